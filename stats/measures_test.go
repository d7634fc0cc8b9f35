package stats

import (
	"math"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/stretchr/testify/assert"
)

// 70 of 10,000 words against 30 of 12,000: scipy 1.17, contingency.odds_ratio(kind
// "sample") and chi2_contingency(lambda_ "log-likelihood"); the ratios by hand.
func TestEffectsReference(t *testing.T) {
	c := Compare(70, 10_000, 30, 12_000)
	assert.InDelta(t, 24.69029245506303, c.G2(), 1e-11)
	assert.InDelta(t, 24.41095890410959, c.ChiSquare(), 1e-11)
	assert.InDelta(t, 14.691494722722577, c.BIC(), 1e-11)
	assert.InDelta(t, 180, c.PercentDiff(), 1e-10)
	assert.InDelta(t, 2.730769230769231, c.SimpleMaths(100), 1e-12)
	ratio, low, high := c.OddsRatio()
	assert.InDelta(t, 2.812688821752266, ratio, 1e-12)
	assert.InDelta(t, 1.8323789044123668, low, 1e-7)
	assert.InDelta(t, 4.3174576988197915, high, 1e-7)
}

// From the formulas: 110 joint of 2,552 and 221 among 31,777, as in NLTK's tests.
func TestPairsReference(t *testing.T) {
	c := Joint(110, 2552, 221, 31777)
	assert.InDelta(t, 16.194459276265928, c.MI3(), 1e-12)
	forward, backward := c.DeltaP()
	assert.InDelta(t, 0.039305330226247014, forward, 1e-15)
	assert.InDelta(t, 0.4203513225643817, backward, 1e-15)
}

func TestEffectsUndefined(t *testing.T) {
	for _, c := range []Contingency{{}, {A: -1, B: 2, C: 3, D: 4}, {A: 0, B: 0, C: 0, D: 5}} {
		ratio, low, high := c.OddsRatio()
		for _, v := range []float64{ratio, low, high, c.PercentDiff(), c.SimpleMaths(0), c.MI3()} {
			assert.True(t, math.IsNaN(v), "%v", c)
		}
	}
	forward, backward := (Contingency{}).DeltaP()
	assert.True(t, math.IsNaN(forward) && math.IsNaN(backward) && math.IsNaN(Contingency{}.BIC()))
	forward, _ = Joint(3, 3, 5, 3).DeltaP()
	assert.True(t, math.IsNaN(forward), "a word of all pairs")
}

// lexicalrichness 0.5.1 (rttr, Herdan, Maas) and scipy's entropy; Simpson's D by
// hand: "text" thrice of ten words; MSTTR likewise.
func TestRichnessReference(t *testing.T) {
	r := Diversity{Window: 5}.OfWords(strings.Fields("test text with some text numbers hyphenhere and text punctuations"))
	assert.InDelta(t, 2.5298221281347035, float64(r.Guiraud), 1e-12)
	assert.InDelta(t, 0.9030899869919434, float64(r.Herdan), 1e-12)
	assert.InDelta(t, 0.04208748389057132, float64(r.Maas), 1e-12)
	assert.InDelta(t, 0.9, float64(r.MSTTR), 1e-12, "4 and 5 types of 5; lexicalrichness leaves the last segment out")
	assert.InDelta(t, 2.8464393446710154, float64(r.Entropy), 1e-12)
	assert.InDelta(t, 6./90, float64(r.Simpson), 1e-15)
}

// scipy's entropy for D2 and KL, the formula for S, of Gries's counts of "a".
func TestSpreadReference(t *testing.T) {
	s := Dispersion([]int{1, 2, 3, 4, 5}, []int{9, 10, 10, 10, 11})
	assert.InDelta(t, 0.9379213032979956, float64(s.D2), 1e-12)
	assert.InDelta(t, 0.9498163423042408, float64(s.S), 1e-12)
	assert.InDelta(t, 0.1369717293652208, float64(s.KL), 1e-12)
	even := Dispersion([]int{2, 2}, []int{7, 7})
	assert.InDelta(t, 1, float64(even.D2), 1e-12)
	assert.InDelta(t, 1, float64(even.S), 1e-12)
	assert.InDelta(t, 0, float64(even.KL), 1e-12)
}

// By hand: 100 words in 5 sentences, 20 of them of more than six letters, 60 of one
// syllable.
func TestLongWordFormulas(t *testing.T) {
	r := TextCount{Words: 100, Sentences: 5, Over6: 20, Monosyllables: 60}.Readability()
	assert.InDelta(t, 40, float64(r.LIX), 1e-12)
	assert.InDelta(t, 4, float64(r.RIX), 1e-12)
	assert.InDelta(t, 11, float64(r.FORCAST), 1e-12)
}

func TestOfWordsFolds(t *testing.T) {
	assert.Equal(t, 2, Diversity{}.OfWords([]string{"The", "the", "THE", "caf\u00e9", "cafe\u0301"}).Types)
	assert.Equal(t, 2, Diversity{}.Of(article.Parse("US told us.")).Types-1, "an acronym is no pronoun")
}
