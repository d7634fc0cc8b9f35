package stats

import (
	"iter"
	"math"
)

// Cosine returns the cosine of two articles, from 0 to 1. It is NaN if either
// has no weight at all.
func (w *Weights) Cosine(row, other int) float64 {
	a, b := w.m.Cells(row), w.m.Cells(other)
	va, vb := w.row(row), w.row(other)
	sum := 0.0
	for i, j := range shared(a, b) {
		sum += float64(va[i] * vb[j])
	}
	return min(1, sum/w.norms[row]/w.norms[other]) // rounding may lead above 1
}

// Nearest returns the articles that share a term with m.Rows[row], by cosine,
// the nearest first and those equally near by row; at most n of them. It takes
// time in proportion to the cells of these articles; nothing is made dense.
func (w *Weights) Nearest(row, n int) []Hit {
	m := w.m
	seen := make(map[int]bool)
	for _, c := range m.Cells(row) {
		for _, other := range m.column(int(c.Term)) {
			seen[int(other.row)] = int(other.row) != row
		}
	}
	hits := m.hits(func(yield func(int) bool) {
		for other, is := range seen {
			if is && !yield(other) {
				return
			}
		}
	}, func(other int) float64 { return orZero(w.Cosine(row, other)) })
	return hits[:min(max(0, n), len(hits))]
}

func orZero(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return x
}

// Jaccard returns how many of the terms that either of two articles has they
// share, from 0 to 1. It is NaN if neither has any.
func (m *Matrix) Jaccard(row, other int) float64 {
	a, b := m.Cells(row), m.Cells(other)
	n := 0
	for range shared(a, b) {
		n++
	}
	return float64(n) / float64(len(a)+len(b)-n)
}

// shared iterates over where the cells of two rows stand that have a term in common.
func shared(a, b []Cell) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for i, j := 0, 0; i < len(a) && j < len(b); {
			switch {
			case a[i].Term < b[j].Term:
				i++
			case a[i].Term > b[j].Term:
				j++
			default:
				if !yield(i, j) {
					return
				}
				i++
				j++
			}
		}
	}
}
