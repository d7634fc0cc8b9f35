package crf

import "slices"

// keyOf spreads features over the whole range of 32 bits, and no two of them to
// the same place, so that the first bits of a key can number its bucket.
func keyOf(feature uint32) uint32 { return feature * 0x9E3779B1 }

// slotOf returns the slot of a key whose bucket was moved.
func slotOf(key uint32, move uint8, slots int) uint32 {
	return uint32(uint64(key*factor(move)) * uint64(slots) >> 32)
}

// factor is what moving a key multiplies it with. It is odd, so that two keys never
// stay together, however far they are moved, and a move can be undone.
func factor(move uint8) uint32 { return 0x85EBCA6B + uint32(move)*0x3C6EF362 }

// stuck is the move of a bucket that could not be placed.
const stuck = 255

// place gives each key, which are in order, a slot of its own: it moves buckets
// of about two keys, the fullest first, until all keys of a bucket fall on free
// slots ("Hash, displace, and compress", Belazzougui, Botelho and Dietzfelbinger
// 2009).
func (t *table) place(keys []uint32) []uint32 {
	buckets := len(t.moves)
	starts := make([]int32, buckets+1) // of the keys of each bucket
	for _, key := range keys {
		starts[key>>t.shift+1]++
	}
	for b := range buckets {
		starts[b+1] += starts[b]
	}
	slots := make([]uint32, len(keys))
	taken := make([]bool, t.slots)
	for _, b := range fullestFirst(starts) {
		from, to := starts[b], starts[b+1]
		t.moves[b] = t.move(slots[from:to], keys[from:to], taken)
	}
	for i, key := range keys {
		if t.moves[key>>t.shift] == stuck {
			slots[i] = uint32(t.slots + 1 + len(t.rest))
			t.rest = append(t.rest, key)
		}
	}
	return slots
}

// fullestFirst lists the buckets that have keys by how many they have.
func fullestFirst(starts []int32) []int32 {
	const fullest = 63 // counts as many as more than that
	var lists [fullest + 1][]int32
	for b := range len(starts) - 1 {
		n := min(starts[b+1]-starts[b], fullest)
		lists[n] = append(lists[n], int32(b))
	}
	slices.Reverse(lists[1:])
	return slices.Concat(lists[1:]...)
}

// move sets slots to where the keys of a bucket come to stand and returns the
// move that takes them there, or stuck.
func (t *table) move(slots, keys []uint32, taken []bool) uint8 {
	for m := range uint8(stuck) {
		n := 0
		for n < len(keys) {
			at := slotOf(keys[n], m, t.slots)
			if taken[at] {
				break
			}
			taken[at], slots[n] = true, at
			n++
		}
		if n == len(keys) {
			return m
		}
		for _, at := range slots[:n] {
			taken[at] = false
		}
	}
	return stuck
}
