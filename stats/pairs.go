package stats

import "slices"

// A pairTally counts pairs of numbers. It collects them and sorts them in
// portions: a map of all the pairs of a corpus takes longer, and several times
// the memory.
type pairTally struct {
	counted []pairCount // sorted
	fresh   []uint64    // pairs that are not yet in counted
}

type pairCount struct {
	a, b  uint32
	count int
}

// portion is how many pairs are collected at least before they are counted. As
// it grows with what has been counted, each pair is moved but a few times.
const portion = 1 << 18

func (t *pairTally) add(a, b uint32) {
	t.fresh = append(t.fresh, uint64(a)<<32|uint64(b))
	if len(t.fresh) >= max(portion, len(t.counted)) {
		t.flush()
	}
}

// all returns the counts of all pairs, sorted.
func (t *pairTally) all() []pairCount {
	t.flush()
	return t.counted
}

func (t *pairTally) flush() {
	slices.Sort(t.fresh)
	merged := make([]pairCount, 0, len(t.counted)+len(t.fresh))
	old := t.counted
	for i := 0; i < len(t.fresh); {
		pair := t.fresh[i]
		here := pairCount{a: uint32(pair >> 32), b: uint32(pair)}
		for ; i < len(t.fresh) && t.fresh[i] == pair; i++ {
			here.count++
		}
		for len(old) > 0 && old[0].before(here) {
			merged = append(merged, old[0])
			old = old[1:]
		}
		if len(old) > 0 && old[0].a == here.a && old[0].b == here.b {
			here.count += old[0].count
			old = old[1:]
		}
		merged = append(merged, here)
	}
	t.counted = append(merged, old...)
	t.fresh = t.fresh[:0]
}

func (p pairCount) before(other pairCount) bool {
	return p.a < other.a || p.a == other.a && p.b < other.b
}
