package page

import (
	"strings"
	"unicode/utf8"
)

// isPostHead reports a line of a post from elsewhere that tells who wrote it and when, or
// whom it answers: "Ann Lee @annlee · Jun 15", "Replying to @annlee".
func isPostHead(s string, m *measure) bool {
	const longest = 14 // words
	if m.ends && m.last != '.' || m.words > longest || m.quoted > 0 {
		return false
	}
	before, behind, ok := strings.Cut(s, "@")
	if !ok || before != "" && before[len(before)-1] != ' ' {
		return false
	}
	before = strings.TrimSpace(before)
	if answers := strings.ToLower(before); answers == "replying to" || answers == "in reply to" || answers == "retweeted" {
		return !m.ends
	}
	handle, day, _ := strings.Cut(behind, " ")
	return handle != "" && day != "" && (before == "" || isName(before)) && isPostDay(day)
}

// isPostDay reports the time of a post: "· 3h", "Jun 15", "Jun 15, 2015".
func isPostDay(s string) bool {
	digits := false
	for w := range strings.FieldsSeq(strings.Trim(s, "·•-– ")) {
		bare := strings.Trim(w, ".,·•-–")
		switch number := strings.TrimLeft(bare, "0123456789"); {
		case bare == "", isMonth(bare):
		case number == "", number == "h", number == "m", number == "d", number == "w", number == "min":
			digits = digits || len(number) < len(bare)
		default:
			return false
		}
	}
	return digits
}

// isPostFooter reports the line below a post from elsewhere: a dash, a name, a handle in
// brackets and a date.
func isPostFooter(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if r != '—' && r != '–' && r != '-' {
		return false
	}
	_, behind, ok := strings.Cut(s[n:], "(@")
	if !ok {
		return false
	}
	_, day, ok := strings.Cut(behind, ") ")
	month, _, _ := strings.Cut(day, " ")
	return ok && isMonth(month)
}
