package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// capital reports whether a word begins with a capital letter.
func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// acronym reports whether name consists of capitals and full stops, at least
// two of them.
func acronym(name string) bool {
	capitals := 0
	for _, r := range name {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case r != '.' && r != '-' && !unicode.IsDigit(r):
			return false
		}
	}
	return capitals >= 2
}

// shouted reports whether text has capitals and no small letters.
func shouted(text string) bool {
	some := false
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		some = some || unicode.IsUpper(r)
	}
	return some
}

// initials returns the acronyms that a name may have: of its capitalised
// words, and of all its words.
func initials(name string) []string {
	var capitals, all []rune
	for w := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == ' ' || r == '-' || r == '\u00a0' || r == '\n' }) {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) {
			continue
		}
		all = append(all, unicode.ToLower(r))
		if unicode.IsUpper(r) {
			capitals = append(capitals, unicode.ToLower(r))
		}
		if len(all) == 12 {
			break
		}
	}
	if len(all) > 0 && strings.HasPrefix(strings.ToLower(name), "the ") {
		all = all[1:]
		if strings.HasPrefix(name, "T") {
			capitals = capitals[1:]
		}
	}
	return []string{string(all), string(capitals)}
}

// smallWords are no part of the letters of a name.
var smallWords = map[string]bool{"of": true, "and": true, "for": true, "on": true, "in": true, "the": true, "&": true}
