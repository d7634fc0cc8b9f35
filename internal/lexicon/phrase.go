package lexicon

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Key stands for a phrase that is built word by word. Spaces do not count,
// so it does not matter how a tokenizer cuts "Guinea-Bissau". Accents do not
// count either.
type Key struct{ exact, folded uint64 }

// Start is the key of nothing.
var Start = Key{14695981039346656037, 14695981039346656037}

// Folded returns the part of the key that does not regard capitals.
func (k Key) Folded() uint64 { return k.folded }

// And returns the key of the phrase followed by word.
func (k Key) And(word string) Key {
	for i := 0; i < len(word); {
		c := word[i]
		if c < utf8.RuneSelf {
			i++
		} else {
			r, n := utf8.DecodeRuneInString(word[i:])
			i += n
			if c = base(r); c == 0 {
				k.exact, k.folded = step(k.exact, uint64(r)), step(k.folded, uint64(unicode.ToLower(r)))
				continue
			}
		}
		if c == ' ' {
			continue
		}
		k.exact = step(k.exact, uint64(c))
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		k.folded = step(k.folded, uint64(c))
	}
	return k
}

// step is that of FNV-1a.
func step(h, c uint64) uint64 { return (h ^ c) * 1099511628211 }

// base returns the ASCII character that a letter with an accent or a
// typographic mark is written for, or 0.
func base(r rune) byte {
	switch r {
	case '’', '‘', 'ʼ', '`':
		return '\''
	case 'ı':
		return 'i'
	case 'ø':
		return 'o'
	case 'Ø':
		return 'O'
	case 'ł':
		return 'l'
	case 'Ł':
		return 'L'
	case 'đ':
		return 'd'
	case 'Đ':
		return 'D'
	case '\u00a0':
		return ' '
	case '‑':
		return '-'
	}
	var buf [utf8.UTFMax]byte
	if d := norm.NFD.Properties(buf[:utf8.EncodeRune(buf[:], r)]).Decomposition(); len(d) > 0 && d[0] < utf8.RuneSelf {
		return d[0]
	}
	return 0
}

// A Lexicon finds phrases; there is one, All.
type Lexicon struct{ t *tables }

// All returns the lexicon. Asking it once and using it often saves time.
func All() Lexicon { return Lexicon{loaded()} }

// Find returns what the phrase may be, as it is written and without regard to
// capitals, and whether something longer may start with it.
func (l Lexicon) Find(k Key) (exact, folded Class, longer bool) {
	folded = l.t.folded.get(k.folded)
	if folded == Nothing {
		return Nothing, Nothing, false
	}
	return l.t.exact.get(k.exact) &^ more, folded &^ more, folded&more != 0
}

// Plain returns word without accents: "Yaounde" for "Yaoundé".
func Plain(word string) string {
	if isASCII(word) {
		return word
	}
	plain := make([]byte, 0, len(word))
	for _, r := range word {
		if c := base(r); r < utf8.RuneSelf {
			plain = append(plain, byte(r))
		} else if c != 0 {
			plain = append(plain, c)
		} else {
			plain = utf8.AppendRune(plain, r)
		}
	}
	return string(plain)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
