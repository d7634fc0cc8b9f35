package stats

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// scattertext 0.2.2, ScaledFScorePresets(one_to_neg_one=True, scaler_algo="normcdf", beta=1).
func TestScaledFAsScattertext(t *testing.T) {
	here, there := []int{12, 3, 0, 7, 1, 25}, []int{2, 9, 5, 7, 0, 20}
	var table []KeyTerm
	for i := range here {
		table = append(table, KeyTerm{Count: here[i], ReferenceCount: there[i]})
	}
	for i, want := range []float64{1, -1, -0.10959935, 0, 0, 0.85570851} {
		assert.InDelta(t, want, float64(scaledF(table)[i]), 1e-7)
	}
	for _, s := range scaledF([]KeyTerm{{Count: 2}, {Count: 1}}) {
		assert.True(t, math.IsNaN(float64(s)), "an empty corpus")
	}
}

// By the formula: 9 of 16 words against 199 of 909, in a background of 500 of 4,000.
func TestLogOddsWithABackground(t *testing.T) {
	count := func(ferry, other int) *Matrix {
		return Terms{}.Count(slices.Values(articles(strings.Repeat("ferry, ", ferry) + strings.Repeat("barge, ", other))))
	}
	table := Keyness{Background: count(500, 3500)}.Compare(count(9, 7), count(199, 710))
	require.Equal(t, "ferry", table[0].Term)
	delta := math.Log(509./3507) - math.Log(699./4210)
	assert.InDelta(t, delta, float64(table[0].LogOdds), 1e-12)
	assert.InDelta(t, delta/math.Sqrt(1/509.+1/3507.+1/699.+1/4210.), float64(table[0].Z), 1e-12)
	half := Keyness{Background: count(500, 3500), Prior: 0.5}.Compare(count(9, 7), count(199, 710))
	assert.InDelta(t, math.Log(259./1757)-math.Log(449./2460), float64(half[0].LogOdds), 1e-12)
	lacks := Keyness{Background: count(0, 3500)}.Compare(count(9, 7), count(199, 710))
	assert.InDelta(t, math.Log(10./3507)-math.Log(200./4210), float64(lacks[0].LogOdds), 1e-12, "once")
}

func TestKeyKeywords(t *testing.T) {
	plain := strings.Repeat("board tide gull quay ", 60)
	target := Terms{}.Count(slices.Values(articles("ferry ferry ferry ferry "+plain, "ferry ferry ferry ferry ferry "+plain, "barge barge barge barge "+plain, "ferry "+plain)))
	reference := Terms{}.Count(slices.Values(articles(strings.Repeat(plain, 20))))
	table := Keyness{Level: 0.001}.KeyKeywords(target, reference)
	require.Len(t, table, 2)
	assert.Equal(t, KeyKeyword{Key: "ferri", Term: "ferry", KeyIn: 2, Articles: 3, Of: 4, Share: 0.5, Count: 9}, table[0])
	assert.Equal(t, "barge", table[1].Term)
	assert.Empty(t, Keyness{}.KeyKeywords(reference, target))
}
