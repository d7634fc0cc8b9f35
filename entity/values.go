package entity

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
)

// A reading is a date or an amount in the tokens [first, end).
type reading struct {
	kind       Kind
	first, end int
	value      Value
}

// findValues finds dates, amounts of money and percentages outside of names.
// Those with the same value are one thing; so are those without a value that
// are written alike.
func (s *scan) findValues() {
	type key struct {
		kind    Kind
		value   Value
		surface string
	}
	index := map[key]int32{}
	var found []reading // at one place: a range has two
	for _, n := range s.order {
		sentence := s.doc.Sentences[n]
		for i := sentence.First; i < sentence.End; i++ {
			found = cursor{s, sentence.First, sentence.End}.values(i, found[:0])
			for _, r := range found {
				if !s.takes(&r) {
					break
				}
				k := key{kind: r.kind, value: r.value}
				if r.value == (Value{}) {
					span := s.span(r.first, r.end)
					k.surface = strings.ToLower(s.doc.Show(span.Start, span.End))
				}
				id, ok := index[k]
				if !ok {
					id = int32(len(s.things))
					index[k] = id
					s.things = append(s.things, thing{kind: r.kind, value: r.value, last: -1})
				}
				s.mentions = append(s.mentions, mention{Name: names.Name{First: r.first, End: r.end, Confidence: 1}, sentence: n, form: -1, thing: id})
				i = r.end - 1
			}
		}
	}
}

// takes reports whether a value overlaps with no name. Names within an amount become part
// of it: the land in "40 Hong Kong dollars", the code in "PLN 40".
func (s *scan) takes(r *reading) bool {
	for k := r.first; k < r.end; k++ {
		if at := s.nameAt(k); at >= 0 && (r.kind != Money || s.mentions[at].First < r.first || s.mentions[at].End > r.end) {
			return false
		}
	}
	for k := r.first; k < r.end; k++ {
		if at := s.nameAt(k); at >= 0 {
			s.mentions[at].thing = -1
		}
	}
	return true
}

// A cursor reads tokens of one sentence, [first, end).
type cursor struct {
	*scan
	first, end int
}

// values reads the values that start at token i: one, the ends of a range, or none.
func (c cursor) values(i int, into []reading) []reading {
	if w := c.text(i); startsWithNumber(w) || startsWithSign(w) {
		if into = c.amounts(i, into); len(into) > 0 {
			return into
		}
	}
	return c.dates(i, into)
}

// startsWithNumber reports whether a number may start with w.
func startsWithNumber(w string) bool {
	return startsWithDigit(w) || numberWord(w) > 0 || fractions[w] > 0 || w == "a" || w == "half" || w == "A" || w == "Half"
}

// word returns the text of a token, "" outside of the sentence.
func (c cursor) word(i int) string {
	if i < c.first || i >= c.end {
		return ""
	}
	return c.text(i)
}

// lower returns the text of a token in lower case.
func (c cursor) lower(i int) string { return strings.ToLower(c.word(i)) }
