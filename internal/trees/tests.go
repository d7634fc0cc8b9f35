package trees

import (
	"cmp"
	"errors"
	"math/bits"
	"slices"
	"sync"
)

// Tests are the nodes of a forest ordered by what they ask for, not by tree
// (QuickScorer, Lucchese and others 2015): all that a value of a feature decides
// is found in one run through a list, where walking down each tree would wait
// for one node after the other.
//
// What is decided is a word for each tree, with a bit for each leaf that can
// still be reached, the leaf on the lowest side being the first bit. A value
// above the threshold of a node takes away the leaves on its low side. The first
// bit that is left at the end is the leaf that the tree leads to.
type tests struct {
	all    []test  // by feature, then by threshold
	starts []int32 // of the tests of each feature, and the end
	leaves []int32 // values of the leaves, mostLeaves for each tree
}

type test struct {
	keep      uint64 // the leaves that are not on the low side
	tree      uint16
	threshold int16
	feature   uint16
}

const (
	mostLeaves = 64 // of a tree
	mostTrees  = 1 << 14
)

// prepare fills in the tests.
func (f *Forest) prepare() error {
	if len(f.roots) > mostTrees {
		return errors.New("trees: too many trees")
	}
	t := &f.tests
	t.leaves = make([]int32, mostLeaves*len(f.roots))
	for tree, root := range f.roots {
		if f.flatten(tree, root, 0, 0) > mostLeaves {
			return errors.New("trees: a tree with too many leaves")
		}
	}
	slices.SortFunc(t.all, func(a, b test) int {
		return cmp.Or(cmp.Compare(a.feature, b.feature), cmp.Compare(a.threshold, b.threshold), cmp.Compare(a.tree, b.tree))
	})
	t.starts = make([]int32, f.features+1)
	for _, test := range t.all {
		t.starts[test.feature+1]++
	}
	for i := range f.features {
		t.starts[i+1] += t.starts[i]
	}
	return nil
}

// flatten enters the part of a tree that hangs on a child, whose first leaf has
// a number, and returns the number of the next leaf, or more than mostLeaves.
func (f *Forest) flatten(tree int, child int32, leaf, depth int) int {
	const tooMany = mostLeaves + 1
	if leaf >= mostLeaves || depth == mostLeaves {
		return tooMany
	}
	if child < 0 {
		f.tests.leaves[tree*mostLeaves+leaf] = ^child - leafOffset
		return leaf + 1
	}
	n := f.nodes[child]
	middle := f.flatten(tree, n.low, leaf, depth+1)
	if middle == tooMany {
		return tooMany
	}
	low := uint64(1)<<middle - uint64(1)<<leaf
	f.tests.all = append(f.tests.all, test{^low, uint16(tree), n.threshold, n.feature})
	return f.flatten(tree, n.high, middle, depth+1)
}

// of returns the tests of a feature.
func (t *tests) of(feature int) []test { return t.all[t.starts[feature]:t.starts[feature+1]] }

// sum adds up the leaves that the trees from first to end lead to.
func (t *tests) sum(reached []uint64, first, end int) int32 {
	sum := int32(0)
	for tree := first; tree < end; tree++ {
		sum += t.leaves[tree*mostLeaves+bits.TrailingZeros64(reached[tree])&(mostLeaves-1)]
	}
	return sum
}

// A memory holds what has been decided about the candidates of a list.
type memory struct {
	own     []uint64 // of each candidate
	common  []uint64 // by the values that all candidates have but the first
	differs []int    // the features of which they have several values
}

// memories holds memory that nobody uses at the moment.
var memories = sync.Pool{New: func() any { return new(memory) }}

// decide runs the tests on the candidates of a list. The first one is often
// unlike the others, which have much in common.
func (m *memory) decide(t *tests, x []int16) {
	features := len(t.starts) - 1
	m.own, m.common, m.differs = m.own[:0], m.common[:0], m.differs[:0]
	for range len(t.leaves) / mostLeaves {
		m.common = append(m.common, ^uint64(0))
	}
	first, others := x[:features], x[features:]
	m.own = append(m.own, m.common...)
	for k, v := range first {
		decide(m.own, t.of(k), v)
	}
	for k := range features {
		if shared(others, k, features) {
			decide(m.common, t.of(k), others[k])
		} else {
			m.differs = append(m.differs, k)
		}
	}
	for ; len(others) > 0; others = others[features:] {
		own := len(m.own)
		m.own = append(m.own, m.common...)
		for _, k := range m.differs {
			decide(m.own[own:], t.of(k), others[k])
		}
	}
}

// shared reports whether all candidates have the same value of feature k.
func shared(x []int16, k, features int) bool {
	if len(x) == 0 {
		return false
	}
	for i := k; i < len(x); i += features {
		if x[i] != x[k] {
			return false
		}
	}
	return true
}

// decide takes away the leaves that a value of a feature rules out. Its loop is
// where the time goes, and inlined it would lack registers.
//
//go:noinline
func decide(reached []uint64, tests []test, value int16) {
	for _, t := range tests {
		if value <= t.threshold {
			return
		}
		reached[t.tree] &= t.keep
	}
}
