package page

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lineWords is how many words of a line are looked up: what a line is about shows in
// its opening, and a line may be a megabyte long.
const lineWords = 40

// A token is a word of a line as phrases and the model look it up. They are read once and
// shared.
type token struct {
	hash  uint64 // of its letters and digits in small letters; an inner apostrophe counts
	start int32  // in the line as it is shown
	size  int32  // in bytes; negative where all of them are digits, so that a token takes 16 bytes
}

func (t *token) isNumber() bool { return t.size < 0 }

func (t *token) end() int { return int(t.start + max(t.size, -t.size)) }

// nextWord finds the next word of s from at, whose hash is 0 where there is none. An
// apostrophe that ends it belongs to it but counts for nothing.
func nextWord(s string, at int) token {
	for at < len(s) && !isWordAt(s[at:]) {
		_, n := utf8.DecodeRuneInString(s[at:])
		at += n
	}
	if at == len(s) {
		return token{start: int32(at)}
	}
	if t := plainWord(s, at); t.size > 0 {
		return t
	}
	return nextLongWord(s, at)
}

// isWordAt reports whether s, which is not empty, starts with what a word has but an apostrophe.
func isWordAt(s string) bool {
	class := classes[s[0]]
	if class == beyond {
		r, _ := utf8.DecodeRuneInString(s)
		return isPhraseRune(r)
	}
	return class <= digit
}

// plainWord reads the word at a place if it is of no more than fifteen letters, all of ASCII.
// Else its size is 0.
func plainWord(s string, at int) (t token) {
	rest := s[at:]
	if len(rest) < 16 {
		return lastPlainWord(rest, at)
	}
	x := eightBytes(rest)
	n := lettersAtStart(x)
	hash := uint64(0)
	if n < 8 {
		hash = hashEnd(uint64(n)*hashPrime64, x, n)
	} else {
		y := eightBytes(rest[8:])
		n += lettersAtStart(y)
		hash = hashPlain(x, y, n)
	}
	if n == 0 || n == 16 || !endsWord(rest[n]) {
		return t
	}
	return token{hash, int32(at), int32(n)}
}

// lastPlainWord is plainWord among the last bytes of a line.
func lastPlainWord(rest string, at int) (t token) {
	x, y := sixteenBytes(rest)
	n := plainLetters(x, y)
	if n == 0 || n < len(rest) && !endsWord(rest[n]) {
		return t
	}
	return token{hashPlain(x, y, n), int32(at), int32(n)}
}

// sixteenBytes returns the first bytes of s, with zeros behind its end.
func sixteenBytes(s string) (x, y uint64) {
	if len(s) < 16 {
		var room [16]byte
		copy(room[:], s)
		return eightBytes(room[:]), eightBytes(room[8:])
	}
	return eightBytes(s), eightBytes(s[8:])
}

// plainLetters returns how many of sixteen bytes are letters of ASCII before the first that is none.
func plainLetters(x, y uint64) int {
	n := lettersAtStart(x)
	if n == 8 {
		n += lettersAtStart(y)
	}
	return n
}

// endsWord reports a byte behind letters of ASCII that is no part of their word.
func endsWord(b byte) bool { return classes[b] == otherByte && b != '\'' }

// nextLongWord is nextWord for words of more than fifteen letters or of others than ASCII.
func nextLongWord(s string, at int) token {
	start, plain, digits := at, true, true
	end := at // of what counts
	for at < len(s) {
		switch c := classes[s[at]]; {
		case c == digit:
			at++
			end = at
			continue
		case c < digit:
			digits = false
			at++
			for at < len(s) && classes[s[at]] == small {
				at++
			}
			end = at
			continue
		}
		n := letterOrApostrophe(s[at:])
		if n == 0 {
			break
		}
		at += n
		if s[at-n] == '\'' || s[at-n:at] == "’" {
			if letterOrApostrophe(s[at:]) == 0 || isApostrophe(s[at:]) {
				break
			}
		} else {
			digits, end = false, at
		}
		plain = plain && n == 1
	}
	t := token{hash: hashLetters(s[start:end], plain), start: int32(start), size: int32(at - start)}
	if digits {
		t.size = -t.size
	}
	return t
}

// letterOrApostrophe returns the length of a letter, a digit or an apostrophe at the start
// of s; or 0.
func letterOrApostrophe(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if r == '\'' || r == '’' || isPhraseRune(r) {
		return n
	}
	return 0
}

func isApostrophe(s string) bool { return s[0] == '\'' || strings.HasPrefix(s, "’") }

// hashLetters returns the hash of a word in small letters, of which plain tells that it is
// ASCII alone.
func hashLetters(w string, plain bool) uint64 {
	if plain {
		return hashBytes(w, smallBits)
	}
	var room [64]byte
	lower := room[:0]
	for _, r := range w {
		if r == '’' {
			r = '\''
		}
		lower = utf8.AppendRune(lower, unicode.ToLower(r))
	}
	return hashBytes(lower, 0)
}

const (
	hashPrime64 = 0x9E3779B97F4A7C15
	smallBits   = 0x2020202020202020 // that a small letter has and its capital lacks; digits and the apostrophe have them too
)

// hashBytes reads eight bytes at a time.
func hashBytes[T string | []byte](w T, mask uint64) uint64 {
	hash := uint64(len(w)) * hashPrime64
	for ; len(w) > 8; w = w[8:] {
		hash = (hash ^ (mask | eightBytes(w))) * hashPrime64
		hash ^= hash >> 32
	}
	last := uint64(0)
	for i := range len(w) {
		last |= uint64(w[i]) << (8 * i)
	}
	return hashEnd(hash, last|mask, len(w))
}

// hashPlain is hashBytes for a word of n letters of ASCII, fifteen at most.
func hashPlain(x, y uint64, n int) uint64 {
	hash := uint64(n) * hashPrime64
	switch {
	case n < 8:
		return hashEnd(hash, x, n)
	case n == 8:
		return hashEnd(hash, x|smallBits, n)
	}
	hash = (hash ^ (x | smallBits)) * hashPrime64
	return hashEnd(hash^hash>>32, y, n-8)
}

// hashEnd adds the last n bytes of a word, eight at most; those of x behind them do not
// count.
func hashEnd(hash, x uint64, n int) uint64 {
	if n < 8 {
		x = x&(1<<(8*n&63)-1) | smallBits
	}
	hash = (hash ^ x) * hashPrime64
	return hash ^ hash>>32
}

func eightBytes[T string | []byte](w T) uint64 {
	_ = w[7]
	return uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 |
		uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
}

// lettersAtStart returns how many of eight bytes are letters of ASCII before the first that
// is none.
func lettersAtStart(x uint64) int {
	return bits.TrailingZeros64(^small8(x|smallBits)&highBits) >> 3
}

// small8 has the high bits of those of eight bytes set that are small letters of ASCII. It
// compares all of them at once.
func small8(x uint64) uint64 {
	low := x &^ highBits
	from, behind := low+(0x80-'a')*oneBits, low+(0x80-'z'-1)*oneBits
	return from &^ behind &^ x & highBits
}

// aboveSpace returns how many of eight bytes are above the space before the first that is not.
func aboveSpace(x uint64) int {
	above := x&^highBits + (0x7F-' ')*oneBits | x
	return bits.TrailingZeros64(^above&highBits) / 8
}

const (
	oneBits  = 0x0101010101010101
	highBits = 0x8080808080808080
)

func isPhraseRune(r rune) bool {
	if r < utf8.RuneSelf {
		return classes[r] <= digit
	}
	return r == '©' || unicode.IsLetter(r) || unicode.IsDigit(r)
}

// stem returns the hash of a word without the ending of a plural or of a genitive.
func (t *token) stem(s string) uint64 {
	const shortest = 4
	w := s[t.start:t.end()]
	if w[len(w)-1] != 's' || len(w) < shortest || w[len(w)-2] == 's' {
		return t.hash
	}
	bare := w[:len(w)-1]
	switch {
	case strings.HasSuffix(bare, "'"):
		bare = bare[:len(bare)-1]
	case strings.HasSuffix(bare, "’"):
		bare = bare[:len(bare)-len("’")]
	case strings.HasSuffix(bare, "ie"):
		return t.hash
	}
	if x, y := sixteenBytes(s[t.start:]); len(bare) < 16 && len(bare) <= plainLetters(x, y) {
		return hashPlain(x, y, len(bare))
	}
	return nextWord(bare, 0).hash
}

// key returns what the model looks up a word by.
func (t *token) key() uint64 {
	if t.isNumber() {
		return numberHash
	}
	return t.hash
}

// spelled returns a word of s in small letters, a number as "0".
func (t *token) spelled(s string) string {
	if t.isNumber() {
		return "0"
	}
	return strings.Trim(strings.ReplaceAll(strings.ToLower(s[t.start:t.end()]), "’", "'"), "'")
}

// hashOf returns the hash of a word in small letters.
func hashOf(w string) uint64 {
	if w == "0" {
		return numberHash
	}
	return nextWord(w, 0).hash
}

// EachWord calls f with the words of a line that are looked up, in small letters,
// numbers as "0", and tells of each whether it opens the line.
func EachWord(s string, f func(w string, opens bool)) {
	at := 0
	for n := range lineWords {
		t := nextWord(s, at)
		if t.hash == 0 {
			break
		}
		f(t.spelled(s), n < openingWords)
		at = t.end()
	}
}
