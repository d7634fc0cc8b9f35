package crf

import (
	"fmt"
	"math"
	"math/rand/v2"
)

// A Ranker is a learned log-linear model that picks one of a list of
// candidates. It is read-only and may be shared by many goroutines.
//
// A list is a [Sequence]: its positions are the candidates. In training
// Label(0) marks the candidate that is right, or each of several.
type Ranker struct{ m *Model }

// Encode returns the file of the ranker; see [Model.Encode].
func (r *Ranker) Encode() []byte { return r.m.Encode() }

// Features is the number of features that have weights.
func (r *Ranker) Features() int { return r.m.Features() }

// DecodeRanker reads the file of a ranker.
func DecodeRanker(file []byte) (*Ranker, error) {
	m, err := Decode(file)
	if err != nil {
		return nil, err
	}
	if len(m.labels) != 1 {
		return nil, fmt.Errorf("crf: a ranker has 1 label, not %d", len(m.labels))
	}
	return &Ranker{m}, nil
}

// Scores appends the score of each candidate to dst, in natural logarithms: to
// be held against the scores of the other candidates only.
func (r *Ranker) Scores(dst []float32, list *Sequence) []float32 {
	for t := range list.Len() {
		dst = append(dst, float32(float32(r.units(list, t))*r.m.scale))
	}
	return dst
}

func (r *Ranker) units(list *Sequence, t int) int32 {
	var sum [8]int32
	r.m.unary.add(sum[:], list.at(t))
	return sum[0]
}

// Best returns the index of the candidate with the highest score, the first of
// several, or -1 for an empty list.
func (r *Ranker) Best(list *Sequence) int {
	best, top := -1, int32(0)
	for t := range list.Len() {
		if s := r.units(list, t); best < 0 || s > top {
			best, top = t, s
		}
	}
	return best
}

// Probabilities appends the probability that each candidate is right to dst.
func (r *Ranker) Probabilities(dst []float32, list *Sequence) []float32 {
	from := len(dst)
	dst = r.Scores(dst, list)
	own := dst[from:]
	if len(own) == 0 {
		return dst
	}
	top := own[0]
	for _, s := range own {
		top = max(top, s)
	}
	sum := float32(0)
	for i, s := range own {
		own[i] = float32(exp(float64(s - top)))
		sum += own[i]
	}
	for i := range own {
		own[i] /= sum
	}
	return dst
}

// TrainRanker learns a ranker from lists, leaving out those in which no
// candidate is marked as right. Labels and Forbid do not count.
func (t Trainer) TrainRanker(lists []Sequence) (*Ranker, error) {
	t = t.withDefaults()
	t.Labels = []string{"right"}
	var useful []Sequence
	for i, s := range lists {
		marked := false
		for _, mask := range s.gold {
			if mask > 1 {
				return nil, fmt.Errorf("crf: list %d has a label other than 0", i)
			}
			marked = marked || mask == 1
		}
		if marked {
			useful = append(useful, s)
		}
	}
	s := newShape(t.Labels, nil)
	l := t.learn(useful, &s, func(l *learner) job { return &rankJob{learner: l} })
	m := &Model{labels: t.Labels, shape: s}
	m.quantise(l)
	m.complete()
	return &Ranker{m}, nil
}

// rankJob does the work for one list of a batch.
type rankJob struct {
	*learner
	example
	scores   []float32
	factors  []float64
	residual []float32
}

// compute fills in the residuals of the candidates and returns the loss.
func (j *rankJob) compute(i int, r *rand.Rand) float64 {
	j.drawInto(&j.example, i, r)
	j.scores = zeroed(j.scores, j.n)
	for t := range j.n {
		j.unary.sum(j.scores[t:t+1], j.at(t))
	}
	j.factors = sized(j.factors, j.n)
	factorsOf(j.factors, j.scores)
	all, right := 0.0, 0.0
	for t, mask := range j.data[i].gold {
		all += j.factors[t]
		right += float64(j.factors[t] * float64(mask))
	}
	j.residual = sized(j.residual, j.n)
	weight := float64(j.data[i].weight())
	for t, mask := range j.data[i].gold {
		p := j.factors[t]/all - float64(float64(mask)*j.factors[t])/right
		j.residual[t] = float32(float64(weight * p))
	}
	return weight * (math.Log(all) - math.Log(right))
}

func (j *rankJob) apply(worker, workers int, at float32) {
	for t := range j.n {
		if g := j.residual[t : t+1]; matter(g) {
			j.unary.step(j.at(t), g, worker, workers, at)
		}
	}
}
