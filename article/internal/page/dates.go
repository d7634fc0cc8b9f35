package page

import (
	"strings"
	"unicode"
)

// dateWords are the words and abbreviations of dates, times and of what stands
// beside them, those in calendar such as a date or a time has and hardly others.
var (
	calendar = cased("january february march april june july august september october november december " +
		"jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday " +
		"mon tue tues wed thu thur thurs fri est edt gmt utc pst pdt cst cdt mst mdt bst ist hst cet cest jst wib sgt hkt aest aedt wat eat sast " +
		"aired published updated uploaded posted modified created ago min mins minute minutes hour hours hr hrs day days weeks yesterday edited pt ct uk added issued")
	dateWords = cased("am pm a.m p.m at first last on date time of the us et may sun sat today week local day's")
)

// cased returns the set of the words in small letters, with a capital and in capitals,
// so that looking one up costs no copy.
func cased(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w], m[strings.ToUpper(w)], m[strings.ToUpper(w[:1])+w[1:]] = true, true, true
	}
	return m
}

func isDateWord(w string) bool {
	w = withoutMarks(w, ".,:;|()[]/•-–—")
	return w != "" && ('0' <= w[0] && w[0] <= '9' || dateWords[w] || calendar[w])
}

// isCalendarWord reports a word that a date or a time has and other lines lack.
func isCalendarWord(w string) bool {
	return calendar[withoutMarks(w, ".,:;|()[]")] || strings.Count(w, "/") == 2 || strings.Count(w, "-") == 2 && w[0] != '-' || isNumericDate(w) || strings.Contains(strings.TrimRight(w, ":"), ":")
}

// isNumericDate reports "15.06.2025" and "5.6.25".
func isNumericDate(w string) bool {
	day, rest, _ := strings.Cut(strings.TrimRight(w, ".,"), ".")
	month, year, ok := strings.Cut(rest, ".")
	return ok && isNumber(day, 1, 2) && isNumber(month, 1, 2) && (isNumber(year, 4, 4) || isNumber(year, 2, 2))
}

// isNumber reports digits, so many as from and to tell.
func isNumber(s string, from, to int) bool {
	return from <= len(s) && len(s) <= to && strings.Trim(s, "0123456789") == ""
}

func isMonth(w string) bool {
	switch strings.TrimRight(w, ".") {
	case "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec":
		return true
	}
	return false
}

// isDated reports whether s is a date, "Updated 3 hours ago" or the like, with
// hardly a word besides; or a date that a divider parts from a few words.
func isDated(s string, m *measure) bool {
	if m.words > 20 || m.numbers == 0 || m.quoted > 0 || contains(s, "published by ") {
		return false
	}
	if m.ends && m.words > 3 && !strings.HasSuffix(s, ".m.") && !isNoteOnDay(s) {
		return false // a sentence that tells of a day: "They met on the last Friday of May 2014."
	}
	if isDate(behindNote(s)) || isClock(s) {
		return true
	}
	if m.dividers == 0 || m.ends {
		return false
	}
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("|•·", r) }) {
		if isDate(part) && !isEvent(part) {
			return true
		}
	}
	return false
}

// isEvent reports what is on at a date and not what was done to a text: "Eel Fair 9: May 4, 2026".
func isEvent(s string) bool {
	label, _, ok := strings.Cut(strings.TrimLeft(s, " "), ": ")
	first := firstWordOf(label)
	return ok && !noteWords[first] && !isDateWord(first)
}

// noteWords are those that a sentence on the day of an article may have beside the date.
var noteWords = cased("a an article be been by column corrected created edition first from has in interview is it last most of on online originally our page piece post print " +
	"published recently released report reviewed revised since story than this to under version was web with")

// isNoteOnDay reports a sentence that has no other words; a name may stand behind "by" or "in".
func isNoteOnDay(s string) bool {
	said := ""
	for w := range strings.FieldsSeq(s) {
		bare := strings.Trim(w, ".,:;|()[]/•-–—")
		switch {
		case bare == "" || isDateWord(w) || noteWords[bare]:
			said = bare
		case !unicode.IsUpper(firstRune(bare)) || said == "":
			return false
		}
	}
	return true
}

// behindNote returns what a note on the day of an article tells of it: of "This story was
// first published on May 4, 2026" all from "first" on.
func behindNote(s string) string {
	c := cursor{text: s}
	if w, _ := c.word(); w != "This" && w != "The" {
		return s
	}
	switch w, _ := c.word(); w {
	case "article", "column", "interview", "page", "piece", "post", "report", "review", "story":
	default:
		return s
	}
	switch w, at := c.word(); w {
	case "was", "is", "has":
		return s[c.at:]
	case "first", "originally":
		return s[at:]
	}
	return s
}

func isDate(s string) bool {
	c := cursor{text: s}
	all, dates, calendar, units, years := 0, 0, 0, 0, 0
	for {
		w, _ := c.word()
		if w == "" {
			return calendar > 0 && dates*10 >= all*7 && (calendar > units || years > 0) || years == 1 && dates == all && all <= 3 // "May 4, 2026"
		}
		if withoutMarks(w, "|•·/-–—:") == "" {
			continue
		}
		all++
		if isDateWord(w) {
			dates++
			if isCalendarWord(w) {
				calendar++
				if timeUnits[strings.Trim(w, ".,:;|()[]")] {
					units++
				}
			}
			if strings.HasPrefix(w, "20") && len(w) == len("2026") {
				years++
			}
		}
	}
}

// timeUnits are those words of the calendar that tell a length of time, and a date only beside
// another, such as "ago", or a year: "Cook time: 20 minutes" is none.
var timeUnits = cased("day days hour hours hr hrs min mins minute minutes weeks")

// namesDay reports a word that a day has and a length of time lacks.
func namesDay(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if w = strings.TrimRight(w, ".,"); isMonth(w) || isYear(w) || isNumericDate(w) {
			return true
		}
	}
	return false
}

// isClock reports a time of day alone, as it stands above an entry of a live blog:
// "22.41", "6:05 p.m.", "19:20 GMT".
func isClock(s string) bool {
	s = strings.TrimRight(s, ": ")
	digits := strings.TrimLeft(s, "0123456789")
	hour := s[:len(s)-len(digits)]
	if len(hour) == 0 || len(hour) > 2 || len(digits) < 3 || digits[0] != '.' && digits[0] != ':' || digits[1] < '0' || digits[1] > '5' || digits[2] < '0' || digits[2] > '9' {
		return false
	}
	if len(hour) == 2 && hour > "23" {
		return false
	}
	switch strings.ToLower(strings.Trim(digits[3:], " .")) {
	case "":
		return digits[0] == ':' || len(hour) == 2 // "5.25" is a number
	case "am", "pm", "a.m", "p.m", "gmt", "bst", "et", "est", "edt", "utc", "cet":
		return true
	}
	return false
}
