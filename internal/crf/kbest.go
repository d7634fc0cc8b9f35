package crf

import "math/bits"

// A Path is one reading of a sequence.
type Path struct {
	Labels []uint8
	Score  float32 // natural logarithm, to be held against the Score of others
}

// kbest is the memory of KBest.
type kbest struct {
	ends  []ending // k for each position and label, best first
	count []uint8  // how many there are for each position and label
	paths []Path
	final []ending // the best at the last position, whatever the label
	flat  []uint8  // the labels of all paths
}

// An ending is one of the best readings up to some position and label: it goes
// on from the rank-th best at label from of the position before.
type ending struct {
	score      int64
	from, rank uint8
}

// KBest returns the k best readings, at most 255, the best one first; fewer if
// there are no more, none for an empty sequence. They are valid until the next
// call.
func (d *Decoder) KBest(k int) []Path {
	b, labels := &d.kbest, d.m.shape.labels
	b.paths = b.paths[:0]
	if d.n == 0 {
		return b.paths
	}
	b.ends = sized(b.ends, d.n*labels*k)
	b.count = zeroed(b.count, d.n*labels)
	for t := range d.n {
		for ys := d.allowed[t]; ys != 0; ys &= ys - 1 {
			d.endings(t, bits.TrailingZeros64(ys), k)
		}
	}
	b.flat = sized(b.flat, d.n*k)
	b.final = sized(b.final, k)
	for i := range d.merge(b.final, d.n-1, d.m.shape.all(), nil, k) {
		d.keepPath(b.flat[i*d.n:][:d.n], b.final[i], k)
	}
	return b.paths
}

// endings finds the best k readings that end in label y at position t.
func (d *Decoder) endings(t, y, k int) {
	b, labels, columns := &d.kbest, d.m.shape.labels, d.m.shape.columns()
	at := t*labels + y
	unary := int64(d.unary[t*d.m.shape.stride()+y])
	row := d.step(t)[y*columns:][:columns]
	if t == 0 {
		if d.m.shape.start>>y&1 == 1 {
			b.ends[at*k] = ending{score: unary + int64(row[labels])}
			b.count[at] = 1
		}
		return
	}
	found := b.ends[at*k:][:k]
	n := d.merge(found, t-1, d.m.shape.before[y], row, k)
	for i := range found[:n] {
		found[i].score += unary
	}
	b.count[at] = uint8(n)
}

// merge joins the lists of endings of the labels in mask at position t to one,
// best first, after adding to each score what row has for its label. It
// returns how many it has put into found, at most k.
func (d *Decoder) merge(found []ending, t int, mask uint64, row []int32, k int) (n int) {
	b, labels := &d.kbest, d.m.shape.labels
	var used [64]uint8
	for n < k {
		best := ending{from: 255}
		for xs := mask; xs != 0; xs &= xs - 1 {
			x := bits.TrailingZeros64(xs)
			at := t*labels + x
			if used[x] == b.count[at] {
				continue
			}
			score := b.ends[at*k+int(used[x])].score
			if row != nil {
				score += int64(row[x])
			}
			if best.from == 255 || score > best.score {
				best = ending{score, uint8(x), used[x]}
			}
		}
		if best.from == 255 {
			break
		}
		used[best.from]++
		found[n] = best
		n++
	}
	return n
}

// keepPath walks back from the last label, writes the labels to dst and keeps
// the path.
func (d *Decoder) keepPath(dst []uint8, last ending, k int) {
	b, labels := &d.kbest, d.m.shape.labels
	e := last
	for t := d.n - 1; t >= 0; t-- {
		dst[t] = e.from
		e = b.ends[(t*labels+int(e.from))*k+int(e.rank)]
	}
	b.paths = append(b.paths, Path{dst, float32(float64(last.score) * float64(d.m.scale))})
}
