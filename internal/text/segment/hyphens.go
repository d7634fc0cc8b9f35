package segment

const maxAffix = 8 // bytes of the longest prefix or suffix that a hyphen joins

// hyphenAt returns how many bytes the hyphen at i has that is not "-", or 0.
func hyphenAt(text string, i int) int {
	if hasAt(text, i, "\u2010") || hasAt(text, i, "\u2011") {
		return len("\u2010")
	}
	return 0
}

// hyphenJoins reports whether the hyphen of n bytes at i stays inside the
// word that began at start: behind a prefix ("re-elect") or before a suffix.
func (s *scanner) hyphenJoins(start, i, n int) bool {
	if !alnumAt(s.text, i+n) {
		return false
	}
	if i-start <= maxAffix && s.lex.words[pack(s.text[start:i])]&prefix != 0 {
		return true
	}
	end := i + n
	for end < len(s.text) && end-i-n <= maxAffix && classes[s.text[end]] == letter {
		end++
	}
	return end-i-n <= maxAffix && !alnumAt(s.text, end) && s.lex.words[pack(s.text[i+n:end])]&suffix != 0
}

// groups are the numbers of digits between the hyphens of what is one token:
// telephone numbers, postal codes and dates. All else is a range or a score.
var groups = [][4]int{{3, 4}, {3, 3, 4}, {1, 3, 3, 4}, {5, 4}, {4, 2, 2}, {2, 2, 4}, {1, 2, 4}, {2, 1, 4}, {1, 1, 4}}

// hyphenedNumber returns the end of the groups of digits that hyphens join,
// the first of which is [start, i), or i.
func (s *scanner) hyphenedNumber(start, i int) int {
	sizes, end := [4]int{i - start}, i
	for n := 1; byteAt(s.text, end) == '-' && isDigit(byteAt(s.text, end+1)); n++ {
		if n == len(sizes) {
			return i
		}
		from := end + 1
		for end = from; isDigit(byteAt(s.text, end)) && end-from < 5; end++ {
		}
		sizes[n] = end - from
	}
	if alnumAt(s.text, end) {
		return i
	}
	for _, g := range groups {
		if g == sizes && !(g == groups[0] && s.text[end-2:end] == "00") { // 200-1000 is a range
			return end
		}
	}
	return i
}
