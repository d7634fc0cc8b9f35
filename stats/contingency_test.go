package stats

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The values of G2 and log ratio are those of Evert's R package corpora, as
// notes/statistics.md gives them: n1 1177, n2 341805.
func TestKeynessReference(t *testing.T) {
	for _, c := range []struct {
		f1, f2       int
		g2, logRatio float64
	}{
		{411, 13, 4711.9164991754, 13.1111658598},
		{13, 0, 147.6860618407, 12.9361922437},
		{533, 51849, 598.2387254409, 1.5786067461},
		{174, 1439, 906.8136226151, 5.1370358942},
		{2, 1, 18.8900037674, 8.9182703357},
	} {
		table := Compare(c.f1, 1177, c.f2, 341805)
		// 906.81... is 906.81362261498 to forty digits; the others have all ten right.
		assert.InDelta(t, c.g2, table.G2(), 1.5e-10, "G2 of %d, %d", c.f1, c.f2)
		assert.InDelta(t, c.logRatio, table.LogRatio(), 6e-11, "log ratio of %d, %d", c.f1, c.f2)
	}
}

// Seven of a thousand against two of a thousand, from the formulas
// (notes/statistics.md). The two-cell figure, which this is not, is 2.94193767.
func TestFourCells(t *testing.T) {
	table := Compare(7, 1000, 2, 1000)
	assert.InDelta(t, 2.95449418, table.G2(), 5e-9)
	assert.InDelta(t, 1.5849625, table.LogRatio(), 5e-8)
	assert.InDelta(t, -2.95449418, Compare(2, 1000, 7, 1000).G2(), 5e-9, "the sign says which side")
	twoCells := 2 * (7*math.Log(7/4.5) + 2*math.Log(2/4.5))
	assert.InDelta(t, 2.94193767, twoCells, 5e-9)
	assert.Zero(t, Compare(5, 1000, 5, 1000).G2())
}

// The values are those of NLTK's own tests (metrics/association), as
// notes/statistics.md gives them.
func TestAssociationReference(t *testing.T) {
	newCompanies := Joint(8, 15828, 4675, 14307668) // Manning and Schütze, table 5.8
	assert.InDelta(t, 0.999932, newCompanies.T(), 5e-7)
	assert.InDelta(t, 1.548869, newCompanies.ChiSquare(), 5e-7)
	ayatollah := Joint(20, 42, 20, 14307668)
	assert.InDelta(t, 4.472123, ayatollah.T(), 5e-7)
	assert.InDelta(t, 18.377968, ayatollah.PMI(), 5e-7)
	assert.InDelta(t, 270.721877, Joint(110, 2552, 221, 31777).G2(), 5e-7)
	assert.InDelta(t, 95.285759, Joint(8, 13, 32, 31777).G2(), 5e-7)
	assert.InDelta(t, 1291.319057, Joint(150, 12593, 932, 14307668).G2(), 5e-7)
}

func TestNPMIAndLogDice(t *testing.T) {
	only := Joint(4, 4, 4, 100) // the two words occur only together
	assert.InDelta(t, 1, only.NPMI(), 1e-15)
	assert.InDelta(t, 14, only.LogDice(), 1e-15)
	assert.InDelta(t, 0, Joint(1, 10, 10, 100).NPMI(), 1e-15, "independent")
	assert.InDelta(t, 14+math.Log2(2*5/30.), Joint(5, 10, 20, 100).LogDice(), 1e-15)
}

// Fisher's tea taster (R: fisher.test gives 0.4857), and tables small enough to
// add up by hand.
func TestFisher(t *testing.T) {
	assert.InDelta(t, 34./70, Contingency{3, 1, 1, 3}.Fisher(), 1e-15)
	assert.InDelta(t, 2./70, Contingency{4, 0, 0, 4}.Fisher(), 1e-16)
	assert.InDelta(t, 1, Contingency{2, 2, 2, 2}.Fisher(), 1e-15)
	// Margins 5, 10 of 15, draws 5: C(5,x) C(10,5-x) / 3003.
	// x=4 has 50/3003, x=5 1/3003, x=0 252/3003; x=0 is likelier than x=4.
	assert.InDelta(t, 51./3003, Contingency{4, 1, 1, 9}.Fisher(), 1e-16)
	assert.InDelta(t, (252+51)/3003., Contingency{0, 5, 5, 5}.Fisher(), 1e-15)
	assert.True(t, math.IsNaN(Contingency{1.5, 1, 1, 1}.Fisher()))
}

// A tail is computed as a tail, so that far evidence is not p = 0.
func TestSmallPValues(t *testing.T) {
	far := Compare(80, 1177, 13, 341805)
	assert.Greater(t, far.G2(), 700.0)
	assert.Positive(t, far.P())
	// For large x, erfc(x) is exp(-x^2)/(x sqrt(pi)) (1 - 1/2x^2 + 3/4x^4 ...).
	x2 := far.G2() / 2
	asymptotic := math.Exp(-x2) / math.Sqrt(math.Pi*x2) * (1 - 1/(2*x2) + 3/(4*x2*x2))
	assert.InEpsilon(t, asymptotic, far.P(), 1e-6)
}

func TestUndefinedTables(t *testing.T) {
	for name, table := range map[string]Contingency{
		"negative": Joint(5, 3, 10, 100),
		"empty":    {},
		"nan":      {math.NaN(), 1, 1, 1},
	} {
		lambda, z := table.Lambda()
		for i, v := range []float64{table.G2(), table.P(), table.ChiSquare(), table.Fisher(), table.LogRatio(), table.PMI(), table.NPMI(), table.T(), table.LogDice(), lambda, z} {
			assert.True(t, math.IsNaN(v), "%s: figure %d is %v", name, i, v)
		}
	}
	assert.True(t, math.IsNaN(Compare(0, 0, 5, 100).LogRatio()) && math.IsNaN(Compare(5, 100, 0, 0).LogRatio()), "an empty corpus")
	never := Contingency{0, 3, 4, 100}
	assert.True(t, math.IsNaN(never.PMI()) && math.IsNaN(never.T()) && math.IsNaN(never.LogDice()))
	assert.Negative(t, never.G2())
}
