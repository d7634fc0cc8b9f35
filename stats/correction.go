package stats

import (
	"math"
	"slices"
)

// Holm returns p-values adjusted for many tests so that the chance of one false
// finding among them is bounded. Holm (1979). NaN stays NaN and counts as no test.
func Holm(p []float64) []float64 {
	adjusted, order := byP(p)
	floor := 0.0
	for rank, i := range order {
		floor = max(floor, float64(len(order)-rank)*p[i])
		adjusted[i] = min(1, floor)
	}
	return adjusted
}

// BenjaminiHochberg returns p-values adjusted for many tests so that the share of
// false ones among the findings is bounded. Benjamini and Hochberg (1995). NaN
// stays NaN and counts as no test.
func BenjaminiHochberg(p []float64) []float64 {
	adjusted, order := byP(p)
	ceiling := 1.0
	for rank := len(order) - 1; rank >= 0; rank-- {
		i := order[rank]
		ceiling = min(ceiling, p[i]*float64(len(order))/float64(rank+1))
		adjusted[i] = ceiling
	}
	return adjusted
}

// byP returns a slice of NaN as long as p, and the indices of p that are not
// NaN, the smallest p first.
func byP(p []float64) (nans []float64, order []int) {
	nans = make([]float64, len(p))
	for i, v := range p {
		nans[i] = math.NaN()
		if !math.IsNaN(v) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		switch {
		case p[i] < p[j]:
			return -1
		case p[i] > p[j]:
			return 1
		}
		return 0
	})
	return nans, order
}
