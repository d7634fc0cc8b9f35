package attribution

import (
	"slices"

	"github.com/copydesk/copydesk/internal/model/crf"
)

// A reading is one way to read the surroundings of a candidate for a cue.
// Positions count from the start of the paragraph. A reading without content
// says that the candidate is no cue.
type reading struct {
	content     [maxPieces][2]int
	pieces      int
	cue, source [2]int
	score       float32 // of stage two, less that of the best reading; natural logarithm
	rank        int     // in stage two
	added       uint8   // by which rule the reading was added, 0 for stage two's own
}

// Bounds on what is weighed for one candidate.
const (
	kBest         = 11
	leastReadings = 4
	maxReadings   = 48
	maxPieces     = 6
)

func (r *reading) nothing() bool { return r.pieces == 0 }

// ends returns where the content begins and ends.
func (r *reading) ends() (first, last int) { return r.content[0][0], r.content[r.pieces-1][1] }

// same reports whether two readings say the same.
func (r *reading) same(o *reading) bool {
	return r.pieces == o.pieces && r.content == o.content && r.cue == o.cue && r.source == o.source
}

// readingOf makes labels, which begin at position lo, a reading.
func readingOf(labels []uint8, lo, c int) reading {
	var r reading
	var cueGap, sourceGap int
	for i := 0; i < len(labels); {
		j := i + 1
		for j < len(labels) && labels[j] == labels[i] {
			j++
		}
		run := [2]int{lo + i, lo + j}
		gap := max(run[0]-c, c-run[1]+1, 0)
		switch labels[i] {
		case linkContent:
			if r.pieces < maxPieces {
				r.content[r.pieces] = run
				r.pieces++
			} else {
				r.content[maxPieces-1][1] = run[1]
			}
		case linkCue:
			if r.cue[1] == 0 || gap < cueGap {
				r.cue, cueGap = run, gap
			}
		case linkSource:
			if r.source[1] == 0 || gap < sourceGap {
				r.source, sourceGap = run, gap
			}
		}
		i = j
	}
	if r.pieces == 0 {
		return reading{}
	}
	if r.cue[1] == 0 {
		r.cue = [2]int{c, c + 1}
	}
	return r
}

// A proposer lists the readings of one candidate.
type proposer struct {
	l        *linker
	generous bool // learns: weighs more readings of a candidate than use does
	most     int  // readings of a candidate
	readings []reading
}

// begin prepares for the candidates of a part of a paragraph, which it has at least
// one of. The less text there is to each, the fewer readings of it are weighed: where
// cues stand close to each other, more would cost time and be right no more often.
// Learning goes by that only where there are many.
func (p *proposer) begin(l *linker, candidates int) {
	p.l, p.most = l, maxReadings
	words := l.p.end - l.p.first
	switch {
	case l.p.crowded:
		p.most = leastReadings
	case candidates > mostAnchors/2:
		p.most = min(max(words/candidates, leastReadings), maxReadings)
	case !p.generous:
		p.most = min(max(words*3/(2*candidates), leastReadings), maxReadings)
	}
}

func (p *proposer) add(r reading) {
	if len(p.readings) == p.most {
		return
	}
	for i := range p.readings {
		if p.readings[i].same(&r) {
			return
		}
	}
	p.readings = append(p.readings, r)
}

// propose lists the readings of the candidate c: none at all, the best ones of
// stage two, and variants of these.
func (p *proposer) propose(on *crf.Decoder, c, lo int) []reading {
	p.readings = append(p.readings[:0], reading{score: -99, rank: kBest})
	paths := on.KBest(min(kBest, p.most))
	for k, path := range paths {
		r := readingOf(path.Labels, lo, c)
		r.score, r.rank = path.Score-paths[0].Score, k
		if r.nothing() {
			if p.readings[0].rank == kBest {
				p.readings[0].score, p.readings[0].rank = r.score, k
			}
			continue
		}
		p.add(r)
	}
	if len(p.readings) == 1 { // nothing but nothing: look again at what comes next
		on.Bias(linkOther, -1.5)
		for _, path := range on.KBest(4) {
			r := readingOf(path.Labels, lo, c)
			r.score, r.rank = path.Score-paths[0].Score, kBest
			if !r.nothing() {
				p.add(r)
			}
		}
	}
	own := len(p.readings)
	for i := 1; i < own && i <= 2; i++ {
		p.byMarks(p.readings[i], c)
		p.byEnds(p.readings[i], c)
	}
	if own > 1 {
		p.bySource(p.readings[1], c)
		p.bySubject(p.readings[1], c)
	}
	return p.readings
}

// byMarks adds readings whose content is what stands in quote marks before or
// behind the cue.
func (p *proposer) byMarks(r reading, c int) {
	t, first, n := p.l.t, p.l.p.first, p.l.p.end-p.l.p.first
	var before, behind [][2]int
	for i := max(0, c-reach); i < min(n, c+reach); {
		q := t.rows[first+i].quote
		j := i + 1
		for j < n && t.rows[first+j].quote == q {
			j++
		}
		if q >= 0 {
			if j <= c {
				before = append(before, [2]int{i, j})
			} else if i > c {
				behind = append(behind, [2]int{i, j})
			}
		}
		i = j
	}
	use := func(rule uint8, runs ...[2]int) {
		x := r
		x.added, x.pieces, x.content = rule, 0, [maxPieces][2]int{}
		for _, run := range runs {
			if x.pieces < maxPieces && !overlap(run, x.cue) && !overlap(run, x.source) {
				x.content[x.pieces] = run
				x.pieces++
			}
		}
		if x.pieces > 0 {
			p.add(x)
		}
	}
	behind = behind[:min(3, len(behind))]
	if len(before) > 0 {
		b := before[len(before)-1]
		use(1, b)
		if len(behind) > 0 {
			use(2, b, behind[0])
		}
		if len(behind) > 1 {
			use(3, append([][2]int{b}, behind...)...)
		}
		if len(before) > 1 {
			use(3, before[len(before)-2], b)
		}
	}
	if len(behind) > 0 {
		use(4, behind[0])
	}
	if len(behind) > 1 {
		use(5, behind...)
	}
}

// byEnds adds readings whose last piece of content ends elsewhere, or whose
// first one begins elsewhere.
func (p *proposer) byEnds(r reading, c int) {
	t, first, n := p.l.t, p.l.p.first, p.l.p.end-p.l.p.first
	last := r.content[r.pieces-1]
	ends := func(end int) {
		if end > last[0] && end <= n && end != last[1] {
			x := r
			x.added = 6
			x.content[r.pieces-1][1] = end
			if !overlap(x.content[r.pieces-1], x.cue) && !overlap(x.content[r.pieces-1], x.source) {
				p.add(x)
			}
		}
	}
	stop := int(t.rows[first+last[1]-1].last) - first
	stop = min(stop, n)
	for stop > last[0] && !t.rows[first+stop-1].word1 && t.rows[first+stop-1].edge == 0 {
		stop--
	}
	ends(stop)
	for i, k := last[1]+1, 0; i < stop && k < 2; i++ { // to the next commas
		if t.rows[first+i].word == comma {
			ends(i)
			k++
		}
	}
	for i, k := last[1]-2, 0; i > last[0] && k < 2; i-- { // and to those before
		if t.rows[first+i].word == comma {
			ends(i)
			k++
		}
	}
	if q := t.rows[first+last[1]-1].quote; q >= 0 {
		end := last[1]
		for end < n && t.rows[first+end].quote == q {
			end++
		}
		ends(end)
	}
	head := r.content[0]
	begins := func(start int) {
		if start >= 0 && start < head[1] && start != head[0] {
			x := r
			x.added = 7
			x.content[0][0] = start
			if !overlap(x.content[0], x.cue) && !overlap(x.content[0], x.source) {
				p.add(x)
			}
		}
	}
	start := max(int(t.rows[first+head[0]].first)-first, 0)
	begins(start)
	if head[0] > r.cue[1] && r.cue[1] > 0 {
		begins(r.cue[1])
	}
	begins(head[0] + 1)
	if head[0] > 0 {
		begins(head[0] - 1)
	}
}

// bySource adds readings with another source: the likeliest runs near the cue,
// or none.
func (p *proposer) bySource(r reading, c int) {
	m := p.l.m
	tried := 0
	try := func(i int) {
		if tried == 3 || m[i][tagSourceB] < 0.1 {
			return
		}
		end := i + 1
		for end < len(m) && m[end][tagSourceI] > 0.3 {
			end++
		}
		run := [2]int{i, end}
		tried++
		if slices.ContainsFunc(r.content[:r.pieces], func(x [2]int) bool { return overlap(x, run) }) || overlap(run, r.cue) {
			return
		}
		x := r
		x.added, x.source = 8, run
		p.add(x)
	}
	for d := 1; d < 40 && tried < 3; d++ {
		if c-d >= 0 {
			try(c - d)
		}
		if c+d < len(m) {
			try(c + d)
		}
	}
	if r.source[1] > 0 {
		x := r
		x.added, x.source = 9, [2]int{}
		p.add(x)
	}
}

// bySubject adds readings whose source is what stands before the cue, or before
// a word that it depends on, and depends on that, with all that depends on it.
func (p *proposer) bySubject(r reading, c int) {
	p.l.climb(c)
	tried := 0
	for _, link := range p.l.chain[:min(4, len(p.l.chain))] {
		from, to := max(int(p.l.t.rows[link].left), p.l.p.first), min(int(link), p.l.p.end)
		for i := from; i < to && tried < 3; i++ {
			if q := &p.l.t.rows[i]; q.head == link && isNominal(q.tag) && p.addSource(r, q) {
				tried++
			}
		}
	}
}

// addSource adds a reading whose source is q with all that depends on it, if it
// can be: it must not overlap cue and content.
func (p *proposer) addSource(r reading, q *row) bool {
	run := [2]int{max(int(q.left), p.l.p.first) - p.l.p.first, min(int(q.right)+1, p.l.p.end) - p.l.p.first}
	if overlap(run, r.cue) || slices.ContainsFunc(r.content[:r.pieces], func(x [2]int) bool { return overlap(x, run) }) {
		return false
	}
	r.added, r.source = 10, run
	p.add(r)
	return true
}

func overlap(a, b [2]int) bool { return a[0] < b[1] && b[0] < a[1] }
