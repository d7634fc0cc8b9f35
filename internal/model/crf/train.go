package crf

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
)

// A Trainer learns models: by stochastic gradient descent with a rate of its
// own for each weight (AdaGrad, Duchi et al. 2011), features dropped at random,
// and the weights averaged over the steps. The same data and settings give the
// same bytes with any number of workers. Zero fields stand for the defaults.
type Trainer struct {
	Labels   []string                   // at most 64
	Forbid   func(from, to string) bool // which steps are impossible; from is "" at the start; nil for none
	MinCount int                        // a feature must occur so often; default 10
	Dropout  float32                    // the share of features left out at each step
	L2       float32                    // the regulariser, for the whole of the data
	Rate     float32                    // default 0.1
	Epochs   int                        // default 10
	Batch    int                        // sequences a step; default 16
	Clip     float32                    // the largest weight that is kept apart; default: found from the weights
	Temper   float32                    // the final weights are multiplied by it: below 1 the model is less sure of itself; default 1
	Seed     uint64
	Runs     int                           // how often it learns, each time with a seed of its own; the weights are the mean; default 1
	Workers  int                           // default 1
	Log      func(epoch int, loss float64) // told the mean loss a sequence after each epoch, or nil
}

func (t Trainer) withDefaults() Trainer {
	if t.MinCount == 0 {
		t.MinCount = 10
	}
	if t.Rate == 0 {
		t.Rate = 0.1
	}
	if t.Epochs == 0 {
		t.Epochs = 10
	}
	if t.Temper == 0 {
		t.Temper = 1
	}
	if t.Batch == 0 {
		t.Batch = 16
	}
	t.Runs = max(t.Runs, 1)
	t.Workers = max(t.Workers, 1)
	return t
}

// Train learns a model from labelled sequences. It fails if there are no labels
// or too many, or where what a sequence says is right is forbidden or not allowed.
func (t Trainer) Train(data []Sequence) (*Model, error) {
	t = t.withDefaults()
	if len(t.Labels) == 0 || len(t.Labels) > maxLabels {
		return nil, fmt.Errorf("crf: %d labels", len(t.Labels))
	}
	s := newShape(t.Labels, t.Forbid)
	for i := range data {
		if !s.possible(&data[i]) {
			return nil, fmt.Errorf("crf: the labels of sequence %d are forbidden", i)
		}
	}
	l := t.learn(data, &s, func(l *learner) job { return &chainJob{learner: l, shape: &s} })
	m := &Model{labels: t.Labels, shape: s}
	m.quantise(l)
	m.complete()
	return m, nil
}

// possible reports whether labels that may stand at each position can follow
// each other.
func (s *shape) possible(data *Sequence) bool {
	alive := s.start
	for t, mask := range data.gold {
		if t > 0 {
			alive = s.after(alive)
		}
		alive &= orAll(mask, s.all()) & orAll(data.allowed[t], s.all())
		if alive == 0 {
			return false
		}
	}
	return true
}

// after returns the labels that may follow one of those in mask.
func (s *shape) after(mask uint64) uint64 {
	var next uint64
	for y, before := range s.before {
		if before&mask != 0 {
			next |= 1 << y
		}
	}
	return next
}

// Jackknife learns k models, the i-th from the sequences whose fold is not i,
// so that each sequence can be read by a model that has not seen it. Each learns once.
func (t Trainer) Jackknife(data []Sequence, folds []int, k int) ([]*Model, error) {
	if len(folds) != len(data) {
		return nil, errors.New("crf: as many folds as sequences are needed")
	}
	t.Runs = 1
	models := make([]*Model, k)
	for fold := range k {
		var seen []Sequence
		for i, s := range data {
			if folds[i] != fold {
				seen = append(seen, s)
			}
		}
		m, err := t.Train(seen)
		if err != nil {
			return nil, fmt.Errorf("fold %d: %w", fold, err)
		}
		models[fold] = m
	}
	return models, nil
}

// chainJob does the work for one sequence of a batch.
type chainJob struct {
	*learner
	shape *shape
	example
	allowed, gold []uint64
	scores        []float32
	lattice       lattice
	free, bound   messages // of all readings, of those that may be right
	residual      []float32
	pairs         []float32 // residuals of steps: those in common, then those of single positions
}

// compute fills in the residuals of the sequence: the probability that each
// label has less that which it should have. It returns the loss.
func (j *chainJob) compute(i int, r *rand.Rand) float64 {
	j.drawInto(&j.example, i, r)
	j.fillLattice()
	j.allowed, j.gold = sized(j.allowed, j.n), sized(j.gold, j.n)
	for t := range j.n {
		j.allowed[t] = orAll(j.data[i].allowed[t], j.shape.all())
		j.gold[t] = orAll(j.data[i].gold[t], j.allowed[t])
	}
	j.free.run(&j.lattice, j.allowed)
	j.bound.run(&j.lattice, j.gold)
	weight := j.data[i].weight()
	j.fillResiduals(float64(weight))
	loss := 0.0
	for t := range j.n {
		loss += math.Log(j.free.norm[t]) - math.Log(j.bound.norm[t])
	}
	return loss * float64(weight)
}

func (j *chainJob) fillLattice() {
	k, pairs := j.shape.labels, j.shape.pairs()
	l := &j.lattice
	l.shape, l.n = j.shape, j.n
	l.psi = sized(l.psi, j.n*k)
	l.stepAt = sized(l.stepAt, j.n)
	l.steps = sized(l.steps, pairs)
	l.extra = l.extra[:0]
	j.scores = sized(j.scores, max(k, pairs))
	sums := j.scores[:pairs]
	copy(sums, j.edges.row(0))
	factorsOf(l.steps, sums)
	j.shape.forbid(l.steps)
	for t := range j.n {
		l.stepAt[t] = -1
		if rows := j.stepsAt(t); len(rows) > 0 {
			l.stepAt[t] = int32(len(l.extra))
			l.extra = append(l.extra, l.steps...)
			copy(sums, j.edges.row(0))
			j.edges.sum(sums, rows)
			own := l.extra[l.stepAt[t]:][:pairs]
			factorsOf(own, sums)
			j.shape.forbid(own)
		}
		scores := j.scores[:k]
		clear(scores)
		j.unary.sum(scores, j.at(t))
		factorsOf(l.psi[t*k:][:k], scores)
	}
}

// factorsOf sets dst to e to the power of the scores, the highest of which
// counts as 0. None becomes 0.
func factorsOf(dst []float64, scores []float32) {
	top := scores[0]
	for _, s := range scores {
		top = max(top, s)
	}
	for i, s := range scores {
		dst[i] = exp(max(float64(s-top), -100))
	}
}

func (j *chainJob) fillResiduals(weight float64) {
	k, pairs, l := j.shape.labels, j.shape.pairs(), &j.lattice
	j.residual = sized(j.residual, j.n*k)
	j.pairs = zeroed(j.pairs, pairs+len(l.extra))
	for t := range j.n {
		for y := range k {
			j.residual[t*k+y] = float32(float64(weight * (j.free.at(l, t, y) - j.bound.at(l, t, y))))
		}
		sums := matrix(j.pairs, j.pairs[pairs:], l.stepAt[t], pairs)
		j.free.addPairs(l, j.allowed, t, sums, weight)
		j.bound.addPairs(l, j.gold, t, sums, -weight)
	}
}

// apply changes the weights of those rows that belong to the worker.
func (j *chainJob) apply(worker, workers int, at float32) {
	k, pairs := j.shape.labels, j.shape.pairs()
	for t := range j.n {
		if g := j.residual[t*k:][:k]; matter(g) {
			j.unary.step(j.at(t), g, worker, workers, at)
		}
		if start := j.lattice.stepAt[t]; start >= 0 {
			g := j.pairs[pairs+int(start):][:pairs]
			j.edges.step(j.stepsAt(t), g, worker, workers, at)
			if worker == 0 {
				addTo(j.pairs[:pairs], g)
			}
		}
	}
	j.edges.step([]uint32{0}, j.pairs[:pairs], worker, workers, at)
}

// matter reports whether one of the residuals is worth a step.
func matter(residuals []float32) bool {
	for _, r := range residuals {
		if r > 1e-3 || r < -1e-3 {
			return true
		}
	}
	return false
}

func addTo(sums, terms []float32) {
	for i, x := range terms {
		sums[i] += x
	}
}
