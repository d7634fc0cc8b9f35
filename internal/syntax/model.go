package syntax

// slots is how many rows of weights a Model has, a power of two. Features share
// a row where their hashes collide.
const slots = 1 << 19

// A Model holds the weights of the parser: a row of four for each slot. It is
// read-only, so many goroutines may use one.
type Model struct{ rows [][actions]int8 }

// best returns the possible action with the highest score; of equals the first.
func (m *Model) best(s *state) action {
	var buf [templates]uint32
	var sums [actions]int32
	for _, f := range s.features(&buf) {
		row := &m.rows[f]
		for a := range sums {
			sums[a] += int32(row[a])
		}
	}
	return choose(s, &sums)
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
