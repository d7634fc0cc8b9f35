package stats

import (
	"cmp"
	"math"
	"slices"

	"github.com/copydesk/copydesk/internal/special"
)

// A Weighting turns counts into weights. N is the number of articles, df how
// many of them have the term.
type Weighting int

// The weightings, by the tool whose habit they are.
const (
	TFIDF          Weighting = iota // scikit-learn: count * (ln((1+N)/(1+df)) + 1), rows of length 1
	TFIDFSublinear                  // scikit-learn with sublinear_tf: (1 + ln count) in place of the count
	TFIDFLog10                      // quanteda: count * log10(N/df), rows as they are
	TFIDFLog2                       // gensim: count * log2(N/df), rows of length 1
	Counts                          // the counts themselves
	Shares                          // counts over the running words of the article; NaN without any
	PPMI                            // log2 of the count over what row and term let expect, zero where it is less (Church and Hanks 1990; Bullinaria and Levy 2007)
)

// Weights is a sparse table of articles by terms, as a Matrix, with weights in
// place of counts. It is not to be changed, and many goroutines may read it.
type Weights struct {
	m      *Matrix
	values []float64 // beside m.cells
	norms  []float64
}

// A Weight is a term of an article with its weight.
type Weight struct {
	Key   string `json:"key"`
	Term  string `json:"term"`
	Count int    `json:"count"`
	Score Float  `json:"score"`
}

// Weigh computes the weights of all cells.
func (m *Matrix) Weigh(w Weighting) *Weights {
	idf := make([]float64, len(m.Terms))
	for i, t := range m.Terms {
		idf[i] = w.idf(float64(len(m.Rows)), float64(t.Articles))
	}
	all := 0
	for _, c := range m.cells {
		all += int(c.Count)
	}
	out := &Weights{m: m, values: make([]float64, len(m.cells)), norms: make([]float64, len(m.Rows))}
	for row := range m.Rows {
		cells, values := m.Cells(row), out.row(row)
		if w == PPMI {
			m.ppmi(values, cells, all)
		} else {
			for i, c := range cells {
				values[i] = w.tf(int(c.Count), m.Rows[row].Words) * idf[c.Term]
			}
		}
		square := 0.0
		for _, v := range values {
			square += float64(v * v)
		}
		out.norms[row] = math.Sqrt(square)
		if w.unitLength() && square > 0 {
			for i := range values {
				values[i] /= out.norms[row]
			}
			out.norms[row] = 1
		}
	}
	return out
}

// ppmi fills in the positive mutual information of the cells of a row.
func (m *Matrix) ppmi(values []float64, cells []Cell, all int) {
	sum := 0
	for _, c := range cells {
		sum += int(c.Count)
	}
	for i, c := range cells {
		expected := float64(sum) / float64(all) * float64(m.Terms[c.Term].Count)
		values[i] = max(0, special.Log2(float64(c.Count)/expected))
	}
}

func (w Weighting) tf(count, words int) float64 {
	switch w {
	case TFIDFSublinear:
		return 1 + special.Log(float64(count))
	case Shares:
		return float64(count) / orNaN(words)
	}
	return float64(count)
}

func (w Weighting) idf(n, df float64) float64 {
	switch w {
	case TFIDF, TFIDFSublinear:
		return special.Log((1+n)/(1+df)) + 1
	case TFIDFLog10:
		return special.Log10(n / df)
	case TFIDFLog2:
		return special.Log2(n / df)
	}
	return 1
}

func (w Weighting) unitLength() bool {
	return w == TFIDF || w == TFIDFSublinear || w == TFIDFLog2
}

func (w *Weights) row(i int) []float64 { return w.values[w.m.start[i]:w.m.start[i+1]] }

// Row returns the terms of the article Matrix.Rows[row] by weight, the heaviest
// first and those of the same weight by key.
func (w *Weights) Row(row int) []Weight {
	values := w.row(row)
	table := make([]Weight, len(values))
	for i, c := range w.m.Cells(row) {
		t := w.m.Terms[c.Term]
		table[i] = Weight{t.Key, t.Label, int(c.Count), Float(values[i])}
	}
	slices.SortFunc(table, func(a, b Weight) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Key, b.Key))
	})
	return table
}

// Value returns the weight of a term, by its number, in an article; 0 where the
// article lacks it.
func (w *Weights) Value(row, term int) float64 {
	cells := w.m.Cells(row)
	i, found := slices.BinarySearchFunc(cells, term, func(c Cell, term int) int { return int(c.Term) - term })
	if !found {
		return 0
	}
	return w.row(row)[i]
}
