// Package syntax finds the head of each word of a sentence: a light dependency
// parse without names for the relations.
//
// It is a greedy arc-eager parser (Nivre 2003) whose steps are chosen by a
// linear model over hashed features. Each word is pushed and popped once, so
// the work is linear in the length of a sentence.
//
// Heads gives what the embedded weights find; they are decoded on first use.
package syntax

// Root is the head of a word that has none.
const Root = -1

// A Parser finds heads. Its memory is used again for the next sentence, so it
// belongs to one goroutine at a time. The zero value is ready.
type Parser struct {
	model *Model
	state
}

// NewParser returns a parser that uses m.
func NewParser(m *Model) *Parser { return &Parser{model: m} }

// Heads returns the head of each word of a sentence, as its index, or Root.
// words are hashes of the words by [Word], tags their parts of speech as small
// numbers. The result is overwritten by the next call.
func (p *Parser) Heads(words []uint32, tags []uint8) []int32 {
	p.reset(words, tags)
	for !p.done() {
		p.apply(p.model.best(&p.state))
	}
	return p.heads
}

// An action is a step of the parser.
type action uint8

const (
	shift  action = iota // push the next word
	left                 // the next word is the head of the top, which is popped
	right                // the top is the head of the next word, which is pushed
	reduce               // pop the top, which has its head
	actions
)

// A state is how far the parse of a sentence has come.
type state struct {
	words []uint32
	tags  []uint8
	heads []int32
	stack []int32
	next  int // the next word

	leftmost, second, rightmost []int32 // children of each word, noChild for none
	lefts, rights               []uint8 // how many, at most 7
}

const noChild = -1

func (s *state) reset(words []uint32, tags []uint8) {
	n := len(words)
	s.words, s.tags, s.next = words, tags, 0
	s.stack = s.stack[:0]
	s.heads = filled(s.heads, n)
	s.leftmost = filled(s.leftmost, n)
	s.second = filled(s.second, n)
	s.rightmost = filled(s.rightmost, n)
	s.lefts = zeroed(s.lefts, n)
	s.rights = zeroed(s.rights, n)
}

// filled returns n times noChild, which is Root as well.
func filled(buf []int32, n int) []int32 {
	if cap(buf) < n {
		buf = make([]int32, n)
	}
	buf = buf[:n]
	for i := range buf {
		buf[i] = noChild
	}
	return buf
}

func zeroed(buf []uint8, n int) []uint8 {
	if cap(buf) < n {
		return make([]uint8, n)
	}
	buf = buf[:n]
	clear(buf)
	return buf
}

func (s *state) done() bool { return s.next == len(s.words) }

// can reports which actions are possible.
func (s *state) can(a action) bool {
	switch a {
	case shift:
		return true
	case right:
		return len(s.stack) > 0
	case left:
		return len(s.stack) > 0 && s.heads[s.stack[len(s.stack)-1]] == Root
	default:
		return len(s.stack) > 0 && s.heads[s.stack[len(s.stack)-1]] != Root
	}
}

func (s *state) apply(a action) {
	switch a {
	case shift:
		s.stack = append(s.stack, int32(s.next))
		s.next++
	case right:
		top, next := s.stack[len(s.stack)-1], int32(s.next)
		s.heads[next] = top
		s.rightmost[top] = next
		s.rights[top] = min(s.rights[top]+1, 7)
		s.stack = append(s.stack, next)
		s.next++
	case left:
		top, next := s.stack[len(s.stack)-1], int32(s.next)
		s.heads[top] = next
		s.second[next], s.leftmost[next] = s.leftmost[next], top
		s.lefts[next] = min(s.lefts[next]+1, 7)
		s.stack = s.stack[:len(s.stack)-1]
	case reduce:
		s.stack = s.stack[:len(s.stack)-1]
	}
}
