package special

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Critical values of printed tables of the chi-square distribution (NIST/SEMATECH
// e-Handbook, 1.3.6.7.4), and closed forms: with two degrees of freedom the tail
// is exp(-x/2), with four (1 + x/2) exp(-x/2).
func TestChiSquareTail(t *testing.T) {
	for _, c := range []struct{ x, df, p float64 }{
		{3.841, 1, .05}, {6.635, 1, .01}, {10.828, 1, .001}, {18.307, 10, .05}, {124.342, 100, .05}, {149.449, 100, .001},
	} {
		assert.InEpsilon(t, c.p, ChiSquareTail(c.x, c.df), 2e-3, "%v", c)
	}
	for _, x := range []float64{.001, .5, 3, 10, 100, 1000} {
		assert.InEpsilon(t, math.Exp(-x/2), ChiSquareTail(x, 2), 1e-13)
		assert.InEpsilon(t, (1+x/2)*math.Exp(-x/2), ChiSquareTail(x, 4), 1e-13)
	}
	assert.Equal(t, 1.0, ChiSquareTail(0, 1))
	assert.True(t, math.IsNaN(ChiSquareTail(1, 0)) && math.IsNaN(ChiSquareTail(math.NaN(), 1)))
}

// Q(a+1, x) = Q(a, x) + x^a e^-x / Gamma(a+1), on both sides of where the method
// changes and for a large a.
func TestGammaQRecurrence(t *testing.T) {
	for _, a := range []float64{.5, 1.5, 3, 9, 10, 11, 60, 1000} {
		for _, share := range []float64{.3, .9, 1, 1.1, 2} {
			x := a * share
			lg, _ := math.Lgamma(a + 1)
			step := math.Exp(a*math.Log(x) - x - lg)
			assert.InDelta(t, GammaQ(a+1, x), GammaQ(a, x)+step, 1e-12, "a %v x %v", a, x)
		}
	}
	assert.Equal(t, 1.0, GammaQ(2, 0))
	assert.Zero(t, GammaQ(2, math.Inf(1)))
	assert.True(t, math.IsNaN(GammaQ(-1, 1)))
}

func TestNormalTail(t *testing.T) {
	assert.InDelta(t, .025, NormalTail(1.959963984540054), 1e-15)
	assert.InEpsilon(t, 7.619853024160527e-24, NormalTail(10), 1e-12) // tables of the Q-function
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
