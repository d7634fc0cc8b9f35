package page

import "strings"

// date reads a piece that is a date from the word at from on, or "3 min read".
func (r *bylineReader) date(p *piece, from int) bool {
	if !isDatePiece(p.words[from:p.n]) {
		return false
	}
	if p.words[p.n-1] == "read" {
		r.timed = true
	} else {
		r.dated(p.span(from, p.n))
	}
	return true
}

func isDatePiece(words []string) bool {
	telling := false
	for i, w := range words {
		switch {
		case w == "an" || w == "a" || w == "just" || w == "now" || w == "read" && telling:
		case !isDateWord(w):
			return false
		case startsWithDigit(w):
			telling = telling || len(words) > 1 || isYear(w) || isCalendarWord(w)
		case isCalendarWord(w) && (i > 0 || len(words) == 1 || isDateWord(words[1])):
			telling = true
		}
	}
	return telling
}

// isYear reports a year of this century or the last.
func isYear(w string) bool {
	return len(w) == len("2026") && (w[:2] == "20" || w[:2] == "19") && strings.Trim(w, "0123456789") == ""
}

func startsWithDigit(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '9' }

// dated adds a stretch to the date: the commas inside of a date are marks.
func (r *bylineReader) dated(s Span) {
	const near = len(" • ")
	switch {
	case r.Date.Len() == 0:
		r.Date = s
	case s.Start-r.Date.End <= near:
		r.Date.End = s.End
	}
}
