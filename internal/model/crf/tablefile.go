package crf

import (
	"bytes"
	"encoding/binary"
	"math/bits"

	"github.com/copydesk/copydesk/internal/model/pack"
)

// A key in a slot is known but for a little by its slot and by how far it was moved,
// since moving can be undone: the slot says what the moved key is about, and a
// remainder, what it is exactly.
type remainder struct {
	each    uint64      // 2**64 / slots
	size    int         // bytes of a remainder
	inverse [256]uint32 // of the factor of each move
}

func newRemainder(slots int) *remainder {
	r := &remainder{each: ^uint64(0) / uint64(slots)}
	r.size = (bits.Len64(r.each>>32+2) + 7) / 8
	for move := range r.inverse {
		f := factor(uint8(move))
		inverse := uint32(1)
		for range 5 { // Newton's method doubles the bits that are right
			inverse *= 2 - f*inverse
		}
		r.inverse[move] = inverse
	}
	return r
}

// least returns a number that the moved keys of a slot do not fall below.
func (r *remainder) least(slot int) uint32 { return uint32(r.each * uint64(slot) >> 32) }

func (r *remainder) of(key uint32, move uint8, slot int) uint32 {
	return key*factor(move) - r.least(slot)
}

func (r *remainder) key(remainder uint32, move uint8, slot int) uint32 {
	return (r.least(slot) + remainder) * r.inverse[move]
}

// append appends the table as it stands in a file.
func (t *table) append(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(t.n))
	b = binary.AppendUvarint(b, uint64(len(t.rest)))
	r := newRemainder(t.slots)
	moves := make([]byte, t.slots)
	parts := make([][]byte, r.size)
	var cells [][]uint32 // of the features
	for slot := range t.slots {
		cell := t.cell(slot)
		if cell[0] == 0 {
			moves[slot] = stuck
			continue
		}
		cells = append(cells, cell)
		moves[slot] = t.moves[cell[0]>>t.shift]
		for i, x := 0, r.of(cell[0], moves[slot], slot); i < r.size; i, x = i+1, x>>8 {
			parts[i] = append(parts[i], byte(x))
		}
	}
	b = pack.AppendColumn(b, moves)
	for _, part := range parts {
		b = pack.AppendColumn(b, part)
	}
	for i, key := range t.rest {
		b = binary.LittleEndian.AppendUint32(b, key)
		cells = append(cells, t.cell(t.slots+1+i))
	}
	return t.appendWeights(b, cells)
}

func (t *table) appendWeights(b []byte, cells [][]uint32) []byte {
	var weights []byte
	for first := 0; first < t.width; first += 8 {
		masks := make([]byte, len(cells))
		for i, cell := range cells {
			for c := first; c < min(first+8, t.width); c++ {
				if x := byte(cell[1+c/4]>>(c%4*8)) ^ offset; x != 0 {
					masks[i] |= 1 << (c % 8)
					weights = append(weights, x)
				}
			}
		}
		b = pack.AppendColumn(b, masks)
	}
	return pack.AppendColumn(b, weights)
}

// table reads a table.
func (r *reader) table(width int) table {
	n := r.number(maxFeatures)
	rest := r.number(n)
	t := emptyTable(n, width)
	moves := r.column(t.slots)
	r.check(t.slots+1+rest <= maxCells/t.stride, "too large a table")
	found := r.keys(&t, moves, n-rest)
	for range rest {
		key := uint32(r.fixed(4))
		r.check(key > 0 && (len(t.rest) == 0 || key > t.rest[len(t.rest)-1]), "features out of order")
		found = append(found, place{key, uint32((t.slots + 1 + len(t.rest)) * t.stride)})
		t.moves[key>>t.shift] = stuck
		t.rest = append(t.rest, key)
	}
	weights := r.columns(width, n)
	if r.err != nil {
		return table{}
	}
	t.cells = make([]uint32, (t.slots+1+rest)*t.stride)
	t.clear(t.slots)
	t.fill(found, weights)
	return t
}

// A place is a key and where its slot starts.
type place struct{ key, at uint32 }

// keys reads the n keys that have slots.
func (r *reader) keys(t *table, moves []byte, n int) []place {
	x := newRemainder(t.slots)
	var parts [4][]byte
	for i := range x.size {
		parts[i] = r.column(n)
	}
	r.check(len(moves)-bytes.Count(moves, []byte{stuck}) == n, "as many slots as features")
	if r.err != nil {
		return nil
	}
	found := make([]place, 0, t.n)
	for slot, move := range moves {
		if move == stuck {
			continue
		}
		rest := uint32(0)
		for i := range x.size {
			rest |= uint32(parts[i][len(found)]) << (8 * i)
		}
		key := x.key(rest, move, slot)
		if key == 0 || slotOf(key, move, t.slots) != uint32(slot) {
			r.check(false, "a feature in the wrong slot")
			return nil
		}
		t.moves[key>>t.shift] = move
		found = append(found, place{key, uint32(slot * t.stride)})
	}
	return found
}

// Columns are the weights of features, eight of each a column.
type columns struct {
	masks   [][]byte // say which are not 0
	next    []int    // where in weights the next one of each column is
	weights []byte   // those that are not 0, and eight bytes more
}

// columns reads rows of so many weights of n features.
func (r *reader) columns(width, n int) *columns {
	c := new(columns)
	all := 0
	for first := 0; first < width; first += 8 {
		masks := r.column(n)
		count, union := countBits(masks)
		r.check(first+bits.Len8(union) <= width, "a weight without a label")
		c.masks, c.next = append(c.masks, masks), append(c.next, all)
		all += count
	}
	c.weights = append(r.column(all), make([]byte, 8)...)
	return c
}

// countBits counts the bits of bytes, and returns those that any of them has.
func countBits(bytes []byte) (count int, union byte) {
	var all uint64
	for ; len(bytes) >= 8; bytes = bytes[8:] {
		x := binary.LittleEndian.Uint64(bytes)
		all |= x
		count += bits.OnesCount64(x)
	}
	for _, b := range bytes {
		all |= uint64(b)
		count += bits.OnesCount8(b)
	}
	all |= all >> 32
	all |= all >> 16
	return count, byte(all | all>>8)
}

// fill fills in the cells of features.
func (t *table) fill(found []place, c *columns) {
	next := c.next
	for i, p := range found {
		cell := t.cells[p.at:][:t.stride]
		cell[0] = p.key
		for w, masks := range c.masks {
			mask := masks[i]
			x := spread(binary.LittleEndian.Uint64(c.weights[next[w]:]), mask) ^ zeros
			next[w] += bits.OnesCount8(mask)
			cell[1+2*w] = uint32(x)
			if len(cell) > 2 {
				cell[2+2*w] = uint32(x >> 32)
			}
		}
	}
}

// spread puts the first bytes of x where the bits of mask are: it moves some by 4
// places, then some by 2, then some by 1.
func spread(x uint64, mask byte) uint64 {
	s := &spreads[mask]
	x = x&s.keep[0] | x&s.move[0]<<32
	x = x&s.keep[1] | x&s.move[1]<<16
	return x&s.keep[2] | x&s.move[2]<<8
}

// spreads has for each mask the bytes that stay and those that move.
var spreads = func() (all [256]struct{ keep, move [3]uint64 }) {
	for mask := range all {
		for to, from := 0, 0; to < 8; to++ {
			if mask>>to&1 == 0 {
				continue
			}
			at := from
			for step, by := range []int{4, 2, 1} {
				if (to-from)&by != 0 {
					all[mask].move[step] |= 0xFF << (8 * at)
					at += by
				} else {
					all[mask].keep[step] |= 0xFF << (8 * at)
				}
			}
			from++
		}
	}
	return all
}()
