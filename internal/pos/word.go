package pos

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/model/crf"
	"github.com/copydesk/copydesk/internal/text/fold"
)

// A shape tells how a word is written, as bits.
type shape uint8

const (
	upperFirst shape = 1 << iota
	upperLater
	lower
	digit
	hyphen
	other // neither letter nor digit nor hyphen
)

// A word is what the features of one token are made of.
type word struct {
	form   uint32 // hash of the word in lower case, with 0 for all digits
	key    uint32 // of the word as it is written, for the lexicon
	prefix [3]uint32
	suffix [4]uint32
	shape  shape
	known  bool // in the lexicon
	tags   Set  // possible ones
	plain  Set  // those of the word in lower case, if that is in the lexicon
}

// read fills in all but known, tags and plain from a token. Typographic apostrophes
// count as plain ones, and quote marks have one form.
func (w *word) read(token string) {
	var buf [64]byte // a longer word counts as what remains of it
	b := buf[:0]
	w.shape = 0
	token = fold.Straight(token)
	for i := 0; i < len(token) && len(b) < len(buf)-utf8.UTFMax; {
		c := token[i]
		if c < utf8.RuneSelf {
			w.shape |= shapeOf(c, i == 0)
			b = append(b, lowerASCII[c])
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(token[i:])
		w.shape |= shapeOfRune(r, i == 0)
		b = utf8.AppendRune(b, unicode.ToLower(r))
		i += n
	}
	w.form = crf.Hash(b)
	w.key = crf.Mix(w.form, uint32(w.shape&(upperFirst|upperLater)))
	w.setAffixes(b)
}

// setAffixes takes the first and the last bytes of a word.
func (w *word) setAffixes(b []byte) {
	var x uint32
	for i := range w.prefix {
		if i < len(b) {
			x = x<<8 | uint32(b[i])
		}
		w.prefix[i] = x
	}
	x = 0
	for i := range w.suffix {
		if i < len(b) {
			x = x<<8 | uint32(b[len(b)-1-i])
		}
		w.suffix[i] = x
	}
}

var lowerASCII = func() (table [utf8.RuneSelf]byte) {
	for i := range table {
		switch c := byte(i); {
		case 'A' <= c && c <= 'Z':
			table[i] = c + 'a' - 'A'
		case '0' <= c && c <= '9':
			table[i] = '0'
		default:
			table[i] = c
		}
	}
	return table
}()

func shapeOf(c byte, first bool) shape {
	switch {
	case 'a' <= c && c <= 'z':
		return lower
	case 'A' <= c && c <= 'Z':
		return upper(first)
	case '0' <= c && c <= '9':
		return digit
	case c == '-':
		return hyphen
	}
	return other
}

func shapeOfRune(r rune, first bool) shape {
	switch {
	case unicode.IsUpper(r):
		return upper(first)
	case unicode.IsLetter(r):
		return lower
	case unicode.IsDigit(r):
		return digit
	}
	return other
}

func upper(first bool) shape {
	if first {
		return upperFirst
	}
	return upperLater
}

// Plain returns a word as the lexicon lists it: with 0 for all digits and plain
// apostrophes.
func Plain(token string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '’':
			return '\''
		case '0' <= r && r <= '9':
			return '0'
		}
		return r
	}, token)
}
