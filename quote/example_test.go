package quote_test

import (
	"fmt"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

const ferry = `Mayor Ann Lee said the new ferry was “as safe as a church.”

“We checked every bolt of it,” she said. “Nobody needs to be afraid.”

Omar Reyes, who runs the harbour, called the trial run a “dress rehearsal.” The “silver hall” stays closed.`

func Example() {
	a := article.Parse(ferry)
	for _, q := range quote.Extract(a, entity.Extract(a)) {
		fmt.Printf("%s, %s: %s\n", q.Speaker, q.Kind, q.Words(a))
	}
	// Output:
	// Ann Lee, mixed: the new ferry was “as safe as a church.”
	// Ann Lee, direct: We checked every bolt of it … Nobody needs to be afraid.
	// Omar Reyes, mixed: the trial run a “dress rehearsal.”
}

func ExampleExtract() {
	a := article.Parse(ferry)
	q := quote.Extract(a, entity.Extract(a))[1]
	fmt.Println("source: ", a.Text(q.Source))
	fmt.Println("cue:    ", a.Text(q.Cue))
	for _, c := range q.Content {
		fmt.Println("content:", a.Text(c))
	}
	// Output:
	// source:  she
	// cue:     said
	// content: “We checked every bolt of it,”
	// content: “Nobody needs to be afraid.”
}

func ExampleExtractor_Extract() {
	a := article.Parse(ferry)
	x := quote.Extractor{Kinds: []quote.Kind{quote.Direct}, Scare: true}
	for _, q := range x.Extract(a, entity.Extract(a)) {
		fmt.Printf("%s: %s\n", q.Kind, q.Words(a))
	}
	// Output:
	// direct: We checked every bolt of it … Nobody needs to be afraid.
	// scare: silver hall
}

func ExampleBySpeaker() {
	a := article.Parse(ferry)
	for _, g := range quote.BySpeaker(quote.Extract(a, entity.Extract(a))) {
		fmt.Println(g.Speaker, len(g.Quotes))
	}
	// Output:
	// Ann Lee 2
	// Omar Reyes 1
}

func ExampleQuote_Words() {
	a := article.Parse(ferry)
	q := quote.Extract(a, entity.Extract(a))[1]
	fmt.Println(q.Words(a))
	// Output: We checked every bolt of it … Nobody needs to be afraid.
}

func ExampleQuote_Span() {
	a := article.Parse(ferry)
	q := quote.Extract(a, entity.Extract(a))[1]
	fmt.Println(a.Text(q.Span()))
	// Output: “We checked every bolt of it,” she said. “Nobody needs to be afraid.”
}

func ExampleQuote_Context() {
	a := article.Parse(ferry)
	q := quote.Extract(a, entity.Extract(a))[0]
	fmt.Println(a.Text(q.Context(a)))
	// Output: Mayor Ann Lee said the new ferry was “as safe as a church.”
}

func ExampleSpeaker() {
	a := article.Parse("Ann Lee and Omar Reyes said the ferry was safe.")
	for _, q := range quote.Extract(a, entity.Extract(a)) {
		fmt.Print(q.Speaker)
		for _, s := range q.With {
			fmt.Print(", with ", s.Name)
		}
		fmt.Println(":", q.Words(a))
	}
	// Output: Ann Lee, with Omar Reyes: the ferry was safe
}

// The same words, as three outlets have them.
func ExampleMerge() {
	texts := []string{
		"“We must stand closer to our older brother in the years ahead,” President Ilya Vantov told reporters.",
		"President Ilya Vantov said: “We must stick closer to our elder brother in the years ahead.”",
		"President Ilya Vantov said that the bridge would be painted green before the spring.",
	}
	var reports []quote.Report
	var people entity.Merger
	for _, text := range texts {
		a := article.Parse(text)
		entities := entity.Extract(a)
		people.Add(a.Meta(), entities)
		reports = append(reports, quote.Report{Article: a, Entities: entities, Quotes: quote.Extract(a, entities)})
	}
	for _, s := range quote.Merge(reports, people.Groups()) {
		fmt.Printf("%s, in %d articles\n", s.Speaker, s.Articles())
		for _, v := range s.Versions {
			fmt.Printf("%.2f %s %q\n", v.Share, v.Text, v.Edits)
		}
	}
	// Output:
	// Ilya Vantov, in 2 articles
	// 1.00 We must stand closer to our older brother in the years ahead []
	// 0.83 We must stick closer to our elder brother in the years ahead. [{"stand" "stick"} {"older" "elder"}]
}
