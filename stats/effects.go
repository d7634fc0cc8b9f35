package stats

import (
	"math"

	"github.com/copydesk/copydesk/internal/special"
)

// PercentDiff is by how many percent the relative frequency in the first corpus is above
// that in the second: Gabrielatos and Marchi's %DIFF (2011). It is NaN where the second
// corpus lacks the term; LogRatio is defined there.
func (t Contingency) PercentDiff() float64 {
	if !t.valid() || t.B == 0 || t.A+t.C == 0 {
		return math.NaN()
	}
	first, second := t.A/(t.A+t.C), t.B/(t.B+t.D)
	return 100 * (first - second) / second
}

// BIC is the Bayes factor of Wilson (2013), G2 less the logarithm of the words of both
// corpora: above 2 is positive evidence of a difference, above 10 very strong.
func (t Contingency) BIC() float64 { return math.Abs(t.G2()) - special.Log(t.n()) }

// SimpleMaths is Kilgarriff's ratio (2009) of the frequencies per million, with a number
// added to both: 1 favours rare words, 1,000 common ones. It is NaN where a corpus is
// empty, or where both have no occurrence and add is zero.
func (t Contingency) SimpleMaths(add float64) float64 {
	if !t.valid() || t.A+t.C == 0 || t.B+t.D == 0 {
		return math.NaN()
	}
	return (float64(1e6*(t.A/(t.A+t.C))) + add) / (float64(1e6*(t.B/(t.B+t.D))) + add)
}

// OddsRatio is the ratio of the odds of the term in the two corpora, with the limits
// between which it lies in 95 of 100 samples (Woolf 1955). All are NaN where a cell is
// zero.
func (t Contingency) OddsRatio() (ratio, low, high float64) {
	if !t.valid() || t.A == 0 || t.B == 0 || t.C == 0 || t.D == 0 {
		return math.NaN(), math.NaN(), math.NaN()
	}
	const z = 1.959963984540054 // 97.5 % of the normal distribution
	ratio = t.A / t.B * (t.D / t.C)
	spread := special.Round(math.Exp(z * math.Sqrt(1/t.A+1/t.B+1/t.C+1/t.D)))
	return ratio, ratio / spread, ratio * spread
}

// MI3 is the PMI with the cube of the joint count, which favours common pairs: Daille
// (1994). It is NaN for a pair that never occurs.
func (t Contingency) MI3() float64 { return t.PMI() + float64(2*special.Log2(t.A)) }

// DeltaP tells how much likelier the second word is behind the first than elsewhere
// (forward), and the first before the second (backward), from -1 to 1: Gries (2013),
// after Allan (1980). Either is NaN where a word stands in no pair, or in all.
func (t Contingency) DeltaP() (forward, backward float64) {
	if !t.valid() {
		return math.NaN(), math.NaN()
	}
	return t.A/(t.A+t.B) - t.C/(t.C+t.D), t.A/(t.A+t.C) - t.B/(t.B+t.D)
}

// pValue is a p-value of a table: eight digits, since what lies behind them differs
// between processors.
func pValue(p float64) Float { return Float(special.Round(p)) }
