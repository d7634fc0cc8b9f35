package stats

import (
	"cmp"
	"maps"
	"slices"
)

// A Frequency is how often a term occurs in a set of articles.
type Frequency struct {
	Group      string `json:"group,omitzero"` // the set, if there are several
	Key        string `json:"key"`
	Term       string `json:"term"`
	Count      int    `json:"count"`
	Articles   int    `json:"articles"`
	PerMillion Float  `json:"per_million"` // of running words; NaN without any
}

// Frequencies returns the terms by count, the most frequent first, and those
// with the same count by key.
func (m *Matrix) Frequencies() []Frequency {
	table := make([]Frequency, len(m.Terms))
	for i, t := range m.Terms {
		table[i] = Frequency{Key: t.Key, Term: t.Label, Count: t.Count, Articles: t.Articles, PerMillion: perMillion(t.Count, m.words)}
	}
	sortFrequencies(table)
	return table
}

// FrequenciesBy returns the frequencies within each group of articles, the
// groups by name. group names that of an article.
func (m *Matrix) FrequenciesBy(group func(Row) string) []Frequency {
	groups := make(map[string][]int)
	for i, r := range m.Rows {
		name := group(r)
		groups[name] = append(groups[name], i)
	}
	var table []Frequency
	sums := make([]Term, len(m.Terms)) // of the group at hand; all zero between groups
	for _, name := range slices.Sorted(maps.Keys(groups)) {
		table = append(table, m.groupFrequencies(name, groups[name], sums)...)
	}
	return table
}

func (m *Matrix) groupFrequencies(name string, rows []int, sums []Term) []Frequency {
	var touched []int32
	words := 0
	for _, row := range rows {
		words += m.Rows[row].Words
		for _, c := range m.Cells(row) {
			if sums[c.Term].Count == 0 {
				touched = append(touched, c.Term)
			}
			sums[c.Term].Count += int(c.Count)
			sums[c.Term].Articles++
		}
	}
	table := make([]Frequency, len(touched))
	for i, id := range touched {
		t, sum := m.Terms[id], sums[id]
		table[i] = Frequency{name, t.Key, t.Label, sum.Count, sum.Articles, perMillion(sum.Count, words)}
		sums[id] = Term{}
	}
	sortFrequencies(table)
	return table
}

func sortFrequencies(table []Frequency) {
	slices.SortFunc(table, func(a, b Frequency) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Key, b.Key))
	})
}
