package crf

import "math/bits"

// A Path is one reading of a sequence.
type Path struct {
	Labels []uint8
	Score  float32 // natural logarithm, to be held against the Score of others
}

// kbest is the memory of KBest. For each position and label it lists the best
// readings that end there, but only as many as were asked for (Huang and Chiang
// 2005, algorithm 3): the best readings of a sequence differ in few places. The
// end of the sequence has a list as well, which stands last.
type kbest struct {
	k     int
	ends  []ending // room for k in each list, best first
	count []uint8  // how many there are in each list
	used  []uint8  // for each list, how many it has of each label before
	paths []Path
	flat  []uint8 // the labels of all paths
}

// An ending is one of the best readings up to some position and label: it goes
// on from the rank-th best at label from of the position before.
type ending struct {
	score      int64
	from, rank uint8
}

// noStep is a row of the matrix of the step to the end of a sequence.
var noStep [maxLabels]int32

// KBest returns the k best readings, at most 255, the best one first; fewer if
// there are no more, none for an empty sequence. They are valid until the next
// call.
func (d *Decoder) KBest(k int) []Path {
	b, labels := &d.kbest, d.m.shape.labels
	b.k, b.paths = k, b.paths[:0]
	if d.n == 0 {
		return b.paths
	}
	lists := d.n*labels + 1
	b.ends = sized(b.ends, lists*k)
	b.count = zeroed(b.count, lists)
	b.used = zeroed(b.used, lists*labels)
	for t := range d.n {
		for ys := d.allowed[t]; ys != 0; ys &= ys - 1 {
			d.nextBest(t, bits.TrailingZeros64(ys))
		}
	}
	b.flat = sized(b.flat, d.n*k)
	for i := 0; i < k && d.nextBest(d.n, 0); i++ {
		d.keepPath(b.flat[i*d.n:][:d.n], b.ends[d.n*labels*k+i])
	}
	return b.paths
}

// nextBest adds one to the list of readings that end in label y at position t,
// or to the list at the end, and reports whether there is one more. Of equal
// ones that with the lowest label before comes first.
func (d *Decoder) nextBest(t, y int) bool {
	b, labels := &d.kbest, d.m.shape.labels
	at := t*labels + y
	list, n, used := b.ends[at*b.k:][:b.k], b.count[at], b.used[at*labels:][:labels]
	row, unary, mask := noStep[:labels], int64(0), d.m.shape.all()
	if t < d.n {
		row = d.step(t)[y*d.m.shape.columns():][:labels+1]
		unary, mask = int64(d.unary[t*d.m.shape.stride()+y]), d.m.shape.before[y]
	}
	if t == 0 {
		if n > 0 || d.m.shape.start>>y&1 == 0 {
			return false
		}
		list[0] = ending{score: unary + int64(row[labels])}
		b.count[at] = 1
		return true
	}
	from := (t - 1) * labels // the lists before
	if n > 0 {
		if x := int(list[n-1].from); used[x] == b.count[from+x] {
			d.nextBest(t-1, x)
		}
	}
	best, top := -1, int64(0)
	for xs := mask; xs != 0; xs &= xs - 1 {
		x := bits.TrailingZeros64(xs)
		if used[x] == b.count[from+x] {
			continue
		}
		if s := b.ends[(from+x)*b.k+int(used[x])].score + int64(row[x]); best < 0 || s > top {
			best, top = x, s
		}
	}
	if best < 0 {
		return false
	}
	list[n] = ending{top + unary, uint8(best), used[best]}
	used[best]++
	b.count[at]++
	return true
}

// keepPath walks back from the last label, writes the labels to dst and keeps
// the path.
func (d *Decoder) keepPath(dst []uint8, last ending) {
	b, labels := &d.kbest, d.m.shape.labels
	e := last
	for t := d.n - 1; t >= 0; t-- {
		dst[t] = e.from
		e = b.ends[(t*labels+int(e.from))*b.k+int(e.rank)]
	}
	b.paths = append(b.paths, Path{dst, float32(float64(last.score) * float64(d.m.scale))})
}
