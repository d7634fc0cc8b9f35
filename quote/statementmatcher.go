package quote

import (
	"cmp"
	"slices"
	"time"

	"github.com/copydesk/copydesk/entity"
)

const (
	defaultWindow  = 10 * 24 * time.Hour
	defaultOverlap = 0.6
	closeDays      = 2 * 24 * time.Hour
)

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
