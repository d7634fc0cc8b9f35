package stats

import (
	"cmp"
)

// A tally counts the terms of one article after the other.
type tally struct {
	seen    []bool   // terms that have been counted
	row     []uint32 // counts of the article at hand, by term; all zero between articles
	touched []uint32 // terms with a count in row
}

// A stretch is where the cells of one article are.
type stretch struct{ start, end int }

func (s stretch) shifted(by int) stretch { return stretch{s.start + by, s.end + by} }

// count counts a term, one of so many, in the article at hand.
func (t *tally) count(term uint32, terms int) {
	t.row = grow(t.row, terms)
	if t.row[term] == 0 {
		t.touched = append(t.touched, term)
	}
	t.row[term]++
}

// close ends the article at hand and hands over its counts.
func (t *tally) close(cell func(term, count uint32)) {
	t.seen = grow(t.seen, len(t.row))
	for _, term := range t.touched {
		cell(term, t.row[term])
		t.row[term] = 0
		t.seen[term] = true
	}
	t.touched = t.touched[:0]
}

// merge adds what another tally has seen, whose terms have new numbers here.
func (t *tally) merge(other *tally, number []uint32) {
	for term, ok := range other.seen {
		if ok {
			t.seen = grow(t.seen, int(number[term])+1)
			t.seen[number[term]] = true
		}
	}
}

// A keyedTerm is a term with its number in a scanner.
type keyedTerm struct {
	Term
	old uint32
}

// sorted sorts terms by key and returns the new number of each old one.
func (s *scanner) sorted(found []keyedTerm) (terms []Term, number []uint32) {
	found = sortOnAllCores(found, func(a, b keyedTerm) int { return cmp.Compare(a.Key, b.Key) })
	terms = make([]Term, len(found))
	number = make([]uint32, len(s.terms.keys))
	for i, k := range found {
		terms[i] = k.Term
		number[k.old] = uint32(i)
	}
	return terms, number
}
