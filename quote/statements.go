package quote

import (
	"cmp"
	"slices"
	"strings"
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
	// Speaker is the name of the group that the speakers of most versions are in; empty
	// where no version names one.
	Speaker string `json:"speaker"`
	// Group is the place of that group among those that Merge was given, or -1.
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
	Group   int    `json:"group"`   // of its speaker, -1 where the article names none
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
	closeDays      = 2 * 24 * time.Hour
)

// Merge groups the quotes of many articles that report one utterance, with the zero
// [Statements].
func Merge(reports []Report, groups []entity.Group) []Statement {
	return new(Statements).Merge(reports, groups)
}

// Merge groups the quotes of many articles that report one utterance of one speaker:
// word for word, shortened, reworded or translated anew, direct or indirect. groups
// are what an entity.Merger says of the entities of the same articles in the same
// order. Quotes of several articles make a statement; what one article repeats does not.
//
// Two quotes of one speaker are compared if they share two neighbouring telling words
// (words but names and those of grammar, stemmed; one more may stand between) or a figure. They report one utterance if enough of the
// telling words of the shorter stand in the longer in the same order, at least four,
// more if both are indirect; or all of three and more where neither is; or nearly all words
// of both; or half of the telling words and most of all words where the articles are of the
// same days; or, where neither is indirect, if six words, three of them telling, or ten
// follow each other in both, or nine of which two differ; and if their articles are near in time.
//
// Quotes in marks that have a run of ten words and most of the shorter in common report one
// utterance whoever is said to speak: one article may name nobody, or somebody else.
//
// One quote stands for up to sixteen of those it is like, so that the time is near linear
// in the words of all quotes.
//
// The order of the articles changes nothing but the places. Statements that most
// articles have come first, then those with most words.
func (s *Statements) Merge(reports []Report, groups []entity.Group) []Statement {
	m := newMatcher(s, reports, groups)
	m.link()
	m.linkVerbatim()
	return m.statements()
}

// Altered reports whether a version of s has in quote marks other words than the longest
// version has there: one of the two articles has put words into somebody's mouth. What
// is left out, and what stands in brackets, is not counted.
func (s *Statement) Altered(v Version, reports []Report) bool {
	longest := s.Versions[s.Longest]
	if reports[v.Article].Quotes[v.Quote].Kind != Direct || reports[longest.Article].Quotes[longest.Quote].Kind != Direct {
		return false
	}
	return slices.ContainsFunc(v.Edits, func(e Edit) bool {
		return e.Longest != "" && e.Version != "" && !strings.ContainsAny(e.Longest+e.Version, "[]()")
	})
}

// Agency returns the news agency that all articles with the statement have their text
// from; empty where one has it from elsewhere.
func (s *Statement) Agency(reports []Report) string {
	agency := ""
	for i, v := range s.Versions {
		meta := reports[v.Article].Article.Meta()
		a := meta.Var("agency")
		if a == "" || i > 0 && !strings.EqualFold(a, agency) {
			return ""
		}
		agency = a
	}
	return agency
}

// A matcher joins utterances to sets.
type matcher struct {
	window  time.Duration
	overlap float64
	groups  []entity.Group
	said    []saying
	parent  []int
}

func newMatcher(s *Statements, reports []Report, groups []entity.Group) *matcher {
	m := &matcher{window: cmp.Or(s.Window, defaultWindow), overlap: cmp.Or(s.Overlap, defaultOverlap), groups: groups}
	groupOf := groupsByEntity(reports, groups)
	for r := range reports {
		report := &reports[r]
		for q := range report.Quotes {
			quote := &report.Quotes[q]
			group, ok := groupOf[r][quote.Entity]
			if quote.Kind == Scare || !ok && quote.Kind == Indirect {
				continue
			}
			if !ok {
				group = -1
			}
			u := newSaying(quote.Words(report.Article))
			u.indirect = quote.Kind == Indirect
			u.article, u.quote, u.group, u.date = r, q, group, report.Article.Meta().Date
			if len(u.telling) >= leastTelling && len(u.words) >= leastWords {
				m.said = append(m.said, u)
			}
		}
	}
	// Longer ones first; what is equal in all that counts may stand in any order.
	slices.SortStableFunc(m.said, func(a, b saying) int {
		return cmp.Or(a.group-b.group, a.compare(&b))
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
		if u.group < 0 {
			continue
		}
		compared := map[int]bool{}
		beside, apart := u.pairs()
		for _, h := range beside {
			m.meet(i, pairKey{u.group, h}, stands, compared, m.same)
		}
		if !u.indirect {
			framed := map[int]bool{}
			for _, h := range apart {
				m.meet(i, pairKey{u.group, h}, stands, framed, m.sameFrame)
			}
		}
		for _, h := range u.figures {
			m.meet(i, pairKey{u.group, uint64(h)}, stands, compared, m.same)
		}
	}
}

// linkVerbatim joins sayings in marks that have a long run of words in common.
func (m *matcher) linkVerbatim() {
	var marked []int
	for i := range m.said {
		if !m.said[i].indirect && len(m.said[i].words) >= leastLongRun {
			marked = append(marked, i)
		}
	}
	slices.SortStableFunc(marked, func(i, j int) int { return m.said[i].compare(&m.said[j]) })
	stands := map[pairKey][]int{}
	for _, i := range marked {
		compared := map[int]bool{}
		for _, h := range m.said[i].runs(leastLongRun) {
			m.meet(i, pairKey{-1, h}, stands, compared, m.sameVerbatim)
		}
	}
}

// meet compares a saying with those that stand for others under a key.
func (m *matcher) meet(i int, key pairKey, stands map[pairKey][]int, compared map[int]bool, same func(a, b *saying) bool) {
	joined := false
	for _, j := range stands[key] {
		if m.find(i) == m.find(j) {
			joined = true
		} else if !compared[j] {
			compared[j] = true
			if same(&m.said[i], &m.said[j]) {
				m.parent[m.find(i)] = m.find(j)
				joined = true
			}
		}
	}
	if !joined && len(stands[key]) < maxCompared {
		stands[key] = append(stands[key], i)
	}
}

// near reports whether two sayings are of two articles that may report one utterance.
func (m *matcher) near(a, b *saying) bool {
	return a.article != b.article && (a.date.IsZero() || b.date.IsZero() || a.date.Sub(b.date).Abs() <= m.window)
}

// sameVerbatim reports whether two utterances in marks, which have a long run of words in
// common, are one whoever speaks.
func (m *matcher) sameVerbatim(a, b *saying) bool {
	if !m.near(a, b) {
		return false
	}
	shared := len(align(a.words, b.words))
	return float64(shared) >= verbatim*float64(min(len(a.words), len(b.words)))
}

// verbatim is how much of the shorter of two quotes of two speakers the longer must have.
const verbatim = 0.8

// same reports whether two utterances of one speaker are one.
func (m *matcher) same(a, b *saying) bool {
	if !m.near(a, b) {
		return false
	}
	c := compareSayings(a, b)
	return c.overlap(m.overlap) || c.isPart() || c.isAll() || c.marked && shareRun(a, b) ||
		m.close(a, b) && (c.isReworded() || shareFigure(a, b))
}

// sameFrame reports whether two utterances in marks are one by their frame.
func (m *matcher) sameFrame(a, b *saying) bool { return m.near(a, b) && shareFrame(a, b) }

// close reports whether two articles are known to be of days so near that their writers
// may have heard one utterance.
func (m *matcher) close(a, b *saying) bool {
	return !a.date.IsZero() && !b.date.IsZero() && a.date.Sub(b.date).Abs() <= closeDays
}

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
				s.Speaker = m.groups[s.Group].Name
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

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
