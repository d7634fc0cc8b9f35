package stats

import (
	"cmp"
	"slices"
)

// A KeyKeyword is a term that marks several articles of a corpus: Scott, PC Analysis of
// Key Words - and Key Key Words (1997).
type KeyKeyword struct {
	Key      string `json:"key"`
	Term     string `json:"term"`
	KeyIn    int    `json:"key_in"`   // articles that the term marks
	Articles int    `json:"articles"` // that have it
	Of       int    `json:"of"`       // all
	Share    Float  `json:"share"`    // KeyIn of all articles
	Count    int    `json:"count"`    // in the articles that it marks
}

// KeyKeywords compares each article of the target with the reference by itself, and
// returns the terms that are key in one or more, those in most articles first, then by
// count and by key. A term is key in an article where it is more frequent than in the
// reference, by a G2 whose P is below Level, and MinCount holds for both together. The
// default Level is that of WordSmith. Unlike Compare, it does not let one article decide.
func (k Keyness) KeyKeywords(target, reference *Matrix) []KeyKeyword {
	level := orDefault(k.Level, 1e-6)
	counts := make([]int, len(target.Terms)) // in the reference
	for i, t := range target.Terms {
		if id, ok := reference.find(t.Key); ok {
			counts[i] = reference.Terms[id].Count
		}
	}
	found := make([]KeyKeyword, len(target.Terms))
	for row, r := range target.Rows {
		for _, c := range target.Cells(row) {
			if int(c.Count)+counts[c.Term] < k.MinCount {
				continue
			}
			t := Compare(int(c.Count), r.Words, counts[c.Term], reference.words)
			if t.sign() > 0 && t.P() < level {
				found[c.Term].KeyIn++
				found[c.Term].Count += int(c.Count)
			}
		}
	}
	var table []KeyKeyword
	for i, f := range found {
		if f.KeyIn > 0 {
			t := target.Terms[i]
			f.Key, f.Term, f.Articles, f.Of = t.Key, t.Label, t.Articles, len(target.Rows)
			f.Share = Float(f.KeyIn) / Float(f.Of)
			table = append(table, f)
		}
	}
	slices.SortFunc(table, func(a, b KeyKeyword) int {
		return cmp.Or(b.KeyIn-a.KeyIn, b.Count-a.Count, cmp.Compare(a.Key, b.Key))
	})
	return table
}
