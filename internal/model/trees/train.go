package trees

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
)

// Lists are lists of candidates to learn from. Candidates of one list follow
// each other.
type Lists struct {
	Features int
	X        []int16   // the features of all candidates, one after the other
	Ends     []int     // where each list ends, counted in candidates
	Target   []float32 // how right each candidate is; those of a list add up to 1
}

// Add appends a candidate to the list that is being made.
func (l *Lists) Add(x []int16, target float32) {
	l.X = append(l.X, x...)
	l.Target = append(l.Target, target)
}

// End ends a list.
func (l *Lists) End() { l.Ends = append(l.Ends, len(l.Target)) }

// Without returns the lists for which drop is false.
func (l *Lists) Without(drop func(list int) bool) *Lists {
	out := &Lists{Features: l.Features}
	from := 0
	for i, end := range l.Ends {
		if !drop(i) {
			out.X = append(out.X, l.X[from*l.Features:end*l.Features]...)
			out.Target = append(out.Target, l.Target[from:end]...)
			out.End()
		}
		from = end
	}
	return out
}

// Options are the settings of Train. Zero fields stand for the defaults.
type Options struct {
	Trees   int     // default 200, at most 16384
	Leaves  int     // of a tree, at most; default 24, at most 64
	Rate    float64 // default 0.1
	Least   float64 // the least sum of second derivatives in a leaf; default 5
	L2      float64 // default 5
	Rows    float64 // the share of lists that a tree sees; default 0.6
	Columns float64 // the share of features that a tree sees; default 0.5
	Seed    uint64
	Log     func(tree int, loss float64)
}

func (o Options) withDefaults() Options {
	set := func(p *float64, v float64) {
		if *p == 0 {
			*p = v
		}
	}
	o.Trees, o.Leaves = min(cmp.Or(o.Trees, 200), mostTrees), min(cmp.Or(o.Leaves, 24), mostLeaves)
	set(&o.Rate, 0.1)
	set(&o.Least, 5)
	set(&o.L2, 5)
	set(&o.Rows, 0.6)
	set(&o.Columns, 0.5)
	return o
}

const bins = 64

// A trainer boosts trees: each is fitted to the gradient of the loss, which is
// the cross entropy of the targets and the softmax over a list.
type trainer struct {
	Options
	lists      *Lists
	n          int
	binned     []uint8 // column after column
	edges      [][]int16
	score      []float64
	grad, hess []float32
	random     *rand.Rand
	rows       []int32
	columns    []int
}

// Train learns a forest. The same lists and options give the same forest.
func Train(lists *Lists, o Options) *Forest {
	t := &trainer{Options: o.withDefaults(), lists: lists, n: len(lists.Target)}
	t.random = rand.New(rand.NewPCG(o.Seed, o.Seed))
	t.score = make([]float64, t.n)
	t.grad, t.hess = make([]float32, t.n), make([]float32, t.n)
	t.bin()
	g := &grower{trainer: t}
	f := &Forest{features: lists.Features}
	var values []float64
	for k := range t.Trees {
		loss := t.gradients()
		if t.Log != nil {
			t.Log(k, loss)
		}
		t.sample()
		values = g.grow(f, values)
	}
	finish(f, values)
	if err := f.prepare(); err != nil {
		panic(err) // withDefaults bounds trees and leaves
	}
	return f
}

// finish makes the values of the leaves integers.
func finish(f *Forest, values []float64) {
	top := 1e-9
	for _, v := range values {
		top = max(top, math.Abs(v))
	}
	unit := top / 30000
	f.scale = float32(unit)
	whole := func(child int32) int32 {
		if child >= 0 {
			return child
		}
		return ^(int32(math.RoundToEven(values[^child]/unit)) + leafOffset)
	}
	for i := range f.nodes {
		f.nodes[i].low, f.nodes[i].high = whole(f.nodes[i].low), whole(f.nodes[i].high)
	}
	for i := range f.roots {
		f.roots[i] = whole(f.roots[i])
	}
}

// bin puts the values of each feature into at most 64 bins with about as many
// candidates in each.
func (t *trainer) bin() {
	k := t.lists.Features
	t.binned = make([]uint8, k*t.n)
	t.edges = make([][]int16, k)
	column := make([]int16, t.n)
	for f := range k {
		for i := range column {
			column[i] = t.lists.X[i*k+f]
		}
		sorted := slices.Clone(column)
		slices.Sort(sorted)
		t.edges[f] = edgesOf(sorted)
		for i, v := range column {
			b, _ := slices.BinarySearch(t.edges[f], v)
			t.binned[f*t.n+i] = uint8(b)
		}
	}
}

// edgesOf returns the highest value of each bin but the last.
func edgesOf(sorted []int16) []int16 {
	distinct := slices.Compact(slices.Clone(sorted))
	if len(distinct) <= bins {
		return distinct[:max(0, len(distinct)-1)]
	}
	var edges []int16
	for b := 1; b < bins; b++ {
		if v := sorted[len(sorted)*b/bins]; len(edges) == 0 || v > edges[len(edges)-1] {
			edges = append(edges, v)
		}
	}
	return edges
}

func (t *trainer) gradients() float64 {
	from, loss := 0, 0.0
	for _, end := range t.lists.Ends {
		top := math.Inf(-1)
		for i := from; i < end; i++ {
			top = max(top, t.score[i])
		}
		sum := 0.0
		for i := from; i < end; i++ {
			sum += math.Exp(t.score[i] - top)
		}
		for i := from; i < end; i++ {
			p := math.Exp(t.score[i]-top) / sum
			t.grad[i] = float32(float64(t.lists.Target[i]) - p)
			t.hess[i] = float32(max(p*(1-p), 1e-4))
			if t.lists.Target[i] > 0 {
				loss -= float64(t.lists.Target[i]) * math.Log(max(p, 1e-12))
			}
		}
		from = end
	}
	return loss / float64(len(t.lists.Ends))
}

// sample draws the lists and the features that the next tree sees.
func (t *trainer) sample() {
	t.rows = t.rows[:0]
	from := 0
	for _, end := range t.lists.Ends {
		if t.random.Float64() < t.Rows {
			for i := from; i < end; i++ {
				t.rows = append(t.rows, int32(i))
			}
		}
		from = end
	}
	t.columns = t.columns[:0]
	for f := range t.lists.Features {
		if len(t.edges[f]) > 0 && t.random.Float64() < t.Columns {
			t.columns = append(t.columns, f)
		}
	}
}
