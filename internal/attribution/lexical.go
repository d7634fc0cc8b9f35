package attribution

import "github.com/copydesk/copydesk/internal/model/crf"

// lexical describes the readings of a candidate by their words, for the
// log-linear ranker whose score is one of the features of the trees.
func (w *weigher) lexical(seq *crf.Sequence, x *candidate) {
	seq.Reset()
	for i := range x.readings {
		w.words1(features{seq}, x, i)
		seq.Next()
	}
}

func (w *weigher) words1(f features, x *candidate, i int) {
	r := &x.readings[i]
	anchor, next, prev := w.row(x.at), w.row(x.at+1), w.row(x.at-1)
	share := uint32(min(9, int(x.shares[i]*10)))
	lost := min(uint32(-r.score), 12)
	if r.pieces == 0 {
		f.one(1, share)
		f.one(2, lost)
		f.one(3, anchor.stem)
		f.one(4, anchor.word)
		f.two(5, anchor.stem, uint32(next.tag))
		f.two(6, anchor.stem, uint32(prev.tag))
		f.two(7, anchor.word, next.word)
		f.two(8, prev.word, anchor.word)
		f.two(9, uint32(anchor.tag), uint32(next.tag))
		f.two(10, anchor.stem, uint32(level(w.l.m.cue(x.at))))
		f.two(11, prev.stem, anchor.stem)
		return
	}
	a := anchor.stem
	cue, cueTags := uint32(1), uint32(1)
	for t := r.cue[0]; t < min(r.cue[1], r.cue[0]+6); t++ {
		cue, cueTags = crf.Mix(cue, w.row(t).word), crf.Mix(cueTags, uint32(w.row(t).tag))
	}
	first, last := r.ends()
	source := r.source[1] > r.source[0]
	order := bool32(r.cue[0] < first) | bool32(source && r.source[0] < r.cue[0])<<1 | bool32(source && r.source[0] < first)<<2 | bool32(source)<<3
	tag := func(t int) uint32 { return uint32(w.row(t).tag) }
	word := func(t int) uint32 { return w.row(t).word }
	marks := bool32(w.row(first).edge == 1) | bool32(w.row(last-1).edge == 2)<<1 | w.row(first).inMarks()<<2 | w.row(last-1).inMarks()<<3
	from, to := w.row(first), w.row(last-1)
	ends := int(to.last) - w.l.p.first - last
	place := bool32(from.sentence == w.row(r.cue[0]).sentence) | bool32(to.sentence == w.row(r.cue[0]).sentence)<<1 |
		uint32(min(ends, 3))<<2 | bool32(first == int(from.first)-w.l.p.first)<<4

	f.two(20, share, order)
	f.two(21, lost, uint32(r.added))
	f.two(22, share, a)
	f.one(23, cue)
	f.two(24, cue, order)
	f.two(25, a, order)
	f.three(26, a, order, tag(first))
	f.two(27, a, word(first))
	f.two(28, a, word(first-1))
	f.three(29, a, word(first-1), tag(first))
	f.two(30, cue, tag(first))
	f.two(31, cue, word(first))
	f.one(32, word(last-1))
	f.two(33, word(last-1), word(last))
	f.three(34, tag(last-1), tag(last), word(last))
	f.three(35, tag(first-1), tag(first), word(first-1))
	f.two(36, a, word(last))
	f.three(37, tag(first), tag(first+1), tag(first+2))
	f.three(38, tag(last-2), tag(last-1), tag(last)<<8|tag(last+1))
	f.two(39, a, marks)
	f.three(40, marks, place, order)
	f.two(41, a, place)
	f.two(42, place, word(last))
	f.two(43, cueTags, order)
	f.two(44, cueTags, tag(r.cue[1]))
	f.two(45, word(r.cue[0]-1), word(r.cue[0]))
	f.two(46, word(r.cue[1]-1), word(r.cue[1]))
	f.three(47, tag(r.cue[0]-1), cueTags, tag(r.cue[1]))
	f.two(48, word(r.cue[1]-1), tag(r.cue[1]))
	f.two(49, uint32(r.cue[1]-r.cue[0]), cueTags)
	if gap := first - r.cue[1]; gap >= 0 && gap < 4 {
		f.three(50, w.hashWords(r.cue[1], first), tag(first), a)
		f.two(51, w.hashWords(r.cue[1], first), 1)
	}
	if gap := r.cue[0] - last; gap >= 0 && gap < 8 {
		f.two(52, w.hashTags(last, r.cue[0]), order)
	}
	if top := w.topOf(r); top >= 0 {
		f.two(53, a, w.row(top).stem)
		f.two(54, a, tag(top))
		f.three(55, tag(top), tag(first), tag(last-1))
	}
	if !source {
		f.one(60, a)
		f.two(61, cueTags, tag(r.cue[0]-1))
		f.two(62, a, word(r.cue[0]-1))
		return
	}
	s, e := r.source[0], r.source[1]
	f.two(63, word(e-1), order)
	f.one(64, w.row(e-1).stem)
	f.one(65, word(s))
	f.two(66, tag(s), tag(e-1))
	f.two(67, a, tag(e-1))
	f.two(68, a, w.row(e-1).stem)
	f.two(69, word(s-1), tag(s))
	f.two(70, word(e), tag(e-1))
	f.three(71, tag(s-1), tag(s), order)
	f.three(72, tag(e-1), tag(e), order)
	f.two(73, w.hashTags(s, min(e, s+4)), order)
	if gap := r.cue[0] - e; gap >= 0 && gap < 6 {
		f.two(74, w.hashTags(e, r.cue[0]), tag(e-1))
		f.two(75, w.hashWords(e, r.cue[0]), cueTags)
	}
	if gap := s - r.cue[1]; gap >= 0 && gap < 4 {
		f.two(76, w.hashTags(r.cue[1], s), a)
	}
	f.three(77, uint32(min(e-s, 12)), tag(e), order)
}

func (w *weigher) hashWords(from, to int) uint32 {
	h := uint32(7)
	for t := from; t < to; t++ {
		h = crf.Mix(h, w.row(t).word)
	}
	return h
}

func (w *weigher) hashTags(from, to int) uint32 {
	h := uint32(9)
	for t := from; t < to; t++ {
		h = crf.Mix(h, uint32(w.row(t).tag))
	}
	return h
}

// topOf returns the first word of the content that depends on a word outside.
func (w *weigher) topOf(r *reading) int {
	for _, run := range r.content[:r.pieces] {
		for t := run[0]; t < run[1]; t++ {
			if h := w.head(t); w.row(t).word1 && !r.holds(h) {
				return t
			}
		}
	}
	return -1
}

// holds reports whether the content has a position.
func (r *reading) holds(i int) bool {
	for _, run := range r.content[:r.pieces] {
		if run[0] <= i && i < run[1] {
			return true
		}
	}
	return false
}
