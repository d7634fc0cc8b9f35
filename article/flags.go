package article

import (
	"encoding/json"
	"strings"
	"unicode/utf8"
)

// A Flag warns of something in how a text was read.
type Flag string

// The flags.
const (
	// NotEnglish: too few of the commonest English words. Nothing was stripped but
	// what the caller's own phrases tell.
	NotEnglish Flag = "not English"
	// LimitReached: the scores spoke against more than half of the words, so that
	// lines were kept that no phrase or shape spoke against.
	LimitReached Flag = "limit reached"
	// InvalidUTF8: some bytes are not UTF-8. They were left as they are.
	InvalidUTF8 Flag = "invalid UTF-8"
	// ReadAsWindows1252: Read found bytes that are not UTF-8 but may be Windows-1252,
	// and decoded them as that.
	ReadAsWindows1252 Flag = "read as Windows-1252"
	// ReadAsUTF16: Read found UTF-16 or UTF-32, and decoded it.
	ReadAsUTF16 Flag = "read as UTF-16"
	// NotText: the bytes are those of a picture, an archive or the like.
	NotText Flag = "not text"
	// HTML: the text is a page in HTML. Tags are not shown, but nothing else of the
	// page was understood; package html beside this one reads pages.
	HTML Flag = "HTML"
	// JSON: the text is a record or a list in JSON, which package corpus reads.
	JSON Flag = "JSON"
	// Table: the text is a table with columns between commas, semicolons or tabs, which
	// package corpus reads.
	Table Flag = "table"
	// TooLong: the text has more than 2 GiB. What lies behind has no sentences and no tokens.
	TooLong Flag = "too long"
)

// lookedAt is how many bytes of a text are looked at to tell what it is.
const lookedAt = 1 << 14

// formFlags tells what a text is that is no prose.
func formFlags(text string) []Flag {
	start := text[:min(len(text), lookedAt)]
	switch {
	case isBinary(start):
		return []Flag{NotText}
	case isHTML(start):
		return []Flag{HTML}
	case isJSON(text):
		return []Flag{JSON}
	case isTable(start):
		return []Flag{Table}
	}
	return nil
}

// isBinary reports that one byte of twenty, and more than two, is a control character or
// no part of UTF-8.
func isBinary(s string) bool {
	const few, share = 2, 20
	odd := 0
	for i := 0; i < len(s); i++ {
		for len(s)-i >= 8 && isPrintable(s[i:]) {
			i += 8
		}
		if i == len(s) {
			break
		}
		switch b := s[i]; {
		case b >= ' ' && b < utf8.RuneSelf:
		case b >= utf8.RuneSelf:
			if _, n := utf8.DecodeRuneInString(s[i:]); n > 1 {
				i += n - 1
			} else if len(s)-i >= utf8.UTFMax {
				odd++
			}
		case strings.IndexByte("\t\n\v\f\r\b\x1b", b) < 0:
			odd++
		}
	}
	return odd > few && odd*share > len(s)
}

// isPrintable reports eight bytes of ASCII without control characters, all at once.
func isPrintable(s string) bool {
	const high, toHigh = 0x8080808080808080, 0x6060606060606060 // makes a space and what is above it high
	x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	return (x|^(x+toHigh))&high == 0
}

// isHTML reports a text that starts as a page does, or that has several tags of its
// parts: a stray tag in prose tells nothing.
func isHTML(s string) bool {
	const several = 4
	if strings.IndexByte(s, '<') < 0 {
		return false
	}
	start := strings.TrimLeft(s[:min(len(s), 1000)], "\ufeff \t\r\n")
	for _, tag := range [...]string{"<!doctype html", "<html", "<head", "<body"} {
		if len(start) >= len(tag) && strings.EqualFold(start[:len(tag)], tag) {
			return true
		}
	}
	tags := 0
	for _, tag := range [...]string{"<div", "<p>", "<p ", "</p>", "<li", "<script", "<section", "<span", "<td", "<meta", "<a href"} {
		tags += strings.Count(s, tag)
	}
	return tags >= several
}

// isJSON reports a text that is JSON or whose first line is: an object or a list.
func isJSON(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" || s[0] != '{' && s[0] != '[' || !strings.ContainsAny(s[:min(len(s), lookedAt)], "\"{") {
		return false
	}
	line, _, _ := strings.Cut(s, "\n")
	return json.Valid([]byte(line)) || json.Valid([]byte(s))
}

// isTable reports lines that have the same number of tabs, semicolons or commas each,
// with no white space behind them.
func isTable(s string) bool {
	const fewest, looked = 4, 20 // lines
	trimmed := strings.TrimSpace(s)
	if first, _, _ := strings.Cut(trimmed, "\n"); !strings.ContainsAny(first, "\t;,") {
		return false
	}
	lines := strings.SplitN(trimmed, "\n", looked+1)
	if len(lines) < fewest {
		return false
	}
	if len(lines) > looked || len(s) == lookedAt {
		lines = lines[:len(lines)-1] // the rest, or one that was cut
	}
	for i, mark := range [...]string{"\t", ";", ","} {
		if n := marks(lines[0], mark); n >= min(i+1, 2) && sameMarks(lines, mark, n) {
			return true
		}
	}
	return false
}

func sameMarks(lines []string, mark string, n int) bool {
	for _, l := range lines {
		if marks(l, mark) != n {
			return false
		}
	}
	return true
}

// marks counts the marks between columns, those in quotes left out; a comma before a
// space is one of prose.
func marks(line, mark string) (n int) {
	inside := false
	for i := range len(line) {
		switch {
		case line[i] == '"':
			inside = !inside
		case !inside && line[i] == mark[0] && (mark == "\t" || i+1 == len(line) || line[i+1] != ' '):
			n++
		}
	}
	return n
}
