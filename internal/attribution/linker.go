package attribution

import "github.com/copydesk/copydesk/internal/model/crf"

// The labels of stage two, which reads the surroundings of one candidate for a
// cue and says what belongs to it.
const (
	linkOther uint8 = iota
	linkSource
	linkCue
	linkContent
)

// LinkLabels names the labels of stage two.
var LinkLabels = []string{"other", "source", "cue", "content"}

// reach is how many tokens on each side of a candidate stage two reads.
const reach = 150

// margins are what stage one says of the tokens of a paragraph: for each the
// probabilities of its seven labels.
type margins [][7]float32

func (m margins) cue(i int) float32     { return m[i][tagCueB] + m[i][tagCueI] }
func (m margins) content(i int) float32 { return m[i][tagContentB] + m[i][tagContentI] }

// Least probabilities of stage one.
const (
	leastCue   = 0.2  // of a token that is read as a candidate
	leastStart = 0.25 // of a token that begins a second candidate in one run
	likely     = 0.3  // of a token that counts as a rival
)

// anchors returns the candidates for cues in a paragraph: of each run of
// tokens that may belong to a cue the one that is most likely to. Positions
// count from the start of the paragraph.
func anchors(dst []int, m margins) []int {
	best := -1
	for i := range m {
		p := m.cue(i)
		if p < leastCue || best >= 0 && m[i][tagCueB] > leastStart {
			if best >= 0 {
				dst = append(dst, best)
			}
			best = -1
		}
		if p >= leastCue && (best < 0 || p > m.cue(best)) {
			best = i
		}
	}
	if best >= 0 {
		dst = append(dst, best)
	}
	return dst
}

// A linker describes the surroundings of candidates. Its counts are prefix
// sums over the paragraph, so that what stands between two tokens is a
// difference.
type linker struct {
	t      *text
	p      paragraph
	m      margins
	cues   []int32 // likely starts of cues
	srcs   []int32 // likely starts of sources
	starts []int32 // likely starts of contents
	quotes []int32 // opening marks
	commas []int32
	levels [][7]uint8 // margins in eight steps
	best   []uint8    // most likely label of stage one

	chain []int32 // of the anchor: itself and what it depends on
}

func (l *linker) reset(t *text, p paragraph, m margins) {
	n := p.end - p.first
	*l = linker{t: t, p: p, m: m, cues: l.cues[:0], srcs: l.srcs[:0], starts: l.starts[:0], quotes: l.quotes[:0],
		commas: l.commas[:0], levels: l.levels[:0], best: l.best[:0], chain: l.chain[:0]}
	var cues, srcs, starts, quotes, commas int32
	for i := range n {
		r := &t.rows[p.first+i]
		cues += int32(bool32(m[i][tagCueB] > likely))
		srcs += int32(bool32(m[i][tagSourceB] > likely))
		starts += int32(bool32(m[i][tagContentB] > likely))
		quotes += int32(bool32(r.edge == 1))
		commas += int32(bool32(r.word == comma))
		l.cues, l.srcs, l.starts = append(l.cues, cues), append(l.srcs, srcs), append(l.starts, starts)
		l.quotes, l.commas = append(l.quotes, quotes), append(l.commas, commas)
		var lv [7]uint8
		top := 0
		for y, q := range m[i] {
			lv[y] = level(q)
			if q > m[i][top] {
				top = y
			}
		}
		l.levels = append(l.levels, lv)
		l.best = append(l.best, uint8(top))
	}
}

var comma = hashOf([]byte(","))

// level puts a probability into one of eight steps.
func level(p float32) uint8 {
	for i, most := range [...]float32{0.01, 0.05, 0.15, 0.35, 0.65, 0.85, 0.95} {
		if p < most {
			return uint8(i)
		}
	}
	return 7
}

// window returns the part of the paragraph that is read for the anchor c.
func (l *linker) window(c int) (lo, hi int) {
	return max(0, c-reach), min(l.p.end-l.p.first, c+reach+1)
}

// base describes what does not depend on the anchor.
func (l *linker) base(seq *crf.Sequence) {
	seq.Reset()
	for i := l.p.first; i < l.p.end; i++ {
		l.basePosition(features{seq}, i)
		seq.Next()
	}
}

func (l *linker) basePosition(f features, i int) {
	t, p := l.t, l.p
	r, a, b, a2, b2 := t.at(p, i), t.at(p, i-1), t.at(p, i+1), t.at(p, i-2), t.at(p, i+2)
	tag := func(r *row) uint32 { return uint32(r.tag) }
	f.one(101, r.word)
	f.one(102, a.word)
	f.one(103, b.word)
	f.two(104, a.word, r.word)
	f.two(105, r.word, b.word)
	f.one(106, r.stem)
	f.three(107, tag(a), tag(r), tag(b))
	f.three(108, tag(r), tag(b), tag(b2))
	f.three(109, tag(a2), tag(a), tag(r))
	f.two(110, r.word, tag(b))
	f.two(111, r.word, tag(a))
	f.two(112, tag(a), tag(r))
	f.two(113, tag(r), tag(b))
	t.markFeatures(f, r, a, b)
	t.headFeatures(f, r, i)
	lv, best := &l.levels[i-p.first], uint32(l.best[i-p.first])
	f.two(120, best, uint32(lv[best]))
	f.two(121, best, r.word)
	f.two(122, best, tag(r))
	for y := tagSourceB; y <= tagContentI; y++ {
		f.two(123, uint32(y), uint32(lv[y]))
	}
	if i > p.first && i+1 < p.end {
		f.three(124, uint32(l.best[i-p.first-1]), best, uint32(l.best[i-p.first+1]))
	}
	f.three(125, bool32(i == int(r.first)), bool32(i+1 == int(r.last)), uint32(r.tag))
	f.seq.AddEdge(crf.Mix(1, uint32(r.edge)<<2|uint32(a.edge)))
	f.seq.AddEdge(crf.Mix(2, tag(r)))
	f.seq.AddEdge(crf.Mix3(3, uint32(lv[tagContentB]), uint32(lv[tagContentI])))
	f.seq.AddEdge(crf.Mix3(4, uint32(lv[tagSourceB]), uint32(lv[tagSourceI])))
	f.seq.AddEdge(crf.Mix3(5, bool32(i == int(r.first)), r.inMarks()<<1|a.inMarks()))
}

// relate describes the positions [lo, hi) as seen from the anchor c.
func (l *linker) relate(seq *crf.Sequence, c, lo, hi int) {
	seq.Reset()
	l.climb(c)
	for i := lo; i < hi; i++ {
		l.relatePosition(features{seq}, i, c)
		seq.Next()
	}
}

// climb finds what the anchor depends on.
func (l *linker) climb(c int) {
	l.chain = l.chain[:0]
	for at := int32(l.p.first + c); at >= 0 && len(l.chain) < 6; at = l.t.rows[at].head {
		l.chain = append(l.chain, at)
	}
}

// branch tells how a token hangs on the chain of the anchor: at which link,
// and by which token. The link is 6 for another tree, the token -1 where it is
// a link itself.
func (l *linker) branch(i int32) (link int, by int32) {
	by = -1
	for n := 0; i >= 0 && n < 12; n++ {
		for k, on := range l.chain {
			if on == i {
				return k, by
			}
		}
		by, i = i, l.t.rows[i].head
	}
	return 6, -1
}

func (l *linker) relatePosition(f features, i, c int) {
	t, first := l.t, l.p.first
	r, anchor := &t.rows[first+i], &t.rows[first+c]
	a, b := t.at(l.p, first+i-1), t.at(l.p, first+i+1)
	next := t.at(l.p, first+c+1)
	side, dist := uint32(0), int32(c-i)
	from, to := i, c
	if i > c {
		side, dist = 1, int32(i-c)
		from, to = c, i
	} else if i == c {
		side = 2
	}
	d := bucket(dist)
	same := uint32(0)
	switch s := r.sentence - anchor.sentence; {
	case s < -1:
		same = 4
	case s == -1:
		same = 3
	case s == 1:
		same = 1
	case s > 1:
		same = 2
	}
	between := func(sums []int32) uint32 {
		if to-from < 2 {
			return 0
		}
		return uint32(min(sums[to-1]-sums[from], 3))
	}
	cues, srcs, starts := between(l.cues), between(l.srcs), between(l.starts)
	quotes, commas := between(l.quotes), between(l.commas)
	place := side<<3 | same
	tag, word := uint32(r.tag), r.word
	best := uint32(l.best[i])
	lv := &l.levels[i]
	sure := best<<3 | uint32(lv[best])
	marks := r.inMarks() | anchor.inMarks()<<1 | uint32(r.edge)<<2
	if r.quote == anchor.quote {
		marks |= 16
	}
	link, by := l.branch(int32(first + i))
	branch := &outside
	ends := uint32(0)
	if by >= 0 {
		branch = &t.rows[by]
		ends = bool32(branch.left == int32(first+i)) | bool32(branch.right == int32(first+i))<<1 | bool32(by == int32(first+i))<<2
		if by > l.chain[link] {
			ends |= 8
		}
		if int(by) > first+c {
			ends |= 16
		}
	}
	hang := uint32(link)<<5 | ends

	f.two(200, place, d)
	f.three(201, place, d, tag)
	f.three(202, anchor.stem, place, d)
	f.three(203, anchor.stem, place, tag)
	f.three(204, anchor.stem, side, word)
	f.three(205, anchor.stem, place, sure)
	f.three(206, place, d, sure)
	f.three(207, place, sure, tag)
	for y := tagSourceB; y <= tagContentI; y++ {
		f.three(208, uint32(y)<<3|uint32(lv[y]), place, min(d, 6))
	}
	f.three(209, sure, cues<<2|srcs, starts<<2|quotes)
	f.three(210, best, place, cues)
	f.three(211, best, place, srcs)
	f.three(212, best, place, starts)
	f.three(213, best, place, quotes<<2|commas)
	f.three(214, marks, place, quotes)
	f.three(215, marks, place, anchor.stem)
	f.three(216, marks, quotes<<2|cues, sure)
	f.three(217, hang, uint32(branch.tag), uint32(anchor.tag))
	f.three(218, hang, uint32(branch.tag), anchor.stem)
	f.three(219, hang, branch.stem, uint32(anchor.cue))
	f.three(220, hang, sure, uint32(branch.tag))
	f.three(221, hang, tag, uint32(branch.tag))
	f.three(222, hang, anchor.stem, best)
	f.three(223, uint32(link), branch.stem, anchor.stem)
	f.three(224, uint32(anchor.cue), place, tag)
	f.three(225, uint32(anchor.tag), place, tag)
	f.three(226, uint32(anchor.cue), uint32(anchor.tag), place<<4|d)
	f.three(227, anchor.word, next.word, side<<4|min(d, 4))
	f.three(228, uint32(a.tag)<<8|tag, uint32(b.tag), place<<4|min(d, 3))
	f.three(229, commas, place, tag)
	f.three(230, commas<<2|cues, place, best)
	f.three(231, marks, bucket(r.sinceOpen), place)
	f.three(232, marks, bucket(r.tillClose), place)
	f.three(233, anchor.stem, hang, a.inMarks()|r.inMarks()<<1)
	if dist < 3 {
		f.three(234, anchor.stem, word, side<<2|uint32(dist))
		f.three(235, anchor.word, tag, side<<2|uint32(dist))
		f.three(236, uint32(anchor.tag), word, side<<2|uint32(dist))
	}
	f.seq.AddEdge(crf.Mix3(11, place, min(d, 2)))
	f.seq.AddEdge(crf.Mix3(12, hang, uint32(anchor.cue)))
	f.seq.AddEdge(crf.Mix3(13, quotes<<2|cues, side))
}
