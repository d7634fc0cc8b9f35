package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/markup"
)

// A line is what may become a block: a line of the text, or several that were
// one paragraph before somebody wrapped it.
type line struct {
	Span
	content Span
	blank   bool // a blank line stands between it and the next
	measure
	evidence
}

// cutLines cuts the whole text into lines. White space goes with the line
// before it, or with the first.
func cutLines(text string) []line {
	lines := make([]line, 0, 8+len(text)/200)
	others := strings.ContainsAny(text, "\r\u2028\u2029")
	tags := strings.IndexByte(text, '<') >= 0
	for at := 0; at < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		switch {
		case tags:
			lines = cutAtTags(lines, text, at, end)
		case others:
			lines = cutAtOthers(lines, text, at, end)
		default:
			lines = addLine(lines, text, Span{at, end})
		}
		at = end
	}
	if len(lines) == 0 {
		lines = append(lines, line{Span: Span{0, len(text)}})
	}
	lines[0].Start = 0
	return unwrap(lines, text)
}

// cutAtTags cuts text[at:end] before each tag that parts paragraphs, and then at
// the other line ends.
func cutAtTags(lines []line, text string, at, end int) []line {
	for i := at; i < end; i++ {
		n := markup.Tag(text[i:end])
		if n == 0 {
			continue
		}
		if markup.Breaks(text[i:]) && i > at {
			lines = cutAtOthers(lines, text, at, i)
			at = i
		}
		i += n - 1
	}
	return cutAtOthers(lines, text, at, end)
}

// cutAtOthers cuts text[at:end] at the line ends other than "\n".
func cutAtOthers(lines []line, text string, at, end int) []line {
	for at < end {
		n := strings.IndexAny(text[at:end], "\r\u2028\u2029")
		if n < 0 {
			break
		}
		_, size := utf8.DecodeRuneInString(text[at+n:])
		lines = addLine(lines, text, Span{at, at + n + size})
		at += n + size
	}
	if at < end {
		lines = addLine(lines, text, Span{at, end})
	}
	return lines
}

// addLine appends a line, or, where it is blank, adds it to the one before it.
func addLine(lines []line, text string, s Span) []line {
	content := trim(text, s)
	if content.Len() > 0 {
		return append(lines, line{Span: s, content: content})
	}
	if len(lines) > 0 {
		last := &lines[len(lines)-1]
		last.End = s.End
		last.blank = last.blank || strings.Contains(text[s.Start:s.End], "\n") && strings.HasSuffix(strings.TrimRight(text[last.content.End:s.Start], "\r"), "\n")
	}
	return lines
}

// trim leaves out white space, marks without width and tags at both ends of s.
func trim(text string, s Span) Span {
	for {
		for s.Start < s.End {
			r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
			if !isBlank(r) {
				break
			}
			s.Start += n
		}
		n := markup.Tag(text[s.Start:s.End])
		if n == 0 {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if r == '>' {
			if from := strings.LastIndexByte(text[max(s.Start, s.End-1024):s.End], '<'); from >= 0 {
				from += max(s.Start, s.End-1024)
				if markup.Tag(text[from:s.End]) == s.End-from {
					s.End = from
					continue
				}
			}
		}
		if !isBlank(r) {
			break
		}
		s.End -= n
	}
	return s
}

// isBlank reports white space, control characters, the byte-order mark and
// other marks without width. An invalid byte (U+FFFD) is not blank.
func isBlank(r rune) bool {
	return r <= ' ' || r >= 0x7F && (unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r))
}

// Wrapped text has lines of nearly one width, most of which end inside a
// sentence, because the next word did not fit.
const (
	minWidth = 40  // bytes; narrower columns are lists
	maxWidth = 130 // wider lines are paragraphs
)

// unwrap joins the lines of a text that was wrapped to a width. Other texts it
// leaves alone.
func unwrap(lines []line, text string) []line {
	width := wrapWidth(lines, text)
	if width == 0 {
		return lines
	}
	joined := lines[:1]
	for i := 1; i < len(lines); i++ {
		last := &joined[len(joined)-1]
		if continues(lines[i-1], lines[i], text, width) {
			last.End, last.content.End, last.blank = lines[i].End, lines[i].content.End, lines[i].blank
			continue
		}
		joined = append(joined, lines[i])
	}
	return joined
}

// continues reports whether a was broken before b only since the first word of
// b did not fit.
func continues(a, b line, text string, width int) bool {
	if a.blank || b.content.Start > b.Start+1 || a.content.Len() < width/2 {
		return false
	}
	word := strings.IndexAny(text[b.content.Start:b.content.End], " \u00a0")
	if word < 0 {
		word = b.content.Len()
	}
	return a.content.Len()+1+word > width
}

// wrapWidth returns the width in bytes that the text was wrapped to, or 0.
func wrapWidth(lines []line, text string) int {
	var counts [maxWidth + 1]int
	pairs, narrow := 0, 0
	for _, l := range lines[:len(lines)-1] {
		if l.blank {
			continue
		}
		pairs++
		if n := l.content.Len(); n <= maxWidth {
			counts[n]++
			narrow++
		}
	}
	if pairs < 4 || narrow*10 < pairs*9 {
		return 0
	}
	width, above := maxWidth, 0
	for ; above*20 < pairs; width-- {
		above += counts[width]
	}
	width++
	full, open := 0, 0
	for i, l := range lines[:len(lines)-1] {
		if !l.blank && continues(l, lines[i+1], text, width) {
			full++
			if !strings.ContainsRune(".!?”\":", lastRune(text, l.content)) {
				open++
			}
		}
	}
	if width < minWidth || full*10 < pairs*6 || open*10 < full*6 {
		return 0
	}
	return width
}

func lastRune(text string, s Span) rune {
	r, _ := utf8.DecodeLastRuneInString(text[s.Start:s.End])
	return r
}
