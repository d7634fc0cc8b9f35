package segment

// fullStop decides on the full stop at i behind the word [start, i). It
// returns how far the token reaches, behind the stop if that belongs to it,
// and whether the word goes on from there.
func (s *scanner) fullStop(start, i int) (end int, more bool) {
	next := byteAt(s.text, i+1)
	switch {
	case next == '.':
		if byteAt(s.text, i+2) != '.' && s.keepsStop(start, i) {
			return i + 1, false
		}
		return i, false
	case !alnumAt(s.text, i+1):
		if s.initial(start, i) || s.keepsStop(start, i) {
			return i + 1, false
		}
		return i, false
	case s.acronymAt(start, i):
		return s.acronymEnd(start), false
	case !isLower(next) && s.keepsStop(start, i): // St.George, No.5
		return i + 1, false
	case i == start+1 && isUpper(s.text[start]) && !s.dotted(start, i): // J.Smith
		return i + 1, false
	case s.missingSpace(i) && !s.dotted(start, i):
		return i, false
	}
	return i + 1, true
}

// initial reports whether [start, i) is an initial, as in "J. K. Rowling".
// The pronoun is one only before another initial, and the last word of a
// text never is.
func (s *scanner) initial(start, i int) bool {
	one := i == start+1 && isUpper(s.text[start]) ||
		i == start+2 && latin(s.text[start], s.text[start+1]) > 0
	if !one {
		return false
	}
	next := s.nextWord(i + 1)
	if s.text[start] == 'I' {
		return byteAt(s.text, next+1) == '.' && isUpper(s.text[next])
	}
	return next < len(s.text)
}

// nextWord returns where the next word may begin: behind the few spaces and
// closing marks at i.
func (s *scanner) nextWord(i int) int {
	for n := 0; n < 4 && i < len(s.text); n++ {
		if c := classes[s.text[i]]; c != space && s.text[i] != '"' && s.text[i] != ')' {
			break
		}
		i++
	}
	return i
}

// acronymAt reports whether the letter at start and the full stop at i begin
// letters with a stop each, as in "U.S." or "p.m".
func (s *scanner) acronymAt(start, i int) bool {
	return i == start+1 && classes[s.text[start]] == letter && classes[s.text[i+1]] == letter &&
		!alnumAt(s.text, i+2)
}

// dotted reports whether [start, i) begins an abbreviation with a stop inside,
// such as "Ph.D".
func (s *scanner) dotted(start, i int) bool {
	end := i + 1
	for end < len(s.text) && end-start <= 8 && classes[s.text[end]] == letter {
		end++
	}
	return s.lex.abbreviation(s.text[start:end]) != none
}

func (s *scanner) acronymEnd(i int) int {
	for i < len(s.text) && classes[s.text[i]] == letter && !alnumAt(s.text, i+1) {
		i++
		if byteAt(s.text, i) != '.' || byteAt(s.text, i+1) == '.' && byteAt(s.text, i+2) == '.' {
			break // the last letter, or the first of three dots
		}
		i++
	}
	return i
}

// missingSpace reports whether the full stop at i, with a letter or a digit
// behind it, ends a word all the same, as in "the end.Then".
func (s *scanner) missingSpace(i int) bool {
	next := s.text[i+1]
	if isDigit(next) {
		return !isDigit(s.text[i-1])
	}
	return isUpper(next) && isLower(byteAt(s.text, i+2)) && !s.domainAt(i+1)
}

// keepsStop reports whether the word [start, i) is an abbreviation that keeps
// the full stop at i.
func (s *scanner) keepsStop(start, i int) bool {
	switch s.lex.abbreviation(s.text[start:i]) {
	case none:
		return false
	case numbered:
		return isDigit(byteAt(s.text, s.nextWord(i+1)))
	case place:
		n := len(s.out)
		return n > s.first && (s.text[s.out[n-1].Start] == ',' || s.text[s.out[n-1].Start] == '-')
	case loose:
		next := s.nextWord(i + 1)
		return next < len(s.text) && !isUpper(s.text[next])
	}
	return true
}
