// Package fold turns a spelling into a key under which spellings of the same
// word meet. Keys are for looking up; they are never shown in place of text.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Key returns s in Unicode's NFKC with full case folding, without characters
// that are ignored by default (soft hyphens, zero-width and bidi controls), with
// one straight form for apostrophes, and with U+FFFD for invalid bytes. The
// key of a key is the key.
func Key(s string) string {
	if isLower(s) {
		return s
	}
	if isASCII(s) {
		return strings.ToLower(s)
	}
	s = Spelling(s)
	// Folding can undo the composition, and composing can bring letters that fold.
	return norm.NFKC.String(cases.Fold().String(norm.NFKC.String(cases.Fold().String(s))))
}

// Spelling is Key without the folding of case.
func Spelling(s string) string {
	if isASCII(s) {
		return s
	}
	return strings.Map(plain, norm.NFKC.String(strings.ToValidUTF8(s, "\uFFFD")))
}

// Space returns s with each run of white space as one space, and none at the ends.
func Space(s string) string {
	return strings.Join(strings.Fields(s), " ")
}

// plain drops what does not show and straightens apostrophes.
func plain(r rune) rune {
	switch {
	case r == '’', r == '‘', r == 'ʼ', r == '′', r == '＇', r == '‛':
		return '\''
	case r == '\u034F', r == '\uFEFF', unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r):
		return -1
	}
	return r
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func isLower(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf || 'A' <= s[i] && s[i] <= 'Z' {
			return false
		}
	}
	return true
}
