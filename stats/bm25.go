package stats

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"github.com/copydesk/copydesk/internal/segment"
	"github.com/copydesk/copydesk/internal/special"
)

// A Hit is an article that answers a query, or resembles another.
type Hit struct {
	Row   int    `json:"row"` // index into Matrix.Rows
	ID    string `json:"id"`
	Title string `json:"title"`
	Score Float  `json:"score"`
}

// The parameters of BM25, as Lucene and Robertson and Zaragoza (2009) have them.
const (
	bm25K1 = 1.2
	bm25B  = 0.75
)

// BM25 scores the articles that have at least one of the terms, each given as a
// reader would write it, the best first and those of the same score by row. A phrase
// that the matrix does not count stands for its words; those that it does not count
// either add nothing. It computes idf
// ln(1 + (N - df + 0.5)/(df + 0.5)), k1 1.2, b 0.75, lengths in running words, a
// term given twice counted twice. Lucene's scores since version 8 lack the
// constant factor k1 + 1, and so do these.
func (m *Matrix) BM25(terms ...string) []Hit {
	average := float64(m.words) / float64(len(m.Rows))
	n := float64(len(m.Rows))
	scores := make(map[int]float64)
	for id := range m.numbers(terms) {
		df := float64(m.Terms[id].Articles)
		idf := special.Log(1 + (n-df+0.5)/(df+0.5))
		for _, c := range m.column(id) {
			tf := float64(c.count)
			length := float64(m.Rows[c.row].Words) / average
			scores[int(c.row)] += float64(idf * tf / (tf + float64(bm25K1*(1-bm25B+float64(bm25B*length)))))
		}
	}
	return m.hits(maps.Keys(scores), func(row int) float64 { return scores[row] })
}

// numbers iterates over the terms of a query, or those of their words.
func (m *Matrix) numbers(terms []string) iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, term := range terms {
			parts := []string{term}
			if _, ok := m.Lookup(term); !ok {
				parts = wordsOf(term)
			}
			for _, part := range parts {
				if id, ok := m.Lookup(part); ok && !yield(id) {
					return
				}
			}
		}
	}
}

// wordsOf cuts a term into words as texts are cut: "long-term" has two.
func wordsOf(term string) (words []string) {
	for _, token := range segment.AppendTokens(nil, term, 0, len(term)) {
		if isWord(token.Kind) {
			words = append(words, term[token.Start:token.End])
		}
	}
	return words
}

// hits makes a sorted table of rows.
func (m *Matrix) hits(rows func(func(int) bool), score func(row int) float64) []Hit {
	var table []Hit
	for row := range rows {
		table = append(table, Hit{row, m.Rows[row].ID, m.Rows[row].Title, Float(score(row))})
	}
	slices.SortFunc(table, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Row, b.Row))
	})
	return table
}
