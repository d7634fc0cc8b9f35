package quote_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/corpora"
	"github.com/copydesk/copydesk/quote"
)

// TestSpeakersAndReferencesAgree holds that an article never contradicts itself:
// where the source of a quote is a reference of an entity, that entity speaks.
func TestSpeakersAndReferencesAgree(t *testing.T) {
	sources := 0
	check := func(a *article.Article, entities []entity.Entity) {
		refers := map[article.Span][]int{}
		for _, e := range entities {
			for _, r := range e.References {
				refers[r.Span] = append(refers[r.Span], e.ID)
			}
		}
		for _, q := range quote.Extract(a, entities) {
			if ids := refers[q.Source]; len(ids) > 0 {
				sources++
				assert.Contains(t, ids, q.Entity, "%q is %q", a.Text(q.Source), q.Speaker)
			}
		}
	}
	eachSample(t, check)
	assert.NotZero(t, sources)
	data, err := corpora.Find("")
	if err != nil {
		t.Skip("no annotated data: ", err)
	}
	reports, err := corpora.Reports(corpora.PolNeAR(data, "dev.jsonl"))
	require.NoError(t, err)
	for _, r := range reports {
		a := article.Parse(r.Text)
		check(a, entity.Extract(a))
	}
	t.Log(sources, "sources that are references")
}

// TestReferencesAreFoundWhereTheListHasNone: a list of names only gives the same
// speakers.
func TestReferencesAreFoundWhereTheListHasNone(t *testing.T) {
	eachSample(t, func(a *article.Article, entities []entity.Entity) {
		want := quote.Extract(a, entities)
		names := (&entity.Extractor{NamesOnly: true}).Extract(a)
		assert.Equal(t, want, quote.Extract(a, names))
	})
}
