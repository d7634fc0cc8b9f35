package crf

import (
	"bytes"
	"math"
	"math/bits"
	"slices"
)

// A Path is one reading of a sequence.
type Path struct {
	Labels []uint8
	Score  float32 // natural logarithm, to be held against the Score of others
}

// kbest is the memory of KBest. Each reading but the best one leaves a better one, seen
// from the end, at some position for another label, and from there goes the best way to
// the start. So all that leave one reading at a position and label are behind the first
// of them, and when a reading has been taken, those that leave it are next to choose from.
type kbest struct {
	paths []Path
	flat  []uint8  // the labels of all paths, each from the end
	next  []detour // the best ones that have not been taken, best first
}

// A detour is a reading that leaves the path number of at a position, counted from the
// end, for a label.
type detour struct {
	score int64
	at    int32
	of    uint8
	label uint8
}

// KBest returns the k best readings, at most 255, the best one first; fewer if
// there are no more, none for an empty sequence. Of those that score the same the one with
// the lower labels, seen from the end, comes first. They are valid until the next
// call.
func (d *Decoder) KBest(k int) []Path {
	b, labels := &d.kbest, d.m.shape.labels
	b.paths, b.next = b.paths[:0], b.next[:0]
	if d.n == 0 {
		return b.paths
	}
	d.walk()
	b.flat = sized(b.flat, d.n*k)
	for y, s := range d.viterbi.scores[(d.n-1)*labels:] {
		if s > noWay {
			b.add(detour{score: s, label: uint8(y)}, d.n, k)
		}
	}
	for len(b.next) > 0 {
		best := b.next[0]
		b.next = slices.Delete(b.next, 0, 1)
		path := b.flat[len(b.paths)*d.n:][:d.n]
		d.follow(path, best)
		b.paths = append(b.paths, Path{path, float32(float64(best.score) * float64(d.m.scale))})
		if len(b.paths) == k {
			break
		}
		d.leave(path, best, k-len(b.paths))
	}
	for _, p := range b.paths {
		slices.Reverse(p.Labels)
	}
	return b.paths
}

// follow writes the labels of a detour to path.
func (d *Decoder) follow(path []uint8, c detour) {
	at := int(c.at)
	copy(path[:at], d.kbest.flat[int(c.of)*d.n:])
	path[at] = c.label
	for ; at+1 < d.n; at++ {
		path[at+1] = d.viterbi.back[(d.n-1-at)*d.m.shape.labels+int(path[at])]
	}
}

// leave adds the detours from the newest path, which was one itself.
func (d *Decoder) leave(path []uint8, own detour, most int) {
	b, shape := &d.kbest, &d.m.shape
	k, columns := shape.labels, shape.columns()
	of := uint8(len(b.paths) - 1)
	for at := int(own.at) + 1; at < d.n; at++ {
		t, y, x := d.n-at, int(path[at-1]), path[at] // x leads to y at position t
		last, row := d.viterbi.scores[(t-1)*k:][:k], d.step(t)[y*columns:][:columns]
		rest, least := own.score-last[x]-int64(row[x]), b.least(most)
		for zs := shape.before[y] &^ (1 << x); zs != 0; zs &= zs - 1 {
			z := bits.TrailingZeros64(zs)
			if s := rest + last[z] + int64(row[z]); s >= least && last[z] > noWay {
				b.add(detour{s, int32(at), of, uint8(z)}, d.n, most)
			}
		}
	}
}

// least returns the score below which nothing is kept if so many are.
func (b *kbest) least(most int) int64 {
	if len(b.next) < most {
		return math.MinInt64
	}
	return b.next[most-1].score
}

// add adds a detour of a sequence of n positions to next, where so many are kept.
func (b *kbest) add(c detour, n, most int) {
	if len(b.next) == most {
		if !b.isBefore(c, b.next[most-1], n) {
			return
		}
		b.next = b.next[:most-1]
	}
	b.next = append(b.next, c)
	for i := len(b.next) - 1; i > 0 && b.isBefore(c, b.next[i-1], n); i-- {
		b.next[i], b.next[i-1] = b.next[i-1], c
	}
}

// isBefore reports whether a comes before c. One of them has another label where the
// other one makes its detour, or before.
func (b *kbest) isBefore(a, c detour, n int) bool {
	if a.score != c.score {
		return a.score > c.score
	}
	at := min(a.at, c.at)
	p, q := b.flat[int(a.of)*n:][:n], b.flat[int(c.of)*n:][:n]
	if before := bytes.Compare(p[:at], q[:at]); before != 0 {
		return before < 0
	}
	return a.labelAt(at, p) < c.labelAt(at, q)
}

// labelAt returns the label of a detour from a path, as far as where it makes it.
func (c detour) labelAt(at int32, path []uint8) uint8 {
	if at == c.at {
		return c.label
	}
	return path[at]
}
