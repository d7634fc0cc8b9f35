package attribution

// clauses are hints at the clauses of a paragraph: for each token the nearest
// words before and behind it, in its sentence, that can be cues.
type clauses struct {
	t      *text
	p      paragraph
	before []int32 // -1 for none
	behind []int32
}

func newClauses(t *text, p paragraph) clauses {
	c := clauses{t, p, make([]int32, p.end-p.first), make([]int32, p.end-p.first)}
	last := int32(-1)
	for i := p.first; i < p.end; i++ {
		if int(t.rows[i].first) == i {
			last = -1
		}
		c.before[i-p.first] = last
		if t.rows[i].cue >= 2 {
			last = int32(i)
		}
	}
	last = -1
	for i := p.end - 1; i >= p.first; i-- {
		if int(t.rows[i].last)-1 == i {
			last = -1
		}
		c.behind[i-p.first] = last
		if t.rows[i].cue >= 2 {
			last = int32(i)
		}
	}
	return c
}

func (c *clauses) features(f features, i int) {
	r := &c.t.rows[i]
	before, behind := &outside, &outside
	far1, far2 := uint32(15), uint32(15)
	if at := c.before[i-c.p.first]; at >= 0 {
		before = &c.t.rows[at]
		far1 = bucket(int32(i) - at)
	}
	if at := c.behind[i-c.p.first]; at >= 0 {
		behind = &c.t.rows[at]
		far2 = bucket(at - int32(i))
	}
	tag := uint32(r.tag)
	f.three(70, before.stem, far1, r.inMarks())
	f.three(71, behind.stem, far2, r.inMarks())
	f.three(72, uint32(before.cue)<<4|far1, uint32(behind.cue)<<4|far2, r.inMarks())
	f.three(73, before.stem, tag, min(far1, 3))
	f.three(74, behind.stem, tag, min(far2, 3))
	f.three(75, uint32(before.cue), far1, tag)
	f.three(76, uint32(behind.cue), far2, tag)
	f.two(77, before.stem, r.word)
	f.two(78, behind.stem, r.word)
}
