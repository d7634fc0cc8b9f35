package stats

import (
	"math"

	"github.com/copydesk/copydesk/internal/special"
)

// A Contingency is a two-by-two table of counts. Keyness compares a term in
// two corpora with it, collocations the two words of a pair:
//
//	             corpus 1   corpus 2              second   not second
//	the term     A          B            first    A        B
//	other words  C          D            not f.   C        D
//
// Each method says what it computes; all are NaN for a table with a negative
// cell or none at all.
type Contingency struct{ A, B, C, D float64 }

// Compare makes the table of a term with f1 occurrences in a corpus of n1 words
// and f2 in another of n2.
func Compare(f1, n1, f2, n2 int) Contingency {
	return Contingency{float64(f1), float64(f2), float64(n1 - f1), float64(n2 - f2)}
}

// Joint makes the table of a pair that occurs joint times among n pairs, first
// of which begin with its first word and second of which end with its second.
func Joint(joint, first, second, n int) Contingency {
	return Contingency{float64(joint), float64(first - joint), float64(second - joint), float64(n - first - second + joint)}
}

func (t Contingency) n() float64 { return t.A + t.B + t.C + t.D }

func (t Contingency) valid() bool {
	return t.A >= 0 && t.B >= 0 && t.C >= 0 && t.D >= 0 && t.n() > 0 && !math.IsInf(t.n(), 0)
}

// expected is the count of A if rows and columns were independent.
func (t Contingency) expected() float64 { return float64((t.A + t.B) * ((t.A + t.C) / t.n())) }

// sign is that of the observed minus the expected count of A, computed from
// the cells so that it is exact where they are.
func (t Contingency) sign() float64 {
	switch diff := float64(t.A*t.D) - float64(t.B*t.C); {
	case diff > 0:
		return 1
	case diff < 0:
		return -1
	}
	return 0
}

// G2 is the log-likelihood ratio over all four cells, with the sign of the
// observed minus the expected count of A. Dunning, Accurate Methods for the
// Statistics of Surprise and Coincidence (1993). It is not the two-cell figure
// of Rayson and Garside (2000), which leaves out C and D and is a little smaller.
func (t Contingency) G2() float64 {
	if !t.valid() {
		return math.NaN()
	}
	n := t.n()
	r1, r2, c1, c2 := t.A+t.B, t.C+t.D, t.A+t.C, t.B+t.D
	// Each term is O ln(O/E) - (O - E); the differences add up to zero, and no
	// term is negative, so that nothing cancels.
	sum := 0.0
	for _, cell := range [4][2]float64{{t.A, float64(r1 * (c1 / n))}, {t.B, float64(r1 * (c2 / n))}, {t.C, float64(r2 * (c1 / n))}, {t.D, float64(r2 * (c2 / n))}} {
		if cell[1] > 0 {
			sum += special.Deviance(cell[0], cell[1])
		}
	}
	return t.sign() * 2 * sum
}

// ChiSquare is Pearson's chi-square without Yates's correction. It is NaN where
// a margin is zero.
func (t Contingency) ChiSquare() float64 {
	if !t.valid() {
		return math.NaN()
	}
	diff := float64(t.A*t.D) - float64(t.B*t.C)
	return t.n() * (diff / (t.A + t.B)) / (t.C + t.D) * (diff / (t.A + t.C)) / (t.B + t.D)
}

// P is the probability of a G2 at least this large, in either direction, if
// rows and columns were independent: the tail of a chi-square distribution with
// one degree of freedom, computed as a tail, so that 1e-200 is not zero. The last digits
// hang on the processor's exp; tables have eight, which do not.
func (t Contingency) P() float64 { return special.ChiSquareTail(math.Abs(t.G2())) }

// Fisher is the two-sided p-value of Fisher's exact test: the probability of
// all tables with the same margins that are no likelier than this one, as R's
// fisher.test defines it. It is NaN where the cells are not whole numbers.
// It takes time in proportion to the standard deviation of A. Its last digits hang on the
// processor, as those of P.
func (t Contingency) Fisher() float64 {
	if !t.valid() {
		return math.NaN()
	}
	return special.FisherTwoSided(t.A, t.B, t.C, t.D)
}

// LogRatio is the binary logarithm of the ratio of relative frequencies in the
// two corpora, with 0.5 added to both counts and both sizes (Walter 1975, as in
// Evert's package corpora), so that it is finite for a term that one corpus
// lacks. Hardie (2014) adds 0.5 to a zero alone; the two part by little where
// counts are large. It is NaN where a corpus is empty.
func (t Contingency) LogRatio() float64 {
	if !t.valid() || t.A+t.C == 0 || t.B+t.D == 0 {
		return math.NaN()
	}
	return special.Log2((t.A + 0.5) / (t.A + t.C + 0.5) * ((t.B + t.D + 0.5) / (t.B + 0.5)))
}

// PMI is the pointwise mutual information of the pair in bits: log2 of the
// observed over the expected count. Church and Hanks (1990). It is NaN for a
// pair that never occurs.
func (t Contingency) PMI() float64 {
	if !t.valid() || t.A == 0 {
		return math.NaN()
	}
	return special.Log2(t.A / t.expected())
}

// NPMI is the PMI over -log2 of the pair's probability: 1 for words that occur
// only together, 0 for independent ones. Bouma (2009). It is NaN for a pair that
// never occurs, and for one that is all there is.
func (t Contingency) NPMI() float64 {
	if t.A == t.n() {
		return math.NaN()
	}
	return t.PMI() / -special.Log2(t.A/t.n())
}

// T is the t-score, the observed minus the expected count over the root of the
// observed. Church and others (1991). It is NaN for a pair that never occurs.
func (t Contingency) T() float64 {
	if !t.valid() || t.A == 0 {
		return math.NaN()
	}
	return (t.A - t.expected()) / math.Sqrt(t.A)
}

// LogDice is 14 + log2 of the Dice coefficient, which does not depend on the
// size of the corpus; 14 is the most. Rychlý (2008). It is NaN for a pair that
// never occurs.
func (t Contingency) LogDice() float64 {
	if !t.valid() || t.A == 0 {
		return math.NaN()
	}
	return 14 + special.Log2(2*t.A/(2*t.A+t.B+t.C))
}

// Lambda is the log-odds ratio of the pair with 0.5 added to each cell, and z
// that over its standard error: the two-word case of Blaheta and Johnson,
// Unsupervised Learning of Multi-Word Verbs (2001), as in quanteda.
func (t Contingency) Lambda() (lambda, z float64) {
	if !t.valid() {
		return math.NaN(), math.NaN()
	}
	a, b, c, d := t.A+0.5, t.B+0.5, t.C+0.5, t.D+0.5
	lambda = special.Log(a / b * (d / c))
	return lambda, lambda / math.Sqrt(1/a+1/b+1/c+1/d)
}
