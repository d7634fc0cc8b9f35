// Command terms prints the words that articles use most, and those that mark
// each of them among the others.
//
//	$ go run ./examples/terms -n 2
//	16 articles, 6047 words, 1284 terms
//	───────────────────────────────────
//	term                      count articles per mill.  by article, in order
//	year                         29       14      4796  ███▃▃█▃·▆·█▃█▃█▃
//	asked                        21       12      3473  ▄▄▄█▂▄···▂▂▄▄▂▂·
//
//	What marks each article (tf-idf)
//	────────────────────────────────
//	ferry-local         coast, barge, ferry, Port, Blue, guard, hit, Mirna
//	...
//
// It takes files and folders, or - for standard input; without arguments it
// reads the sample corpus. With -words 2 it counts pairs of words; with -format
// csv or json it writes all terms.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/examples/internal/input"
	"github.com/copydesk/copydesk/examples/internal/table"
	"github.com/copydesk/copydesk/examples/internal/terminal"
	"github.com/copydesk/copydesk/stats"
)

func main() {
	n := flag.Int("n", 20, "print the `number` of terms that are most frequent")
	words := flag.Int("words", 1, "count terms of this `number` of words")
	format := table.FormatFlag()
	input.Usage("terms", "prints the words that articles use most and those that mark each")
	flag.Parse()

	var articles []*article.Article
	status := input.Each(flag.Args(), func(a *article.Article) { articles = append(articles, a) })
	m := stats.Terms{MinWords: *words, Stop: []string{"said", "say"}}.Count(slices.Values(articles))
	all := m.Frequencies()

	err := table.Print(*format, all, func(w io.Writer) {
		table.Title(w, "%d articles, %d words, %d terms", len(m.Rows), m.Words(), len(m.Terms))
		frequencies(w, m, all[:min(*n, len(all))])
		marks(w, m, articles)
	})
	if err != nil {
		input.Complain(fmt.Errorf("terms: %w", err))
		status = 1
	}
	os.Exit(status)
}

// frequencies prints the most frequent terms, with a line that shows in which
// articles they are.
func frequencies(w io.Writer, m *stats.Matrix, top []stats.Frequency) {
	counts := m.Weigh(stats.Counts)
	fmt.Fprintf(w, "%-24s %6s %8s %9s  %s\n", "term", "count", "articles", "per mill.", "by article, in order")
	for _, f := range top {
		id, _ := m.Lookup(f.Term)
		inArticle := make([]float64, len(m.Rows))
		for row := range m.Rows {
			inArticle[row] = counts.Value(row, id)
		}
		fmt.Fprintf(w, "%s %6d %8d %9.0f  %s\n", terminal.Left(f.Term, 24), f.Count, f.Articles, f.PerMillion, table.Spark(table.Squeeze(inArticle, 28)))
	}
	fmt.Fprintln(w)
}

// marks prints for each article the terms with the highest tf-idf, and for an
// article alone the words and phrases that it is built around.
func marks(w io.Writer, m *stats.Matrix, articles []*article.Article) {
	if len(articles) == 1 {
		table.Title(w, "What the article is about")
		fmt.Fprintln(w, list(stats.Keywords(articles[0], nil), 78))
		return
	}
	table.Title(w, "What marks each article (tf-idf)")
	weights := m.Weigh(stats.TFIDF)
	for row, r := range m.Rows {
		fmt.Fprintf(w, "%s  %s\n", terminal.Left(r.ID, 18), list(weights.Row(row), 58))
	}
}

// list puts as many terms in a line as it has room for.
func list(terms []stats.Weight, width int) string {
	line := ""
	for i, t := range terms {
		longer := line + terminal.Line(t.Term)
		if i > 0 {
			longer = line + ", " + terminal.Line(t.Term)
		}
		if terminal.Width(longer) > width || i == 8 {
			break
		}
		line = longer
	}
	return line
}
