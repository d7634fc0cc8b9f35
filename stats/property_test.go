package stats

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// randomArticles makes articles of a small vocabulary with stop words, case,
// hyphens, numbers and marks.
func randomArticles(seed uint64, n int) []*article.Article {
	r := rand.New(rand.NewPCG(seed, 5))
	words := strings.Fields("tax Tax taxes TAXES river River-bed board boards the of and US us 12 1,200 don’t mayor’s “quoted” flood floods flooding")
	marks := []string{" ", " ", " ", " ", ", ", ". ", "; ", "-"}
	var all []*article.Article
	for i := range n {
		var text strings.Builder
		for range r.IntN(60) {
			text.WriteString(words[r.IntN(len(words))] + marks[r.IntN(len(marks))])
		}
		p := article.Parser{Known: article.Known{ID: fmt.Sprint("a", i)}}
		all = append(all, p.Parse(text.String()))
	}
	return all
}

var everything = Terms{StopWords: true, Numbers: true, MinLength: 1}

// fingerprint is all that a matrix holds.
func fingerprint(t *testing.T, m *Matrix) string {
	var b bytes.Buffer
	require.NoError(t, m.WriteMatrixMarket(&b))
	return fmt.Sprint(m.Terms, m.Rows, m.words) + b.String()
}

func TestSplitAndMergeOrderDoNotMatter(t *testing.T) {
	for seed := range uint64(20) {
		all := randomArticles(seed, 30)
		for _, terms := range []Terms{{}, {MaxWords: 3}, everything, {Spans: names}} {
			whole := NewCounter(terms)
			for i, a := range all {
				whole.Add(i, a)
			}
			want := fingerprint(t, whole.Matrix())

			r := rand.New(rand.NewPCG(seed, 9))
			split := make([]*Counter, 1+r.IntN(6))
			for i := range split {
				split[i] = NewCounter(terms)
			}
			for _, i := range r.Perm(len(all)) {
				split[r.IntN(len(split))].Add(i, all[i])
			}
			for len(split) > 1 {
				i := r.IntN(len(split) - 1)
				if r.IntN(2) == 0 {
					split[i], split[i+1] = split[i+1], split[i]
				}
				split[i].Merge(split[i+1])
				split = slices.Delete(split, i+1, i+2)
			}
			require.Equal(t, want, fingerprint(t, split[0].Matrix()))
			require.Equal(t, want, fingerprint(t, terms.Count(slices.Values(all))))
		}
	}
}

func TestCountsAddUpToTheTokens(t *testing.T) {
	all := randomArticles(1, 50)
	m := everything.Count(slices.Values(all))
	sum := 0
	for row, a := range all {
		words := 0
		for _, token := range a.Tokens().All() {
			switch token.Kind {
			case article.Word, article.Number, article.Handle:
				words++
			}
		}
		inRow := 0
		for _, c := range m.Cells(row) {
			inRow += int(c.Count)
		}
		assert.Equal(t, words, inRow)
		assert.Equal(t, words, m.Rows[row].Words)
		sum += words
	}
	total := 0
	for _, term := range m.Terms {
		total += term.Count
	}
	assert.Equal(t, sum, total)
	assert.Equal(t, sum, m.Words())
}

func TestOccurrencesAreTheCounts(t *testing.T) {
	all := randomArticles(2, 20)
	terms := Terms{MaxWords: 2}
	m := terms.Count(slices.Values(all))
	for _, term := range m.Terms {
		n := 0
		for _, a := range all {
			for span := range terms.Find(a, term.Label) {
				n++
				assert.Equal(t, term.Key, terms.Key(a.Text(span)))
			}
		}
		assert.Equal(t, term.Count, n, term.Key)
		offsets, words := terms.Offsets(slices.Values(all), term.Label)
		assert.Len(t, offsets, term.Count)
		assert.Equal(t, m.Words(), words)
	}
}

func TestScoresDoNotDependOnTheOrderOfArticles(t *testing.T) {
	all := randomArticles(3, 40)
	other := slices.Clone(all)
	rand.New(rand.NewPCG(3, 3)).Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })

	m, n := Terms{}.Count(slices.Values(all)), Terms{}.Count(slices.Values(other))
	assert.Equal(t, m.Frequencies(), n.Frequencies())
	assert.Equal(t, Collocations{Window: 3}.Table(slices.Values(all)), Collocations{Window: 3}.Table(slices.Values(other)))
	for _, scope := range []Scope{InSentence, InParagraph, InArticle} {
		c := Cooccurrence{Within: scope}
		assert.Equal(t, c.Edges(slices.Values(all)), c.Edges(slices.Values(other)))
	}
	scores := func(hits []Hit) map[string]float64 {
		byID := make(map[string]float64)
		for _, h := range hits {
			byID[h.ID] = float64(h.Score)
		}
		return byID
	}
	assert.Equal(t, scores(m.BM25("tax", "river")), scores(n.BM25("tax", "river")))
	w := m.Weigh(TFIDFSublinear)
	for row := range m.Rows {
		for other := range m.Rows {
			c := w.Cosine(row, other)
			assert.False(t, c < 0 || c > 1, c)
			assert.Equal(t, len(m.Cells(row)) == 0 || len(m.Cells(other)) == 0, math.IsNaN(c))
		}
	}
	for i, s := range m.Dispersions() {
		assert.InDelta(t, float64(s.DP), float64(n.Dispersions()[i].DP), 1e-12)
		assert.InDelta(t, float64(s.D), float64(n.Dispersions()[i].D), 1e-12)
	}
}

// A tally in portions counts what a map does.
func TestPairTally(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	var tally pairTally
	want := make(map[[2]uint32]int)
	for range 3*portion + 5 {
		a, b := uint32(r.IntN(900)), uint32(r.IntN(900))
		want[[2]uint32{a, b}]++
		tally.add(a, b)
	}
	for range 2 { // asking twice changes nothing
		got := tally.all()
		require.Len(t, got, len(want))
		require.True(t, slices.IsSortedFunc(got, func(a, b pairCount) int { return cmp.Or(cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b)) }))
		require.False(t, slices.ContainsFunc(got, func(p pairCount) bool { return p.count != want[[2]uint32{p.a, p.b}] }))
	}
}

func TestKeynessIsAntisymmetric(t *testing.T) {
	a := Terms{}.Count(slices.Values(randomArticles(4, 20)))
	b := Terms{}.Count(slices.Values(randomArticles(5, 35)))
	back := make(map[string]KeyTerm)
	for _, k := range (Keyness{}).Compare(b, a) {
		back[k.Key] = k
	}
	for _, k := range (Keyness{}).Compare(a, b) {
		other := back[k.Key]
		assert.InDelta(t, float64(-k.G2), float64(other.G2), 1e-9)
		assert.InDelta(t, float64(-k.LogRatio), float64(other.LogRatio), 1e-9)
		assert.InDelta(t, float64(-k.LogOdds), float64(other.LogOdds), 1e-9)
		assert.InDelta(t, float64(k.Fisher), float64(other.Fisher), 1e-9)
		assert.GreaterOrEqual(t, k.Adjusted, k.P)
	}
}

// Select and Prune are what counting fewer articles, or terms, gives.
func TestSelectAndPrune(t *testing.T) {
	all := randomArticles(6, 30)
	m := Terms{}.Count(slices.Values(all))
	some := m.Select(func(r Row) bool { return r.Place%3 == 0 })
	var third []*article.Article
	for i := 0; i < len(all); i += 3 {
		third = append(third, all[i])
	}
	want := Terms{}.Count(slices.Values(third))
	require.Len(t, some.Terms, len(want.Terms))
	for i, term := range want.Terms {
		assert.Equal(t, term.Key, some.Terms[i].Key)
		assert.Equal(t, term.Count, some.Terms[i].Count)
		assert.Equal(t, term.Articles, some.Terms[i].Articles)
	}
	assert.Equal(t, want.Words(), some.Words())

	pruned := m.Prune(5, 20)
	assert.Equal(t, m.Words(), pruned.Words())
	for _, term := range m.Terms {
		_, kept := pruned.find(term.Key)
		assert.Equal(t, 5 <= term.Articles && term.Articles <= 20, kept, term.Key)
	}
}

func TestFrequenciesByGroupAddUp(t *testing.T) {
	m := Terms{}.Count(slices.Values(randomArticles(7, 30)))
	sums := make(map[string]int)
	for _, f := range m.FrequenciesBy(func(r Row) string { return fmt.Sprint(r.Place % 4) }) {
		sums[f.Key] += f.Count
	}
	for _, term := range m.Terms {
		assert.Equal(t, term.Count, sums[term.Key])
	}
}
