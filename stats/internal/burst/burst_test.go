package burst

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Forty periods of ten articles; the term is in one of them, and in seven in the
// periods 20 to 22. The weight is the difference of the two states' costs.
func TestOneBurst(t *testing.T) {
	hits, trials := make([]int, 40), make([]int, 40)
	for i := range hits {
		hits[i], trials[i] = 1, 10
	}
	hits[20], hits[21], hits[22] = 7, 7, 7
	found := Find(hits, trials, 2, 1)
	require.Len(t, found, 1)
	assert.Equal(t, [2]int{20, 23}, [2]int{found[0].From, found[0].To})
	p := 58. / 400
	want := 3 * (7*math.Log(2) + 3*math.Log((1-2*p)/(1-p)))
	assert.InDelta(t, want, found[0].Weight, 1e-12)
}

func TestNone(t *testing.T) {
	assert.Empty(t, Find(nil, nil, 2, 1))
	assert.Empty(t, Find([]int{0, 0}, []int{3, 4}, 2, 1))
	assert.Empty(t, Find([]int{3, 3}, []int{4, 4}, 2, 1), "twice the rate would be more than one")
	assert.Empty(t, Find([]int{1, 1, 1}, []int{10, 10, 10}, 2, 1), "even")
	assert.Empty(t, Find([]int{0}, []int{0}, 2, 1))
}

// Viterbi against all sequences of states.
func TestCheapestSequence(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		n := 1 + r.IntN(9)
		hits, trials := make([]int, n), make([]int, n)
		for i := range hits {
			trials[i] = r.IntN(12)
			hits[i] = r.IntN(trials[i]/2 + 1)
		}
		gain, ok := gains(hits, trials, 2)
		if !ok {
			continue
		}
		enter := r.Float64() * math.Log(float64(n))
		best := math.Inf(1)
		for states := range 1 << n {
			best = min(best, price(gain, enter, func(i int) bool { return states>>i&1 == 1 }))
		}
		got := decode(gain, enter)
		assert.InDelta(t, best, price(gain, enter, func(i int) bool { return got[i] }), 1e-12)
	}
}

func price(gain []float64, enter float64, in func(int) bool) (sum float64) {
	for i, g := range gain {
		if in(i) {
			sum -= g
			if i == 0 || !in(i-1) {
				sum += enter
			}
		}
	}
	return sum
}
