package special

import "math"

// epsilon is the share below which the rest of a sum is left out.
const epsilon = 1e-16

// stirlingError returns ln n! - ln(sqrt(2 pi n) (n/e)^n), the error of
// Stirling's formula, for n >= 0. C. Loader, Fast and Accurate Computation of
// Binomial Probabilities (2000).
func stirlingError(n float64) float64 {
	if n < 16 {
		lg, _ := math.Lgamma(n + 1)
		if n == 0 {
			return 0
		}
		return lg - float64((n+0.5)*Log(n)) + n - float64(Log(2*math.Pi)/2)
	}
	n2 := n * n
	return (1.0/12 - (1.0/360-(1.0/1260-(1.0/1680-1.0/1188/n2)/n2)/n2)/n2) / n
}

// Deviance returns x ln(x/np) + np - x without cancellation where x is near np
// (Loader's bd0). It is np for x = 0.
func Deviance(x, np float64) float64 {
	if x == 0 {
		return np
	}
	diff, sum := x-np, x+np
	if math.Abs(diff) >= 0.1*sum {
		return float64(x*Log(x/np)) + np - x
	}
	v := diff / sum
	s := diff * v
	term := 2 * x * v
	for j := 1; j < 1000; j++ {
		term *= v * v
		next := s + term/float64(2*j+1)
		if next == s {
			break
		}
		s = next
	}
	return s
}

// binomial is the probability of x successes in n trials of probability p,
// with q = 1 - p.
func binomial(x, n, p, q float64) float64 {
	switch {
	case x < 0 || x > n:
		return 0
	case x == 0:
		return math.Exp(n * math.Log1p(-p))
	case x == n:
		return math.Exp(n * Log(p))
	}
	e := stirlingError(n) - stirlingError(x) - stirlingError(n-x) - Deviance(x, n*p) - Deviance(n-x, n*q)
	return math.Exp(e) * math.Sqrt(n/(2*math.Pi*x*(n-x)))
}

// Hypergeometric returns the probability of x marked balls among draws taken
// from an urn with marked and plain ones, by Loader's three binomials.
func Hypergeometric(x, marked, plain, draws float64) float64 {
	total := marked + plain
	switch {
	case x < math.Max(0, draws-plain) || x > math.Min(marked, draws):
		return 0
	case draws == 0 || draws == total || marked == 0 || plain == 0:
		return 1 // x is the only value left
	}
	p, q := draws/total, (total-draws)/total
	return binomial(x, marked, p, q) * binomial(draws-x, plain, p, q) / binomial(draws, total, p, q)
}

// FisherTwoSided returns the p-value of Fisher's exact test on the table
// (a b / c d): the sum of the probabilities of all tables with the same margins
// that are no likelier than this one, with the relative tolerance of 1e-7 that
// R uses for ties. The cells must be whole and not negative; else it is NaN.
func FisherTwoSided(a, b, c, d float64) float64 {
	for _, v := range []float64{a, b, c, d} {
		if !(v >= 0) || v != math.Trunc(v) || math.IsInf(v, 0) {
			return math.NaN()
		}
	}
	h := urn{marked: a + b, plain: c + d, draws: a + c}
	here := h.probability(a)
	mode := math.Floor((h.draws + 1) * (h.marked + 1) / (h.marked + h.plain + 2))
	step := 1.0
	if a < mode {
		step = -1
	}
	other := h.border(mode, -step, here*(1+1e-7))
	if a == mode { // every table counts, but for ties of rounding
		return 1
	}
	return math.Min(1, h.tail(a, here, step)+h.tail(other, h.probability(other), -step))
}

// An urn is a hypergeometric distribution.
type urn struct{ marked, plain, draws float64 }

func (h urn) probability(x float64) float64 {
	return Hypergeometric(x, h.marked, h.plain, h.draws)
}

// ratio is the probability of x+step over that of x.
func (h urn) ratio(x, step float64) float64 {
	if step < 0 {
		return x * (h.plain - h.draws + x) / ((h.marked - x + 1) * (h.draws - x + 1))
	}
	return (h.marked - x) * (h.draws - x) / ((x + 1) * (h.plain - h.draws + x + 1))
}

// tail sums the probabilities of x, x+step and so on; x is on the falling side.
func (h urn) tail(x, p, step float64) float64 {
	sum := p
	for p > sum*epsilon {
		p = float64(p * h.ratio(x, step)) // rounded, so that no compiler fuses it with the sum
		x += step
		sum += p
	}
	return sum
}

// border finds by bisection the first x from the mode on in direction step
// whose probability is at most p; it is out of range if there is none.
func (h urn) border(mode, step, p float64) float64 {
	near := mode
	far := math.Max(0, h.draws-h.plain) - 1
	if step > 0 {
		far = math.Min(h.marked, h.draws) + 1
	}
	if h.probability(near) <= p {
		return near
	}
	for math.Abs(far-near) > 1 {
		mid := math.Trunc((near + far) / 2)
		if h.probability(mid) <= p {
			far = mid
		} else {
			near = mid
		}
	}
	return far
}
