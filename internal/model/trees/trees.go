// Package trees ranks lists of candidates by gradient-boosted regression trees
// (Friedman 2001) over small integers.
//
// A Forest adds up integers, so the order of candidates is the same on every
// machine. It is read-only and may be shared by many goroutines.
package trees

import "slices"

// A Forest gives a score to a candidate.
type Forest struct {
	features int
	scale    float32 // of a unit of a score, in natural logarithms
	nodes    []node
	roots    []int32

	early, late tests // the same trees in another form: the first ones and the others
}

// A node sends a candidate to low if its feature is at most the threshold, to
// high otherwise. A child that is not negative is a node, others are leaves
// with the value ^child.
type node struct {
	feature   uint16
	threshold int16
	low, high int32
}

// leafOffset is added to the value of a leaf, so that it is never negative.
const leafOffset = 1 << 20

// A candidate that lies so far behind the best one after so many trees, in
// natural logarithms, is given up: the trees to come correct ever less.
const (
	firstCut = 80
	behind   = 2.5
)

// Units appends to dst the scores, as integers, of the candidates of a list,
// whose features stand in x one after the other. Those that soon turn out to be
// hopeless keep the score that they have at that point.
func (f *Forest) Units(dst []int32, x []int16) []int32 {
	n := len(x) / f.features
	if n == 0 {
		return dst
	}
	m := memories.Get().(*memory)
	defer memories.Put(m)
	from := len(dst)
	for i := range m.decide(&f.early, x[:n*f.features]) {
		dst = append(dst, m.sum(&f.early, i))
	}
	if f.late.trees == 0 {
		return dst
	}
	least := slices.Max(dst[from:]) - int32(behind/f.scale)
	m.left, m.x = m.left[:0], m.x[:0]
	for i, sum := range dst[from:] {
		if sum >= least {
			m.left = append(m.left, from+i)
			m.x = append(m.x, x[i*f.features:][:f.features]...)
		}
	}
	m.decide(&f.late, m.x)
	for i, at := range m.left {
		dst[at] += m.sum(&f.late, i)
	}
	return dst
}

// Scale is what one unit is in natural logarithms.
func (f *Forest) Scale() float32 { return f.scale }

// Features is how many features a candidate has.
func (f *Forest) Features() int { return f.features }
