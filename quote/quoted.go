package quote

import (
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// quotedAs takes what somebody is quoted as saying, before the models, who give it to whoever
// quotes: "The agency quoted | the mayor | as | saying | the port would close", "The mayor
// was quoted by the agency as saying".
func (f *finder) quotedAs() {
	for _, s := range f.d.Sentences[:f.d.BodySentences] {
		for v := s.First + 1; v+2 < s.End; v++ {
			if !f.is(v, "quoted", "quotes", "quoting") || f.marksAt(v) >= 0 {
				continue
			}
			if d, ok := f.quotedAt(v, s); ok && f.take(d) {
				f.owners[v] = ownerOf(len(f.drafts)-1, inCue) // and tells of nothing else
			}
		}
	}
}

// quotedAt drafts what the verb v, of quoting, tells that somebody else has said.
func (f *finder) quotedAt(v int, s layer.Sentence) (draft, bool) {
	d := draft{confidence: insertedConfidence}
	as := v + 1
	for as+2 < min(s.End, v+reach) && !f.is(as, "as") && !f.isIn(as, pos.Period, pos.Colon) && f.marksAt(as) < 0 {
		as++
	}
	says := as + 1
	if as == v+1 || !f.is(as, "as") || !f.isIn(says, pos.VBG) || !f.isSaying(says) {
		return d, false // the models know "was quoted as saying"
	}
	d.cue = run{says, says + 1}
	if d.source = (run{v + 1, as}); f.is(v+1, "by", "in", "on", "from") {
		if d.source = f.subjectOf(v, s.First); !f.isPassive(v, s.First) {
			return d, false
		}
	}
	if d.source.isEmpty() {
		return d, false
	}
	first := says + 1
	if to := f.nounPhrase(first); to > first && sayings.Is(f.word(says), sayings.Listener) && f.isIn(to, pos.TO) {
		first = to // telling ministers | to “work or go home”
	}
	d.content = []run{{first, f.clauseEnd(&d, first, s)}}
	return d, first < s.End
}
