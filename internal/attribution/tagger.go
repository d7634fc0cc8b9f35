package attribution

import "github.com/copydesk/copydesk/internal/model/crf"

// The labels of stage one, which reads a paragraph without knowing which
// source and which content belong to which cue.
const (
	tagOther uint8 = iota
	tagSourceB
	tagSourceI
	tagCueB
	tagCueI
	tagContentB
	tagContentI
)

// TagLabels names the labels of stage one.
var TagLabels = []string{"O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"}

// TagForbid says which labels of stage one cannot follow each other.
func TagForbid(from, to string) bool {
	return len(to) > 2 && to[0] == 'I' && (len(from) < 2 || from[1:] != to[1:])
}

// features adds the features of one position to a sequence: a template and up
// to three values each.
type features struct{ seq *crf.Sequence }

func (f features) one(template, a uint32)    { f.seq.Add(crf.Mix(template, a)) }
func (f features) two(template, a, b uint32) { f.seq.Add(crf.Mix3(template, a, b)) }
func (f features) three(template, a, b, c uint32) {
	f.seq.Add(crf.Mix(crf.Mix3(template, a, b), c))
}

// outside is the row of a position before or behind the paragraph.
var outside = row{word: 1, stem: 1, shape: 1, prefix: 1, suffix: 1, tag: 255, head: -1, quote: -1, sinceOpen: far, tillClose: far}

func (t *text) at(p paragraph, i int) *row {
	if i < p.first || i >= p.end {
		return &outside
	}
	return &t.rows[i]
}

// tagSequence describes the paragraph p for stage one.
func (t *text) tagSequence(seq *crf.Sequence, p paragraph) {
	seq.Reset()
	c := newClauses(t, p)
	for i := p.first; i < p.end; i++ {
		t.tagPosition(features{seq}, p, i)
		c.features(features{seq}, i)
		seq.Next()
	}
}

func (t *text) tagPosition(f features, p paragraph, i int) {
	r := &t.rows[i]
	a, b, b2, b3 := t.at(p, i-1), t.at(p, i+1), t.at(p, i+2), t.at(p, i+3)
	a2, a3 := t.at(p, i-2), t.at(p, i-3)
	tag := func(r *row) uint32 { return uint32(r.tag) }

	f.one(1, r.word)
	f.one(2, a.word)
	f.one(3, b.word)
	f.one(4, a2.word)
	f.one(5, b2.word)
	f.two(6, a.word, r.word)
	f.two(7, r.word, b.word)
	f.two(8, a.word, b.word)
	f.three(9, a2.word, a.word, r.word)
	f.three(10, r.word, b.word, b2.word)
	f.one(11, r.stem)
	f.one(12, a.stem)
	f.one(13, b.stem)
	f.two(14, r.stem, b.word)
	f.two(15, a.word, r.stem)
	f.one(16, r.shape)
	f.two(17, r.shape, b.shape)
	f.two(18, a.shape, r.shape)
	f.one(19, r.prefix)
	f.one(20, r.suffix)

	f.one(21, tag(r))
	f.one(22, tag(a))
	f.one(23, tag(b))
	f.one(24, tag(a2))
	f.one(25, tag(b2))
	f.two(26, tag(a), tag(r))
	f.two(27, tag(r), tag(b))
	f.three(28, tag(a2), tag(a), tag(r))
	f.three(29, tag(a), tag(r), tag(b))
	f.three(30, tag(r), tag(b), tag(b2))
	f.three(31, tag(b), tag(b2), tag(b3))
	f.three(32, tag(a3), tag(a2), tag(a))
	f.two(33, r.word, tag(b))
	f.two(34, r.word, tag(a))
	f.two(35, tag(r), a.word)
	f.two(36, tag(r), b.word)
	f.three(37, r.stem, tag(b), tag(b2))
	f.three(38, r.stem, tag(a), tag(a2))

	f.three(39, uint32(r.cue), uint32(a.cue), uint32(b.cue))
	f.two(40, uint32(r.cue), tag(r))
	f.three(41, uint32(a2.cue), uint32(a.cue), tag(r))
	f.three(42, uint32(b2.cue), uint32(b.cue), tag(r))

	t.markFeatures(f, r, a, b)
	t.headFeatures(f, r, i)
	place := uint32(0)
	if i == int(r.first) {
		place |= 1
	}
	if i == int(r.last)-1 {
		place |= 2
	}
	if p.first == int(r.first) {
		place |= 4
	}
	if p.headline {
		place |= 8
	}
	f.one(60, place)
	f.two(61, place, tag(r))
	f.two(62, place, r.word)
}

// bucket puts a distance into one of eleven classes.
func bucket(d int32) uint32 {
	switch {
	case d < 0:
		return 15
	case d < 5:
		return uint32(d)
	case d < 8:
		return 5
	case d < 12:
		return 6
	case d < 20:
		return 7
	case d < 40:
		return 8
	case d < far:
		return 9
	}
	return 10
}

// inMarks is 1 for a token in quote marks.
func (r *row) inMarks() uint32 {
	if r.quote >= 0 {
		return 1
	}
	return 0
}

func (t *text) quoteLength(r *row) uint32 {
	if r.quote < 0 {
		return 15
	}
	return bucket(r.sinceOpen + r.tillClose)
}

func (t *text) markFeatures(f features, r, a, b *row) {
	in, edge := r.inMarks(), uint32(r.edge)
	state := in | edge<<1 | a.inMarks()<<3 | b.inMarks()<<4 | uint32(a.edge)<<5 | uint32(b.edge)<<7
	length := t.quoteLength(r)
	f.one(43, state)
	f.two(44, state, uint32(r.tag))
	f.three(45, in, bucket(r.sinceOpen), bucket(r.tillClose))
	f.two(46, in, bucket(r.sinceOpen))
	f.two(47, in, bucket(r.tillClose))
	f.three(48, in, length, edge)
	f.three(49, in, bucket(r.sinceOpen), r.word)
	f.three(50, in, bucket(r.tillClose), r.word)
	f.three(51, in, bucket(r.sinceOpen), uint32(r.tag))
}

// headFeatures tell of the word that a token depends on.
func (t *text) headFeatures(f features, r *row, i int) {
	head, grand := &outside, &outside
	side := uint32(0)
	if r.head >= 0 {
		head = &t.rows[r.head]
		side = 1
		if int(r.head) > i {
			side = 2
		}
		if head.head >= 0 {
			grand = &t.rows[head.head]
		}
	}
	tags := uint32(r.tag)<<8 | uint32(head.tag)
	f.two(52, head.stem, side)
	f.two(53, tags, side)
	f.three(54, tags, side, uint32(grand.tag))
	f.three(55, uint32(head.cue), tags, side)
	f.three(56, uint32(grand.cue), tags, side)
	f.two(57, head.stem, r.word)
	f.three(58, bucket(r.right-int32(i)), bucket(int32(i)-r.left), uint32(r.tag))
	t.verbAbove(f, r, i)
}

// verbAbove tells of the nearest word above a token that can be a cue: which
// side it is on and over how many steps.
func (t *text) verbAbove(f features, r *row, i int) {
	up := r.head
	branch := int32(i)
	for steps := uint32(1); up >= 0 && steps < 10; steps++ {
		h := &t.rows[up]
		if h.cue >= 3 {
			side := uint32(0)
			if int(up) > i {
				side = 1
			}
			b := &t.rows[branch]
			start := bool32(b.left == int32(i))<<1 | bool32(b.right == int32(i))
			f.three(63, h.stem, side, uint32(b.tag))
			f.three(64, uint32(h.cue)<<4|side<<2|start, uint32(b.tag), uint32(r.tag))
			f.three(65, h.stem, side<<2|start, min(steps, 4))
			f.three(66, h.stem, side, r.word)
			return
		}
		branch, up = up, h.head
	}
	f.two(67, uint32(r.tag), 1)
}

func bool32(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}
