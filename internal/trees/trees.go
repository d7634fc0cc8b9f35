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
	from := len(dst)
	for range len(x) / f.features {
		dst = append(dst, 0)
	}
	sums := dst[from:]
	cut := min(firstCut, len(f.roots))
	least := int32(math.MinInt32)
	for i := range sums {
		own := x[i*f.features:][:f.features]
		sums[i] = f.sum(f.roots[:cut], own)
		least = max(least, sums[i]-int32(behind/f.scale))
	}
	for i := range sums {
		if sums[i] >= least {
			sums[i] += f.sum(f.roots[cut:], x[i*f.features:][:f.features])
		}
	}
	return dst
}

// sum adds up what some trees say of one candidate.
func (f *Forest) sum(roots []int32, x []int16) int32 {
	sum := int32(0)
	for _, at := range roots {
		for at >= 0 {
			n := &f.nodes[at]
			at = n.high
			if x[n.feature] <= n.threshold {
				at = n.low
			}
		}
		sum += ^at - leafOffset
	}
	return sum
}

// Scale is what one unit is in natural logarithms.
func (f *Forest) Scale() float32 { return f.scale }

// Features is how many features a candidate has.
func (f *Forest) Features() int { return f.features }
