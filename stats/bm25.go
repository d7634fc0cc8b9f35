package stats

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/special"
	"github.com/copydesk/copydesk/internal/text/segment"
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
// reader would write it, the best first and those of the same score by row. Words that
// the matrix does not count among its terms, as "must" and "20", are found too. A phrase
// that it does not count stands for its words, and a word with wildcards, "coast*", for
// all that it matches, in their commonest spelling, as for one term: see Dictionary where
// a phrase is to stand as it is, and for signs, which are left out of a term. It computes idf
// ln(1 + (N - df + 0.5)/(df + 0.5)), k1 1.2, b 0.75, lengths in running words, a
// term given twice counted twice. Lucene's scores since version 8 lack the
// constant factor k1 + 1, and so do these.
func (m *Matrix) BM25(terms ...string) []Hit {
	average := float64(m.words) / float64(len(m.Rows))
	n := float64(len(m.Rows))
	scores := make(map[int]float64)
	for found := range m.answers(terms) {
		df := float64(len(found))
		idf := special.Log(1 + (n-df+0.5)/(df+0.5))
		for _, p := range found {
			tf := float64(p.count)
			length := float64(m.Rows[p.row].Words) / average
			scores[int(p.row)] += float64(idf * tf / (tf + float64(bm25K1*(1-bm25B+float64(bm25B*length)))))
		}
	}
	return m.hits(maps.Keys(scores), func(row int) float64 { return scores[row] })
}

// answers iterates over the rows that have each term of a query, or each of the words of
// one that is not counted.
func (m *Matrix) answers(terms []string) iter.Seq[[]posting] {
	return func(yield func([]posting) bool) {
		for _, term := range terms {
			if !m.answerParts(term, []func(string) []string{strings.Fields, m.def.wordsOf}, yield) {
				return
			}
		}
	}
}

// answerParts yields the rows that have a term, or those of its parts as the first of the
// cuts gives them, and so on.
func (m *Matrix) answerParts(term string, cuts []func(string) []string, yield func([]posting) bool) bool {
	if found := m.answer(term); found != nil {
		return yield(found)
	}
	if len(cuts) == 0 {
		return true
	}
	for _, part := range cuts[0](term) {
		if !m.answerParts(part, cuts[1:], yield) {
			return false
		}
	}
	return true
}

// answer returns the rows that have a term or a word that is none.
func (m *Matrix) answer(term string) []posting {
	if hasWildcards(term) {
		return m.matching(term)
	}
	if id, ok := m.Lookup(term); ok {
		return m.column(id)
	}
	return m.rest.find(m.def.Key(term))
}

// matching returns the rows that have words that match a word with wildcards.
func (m *Matrix) matching(word string) []posting {
	q := newQuery(m.def, word)
	if len(q.words) != 1 {
		return nil
	}
	counts := make(map[int32]int32)
	add := func(spelling string, column func(int) []posting, id int) {
		if matchWildcards(q.words[0].pattern, q.plain(spelling)) {
			for _, p := range column(id) {
				counts[p.row] += p.count
			}
		}
	}
	for id, t := range m.Terms {
		if m.def.Spans != nil || !strings.Contains(t.Key, " ") {
			add(t.Label, m.column, id)
		}
	}
	if m.rest != nil {
		for id, key := range m.rest.keys {
			if !strings.Contains(key, " ") {
				add(key, m.rest.column, id)
			}
		}
	}
	var found []posting
	for _, row := range slices.Sorted(maps.Keys(counts)) {
		found = append(found, posting{row, counts[row]})
	}
	return found
}

// wordsOf cuts a term into words as texts are cut: "long-term" has two.
func (t Terms) wordsOf(term string) (words []string) {
	cut := t.withFirms(term)
	for _, token := range appendParted(nil, cut, segment.AppendTokens(nil, cut, 0, len(cut))) {
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
