package stats

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// scipy 1.17.1, stats.fisher_exact.
func TestFisherAsSciPy(t *testing.T) {
	for c, want := range map[Contingency]float64{
		{3, 9, 21, 14}:        0.048991413058947844,
		{0, 7, 30, 22}:        0.004575062390691967,
		{12, 2, 40, 55}:       0.0031332223391656025,
		{70, 30, 9930, 11970}: 8.62951261762628e-07,
	} {
		assert.InEpsilon(t, want, c.Fisher(), 1e-10, "%v", c)
	}
}

// statsmodels 0.15.0, multipletests with "holm" and "fdr_bh"; two p-values are tied.
func TestCorrectionsAsStatsmodels(t *testing.T) {
	p := []float64{.001, .04, .03, .2, .04, .6}
	assert.InDeltaSlice(t, []float64{.006, .16, .15, .4, .16, .6}, Holm(p), 1e-12)
	assert.InDeltaSlice(t, []float64{.006, .06, .06, .24, .06, .6}, BenjaminiHochberg(p), 1e-12)
}

// NLTK 3.10.4, BigramAssocMeasures of (110, (221, 2552), 31777).
func TestAssociationAsNLTK(t *testing.T) {
	c := Joint(110, 2552, 221, 31777)
	assert.InDelta(t, 2.631739849216604, c.PMI(), 1e-12)
	assert.InDelta(t, 270.721876936225, c.G2(), 1e-9)
	assert.InDelta(t, 525.0211048194379, c.ChiSquare(), 1e-9)
	assert.InDelta(t, 8.795841659679926, c.T(), 1e-12)
}

const harbour = "the ferry left the quay at noon and the crew of the ferry said the tide had turned so the ferry would wait at the mouth of the harbour until the wind fell and the tide rose again while the board of the harbour met on the quay to ask why the crew had left so late and who had told the crew to wait"

// lexicalrichness 0.5.1; no factor of MTLD ends at 0.72 itself here, where it and we differ.
func TestDiversityAsLexicalRichness(t *testing.T) {
	r := Diversity{Window: 10, Sample: 20}.OfWords(strings.Fields(harbour))
	assert.Equal(t, 65, r.Words)
	assert.Equal(t, 33, r.Types)
	assert.InDelta(t, 0.5076923076923077, float64(r.TTR), 1e-12)
	assert.InDelta(t, 0.72062426678681, float64(r.HDD), 1e-12)
	assert.InDelta(t, 0.8607142857142854, float64(r.MATTR), 1e-12)
	assert.InDelta(t, 23.532575665491674, float64(r.MTLD), 1e-12)
	assert.InDelta(t, 605.9171597633135, float64(r.K), 1e-9)
	assert.InDelta(t, 0.06153846153846154, float64(r.Simpson), 1e-12)
	assert.InDelta(t, 4.093146241443879, float64(r.Guiraud), 1e-12)
	assert.InDelta(t, 0.8376097701049898, float64(r.Herdan), 1e-12)
	assert.InDelta(t, 0.03890157270891402, float64(r.Maas), 1e-12)
}

// textstat 0.7.13 of three sentences of 24 words, seven of them long. Its ARI counts marks as
// characters, 134 of them; its Coleman-Liau has 0.058 for the paper's 0.0588 and is no reference.
func TestReadabilityAsTextstat(t *testing.T) {
	r := TextCount{Sentences: 3, Words: 24, Characters: 134, Over6: 7}.Readability()
	assert.InDelta(t, 8.8675, float64(r.ARI), 1e-12)
	assert.InDelta(t, 37.16666666666667, float64(r.LIX), 1e-12)
	assert.InDelta(t, 2.3333333333333335, float64(r.RIX), 1e-12)
}

// scikit-learn 1.9.1, cosine_similarity of TfidfVectorizer.
func TestCosineAsScikitLearn(t *testing.T) {
	w := Terms{}.Count(slices.Values(articles("budget budget council", "harvest council", "council council harvest"))).Weigh(TFIDF)
	assert.InDelta(t, 0.17371266912005612, w.Cosine(0, 1), 1e-12)
	assert.InDelta(t, 0.2381293493649357, w.Cosine(0, 2), 1e-12)
	assert.InDelta(t, 0.9432668510216813, w.Cosine(1, 2), 1e-12)
}
