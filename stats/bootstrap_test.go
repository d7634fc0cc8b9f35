package stats

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The mean of 0 to 99: scipy's normal interval is 49.5 ± 1.96·28.87/10.
func TestBootstrapOfAnyFigure(t *testing.T) {
	mean := func(times []int) float64 {
		sum, n := 0, 0
		for i, k := range times {
			sum += i * k
			n += k
		}
		return float64(sum) / float64(n)
	}
	e := Bootstrap{Samples: 5000}.Of(100, mean)
	assert.InDelta(t, 49.5, float64(e.Value), 1e-12)
	assert.InDelta(t, 49.5-5.66, float64(e.Low), 0.5)
	assert.InDelta(t, 49.5+5.66, float64(e.High), 0.5)
	assert.Equal(t, e, Bootstrap{Samples: 5000}.Of(100, mean))
	none := Bootstrap{}.Of(0, mean)
	assert.True(t, math.IsNaN(float64(none.Value)) && math.IsNaN(float64(none.Low)) && math.IsNaN(float64(none.High)))
}

func TestLevelInPercent(t *testing.T) {
	figure := func(times []int) float64 {
		sum := 0.0
		for i, n := range times {
			sum += float64(i * n)
		}
		return sum
	}
	want := Bootstrap{Level: 0.95}.Of(20, figure)
	for _, level := range []float64{0, 95, -1, 101, 1e300} {
		assert.Equal(t, want, Bootstrap{Level: level}.Of(20, figure), "%g", level)
	}
	assert.Less(t, Bootstrap{Level: 1}.Of(20, figure).Low, want.Low)
	assert.Equal(t, Bootstrap{Level: 1}.Of(20, figure), Bootstrap{Level: 100}.Of(20, figure))
}
