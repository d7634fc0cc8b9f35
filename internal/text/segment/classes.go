package segment

import (
	"unicode"
	"unicode/utf8"
)

// A class says what may begin at a byte.
type class uint8

const (
	letter  class = iota // A-Z, a-z
	digit                // 0-9
	single               // a punctuation mark that is a token of its own
	space                // ASCII white space
	dot                  // .
	stop                 // ! and ?, of which a run is one token
	repeat               // a mark of which a run of the same is one token
	symbol               // a symbol of which a run of the same is one token
	eyes                 // : and ;, which may begin an emoticon
	quote                // ' and `
	at                   // @
	hash                 // #
	control              // a control character
	high                 // a byte of a longer rune, or of no rune
)

var classes = func() (c [256]class) {
	for b := range c {
		switch {
		case b >= utf8.RuneSelf:
			c[b] = high
		case unicode.IsLetter(rune(b)):
			c[b] = letter
		case unicode.IsDigit(rune(b)):
			c[b] = digit
		case unicode.IsSpace(rune(b)):
			c[b] = space
		case unicode.IsControl(rune(b)):
			c[b] = control
		default:
			c[b] = single
		}
	}
	for marks, k := range map[string]class{
		".": dot, "!?": stop, "-*_\\": repeat, "$%&=+<>~|^": symbol, ":;": eyes, "'`": quote, "@": at, "#": hash,
	} {
		for _, b := range []byte(marks) {
			c[b] = k
		}
	}
	return c
}()

func isAlnum(b byte) bool { return classes[b] <= digit }
func isDigit(b byte) bool { return b-'0' <= 9 }
func isUpper(b byte) bool { return b-'A' < 26 }
func isLower(b byte) bool { return b-'a' < 26 }

// latin reports how many bytes of a Latin letter beyond ASCII, or of a
// combining accent, the two bytes begin: 2 or 0. The common letters of names
// are found here without a look at Unicode's tables.
func latin(b, c byte) int {
	switch {
	case c&0xC0 != 0x80:
		return 0
	case b == 0xC3 && c != 0x97 && c != 0xB7, // À to ÿ without × and ÷
		b >= 0xC4 && b <= 0xC9,                          // Ā to ɏ
		b == 0xCC || b == 0xCD && c < 0xB0 && c != 0x8F: // accents; U+034F is invisible
		return 2
	}
	return 0
}

// Invisible reports whether r is a format character that shows nothing: zero
// width and soft hyphens, byte-order mark, joiners, direction marks and
// variation selectors. They are never at the edge of a token.
func Invisible(r rune) bool {
	switch {
	case r == 0x00AD, r == 0x034F, r == 0x061C, r == 0x180E, r == 0xFEFF,
		r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F,
		r >= 0xFE00 && r <= 0xFE0F, r >= 0xFFF9 && r <= 0xFFFB:
		return true
	}
	return false
}

// letterAt reports whether a letter, of whatever script, begins at text[i].
func letterAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	if text[i] < utf8.RuneSelf {
		return classes[text[i]] == letter
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r)
}

// alnumAt reports whether a letter or a digit begins at text[i].
func alnumAt(text string, i int) bool {
	return i < len(text) && (isDigit(text[i]) || letterAt(text, i))
}

// byteAt returns text[i], or 0 past the end.
func byteAt(text string, i int) byte {
	if i < len(text) {
		return text[i]
	}
	return 0
}
