package page

import (
	"strings"
	"unicode/utf8"
)

// A measure is what one pass over the bytes of a line tells of its shape.
// Letters beyond ASCII count as lower case at the start of a word.
type measure struct {
	words    int // runs of letters, digits and inner marks
	lower    int // that start with a small letter
	capital  int // that start with a capital
	upper    int // of two letters or more, capitals throughout
	numbers  int // that start with a digit
	quoted   int // words inside double quote marks, straight or curly
	stops    int // full stops, question and exclamation marks that end a word
	dividers int // "|", "•", "»", "›", "/" between spaces, and the like
	commas   int
	sign     uint8  // the most telling of the signs in it, a value of the feature
	marks    uint64 // the marks of ASCII up to '_' that stand in it, a bit each; of the space that may be left out
	ends     bool   // ends as a sentence does, closing marks and brackets set aside
	last     rune   // of the line
}

// A reading is a line in the middle of its being read: its measure so far, and where in a
// word or between quote marks it is.
type reading struct {
	measure
	inWord            bool
	quoting           int // 1 between quote marks
	capitals, letters int // of the word
}

// readLine measures a line as it is shown, without tags, and appends its first words. Most
// words are letters of ASCII alone and are read at once, the rest a character at a time.
func readLine(to []token, s string) ([]token, measure) {
	var r reading
	most, next := len(to)+lineWords, 0 // next is the end of the last of the words
	for at := 0; at < len(s); {
		if classes[s[at]] == otherByte {
			r.mark(s, at)
			at++
			continue
		}
		if at >= next {
			if t := plainWord(s, at); t.size > 0 {
				if len(to) < most {
					to = append(to, t)
				}
				at = r.plainWord(s, at, at+int(t.size))
				continue
			}
			if len(to) < most && isWordAt(s[at:]) {
				to = append(to, nextLongWord(s, at))
				next = to[len(to)-1].end()
			}
		}
		at += r.step(s, at)
	}
	r.endWord()
	r.words = r.lower + r.capital + r.numbers
	r.ends, r.last = ending(s)
	return to, r.measure
}

// plainWord counts a word of letters of ASCII, and returns where to go on: behind the space
// that follows most.
func (r *reading) plainWord(s string, at, end int) int {
	spaced := end < len(s) && s[end] == ' '
	class := classes[s[at]]
	if class == small && !r.inWord && spaced {
		r.lower++
		r.quoted += r.quoting
		return end + 1
	}
	r.startWord(class)
	r.letters += end - at
	for ; at < end && classes[s[at]] == capital; at++ {
		r.capitals++ // those behind a small letter tell nothing
	}
	if spaced {
		r.endWord()
		return end + 1
	}
	return end
}

// startWord counts a word, unless it is one that a hyphen or an apostrophe goes on with.
func (r *reading) startWord(class byte) {
	if r.inWord {
		return
	}
	r.inWord, r.capitals, r.letters = true, 0, 0
	r.quoted += r.quoting
	switch class {
	case small:
		r.lower++
	case capital:
		r.capital++
	default:
		r.numbers++
	}
}

func (r *reading) endWord() {
	if r.inWord && r.letters > 1 && r.capitals == r.letters {
		r.upper++
	}
	r.inWord = false
}

// step reads the character at a place and returns its length.
func (r *reading) step(s string, at int) (size int) {
	class, size := classes[s[at]], 1
	if class == beyond {
		class, size = r.stepBeyond(s[at:])
	}
	switch {
	case class == inner:
	case class == otherByte:
		r.mark(s, at)
	default:
		r.startWord(class)
		if class != digit {
			r.letters++
		}
		if class == capital {
			r.capitals++
		}
	}
	return size
}

// stepBeyond reads the character beyond ASCII that s starts with, and returns its class and length.
func (r *reading) stepBeyond(s string) (class byte, size int) {
	c, size := utf8.DecodeRuneInString(s)
	switch c {
	case '’', '‘':
		return inner, size
	case '©':
		r.sign = max(r.sign, copyrightSign)
	case '“':
		r.quoting = 1
	case '”':
		r.quoting = 0
	case '•', '»', '›', '·', '│':
		r.dividers++
	case '€', '£':
		r.sign = max(r.sign, moneySign)
	default:
		if isLetterLike(c) {
			return small, size
		}
	}
	return otherByte, size
}

// mark counts a mark, which ends a word unless it is a hyphen or an apostrophe.
func (r *reading) mark(s string, at int) {
	b := s[at]
	r.marks |= 1 << (b - ' ') // of one beyond ASCII that is no bit
	switch b {
	case '\'', '-':
		return
	case ',':
		r.commas++
	case '"':
		r.quoting = 1 - r.quoting
	case '|':
		r.dividers++
		r.sign = max(r.sign, barSign)
	case '/':
		if at > 0 && s[at-1] == ' ' {
			r.dividers++
		}
		r.sign = max(r.sign, slashSign)
	case '.', '!', '?':
		if r.inWord {
			r.stops++
		}
		if b == '?' {
			r.sign = max(r.sign, questionSign)
		}
	case ':':
		if strings.HasPrefix(s[at:], "://") {
			r.sign = linkSign
		}
		r.sign = max(r.sign, colonSign)
	case '%':
		r.sign = max(r.sign, percentSign)
	case '$':
		r.sign = max(r.sign, moneySign)
	case '#':
		r.sign = max(r.sign, hashSign)
	case '@':
		r.sign = max(r.sign, atSign)
	}
	r.endWord()
}

// has reports whether a mark of ASCII stands in the line.
func (m *measure) has(mark byte) bool { return m.marks&(1<<(mark-' ')) != 0 }

// The signs of a line, from the least telling to the most.
const (
	questionSign uint8 = 1 + iota
	slashSign
	colonSign
	percentSign
	moneySign
	hashSign
	barSign
	atSign
	copyrightSign
	linkSign
)

// The classes of bytes.
const (
	small byte = iota
	capital
	digit
	otherByte
	beyond // ASCII
	inner  // beyond ASCII, neither a letter nor the end of a word
)

var classes = func() (of [256]byte) {
	for b := range of {
		switch {
		case 'a' <= b && b <= 'z':
			of[b] = small
		case 'A' <= b && b <= 'Z':
			of[b] = capital
		case '0' <= b && b <= '9':
			of[b] = digit
		case b >= utf8.RuneSelf:
			of[b] = beyond
		default:
			of[b] = otherByte
		}
	}
	return of
}()

// isLetterLike is a cheap test that takes what is not ASCII for a letter unless
// it is a sign of Latin-1 or of the blocks for punctuation and symbols.
func isLetterLike(r rune) bool { return r > 0xBF && r < 0x2000 || r > 0x2E7F && r < 0xFE00 }

// ending tells whether s ends as a sentence does, the number of a note behind it set aside, and its last rune.
func ending(s string) (ends bool, last rune) {
	last, n := utf8.DecodeLastRuneInString(s)
	if last == ']' || '0' <= last && last <= '9' {
		s = beforeNote(s)
		last, n = utf8.DecodeLastRuneInString(s)
	}
	end := last
	for s = s[:len(s)-n]; strings.ContainsRune("”’\"')]»*", end) && s != ""; s = s[:len(s)-n] {
		end, n = utf8.DecodeLastRuneInString(s)
	}
	return strings.ContainsRune(".!?…;", end) || last == '”' && (end == ',' || end == '—'), last
}

// beforeNote is s without the number of a note that stands behind its last sentence, as in "It was empty.3"
// and "It was empty.[3]".
func beforeNote(s string) string {
	const most, letters = 2, 4 // digits; of the last word, which tell it from "No.3"
	before := strings.TrimSuffix(s, "]")
	digits := len(before)
	before = strings.TrimRight(before, "0123456789")
	digits -= len(before)
	before = strings.TrimSuffix(before, "[")
	word := strings.TrimRight(strings.TrimRight(before, "”\"’')"), ".!?")
	if digits == 0 || digits > most || len(word) == len(before) || len(word) < letters || strings.Trim(word[len(word)-letters:], "abcdefghijklmnopqrstuvwxyz") != "" {
		return s
	}
	return before
}
