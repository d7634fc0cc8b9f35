package stats

import (
	"cmp"
	"math"
	"slices"

	"github.com/copydesk/copydesk/internal/special"
)

// Keyness says how to compare two corpora. The zero value compares all terms,
// and corrects for the number of tests by Benjamini and Hochberg.
type Keyness struct {
	MinCount int     // least count in both together; zero means 1
	Holm     bool    // correct by Holm's method
	Prior    float64 // pseudo-count of each term for LogOdds; zero means 0.01
	// Background, if it is not nil, is the prior of LogOdds in place of one that knows no
	// term (Monroe, Colaresi and Quinn's informative prior): each term counts Prior times
	// as often as there, zero now meaning 1, and one that it lacks as if it were there once.
	// It must count the same Terms.
	Background *Matrix
	Level      float64 // P below which a term is key in an article, for KeyKeywords; zero means 0.000001
}

// A KeyTerm compares one term in a target and in a reference corpus. Figures
// above zero speak for the target.
type KeyTerm struct {
	Key                 string `json:"key"`
	Term                string `json:"term"`
	Count               int    `json:"count"` // in the target
	ReferenceCount      int    `json:"reference_count"`
	PerMillion          Float  `json:"per_million"` // of running words
	ReferencePerMillion Float  `json:"reference_per_million"`
	G2                  Float  `json:"g2"`         // log-likelihood ratio of four cells, signed
	P                   Float  `json:"p"`          // of G2, chi-square with one degree of freedom
	Adjusted            Float  `json:"p_adjusted"` // P corrected for the number of terms
	ChiSquare           Float  `json:"chi2"`
	Fisher              Float  `json:"fisher"`       // p of Fisher's exact test
	LogRatio            Float  `json:"log_ratio"`    // bits
	LogOdds             Float  `json:"log_odds"`     // with a Dirichlet prior
	Z                   Float  `json:"z"`            // LogOdds over its standard deviation
	PercentDiff         Float  `json:"percent_diff"` // %DIFF of the frequencies
	BIC                 Float  `json:"bic"`          // of G2
	SimpleMaths         Float  `json:"simple_maths"` // ratio of frequencies per million, 100 added to both
	OddsRatio           Float  `json:"odds_ratio"`
	OddsLow             Float  `json:"odds_low"` // lower limit of OddsRatio, 95 %
	OddsHigh            Float  `json:"odds_high"`
	ScaledF             Float  `json:"scaled_f"` // from -1 to 1, of the terms of the table; NaN where a corpus is empty
}

// Compare compares each term that either corpus has, and sorts by G2, from what
// marks the target most to what marks the reference most, and then by key.
// Relative frequencies are shares of the running words of the corpus. Both must
// count the same Terms. The prior of all terms is that of those in the table.
func (k Keyness) Compare(target, reference *Matrix) []KeyTerm {
	table := k.join(target, reference)
	n1, n2 := target.Words(), reference.Words()
	priors, total := k.priors(table)
	scaled := scaledF(table)
	p := make([]float64, len(table))
	for i := range table {
		row := &table[i]
		c := Compare(row.Count, n1, row.ReferenceCount, n2)
		row.PerMillion = perMillion(row.Count, n1)
		row.ReferencePerMillion = perMillion(row.ReferenceCount, n2)
		row.measure(c, priors[i], total)
		row.ScaledF = scaled[i]
		p[i] = float64(row.P)
	}
	adjust := BenjaminiHochberg
	if k.Holm {
		adjust = Holm
	}
	for i, a := range adjust(p) {
		table[i].Adjusted = pValue(a)
	}
	slices.SortFunc(table, func(a, b KeyTerm) int {
		return cmp.Or(cmp.Compare(b.G2, a.G2), cmp.Compare(a.Key, b.Key))
	})
	return table
}

// priors are the pseudo-counts of the terms of a table, and of all of them.
func (k Keyness) priors(table []KeyTerm) (priors []float64, total float64) {
	each := k.Prior
	if each == 0 && k.Background == nil {
		each = 0.01
	} else if each == 0 {
		each = 1
	}
	priors = make([]float64, len(table))
	for i, row := range table {
		n := 1
		if k.Background != nil {
			if id, ok := k.Background.find(row.Key); ok {
				n = k.Background.Terms[id].Count
			}
		}
		priors[i] = float64(each * float64(n))
		total += priors[i]
	}
	return priors, total
}

// measure fills in the figures of a row.
func (k *KeyTerm) measure(c Contingency, prior, total float64) {
	odds, low, high := c.OddsRatio()
	logOdds, z := LogOdds(c, prior, total)
	k.G2, k.P, k.ChiSquare, k.Fisher = Float(c.G2()), pValue(c.P()), Float(c.ChiSquare()), pValue(c.Fisher())
	k.LogRatio, k.LogOdds, k.Z = Float(c.LogRatio()), Float(logOdds), Float(z)
	k.PercentDiff, k.BIC, k.SimpleMaths = Float(c.PercentDiff()), Float(c.BIC()), Float(c.SimpleMaths(100))
	k.OddsRatio, k.OddsLow, k.OddsHigh = Float(odds), Float(low), Float(high)
}

// join puts the counts of both corpora side by side, sorted by key.
func (k Keyness) join(target, reference *Matrix) []KeyTerm {
	var table []KeyTerm
	add := func(t Term, count, other int) {
		if count+other >= k.MinCount {
			table = append(table, KeyTerm{Key: t.Key, Term: t.Label, Count: count, ReferenceCount: other})
		}
	}
	a, b := target.Terms, reference.Terms
	for len(a) > 0 && len(b) > 0 {
		switch c := cmp.Compare(a[0].Key, b[0].Key); {
		case c < 0:
			add(a[0], a[0].Count, 0)
			a = a[1:]
		case c > 0:
			add(b[0], 0, b[0].Count)
			b = b[1:]
		default:
			add(a[0], a[0].Count, b[0].Count)
			a, b = a[1:], b[1:]
		}
	}
	for _, t := range a {
		add(t, t.Count, 0)
	}
	for _, t := range b {
		add(t, 0, t.Count)
	}
	return table
}

// LogOdds is the log-odds ratio of a term in two corpora with a Dirichlet
// prior: prior is the pseudo-count of the term, total that of all terms. z is
// that over its standard deviation, with all four terms of the variance, where
// some tools have the two of the term alone. Monroe, Colaresi and Quinn, Fightin'
// Words (2008).
func LogOdds(c Contingency, prior, total float64) (delta, z float64) {
	a, b := c.A+prior, c.B+prior
	restA, restB := c.C+total-prior, c.D+total-prior
	if !c.valid() || !(a > 0 && b > 0 && restA > 0 && restB > 0) {
		return math.NaN(), math.NaN()
	}
	delta = special.Log(a / restA * (restB / b))
	return delta, delta / math.Sqrt(1/a+1/b+1/restA+1/restB)
}

// perMillion is NaN if n is zero.
func perMillion(count, n int) Float { return Float(1e6 * float64(count) / orNaN(n)) }

// orNaN is n, or NaN for zero: a term that the caller found where no words are
// counted has no share of them.
func orNaN(n int) float64 {
	if n == 0 {
		return math.NaN()
	}
	return float64(n)
}
