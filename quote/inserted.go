package quote

import (
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// insertedConfidence is that of a clause that its attribution parts.
const insertedConfidence = 0.8

// inserted takes clauses that an attribution in commas parts, the subject from its verb or
// the verb from what it is, before the models, who mostly find one half: "The beetle, | Dr Sato
// explained, | lives under the bark", "It was, | says Ann Lee, | the worst storm".
func (f *finder) inserted() {
	for _, s := range f.d.Sentences[:f.d.BodySentences] {
		const longest = 10 // tokens before the first comma
		for i := s.First + 1; i < min(s.First+longest, s.End-4); i++ {
			if f.mark[i] >= 0 {
				break
			}
			if f.isIn(i, pos.Comma) {
				f.insertedAt(s, i)
				break
			}
		}
	}
}

// insertedAt takes the clause of a sentence that goes on behind what stands between its first
// comma and the next.
func (f *finder) insertedAt(s layer.Sentence, comma int) {
	before := run{s.First, comma}
	d := draft{confidence: insertedConfidence}
	end := f.attributionBehind(&d, comma+1)
	if end < 0 || end+2 >= s.End || !f.isIn(end, pos.Comma) || f.mark[end+1] >= 0 {
		return
	}
	i := end + 1
	for f.isIn(i, pos.RB) {
		i++
	}
	subject := (f.nounPhrase(s.First) > s.First || f.isIn(s.First, pos.CD)) && !f.hasFinite(before) && !f.isTime(comma-1)
	verb := isBe(f.word(comma-1)) && f.isFinite(comma-1)
	told := d.cue.end < end && f.isIn(d.cue.end, pos.PRP) && f.opens(before) && f.isClause(i) // Last year, she told me, a bank wrote
	if told || subject && f.isVerbHere(i) && !f.isSaying(i) || verb && !f.isClause(i) && !f.isIn(i, pos.CC, pos.WP, pos.WDT) {
		d.content = []run{before, {end + 1, f.clauseEnd(&d, end+1, s)}}
		f.take(d)
	}
}

// isVerbHere reports whether token i, where a verb is due, is one, also where the tagger takes it
// for an infinitive or a noun: "go to school", "spreads through the air".
func (f *finder) isVerbHere(i int) bool {
	return f.isFinite(i) || f.isIn(i, pos.VB) || f.isIn(i, pos.NN, pos.NNS) && f.isIn(i+1, pos.IN, pos.TO, pos.DT, pos.PRPS)
}

// attributionBehind fills in source and cue of what begins with token i: "she said", "says Ann
// Lee", "according to the city". It returns the token behind, -1 for none.
func (f *finder) attributionBehind(d *draft, i int) int {
	if f.is(i, "according") && f.is(i+1, "to") {
		d.cue, d.source = run{i, i + 2}, run{i + 2, f.nounPhrase(i + 2)}
		return d.source.end
	}
	if f.isFinite(i) && f.isClauseVerb(i) {
		d.cue, d.source = run{i, i + 1}, run{i + 1, f.nounPhrase(i + 1)}
		if d.source.isEmpty() {
			return -1
		}
		return d.source.end
	}
	to := f.nounPhrase(i)
	if to == i || !f.isFinite(to) || !f.isSaying(to) {
		return -1
	}
	d.source, d.cue = run{i, to}, run{to, to + 1}
	if sayings.Is(f.word(to), sayings.Listener) && f.isIn(to+1, pos.PRP) {
		return to + 2
	}
	return to + 1
}
