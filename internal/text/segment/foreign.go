package segment

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// beyond emits what the byte beyond ASCII at i begins.
func (s *scanner) beyond(i int) int {
	if i+1 < len(s.text) && latin(s.text[i], s.text[i+1]) > 0 {
		return s.word(i)
	}
	r, n := utf8.DecodeRuneInString(s.text[i:])
	switch {
	case r == utf8.RuneError && n == 1:
		return s.invalid(i)
	case r == '’', r == '‘':
		if hasAt(s.text, i+n, s.text[i:i+n]) {
			return s.emit(i, i+2*n, Punct) // two stand for “ or ”
		}
		return s.apostrophe(i, n)
	case r == '…', r == '—', r == '–', r == '―':
		return s.runes(i, n)
	case Invisible(r), unicode.IsSpace(r):
		return i + n
	case unicode.IsPunct(r):
		return s.emit(i, i+n, Punct)
	case unicode.Is(unicode.Sc, r), unicode.IsControl(r):
		return s.emit(i, i+n, Symbol)
	}
	return s.foreign(i, i)
}

// invalid emits a run of bytes that are no UTF-8.
func (s *scanner) invalid(i int) int {
	end := i + 1
	for end < len(s.text) && s.text[end] >= utf8.RuneSelf {
		if r, n := utf8.DecodeRuneInString(s.text[end:]); r != utf8.RuneError || n != 1 {
			break
		}
		end++
	}
	return s.emit(i, end, Symbol)
}

// runes emits a run of the punctuation mark of n bytes at i.
func (s *scanner) runes(i, n int) int {
	end := i + n
	for hasAt(s.text, end, s.text[i:i+n]) {
		end += n
	}
	return s.emit(i, end, Punct)
}

// wordBeyond reports whether the rune beyond ASCII at i goes on with the word
// before it.
func (s *scanner) wordBeyond(i int) bool {
	r, n := utf8.DecodeRuneInString(s.text[i:])
	if Invisible(r) {
		return r != '\u200B' && letterAt(s.text, i+n)
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r)
}

// foreign emits the tokens, as UAX #29 has them, of the run from start that
// was read as far as i, where a rune stands that is not Latin.
func (s *scanner) foreign(start, i int) int {
	end := s.foreignEnd(i)
	for seg := words.FromString(s.text[start:end]); seg.Next(); {
		a, b := s.trim(start+seg.Start(), start+seg.End())
		if a < b {
			s.emit(a, b, kindOf(s.text[a:b]))
		}
	}
	return end
}

// foreignEnd returns the end of the run from i of letters, digits and symbols.
func (s *scanner) foreignEnd(i int) int {
	for i < len(s.text) {
		if s.text[i] < utf8.RuneSelf {
			if !isAlnum(s.text[i]) {
				break
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s.text[i:])
		if r == utf8.RuneError && n == 1 || unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.Is(unicode.Sc, r) || unicode.IsControl(r) {
			break
		}
		i += n
	}
	return i
}

// trim takes the invisible characters off both ends of [start, end).
func (s *scanner) trim(start, end int) (int, int) {
	for start < end {
		r, n := utf8.DecodeRuneInString(s.text[start:end])
		if !Invisible(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(s.text[start:end])
		if !Invisible(r) {
			break
		}
		end -= n
	}
	return start, end
}

func kindOf(token string) Kind {
	r, _ := utf8.DecodeRuneInString(token)
	switch {
	case unicode.IsLetter(r):
		return Word
	case unicode.IsNumber(r):
		return Number
	}
	return Symbol
}
