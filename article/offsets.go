package article

import (
	"sort"
	"unicode/utf8"
)

// A mark says how many runes and UTF-16 units stand before a byte.
type mark struct{ bytes, runes, units int }

// markEvery is how many bytes apart the marks are, at least.
const markEvery = 512

// offsets returns the marks, which are made once.
func (a *Article) offsets() []mark {
	a.counted.Do(func() {
		m := mark{}
		a.marks = append(a.marks, m)
		for m.bytes < len(a.text) {
			m = a.advance(m)
			if m.bytes >= a.marks[len(a.marks)-1].bytes+markEvery {
				a.marks = append(a.marks, m)
			}
		}
	})
	return a.marks
}

// advance moves m past one rune. An invalid byte counts as one rune, as in a range
// loop.
func (a *Article) advance(m mark) mark {
	r, n := utf8.DecodeRuneInString(a.text[m.bytes:])
	m.bytes += n
	m.runes++
	m.units++
	if r > 0xFFFF {
		m.units++
	}
	return m
}

// seek returns the last position that is not past the one for which past starts to
// hold.
func (a *Article) seek(past func(mark) bool) mark {
	marks := a.offsets()
	m := marks[max(0, sort.Search(len(marks), func(i int) bool { return past(marks[i]) })-1)]
	for m.bytes < len(a.text) {
		next := a.advance(m)
		if past(next) {
			break
		}
		m = next
	}
	return m
}

// convert maps both ends of s.
func (a *Article) convert(s Span, from, to func(mark) int) Span {
	end := func(n int) int { return to(a.seek(func(m mark) bool { return from(m) > n })) }
	return Span{end(s.Start), end(s.End)}
}

func inBytes(m mark) int { return m.bytes }
func inRunes(m mark) int { return m.runes }
func inUnits(m mark) int { return m.units }

// RuneSpan converts a span of bytes to one of runes (code points, as in Python). An
// end inside a rune moves to its start.
func (a *Article) RuneSpan(s Span) Span { return a.convert(s, inBytes, inRunes) }

// UTF16Span converts a span of bytes to one of UTF-16 units, as in JavaScript and
// Java.
func (a *Article) UTF16Span(s Span) Span { return a.convert(s, inBytes, inUnits) }

// FromRunes converts a span of runes to one of bytes. What lies past the end of the
// text moves to its end.
func (a *Article) FromRunes(s Span) Span { return a.convert(s, inRunes, inBytes) }

// FromUTF16 converts a span of UTF-16 units to one of bytes. An end inside a pair of
// surrogates moves to its start, and what lies past the end of the text to its end.
func (a *Article) FromUTF16(s Span) Span { return a.convert(s, inUnits, inBytes) }
