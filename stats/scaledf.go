package stats

import (
	"math"

	"github.com/copydesk/copydesk/internal/special"
)

// scaledF is Kessler's scaled F-score (2017), as scattertext has it: the harmonic mean of
// precision, the share of the occurrences of a term that are in a corpus, and recall, its
// share of the words of the corpus, each as its place in the normal distribution that all
// terms make. Of the scores for both corpora the greater counts, that for the second as
// negative, and either side is stretched from 0 to 1.
func scaledF(table []KeyTerm) []Float {
	first := make([]float64, len(table))
	second := make([]float64, len(table))
	for i, row := range table {
		first[i], second[i] = float64(row.Count), float64(row.ReferenceCount)
	}
	here, there := fScores(first, second), fScores(second, first)
	scores := make([]Float, len(table))
	for i := range table {
		switch f, a := here[i], there[i]; {
		case math.IsNaN(f) || math.IsNaN(a):
			scores[i] = Float(math.NaN())
		case f > a:
			scores[i] = Float(f)
		case f < a:
			scores[i] = -Float(a)
		}
	}
	stretch01(scores, 1)
	stretch01(scores, -1)
	return scores
}

// fScores are the scores for one of two corpora.
func fScores(here, there []float64) []float64 {
	precision, recall := make([]float64, len(here)), make([]float64, len(here))
	all := 0.0
	for _, n := range here {
		all += n
	}
	for i, n := range here {
		precision[i] = n / (n + there[i])
		recall[i] = n / all
	}
	normal(precision)
	normal(recall)
	scores := make([]float64, len(here))
	for i := range scores {
		scores[i] = 2 * precision[i] * recall[i] / (precision[i] + recall[i])
	}
	return scores
}

// normal puts for each value its place in the normal distribution that has the mean and
// deviation of all.
func normal(values []float64) {
	n := float64(len(values))
	mean, square := 0.0, 0.0
	for _, v := range values {
		mean += v / n
	}
	for _, v := range values {
		square += float64((v - mean) * (v - mean))
	}
	deviation := math.Sqrt(square / n)
	for i, v := range values {
		// Rounded, since what lies behind differs between processors.
		values[i] = special.Round(math.Erfc((mean-v)/(deviation*math.Sqrt2)) / 2)
	}
}

// stretch01 stretches the scores of one sign so that they reach from 0 to 1.
func stretch01(scores []Float, sign Float) {
	least, most := Float(math.Inf(1)), Float(0)
	for _, s := range scores {
		if s*sign > 0 {
			least, most = min(least, s*sign), max(most, s*sign)
		}
	}
	for i, s := range scores {
		switch {
		case !(s*sign > 0):
		case least == most:
			scores[i] = sign / 2
		default:
			scores[i] = sign * (Float(s*sign) - least) / (most - least)
		}
	}
}
