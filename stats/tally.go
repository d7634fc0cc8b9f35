package stats

import (
	"cmp"
	"slices"
)

// A tally counts terms by article.
type tally struct {
	cells   []Cell   // of all articles, by the scanner's numbers
	seen    []bool   // terms that have been counted
	row     []uint32 // counts of the article at hand, by term; all zero between articles
	touched []uint32 // terms with a count in row
}

// A stretch is the cells of one article.
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

// close ends the article at hand and returns its cells.
func (t *tally) close() stretch {
	start := len(t.cells)
	t.seen = grow(t.seen, len(t.row))
	for _, term := range t.touched {
		t.cells = append(t.cells, Cell{Term: int32(term), Count: int32(t.row[term])})
		t.row[term] = 0
		t.seen[term] = true
	}
	t.touched = t.touched[:0]
	return stretch{start, len(t.cells)}
}

// merge adds the cells of another tally, whose terms have new numbers here, and returns
// by how much they have moved.
func (t *tally) merge(other *tally, number []uint32) (shift int) {
	shift = len(t.cells)
	t.cells = slices.Grow(t.cells, len(other.cells))
	for _, cell := range other.cells {
		t.cells = append(t.cells, Cell{Term: int32(number[cell.Term]), Count: cell.Count})
	}
	for term, ok := range other.seen {
		if ok {
			t.seen = grow(t.seen, int(number[term])+1)
			t.seen[number[term]] = true
		}
	}
	return shift
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
