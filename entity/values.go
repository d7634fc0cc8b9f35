package entity

import (
	"iter"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/values"
)

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
	finder := values.NewFinder(s.Reader, s.day, s.surfacesOfForms())
	var all []values.Found // at one place: a range has two
	for _, n := range s.order {
		sentence := s.Doc.Sentences[n]
		for i := sentence.First; i < sentence.End; i++ {
			all = finder.At(i, sentence.First, sentence.End, all[:0])
			for _, v := range all {
				if !s.takes(&v) {
					break
				}
				k := key{kind: valueKinds[v.Kind], value: Value{v.Date, v.Amount, v.Currency}}
				if k.value == (Value{}) {
					span := s.Span(v.First, v.End)
					k.surface = strings.ToLower(s.Doc.Show(span.Start, span.End))
				}
				id, ok := index[k]
				if !ok {
					id = int32(len(s.things))
					index[k] = id
					s.things = append(s.things, thing{kind: k.kind, value: k.value, last: -1})
				}
				s.mentions = append(s.mentions, mention{Name: names.Name{First: v.First, End: v.End, Confidence: 1}, sentence: n, form: -1, thing: id})
				i = v.End - 1
			}
		}
	}
}

// valueKinds are the kinds of what is found.
var valueKinds = [...]Kind{values.Date: Date, values.Money: Money, values.Percent: Percent}

// surfacesOfForms returns how the names of the article are written.
func (s *scan) surfacesOfForms() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range s.forms {
			if !yield(s.forms[i].surface) {
				return
			}
		}
	}
}

// takes reports whether a value overlaps with no name. Names within an amount become part
// of it: the land in "40 Hong Kong dollars", the code in "PLN 40".
func (s *scan) takes(v *values.Found) bool {
	for k := v.First; k < v.End; k++ {
		if at := s.nameAt(k); at >= 0 && (v.Kind != values.Money || s.mentions[at].First < v.First || s.mentions[at].End > v.End) {
			return false
		}
	}
	for k := v.First; k < v.End; k++ {
		if at := s.nameAt(k); at >= 0 {
			s.mentions[at].thing = -1
		}
	}
	return true
}
