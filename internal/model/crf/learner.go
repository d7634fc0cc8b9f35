package crf

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"sync/atomic"
)

// A learner goes over the data in batches. The jobs of a batch all see the same
// weights, and change them one after the other, so that it makes no difference
// how many workers share them.
type learner struct {
	Trainer
	data         []Sequence
	unary, edges weights // the first row of edges belongs to every step
	examples     []example
}

// An example is a sequence with its features as rows of weights; those that
// occur too rarely are left out.
type example struct {
	n                     int
	features, steps       []uint32
	featureEnds, stepEnds []int32
}

func (e *example) at(t int) []uint32      { return part(e.features, e.featureEnds, t) }
func (e *example) stepsAt(t int) []uint32 { return part(e.steps, e.stepEnds, t) }

// A job computes the gradient for one sequence after another.
type job interface {
	compute(i int, r *rand.Rand) (loss float64) // reads the weights
	apply(worker, workers int, at float32)      // changes them
}

// learn goes over the data as often as t says, each time from the start and with a seed of
// its own, and returns the mean of what was learned: what hangs on the order of the data and
// on the features dropped evens out.
func (t Trainer) learn(data []Sequence, s *shape, newJob func(*learner) job) *learner {
	var mean *learner
	for run := range t.Runs {
		once := t
		once.Seed += uint64(run)
		l := newLearner(once, data, s.labels, s.pairs())
		l.run(func() job { return newJob(l) })
		if mean == nil {
			mean = l
			continue
		}
		mean.unary.add(&l.unary)
		mean.edges.add(&l.edges)
	}
	mean.unary.divide(float32(t.Runs))
	mean.edges.divide(float32(t.Runs))
	return mean
}

func newLearner(t Trainer, data []Sequence, labels, pairs int) *learner {
	l := &learner{Trainer: t, data: data}
	features, edges := counter{}, counter{}
	for i := range data {
		features.count(data[i].features)
		edges.count(data[i].edges)
	}
	l.unary = newWeights(&features, t, labels, 0)
	l.edges = newWeights(&edges, t, pairs, 1)
	l.examples = make([]example, len(data))
	for i := range data {
		s := &data[i]
		e := example{n: s.Len()}
		e.features, e.featureEnds = l.unary.rowsOf(s.features, s.featureEnds)
		e.steps, e.stepEnds = l.edges.rowsOf(s.edges, s.edgeEnds)
		l.examples[i] = e
	}
	l.unary.rows, l.edges.rows = nil, nil
	return l
}

// drawInto makes e the i-th example without the features that are dropped.
func (l *learner) drawInto(e *example, i int, r *rand.Rand) {
	from := &l.examples[i]
	e.n, e.steps, e.stepEnds = from.n, from.steps, from.stepEnds
	e.features, e.featureEnds = e.features[:0], e.featureEnds[:0]
	limit := uint32(float64(l.Dropout) * (1 << 16))
	for t := range from.n {
		var bits uint64
		for i, row := range from.at(t) {
			if i%4 == 0 {
				bits = r.Uint64()
			}
			if uint32(bits&0xFFFF) >= limit {
				e.features = append(e.features, row)
			}
			bits >>= 16
		}
		e.featureEnds = append(e.featureEnds, int32(len(e.features)))
	}
}

// run goes over the data. It makes the jobs of a batch with newJob.
func (l *learner) run(newJob func() job) {
	jobs := make([]job, min(l.Batch, len(l.data)))
	for i := range jobs {
		jobs[i] = newJob()
	}
	order := make([]int, len(l.data))
	for i := range order {
		order[i] = i
	}
	losses := make([]float64, len(jobs))
	steps := float32(l.Epochs*len(l.data)) + 1
	done := 0
	for epoch := range l.Epochs {
		shuffle := rand.New(rand.NewPCG(l.Seed, uint64(epoch)))
		shuffle.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		total := 0.0
		for batch := range slices.Chunk(order, max(len(jobs), 1)) {
			l.compute(jobs, batch, epoch, losses)
			for i := range batch {
				total += losses[i]
			}
			l.apply(jobs[:len(batch)], float32(done)/steps)
			done += len(batch)
		}
		if l.Log != nil {
			l.Log(epoch, total/float64(len(order)))
		}
	}
}

// compute lets the workers compute the jobs of a batch.
func (l *learner) compute(jobs []job, batch []int, epoch int, losses []float64) {
	var next atomic.Int64
	l.eachWorker(func(int) {
		for i := int(next.Add(1)) - 1; i < len(batch); i = int(next.Add(1)) - 1 {
			r := rand.New(rand.NewPCG(l.Seed^uint64(epoch)<<32, uint64(batch[i])))
			losses[i] = jobs[i].compute(batch[i], r)
		}
	})
}

// apply lets each worker apply all jobs of a batch to its own rows.
func (l *learner) apply(jobs []job, at float32) {
	l.eachWorker(func(worker int) {
		for _, j := range jobs {
			j.apply(worker, l.Workers, at)
		}
	})
}

func (l *learner) eachWorker(work func(worker int)) {
	if l.Workers == 1 {
		work(0)
		return
	}
	var all sync.WaitGroup
	for worker := range l.Workers {
		all.Go(func() { work(worker) })
	}
	all.Wait()
}

// weights are rows of weights that are being learned.
type weights struct {
	features []uint32 // in the order of their keys
	first    int      // the row of the first feature: 1 if there is a row without one
	width    int
	rate     float32
	cells    []float32         // a row: weights, what to take off for the average, sums of squares
	decay    []float32         // of a row: the regulariser's share of one step
	rows     map[uint32]uint32 // while the data is read in
}

func newWeights(c *counter, t Trainer, width, first int) weights {
	w := weights{first: first, width: width, rate: t.Rate, rows: map[uint32]uint32{}}
	w.features = c.frequent(uint32(t.MinCount))
	n := len(w.features) + first
	w.cells = make([]float32, n*3*width)
	w.decay = make([]float32, n)
	for i, f := range w.features {
		w.rows[f] = uint32(i + first)
		w.decay[i+first] = t.L2 / float32(c.of(f))
	}
	return w
}

// rowsOf replaces features by their rows.
func (w *weights) rowsOf(features []uint32, ends []int32) (rows []uint32, rowEnds []int32) {
	rows = make([]uint32, 0, len(features))
	rowEnds = make([]int32, len(ends))
	for t := range ends {
		for _, f := range part(features, ends, t) {
			if row, ok := w.rows[f]; ok {
				rows = append(rows, row)
			}
		}
		rowEnds[t] = int32(len(rows))
	}
	return slices.Clip(rows), rowEnds
}

// row returns the weights of a row.
func (w *weights) row(i uint32) []float32 { return w.cells[int(i)*3*w.width:][:w.width] }

// sum adds the weights of rows to sums.
func (w *weights) sum(sums []float32, rows []uint32) {
	for _, row := range rows {
		for y, x := range w.row(row) {
			sums[y] += x
		}
	}
}

// step moves the weights of rows against the gradient g: those rows that
// belong to the worker. at says how much of all learning is done, from 0 to 1:
// a change at that point counts for the rest of the average.
func (w *weights) step(rows []uint32, g []float32, worker, workers int, at float32) {
	k := w.width
	for _, row := range rows {
		if int(row)%workers != worker {
			continue
		}
		cells := w.cells[int(row)*3*k:][:3*k]
		decay := w.decay[row]
		for y, gy := range g {
			gy += float32(decay * cells[y])
			squares := cells[2*k+y] + float32(gy*gy)
			if squares == 0 {
				continue
			}
			change := -float32(w.rate*gy) / float32(math.Sqrt(float64(squares)))
			cells[2*k+y] = squares
			cells[y] += change
			cells[k+y] += float32(at * change)
		}
	}
}

// add adds the weights of w2, which has the same rows.
func (w *weights) add(w2 *weights) {
	for i, x := range w2.cells {
		w.cells[i] += x
	}
}

func (w *weights) divide(by float32) {
	for i := range w.cells {
		w.cells[i] /= by
	}
}

// average returns the average weights of a row over all steps, times scale.
func (w *weights) average(row int, scale float32) []float32 {
	cells := w.cells[row*3*w.width:][:3*w.width]
	avg := make([]float32, w.width)
	for y := range avg {
		avg[y] = float32(scale * (cells[y] - cells[w.width+y]))
	}
	return avg
}
