package crf

import (
	"math/bits"
	"slices"
)

// A Model is a learned model: labels, which of them may follow each other, and
// weights. It is read-only and may be shared by many goroutines.
type Model struct {
	labels []string
	scale  float32 // what one unit of a weight is in natural logarithms
	shape  shape
	unary  table     // feature and label
	edge   table     // feature and pair of labels
	steps  []int32   // weights of the pairs of labels themselves, padded to whole words
	eSteps []float64 // the same as factors
	powers []float64 // powers[i] = e**(-i*scale)
}

// faint is the factor below which nothing is told apart: about e**-50.
const faint = 2e-22

// complete fills in what follows from the other fields.
func (m *Model) complete() {
	r := exp(-float64(m.scale))
	for p := 1.0; p > faint && len(m.powers) < 1<<16; p *= r {
		m.powers = append(m.powers, p)
	}
	m.eSteps = make([]float64, m.shape.pairs())
	m.factors(m.eSteps, m.steps)
}

// Labels returns the labels; their indices are what Label, Best and P speak of.
// They must not be changed.
func (m *Model) Labels() []string { return m.labels }

// Features is the number of features that have weights.
func (m *Model) Features() int { return m.unary.n }

// factors sets dst, a matrix of steps, to e to the power of the scores, the highest of
// which counts as 0.
func (m *Model) factors(dst []float64, scores []int32) {
	scores = scores[:len(dst)]
	top := slices.Max(scores)
	for i, s := range scores {
		dst[i] = m.power(top - s)
	}
	m.shape.forbid(dst)
}

// power returns e**(-d*scale), or about 0 for a large d.
func (m *Model) power(d int32) float64 { return m.powers[min(int(d), len(m.powers)-1)] }

// A shape says how many labels there are and how they may follow each other. A
// matrix of steps has a row for each label, and in the row a column for each
// label before it and a last one for the start.
type shape struct {
	labels int
	before []uint64 // the labels, as bits, that may stand before each label
	start  uint64   // the labels that may stand first
}

func (s *shape) all() uint64    { return 1<<s.labels - 1 }
func (s *shape) columns() int   { return s.labels + 1 }
func (s *shape) pairs() int     { return s.labels * s.columns() }
func (s *shape) stride() int    { return (s.labels + 7) &^ 7 }
func (s *shape) pairsLong() int { return (s.pairs() + 7) &^ 7 }

// forbid sets the factors of labels that cannot follow each other to 0.
func (s *shape) forbid(steps []float64) {
	for y, before := range s.before {
		for xs := s.all() &^ before; xs != 0; xs &= xs - 1 {
			steps[y*s.columns()+bits.TrailingZeros64(xs)] = 0
		}
	}
}

// newShape asks forbid for each pair of labels, "" standing for the start.
func newShape(labels []string, forbid func(from, to string) bool) shape {
	s := shape{labels: len(labels), before: make([]uint64, len(labels))}
	for y, to := range labels {
		for x, from := range labels {
			if forbid == nil || !forbid(from, to) {
				s.before[y] |= 1 << x
			}
		}
		if forbid == nil || !forbid("", to) {
			s.start |= 1 << y
		}
	}
	return s
}

// BIO forbids "I-X" anywhere but after "B-X" or "I-X": a value for
// [Trainer.Forbid].
func BIO(from, to string) bool {
	return len(to) > 2 && to[:2] == "I-" &&
		(len(from) <= 2 || from[1] != '-' || from[2:] != to[2:])
}
