package syntax

import (
	"unicode"
	"unicode/utf8"
)

// Word returns the hash by which the parser knows a token: that of its lower
// case, with typographic apostrophes as plain ones.
func Word(token string) uint32 {
	const seed, prime = 2166136261, 16777619
	h := uint32(seed)
	for _, c := range token {
		c = lower(c)
		if c >= utf8.RuneSelf {
			h ^= uint32(c) << 13
		}
		h = (h ^ uint32(c)) * prime
	}
	return h
}

func lower(c rune) rune {
	switch {
	case 'A' <= c && c <= 'Z':
		return c + 'a' - 'A'
	case c == '’':
		return '\''
	case c >= utf8.RuneSelf && unicode.IsLetter(c):
		return unicode.ToLower(c)
	}
	return c
}
