package crf

import (
	"math/bits"
	"slices"
)

// A table finds the weights of features: open addressing from the hash of a
// feature to a row of 8-bit weights. Eight weights are packed in one word, each
// with 128 added, so that one addition of words adds four of them at a time.
type table struct {
	slots []slot // a power of two, at most half of them in use
	shift uint8
	maybe []uint64 // a bit for each eighth of a slot; not set where no key has its home
	words int      // words in a row
	rows  []uint64 // the rows, one after the other
}

// A slot says which row belongs to the feature with that key. The key 0 marks a
// free slot.
type slot struct{ key, row uint32 }

const (
	lanes  = 0x00FF00FF00FF00FF // every second byte of a word
	most   = 256                // rows that can be added before 16 bits run over
	offset = 128                // is added to each weight
	zeros  = 0x8080808080808080 // eight weights of 0
)

// newTable makes a table of the features with these keys, which are in order,
// with width weights each, all of them 0.
func newTable(keys []uint32, width int) table {
	size := 8
	for size < 2*len(keys) {
		size *= 2
	}
	t := table{
		slots: make([]slot, size),
		shift: uint8(32 - bits.TrailingZeros(uint(size))),
		words: (width + 7) / 8,
	}
	t.rows = make([]uint64, len(keys)*t.words)
	for i := range t.rows {
		t.rows[i] = zeros
	}
	t.maybe = make([]uint64, size/8)
	for i, key := range keys {
		bit := t.bit(key)
		t.maybe[bit/64] |= 1 << (bit % 64)
		at := t.home(key)
		for t.slots[at].key != 0 {
			at = (at + 1) & uint32(size-1)
		}
		t.slots[at] = slot{key, uint32(i)}
	}
	return t
}

// set sets a weight.
func (t *table) set(row, column int, weight int8) {
	at, shift := row*t.words+column/8, column%8*8
	t.rows[at] = t.rows[at]&^(0xFF<<shift) | uint64(uint8(weight)^offset)<<shift
}

// keyOf spreads features over the whole range of 32 bits, and no two of them to
// the same place, so that the first bits of a key can say where its slot is.
func keyOf(feature uint32) uint32 { return feature * 0x9E3779B1 }

func (t *table) home(key uint32) uint32 { return key >> t.shift }

// bit returns the place of a key in maybe, which fits the cache where the slots do
// not: most features without a row are told there.
func (t *table) bit(key uint32) uint32 { return key >> (t.shift - 3) }

// entries returns the keys in order and their rows.
func (t *table) entries() (keys []uint32, rows [][]uint64) {
	rowOf := map[uint32]uint32{}
	for _, s := range t.slots {
		if s.key != 0 {
			keys = append(keys, s.key)
			rowOf[s.key] = s.row
		}
	}
	slices.Sort(keys)
	for _, key := range keys {
		rows = append(rows, t.rows[int(rowOf[key])*t.words:][:t.words])
	}
	return keys, rows
}

// add adds the weights of all features to sums, which has room for whole words.
func (t *table) add(sums []int32, features []uint32) {
	var found [most]uint32
	for len(features) > 0 {
		n := min(len(features), most)
		hits := t.find(&found, features[:n])
		if len(hits) > 0 {
			t.addRows(sums, hits)
		}
		features = features[n:]
	}
}

// find returns where the rows of features start, leaving out those without.
func (t *table) find(found *[most]uint32, features []uint32) []uint32 {
	n := 0
	last := uint32(len(t.slots) - 1)
	for _, f := range features {
		key := keyOf(f)
		if bit := t.bit(key); t.maybe[bit/64]>>(bit%64)&1 == 0 {
			continue
		}
		at := t.home(key) & last
		s := t.slots[at]
		for s.key != key && s.key != 0 {
			at = (at + 1) & last
			s = t.slots[at]
		}
		found[n&(most-1)] = s.row * uint32(t.words)
		if s.key != 0 {
			n++
		}
	}
	return found[:n]
}

// addRows adds rows, at most 256, to sums.
func (t *table) addRows(sums []int32, rows []uint32) {
	bias := int32(len(rows)) * offset
	for w := range t.words {
		var even, odd uint64
		for _, r := range rows {
			x := t.rows[int(r)+w]
			even += x & lanes
			odd += x >> 8 & lanes
		}
		out := (*[8]int32)(sums[8*w:])
		for i := range 4 {
			out[2*i] += int32(even>>(16*i)&0xFFFF) - bias
			out[2*i+1] += int32(odd>>(16*i)&0xFFFF) - bias
		}
	}
}
