package crf

import (
	"math/bits"
	"slices"
)

// A table finds the weights of features. Each feature has a slot of its own,
// which follows from its key and from how far the keys of its bucket were moved
// when the table was made. So a look-up reads two places, whether the feature
// is there or not, and no branch hangs on what it finds: the processor goes on
// to the next features while it waits for memory.
//
// A slot holds a key and its row of weights, 8 bits each with 128 added. Behind
// the slots stands one whose weights are all 0, for features that have none.
type table struct {
	n      int      // features
	width  int      // weights in a row
	stride int      // numbers in a slot
	slots  int      // without the one behind them
	shift  uint8    // bits of a key below those that number its bucket
	moves  []uint8  // of each bucket
	cells  []uint32 // the slots, one after the other
	rest   []uint32 // keys that no move could place, in order; their slots come last
}

const (
	lanes  = 0x00FF00FF00FF00FF // every second byte of a word
	most   = 256                // rows that can be added before 16 bits run over
	offset = 128                // is added to each weight
	all    = 1<<64 - 1          // numbers of a row are wanted
	zeros  = 0x8080808080808080 // eight weights of 0
)

// newTable makes a table of the features with these keys, which are in order,
// and their rows of weights.
func newTable(keys []uint32, r rows) table {
	t := emptyTable(len(keys), r.width)
	slots := t.place(keys)
	t.cells = make([]uint32, (t.slots+1+len(t.rest))*t.stride)
	t.clear(t.slots)
	for i, key := range keys {
		cell := t.cell(int(slots[i]))
		cell[0] = key
		for k := range cell[1:] {
			cell[1+k] = uint32(r.row(i)[k/2] >> (k % 2 * 32))
		}
	}
	return t
}

// emptyTable makes a table for n features without its cells.
func emptyTable(n, width int) table {
	t := table{n: n, width: width, stride: 2} // four weights fit one number
	if width > 4 {
		t.stride = 1 + 2*((width+7)/8) // eight fit two
	}
	buckets := 4
	for 2*buckets < n {
		buckets *= 2
	}
	t.shift = uint8(32 - bits.TrailingZeros(uint(buckets)))
	t.moves = make([]uint8, buckets)
	t.slots = n + n/8 + 8
	return t
}

// cell returns a slot.
func (t *table) cell(slot int) []uint32 { return t.cells[slot*t.stride:][:t.stride] }

// clear sets the weights of a slot to 0.
func (t *table) clear(slot int) {
	cell := t.cell(slot)
	for i := range cell[1:] {
		cell[1+i] = zeros & 0xFFFFFFFF
	}
}

// zero returns where the slot without weights starts.
func (t *table) zero() uint32 { return uint32(t.slots * t.stride) }

// add adds the weights of features to sums, which has room for whole words.
func (t *table) add(sums []int32, features []uint32) {
	var found [64]uint32
	for len(features) > 0 {
		n := min(len(features), len(found))
		t.find(found[:n], features[:n])
		t.addFound(sums, found[:n], all)
		features = features[n:]
	}
}

// find sets found to where the slots of features start. It takes two passes,
// because in the short loop of the second more look-ups wait at the same time.
func (t *table) find(found, features []uint32) {
	moves, shift, slots, stride := t.moves, t.shift&31, t.slots, uint32(t.stride)
	found = found[:len(features)]
	for i, f := range features {
		key := keyOf(f)
		found[i] = slotOf(key, moves[key>>shift], slots) * stride
	}
	cells, zero := t.cells, t.zero()
	for i, f := range features {
		at := found[i]
		if cells[at] != keyOf(f) {
			at = zero
		}
		found[i] = at
	}
	if len(t.rest) > 0 {
		t.findRest(found, features)
	}
}

// findRest does so for the keys that could not be placed.
func (t *table) findRest(found, features []uint32) {
	for i, f := range features {
		key := keyOf(f)
		if t.moves[key>>t.shift] != stuck {
			continue
		}
		if k, ok := slices.BinarySearch(t.rest, key); ok {
			found[i] = uint32((t.slots + 1 + k) * t.stride)
		}
	}
}

// addFound adds the rows of the slots that were found to sums, or at least those of their
// numbers that are wanted, as bits.
func (t *table) addFound(sums []int32, found []uint32, wanted uint64) {
	for len(found) > most {
		t.addRows(sums, found[:most], wanted)
		found = found[most:]
	}
	t.addRows(sums, found, wanted)
}

// addRows adds at most 256 rows.
func (t *table) addRows(sums []int32, found []uint32, wanted uint64) {
	if t.stride == 2 {
		addFours(sums[:4], t.cells[1:], found)
		return
	}
	for w := range t.stride / 2 {
		if wanted == all || wanted>>(8*w)&0xFF != 0 {
			addEights(sums[8*w:][:8], t.cells[1+2*w:], found)
		}
	}
}

// addFours adds numbers of four weights each, addEights pairs of them. They are
// added as words in which every second byte is empty, so that each sum has 16
// bits.
func addFours(sums []int32, cells, found []uint32) {
	all := uint64(0)
	for _, at := range found {
		x := uint64(cells[at])
		all += (x | x<<24) & lanes
	}
	addLanes(sums, all, all>>32, len(found))
}

func addEights(sums []int32, cells, found []uint32) {
	var even, odd uint64
	for _, at := range found {
		i := int(at)
		hi, lo := cells[i+1], cells[i] // in this order the bounds are checked once
		x := uint64(hi)<<32 | uint64(lo)
		even += x & lanes
		odd += x >> 8 & lanes
	}
	addLanes(sums, even, odd, len(found))
}

// addLanes adds the sums of n rows to sums: the first, third and so on stand in
// even, the others in odd.
func addLanes(sums []int32, even, odd uint64, n int) {
	for i := 0; i+1 < len(sums); i += 2 {
		sums[i] += int32(even&0xFFFF) - int32(n)*offset
		sums[i+1] += int32(odd&0xFFFF) - int32(n)*offset
		even, odd = even>>16, odd>>16
	}
}
