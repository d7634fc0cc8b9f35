// Package trees ranks lists of candidates by gradient-boosted regression trees
// (Friedman 2001) over small integers.
//
// A Forest adds up integers, so the order of candidates is the same on every
// machine. It is read-only and may be shared by many goroutines.
package trees

// A Forest gives a score to a candidate.
type Forest struct {
	features int
	scale    float32 // of a unit of a score, in natural logarithms
	nodes    []node
	roots    []int32

	parts []tests // the same trees in another form, up to each of the cuts, and the others
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

// A candidate that lies so far behind the best one after so many trees, in natural
// logarithms, is given up: the trees to come correct ever less.
const behind = 2.5

var cuts = [...]int{40, 120}

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
	m.left, x = m.left[:0], x[:n*f.features]
	for range n {
		m.left = append(m.left, len(dst))
		dst = append(dst, 0)
	}
	for k := range f.parts {
		if k > 0 {
			x = m.giveUp(dst, int32(behind/f.scale), x, f.features)
		}
		m.decide(&f.parts[k], x)
		for i, at := range m.left {
			dst[at] += m.sum(&f.parts[k], i)
		}
	}
	return dst
}

// Scale is what one unit is in natural logarithms.
func (f *Forest) Scale() float32 { return f.scale }

// Features is how many features a candidate has.
func (f *Forest) Features() int { return f.features }
