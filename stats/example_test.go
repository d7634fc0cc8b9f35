package stats_test

import (
	"fmt"
	"slices"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/stats"
)

// news are three short articles for the examples.
var news = []*article.Article{
	parse("harbour", 3, "The harbour board raised ferry fares. Ferries stay full, the board said."),
	parse("strike", 4, "Ferry crews began a strike. The strike halts every ferry to Orsund."),
	parse("school", 9, "The school board meets in Orsund. Schools stay open."),
}

func parse(id string, day int, text string) *article.Article {
	p := article.Parser{Known: article.Known{ID: id, Date: time.Date(2026, time.March, day, 0, 0, 0, 0, time.UTC)}}
	return p.Parse(text)
}

// Ten lines that count, weigh and compare.
func Example() {
	m := stats.Terms{}.Count(slices.Values(news))
	for _, f := range m.Frequencies()[:3] {
		fmt.Printf("%-8s %d times in %d articles\n", f.Term, f.Count, f.Articles)
	}
	weights := m.Weigh(stats.TFIDF)
	for row, r := range m.Rows {
		fmt.Printf("%-8s is marked by %q\n", r.ID, weights.Row(row)[0].Term)
	}
	// Output:
	// ferry    4 times in 2 articles
	// board    3 times in 2 articles
	// Orsund   2 times in 2 articles
	// harbour  is marked by "board"
	// strike   is marked by "strike"
	// school   is marked by "Schools"
}

func ExampleTerms_Count() {
	m := stats.Terms{MinWords: 2}.Count(slices.Values(news))
	for _, t := range m.Terms[:3] {
		fmt.Println(t.Key, "|", t.Label, "|", t.Count)
	}
	// Output:
	// board meet | board meets | 1
	// board rais | board raised | 1
	// board said | board said | 1
}

func ExampleTerms_Key() {
	fmt.Println(stats.Terms{}.Key("Ferries"), stats.Terms{Forms: true}.Key("Ferries"), stats.Terms{}.Key("US"))
	// Output: ferri ferries US
}

func ExampleTerms_All() {
	for span, key := range (stats.Terms{}).All(news[2]) {
		fmt.Println(span.Start, span.End, key)
	}
	// Output:
	// 4 10 school
	// 11 16 board
	// 17 22 meet
	// 26 32 orsund
	// 34 41 school
	// 42 46 stay
	// 47 51 open
}

func ExampleTerms_Find() {
	for span := range (stats.Terms{}).Find(news[0], "ferry") {
		fmt.Println(span.Start, news[0].Text(span))
	}
	// Output:
	// 25 ferry
	// 38 Ferries
}

func ExampleTerms_Offsets() {
	offsets, words := stats.Terms{}.Offsets(slices.Values(news), "ferry")
	for _, o := range offsets {
		fmt.Printf("article %d, word %d; word %d of %d\n", o.Article, o.Word, o.Corpus, words)
	}
	// Output:
	// article 0, word 4; word 4 of 33
	// article 0, word 6; word 6 of 33
	// article 1, word 0; word 12 of 33
	// article 1, word 9; word 21 of 33
}

// Two counters that work apart give what one would have given.
func ExampleCounter() {
	left, right := stats.NewCounter(stats.Terms{}), stats.NewCounter(stats.Terms{})
	right.Add(2, news[2])
	left.Add(1, news[1])
	left.Add(0, news[0])
	left.Merge(right)
	m := left.Matrix()
	fmt.Println(m.Rows[0].ID, m.Rows[1].ID, m.Rows[2].ID, len(m.Terms), "terms")
	// Output: harbour strike school 16 terms
}

func ExampleMatrix() {
	m := stats.Terms{}.Count(slices.Values(news))
	for _, cell := range m.Cells(2) {
		fmt.Print(m.Terms[cell.Term].Label, " ", cell.Count, "; ")
	}
	fmt.Println("of", m.Rows[2].Words, "words")
	// Output: board 1; meets 1; open 1; Orsund 1; Schools 2; stay 1; of 9 words
}

func ExampleMatrix_Lookup() {
	m := stats.Terms{}.Count(slices.Values(news))
	id, ok := m.Lookup("boards")
	fmt.Println(m.Terms[id].Label, m.Terms[id].Count, ok)
	_, ok = m.Lookup("budget")
	fmt.Println(ok)
	// Output:
	// board 3 true
	// false
}

func ExampleMatrix_Select() {
	m := stats.Terms{}.Count(slices.Values(news))
	march := time.Date(2026, time.March, 5, 0, 0, 0, 0, time.UTC)
	early := m.Select(func(r stats.Row) bool { return r.Date.Before(march) })
	fmt.Println(len(early.Rows), "articles,", early.Words(), "of", m.Words(), "words")
	// Output: 2 articles, 24 of 33 words
}

func ExampleMatrix_Prune() {
	m := stats.Terms{}.Count(slices.Values(news)).Prune(2, 0)
	for _, t := range m.Terms {
		fmt.Println(t.Label, t.Articles)
	}
	// Output:
	// board 2
	// ferry 2
	// Orsund 2
	// stay 2
}

func ExampleMatrix_Frequencies() {
	f := stats.Terms{}.Count(slices.Values(news)).Frequencies()[0]
	fmt.Printf("%s: %d, %.0f per million words\n", f.Term, f.Count, f.PerMillion)
	// Output: ferry: 4, 121212 per million words
}

func ExampleMatrix_FrequenciesBy() {
	m := stats.Terms{}.Count(slices.Values(news))
	for _, f := range m.FrequenciesBy(func(r stats.Row) string { return r.ID }) {
		if f.Key == "board" {
			fmt.Println(f.Group, f.Count)
		}
	}
	// Output:
	// harbour 2
	// school 1
}

func ExampleMatrix_Weigh() {
	m := stats.Terms{}.Count(slices.Values(news))
	fares, _ := m.Lookup("fares")
	fmt.Printf("%.4f\n", m.Weigh(stats.TFIDFLog10).Value(0, fares)) // log10(3/1)
	// Output: 0.4771
}

func ExampleWeights_Row() {
	m := stats.Terms{}.Count(slices.Values(news))
	for _, w := range m.Weigh(stats.TFIDF).Row(1)[:3] {
		fmt.Printf("%s %d %.3f\n", w.Term, w.Count, w.Score)
	}
	// Output:
	// strike 2 0.636
	// ferry 2 0.484
	// began 1 0.318
}

func ExampleWeights_Cosine() {
	w := stats.Terms{}.Count(slices.Values(news)).Weigh(stats.Counts)
	fmt.Printf("%.3f\n", w.Cosine(0, 1)) // ferry, 2*2, over the lengths √14 and √12
	// Output: 0.309
}

func ExampleMatrix_BM25() {
	m := stats.Terms{}.Count(slices.Values(news))
	for _, hit := range m.BM25("school", "boards") {
		fmt.Printf("%s %.3f\n", hit.ID, hit.Score)
	}
	// Output:
	// school 0.877
	// harbour 0.286
}

func ExampleWeights_Nearest() {
	w := stats.Terms{}.Count(slices.Values(news)).Weigh(stats.TFIDF)
	for _, hit := range w.Nearest(2, 5) {
		fmt.Printf("%s %.3f\n", hit.ID, hit.Score)
	}
	fmt.Printf("%.3f\n", w.Cosine(2, 0))
	// Output:
	// harbour 0.195
	// strike 0.066
	// 0.195
}

func ExampleMatrix_Jaccard() {
	m := stats.Terms{}.Count(slices.Values(news))
	fmt.Printf("%.3f\n", m.Jaccard(0, 1)) // ferry, of thirteen
	// Output: 0.077
}

func ExampleKeyness_Compare() {
	m := stats.Terms{}.Count(slices.Values(news))
	boats := m.Select(func(r stats.Row) bool { return r.ID != "school" })
	school := m.Select(func(r stats.Row) bool { return r.ID == "school" })
	table := stats.Keyness{}.Compare(boats, school)
	for _, k := range []stats.KeyTerm{table[0], table[len(table)-1]} {
		fmt.Printf("%s %d:%d G2 %.2f p %.3f log ratio %.2f\n", k.Term, k.Count, k.ReferenceCount, k.G2, k.P, k.LogRatio)
	}
	// Output:
	// ferry 4:0 G2 2.75 p 0.097 log ratio 1.80
	// Schools 0:2 G2 -5.55 p 0.018 log ratio -3.69
}

// A word occurs 7 times in 1,000 words and 2 times in 1,000 others.
func ExampleCompare() {
	t := stats.Compare(7, 1000, 2, 1000)
	fmt.Printf("G2 %.4f, p %.4f, chi2 %.4f, Fisher %.4f, log ratio %.4f\n", t.G2(), t.P(), t.ChiSquare(), t.Fisher(), t.LogRatio())
	// Output: G2 2.9545, p 0.0856, chi2 2.7903, Fisher 0.1787, log ratio 1.5850
}

// Of 14,307,668 pairs, 42 begin with "Ayatollah", 20 end with "Ruhollah", and 20
// are both (Manning and Schütze, table 5.14).
func ExampleJoint() {
	t := stats.Joint(20, 42, 20, 14307668)
	lambda, z := t.Lambda()
	fmt.Printf("PMI %.2f, NPMI %.3f, t %.3f, logDice %.2f, lambda %.2f, z %.1f\n", t.PMI(), t.NPMI(), t.T(), t.LogDice(), lambda, z)
	// Output: PMI 18.38, NPMI 0.945, t 4.472, logDice 13.37, lambda 17.08, z 11.8
}

func ExampleLogOdds() {
	delta, z := stats.LogOdds(stats.Compare(9, 16, 199, 909), 0.01, 0.04)
	fmt.Printf("%.3f %.3f\n", delta, z)
	// Output: 1.520 2.983
}

func ExampleBenjaminiHochberg() {
	fmt.Println(stats.BenjaminiHochberg([]float64{0.25, 0.0625, 0.5, 0.125}))
	// Output: [0.3333333333333333 0.25 0.5 0.25]
}

func ExampleHolm() {
	fmt.Println(stats.Holm([]float64{0.25, 0.0625, 0.5, 0.125}))
	// Output: [0.5 0.25 0.5 0.375]
}

// A term with 70 occurrences in 10,000 words, and 30 in 12,000 others.
func ExampleContingency_OddsRatio() {
	c := stats.Compare(70, 10_000, 30, 12_000)
	ratio, low, high := c.OddsRatio()
	fmt.Printf("odds ratio %.2f, between %.2f and %.2f\n", ratio, low, high)
	fmt.Printf("%%DIFF %.0f, BIC %.1f, simple maths %.2f\n", c.PercentDiff(), c.BIC(), c.SimpleMaths(100))
	// Output:
	// odds ratio 2.81, between 1.83 and 4.32
	// %DIFF 180, BIC 14.7, simple maths 2.73
}

// Which word calls for the other?
func ExampleContingency_DeltaP() {
	c := stats.Joint(20, 42, 20, 14307668) // Ayatollah, Ruhollah
	forward, backward := c.DeltaP()
	fmt.Printf("%.2f of the second behind the first, %.2f of the first before the second; MI3 %.1f\n", forward, backward, c.MI3())
	// Output: 0.48 of the second behind the first, 1.00 of the first before the second; MI3 27.0
}
