package crf

import (
	"bytes"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// labelled makes sequences whose labels follow from the features: 20+y is
// seen where label y is right, most of the time, among features without sense.
func labelled(r *rand.Rand, n int) []Sequence {
	data := make([]Sequence, n)
	for i := range data {
		s := &data[i]
		last := 0
		for range 1 + r.IntN(8) {
			y := r.IntN(3)
			if y == 2 && last == 0 {
				y = 1
			}
			last = y
			if r.IntN(10) > 0 {
				s.Add(uint32(20 + y))
			}
			s.Add(uint32(50 + r.IntN(20)))
			s.AddEdge(uint32(80 + r.IntN(2)))
			s.Label(uint8(y))
			s.Next()
		}
	}
	return data
}

var tiny = Trainer{Labels: bioLabels, Forbid: BIO, MinCount: 1, Epochs: 5, Dropout: 0.3, L2: 0.1, Seed: 7}

func TestTrainLearnsWhatTheFeaturesSay(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	m, err := tiny.Train(labelled(r, 500))
	require.NoError(t, err)
	right, all := 0, 0
	var d Decoder
	for _, s := range labelled(r, 100) {
		d.Score(m, &s)
		labels, ok := d.Best(nil)
		require.True(t, ok)
		for i, y := range labels {
			all++
			if s.gold[i] == 1<<y {
				right++
			}
		}
	}
	assert.Greater(t, float64(right)/float64(all), 0.9, "nine in ten positions show their label")
}

// A tempered model ranks readings as before, the odds between them being a power
// of what they were.
func TestTemper(t *testing.T) {
	data := labelled(rand.New(rand.NewPCG(1, 2)), 200)
	sure, err := tiny.Train(data)
	require.NoError(t, err)
	tempered := tiny
	tempered.Temper = 0.5
	doubtful, err := tempered.Train(data)
	require.NoError(t, err)
	var a, b Decoder
	for i := range data[:20] {
		a.Score(sure, &data[i])
		b.Score(doubtful, &data[i])
		x, y := a.KBest(3), b.KBest(3)
		require.Equal(t, len(x), len(y))
		for k := range x {
			assert.Equal(t, x[k].Labels, y[k].Labels)
			assert.InDelta(t, (x[k].Score-x[0].Score)/2, y[k].Score-y[0].Score, 1e-4)
		}
	}
}

func TestTrainIsTheSameWithAnyNumberOfWorkers(t *testing.T) {
	data := labelled(rand.New(rand.NewPCG(2, 2)), 200)
	var files [][]byte
	for _, workers := range []int{1, 2, 5} {
		tr := tiny
		tr.Workers = workers
		m, err := tr.Train(data)
		require.NoError(t, err)
		files = append(files, m.Encode())
	}
	assert.True(t, bytes.Equal(files[0], files[1]))
	assert.True(t, bytes.Equal(files[0], files[2]))
}

// chainOf returns a job over one sequence with random weights.
func chainOf(s Sequence) (*learner, *chainJob) {
	tr := Trainer{Labels: bioLabels, MinCount: 1}.withDefaults()
	sh := newShape(bioLabels, BIO)
	l := newLearner(tr, []Sequence{s}, 3, sh.pairs())
	r := rand.New(rand.NewPCG(9, 9))
	for _, w := range []*weights{&l.unary, &l.edges} {
		for i := range uint32(len(w.decay)) {
			for y := range w.row(i) {
				w.row(i)[y] = float32(r.NormFloat64())
			}
		}
	}
	return l, &chainJob{learner: l, shape: &sh}
}

func TestResidualsAreTheGradientOfTheLoss(t *testing.T) {
	s := labelled(rand.New(rand.NewPCG(3, 3)), 1)[0]
	s.gold[0] = 0b011 // one of two is right
	s.gold[len(s.gold)-1] = 0
	s.allowed[1] |= s.gold[1] | 1
	l, j := chainOf(s)
	loss := func() float64 { return j.compute(0, rand.New(rand.NewPCG(0, 0))) }
	check := func(w *weights, row uint32, y int, want float64) {
		const h = 1e-2
		cell := &w.row(row)[y]
		old := *cell
		*cell = old + h
		above := loss()
		*cell = old - h
		below := loss()
		*cell = old
		assert.InDelta(t, (above-below)/(2*h), want, 1e-3)
	}
	gradient := func(w *weights, collect func(g map[uint32][]float32)) {
		loss()
		g := map[uint32][]float32{}
		collect(g)
		for row := range uint32(len(w.decay)) {
			for y := range w.width {
				want := 0.0
				if g[row] != nil {
					want = float64(g[row][y])
				}
				check(w, row, y, want)
			}
		}
	}
	sum := func(g map[uint32][]float32, row uint32, r []float32) {
		if g[row] == nil {
			g[row] = make([]float32, len(r))
		}
		addTo(g[row], r)
	}
	gradient(&l.unary, func(g map[uint32][]float32) {
		for i := range j.n {
			for _, row := range j.at(i) {
				sum(g, row, j.residual[i*3:][:3])
			}
		}
	})
	gradient(&l.edges, func(g map[uint32][]float32) {
		sum(g, 0, j.pairs[:12])
		for i := range j.n {
			own := j.pairs[12+int(j.lattice.stepAt[i]):][:12]
			sum(g, 0, own)
			for _, row := range j.stepsAt(i) {
				sum(g, row, own)
			}
		}
	})
}

func TestTrainRefuses(t *testing.T) {
	_, err := Trainer{}.Train(nil)
	assert.ErrorContains(t, err, "0 labels")
	var s Sequence
	s.Label(2) // I-X at the start
	s.Next()
	_, err = tiny.Train([]Sequence{s})
	assert.ErrorContains(t, err, "sequence 0")
	_, err = tiny.Jackknife([]Sequence{s}, nil, 2)
	assert.Error(t, err)
}

func TestJackknifeLeavesOutTheFold(t *testing.T) {
	data := labelled(rand.New(rand.NewPCG(4, 4)), 60)
	folds := make([]int, len(data))
	for i := range folds {
		folds[i] = i % 2
	}
	models, err := tiny.Jackknife(data, folds, 2)
	require.NoError(t, err)
	var odd []Sequence
	for i, s := range data {
		if i%2 == 1 {
			odd = append(odd, s)
		}
	}
	m, err := tiny.Train(odd)
	require.NoError(t, err)
	assert.Equal(t, m.Encode(), models[0].Encode())
}

func TestTrainOfNothingGivesAModel(t *testing.T) {
	for _, data := range [][]Sequence{nil, {{}}} {
		m, err := tiny.Train(data)
		require.NoError(t, err)
		again, err := Decode(m.Encode())
		require.NoError(t, err)
		assert.Zero(t, again.Features())
	}
}

// lists makes lists of candidates, the right one of which has feature 5 in
// four of five.
func lists(r *rand.Rand, n int) []Sequence {
	data := make([]Sequence, n)
	for i := range data {
		count := 2 + r.IntN(5)
		right := r.IntN(count)
		for c := range count {
			data[i].Add(uint32(10 + r.IntN(8)))
			if c == right {
				if r.IntN(5) > 0 {
					data[i].Add(5)
				}
				data[i].Label(0)
			}
			data[i].Next()
		}
	}
	return data
}

func TestRanker(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	learned, err := tiny.TrainRanker(append(lists(r, 300), Sequence{}))
	require.NoError(t, err)
	ranker, err := DecodeRanker(learned.Encode())
	require.NoError(t, err)
	right := 0
	for _, s := range lists(r, 100) {
		best := ranker.Best(&s)
		if s.gold[best] == 1 {
			right++
		}
		p := ranker.Probabilities(nil, &s)
		sum := float32(0)
		for _, x := range p {
			sum += x
			assert.LessOrEqual(t, x, p[best])
		}
		assert.InDelta(t, 1, sum, 1e-5)
	}
	assert.Greater(t, right, 75, "80 of 100 show which is right")
	assert.Equal(t, -1, ranker.Best(new(Sequence)))
	assert.Empty(t, ranker.Probabilities(nil, new(Sequence)))
}

func TestRankerResidualsAreTheGradientOfTheLoss(t *testing.T) {
	s := lists(rand.New(rand.NewPCG(6, 6)), 1)[0]
	l := newLearner(Trainer{MinCount: 1}.withDefaults(), []Sequence{s}, 1, 2)
	for i := range l.unary.decay {
		l.unary.row(uint32(i))[0] = float32(math.Sin(float64(i)))
	}
	j := &rankJob{learner: l}
	loss := func() float64 { return j.compute(0, rand.New(rand.NewPCG(0, 0))) }
	for row := range uint32(len(l.unary.decay)) {
		loss()
		want := float32(0)
		for c := range j.n {
			for _, f := range j.at(c) {
				if f == row {
					want += j.residual[c]
				}
			}
		}
		cell := &l.unary.row(row)[0]
		old := *cell
		*cell = old + 0.01
		above := loss()
		*cell = old - 0.01
		below := loss()
		*cell = old
		assert.InDelta(t, (above-below)/0.02, want, 1e-3)
	}
}
