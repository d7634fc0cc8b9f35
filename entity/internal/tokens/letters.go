package tokens

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
)

// Capital reports whether a word begins with a capital letter.
func Capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// Acronym reports whether name consists of capitals and full stops, at least
// two of them.
func Acronym(name string) bool {
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

// Shouted reports whether text has capitals and no small letters.
func Shouted(text string) bool {
	some := false
	for _, r := range text {
		if unicode.IsLower(r) {
			return false
		}
		some = some || unicode.IsUpper(r)
	}
	return some
}

// Initials returns the acronyms that a name may have: of its capitalised
// words, and of all its words.
func Initials(name string) []string {
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

// SmallWords are no part of the letters of a name.
var SmallWords = map[string]bool{"of": true, "and": true, "for": true, "on": true, "in": true, "the": true, "&": true}

// IsUnknownAcronym reports whether token i is an acronym that no list has: none of a body, "IBM".
func (r *Reader) IsUnknownAcronym(i int) bool {
	return Acronym(r.Text(i)) && r.Known(i) == lexicon.Nothing
}
