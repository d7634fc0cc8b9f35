package segment

// AppendTokens appends the tokens of text[start:end] to dst. It reads nothing
// outside of that range.
func AppendTokens(dst []Token, text string, start, end int) []Token {
	s := scanner{text: text[:end], start: start, out: dst, first: len(dst), lex: lexicon()}
	for i := start; i < end; {
		switch classes[text[i]] {
		case space:
			i++
		case letter:
			i = s.word(i)
		case digit:
			i = s.number(i)
		case dot:
			i = s.dots(i)
		case quote:
			i = s.quote(i)
		case stop:
			i = s.stops(i)
		case repeat:
			i = s.run(i, Punct)
		case single:
			i = s.emit(i, i+1, Punct)
		case symbol:
			i = s.symbol(i)
		case eyes:
			i = s.emoticon(i)
		case at:
			i = s.at(i)
		case hash:
			i = s.hash(i)
		case control:
			i = s.controls(i)
		case high:
			i = s.beyond(i)
		}
	}
	return s.out
}

// A scanner walks through a text. Its methods take the offset at which they
// begin and return the one at which the next token may begin.
type scanner struct {
	text  string // as far as it may be read
	start int    // from where on it may be read
	out   []Token
	first int // out[first:] are the scanner's
	lex   *lexica
}

func (s *scanner) emit(start, end int, kind Kind) int {
	s.out = append(s.out, Token{int32(start), int32(end), kind})
	return end
}

// touching returns the last token if it ends where the next begins, or nil.
func (s *scanner) touching(i int) *Token {
	if n := len(s.out); n > s.first && int(s.out[n-1].End) == i {
		return &s.out[n-1]
	}
	return nil
}

// run emits a run of the byte at i.
func (s *scanner) run(i int, kind Kind) int {
	end := i + 1
	for end < len(s.text) && s.text[end] == s.text[i] {
		end++
	}
	return s.emit(i, end, kind)
}

// controls emits a run of control characters.
func (s *scanner) controls(i int) int {
	end := i + 1
	for end < len(s.text) && classes[s.text[end]] == control {
		end++
	}
	return s.emit(i, end, Symbol)
}

// symbol emits a run of the symbol at i, or the number that a "+" begins.
func (s *scanner) symbol(i int) int {
	if s.text[i] == '+' && isDigit(byteAt(s.text, i+1)) && s.touching(i) == nil {
		return s.number(i)
	}
	return s.run(i, Symbol)
}

// emoticon emits the ":" or ";" at i, or such as ":-)" between blanks.
func (s *scanner) emoticon(i int) int {
	end := i + 1
	if byteAt(s.text, end) == '-' {
		end++
	}
	if b := byteAt(s.text, end); (b == ')' || b == '(') && s.touching(i) == nil && !alnumAt(s.text, end+1) {
		return s.emit(i, end+1, Symbol)
	}
	return s.emit(i, i+1, Punct)
}

// stops emits a run of "!" and "?".
func (s *scanner) stops(i int) int {
	end := i + 1
	for end < len(s.text) && classes[s.text[end]] == stop {
		end++
	}
	return s.emit(i, end, Punct)
}

// dots emits a full stop or a run of them, unless the one begins a number
// such as ".5".
func (s *scanner) dots(i int) int {
	if isDigit(byteAt(s.text, i+1)) {
		if t := s.touching(i); t == nil || t.Kind == Symbol {
			return s.number(i)
		}
	}
	return s.run(i, Punct)
}
