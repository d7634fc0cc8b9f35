package page

import (
	"math/bits"
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
	marks    uint64 // the marks of ASCII from ' ' to '_' that stand in it, a bit each
	ends     bool   // ends as a sentence does, closing marks and brackets set aside
	last     rune   // of the line
}

// measureLine measures a line as it is shown, without tags.
func measureLine(s string) (m measure) {
	inWord, inQuote := false, false
	var capitals, letters int                 // of the word
	var words, lower, capitalised, quoted int // of the line
	var marks uint64
	for i := 0; i < len(s); i++ {
		if i+8 <= len(s) { // small letters and spaces are most of any text
			letter, n := smallOrSpace(eightBytes(s[i:]))
			if n > 0 {
				before := uint64(0)
				if inWord {
					before = firstByte
				}
				starts := bits.OnesCount64(letter &^ (letter<<8 | before))
				words += starts
				lower += starts
				if inQuote {
					quoted += starts
				}
				if before&^letter != 0 && letters > 1 && capitals == letters {
					m.upper++
				}
				if starts > 0 || before&letter != 0 {
					capitals, letters = 0, 1 // with a small letter it is not all capitals
				}
				inWord = letter>>(8*n-1) != 0
				if i += n; n == 8 || i == len(s) {
					i--
					continue
				}
			}
		}
		b := s[i]
		c := classes[b]
		if c <= digit || c == beyond {
			kind := c
			if c == beyond {
				r, n := utf8.DecodeRuneInString(s[i:])
				i += n - 1
				switch {
				case r == '’' || r == '‘':
					continue
				case isLetterLike(r):
					kind = small
				case r == '©':
					m.sign, kind = max(m.sign, copyrightSign), otherByte
				default:
					switch r {
					case '“', '”':
						inQuote = r == '“'
					case '•', '»', '›', '·', '│':
						m.dividers++
					case '€', '£':
						m.sign = max(m.sign, moneySign)
					}
					kind = otherByte
				}
			}
			if kind != otherByte {
				if !inWord {
					inWord, capitals, letters = true, 0, 0
					words++
					if inQuote {
						quoted++
					}
					switch kind {
					case small:
						lower++
					case capital:
						capitalised++
					default:
						m.numbers++
					}
				}
				if kind != digit {
					letters++
				}
				if kind == capital {
					capitals++
				}
				continue
			}
		}
		marks |= 1 << (b - ' ')
		switch b {
		case ' ':
		case '\'', '-':
			continue
		case ',':
			m.commas++
		case '"':
			inQuote = !inQuote
		case '|':
			m.dividers++
			m.sign = max(m.sign, barSign)
		case '/':
			if i > 0 && s[i-1] == ' ' {
				m.dividers++
			}
			m.sign = max(m.sign, slashSign)
		case '.', '!', '?':
			if inWord {
				m.stops++
			}
			if b == '?' {
				m.sign = max(m.sign, questionSign)
			}
		case ':':
			if strings.HasPrefix(s[i:], "://") {
				m.sign = linkSign
			}
			m.sign = max(m.sign, colonSign)
		case '%':
			m.sign = max(m.sign, percentSign)
		case '$':
			m.sign = max(m.sign, moneySign)
		case '#':
			m.sign = max(m.sign, hashSign)
		case '@':
			m.sign = max(m.sign, atSign)
		}
		if inWord && letters > 1 && capitals == letters {
			m.upper++
		}
		inWord = false
	}
	if inWord && letters > 1 && capitals == letters {
		m.upper++
	}
	m.words, m.lower, m.capital, m.quoted, m.marks = words, lower, capitalised, quoted, marks
	m.ends, m.last = ending(s)
	return m
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
