package segment

import "unicode/utf8"

// maxLocal is how many bytes before its "@" a mail address may begin (RFC 5321).
const maxLocal = 64

// at emits what the "@" at i makes: with a word on both sides a mail address,
// before a word a handle, else a symbol.
func (s *scanner) at(i int) int {
	if isAlnum(byteAt(s.text, i+1)) && s.touching(i) != nil {
		if start := s.localStart(i); start < i {
			return s.emit(start, s.domainEnd(i+1), Link)
		}
	}
	return s.handle(i)
}

// localStart takes back the tokens that are the local part of the address
// with its "@" at i and returns where it begins: at i if there is none.
func (s *scanner) localStart(i int) int {
	start := i
	for start > s.start && i-start < maxLocal && isLocal(s.text[start-1]) {
		start--
	}
	for start < i && !isAlnum(s.text[start]) {
		start++
	}
	n := len(s.out)
	for n > s.first && int(s.out[n-1].Start) >= start {
		n--
	}
	if n > s.first && int(s.out[n-1].End) > start {
		start = int(s.out[n-1].End)
	}
	if start < i {
		s.out = s.out[:n]
	}
	return start
}

func isLocal(b byte) bool {
	return isAlnum(b) || b == '.' || b == '_' || b == '-' || b == '+' || b == '%'
}

func (s *scanner) domainEnd(i int) int {
	for i < len(s.text) && (isAlnum(s.text[i]) || s.text[i] == '.' || s.text[i] == '-' || s.text[i] == '_') {
		i++
	}
	for !isAlnum(s.text[i-1]) {
		i--
	}
	return i
}

// handle emits the "@name" or "#topic" at i, or its mark alone.
func (s *scanner) handle(i int) int {
	end := i + 1
	if letterAt(s.text, end) || byteAt(s.text, end) == '_' {
		for end = s.letters(end); byteAt(s.text, end) == '_'; {
			end = s.letters(end + 1)
		}
	}
	if end == i+1 {
		return s.emit(i, end, Symbol)
	}
	return s.emit(i, end, Handle)
}

func (s *scanner) hash(i int) int {
	if byteAt(s.text, i+1) == '#' || s.touching(i) != nil && isAlnum(s.text[i-1]) {
		return s.run(i, Symbol)
	}
	return s.handle(i)
}

// schemeAt returns how many bytes of "://" stand at i behind the scheme
// [start, i) of an address, or 0.
func (s *scanner) schemeAt(start, i int) int {
	switch s.text[start:i] {
	case "http", "https", "ftp", "HTTP", "HTTPS", "Http", "Https":
		if hasAt(s.text, i, "://") && i+3 < len(s.text) && classes[s.text[i+3]] != space {
			return 3
		}
	case "mailto":
		return toInt(isAlnum(byteAt(s.text, i+1)))
	}
	return 0
}

// linkEnd returns the end of the address that goes on at i: before the first
// blank, angle bracket or quote mark, and before the punctuation that closes
// the sentence around it.
func (s *scanner) linkEnd(i int) int {
	start, open := i, 0
	for i < len(s.text) && inLink(s.text, i) {
		switch s.text[i] {
		case '(':
			open++
		case ')':
			open--
		}
		i++
	}
	for i > start {
		switch s.text[i-1] {
		case ')':
			if open >= 0 {
				return i
			}
			open++
		case '.', ',', ';', ':', '!', '?', '\'', '*', ']':
		default:
			return i
		}
		i--
	}
	return i
}

func inLink(text string, i int) bool {
	switch b := text[i]; b {
	case '<', '>', '"', '`', '{', '}', '|', '\\', '^':
		return false
	default:
		if b >= utf8.RuneSelf {
			return utf8.RuneStart(b) && letterAt(text, i) || !utf8.RuneStart(b) && text[i-1] >= utf8.RuneSelf
		}
		return classes[b] != space && classes[b] != control
	}
}

// site emits the domain [start, end) and the path behind it.
func (s *scanner) site(start, end int) int {
	switch byteAt(s.text, end) {
	case '/', '-', ':', '?':
		end = s.linkEnd(end)
	}
	return s.emit(start, end, Link)
}

// domainAt reports whether the letters at i are a top-level domain.
func (s *scanner) domainAt(i int) bool {
	end := i
	for end < len(s.text) && end-i <= 8 && classes[s.text[end]] == letter {
		end++
	}
	return s.isDomain(i, end)
}

func (s *scanner) isDomain(i, end int) bool {
	return s.lex.words[pack(s.text[i:end])]&domain != 0
}
