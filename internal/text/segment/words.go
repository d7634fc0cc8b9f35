package segment

import "unicode/utf8"

// word emits the token, or the tokens of a contraction, that the letter at
// start begins.
func (s *scanner) word(start int) int { return s.wordFrom(start, start, Word) }

// wordFrom goes on with a word that has been read as far as i.
func (s *scanner) wordFrom(start, i int, kind Kind) int {
	label := 0 // where what stands behind the last inner full stop begins
	for {
		i = s.letters(i)
		if i == len(s.text) || classes[s.text[i]] == space {
			break
		}
		if s.text[i] == '.' {
			end, more := s.fullStop(start, i)
			if !more && end > i {
				return s.emit(start, end, kind)
			}
			if !more {
				break
			}
			i, label = end, end
			continue
		}
		if s.text[i] >= utf8.RuneSelf && s.wordBeyond(i) {
			return s.foreign(start, i)
		}
		n := s.joiner(start, i)
		if n == 0 {
			break
		}
		i += n
	}
	if label > 0 && (s.isDomain(label, i) || hasAt(s.text, start, "www.")) {
		return s.site(start, i)
	}
	return s.finish(start, i, kind)
}

// letters returns the end of the run of letters, digits and accents at i.
func (s *scanner) letters(i int) int {
	for i < len(s.text) {
		if b := s.text[i]; isAlnum(b) {
			i++
		} else if b >= 0xC3 && b <= 0xCD && i+1 < len(s.text) && latin(b, s.text[i+1]) > 0 {
			i += 2
		} else {
			break
		}
	}
	return i
}

// joiner returns how many bytes the mark at i has that joins the word
// [start, i) to what follows, or 0 where the word ends.
func (s *scanner) joiner(start, i int) int {
	switch s.text[i] {
	case '\'':
		if s.apostropheJoins(i, 1) {
			return 1
		}
	case 0xE2:
		if n := len(curly); hasAt(s.text, i, curly) && s.apostropheJoins(i, n) {
			return n
		}
		if n := hyphenAt(s.text, i); n > 0 && s.hyphenJoins(start, i, n) {
			return n
		}
	case '-':
		if s.hyphenJoins(start, i, 1) {
			return 1
		}
	case '&': // AT&T
		if isUpper(s.text[i-1]) && isUpper(byteAt(s.text, i+1)) {
			return 1
		}
	case '/': // w/o, n/a
		if i == start+1 && letterAt(s.text, i+1) && !alnumAt(s.text, i+2) && byteAt(s.text, i+2) != '/' {
			return 1
		}
	case '_':
		if isAlnum(byteAt(s.text, i+1)) {
			return 1
		}
	}
	return 0
}

// finish emits the word [start, end), as two tokens if it is a contraction,
// and with more if it begins an address or a currency such as "US$".
func (s *scanner) finish(start, end int, kind Kind) int {
	if end < len(s.text) {
		switch s.text[end] {
		case ':':
			if n := s.schemeAt(start, end); n > 0 {
				return s.emit(start, s.linkEnd(end+n), Link)
			}
		case '$':
			if end-start <= 3 && isUpper(s.text[start]) && isUpper(s.text[end-1]) {
				return s.emit(start, end+1, Symbol)
			}
		}
	}
	if cut := s.contraction(start, end); cut > 0 {
		s.emit(start, start+cut, kind)
		return s.emit(start+cut, end, kind)
	}
	return s.emit(start, end, kind)
}

func hasAt(text string, i int, what string) bool {
	return len(text)-i >= len(what) && text[i:i+len(what)] == what
}
