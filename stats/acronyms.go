package stats

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon/stopwords"
)

// undotted returns an abbreviation without its points, so that "U.S." and "US",
// "Ph.D." and "PhD", "Mr." and "Mr", "Inc." and "Inc" are one, and whether it is one. It leaves alone
// what would read like a function word ("A.M.", "No.") and is no acronym.
func undotted(word string) (string, bool) {
	if !strings.Contains(word, ".") || !isTitle(word) && !isInitials(word) {
		return word, false
	}
	plain := strings.ReplaceAll(word, ".", "")
	if stopwords.Contains(foldWord(plain)) && !stopwords.Acronym(plain) {
		return word, false
	}
	return plain, true
}

// undotted does so for initials in small letters too, "u.s.", unless case matters.
func (s *scanner) undotted(word string) (string, bool) {
	if !s.Case && isSmallInitials(word) {
		word = strings.ToUpper(word)
	}
	return undotted(word)
}

// isTitle reports whether a word is a title or the like that Americans write with a point,
// and that is no other word without it, as "Rep." and "Gen." are.
func isTitle(word string) bool {
	switch word {
	case "Mr.", "Mrs.", "Ms.", "Dr.", "Jr.", "Sr.", "St.", "Prof.", "Sgt.", "Lt.", "Capt.", "Col.", "Maj.", "Cmdr.",
		"Gov.", "Sen.", "Hon.", "Inc.", "Ltd.", "Corp.", "Ave.", "Blvd.", "vs.":
		return true
	}
	return false
}

// isInitials reports whether a word has two parts or more between points, each a
// capital and at most one small letter, as U.N. and Ph.D.
func isInitials(word string) bool {
	parts := 0
	for part := range strings.SplitSeq(strings.TrimSuffix(word, "."), ".") {
		first, size := utf8.DecodeRuneInString(part)
		second, rest := utf8.DecodeRuneInString(part[size:])
		if !unicode.IsUpper(first) || len(part) > size+rest || rest > 0 && !unicode.IsLower(second) {
			return false
		}
		parts++
	}
	return parts > 1
}

// isSmallInitials reports whether a word is initials, some in small letters, that are mostly
// written in capitals.
func isSmallInitials(word string) bool {
	if !strings.Contains(word, ".") || isSmall(strings.ToLower(word)) {
		return false
	}
	parts := 0
	for part := range strings.SplitSeq(strings.TrimSuffix(word, "."), ".") {
		r, size := utf8.DecodeRuneInString(part)
		if !unicode.IsLetter(r) || len(part) > size {
			return false
		}
		parts++
	}
	return parts > 1
}

// isSmall reports whether initials are mostly written in small letters, so that their
// capitals are something else: PM is a minister.
func isSmall(word string) bool {
	switch strings.TrimSuffix(word, ".") {
	case "a.m", "p.m", "e.g", "i.e":
		return true
	}
	return false
}

// withFirms returns what a caller wrote with the capitals of a firm, "at&t", without which
// it is cut into several words, unless case matters. The length stays.
func (t Terms) withFirms(text string) string {
	if t.Case || !strings.Contains(text, "&") {
		return text
	}
	cut := []byte(text)
	for i, c := range cut {
		if c == '&' && i > 0 && i+1 < len(cut) && isSmallLetter(cut[i-1]) && isSmallLetter(cut[i+1]) {
			cut[i-1] -= 'a' - 'A'
			cut[i+1] -= 'a' - 'A'
		}
	}
	return string(cut)
}

func isSmallLetter(c byte) bool { return 'a' <= c && c <= 'z' }
