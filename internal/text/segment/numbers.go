package segment

import "unicode/utf8"

// number emits the number that begins at start with a digit, or with "." or
// "+" before one.
func (s *scanner) number(start int) int {
	i := s.digits(start + toInt(!isDigit(s.text[start])))
	if byteAt(s.text, i) == '-' {
		i = s.hyphenedNumber(start, i)
	}
	for n := 1; n > 0; i = s.digits(i + n) {
		n = s.numberJoiner(start, i)
		if n == 0 {
			break
		}
	}
	if i == len(s.text) {
		return s.emit(start, i, Number)
	}
	if s.text[i] >= utf8.RuneSelf && s.wordBeyond(i) {
		return s.foreign(start, i)
	}
	if end := s.decade(start, i); end > 0 {
		return s.emit(start, end, Number)
	}
	if !isAlnum(s.text[i]) || s.unit(start, i) {
		return s.emit(start, i, Number)
	}
	return s.wordFrom(start, i, Number)
}

func (s *scanner) digits(i int) int {
	for i < len(s.text) && isDigit(s.text[i]) {
		i++
	}
	return i
}

// numberJoiner returns 1 if the mark at i stands inside the number that began
// at start, or 0.
func (s *scanner) numberJoiner(start, i int) int {
	if i >= len(s.text) {
		return 0
	}
	n := s.digitsAtMost(i+1, 5)
	switch s.text[i] {
	case '.':
		return toInt(n > 0)
	case ',':
		return toInt(n == 3)
	case ':':
		return toInt(n == 2)
	case '/': // 9/11, 1/2, 31/12/2016
		before := 0
		for before < 3 && i-before > start && isDigit(s.text[i-before-1]) {
			before++
		}
		day := before <= 2 && n >= 1 && n <= 2
		year := before <= 2 && n == 4 && i-start >= 3
		return toInt(day || year)
	}
	return 0
}

// digitsAtMost counts the digits from i on, as far as most.
func (s *scanner) digitsAtMost(i, most int) int {
	n := 0
	for n < most && isDigit(byteAt(s.text, i+n)) {
		n++
	}
	return n
}

// decade returns the end of "'s" at i if [start, i) is a number such as that
// of the 80's, or 0.
func (s *scanner) decade(start, i int) int {
	if n := i - start; n != 2 && n != 4 || s.text[i-1] != '0' {
		return 0
	}
	for _, mark := range [...]string{"'", curly} {
		if end := i + len(mark) + 1; hasAt(s.text, i, mark) && byteAt(s.text, end-1) == 's' && !alnumAt(s.text, end) {
			return end
		}
	}
	return 0
}

// unit reports whether the letters at i are the unit of the number [start, i)
// and so a token of their own: "10" "am", "$" "2" "bn". A single capital is
// one behind several digits or an amount of money: "65" "K" but "5G".
func (s *scanner) unit(start, i int) bool {
	end := i
	for end < len(s.text) && end-i <= maxUnit && classes[s.text[end]] == letter {
		end++
	}
	if end-i > maxUnit || alnumAt(s.text, end) || s.lex.words[pack(s.text[i:end])]&measure == 0 {
		return false
	}
	if end-i > 1 || isLower(s.text[i]) {
		return true
	}
	t := s.touching(start)
	return i-start > 1 || t != nil && t.Kind == Symbol
}

const maxUnit = 5 // bytes of the longest unit
