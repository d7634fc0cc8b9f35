package main

import (
	"iter"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/stats"
)

// telling are the terms of articles but for words that all news have.
var telling = stats.Terms{Stop: []string{"said", "say", "tell", "told", "Mr", "Mrs", "Ms", "Dr"}}

// withTerm counts one term, a word or a phrase, in all its forms. It is -1 where no
// article has it.
func withTerm(articles iter.Seq[*article.Article], term string) (m *stats.Matrix, id int) {
	m = stats.Dictionary{Categories: []stats.Category{{Name: term, Queries: []string{term}}}, Stems: true}.Count(articles)
	return m, len(m.Terms) - 1
}

// tellingTerm returns the word that is commonest among those in no more than half of the
// articles, so that there are some with it and some without, and empty if there is none.
func tellingTerm(articles iter.Seq[*article.Article]) string {
	m := telling.Count(articles)
	for _, f := range m.Frequencies() {
		if 2*f.Articles <= len(m.Rows) {
			return f.Term
		}
	}
	return ""
}
