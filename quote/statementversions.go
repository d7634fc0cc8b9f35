package quote

import (
	"cmp"
	"slices"
)

// statements makes the sets with several articles, in order.
func (m *matcher) statements() []Statement {
	sets := map[int][]int{}
	for i := range m.said {
		root := m.find(i)
		sets[root] = append(sets[root], i)
	}
	var all []Statement
	for i := range m.said { // in order, not as the map has them
		if set := sets[i]; len(set) > 1 {
			s := m.statement(set)
			if s.Group >= 0 {
				s.Speaker = m.groups[s.Group].Label()
			}
			all = append(all, s)
		}
	}
	all = slices.DeleteFunc(all, func(s Statement) bool { return s.Articles() < 2 })
	slices.SortStableFunc(all, func(a, b Statement) int {
		return cmp.Or(b.Articles()-a.Articles(), b.Versions[b.Longest].Words-a.Versions[a.Longest].Words,
			cmp.Compare(a.Versions[a.Longest].Text, b.Versions[b.Longest].Text))
	})
	return all
}

// statement describes a set.
func (m *matcher) statement(set []int) Statement {
	longest := &m.said[slices.MinFunc(set, func(i, j int) int { return m.said[i].compare(&m.said[j]) })]
	count := map[int]int{}
	var s Statement
	for _, i := range set {
		u := &m.said[i]
		count[u.group]++
		v := Version{Article: u.article, Quote: u.quote, Group: u.group, Text: u.text, Words: len(u.words)}
		v.Share, v.Edits = compare(longest, u)
		s.Versions = append(s.Versions, v)
	}
	slices.SortFunc(s.Versions, func(a, b Version) int { return cmp.Or(a.Article-b.Article, a.Quote-b.Quote) })
	s.Longest = slices.IndexFunc(s.Versions, func(v Version) bool { return v.Article == longest.article && v.Quote == longest.quote })
	s.Group = m.speaker(count, longest.group)
	return s
}

// speaker returns the group that most versions name, of several the one that the longest
// version names or else the first by name.
func (m *matcher) speaker(count map[int]int, longest int) int {
	best := -1
	for g, n := range count {
		if g < 0 {
			continue
		}
		if best < 0 || cmp.Or(n-count[best], boolInt(g == longest)-boolInt(best == longest), cmp.Compare(m.groups[best].Name, m.groups[g].Name)) > 0 {
			best = g
		}
	}
	return best
}
