package quote

import "github.com/copydesk/copydesk/internal/pos"

// inner takes what somebody is told to have said within marks that are nobody's
// themselves: “Ann Lee told me, | “I would sell.””
func (f *finder) inner() {
	for _, r := range f.freeMarks() {
		if d, ok := f.innerOf(r); ok {
			f.take(d)
		}
	}
}

// innerOf returns what a verb of saying tells of inside marks, the tokens r.
func (f *finder) innerOf(r run) (d draft, ok bool) {
	for i := r.first + 3; i < r.end-1; i++ {
		if !f.opensInner(i) {
			continue
		}
		v := i - 1
		for v > r.first+1 && i-v < 6 && (!f.isSaying(v) || !f.isFinite(v)) {
			v--
		}
		d = draft{cue: run{v, v + 1}, source: f.subjectOf(v, r.first+1), confidence: markedConfidence}
		if !f.isSaying(v) || d.source.isEmpty() || isConjunction(f.word(d.source.first-1)) { // when everyone says
			return d, false
		}
		end := i + 1
		for end < r.end-1 && !f.isIn(end, pos.CloseQuote) {
			end++
		}
		d.content = []run{{i, end + 1}}
		return d, end+3 >= r.end // else more is told in these marks, which is lost
	}
	return d, false
}

// opensInner reports whether token i is a mark behind a comma or a colon.
func (f *finder) opensInner(i int) bool {
	return f.isIn(i, pos.OpenQuote, pos.CloseQuote) && f.isIn(i-1, pos.Comma, pos.Colon)
}
