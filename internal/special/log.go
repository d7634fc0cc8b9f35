package special

import "math"

// Log returns the natural logarithm of x, within two units in the last place. Unlike
// math.Log it has the same bits on every processor: its products are rounded before they
// are added, where compilers for some processors fuse the two. It is NaN below zero.
func Log(x float64) float64 {
	switch {
	case math.IsNaN(x) || x < 0:
		return math.NaN()
	case x == 0:
		return math.Inf(-1)
	case math.IsInf(x, 1):
		return x
	}
	fraction, exponent := split(x)
	// ln 2 in two parts, the first with so few digits that its products are exact.
	const high, low = 6.93147180369123816490e-01, 1.90821492927058770002e-10
	e := float64(exponent)
	return float64(e*high) + (logNearOne(fraction) + float64(e*low))
}

// Log2 returns the binary logarithm of x, exact for powers of two; see Log.
func Log2(x float64) float64 {
	if math.IsNaN(x) || x <= 0 || math.IsInf(x, 1) {
		return Log(x)
	}
	fraction, exponent := split(x)
	return float64(exponent) + float64(logNearOne(fraction)*(1/math.Ln2))
}

// Log10 returns the decimal logarithm of x; see Log.
func Log10(x float64) float64 { return float64(Log2(x) * (math.Ln2 / math.Ln10)) }

// split returns x as fraction times a power of two, the fraction from the root of a half
// to the root of two.
func split(x float64) (fraction float64, exponent int) {
	fraction, exponent = math.Frexp(x)
	if fraction < math.Sqrt2/2 {
		fraction *= 2
		exponent--
	}
	return fraction, exponent
}

// logNearOne is 2 artanh((x-1)/(x+1)) by its series, 2s(1 + s^2/3 + s^4/5 + ...).
func logNearOne(x float64) float64 {
	s := (x - 1) / (x + 1)
	square := float64(s * s)
	const terms = 12
	sum := 0.0
	for k := terms; k > 0; k-- {
		sum = float64(square * (sum + 1/float64(2*k+1)))
	}
	return 2*s + float64(2*s*sum)
}

// Round rounds x to eight significant digits, which hides what processors make of exp
// and erf in the last places.
func Round(x float64) float64 {
	if x == 0 || math.IsNaN(x) || math.IsInf(x, 0) {
		return x
	}
	const digits = 8
	exponent := digits - 1 - int(math.Floor(Log10(math.Abs(x))))
	if exponent > 300 { // too small to be scaled in one step
		return Round(x*1e200) / 1e200
	}
	if exponent < 0 {
		scale := math.Pow10(-exponent)
		return math.Round(x/scale) * scale
	}
	scale := math.Pow10(exponent)
	return math.Round(x*scale) / scale
}
