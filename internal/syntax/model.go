package syntax

// slots is how many rows of weights a Model has, a power of two. Features share
// a row where their hashes collide.
const slots = 1 << 19

// A Model holds the weights of the parser: for each slot those of the four
// actions, 8 bits each with 128 added, the first in the lowest bits. It is
// read-only, so many goroutines may use one.
type Model struct{ rows []uint32 }

const (
	offset = 128                // is added to each weight
	lanes  = 0x00FF00FF00FF00FF // every second byte of a word
)

func (m *Model) weight(slot int, a action) int8 { return int8(uint8(m.rows[slot]>>(8*a)) ^ offset) }

func (m *Model) set(slot int, a action, weight int8) {
	m.rows[slot] |= uint32(uint8(weight)^offset) << (8 * a)
}

// best returns the possible action with the highest score; of equals the first.
// A row is added as a word in which every second byte is empty, so that each sum
// has 16 bits.
func (m *Model) best(s *state) action {
	var buf [templates]uint32
	s.features(&buf)
	rows, sum := m.rows[:slots], uint64(0)
	for _, f := range buf {
		x := uint64(rows[f%slots])
		sum += (x | x<<24) & lanes
	}
	unpack := func(lane int) int32 { return int32(sum>>(16*lane)&0xFFFF) - templates*offset }
	return choose(s, &[actions]int32{unpack(0), unpack(2), unpack(1), unpack(3)})
}

func choose(s *state, sums *[actions]int32) action {
	best := shift
	for a := left; a < actions; a++ {
		if sums[a] > sums[best] && s.can(a) {
			best = a
		}
	}
	return best
}
