package stats

import "iter"

// Labels counts forms and gives each term its commonest one, the first in byte
// order of several.
type labels struct {
	forms []int    // how often each form was counted
	best  []uint32 // by term, one more than the form; zero means not known
}

func (l *labels) count(form uint32, forms int) {
	l.forms = grow(l.forms, forms)
	l.forms[form]++
	l.best = nil
}

// of returns the label of a term that was counted at least once.
func (l *labels) of(s *scanner, term uint32) string {
	if l.best == nil {
		l.rank(s)
	}
	return s.formText(l.best[term] - 1)
}

// all iterates over the terms that were counted, with their labels.
func (l *labels) all(s *scanner) iter.Seq2[uint32, string] {
	return func(yield func(uint32, string) bool) {
		l.rank(s)
		for term, best := range l.best {
			if best > 0 && !yield(uint32(term), s.formText(best-1)) {
				return
			}
		}
	}
}

// merge adds the counts of other, whose forms have new numbers here.
func (l *labels) merge(other *labels, number []uint32, forms int) {
	l.forms = grow(l.forms, forms)
	for f, n := range other.forms {
		l.forms[number[f]] += n
	}
	l.best = nil
}

func (l *labels) rank(s *scanner) {
	l.best = make([]uint32, len(s.terms.keys))
	for f, n := range l.forms {
		if n == 0 {
			continue
		}
		best := &l.best[s.forms[f].term]
		if *best == 0 || n > l.forms[*best-1] || n == l.forms[*best-1] && s.formText(uint32(f)) < s.formText(*best-1) {
			*best = uint32(f) + 1
		}
	}
}
