package stats

import (
	"slices"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
)

// Any text gives terms whose spans lie in it, on the borders of runes if it is
// valid, in the order of their ends, and whose number is that of the matrix.
func FuzzTerms(f *testing.F) {
	for _, seed := range []string{"", "The US ferries’ board-room.", "\xff\x00 \u202e“a", "don’t WHO 1,200 ＡＢＣ cafe\u0301", "a-b-c-d. E"} {
		f.Add(seed, uint8(1), uint8(3), false)
	}
	f.Fuzz(func(t *testing.T, text string, shortest, longest uint8, all bool) {
		terms := Terms{MinWords: int(shortest % 5), MaxWords: int(longest % 5), StopWords: all, Numbers: all, Headlines: all}
		a := article.Parse(text)
		n, end := 0, 0
		for span, key := range terms.All(a) {
			n++
			if span.Start < 0 || span.End <= span.Start || span.End > len(text) || key == "" {
				t.Fatal(span, key)
			}
			if utf8.ValidString(text) && (!utf8.RuneStart(text[span.Start]) || !utf8.ValidString(a.Text(span))) {
				t.Fatal("cut within a rune", span)
			}
			if span.End < end && !all {
				t.Fatal("out of order", span)
			}
			end = span.End
		}
		m := terms.Count(slices.Values([]*article.Article{a}))
		for _, c := range m.Cells(0) {
			n -= int(c.Count)
		}
		if n != 0 {
			t.Fatal("the matrix has other terms, by", n)
		}
		Keywords(a, nil)
		Keywords(a, nil, someNames(a)...)
		CountText(a).Readability()
	})
}

// someNames gives every other word a name.
func someNames(a *article.Article) (names []NamedSpan) {
	for i, t := range a.Tokens().All() {
		if i%2 == 0 {
			names = append(names, NamedSpan{t.Span, a.Text(t.Span)})
		}
	}
	return names
}

// A name's beginning is no end of a phrase: "Head of The".
func TestKeywordsBesideNames(t *testing.T) {
	for _, text := range []string{"She is the Head of The Long Project.", "Lena Voss, Director of The growing party.", "He met Head of The"} {
		a := article.Parse(text)
		Keywords(a, nil)
		for i := range a.Tokens().Len() {
			at := a.Tokens().At(i).Span
			Keywords(a, nil, NamedSpan{at, a.Text(at)})
		}
	}
}

func TestManyGoroutines(t *testing.T) {
	all := randomArticles(8, 20)
	m := Terms{}.Count(slices.Values(all))
	w := m.Weigh(TFIDF)
	var running sync.WaitGroup
	for range 64 {
		running.Go(func() {
			m.BM25("tax")
			m.Dispersions()
			w.Nearest(0, 3)
			m.Prune(2, 0).Dispersions()
			Concordance{}.Lines(slices.Values(all), "river")
			Keywords(all[0], m)
		})
	}
	running.Wait()
}
