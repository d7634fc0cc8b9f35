// Package special holds the special functions behind p-values: tails of the
// chi-square, normal and hypergeometric distributions, each computed as the
// tail itself and never as one minus the rest, so that small values keep all
// their digits.
package special

import "math"

// ChiSquareTail returns the probability that a chi-square variable with df
// degrees of freedom exceeds x. It is NaN if x is NaN or df is not positive.
func ChiSquareTail(x, df float64) float64 {
	switch {
	case math.IsNaN(x) || !(df > 0):
		return math.NaN()
	case x <= 0:
		return 1
	case df == 1:
		return math.Erfc(math.Sqrt(x / 2))
	}
	return GammaQ(df/2, x/2)
}

// NormalTail returns the probability that a standard normal variable exceeds z.
func NormalTail(z float64) float64 { return math.Erfc(z/math.Sqrt2) / 2 }

// GammaQ returns the regularised upper incomplete gamma function Q(a, x) for
// a > 0 and x >= 0, and NaN otherwise: by the series of its complement below
// x = a+1, where Q is far from zero, and by Legendre's continued fraction
// (modified Lentz) above it, where it may be tiny. Abramowitz and Stegun
// 6.5.29 and 6.5.31.
func GammaQ(a, x float64) float64 {
	switch {
	case !(a > 0) || !(x >= 0):
		return math.NaN()
	case x == 0:
		return 1
	case math.IsInf(x, 1):
		return 0
	case x < a+1:
		return 1 - gammaSeries(a, x)
	}
	return gammaFraction(a, x)
}

const (
	epsilon = 1e-16
	rounds  = 100_000 // about 10 sqrt(a) are needed
)

func gammaSeries(a, x float64) float64 {
	term := 1 / a
	sum := term
	for n := 1; n < rounds && term > sum*epsilon; n++ {
		term *= x / (a + float64(n))
		sum += term
	}
	return sum * gammaFactor(a, x)
}

func gammaFraction(a, x float64) float64 {
	const tiny = 1e-300
	b := x + 1 - a
	c, d := 1/tiny, 1/b
	h := d
	for n := 1; n < rounds; n++ {
		an := -float64(n) * (float64(n) - a)
		b += 2
		d = 1 / away(float64(an*d)+b, tiny)
		c = away(b+an/c, tiny)
		step := d * c
		h *= step
		if math.Abs(step-1) < epsilon {
			break
		}
	}
	return h * gammaFactor(a, x)
}

// away keeps x from being zero.
func away(x, tiny float64) float64 {
	if math.Abs(x) < tiny {
		return tiny
	}
	return x
}

// gammaFactor is x^a e^-x / Gamma(a). Large a goes by the saddle point, so that
// three large logarithms do not cancel.
func gammaFactor(a, x float64) float64 {
	if a >= 10 {
		return math.Exp(-StirlingError(a)-Deviance(a, x)) * math.Sqrt(a/(2*math.Pi))
	}
	lg, _ := math.Lgamma(a)
	return math.Exp(float64(a*math.Log(x)) - x - lg)
}
