package syntax

const templates = 46

// none stands for a word that is not there.
const none = 0x5bd1e995

// A node is a word as features see it.
type node struct{ word, tag uint32 }

func (s *state) node(i int32) node {
	if i < 0 || int(i) >= len(s.words) {
		return node{none, 255}
	}
	return node{s.words[i], uint32(s.tags[i])}
}

func (s *state) child(of []int32, i int32) int32 {
	if i < 0 || int(i) >= len(of) {
		return noChild
	}
	return of[i]
}

// features writes the rows of the features of the state to buf.
func (s *state) features(buf *[templates]uint32) []uint32 {
	top, under := int32(noChild), int32(noChild)
	if n := len(s.stack); n > 0 {
		top = s.stack[n-1]
		if n > 1 {
			under = s.stack[n-2]
		}
	}
	at := int32(s.next)
	s0, s1 := s.node(top), s.node(under)
	b0, b1, b2, b3 := s.node(at), s.node(at+1), s.node(at+2), s.node(at+3)
	head := s.child(s.heads, top)
	h0 := s.node(head)
	h1 := s.node(s.child(s.heads, head))
	l0, r0 := s.node(s.child(s.leftmost, top)), s.node(s.child(s.rightmost, top))
	lb, lb2 := s.node(s.child(s.leftmost, at)), s.node(s.child(s.second, at))
	before := s.node(at - 1)
	behind := node{none, 255}
	if top >= 0 {
		behind = s.node(top + 1)
	}
	gap, vs, vb := uint32(0), uint32(0), uint32(0)
	if top >= 0 {
		gap = distance(at - top)
		vs = uint32(s.lefts[top])<<3 | uint32(s.rights[top])
		if s.heads[top] == Root {
			vs |= 64
		}
		vb = uint32(s.lefts[at])
	}
	n := 0
	add := func(t, a, b, c uint32) {
		h := (t*0x9E3779B1 ^ a) * 0x85EBCA6B
		h = (h ^ h>>15 ^ b) * 0xC2B2AE35
		h = (h ^ h>>13 ^ c) * 0x27D4EB2F
		buf[n] = (h ^ h>>16) & (slots - 1)
		n++
	}
	tags := func(x, y node) uint32 { return x.tag<<8 | y.tag }
	add(1, s0.word, s0.tag, 0)
	add(2, s0.word, 0, 0)
	add(3, s0.tag, vs, 0)
	add(4, b0.word, b0.tag, 0)
	add(5, b0.word, 0, 0)
	add(6, b0.tag, vs&64, 0)
	add(7, b1.word, b1.tag, 0)
	add(8, b1.tag, b0.tag, 0)
	add(9, b2.word, b2.tag, 0)
	add(10, s0.word, b0.word, 0)
	add(11, s0.word, b0.tag, vs&64)
	add(12, s0.tag, b0.word, vs&64)
	add(13, s0.tag, b0.tag, vs&64)
	add(14, tags(s0, b0), b1.tag, 0)
	add(15, tags(b0, b1), b2.tag, 0)
	add(16, tags(s0, b0), h0.tag, 0)
	add(17, tags(s0, b0), l0.tag, 0)
	add(18, tags(s0, b0), r0.tag, 0)
	add(19, tags(s0, b0), lb.tag, 0)
	add(20, tags(s0, b0), gap, 0)
	add(21, s0.word, gap, b0.tag)
	add(22, b0.word, gap, s0.tag)
	add(23, s0.word, vs, b0.tag)
	add(24, s0.tag, vs, b0.tag)
	add(25, b0.word, vb, s0.tag)
	add(26, b0.tag, vb, s0.tag)
	add(27, h0.word, h0.tag, 0)
	add(28, h0.tag, s0.tag, vs&64)
	add(29, r0.word, s0.tag, b0.tag)
	add(30, lb.word, s0.tag, b0.tag)
	add(31, tags(h0, h1), s0.tag, b0.tag)
	add(32, tags(lb, lb2), s0.tag, b0.tag)
	add(33, tags(s0, s1), b0.tag, vs&64)
	add(34, s1.word, b0.tag, s0.tag)
	add(35, tags(b0, b1), tags(b2, b3), s0.tag)
	add(36, s0.word, b0.word, gap)
	add(37, tags(s0, b0), tags(before, b1), 0)
	add(38, tags(s0, b0), tags(behind, before), 0)
	add(39, s0.word, b1.tag, b0.tag)
	add(40, b0.word, b1.tag, s0.tag)
	add(41, b0.word, b1.word, s0.tag)
	add(42, h0.word, b0.word, s0.tag)
	add(43, h0.word, b0.tag, s0.tag)
	add(44, before.word, s0.tag, b0.tag)
	add(45, r0.word, s0.word, b0.tag)
	add(46, tags(s0, b0), tags(r0, l0), vb)
	return buf[:n]
}

// distance puts a distance into one of nine classes.
func distance(d int32) uint32 {
	switch {
	case d < 6:
		return uint32(d)
	case d < 9:
		return 6
	case d < 15:
		return 7
	}
	return 8
}
