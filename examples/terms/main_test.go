package main

import (
	"os"
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/stats"
)

var sample = []*article.Article{
	parse("a", "Ferries and a ferry sank in the fog."),
	parse("b", "The fog lifted, said the council of Orsund."),
}

func parse(id, text string) *article.Article {
	p := article.Parser{Known: article.Known{ID: id}}
	return p.Parse(text)
}

func Example_frequencies() {
	m := stats.Terms{}.Count(slices.Values(sample))
	frequencies(os.Stdout, m, m.Frequencies()[:2])
	// Output:
	// term                      count articles per mill.  by article, in order
	// Ferries                       2        1    125000  █·
	// fog                           2        2    125000  ██
}

func Example_marks() {
	marks(os.Stdout, stats.Terms{}.Count(slices.Values(sample)), sample)
	// Output:
	// What marks each article (tf-idf)
	// ────────────────────────────────
	// a                   Ferries, sank, fog
	// b                   council, lifted, Orsund, said, fog
}

func Example_marks_alone() {
	marks(os.Stdout, nil, sample[:1])
	// Output:
	// What the article is about
	// ─────────────────────────
	// Ferries, fog
}
