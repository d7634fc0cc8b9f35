package stats

import (
	"math"

	"github.com/copydesk/copydesk/internal/special"
)

// guiraud is Guiraud's root type-token ratio (1954), types over the root of words.
func guiraud(types, words int) float64 { return float64(types) / math.Sqrt(float64(words)) }

// herdan is Herdan's C (1960), the ratio of the logarithms. It is NaN for one word.
func herdan(types, words int) float64 {
	return special.Log(float64(types)) / special.Log(float64(words))
}

// maas is Maas's a squared (1972), (ln N - ln V) / (ln N)^2. It is NaN for one word.
func maas(types, words int) float64 {
	n := special.Log(float64(words))
	return (n - special.Log(float64(types))) / n / n
}

// simpson is Simpson's D (1949): the chance that two words drawn are the same. It is NaN
// for one word.
func simpson(counts []int, words int) float64 {
	same := 0.0
	for _, n := range counts {
		same += float64(float64(n) * float64(n-1))
	}
	return same / float64(words) / float64(words-1)
}

// entropy is Shannon's (1948), in bits a word.
func entropy(counts []int, words int) float64 {
	sum := 0.0
	for _, n := range counts {
		p := float64(n) / float64(words)
		sum -= float64(p * special.Log2(p))
	}
	if words == 0 {
		return math.NaN()
	}
	return sum
}

// msttr is the mean type-token ratio of segments (Johnson 1944), the rest behind the last
// whole one left out. It is NaN for a text shorter than one.
func msttr(ids []int, types, segment int) float64 {
	seen := make([]int, types) // number of the segment that saw the type last
	distinct := 0
	whole := len(ids) / segment
	for i, id := range ids[:whole*segment] {
		if number := i/segment + 1; seen[id] != number {
			seen[id] = number
			distinct++
		}
	}
	return float64(distinct) / float64(segment) / float64(whole)
}
