package bench

import (
	"math"
	"testing"

	"github.com/copydesk/copydesk/internal/special"
	"github.com/copydesk/copydesk/stats"
	"github.com/stretchr/testify/assert"
	"gonum.org/v1/gonum/stat/combin"
	"gonum.org/v1/gonum/stat/distuv"
)

// The p-values of G2 against gonum's chi-square distribution.
func TestPAgainstGonum(t *testing.T) {
	chi := distuv.ChiSquared{K: 1}
	for f1 := 0; f1 <= 400; f1 += 7 {
		for _, f2 := range []int{0, 3, 50, 200} {
			table := stats.Compare(f1, 10_000, f2, 30_000)
			assert.InEpsilon(t, chi.Survival(math.Abs(table.G2())), table.P(), 1e-10, "%d %d", f1, f2)
		}
	}
}

// Hypergeometric probabilities against gonum's binomial coefficients, which lose
// digits to cancellation where counts are large.
func TestHypergeometricAgainstGonum(t *testing.T) {
	log := combin.LogGeneralizedBinomial
	for _, c := range [][4]float64{{3, 10, 20, 8}, {40, 100, 300, 90}, {7, 1177, 341805, 424}, {40, 1177, 341805, 424}} {
		x, marked, plain, draws := c[0], c[1], c[2], c[3]
		want := math.Exp(log(marked, x) + log(plain, draws-x) - log(marked+plain, draws))
		assert.InDelta(t, 1, special.Hypergeometric(x, marked, plain, draws)/want, 1e-8, "%v", c)
	}
}
