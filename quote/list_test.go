package quote_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/internal/check/hostile"
	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/copydesk/copydesk/quote"
)

// eachSample calls do with each article of the sample corpus and its entities.
func eachSample(t *testing.T, do func(a *article.Article, entities []entity.Entity)) {
	t.Helper()
	files, err := corpus.FS.ReadDir(".")
	require.NoError(t, err)
	for _, file := range files[:race.Fewer(len(files))] {
		text, err := corpus.FS.ReadFile(file.Name())
		require.NoError(t, err)
		a := article.Parse(string(text))
		do(a, entity.Extract(a))
	}
}

// TestIDsAreNames gives the entities other IDs and another order: nothing changes
// but the IDs of the speakers.
func TestIDsAreNames(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	eachSample(t, func(a *article.Article, entities []entity.Entity) {
		want := quote.Extract(a, entities)
		foreign := slices.Clone(entities)
		for i := range foreign {
			foreign[i].ID = 1<<40 - 7*i
		}
		back := func(id int) int {
			if id < 0 {
				return id
			}
			return (1<<40 - id) / 7
		}
		for range 2 {
			got := quote.Extract(a, foreign)
			for i := range got {
				got[i].Entity = back(got[i].Entity)
				for k := range got[i].With {
					got[i].With[k].Entity = back(got[i].With[k].Entity)
				}
			}
			require.Equal(t, want, got)
			random.Shuffle(len(foreign), func(i, j int) { foreign[i], foreign[j] = foreign[j], foreign[i] })
		}
	})
}

// TestAnySubset gives parts of the entities: all speakers are among them.
func TestAnySubset(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	eachSample(t, func(a *article.Article, entities []entity.Entity) {
		kinds := map[entity.Kind]bool{}
		for _, e := range entities {
			kinds[e.Kind] = true
		}
		parts := [][]entity.Entity{nil, entities[:len(entities)/2], entities[len(entities)/2:]}
		for kind := range kinds {
			parts = append(parts, slices.DeleteFunc(slices.Clone(entities), func(e entity.Entity) bool { return e.Kind == kind }))
		}
		for range 4 {
			parts = append(parts, slices.DeleteFunc(slices.Clone(entities), func(entity.Entity) bool { return random.IntN(2) == 0 }))
		}
		for _, part := range parts {
			names := map[int]string{-1: ""}
			for _, e := range part {
				names[e.ID] = e.Name
			}
			for _, q := range quote.Extract(a, part) {
				for _, s := range append(q.With, quote.Speaker{Name: q.Speaker, Entity: q.Entity}) {
					name, ok := names[s.Entity]
					assert.True(t, ok && (s.Entity < 0 || name == s.Name), "%+v", s)
				}
			}
		}
	})
}

// TestWrongLists gives what no tool should: nothing panics.
func TestWrongLists(t *testing.T) {
	a := article.Parse("“The fog came back,” Greta Holm said. She waved.")
	span := func(start, end int) article.Span { return article.Span{Start: start, End: end} }
	for _, wrong := range []entity.Entity{
		{},
		{ID: -3, Kind: "PRESON", Name: "Greta Holm", Mentions: []entity.Mention{{Span: span(25, 35)}}},
		{Kind: entity.Person, Mentions: []entity.Mention{{Span: span(25, 35)}}},
		{Kind: entity.Person, Name: "Greta Holm", Mentions: []entity.Mention{{Span: span(25, 1<<30)}, {Span: span(-5, 3)}, {Span: span(9, 2)}}},
		{Kind: entity.Person, Name: "Greta Holm", References: []entity.Reference{{Span: span(4, 1<<30+1)}, {Span: span(26, 26)}}},
	} {
		for _, q := range quote.Extract(a, []entity.Entity{wrong, wrong}) {
			assert.NotEmpty(t, q.Words(a))
			assert.Contains(t, []string{"", "Greta Holm"}, q.Speaker)
		}
	}
}

// TestPlaceWithoutAName gives a place that a noun may mean and that has no name.
func TestPlaceWithoutAName(t *testing.T) {
	a := article.Parse("Norvik is small. The city said it would pay.")
	place := entity.Entity{Kind: entity.GPE, Mentions: []entity.Mention{{Span: article.Span{Start: 0, End: 6}}}}
	for _, q := range quote.Extract(a, []entity.Entity{place}) {
		assert.Empty(t, q.Speaker)
	}
}

// TestTogetherWithNobody takes names and mentions from those who speak together.
func TestTogetherWithNobody(t *testing.T) {
	a := article.Parse("Ann Lee and Omar Reyes left. “It was late,” they said.")
	for change := range 16 {
		list := entity.Extract(a)
		require.Len(t, list, 2)
		for i := range list {
			require.Len(t, list[i].References, 1)
			if change>>i&1 > 0 {
				list[i].Name = ""
			}
			if change>>i&4 > 0 {
				list[i].Mentions = nil
			}
		}
		quotes := quote.Extract(a, list)
		require.Len(t, quotes, 1)
		assert.Equal(t, change&3 == 3, quotes[0].Speaker == "", "%d: %+v", change, quotes)
	}
}

// TestNamedNowhere takes mentions and references, or spans out of the text, from all.
func TestNamedNowhere(t *testing.T) {
	x := quote.Extractor{Reports: quote.Everything(), Scare: true}
	for seed := range uint64(race.Fewer(100)) {
		a := article.Parse(hostile.News(seed))
		list := entity.Extract(a)
		for i := range list {
			list[i].Mentions, list[i].References = nil, nil
			if seed%2 == 0 {
				list[i].References = []entity.Reference{{Span: article.Span{Start: -3, End: 1 << 30}, Type: entity.Pronoun}}
			}
		}
		disjoint(t, a, x.Extract(a, list))
	}
}

// TestNamesAnywhere calls runs of bytes by chance names, with roles that may have no word: nothing
// panics, whatever they cut.
func TestNamesAnywhere(t *testing.T) {
	kinds := []entity.Kind{entity.Person, entity.Org, "", "X"}
	names := []string{"Bob Bo", "", "\xff", " "}
	roles := []entity.Role{{}, {Text: "of the"}, {Text: "chair and"}}
	x := quote.Extractor{Reports: quote.Everything(), Scare: true}
	for seed := range uint64(race.Fewer(100)) {
		random := rand.New(rand.NewPCG(seed, 5))
		a := article.Parse(hostile.News(seed))
		size := len(a.Source())
		list := entity.Extract(a)
		for id := range 30 {
			s := article.Span{Start: random.IntN(size)}
			s.End = min(size, s.Start+random.IntN(300))
			list = append(list, entity.Entity{ID: id, Kind: kinds[id%4], Name: names[id%4], Mentions: []entity.Mention{{Span: s}}, Roles: roles})
		}
		disjoint(t, a, x.Extract(a, list))
	}
}
