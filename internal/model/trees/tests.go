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
	trees  int
	all    []test              // by feature, then by threshold
	starts []int32             // of the tests of each feature, and the end
	asked  []int               // the features that have tests
	leaves [][mostLeaves]int32 // of each tree, their values
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
	f.parts = make([]tests, 0, len(cuts)+1)
	var errs error
	from := 0
	for _, cut := range cuts {
		if cut >= len(f.roots) {
			break
		}
		errs = errors.Join(errs, f.add(f.roots[from:cut]))
		from = cut
	}
	return errors.Join(errs, f.add(f.roots[from:]))
}

// add makes trees of f its next part.
func (f *Forest) add(roots []int32) error {
	var t tests
	err := t.prepare(f, roots)
	f.parts = append(f.parts, t)
	return err
}

// prepare makes t the tests of those trees of f whose roots these are.
func (t *tests) prepare(f *Forest, roots []int32) error {
	t.trees = len(roots)
	t.leaves = make([][mostLeaves]int32, t.trees)
	for tree, root := range roots {
		if t.flatten(f, tree, root, 0, 0) > mostLeaves {
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
		if t.starts[i+1] > 0 {
			t.asked = append(t.asked, i)
		}
		t.starts[i+1] += t.starts[i]
	}
	return nil
}

// flatten enters the part of a tree that hangs on a child, whose first leaf has
// a number, and returns the number of the next leaf, or more than mostLeaves.
func (t *tests) flatten(f *Forest, tree int, child int32, leaf, depth int) int {
	const tooMany = mostLeaves + 1
	if leaf >= mostLeaves || depth == mostLeaves {
		return tooMany
	}
	if child < 0 {
		t.leaves[tree][leaf] = ^child - leafOffset
		return leaf + 1
	}
	n := f.nodes[child]
	middle := t.flatten(f, tree, n.low, leaf, depth+1)
	if middle == tooMany {
		return tooMany
	}
	low := uint64(1)<<middle - uint64(1)<<leaf
	t.all = append(t.all, test{^low, uint16(tree), n.threshold, n.feature})
	return t.flatten(f, tree, n.high, middle, depth+1)
}

// of returns the tests of a feature.
func (t *tests) of(feature int) []test { return t.all[t.starts[feature]:t.starts[feature+1]] }

// A memory holds what has been decided about the candidates of a list.
type memory struct {
	own    []uint64 // of each candidate
	common []uint64 // by the values that all candidates have but the first
	rest   []rest   // what is left to be decided for each of these
	left   []int    // the candidates that were not given up
	x      []int16  // and their features
}

// A rest is the tests of a feature that not all candidates pass.
type rest struct {
	feature int
	tests   []test
}

// sum adds up the leaves that the trees lead candidate i to.
func (m *memory) sum(t *tests, i int) int32 {
	sum := int32(0)
	own := m.own[i*t.trees:][:len(t.leaves)]
	for tree := range t.leaves {
		sum += t.leaves[tree][bits.TrailingZeros64(own[tree])%mostLeaves]
	}
	return sum
}

// giveUp leaves out the candidates whose sums lie more than so far behind the best one, and
// returns the features of the others, which are in m.
func (m *memory) giveUp(sums []int32, behind int32, x []int16, features int) []int16 {
	best := sums[m.left[0]]
	for _, at := range m.left {
		best = max(best, sums[at])
	}
	left, kept := m.left[:0], m.x[:0]
	for i, at := range m.left {
		if sums[at] >= best-behind {
			left = append(left, at)
			kept = append(kept, x[i*features:][:features]...) // forward, where x is m.x
		}
	}
	m.left, m.x = left, kept
	return kept
}

// memories holds memory that nobody uses at the moment.
var memories = sync.Pool{New: func() any { return new(memory) }}

// decide runs the tests on the candidates of a list and returns how many they
// are. The first one is often unlike the others, which have much in common: what
// the least value of a feature decides is decided for all of them at once.
func (m *memory) decide(t *tests, x []int16) int {
	features := len(t.starts) - 1
	m.own, m.common, m.rest = m.own[:0], m.common[:0], m.rest[:0]
	for range t.trees {
		m.common = append(m.common, ^uint64(0))
	}
	m.own = append(m.own, m.common...)
	first, others := x[:features], x[features:]
	for _, k := range t.asked {
		tests := t.of(k)
		decide(m.own, tests, first[k])
		if len(others) == 0 {
			continue
		}
		least, most := span(others, k, features)
		tests = tests[decide(m.common, tests, least):]
		if len(tests) > 0 && tests[0].threshold < most {
			m.rest = append(m.rest, rest{k, tests})
		}
	}
	for ; len(others) > 0; others = others[features:] {
		own := len(m.own)
		m.own = append(m.own, m.common...)
		decideRest(m.own[own:], m.rest, others)
	}
	return len(x) / features
}

// span returns the least and the greatest value of feature k among candidates.
func span(x []int16, k, features int) (least, most int16) {
	least, most = x[k], x[k]
	for i := k + features; i < len(x); i += features {
		least, most = min(least, x[i]), max(most, x[i])
	}
	return least, most
}

// decide takes away the leaves that a value of a feature rules out, and returns
// how many tests did so.
func decide(reached []uint64, tests []test, value int16) int {
	for i, t := range tests {
		if value <= t.threshold {
			return i
		}
		reached[t.tree] &= t.keep
	}
	return len(tests)
}

// decideRest does so for the features on which a candidate differs from others.
// This is where the time goes.
func decideRest(reached []uint64, rest []rest, x []int16) {
	for _, r := range rest {
		value := x[r.feature]
		for _, t := range r.tests {
			if value <= t.threshold {
				break
			}
			reached[t.tree] &= t.keep
		}
	}
}
