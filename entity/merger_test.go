package entity

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
)

// A report is an invented article: what Add takes.
type report struct {
	meta     article.Metadata
	entities []Entity
}

// invent makes reports on people, lands and institutions of a pool that grows with
// their number; some are named by their family names alone.
func invent(n int, seed uint64) []report {
	random := rand.New(rand.NewPCG(seed, 1))
	given := []string{"Anna", "Mark", "Robin", "Joseph", "Joe", "Ines", "Pat", "Mike", "Michael", "Lena"}
	lands := []string{"Poland", "Ghana", "Peru", "Nepal", "Kenya", "Austria"}
	bodies := []string{"Supreme Court", "Ministry of Health", "Parliament", "National Assembly"}
	pool := n/2 + 20
	reports := make([]report, n)
	for i := range reports {
		r := &reports[i]
		at := 0
		add := func(e Entity) {
			e.ID = len(r.entities)
			e.Mentions = []Mention{{Span: article.Span{Start: at, End: at + len(e.Name)}, Confidence: 1}}
			at += len(e.Name) + 20
			r.entities = append(r.entities, e)
		}
		land := lands[random.IntN(len(lands))]
		r.meta = article.Metadata{Outlet: "outlet " + land, Date: time.Date(2026, time.Month(1+random.IntN(12)), 1, 0, 0, 0, 0, time.UTC)}
		for range 1 + random.IntN(3) {
			add(Entity{Kind: GPE, Name: land})
		}
		for range 8 {
			who := int(float64(pool) * random.Float64() * random.Float64() * random.Float64())
			family := fmt.Sprintf("%c%ctellick", 'A'+who%26, 'a'+who/26%26)
			first := given[(who*7+who/26)%len(given)]
			e := Entity{Kind: Person, Name: first + " " + family, Aliases: []string{family}, Gender: []Gender{Unknown, Female, Male}[who%3]}
			switch random.IntN(8) {
			case 0, 1:
				e.Name, e.Aliases = family, nil
			case 2:
				e.Name += " Jr."
			case 3:
				e.Name = first + " Q. " + family
			case 4:
				e.Gender = Unknown
			}
			add(e)
		}
		add(Entity{Kind: Org, Name: bodies[random.IntN(len(bodies))]})
		add(Entity{Kind: Org, Name: fmt.Sprintf("Fund of Relief %d", random.IntN(pool)), Aliases: []string{"FRX"}})
		add(Entity{Kind: Org, Name: "FRX"})
	}
	return reports
}

func merger(reports []report) *Merger {
	var m Merger
	for _, r := range reports {
		m.Add(r.meta, r.entities)
	}
	return &m
}

// described writes groups so that they can be compared whatever the order of the
// articles; original gives the number of an article before it was moved.
func described(groups []Group, original []int) []string {
	var all []string
	for _, g := range groups {
		g.Members = slices.Clone(g.Members)
		for i := range g.Members {
			g.Members[i].Article = original[g.Members[i].Article]
		}
		slices.SortFunc(g.Members, func(a, b Member) int { return (a.Article-b.Article)*1000 + a.Entity - b.Entity })
		all = append(all, fmt.Sprint(g))
	}
	slices.Sort(all)
	return all
}

func TestOrderOfArticlesChangesNothing(t *testing.T) {
	for seed := range uint64(4) {
		reports := invent(150, seed)
		order := rand.New(rand.NewPCG(seed, 2)).Perm(len(reports))
		moved := make([]report, len(reports))
		same := make([]int, len(reports))
		for to, from := range order {
			moved[to] = reports[from]
			same[to] = to
		}
		want := described(merger(reports).Groups(), same)
		assert.Greater(t, len(want), 20)
		assert.Less(t, len(want), 150*12/2, "hardly anything was joined")
		got := described(merger(moved).Groups(), order)
		require.Len(t, got, len(want))
		for i := range want {
			require.Equal(t, want[i], got[i])
		}
	}
}

func TestSplitOfArticlesChangesNothing(t *testing.T) {
	reports := invent(150, 9)
	want := merger(reports).Groups()
	for _, cut := range []int{0, 1, 40, 149, 150} {
		left, right := merger(reports[:cut]), merger(reports[cut:])
		sent, err := json.Marshal(right)
		require.NoError(t, err)
		var received Merger
		require.NoError(t, json.Unmarshal(sent, &received))
		left.Join(&received)
		assert.Equal(t, 150, left.Len())
		got := left.Groups()
		require.Len(t, got, len(want), cut)
		for i := range want {
			require.Equal(t, want[i], got[i], cut)
		}
	}
}

func TestMergerKeepsNoArticle(t *testing.T) {
	entities := people("Anna Wierzba")
	var m Merger
	m.Add(article.Metadata{}, entities)
	m.Add(article.Metadata{}, entities)
	assert.Len(t, m.texts, 1)
	entities[0].Name = "changed"
	assert.Equal(t, "Anna Wierzba", m.Groups()[0].Name)
}
