// Package trees ranks lists of candidates by gradient-boosted regression trees
// (Friedman 2001) over small integers.
//
// A Forest adds up integers, so the order of candidates is the same on every
// machine. It is read-only and may be shared by many goroutines.
package trees

import "math"

// A Forest gives a score to a candidate.
type Forest struct {
	features int
	scale    float32 // of a unit of a score, in natural logarithms
	nodes    []node
	roots    []int32

	tests tests // the same trees in another form
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
	firstCut = 40
	behind   = 4.5
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
	m.decide(&f.tests, x[:n*f.features])
	from, trees := len(dst), len(f.roots)
	cut := min(firstCut, trees)
	least := int32(math.MinInt32)
	for i := range n {
		sum := f.tests.sum(m.own[i*trees:], 0, cut)
		dst = append(dst, sum)
		least = max(least, sum-int32(behind/f.scale))
	}
	for i := range n {
		if dst[from+i] >= least {
			dst[from+i] += f.tests.sum(m.own[i*trees:], cut, trees)
		}
	}
	return dst
}

// Scale is what one unit is in natural logarithms.
func (f *Forest) Scale() float32 { return f.scale }

// Features is how many features a candidate has.
func (f *Forest) Features() int { return f.features }
