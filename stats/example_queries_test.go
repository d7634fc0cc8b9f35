package stats_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/stats"
)

func ExampleCollocates_Table() {
	for _, c := range (stats.Collocates{Left: 3, Right: 3}).Table(slices.Values(news), "board")[:3] {
		fmt.Printf("%-8s %d before, %d behind, of %d; PMI %.2f\n", c.Term, c.Before, c.Behind, c.Total, c.PMI)
	}
	// Output:
	// fares    0 before, 1 behind, of 1; PMI 1.10
	// full     1 before, 0 behind, of 1; PMI 1.10
	// harbour  1 before, 0 behind, of 1; PMI 1.10
}

func ExamplePhrases_Table() {
	texts := []*article.Article{article.Parse("The freedom of information act is old. Freedom of information is dear; freedom of speech is free.")}
	for _, p := range (stats.Phrases{MinCount: 2}).Table(slices.Values(texts)) {
		fmt.Printf("%s: %d of %d runs, PMI %.2f, lambda %.2f\n", p.Term, p.Count, p.Runs, p.PMI, p.Lambda)
	}
	// Output: Freedom of information: 2 of 11 runs, PMI 3.75, lambda -2.32
}

// Which words are used as "ferry" is?
func ExampleContexts_Matrix() {
	texts := []*article.Article{article.Parse("Ferries carry cargo. Barges carry cargo. Mayors chair boards. Clerks chair boards.")}
	m := stats.Contexts{}.Matrix(slices.Values(texts))
	word, _ := m.Lookup("ferry")
	for _, hit := range m.Weigh(stats.PPMI).Nearest(word, 1) {
		fmt.Printf("%s %.2f\n", hit.Title, hit.Score)
	}
	// Output: Barges 1.00
}

// Queries that a Matrix of words has no column for get one: function words, figures,
// phrases, wildcards.
func ExampleDictionary_Count() {
	d := stats.Dictionary{Categories: []stats.Category{
		{Name: "the sea", Queries: []string{"ferr*", "harbour"}},
		{Name: "school board", Queries: []string{"school board"}},
	}}
	m := d.Count(slices.Values(news))
	for _, f := range m.FrequenciesBy(func(r stats.Row) string { return r.ID }) {
		fmt.Printf("%-8s %-13s %d\n", f.Group, f.Term, f.Count)
	}
	board, _ := m.Lookup("school board")
	for _, p := range m.Series(board, stats.Weekly) {
		fmt.Println(p.From.Format("2 January"), p.Count)
	}
	// Output:
	// harbour  the sea       3
	// school   school board  1
	// strike   the sea       2
	// 2 March 0
	// 9 March 1
}

// All words of a category in their contexts.
func ExampleDictionary_Spans() {
	d := stats.Dictionary{Categories: []stats.Category{{Name: "schools", Queries: []string{"school*"}}}}
	c := stats.Concordance{Terms: stats.Terms{Spans: d.Spans()}, Width: 12}
	for _, line := range c.Lines(slices.Values(news), "schools") {
		fmt.Printf("%12s[%s]%s\n", line.Left, line.Match, line.Right)
	}
	// Output:
	//     The [school] board meets
	//  in Orsund. [Schools] stay open.
}

func ExampleReadDIC() {
	categories, err := stats.ReadDIC(strings.NewReader("%\n1\tSea\n2\tLaw\n%\nferr*\t1\nharbour board\t1\t2\n"))
	fmt.Println(categories, err)
	_, err = stats.ReadDIC(strings.NewReader("%\n1\tSea\n%\nferr*\t3\n"))
	fmt.Println(err)
	// Output:
	// [{Sea [ferr* harbour board]} {Law [harbour board]}] <nil>
	// stats: dictionary, line 4: "3" is no category
}

func ExampleReadCategories() {
	categories, err := stats.ReadCategories(strings.NewReader("word,category\nferr*,Sea\nboard,Law\n"), stats.CSV{})
	fmt.Println(categories, err)
	// Output: [{Sea [ferr*]} {Law [board]}] <nil>
}

func ExampleKeyness_KeyKeywords() {
	calm := strings.Repeat("The board met at noon and the town was calm. ", 40)
	target := stats.Terms{}.Count(slices.Values([]*article.Article{
		article.Parse("Ferry crews strike. The ferry strike halts each ferry. Ferry, ferry. " + calm),
		article.Parse("A strike of ferry crews: each ferry halts, and no ferry strike ends. Ferry, strike. " + calm),
	}))
	reference := stats.Terms{}.Count(slices.Values([]*article.Article{article.Parse(strings.Repeat(calm, 20))}))
	for _, k := range (stats.Keyness{}).KeyKeywords(target, reference) {
		fmt.Printf("%s marks %d of %d articles\n", k.Term, k.KeyIn, k.Of)
	}
	// Output: ferry marks 2 of 2 articles
}

// How sure is a frequency, given that words come in articles?
func ExampleBootstrap_Of() {
	m := stats.Terms{}.Count(slices.Values(news))
	ferry, _ := m.Lookup("ferry")
	counts := m.Weigh(stats.Counts)
	e := stats.Bootstrap{}.Of(len(m.Rows), func(times []int) float64 {
		count, words := 0.0, 0
		for row, n := range times {
			count += float64(n) * counts.Value(row, ferry)
			words += n * m.Rows[row].Words
		}
		return 100 * count / float64(words)
	})
	fmt.Printf("%.1f of 100 words; between %.1f and %.1f in 95 of 100 samples\n", e.Value, e.Low, e.High)
	// Output: 12.1 of 100 words; between 0.0 and 16.7 in 95 of 100 samples
}

// An index is built once and asked many times.
func ExampleIndex_Lines() {
	index := stats.NewIndex(slices.Values(news))
	for _, query := range []string{"ferr*", "the _ board", "school board"} {
		fmt.Println(query, len(index.Lines(query, stats.Concordance{})))
	}
	// Output:
	// ferr* 4
	// the _ board 2
	// school board 1
}
