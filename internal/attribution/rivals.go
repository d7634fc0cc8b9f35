package attribution

// rivals tells what other candidates make of the same words.
func (w *weigher) rivals() {
	r := w.r
	words := 0
	for _, run := range r.content[:r.pieces] {
		words += run[1] - run[0]
	}
	var same, nested, within, cue, over, sum float64
	for j := range w.candidates {
		o := &w.candidates[j]
		if j == w.k || o.best == 0 {
			continue
		}
		b := &o.readings[o.best]
		p := 1 - o.shares[0]
		lap, all := 0, 0
		for _, run := range b.content[:b.pieces] {
			for _, own := range r.content[:r.pieces] {
				lap += max(0, min(run[1], own[1])-max(run[0], own[0]))
			}
			all += run[1] - run[0]
			if overlap(run, r.cue) {
				within = max(within, p)
			}
		}
		if w.inside[o.at] {
			nested = max(nested, p)
			sum += p
		}
		if lap > 0 {
			over = max(over, p)
			same = max(same, float64(p*float64(2*lap)/float64(all+words)))
		}
		if overlap(b.cue, r.cue) {
			cue = max(cue, p)
		}
	}
	w.prob(float32(same))
	w.prob(float32(nested))
	w.prob(float32(within))
	w.prob(float32(cue))
	w.prob(float32(over))
	w.prob(float32(sum))
	from, to := min(r.cue[0], r.content[0][0]), max(r.cue[1], r.content[r.pieces-1][1])
	var sources, others, cues float32
	for t := from; t < to; t++ {
		if t < r.source[0] || t >= r.source[1] {
			sources += w.l.m[t][tagSourceB]
		}
		if !w.inside[t] && (t < r.cue[0] || t >= r.cue[1]) {
			others += w.l.m[t][tagContentB]
			cues += w.l.m[t][tagCueB]
		}
	}
	w.prob(sources)
	w.prob(others)
	w.prob(cues)
}
