package special

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Critical values of printed tables of the chi-square distribution (NIST/SEMATECH
// e-Handbook, 1.3.6.7.4), and tails of the normal distribution, twice each.
func TestChiSquareTail(t *testing.T) {
	for x, p := range map[float64]float64{3.841: .05, 6.635: .01, 10.828: .001} {
		assert.InEpsilon(t, p, ChiSquareTail(x), 2e-3)
	}
	assert.InDelta(t, .05, ChiSquareTail(1.959963984540054*1.959963984540054), 1e-15)
	assert.InEpsilon(t, 2*7.619853024160527e-24, ChiSquareTail(100), 1e-12) // tables of the Q-function
	assert.Equal(t, 1.0, ChiSquareTail(0))
	assert.True(t, math.IsNaN(ChiSquareTail(math.NaN())))
}

// None and all of the marked balls of an urn that has few, by whole numbers.
func TestHypergeometricOfRareBalls(t *testing.T) {
	const n = 1e9 + 7
	// Three of n+3 balls are left over, and they are the three marked ones.
	assert.InEpsilon(t, 6/((n+3)*(n+2)*(n+1)), Hypergeometric(0, 3, n, n), 1e-12)
	// All three are: n (n-1) (n-2) of (n+3) (n+2) (n+1).
	assert.InEpsilon(t, n*(n-1)*(n-2)/((n+3)*(n+2)*(n+1)), Hypergeometric(3, 3, n, n), 1e-12)
}

// Probabilities by whole numbers: C(5,2) C(10,3) / C(15,5) and the like.
func TestHypergeometric(t *testing.T) {
	choose := func(n, k float64) float64 {
		p := 1.0
		for i := range int(k) {
			p *= (n - float64(i)) / float64(i+1)
		}
		return p
	}
	for _, c := range [][3]float64{{5, 10, 5}, {20, 30, 7}, {3, 3, 3}, {50, 40, 45}} {
		sum := 0.0
		for x := 0.0; x <= c[2]; x++ {
			p := Hypergeometric(x, c[0], c[1], c[2])
			if x <= c[0] && c[2]-x <= c[1] {
				assert.InEpsilon(t, choose(c[0], x)*choose(c[1], c[2]-x)/choose(c[0]+c[1], c[2]), p, 1e-12)
			}
			sum += p
		}
		assert.InDelta(t, 1, sum, 1e-12)
	}
}

// The two-sided sum over all tables, one by one.
func TestFisherAgainstAllTables(t *testing.T) {
	for a := 0.0; a < 9; a++ {
		for b := 0.0; b < 9; b++ {
			for c := 0.0; c < 9; c++ {
				d := 7.0
				marked, plain, draws := a+b, c+d, a+c
				here := Hypergeometric(a, marked, plain, draws)
				want := 0.0
				for x := 0.0; x <= draws; x++ {
					if p := Hypergeometric(x, marked, plain, draws); p <= here*(1+1e-7) {
						want += p
					}
				}
				assert.InDelta(t, want, FisherTwoSided(a, b, c, d), 1e-12, "%v %v %v %v", a, b, c, d)
			}
		}
	}
}

func TestFisherOfLargeCounts(t *testing.T) {
	p := FisherTwoSided(411, 13, 1177-411, 341805-13)
	assert.GreaterOrEqual(t, p, 0.0)
	assert.InEpsilon(t, 1, FisherTwoSided(5000, 5000, 1e6, 1e6), 1e-9)
	assert.Less(t, FisherTwoSided(5000, 4000, 1e6, 1e6), 1e-20)
}
