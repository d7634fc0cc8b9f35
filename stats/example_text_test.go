package stats_test

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/stats"
)

func ExampleCollocations_Table() {
	for _, c := range (stats.Collocations{Window: 2}).Table(slices.Values(news))[:2] {
		fmt.Printf("%s %s: %d of %d and %d, logDice %.2f\n", c.First, c.Second, c.Count, c.FirstCount, c.SecondCount, c.LogDice)
	}
	// Output:
	// crews began: 1 of 2 and 2, logDice 13.00
	// harbour raised: 1 of 2 and 2, logDice 13.00
}

func ExampleCooccurrence_Edges() {
	edges := stats.Cooccurrence{Within: stats.InParagraph}.Edges(slices.Values(news))
	for _, e := range edges[:2] {
		fmt.Printf("%s - %s: in %d of %d paragraphs\n", e.Source, e.Target, e.Count, e.Stretches)
	}
	// Output:
	// board - stay: in 2 of 3 paragraphs
	// began - crews: in 1 of 3 paragraphs
}

func ExampleConcordance_Lines() {
	c := stats.Concordance{Width: 14, Sort: stats.ByRight}
	for _, line := range c.Lines(slices.Values(news), "board") {
		fmt.Printf("|%14s[%s]%s\n", line.Left, line.Match, line.Right)
	}
	// Output:
	// |   The school [board] meets in
	// |  The harbour [board] raised ferry
	// |stay full, the [board] said.
}

func ExampleLine_Span() {
	line := stats.Concordance{}.Lines(slices.Values(news), "school")[0]
	fmt.Println(news[line.Article].Text(line.Span()))
	// Output: school
}

func ExampleDispersion() {
	s := stats.Dispersion([]int{1, 2, 3, 4, 5}, []int{9, 10, 10, 10, 11})
	fmt.Printf("D %.3f, DP %.3f, DPnorm %.3f\n", s.D, s.DP, s.DPNorm)
	// Output: D 0.785, DP 0.180, DPnorm 0.220
}

func ExampleMatrix_Dispersions() {
	m := stats.Terms{}.Count(slices.Values(news))
	board, _ := m.Lookup("board")
	s := m.Dispersions()[board]
	fmt.Printf("%s: in %d of %d articles, DP %.2f\n", s.Term, s.Range, s.Parts, s.DP)
	// Output: board: in 2 of 3 articles, DP 0.36
}

func ExampleDiversity_OfWords() {
	words := strings.Fields("test text with some text numbers hyphenhere and text punctuations")
	r := stats.Diversity{Window: 5, Sample: 5}.OfWords(words)
	fmt.Printf("TTR %.1f, MATTR %.1f, MTLD %.0f, HD-D %.3f, K %.0f\n", r.TTR, r.MATTR, r.MTLD, r.HDD, r.K)
	// Output: TTR 0.8, MATTR 0.9, MTLD 14, HD-D 0.883, K 600
}

func ExampleDiversity_Of() {
	r := stats.Diversity{}.Of(news[1])
	fmt.Println(r.Words, r.Types, r.MATTR) // shorter than a window
	// Output: 12 10 NaN
}

func ExampleCountText() {
	c := stats.CountText(news[2])
	fmt.Printf("%+v\n", c)
	// Output: {Sentences:2 Words:9 Characters:42 Syllables:11 LongWords:0 Monosyllables:7 Over6:1}
}

func ExampleTextCount_Readability() {
	r := stats.TextCount{Sentences: 1, Words: 5, Characters: 25, Syllables: 7}.Readability()
	fmt.Printf("Flesch %.2f, Flesch-Kincaid %.2f\n", r.FleschEase, r.FleschKincaid)
	// Output: Flesch 83.32, Flesch-Kincaid 2.88
}

func ExampleMatrix_Series() {
	m := stats.Terms{}.Count(slices.Values(news))
	ferry, _ := m.Lookup("ferry")
	for _, p := range m.Series(ferry, stats.Weekly) {
		fmt.Println(p.From.Format(time.DateOnly), p.Count, "in", p.Articles, "of", p.Of)
	}
	// Output:
	// 2026-03-02 4 in 2 of 2
	// 2026-03-09 0 in 0 of 1
}

func ExampleMatrix_SeriesOf() {
	m := stats.Terms{}.Count(slices.Values(news))
	ferry, _ := m.Lookup("ferry")
	for _, id := range []string{m.Rows[0].ID, m.Rows[2].ID} {
		fmt.Print(id)
		for _, p := range m.SeriesOf(ferry, stats.Weekly, func(r stats.Row) bool { return r.ID == id }) {
			fmt.Print(" ", p.Count)
		}
		fmt.Println()
	}
	// Output:
	// harbour 2 0
	// school 0 0
}

func ExampleBursts_Find() {
	var points []stats.Point
	for day, with := range []int{1, 0, 1, 1, 8, 9, 1, 0, 1, 1} {
		points = append(points, stats.Point{From: time.Date(2026, time.March, 1+day, 0, 0, 0, 0, time.UTC), Articles: with, Of: 20})
	}
	for _, b := range (stats.Bursts{}).Find(points) {
		fmt.Printf("%s to %s: %d articles\n", b.From.Format("2 Jan"), b.Until.Format("2 Jan"), b.Articles)
	}
	// Output: 5 Mar to 6 Mar: 17 articles
}

func ExampleDuplicates_Groups() {
	wire := "Ferry crews in Orsund began a strike on Tuesday after talks about pay and rest broke down, the union said."
	copies := []*article.Article{
		article.Parse(wire),
		article.Parse("A quiet day at the harbour, with nothing to report but gulls."),
		article.Parse(strings.Replace(wire, "the union said", "the seamen's union said", 1)),
	}
	fmt.Println(stats.Duplicates{}.Groups(slices.Values(copies)))
	// Output: [[0 2]]
}

func ExampleDuplicates_Similarity() {
	a := article.Parse("The ferry to Orsund is full.")
	b := article.Parse("The ferry to Orsund is late.")
	fmt.Printf("%.3f\n", stats.Duplicates{}.Similarity(a, b)) // one run of five in three
	// Output: 0.333
}

// A corpus of three articles tells nothing, so that general news does.
func ExampleKeywords() {
	corpus := stats.Terms{}.Count(slices.Values(news))
	for _, k := range stats.Keywords(news[1], corpus)[:2] {
		fmt.Println(k.Term, k.Count)
	}
	// Output:
	// Ferry 2
	// strike 2
}

// The names found by another package count under the names in full.
func ExampleKeywords_names() {
	a := article.Parse("The Orsund Harbour Board raised ferry fares. Fares for ferries rose twice. The OHB says that costs rose.")
	names := []stats.NamedSpan{
		{Span: article.Span{Start: 4, End: 24}, Name: "Orsund Harbour Board"},
		{Span: article.Span{Start: 81, End: 84}, Name: "Orsund Harbour Board"},
	}
	for _, k := range stats.Keywords(a, nil, names...)[:3] {
		fmt.Println(k.Term, k.Count)
	}
	// Output:
	// ferries 2
	// Fares 2
	// Orsund Harbour Board 2
}

// Hardly a run of words is left, but names, figures and quotes are.
func ExampleDuplicates_Agreement() {
	a := article.Parse("In Orsund 131 people left with Ana Kores for Port Alvera at 6.40. “We saw no light at all,” Per Lund said. Some 12 came back, and 9 did not.")
	b := article.Parse("Just 131 passengers sailed from Orsund, Ana Kores and Per Lund among them, for Port Alvera at 6.40. He recalled: “We saw no light at all.” A dozen, or 12, returned; 9 are gone.")
	d := stats.Duplicates{}
	fmt.Println(d.Similarity(a, b) < 0.1, d.Agreement(a, b) > 0.4)
	// Output: true true
}
