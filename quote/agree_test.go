package quote_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/copydesk/copydesk/internal/learn/corpora"
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
				for _, other := range q.With {
					assert.Contains(t, ids, other.Entity, "%q is also %q", a.Text(q.Source), other.Name)
				}
			}
		}
	}
	eachSample(t, check)
	assert.NotZero(t, sources)
	data, err := corpora.Find("")
	if err != nil || race.Enabled { // which takes minutes
		t.Skip("no annotated data, or the race detector: ", err)
	}
	for _, text := range atHand(t, data) {
		a := article.Parse(text)
		check(a, entity.Extract(a))
	}
	t.Log(sources, "sources that are references")
}

// atHand returns the texts of PolNeAR's dev articles, of the newswire and of the pages, whose odd
// sentences have ended a call that no text of a test had.
func atHand(t *testing.T, data string) (texts []string) {
	reports, err := corpora.Reports(corpora.PolNeAR(data, "dev.jsonl"))
	require.NoError(t, err)
	for _, r := range reports {
		texts = append(texts, r.Text)
	}
	named, err := corpora.NamedTexts(filepath.Join(data, "names", "worldwide-train.jsonl.gz"))
	require.NoError(t, err)
	for _, n := range named {
		texts = append(texts, n.Text)
	}
	for _, set := range []string{"fundus", "newspaper", "newspaper4k", "readability", "silver"} {
		pages, err := corpora.Pages(filepath.Join(data, "boilerplate", "pages", set+".jsonl.gz"))
		require.NoError(t, err)
		for _, p := range pages {
			texts = append(texts, p.Text)
		}
	}
	return texts
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
