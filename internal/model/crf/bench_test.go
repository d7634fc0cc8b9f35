package crf

import (
	"math/rand/v2"
	"testing"
)

// benchModel has weights for features 1 to n; a benchmark sequence of 30
// positions has 75 features at each, of which five in eight have weights.
func benchModel(n, labels int) (*Model, *Sequence) {
	r := rand.New(rand.NewPCG(1, 1))
	m := &Model{scale: 0.03, labels: make([]string, labels)}
	m.shape = newShape(m.labels, nil)
	m.unary = randomTable(r, n, labels, 10)
	m.edge = newTable(nil, newRows(0, m.shape.pairs()))
	m.steps = make([]int32, m.shape.pairsLong())
	m.complete()
	var s Sequence
	for range 30 {
		for range 75 {
			s.Add(uint32(r.IntN(n * 8 / 5)))
		}
		s.Next()
	}
	return m, &s
}

// The benchmarks report the time of one position beside that of a sequence.
func benchmark(b *testing.B, run func(d *Decoder)) {
	m, s := benchModel(200_000, 7)
	var d Decoder
	d.Score(m, s)
	b.ReportAllocs()
	for b.Loop() {
		run(&d)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*s.Len()), "ns/position")
}

func BenchmarkScore(b *testing.B) {
	m, s := benchModel(200_000, 7)
	benchmark(b, func(d *Decoder) { d.Score(m, s) })
}

func BenchmarkBest(b *testing.B) {
	labels := make([]uint8, 0, 30)
	benchmark(b, func(d *Decoder) { labels, _ = d.Best(labels[:0]) })
}

func BenchmarkMarginals(b *testing.B) { benchmark(b, func(d *Decoder) { d.Marginals() }) }

func BenchmarkKBest8(b *testing.B) { benchmark(b, func(d *Decoder) { d.KBest(8) }) }

func BenchmarkDecode(b *testing.B) {
	m, _ := benchModel(200_000, 7)
	file := m.Encode()
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		if _, err := Decode(file); err != nil {
			b.Fatal(err)
		}
	}
}
