package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// measureForm fills the features of line i alone.
func (d *Draft) measureForm(i int, w *lineWording) {
	l, f := &d.lines[i], &d.features[i]
	s := l.text(d.text)
	f[fWords] = bucket(l.words, wordsBounds)
	f[fEnding] = endingOf(&l.measure)
	f[fStart] = startOf(s)
	f[fCapitals] = bucket(percent(l.capital, l.words), percentBounds)
	f[fUpper] = bucket(percent(l.upper, l.words), percentBounds)
	f[fNumbers] = numbersOf(&l.measure)
	f[fQuoted] = bucket(l.quoted, []int{1, 4, 10})
	if l.quoted > 0 && l.quoted == l.words {
		f[fQuoted] = 4
	}
	f[fStops] = uint8(min(l.stops, 4))
	f[fCommas] = uint8(min(l.commas, 3))
	if l.commas > 2 && l.commas*4 > l.words {
		f[fCommas] = 4
	}
	f[fSign] = l.sign
	f[fDate] = dateOf(w.classes)
	f[fTail] = tailOf(s)
	f[fVerb] = verbOf(w)
	f[fPerson] = personOf(w.classes)
	f[fHouse] = uint8(min(w.housePoints(), 6))
	if p := l.phrase; p != nil {
		f[fPhraseLength] = uint8(min(p.length, 4))
		if p.bound() {
			f[fPhraseLength] += 4
		}
		f[fPhraseKind] = indexOfKind(p.kind)
	}
	f[fShapeKind] = indexOfKind(l.shape)
}

// kindIndex has the values of the features that are kinds; a kind that it lacks is
// another.
var kindIndex = map[Kind]uint8{
	Byline: 1, Dated: 2, Agency: 3, Caption: 4, Credit: 5, Contributors: 6, Note: 7, Bio: 8, Related: 9, Popular: 10,
	"newsletter": 11, "subscription": 11, "donation": 11, "app": 11, "follow": 11, "messaging": 11, "notifications": 11, Appeal: 11,
	Share: 12, Comment: 13, Thread: 13, "legal": 14, Copyright: 14, Furniture: 15,
}

func indexOfKind(k Kind) uint8 {
	const other = 16
	if k == "" {
		return 0 // as most are
	}
	if i, ok := kindIndex[k]; ok {
		return i
	}
	return other
}

func endingOf(m *measure) uint8 {
	switch r := m.last; {
	case r == '.':
		return 2
	case r == '?':
		return 3
	case r == '!':
		return 4
	case r == '…':
		return 5
	case r == ':':
		return 6
	case r == ',' || r == ';':
		return 7
	case r == ')' || r == ']':
		return 8
	case strings.ContainsRune("”\"’'»", r):
		if m.ends {
			return 9
		}
		return 10
	case strings.ContainsRune("-–—_", r):
		return 11
	case strings.ContainsRune("›→>+", r):
		return 12
	case strings.ContainsRune("|•·*", r):
		return 13
	case unicode.IsDigit(r):
		return 1
	case unicode.IsLetter(r):
		return 0
	}
	return 14
}

func startOf(s string) uint8 {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsLower(r):
		return 0
	case unicode.IsUpper(r):
		if next, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(next) && isCapitals(s) {
			return 2
		}
		return 1
	case unicode.IsDigit(r):
		return 3
	case strings.ContainsRune("“\"‘'", r):
		return 4
	case strings.ContainsRune("([{", r):
		return 5
	case strings.ContainsRune("•·-–—*►▶▪●→", r):
		return 6
	case r == '@' || r == '#':
		return 7
	}
	return 8
}

func numbersOf(m *measure) uint8 {
	switch {
	case m.numbers > 0 && m.numbers*2 >= m.words:
		return 5
	case m.numbers > 0 && m.numbers*3 >= m.words:
		return 4
	}
	return uint8(min(m.numbers, 3))
}

func dateOf(c wordClass) uint8 {
	switch {
	case c&clockWord != 0:
		return 6
	case c&monthWord != 0 && c&yearWord != 0:
		return 4
	case c&monthWord != 0 && c&dateNumber != 0:
		return 3
	case c&monthWord != 0:
		return 2
	case c&yearWord != 0:
		return 5
	case c&dayWord != 0:
		return 1
	}
	return 0
}

// tailOf tells what the last word is.
func tailOf(s string) uint8 {
	s = beforeMarks(s)
	i := strings.LastIndexByte(s, ' ')
	last := s[i+1:]
	switch r, _ := utf8.DecodeRuneInString(last); {
	case s == "":
		return 5
	case r == '@', r == '#', strings.Contains(last, ".com"), strings.Contains(last, "/") && strings.Contains(last, "."):
		return 4
	case unicode.IsDigit(r):
		return 3
	case unicode.IsUpper(r):
		before := s[:max(i, 0)]
		if r, _ := utf8.DecodeRuneInString(before[strings.LastIndexByte(before, ' ')+1:]); unicode.IsUpper(r) {
			return 1
		}
		return 2
	}
	return 0
}

// beforeMarks is s without the marks that may stand behind its last word.
func beforeMarks(s string) string {
	for s != "" {
		switch s[len(s)-1] {
		case ' ', '.', ')', ']', '"':
			s = s[:len(s)-1]
		default:
			before, ok := strings.CutSuffix(s, "”")
			if !ok {
				return s
			}
			s = before
		}
	}
	return s
}

func verbOf(w *lineWording) uint8 {
	switch {
	case w.classes&saidWord != 0:
		return 3
	case w.classes&saysWord != 0:
		return 4
	}
	if w.past == 0 && w.classes&pastWord != 0 {
		return 1
	}
	return uint8(min(w.past, 2))
}

func personOf(c wordClass) uint8 {
	you := c&youWord != 0
	switch {
	case c&thirdWord != 0 && you:
		return 6
	case c&thirdWord != 0:
		return 5
	case c&weWord != 0 && you:
		return 3
	case you:
		return 1
	case c&weWord != 0:
		return 2
	case c&iWord != 0:
		return 4
	}
	return 0
}
