package article_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing/fstest"
	"time"

	"golang.org/x/text/encoding/charmap"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/article/corpus"
)

const harbour = `Harbour bridge to close for repairs

By Ada Lindqvist

SALTHAVEN (Reuters) - The harbour bridge will close for six weeks in May, the council said on Friday.

“It can’t wait another winter,” said the mayor, Tom Obi. Nobody objected.

READ MORE: Five bridges that were saved

Leave a Reply
`

func Example() {
	a := article.Parse(harbour)
	fmt.Println(a.Meta().Title.Text)
	for _, b := range a.Body() {
		fmt.Println("-", a.Text(b.Content))
	}
	// Output:
	// Harbour bridge to close for repairs
	// - The harbour bridge will close for six weeks in May, the council said on Friday.
	// - “It can’t wait another winter,” said the mayor, Tom Obi. Nobody objected.
}

func ExampleParse() {
	a := article.Parse(harbour)
	for _, b := range a.Blocks().All() {
		rule := b.Rule
		if !b.Boilerplate {
			rule = "-" // what weighed most for the body
		}
		fmt.Printf("%-10s %-32s %.28q\n", b.Kind, rule, a.Text(b.Content))
	}
	// Output:
	// headline   place: first headline            "Harbour bridge to close for "
	// byline     shape: byline                    "By Ada Lindqvist"
	// dateline   shape: dateline                  "SALTHAVEN (Reuters) -"
	// paragraph  -                                "The harbour bridge will clos"
	// paragraph  -                                "“It can’t wait another winte"
	// related    phrase: read more:               "READ MORE: Five bridges that"
	// thread     phrase: leave a reply            "Leave a Reply"
}

func ExampleArticle_Meta() {
	m := article.Parse(harbour).Meta()
	fmt.Println(m.Authors[0].Text, m.Authors[0].Span)
	fmt.Println(m.Dateline.Place.Text, m.Agency.Text)
	// Output:
	// Ada Lindqvist {40 53}
	// SALTHAVEN Reuters
}

func ExampleArticle_Sentences() {
	a := article.Parse(harbour)
	for _, s := range a.Sentences().All() {
		var words []string
		for _, t := range a.TokensOf(s).All() {
			words = append(words, a.Text(t.Span))
		}
		fmt.Println(strings.Join(words, "|"))
	}
	// Output:
	// The|harbour|bridge|will|close|for|six|weeks|in|May|,|the|council|said|on|Friday|.
	// “|It|ca|n’t|wait|another|winter|,|”|said|the|mayor|,|Tom|Obi|.
	// Nobody|objected|.
}

func ExampleArticle_HeadlineSentences() {
	a := article.Parse(harbour)
	for _, s := range a.HeadlineSentences().All() {
		fmt.Println(a.Text(s.Span))
	}
	// Output: Harbour bridge to close for repairs
}

func ExampleArticle_Tokens() {
	a := article.Parse("It cost $1.5 million.")
	for _, t := range a.Tokens().All() {
		fmt.Print(a.Text(t.Span), "/", t.Kind, " ")
	}
	// Output: It/word cost/word $/symbol 1.5/number million/word ./punct
}

func ExampleArticle_UTF16Span() {
	a := article.Parse("🚢 leaves")
	leaves := article.Span{Start: 5, End: 11} // in bytes
	fmt.Println(a.RuneSpan(leaves), a.UTF16Span(leaves))
	fmt.Println(a.FromRunes(article.Span{Start: 2, End: 8}), a.FromUTF16(article.Span{Start: 3, End: 9}))
	// Output:
	// {2 8} {3 9}
	// {5 11} {5 11}
}

func ExampleArticle_Flags() {
	a := article.Parse(strings.Repeat("Die Brücke über den Hafen bleibt im Mai sechs Wochen geschlossen. ", 5))
	fmt.Println(a.Flags())
	// Output: [not English]
}

func ExampleParser() {
	phrases, err := article.ParsePhrases(strings.NewReader("related: lees ook:\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	p := article.Parser{
		Phrases: phrases,
		Known:   article.Known{ID: "2026-118", Outlet: "Salthaven Post", Date: time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)},
	}
	a := p.Parse("The bridge will close for six weeks in May, said the council.\n\nLees ook: De brug\n")
	fmt.Println(a.Meta().ID, a.Meta().Outlet, a.Blocks().At(1).Kind)
	// Output: 2026-118 Salthaven Post related
}

func ExampleParsePhrases() {
	_, err := article.ParsePhrases(strings.NewReader("# for one outlet\napp: get the post app\nread more\n"))
	fmt.Println(err)
	// Output: phrases: line 3: no ": " between kind and pattern in "read more"
}

func ExampleRead() {
	a, err := article.Read(strings.NewReader(harbour))
	fmt.Println(a.Meta().Title.Text, err)
	// Output: Harbour bridge to close for repairs <nil>
}

func ExampleParser_Read() {
	p := article.Parser{Encoding: charmap.Windows1252, MaxBytes: 100}
	a, err := p.Read(strings.NewReader("The caf\xe9 is closed."))
	fmt.Println(a.Source(), err)
	_, err = p.Read(strings.NewReader(strings.Repeat("x", 101)))
	fmt.Println(errors.Is(err, article.ErrTooLarge))
	// Output:
	// The café is closed. <nil>
	// true
}

func ExampleMap() {
	fsys := fstest.MapFS{
		"bridge.txt": {Data: []byte(harbour)},
		"ferry.txt":  {Data: []byte("The ferry runs again.")},
	}
	count := func(_ context.Context, a *article.Article) (int, error) { return a.Tokens().Len(), nil }
	for n, err := range article.Map(context.Background(), article.Workers{}, corpus.FS(fsys), count) {
		fmt.Println(n, err)
	}
	// Output:
	// 36 <nil>
	// 5 <nil>
}

func ExampleList() {
	sentences := article.Parse("One. Two. Three.").Sentences()
	fmt.Println(sentences.Len(), sentences.At(0).Span)
	for i, s := range sentences.Range(1, 3) {
		fmt.Println(i, s.Span)
	}
	// Output:
	// 3 {0 4}
	// 1 {5 9}
	// 2 {10 16}
}

func ExampleSpan() {
	paragraph, word := article.Span{Start: 10, End: 50}, article.Span{Start: 45, End: 55}
	fmt.Println(word.Len(), paragraph.Contains(word), paragraph.Overlaps(word), article.Span{}.IsZero())
	// Output: 10 false true true
}

func ExampleMetadata_Var() {
	p := article.Parser{Known: article.Known{
		Outlet: "Salthaven Post",
		Date:   time.Date(2026, time.May, 1, 0, 0, 0, 0, time.UTC),
		Vars:   map[string]string{"desk": "local"},
	}}
	m := p.Parse(harbour).Meta()
	for _, name := range []string{"outlet", "desk", "month", "author", "agency"} {
		fmt.Println(name+":", m.Var(name))
	}
	// Output:
	// outlet: Salthaven Post
	// desk: local
	// month: 2026-05
	// author: Ada Lindqvist
	// agency: Reuters
}

func ExampleArticle_Show() {
	a := article.Parse("It&#8217;s <b>open</b> at Holm&nbsp;&amp;&nbsp;Lee.")
	whole := a.Blocks().At(0).Content
	fmt.Println(a.Text(whole))
	fmt.Println(a.Show(whole))
	// Output:
	// It&#8217;s <b>open</b> at Holm&nbsp;&amp;&nbsp;Lee.
	// It’s open at Holm & Lee.
}
