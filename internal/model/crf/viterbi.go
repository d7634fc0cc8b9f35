package crf

import "math/bits"

// viterbi is the memory of Best: for each position and label how the best reading that
// ends there scores, noWay if none does, and which label it has before.
type viterbi struct {
	scores []int64 // n rows of shape.labels
	back   []uint8
}

// noWay is the score where no reading leads. No sum of scores comes near it.
const noWay = -1 << 60

// Best appends the labels of the best reading to dst. Of readings that score
// the same the one with the lower labels, seen from the end, wins. It returns
// false if the labels that are allowed cannot follow each other.
func (d *Decoder) Best(dst []uint8) ([]uint8, bool) {
	if d.n == 0 {
		return dst, true
	}
	d.walk()
	k := d.m.shape.labels
	y := 0
	last := d.viterbi.scores[(d.n-1)*k:]
	for x, s := range last {
		if s > last[y] {
			y = x
		}
	}
	if last[y] == noWay {
		return dst, false
	}
	from := len(dst)
	dst = append(dst, make([]uint8, d.n)...)
	for t := d.n - 1; t >= 0; t-- {
		dst[from+t] = uint8(y)
		y = int(d.viterbi.back[t*k+y])
	}
	return dst, true
}

// walk fills in viterbi.
func (d *Decoder) walk() {
	v, k := &d.viterbi, d.m.shape.labels
	v.scores, v.back = sized(v.scores, d.n*k), sized(v.back, d.n*k)
	reached := d.start(v.scores[:k])
	for t := 1; t < d.n; t++ {
		reached = d.goOn(t, reached)
	}
}

// start sets the scores of the first position and returns its possible labels as bits.
func (d *Decoder) start(scores []int64) uint64 {
	k, columns, step := d.m.shape.labels, d.m.shape.columns(), d.step(0)
	possible := d.allowed[0] & d.m.shape.start
	for y := range scores {
		scores[y] = noWay
		if possible>>y&1 == 1 {
			scores[y] = int64(d.unary[y]) + int64(step[y*columns+k])
		}
	}
	return possible
}

// goOn sets the scores of position t by those of the labels that were reached before it, and
// returns those that are reached there.
func (d *Decoder) goOn(t int, before uint64) (reached uint64) {
	v, k, columns := &d.viterbi, d.m.shape.labels, d.m.shape.columns()
	last, here, back := v.scores[(t-1)*k:][:k], v.scores[t*k:][:k], v.back[t*k:][:k]
	unary, step := d.unary[t*d.m.shape.stride():], d.step(t)
	for y := range here {
		here[y] = noWay
	}
	for ys := d.allowed[t]; ys != 0; ys &= ys - 1 {
		y := bits.TrailingZeros64(ys)
		row := step[y*columns:][:columns]
		best, from := int64(noWay), 0
		for xs := d.m.shape.before[y] & before; xs != 0; xs &= xs - 1 {
			x := bits.TrailingZeros64(xs)
			if s := last[x] + int64(row[x]); s > best {
				best, from = s, x
			}
		}
		if best > noWay {
			reached |= 1 << y
			here[y], back[y] = best+int64(unary[y]), uint8(from)
		}
	}
	return reached
}
