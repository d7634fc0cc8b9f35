package quote

import (
	"slices"
	"strings"
)

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
