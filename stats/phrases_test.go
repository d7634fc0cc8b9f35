package stats

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// NLTK 3.10.4, TrigramAssocMeasures of (8, (13, 9, 10), (42, 31, 20), 5000); lambda by the
// formula of Blaheta and Johnson.
func TestPhrasesAsNLTK(t *testing.T) {
	table := runTable{3, []float64{5000, 42, 31, 13, 20, 9, 10, 8}}
	assert.Equal(t, []float64{4931, 28, 16, 5, 9, 1, 2, 8}, table.cells(), "by hand")
	var p Phrase
	p.measure(table)
	assert.InDelta(t, 12.9069829310459, float64(p.PMI), 1e-12)
	assert.InDelta(t, 2.828058863534548, float64(p.T), 1e-12)
	assert.InDelta(t, 177.46900747456644, float64(p.G2), 1e-10)
	lambda := math.Log(8.5*28.5*16.5*9.5) - math.Log(5.5*1.5*2.5*4931.5)
	assert.InDelta(t, lambda, float64(p.Lambda), 1e-12)
	assert.InDelta(t, 12.9069829310459/(2*math.Log2(5000./8)), float64(p.NPMI), 1e-12)
}

// Phrases of two words are Collocations of neighbours.
func TestPhrasesOfTwoAreCollocations(t *testing.T) {
	all := randomArticles(11, 40)
	pairs := Collocations{}.Table(slices.Values(all))
	phrases := Phrases{Words: 2}.Table(slices.Values(all))
	require.Len(t, phrases, len(pairs))
	byKey := make(map[string]Collocation)
	for _, c := range pairs {
		byKey[c.FirstKey+" "+c.SecondKey] = c
	}
	for _, p := range phrases {
		c := byKey[p.Key]
		assert.Equal(t, c.Pairs, p.Runs)
		if c.Count != p.Count { // "US" in a sentence all in capitals makes no pair there
			continue
		}
		assert.InDelta(t, float64(c.G2), float64(p.G2), 1e-9, p.Key)
		assert.InDelta(t, float64(c.PMI), float64(p.PMI), 1e-9, p.Key)
		assert.InDelta(t, float64(c.Lambda), float64(p.Lambda), 1e-9, p.Key)
		assert.InDelta(t, float64(c.T), float64(p.T), 1e-9, p.Key)
	}
}

func TestPhrases(t *testing.T) {
	text := "The freedom of information act. A Freedom of Information request; freedom, of information. Freedom of the press."
	table := Phrases{}.Table(slices.Values(articles(text)))
	require.Len(t, table, 1, "a phrase begins and ends with a word that means something")
	p := table[0]
	assert.Equal(t, "Freedom of Information", p.Term)
	assert.Equal(t, "freedom of inform", p.Key)
	assert.Equal(t, [3]int{3, 2, 8}, [3]int{p.Words, p.Count, p.Runs}, "3 + 3 of the two first sentences, 2 of the last")
	assert.Len(t, Phrases{Words: 4, Terms: everything}.Table(slices.Values(articles(text))), 5)
	assert.Empty(t, Phrases{Words: 9}.Table(slices.Values(articles("Two words."))))
}
