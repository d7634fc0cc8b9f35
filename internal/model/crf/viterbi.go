package crf

import (
	"math"
	"math/bits"
)

// viterbi is the memory of Best.
type viterbi struct {
	last, here []int64 // best scores of readings that end in each label
	back       []uint8 // n rows: the label before, on the best such reading
}

// Best appends the labels of the best reading to dst. Of readings that score
// the same the one with the lower labels, seen from the end, wins. It returns
// false if the labels that are allowed cannot follow each other.
func (d *Decoder) Best(dst []uint8) ([]uint8, bool) {
	if d.n == 0 {
		return dst, true
	}
	v, k := &d.viterbi, d.m.shape.labels
	v.last, v.here = sized(v.last, k), sized(v.here, k)
	v.back = sized(v.back, d.n*k)
	alive := d.firstScores(v.last)
	for t := 1; t < d.n; t++ {
		alive = d.nextScores(t, alive)
		v.last, v.here = v.here, v.last
	}
	if alive == 0 {
		return dst, false
	}
	y := highest(v.last, alive)
	from := len(dst)
	dst = append(dst, make([]uint8, d.n)...)
	for t := d.n - 1; t >= 0; t-- {
		dst[from+t] = uint8(y)
		y = int(v.back[t*k+y])
	}
	return dst, true
}

// firstScores sets the scores of the first position and returns its possible
// labels as bits.
func (d *Decoder) firstScores(scores []int64) uint64 {
	k, columns, step := d.m.shape.labels, d.m.shape.columns(), d.step(0)
	for y := range k {
		scores[y] = int64(d.unary[y]) + int64(step[y*columns+k])
	}
	return d.allowed[0] & d.m.shape.start
}

// nextScores goes from v.last to v.here, the scores of position t, and returns
// its possible labels as bits.
func (d *Decoder) nextScores(t int, alive uint64) uint64 {
	v, k, columns := &d.viterbi, d.m.shape.labels, d.m.shape.columns()
	unary, step := d.unary[t*d.m.shape.stride():], d.step(t)
	var reached uint64
	for ys := d.allowed[t]; ys != 0; ys &= ys - 1 {
		y := bits.TrailingZeros64(ys)
		row := step[y*columns:][:columns]
		best, from := int64(math.MinInt64), -1
		for xs := d.m.shape.before[y] & alive; xs != 0; xs &= xs - 1 {
			x := bits.TrailingZeros64(xs)
			if s := v.last[x] + int64(row[x]); s > best {
				best, from = s, x
			}
		}
		if from >= 0 {
			reached |= 1 << y
			v.here[y] = best + int64(unary[y])
			v.back[t*k+y] = uint8(from)
		}
	}
	return reached
}

// highest returns the index of the highest of the scores that mask picks.
func highest(scores []int64, mask uint64) int {
	best := bits.TrailingZeros64(mask)
	for ys := mask; ys != 0; ys &= ys - 1 {
		if y := bits.TrailingZeros64(ys); scores[y] > scores[best] {
			best = y
		}
	}
	return best
}
