package attribution

import "github.com/copydesk/copydesk/internal/model/crf"

// A weigher describes the readings of all candidates of a paragraph.
type weigher struct {
	l          *linker
	rows       []row // of the paragraph
	n          int
	candidates []candidate
	out        []int16
	inside     []bool  // of the content in hand, by position
	count      []int32 // words before each position
	units      []int32
	probs      []float64
	order      []int
	ranker     *crf.Ranker // over words, nil while it is being learned
	seq        crf.Sequence
	byWords    []float32        // the scores of that ranker
	hoped      []float64        // for each reading, the worth that stage two lets expect
	spoken     map[uint32]int32 // how often a last word of a source was likely before

	k, i int // the candidate and the reading in hand
	x    *candidate
	r    *reading
}

func (w *weigher) put(v int)      { w.out = append(w.out, int16(max(-9999, min(9999, v)))) }
func (w *weigher) prob(p float32) { w.put(int(p * 1000)) }
func (w *weigher) flag(b bool)    { w.put(int(bool32(b))) }

func (w *weigher) row(i int) *row {
	if uint(i) >= uint(len(w.rows)) {
		return &outside
	}
	return &w.rows[i]
}

// head returns the position of the head of i, or a negative number.
func (w *weigher) head(i int) int {
	if uint(i) >= uint(len(w.rows)) || w.rows[i].head < 0 {
		return -1
	}
	return int(w.rows[i].head) - w.l.p.first
}

// describe writes the features of all readings of all candidates.
func (w *weigher) describe(l *linker, candidates []candidate) {
	w.l, w.rows, w.n, w.candidates = l, l.t.rows[l.p.first:l.p.end], l.p.end-l.p.first, candidates
	if cap(w.inside) < w.n {
		w.inside = make([]bool, w.n)
	}
	w.inside = w.inside[:w.n]
	w.count = append(w.count[:0], 0)
	for i := range w.n {
		w.count = append(w.count, w.count[i]+int32(bool32(w.row(i).word1)))
	}
	for k := range candidates {
		x := &candidates[k]
		if x.dropped {
			continue
		}
		w.rank(x)
		w.hope(x)
		w.out = x.features[:0]
		for i := range x.readings {
			w.reading(k, i)
		}
		x.features = w.out
	}
	w.remember()
}

// rank lets the ranker over words score the readings, the best one with 0.
func (w *weigher) rank(x *candidate) {
	w.byWords = w.byWords[:0]
	if w.ranker == nil {
		for range x.readings {
			w.byWords = append(w.byWords, 0)
		}
		return
	}
	w.lexical(&w.seq, x)
	w.byWords = w.ranker.Scores(w.byWords, &w.seq)
	top := w.byWords[0]
	for _, s := range w.byWords {
		top = max(top, s)
	}
	for i := range w.byWords {
		w.byWords[i] -= top
	}
}

// hope works out how well each reading agrees with those that stage two thinks
// likely.
func (w *weigher) hope(x *candidate) {
	w.hoped = w.hoped[:0]
	for i := range x.readings {
		sum := 0.0
		for j := range x.readings {
			if x.shares[j] > 0.02 {
				sum += float64(x.shares[j] * w.agree(&x.readings[i], &x.readings[j]).worth())
			}
		}
		w.hoped = append(w.hoped, sum)
	}
}

// known tells whether the source has spoken before.
func (w *weigher) known() {
	r := w.r
	last := w.row(r.source[1] - 1)
	w.put(int(w.spoken[last.key]))
	names := 0
	for t := r.source[0]; t < r.source[1]; t++ {
		names += int(bool32(w.row(t).capital))
	}
	w.put(names)
}

// remember notes the likely sources of a paragraph for the next ones.
func (w *weigher) remember() {
	for k := range w.candidates {
		x := &w.candidates[k]
		if x.best > 0 && x.shares[0] < 0.5 {
			if s := x.readings[x.best].source; s[1] > s[0] {
				w.spoken[w.row(s[1]-1).key]++
			}
		}
	}
}

// begin forgets the article before.
func (w *weigher) begin() {
	if w.spoken == nil {
		w.spoken = map[uint32]int32{}
	}
	clear(w.spoken)
}

// wordScores tells what the ranker over words makes of the reading.
func (w *weigher) wordScores() {
	w.put(int(w.byWords[w.i] * 100))
	w.put(int(w.byWords[0] * 100))
	w.put(int(w.hoped[w.i] * 1000))
}

// scores tells how stage two ranks the reading, and parts of it.
func (w *weigher) scores() {
	x, r := w.x, w.r
	w.put(int(r.score * 50))
	w.put(r.rank)
	w.put(int(r.added))
	w.put(int(x.readings[0].score * 50))
	w.prob(float32(x.shares[w.i]))
	w.prob(float32(x.shares[0]))
	var content, source, cue, span float64
	for j := 1; j < len(x.readings); j++ {
		o := &x.readings[j]
		if o.pieces == r.pieces && o.content == r.content {
			content += x.shares[j]
		}
		if o.source == r.source {
			source += x.shares[j]
		}
		if o.cue == r.cue {
			cue += x.shares[j]
		}
		if o.pieces > 0 && r.pieces > 0 && o.content[o.pieces-1][1] == r.content[r.pieces-1][1] {
			span += x.shares[j]
		}
	}
	w.prob(float32(content))
	w.prob(float32(source))
	w.prob(float32(cue))
	w.prob(float32(span))
	w.put(len(x.readings))
}

// anchor tells of the candidate itself.
func (w *weigher) anchor() {
	m, c := w.l.m, w.x.at
	r, next, prev := w.row(c), w.row(c+1), w.row(c-1)
	w.prob(m.cue(c))
	w.prob(m[c][tagCueB])
	w.put(int(r.cue))
	w.put(int(r.tag))
	w.put(int(next.tag))
	w.put(int(prev.tag))
	w.put(wordClass(next))
	w.put(int(r.inMarks()))
	w.put(w.k)
	w.put(len(w.candidates))
	w.put(w.n)
	w.put(min(w.l.t.base+w.l.p.first, 200))
	w.flag(w.l.p.headline)
	w.put(int(r.last - r.first))
	w.put(c - (int(r.first) - w.l.p.first))
}

// contentProbs tells what both stages say of the content.
func (w *weigher) contentProbs() {
	m, x, r := w.l.m, w.x, w.r
	length, sum, least, sum1, least1 := 0, float32(0), float32(1), float32(0), float32(1)
	for _, run := range r.content[:r.pieces] {
		for t := run[0]; t < run[1]; t++ {
			p, q := x.p(t, 2), m.content(t)
			sum, least = sum+p, min(least, p)
			sum1, least1 = sum1+q, min(least1, q)
			length++
		}
	}
	missed, top := x.missed(w.r)
	if length == 0 {
		length, least, least1 = 1, 0, 0
	}
	w.prob(sum / float32(length))
	w.prob(least)
	w.prob(sum1 / float32(length))
	w.prob(least1)
	w.prob(top)
	w.put(missed)
}

// contentEnds tells what both stages say around the ends of the content.
func (w *weigher) contentEnds() {
	m, x := w.l.m, w.x
	first, last := w.r.ends()
	w.prob(x.p(first, 2))
	w.prob(x.p(first-1, 2))
	w.prob(x.p(last-1, 2))
	w.prob(x.p(last, 2))
	w.prob(m[first][tagContentB])
	w.prob(m[first][tagContentI])
	w.prob(w.one(first-1, tagContentB) + w.one(first-1, tagContentI))
	w.prob(w.one(last-1, tagContentI))
	w.prob(w.one(last, tagContentI))
	w.prob(w.one(last, tagContentB))
}

// one is what stage one says of a position that may be outside.
func (w *weigher) one(i int, label uint8) float32 {
	if i < 0 || i >= w.n {
		return 0
	}
	return w.l.m[i][label]
}

// spanProbs tells what both stages say of the source or the cue.
func (w *weigher) spanProbs(run [2]int, role int, begin uint8) {
	x := w.x
	sum, sum1 := float32(0), float32(0)
	for t := run[0]; t < run[1]; t++ {
		sum += x.p(t, role)
		sum1 += w.one(t, begin) + w.one(t, begin+1)
	}
	w.prob(sum / float32(run[1]-run[0]))
	w.prob(sum1 / float32(run[1]-run[0]))
	w.prob(x.p(run[0]-1, role))
	w.prob(x.p(run[1], role))
	w.prob(w.one(run[0], begin))
	w.prob(w.one(run[1], begin+1))
	w.put(run[1] - run[0])
}
