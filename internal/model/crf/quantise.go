package crf

import (
	"math"
	"slices"
)

// quantise takes over the averaged weights as whole numbers. As features are
// dropped in learning but not in use, those that may be dropped count for less.
func (m *Model) quantise(l *learner) {
	kept := 1 - l.Dropout
	m.scale = l.Clip / 127
	if l.Clip == 0 {
		m.scale = l.unary.reach(kept) / 127
	}
	m.steps = make([]int32, m.shape.pairsLong())
	for i, w := range l.edges.average(0, 1) {
		m.steps[i] = int32(math.RoundToEven(float64(w / m.scale)))
	}
	m.unary = l.unary.table(m.scale, kept)
	m.edge = l.edges.table(m.scale, 1)
	m.scale *= l.Temper
}

// reach returns the size of weight that one in two thousand exceeds. Larger
// ones are cut to it, which loses less than coarser steps for all would.
func (w *weights) reach(kept float32) float32 {
	var sizes []float32
	for i := range w.features {
		for _, x := range w.average(i+w.first, kept) {
			if x != 0 {
				sizes = append(sizes, max(x, -x))
			}
		}
	}
	if len(sizes) == 0 {
		return 1
	}
	slices.Sort(sizes)
	return max(sizes[len(sizes)-1-len(sizes)/2000], 0.127)
}

// table returns the averaged weights in units of scale, without the features
// that have none left.
func (w *weights) table(scale, kept float32) table {
	var keys []uint32
	var cells []int8
	row := make([]int8, w.width)
	for i, f := range w.features {
		some := false
		for y, x := range w.average(i+w.first, kept) {
			row[y] = int8(min(max(math.RoundToEven(float64(x/scale)), -127), 127))
			some = some || row[y] != 0
		}
		if some {
			keys = append(keys, keyOf(f))
			cells = append(cells, row...)
		}
	}
	rows := newRows(len(keys), w.width)
	for i, x := range cells {
		rows.set(i/w.width, i%w.width, x)
	}
	return newTable(keys, rows)
}
