package main

import (
	"math"
	"math/rand/v2"

	"github.com/copydesk/copydesk/article/internal/page"
)

// What boost is held to.
const (
	rate       = 0.12
	penalty    = 3.0 // on large points
	leastHess  = 3.0 // lines that a condition has to tell of, by their weight
	mostPairs  = 160 // of features that stand in conditions together
	mostValues = 20  // of a feature
)

// A booster grows trees of two levels, each of which mends what those before it left
// wrong. A tree is no more than a sum of points for pairs of conditions, and the trees
// together are tables that can be read.
type booster struct {
	samples  []*sample
	values   [][]uint8
	log      []float64 // log-odds so far
	grad     []float64
	hess     []float64
	columns  []int                                      // the features that this tree may use
	allowed  []int                                      // and those of them that a split may
	sums     [len(page.Features)][mostValues][2]float64 // of gradient and curvature, by value
	pairs    map[[2]int]bool
	learned  rules
	features int
}

// boost learns rules from samples with the first so many features.
func boost(samples []*sample, features, rounds int) rules {
	n := len(samples)
	b := &booster{samples: samples, features: features, values: make([][]uint8, n), log: make([]float64, n), grad: make([]float64, n),
		hess: make([]float64, n), pairs: map[[2]int]bool{}, learned: rules{}}
	flat := make([]uint8, 0, n*features)
	for i, s := range samples {
		flat = append(flat, s.values()[:features]...)
		b.values[i] = flat[i*features : (i+1)*features]
	}
	random := rand.New(rand.NewPCG(3, 4))
	rows := make([]int, 0, n)
	for range rounds {
		rows = rows[:0]
		for i := range samples {
			if random.IntN(2) == 0 { // half of the lines, and half of the features
				rows = append(rows, i)
			}
		}
		b.columns = random.Perm(features)[:features/2]
		b.slopes(rows)
		b.grow(rows)
	}
	return b.learned
}

// slopes computes the gradient and the curvature of the loss at the rows.
func (b *booster) slopes(rows []int) {
	for _, i := range rows {
		p := probability(b.log[i])
		b.grad[i] = (p - truth(b.samples[i])) * b.samples[i].weight
		b.hess[i] = p * (1 - p) * b.samples[i].weight
	}
}

// A split parts lines by the value of a feature: up to cut, or above.
type split struct{ feature, cut int }

var noSplit = split{feature: -1}

func (s split) above(values []uint8) bool { return s.feature >= 0 && int(values[s.feature]) > s.cut }

// grow adds a tree.
func (b *booster) grow(rows []int) {
	root := b.best(rows, -1)
	if root == noSplit {
		return
	}
	var sides [2][]int
	for _, i := range rows {
		side := 0
		if root.above(b.values[i]) {
			side = 1
		}
		sides[side] = append(sides[side], i)
	}
	var below [2]split
	var points [2][2]float64
	for side := range sides {
		below[side] = b.best(sides[side], root.feature)
		if below[side] != noSplit {
			b.pairs[pair(root.feature, below[side].feature)] = true
		}
		var g, h [2]float64
		for _, i := range sides[side] {
			leaf := 0
			if below[side].above(b.values[i]) {
				leaf = 1
			}
			g[leaf] += b.grad[i]
			h[leaf] += b.hess[i]
		}
		for leaf := range g {
			points[side][leaf] = math.Round(-rate * scale * g[leaf] / (h[leaf] + penalty))
			b.learned.add(root, side == 1, below[side], leaf == 1, int(points[side][leaf]))
		}
	}
	for i, v := range b.values {
		side, leaf := 0, 0
		if root.above(v) {
			side = 1
		}
		if below[side].above(v) {
			leaf = 1
		}
		b.log[i] += points[side][leaf] / scale
	}
}

func pair(a, b int) [2]int { return [2]int{min(a, b), max(a, b)} }

// best returns the split of the rows that gains most. Below a split by the feature
// above it only makes pairs that there are already, once there are enough.
func (b *booster) best(rows []int, above int) split {
	columns := b.allowed[:0]
	for _, f := range b.columns {
		if above < 0 || len(b.pairs) < mostPairs || b.pairs[pair(above, f)] {
			columns = append(columns, f)
			clear(b.sums[f][:])
		}
	}
	b.allowed = columns
	var all [2]float64
	for _, i := range rows {
		grad, hess, values := b.grad[i], b.hess[i], b.values[i]
		all[0] += grad
		all[1] += hess
		for _, f := range columns {
			s := &b.sums[f][values[f]]
			s[0] += grad
			s[1] += hess
		}
	}
	best, most := noSplit, 1e-3
	for _, f := range columns {
		var g, h float64
		for cut := range len(page.Features[f].Values) - 1 {
			g += b.sums[f][cut][0]
			h += b.sums[f][cut][1]
			if h < leastHess || all[1]-h < leastHess {
				continue
			}
			if gain := worth(g, h) + worth(all[0]-g, all[1]-h) - worth(all[0], all[1]); gain > most {
				best, most = split{f, cut}, gain
			}
		}
	}
	return best
}

func worth(g, h float64) float64 { return float64(g*g) / (h + penalty) }
