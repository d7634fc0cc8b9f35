package stats

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// articles parses texts.
func articles(texts ...string) []*article.Article {
	var all []*article.Article
	for _, text := range texts {
		all = append(all, article.Parse(text))
	}
	return all
}

// quanteda, textstat_collocations: each of the four bigrams of the first
// sentence has lambda 4.317488, z 2.027787 (notes/statistics.md).
func TestLambdaReference(t *testing.T) {
	lambda, z := Joint(2, 2, 2, 9).Lambda()
	assert.InDelta(t, 4.317488, lambda, 5e-7)
	assert.InDelta(t, 2.027787, z, 5e-7)

	table := Collocations{Terms: Terms{StopWords: true, MinLength: 1}, MinCount: 2}.
		Table(slices.Values(articles("I like good ice cream.", "Me too! I like good ice cream.")))
	require.Len(t, table, 4)
	for _, row := range table {
		assert.InDelta(t, 4.317488, float64(row.Lambda), 5e-7, row.First+" "+row.Second)
		assert.InDelta(t, 2.027787, float64(row.Z), 5e-7)
	}
}

// Gries's five parts (2008), as notes/statistics.md gives them; those of "a" are
// computed from the formulas.
func TestDispersionReference(t *testing.T) {
	parts := strings.Split("b a m n i b e u p/b a s a t b e w q n/b c a g a b e s t a/b a g h a b e a a t/b a h a a b e a x a t", "/")
	for _, c := range []struct {
		word          string
		d, dp, dpNorm float64
		digits        float64
	}{
		{"b", 0.968, 0.02, 0.024, 5e-4},
		{"i", math.NaN(), 0.82, 1, 5e-3},
		{"x", math.NaN(), 0.78, 0.951, 5e-4},
		{"a", 0.785150, 0.18, 0.219512, 5e-7},
	} {
		var counts, sizes []int
		for _, part := range parts {
			counts = append(counts, strings.Count(part, c.word))
			sizes = append(sizes, len(strings.Fields(part)))
		}
		s := Dispersion(counts, sizes)
		if !math.IsNaN(c.d) {
			assert.InDelta(t, c.d, float64(s.D), c.digits, c.word)
		}
		assert.InDelta(t, c.dp, float64(s.DP), c.digits, c.word)
		assert.InDelta(t, c.dpNorm, float64(s.DPNorm), c.digits, c.word)
	}
}

// From the formulas of Monroe, Colaresi and Quinn (notes/statistics.md).
func TestLogOddsReference(t *testing.T) {
	a, b := []int{1, 5, 1, 9}, []int{100, 510, 100, 199}
	delta := []float64{-.609532, -1.034577, -.609532, 1.520101}
	z := []float64{-.589845, -1.905684, -.589845, 2.983064}
	for i := range a {
		gotDelta, gotZ := LogOdds(Compare(a[i], 16, b[i], 909), .01, .04)
		assert.InDelta(t, delta[i], gotDelta, 5e-7)
		assert.InDelta(t, z[i], gotZ, 5e-7)
	}
}

// K, MATTR, MTLD and HD-D as quanteda's and other tools' tests give them
// (notes/statistics.md).
func TestDiversityReference(t *testing.T) {
	words := strings.Fields("test text with some text numbers hyphenhere and text punctuations")
	got := Diversity{Window: 5, Sample: 5}.OfWords(words)
	assert.InDelta(t, 600, float64(got.K), 1e-9)
	assert.InDelta(t, .9, float64(got.MATTR), 1e-12)
	assert.InDelta(t, 14, float64(got.MTLD), 1e-9)
	assert.InDelta(t, .8833333, float64(got.HDD), 5e-8)
	assert.InDelta(t, .8, float64(got.TTR), 1e-15)

	letters := "a b c d d e e f f f"
	assert.InDelta(t, 1000, float64(Diversity{}.OfWords(strings.Fields(letters)).K), 1e-9)
	assert.InDelta(t, 1122.449, float64(Diversity{}.OfWords(strings.Fields(letters+" g g g g")).K), 5e-4)

	for window, want := range map[int]float64{2: .8333, 3: .6667, 4: .5} {
		got := Diversity{Window: window}.OfWords(strings.Fields("one one two one one two one"))
		assert.InDelta(t, want, float64(got.MATTR), 5e-5, "window %d", window)
	}
}

// scikit-learn, TfidfTransformer's documentation (notes/statistics.md).
func TestTFIDFReference(t *testing.T) {
	counts := [][3]int{{3, 0, 1}, {2, 0, 0}, {3, 0, 0}, {4, 0, 0}, {3, 2, 0}, {3, 0, 2}}
	var texts []string
	for _, c := range counts {
		texts = append(texts, strings.Repeat("xanthic, ", c[0])+strings.Repeat("yellow, ", c[1])+strings.Repeat("zebra, ", c[2]))
	}
	m := Terms{}.Count(slices.Values(articles(texts...)))
	require.Len(t, m.Terms, 3)
	w := m.Weigh(TFIDF)
	for row, want := range map[int][3]float64{
		0: {.85151335, 0, .52433293},
		4: {.55422893, .83236428, 0},
		5: {.63035731, 0, .77630514},
	} {
		for term := range want {
			assert.InDelta(t, want[term], w.Value(row, term), 5e-9, "row %d term %d", row, term)
		}
	}
	// quanteda: count log10(N/df), by hand.
	assert.InDelta(t, 2*math.Log10(6), m.Weigh(TFIDFLog10).Value(4, 1), 1e-15)
	assert.Zero(t, m.Weigh(TFIDFLog10).Value(4, 0), "a term of all articles")
	// gensim: count log2(N/df), to length 1.
	assert.InDelta(t, 1, m.Weigh(TFIDFLog2).Value(4, 1), 1e-15)
	assert.InDelta(t, 3, m.Weigh(Counts).Value(4, 0), 0)
	assert.InDelta(t, .6, m.Weigh(Shares).Value(4, 0), 1e-15)
}

// Lucene's formula by hand: two articles of three and one words.
func TestBM25(t *testing.T) {
	m := Terms{}.Count(slices.Values(articles("budget budget council", "harvest")))
	hits := m.BM25("budgets")
	require.Len(t, hits, 1)
	want := math.Log(1+(2-1+.5)/(1+.5)) * 2 / (2 + 1.2*(1-.75+.75*3/2))
	assert.InDelta(t, want, float64(hits[0].Score), 1e-15)
	assert.Empty(t, m.BM25("unheard"))
	assert.Empty(t, m.BM25())
}

// notes/statistics.md: five words, seven syllables, one sentence; the others by hand.
func TestReadabilityReference(t *testing.T) {
	r := TextCount{Sentences: 1, Words: 5, Syllables: 7, Characters: 25, LongWords: 1}.Readability()
	assert.InDelta(t, 83.32, float64(r.FleschEase), 1e-9)
	assert.InDelta(t, 2.88, float64(r.FleschKincaid), 1e-9)
	assert.InDelta(t, .4*(5+20), float64(r.Fog), 1e-9)
	assert.InDelta(t, 1.043*math.Sqrt(30)+3.1291, float64(r.SMOG), 1e-9)
	assert.InDelta(t, 4.71*5+2.5-21.43, float64(r.ARI), 1e-9)
	assert.InDelta(t, .0588*500-.296*20-15.8, float64(r.ColemanLiau), 1e-9)
	for _, c := range []TextCount{{}, {Words: 5}, {Sentences: 3}} {
		r := c.Readability()
		for _, v := range []Float{r.FleschEase, r.FleschKincaid, r.Fog, r.SMOG, r.ARI, r.ColemanLiau, r.LIX, r.RIX, r.FORCAST} {
			assert.True(t, math.IsNaN(float64(v)))
		}
	}
}

// Five p-values adjusted by hand as R's p.adjust does it.
func TestCorrections(t *testing.T) {
	p := []float64{.01, .04, math.NaN(), .03, .005, .5}
	bh, holm := BenjaminiHochberg(p), Holm(p)
	for i, want := range []float64{.025, .05, math.NaN(), .05, .025, .5} {
		if i != 2 {
			assert.InDelta(t, want, bh[i], 1e-12)
		}
	}
	for i, want := range []float64{.04, .09, math.NaN(), .09, .025, .5} {
		if i != 2 {
			assert.InDelta(t, want, holm[i], 1e-12)
		}
	}
	assert.True(t, math.IsNaN(bh[2]) && math.IsNaN(holm[2]))
}
