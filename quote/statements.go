package quote

import (
	"cmp"
	"slices"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
)

// A Report is an article with what was found in it.
type Report struct {
	Article  *article.Article
	Entities []entity.Entity
	Quotes   []Quote
}

// A Statement is one utterance that the quotes of several articles report.
type Statement struct {
	// Speaker is the name of the group that the quotes' speaker is in.
	Speaker string `json:"speaker"`
	// Group is the place of that group among those that Merge was given.
	Group int `json:"group"`
	// Versions are the quotes, in the order of the articles and of the text.
	Versions []Version `json:"versions"`
	// Longest is the place in Versions of the one with most words, the first of
	// several in the order of their texts.
	Longest int `json:"longest"`
}

// A Version is one quote of a statement.
type Version struct {
	Article int    `json:"article"` // place among the reports
	Quote   int    `json:"quote"`   // place among the quotes of the report
	Text    string `json:"text"`    // as [Quote.Words] gives it
	Words   int    `json:"words"`
	// Share is how much of the words of the longest version this one has, in
	// their order, from 0 to 1.
	Share float64 `json:"share"`
	// Edits are where it differs from the longest version between the first and
	// the last word that both have.
	Edits []Edit `json:"edits,omitempty"`
}

// An Edit is a run of words that one version has and another words otherwise, leaves
// out or adds.
type Edit struct {
	Longest string `json:"longest,omitempty"` // empty where words were added
	Version string `json:"version,omitempty"` // empty where words were left out
}

// Articles returns the number of articles that have the statement.
func (s *Statement) Articles() int {
	n, last := 0, -1
	for _, v := range s.Versions {
		if v.Article != last {
			n, last = n+1, v.Article
		}
	}
	return n
}

// Statements says which quotes report one utterance. The zero value is ready.
type Statements struct {
	// Window is how far apart the dates of two articles may lie, where both are
	// known; zero means ten days.
	Window time.Duration
	// Overlap is the least share of the telling words of the shorter of two quotes
	// that the longer must have in the same order; zero means 0.6.
	Overlap float64
}

const (
	defaultWindow  = 10 * 24 * time.Hour
	defaultOverlap = 0.6
)

// Merge groups the quotes of many articles that report one utterance, with the zero
// [Statements].
func Merge(reports []Report, groups []entity.Group) []Statement {
	return new(Statements).Merge(reports, groups)
}

// Merge groups the quotes of many articles that report one utterance of one speaker:
// word for word, shortened, reworded or translated anew, direct or indirect. groups
// are what an entity.Merger says of the entities of the same articles in the same
// order; a quote of whom no group names has no statement. Quotes of several articles
// make a statement; what one article repeats does not.
//
// Two quotes of one speaker are compared if they share two neighbouring telling words
// (words but names and those of grammar, stemmed). They report one utterance if enough of the
// telling words of the shorter stand in the longer in the same order, at least four,
// more if both are indirect; or, where neither is, if six words, three of them telling, or ten follow each other in both; and if their
// articles are near in time. One quote stands for up to sixteen of those it is like, so
// that the time is near linear in the words of all quotes.
//
// The order of the articles changes nothing but the places. Statements that most
// articles have come first, then those with most words.
func (s *Statements) Merge(reports []Report, groups []entity.Group) []Statement {
	m := newMatcher(s, reports, groups)
	m.link()
	return m.statements(groups)
}

// A matcher joins utterances to sets.
type matcher struct {
	window  time.Duration
	overlap float64
	said    []saying
	parent  []int
}

func newMatcher(s *Statements, reports []Report, groups []entity.Group) *matcher {
	m := &matcher{window: cmp.Or(s.Window, defaultWindow), overlap: cmp.Or(s.Overlap, defaultOverlap)}
	groupOf := groupsByEntity(reports, groups)
	for r := range reports {
		report := &reports[r]
		for q := range report.Quotes {
			quote := &report.Quotes[q]
			group, ok := groupOf[r][quote.Entity]
			if quote.Kind == Scare || !ok {
				continue
			}
			u := newSaying(quote.Words(report.Article))
			u.indirect = quote.Kind == Indirect
			u.article, u.quote, u.group, u.date = r, q, group, report.Article.Meta().Date
			if len(u.telling) >= leastTelling {
				m.said = append(m.said, u)
			}
		}
	}
	// Longer ones first; what is equal in all that counts may stand in any order.
	slices.SortStableFunc(m.said, func(a, b saying) int {
		return cmp.Or(a.group-b.group, len(b.words)-len(a.words), cmp.Compare(a.text, b.text), a.date.Compare(b.date))
	})
	m.parent = make([]int, len(m.said))
	for i := range m.parent {
		m.parent[i] = i
	}
	return m
}

// groupsByEntity returns for each report the groups of its entities, by their IDs.
func groupsByEntity(reports []Report, groups []entity.Group) []map[int]int {
	of := make([]map[int]int, len(reports))
	for i := range of {
		of[i] = map[int]int{}
	}
	for g := range groups {
		for _, member := range groups[g].Members {
			of[member.Article][reports[member.Article].Entities[member.Entity].ID] = g
		}
	}
	return of
}

func (m *matcher) find(i int) int {
	for m.parent[i] != i {
		m.parent[i] = m.parent[m.parent[i]]
		i = m.parent[i]
	}
	return i
}

// maxCompared is how many utterances with one pair of words a new one is compared with.
const maxCompared = 16

type pairKey struct {
	group int
	hash  uint64
}

// link joins each saying with those before it that it is like.
func (m *matcher) link() {
	stands := map[pairKey][]int{} // utterances that stand for those like them
	for i := range m.said {
		u := &m.said[i]
		compared := map[int]bool{}
		for _, h := range u.pairs() {
			key := pairKey{u.group, h}
			joined := false
			for _, j := range stands[key] {
				if m.find(i) == m.find(j) {
					joined = true
				} else if !compared[j] {
					compared[j] = true
					if m.same(u, &m.said[j]) {
						m.parent[m.find(i)] = m.find(j)
						joined = true
					}
				}
			}
			if !joined && len(stands[key]) < maxCompared {
				stands[key] = append(stands[key], i)
			}
		}
	}
}

// same reports whether two utterances of one speaker are one; b is not shorter.
func (m *matcher) same(a, b *saying) bool {
	if a.article == b.article || !a.date.IsZero() && !b.date.IsZero() && a.date.Sub(b.date).Abs() > m.window {
		return false
	}
	overlap := m.overlap
	if a.indirect && b.indirect { // the words are the writers', who word one thing alike
		overlap = (1 + m.overlap) / 2
	}
	shared := commonTelling(a, b)
	if shared >= leastShared && float64(shared) >= overlap*float64(min(len(a.telling), len(b.telling))) {
		return true
	}
	return !a.indirect && !b.indirect && shareRun(a, b)
}

// statements makes the sets with several articles, in order.
func (m *matcher) statements(groups []entity.Group) []Statement {
	sets := map[int][]int{}
	for i := range m.said {
		root := m.find(i)
		sets[root] = append(sets[root], i)
	}
	var all []Statement
	for i := range m.said { // in order, not as the map has them
		if set := sets[i]; len(set) > 1 {
			s := m.statement(set)
			s.Speaker = groups[s.Group].Name
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

// statement describes a set, whose first is the longest.
func (m *matcher) statement(set []int) Statement {
	longest := &m.said[set[0]]
	s := Statement{Group: longest.group}
	for _, i := range set {
		u := &m.said[i]
		v := Version{Article: u.article, Quote: u.quote, Text: u.text, Words: len(u.words)}
		v.Share, v.Edits = compare(longest, u)
		s.Versions = append(s.Versions, v)
	}
	slices.SortFunc(s.Versions, func(a, b Version) int { return cmp.Or(a.Article-b.Article, a.Quote-b.Quote) })
	s.Longest = slices.IndexFunc(s.Versions, func(v Version) bool { return v.Article == longest.article && v.Quote == longest.quote })
	return s
}
