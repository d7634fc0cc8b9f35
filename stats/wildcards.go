package stats

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The wildcards of a query stand for any letters or none, and for one.
const anyLetters, oneLetter = '*', '?'

// wildcardsAsLetters returns a text of the same length in which they are letters, so that
// it can be cut into words. A "?" behind which no word goes on is a question mark.
func wildcardsAsLetters(text string) string {
	cut := []byte(text)
	inside := false
	for i := len(text); i > 0; {
		r, size := utf8.DecodeLastRuneInString(text[:i])
		i -= size
		if r == anyLetters || r == oneLetter && inside {
			cut[i] = 'x'
			inside = true
		} else {
			inside = unicode.IsLetter(r) || unicode.IsNumber(r)
		}
	}
	return string(cut)
}

// hasWildcards reports whether a term has a wildcard.
func hasWildcards(term string) bool { return wildcardsAsLetters(term) != term }

// isStem reports whether a pattern is some letters and then any.
func isStem(pattern string) bool {
	return strings.IndexAny(pattern, "*?") == len(pattern)-1 && strings.HasSuffix(pattern, "*") && len(pattern) > 1
}

// matchWildcards reports whether s is what a pattern stands for. Where a piece fails, what
// the last "*" stands for is made longer.
func matchWildcards(pattern, s string) bool {
	star, retry := -1, 0
	p := 0
	for i := 0; i < len(s); {
		_, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case p < len(pattern) && pattern[p] == anyLetters:
			star, retry = p, i
			p++
		case p < len(pattern) && pattern[p] == oneLetter:
			p++
			i += size
		case p+size <= len(pattern) && pattern[p:p+size] == s[i:i+size]:
			p += size
			i += size
		case star >= 0:
			_, size = utf8.DecodeRuneInString(s[retry:])
			retry += size
			p, i = star+1, retry
		default:
			return false
		}
	}
	return strings.Trim(pattern[p:], "*") == ""
}
