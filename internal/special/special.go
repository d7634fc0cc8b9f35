// Package special holds the special functions behind p-values: tails of the
// chi-square and the hypergeometric distribution, each computed as the tail
// itself and never as one minus the rest, so that small values keep all their
// digits.
package special

import "math"

// ChiSquareTail returns the probability that a chi-square variable with one
// degree of freedom exceeds x: that a standard normal one is further from zero
// than the root of x. It is NaN if x is NaN.
func ChiSquareTail(x float64) float64 {
	return math.Erfc(math.Sqrt(max(0, x) / 2))
}
