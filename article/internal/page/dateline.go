package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// DatelineParts tell where in a paragraph its dateline stands, relative to it.
type DatelineParts struct {
	All    Span // with the dash or colon that ends it and the white space behind
	Place  Span
	Agency Span
	colon  bool // ended by a colon, as the label of a speaker is
}

// ReadDateline returns the dateline at the start of a paragraph; ok tells whether there is
// one. In "OSLO, Aug 3 (Reuters) - Police said" it ends before "Police".
func ReadDateline(s string) (d DatelineParts, ok bool) {
	const window = 100
	r, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(r) && r != '(' {
		return d, false
	}
	head := s[:min(len(s), window)]
	i, n := separator(head)
	if i < 0 {
		return d, false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[i+n:], " \u00a0\"“‘'"))
	if !unicode.IsUpper(next) && !unicode.IsDigit(next) {
		return d, false
	}
	d.colon = strings.HasPrefix(head[i:], ":")
	d.All = Span{0, i + n + len(s[i+n:]) - len(strings.TrimLeft(s[i+n:], " \u00a0\t"))}
	head = strings.TrimRight(head[:i], " \u00a0")
	known := false
	if agency, found := closingAgency(head); found {
		if known = hasAgency(head[agency.Start:agency.End]); !known && !isName(head[agency.Start:agency.End]) {
			return d, false
		}
		d.Agency = agency
		head = strings.TrimRight(head[:agency.Start-1], " \u00a0,")
	}
	place, dated := placeOf(head)
	if place < 0 || place == 0 && !known {
		return d, false
	}
	d.Place = Span{0, place}
	return d, known || dated || isCapitals(head[:place]) && !isShout(head[:place])
}

// hasLabel reports a line that starts as a dateline that ends in a colon.
func (l *line) hasLabel(text string) bool {
	d, ok := ReadDateline(l.text(text))
	return ok && d.colon
}

// hasSpeakers reports whether more than one line starts as a dateline that ends in a
// colon does; so do the labels of those who speak in a transcript.
func hasSpeakers(lines []line, text string) bool {
	labels := 0
	for i := range lines {
		if lines[i].hasLabel(text) {
			if labels++; labels > 1 {
				return true
			}
		}
	}
	return false
}

// closingAgency returns what stands in brackets or between slashes at the end of a
// dateline's head.
func closingAgency(head string) (Span, bool) {
	open := -1
	switch {
	case strings.HasSuffix(head, ")"):
		open = strings.IndexByte(head, '(')
	case strings.HasSuffix(head, "/"):
		open = strings.IndexByte(head, '/')
	}
	if open < 0 || open+2 > len(head)-1 {
		return Span{}, false
	}
	return Span{open + 1, len(head) - 1}, true
}

// separator finds the dash or colon that ends a dateline.
func separator(head string) (at, length int) {
	for i := 0; i < len(head); i++ {
		switch b := head[i]; {
		case b == ':' && strings.HasPrefix(head[i:], ": "):
			return i, len(": ")
		case b == '-' && i > 0 && head[i-1] == ' ':
			for _, dash := range [...]string{"- ", "-- "} {
				if strings.HasPrefix(head[i:], dash) {
					return i, len(dash)
				}
			}
		case b == 0xE2: // en dash, em dash, horizontal bar
			for _, dash := range [...]string{"–", "—", "―"} {
				if strings.HasPrefix(head[i:], dash) {
					return i, len(dash)
				}
			}
		}
	}
	return -1, 0
}

// placeOf returns how many bytes of a dateline's head are the place, and whether
// a date follows it; -1 where the head is no place and date.
func placeOf(head string) (end int, dated bool) {
	c := cursor{text: head}
	for words := 0; ; words++ {
		w, start := c.word()
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case w == "":
			return end, dated
		case words > 7:
			return -1, false
		case isDateWord(w) && w != "THE" && w != "The":
			dated = true
		case dated || !unicode.IsUpper(r) && !isNameParticle(w):
			return -1, false
		default:
			end = start + len(strings.TrimRight(w, ","))
		}
	}
}

// isCapitals reports whether the first word of s is in capitals throughout.
func isCapitals(s string) bool {
	s, _, _ = strings.Cut(s, " ")
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 2
}

// isShout reports words in capitals that open a paragraph and are no place.
func isShout(s string) bool {
	c := cursor{text: s}
	for {
		w, _ := c.word()
		if w == "" {
			return false
		}
		switch strings.Trim(w, ":,;") {
		case "ANALYSIS", "ANSWER", "BREAKING", "BYLINE", "CORRECTION", "EDITORIAL", "EXCLUSIVE", "FACTBOX", "FILE", "HOST", "INTERVIEWER",
			"LATEST", "LIVE", "MODERATOR", "MORE", "NEWS", "NOTE", "OPINION", "PHOTOS", "QUESTION", "READ", "RELATED", "REPORTER", "REVIEW",
			"SOURCE", "TRENDING", "UPDATE", "UPDATED", "VIDEO", "WATCH", "WHAT", "WHY":
			return true
		case "THE":
			if c.at <= len("THE ") { // "THE HAGUE" is a place, but so few others are
				rest, _ := c.word()
				return rest != "HAGUE" && rest != "HAGUE,"
			}
		}
	}
}
