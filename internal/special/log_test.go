package special

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLogs(t *testing.T) {
	for _, x := range []float64{1e-300, 1e-10, .1, .5, .70710678, .99999999, 1, 1.00000001, 1.41421356, 2, math.E, 3, 10, 12345.678, 1e17, 1e300} {
		near := func(want, got float64) { assert.InDelta(t, want, got, 1e-15*max(1, math.Abs(want)), "%g", x) }
		near(math.Log(x), Log(x))
		near(math.Log2(x), Log2(x))
		near(math.Log10(x), Log10(x))
	}
	assert.InEpsilon(t, 1e-9, Log(1+1e-9), 1e-6)
	assert.InDelta(t, -744.4400719213812, Log(5e-324), 1e-12)
	assert.Equal(t, 10.0, Log2(1024))
	assert.True(t, math.IsInf(Log(0), -1) && math.IsInf(Log2(0), -1) && math.IsInf(Log(math.Inf(1)), 1))
	assert.True(t, math.IsNaN(Log(-1)) && math.IsNaN(Log2(-1)) && math.IsNaN(Log(math.NaN())))
}

func TestRound(t *testing.T) {
	for x, want := range map[float64]float64{0.123456789: 0.12345679, 123456789: 123456790, -1.5: -1.5, 0: 0, 1.23456789e-200: 1.2345679e-200, 1.23456789e-305: 1.2345679e-305} {
		assert.InEpsilon(t, 1+want, 1+Round(x), 1e-14)
		if want != 0 {
			assert.InEpsilon(t, want, Round(x), 1e-14)
		}
	}
	assert.True(t, math.IsNaN(Round(math.NaN())))
}
