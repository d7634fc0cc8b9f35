package quote_test

import (
	"slices"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/check/hostile"
	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/copydesk/copydesk/quote"
)

// What holds for any text holds for texts that look like news, which bytes by chance do
// not: they have names, speakers and marks in all orders.
func TestNews(t *testing.T) {
	for seed := range uint64(race.Fewer(150)) {
		checkNews(t, seed)
	}
}

func FuzzNews(f *testing.F) {
	f.Add(uint64(1 << 40))
	f.Fuzz(checkNews)
}

func checkNews(t *testing.T, seed uint64) {
	x := quote.Extractor{Reports: quote.Everything(), Scare: true}
	a := article.Parse(hostile.News(seed))
	entities := entity.Extract(a)
	quotes := x.Extract(a, entities)
	disjoint(t, a, quotes)
	for _, q := range quotes {
		sound(t, a, q, entities)
		if q.Headline != inHeadlines(a, q.Content[0]) {
			t.Fatalf("headline or not: %+v in %q", q, a.Source())
		}
	}
	known := slices.DeleteFunc(slices.Clone(entities), func(e entity.Entity) bool { return e.ID%2 == 0 })
	slices.Reverse(known)
	for i := range known {
		known[i].ID = i
	}
	quotes = x.Extract(a, known)
	disjoint(t, a, quotes)
	for _, q := range quotes {
		sound(t, a, q, known)
	}
}

func inHeadlines(a *article.Article, s article.Span) bool {
	for _, h := range a.HeadlineSentences().All() {
		if h.Span.Overlaps(s) {
			return true
		}
	}
	return false
}
