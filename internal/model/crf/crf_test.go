package crf

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/copydesk/copydesk/internal/check/race"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var bioLabels = []string{"O", "B-X", "I-X"}

// randomModel has weights for the features 1 to 9, some of them on steps.
func randomModel(r *rand.Rand, forbid func(from, to string) bool) *Model {
	m := &Model{labels: bioLabels, scale: 0.04, shape: newShape(bioLabels, forbid)}
	m.unary = randomTable(r, 9, 3, 127)
	m.edge = randomTable(r, 4, 12, 127)
	m.steps = make([]int32, m.shape.pairsLong())
	for i := range m.shape.pairs() {
		m.steps[i] = int32(r.IntN(200) - 100)
	}
	m.complete()
	return m
}

// randomTable has weights from -most to most for the features from 1 to n.
func randomTable(r *rand.Rand, n, width, most int) table {
	var keys []uint32
	for f := range uint32(n) {
		keys = append(keys, keyOf(f+1))
	}
	slices.Sort(keys)
	w := newRows(n, width)
	for i := range keys {
		for y := range width {
			w.set(i, y, int8(r.IntN(2*most+1)-most))
		}
	}
	return newTable(keys, w)
}

func randomSequence(r *rand.Rand, n int) *Sequence {
	s := new(Sequence)
	for range n {
		for range r.IntN(4) {
			s.Add(uint32(r.IntN(12)))
		}
		if r.IntN(2) == 0 {
			s.AddEdge(uint32(1 + r.IntN(5)))
		}
		s.Next()
	}
	return s
}

// A reading is a path that was found by trying all.
type reading struct {
	labels []uint8
	units  int64
}

// allReadings tries all labels everywhere.
func allReadings(d *Decoder) []reading {
	var all []reading
	labels := make([]uint8, d.n)
	var extend func(t int, units int64)
	extend = func(t int, units int64) {
		if t == d.n {
			all = append(all, reading{slices.Clone(labels), units})
			return
		}
		for y := range d.m.shape.labels {
			x, possible := d.m.shape.labels, d.m.shape.start>>y&1 == 1
			if t > 0 {
				x = int(labels[t-1])
				possible = d.m.shape.before[y]>>x&1 == 1
			}
			if possible && d.allowed[t]>>y&1 == 1 {
				labels[t] = uint8(y)
				step := d.step(t)[y*d.m.shape.columns()+x]
				extend(t+1, units+int64(step)+int64(d.unary[t*d.m.shape.stride()+y]))
			}
		}
	}
	extend(0, 0)
	slices.SortFunc(all, func(a, b reading) int {
		return cmp.Or(cmp.Compare(b.units, a.units), slices.Compare(reversed(a.labels), reversed(b.labels)))
	})
	return all
}

func reversed(labels []uint8) []uint8 {
	labels = slices.Clone(labels)
	slices.Reverse(labels)
	return labels
}

// forEachCase calls check with decoders of random sequences and all readings.
func forEachCase(t *testing.T, check func(d *Decoder, all []reading)) {
	r := rand.New(rand.NewPCG(1, 2))
	var d Decoder
	for i := range 300 {
		forbid := BIO
		if i%3 == 0 {
			forbid = nil
		}
		m := randomModel(r, forbid)
		d.Score(m, randomSequence(r, 1+r.IntN(5)))
		if i%5 == 0 { // many readings that score the same
			clear(d.unary)
			clear(d.extra)
		}
		if i%2 == 0 {
			d.Bias(uint8(r.IntN(3)), 0.5)
			d.Allow(r.IntN(d.Len()), uint64(1+r.IntN(7)))
		}
		check(&d, allReadings(&d))
	}
}

func TestBestIsTheBestOfAllReadings(t *testing.T) {
	forEachCase(t, func(d *Decoder, all []reading) {
		got, ok := d.Best(nil)
		require.Equal(t, len(all) > 0, ok)
		if !ok {
			return
		}
		assert.Equal(t, all[0].labels, got)
	})
}

func TestKBestAreTheBestOfAllReadings(t *testing.T) {
	forEachCase(t, func(d *Decoder, all []reading) {
		for _, k := range []int{1, 8} {
			paths := d.KBest(k)
			require.Len(t, paths, min(k, len(all)))
			for i, p := range paths {
				assert.InDelta(t, float64(all[i].units)*0.04, float64(p.Score), 1e-3)
				assert.Equal(t, all[i].labels, p.Labels)
			}
		}
	})
}

func TestMarginalsAreSumsOverAllReadings(t *testing.T) {
	forEachCase(t, func(d *Decoder, all []reading) {
		require.Equal(t, len(all) > 0, d.Marginals())
		if len(all) == 0 {
			return
		}
		weight := func(r reading) float64 { return math.Exp(float64(r.units-all[0].units) * float64(d.m.scale)) }
		z := 0.0
		p := make([][3]float64, d.n)
		for _, r := range all {
			z += weight(r)
			for t, y := range r.labels {
				p[t][y] += weight(r)
			}
		}
		for i := range d.n {
			for y := range 3 {
				assert.InDelta(t, p[i][y]/z, float64(d.P(i, uint8(y))), 1e-6)
			}
		}
		assert.InEpsilon(t, weight(all[0])/z, d.Probability(all[0].labels), 1e-6)
	})
}

func TestRunIsASumOverAllReadings(t *testing.T) {
	forEachCase(t, func(d *Decoder, all []reading) {
		if len(all) == 0 || d.n < 3 {
			return
		}
		require.True(t, d.Marginals())
		want, z := 0.0, 0.0
		for _, r := range all {
			w := math.Exp(float64(r.units-all[0].units) * float64(d.m.scale))
			z += w
			if slices.Equal(r.labels[1:2], []uint8{1}) && r.labels[2] != 2 {
				want += w
			}
		}
		assert.InDelta(t, want/z, d.Run(1, []uint8{1}, 0b011), 1e-6)
	})
}

func TestDecoderOfNothing(t *testing.T) {
	var d Decoder
	d.Score(randomModel(rand.New(rand.NewPCG(1, 1)), BIO), new(Sequence))
	labels, ok := d.Best(nil)
	assert.True(t, ok)
	assert.Empty(t, labels)
	assert.Empty(t, d.KBest(8))
	assert.True(t, d.Marginals())
}

func TestScoreOntoEqualsScoringAllFeaturesAtOnce(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	m := randomModel(r, BIO)
	base, own, joined := randomSequence(r, 6), randomSequence(r, 3), new(Sequence)
	for i := range 3 {
		joined.AddFrom(base, 2+i)
		joined.AddFrom(own, i)
		joined.Next()
	}
	var b, got, want Decoder
	b.Score(m, base)
	got.ScoreOnto(&b, 2, own)
	want.Score(m, joined)
	require.True(t, got.Marginals())
	require.True(t, want.Marginals())
	for i := range 3 {
		for y := range uint8(3) {
			assert.Equal(t, want.P(i, y), got.P(i, y))
		}
	}
}

func TestLabelsThatAreNotAllowedNeedNoWeights(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	labels := make([]string, 20)
	m := &Model{labels: labels, scale: 1, shape: newShape(labels, nil), unary: randomTable(r, 9, 20, 127)}
	m.edge = newTable(nil, newRows(0, m.shape.pairs()))
	m.steps = make([]int32, m.shape.pairsLong())
	m.complete()
	score := func(allowed uint64) []int32 {
		var s Sequence
		s.Add(3)
		s.Add(4)
		s.Allow(allowed)
		s.Next()
		var d Decoder
		d.Score(m, &s)
		return d.unary
	}
	whole, part := score(0), score(1<<17)
	assert.Equal(t, whole[16:20], part[16:20])
	assert.Equal(t, make([]int32, 16), part[:16])
}

func TestManyFeaturesDoNotRunOver(t *testing.T) {
	m := &Model{labels: []string{"a", "b"}, scale: 1, shape: newShape([]string{"a", "b"}, nil)}
	w := newRows(1, 2)
	w.set(0, 0, 127)
	w.set(0, 1, -127)
	m.unary = newTable([]uint32{keyOf(7)}, w)
	m.edge = newTable(nil, newRows(0, 6))
	m.steps = make([]int32, m.shape.pairsLong())
	m.complete()
	var s Sequence
	for range 1000 {
		s.Add(7)
	}
	s.Next()
	var d Decoder
	d.Score(m, &s)
	assert.Equal(t, []int32{127000, -127000}, d.unary[:2])
}

func TestExp(t *testing.T) {
	for x := 0.0; x > -650; x -= 0.37 {
		assert.InEpsilon(t, math.Exp(x), exp(x), 1e-9)
	}
	assert.Equal(t, 1.0, exp(0))
	assert.Zero(t, exp(-1e9))
}

func TestDecodingAllocatesNothing(t *testing.T) {
	if race.Enabled {
		t.Skip("the race detector allocates")
	}
	r := rand.New(rand.NewPCG(5, 6))
	m, s := randomModel(r, BIO), randomSequence(r, 50)
	var d Decoder
	labels := make([]uint8, 0, 50)
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		d.Score(m, s)
		labels, _ = d.Best(labels[:0])
		d.Marginals()
		d.KBest(8)
	}))
}
