package segment

const (
	curly      = "’" // the apostrophe of typeset text, and the closing single quote mark
	maxElision = 5   // bytes of the longest word in elision
)

// quote emits what begins with the ' or ` at i, which is an apostrophe to some.
func (s *scanner) quote(i int) int {
	if byteAt(s.text, i+1) == s.text[i] {
		return s.emit(i, i+2, Punct) // `` and '' stand for “ and ”
	}
	return s.apostrophe(i, 1)
}

// apostrophe emits what begins with the apostrophe of n bytes at i: a clitic
// of the word before, a word in elision, or the mark alone.
func (s *scanner) apostrophe(i, n int) int {
	if t := s.touching(i); t != nil {
		if end := s.notAt(t, i+n); end > 0 {
			return end
		}
		if m := cliticLen(s.text, i+n); m > 0 && s.hosts(t) {
			return s.emit(i, i+n+m, Word)
		}
	} else if end := s.elision(i + n); end > 0 {
		return s.emit(i, end, Word)
	}
	return s.emit(i, i+n, Punct)
}

// hosts reports whether a clitic may follow t: a word, or the mark that
// closes one.
func (s *scanner) hosts(t *Token) bool {
	return t.Kind != Punct && t.Kind != Symbol || s.text[t.Start] == '"' || hasAt(s.text, int(t.Start), "”")
}

// notAt emits "n't" if t ends in its n and its t stands at i, and returns
// where it ends, or 0.
func (s *scanner) notAt(t *Token, i int) int {
	if t.Kind != Word || byteAt(s.text, i)|0x20 != 't' || alnumAt(s.text, i+1) || s.text[t.End-1]|0x20 != 'n' {
		return 0
	}
	if t.End == t.Start+1 {
		t.End = int32(i + 1)
		return i + 1
	}
	t.End--
	return s.emit(int(t.End), i+1, Word)
}

// cliticLen returns the bytes of the clitic, such as "s" or "ll", that stands
// at i behind its apostrophe, or 0.
func cliticLen(text string, i int) int {
	if i >= len(text) {
		return 0
	}
	n := 0
	switch text[i] | 0x20 {
	case 's', 'd', 'm':
		n = 1
	case 'l':
		n = 2 * toInt(byteAt(text, i+1)|0x20 == 'l')
	case 'r', 'v':
		n = 2 * toInt(byteAt(text, i+1)|0x20 == 'e')
	}
	if n == 0 || alnumAt(text, i+n) {
		return 0
	}
	return n
}

func toInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// apostropheJoins reports whether the apostrophe of n bytes at i stands
// inside a word, as in "O'Brien".
func (s *scanner) apostropheJoins(i, n int) bool {
	if !letterAt(s.text, i+n) || cliticLen(s.text, i+n) > 0 || isDigit(s.text[i-1]) {
		return false
	}
	not := s.text[i-1]|0x20 == 'n' && s.text[i+n]|0x20 == 't' && !alnumAt(s.text, i+n+1)
	return !not
}

// elision returns the end of a word or of a year that lost its beginning to
// an apostrophe and goes on at i, as "em" and "90s" do, or 0.
func (s *scanner) elision(i int) int {
	if isDigit(byteAt(s.text, i)) {
		end := i + 2
		if !isDigit(byteAt(s.text, i+1)) {
			return 0
		}
		if byteAt(s.text, end) == 's' {
			end++
		}
		if alnumAt(s.text, end) || byteAt(s.text, end) == ',' && isDigit(byteAt(s.text, end+1)) {
			return 0
		}
		return end
	}
	end := i
	for end < len(s.text) && end-i <= maxElision && classes[s.text[end]] == letter {
		end++
	}
	if end == i || alnumAt(s.text, end) || s.lex.words[pack(s.text[i:end])]&elided == 0 {
		return 0
	}
	return end
}

// contraction returns after how many bytes the word [start, end) is cut, as
// "cannot" is after "can", or 0.
func (s *scanner) contraction(start, end int) int {
	if end-start > 8 || s.lex.edges[s.text[start]&31]&(1<<(s.text[end-1]&31)) == 0 {
		return 0
	}
	return int(s.lex.contractions[pack(s.text[start:end])])
}
