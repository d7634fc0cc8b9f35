package quote

import (
	"strings"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// clauseConfidence is that of a clause beside a verb of saying and its subject
// which the models do not take for a quote.
const clauseConfidence = 0.5

// clauses drafts what verbs of saying tell of, which no other source has found: the
// clause behind one ("the army maintains that it was a drill"), or before it ("four
// people died, state media said late on Tuesday").
func (f *finder) clauses() {
	for _, s := range f.d.Sentences[:f.d.BodySentences] {
		for v := s.First; v < s.End; v++ {
			if f.owners[v].role() > inSource || f.marksAt(v) >= 0 || s.End-s.First > 8*reach {
				continue
			}
			d, ok := f.clauseAround(v, s)
			if !ok {
				continue
			}
			if f.onlyInClause(&d); len(d.content) > 0 && !f.isEmptyTalk(&d) {
				f.take(d)
			}
		}
	}
}

// clauseAround drafts what the verb v of a sentence tells of.
func (f *finder) clauseAround(v int, s layer.Sentence) (draft, bool) {
	d := draft{cue: run{v, v + 1}, confidence: clauseConfidence}
	perfect := f.isIn(v, pos.VBN) && f.is(v-1, "has", "have", "had")
	if f.isFinite(v) || perfect || f.isIn(v, pos.NNS) && f.isIn(v+1, pos.Period, pos.Comma) { // which "shows" is to the tagger
		if d.source = f.paperBefore(v, s.First); f.isPublished(&d) {
			if perfect {
				d.cue.first--
			}
			return d, f.clauseBefore(&d, s)
		}
		d.source = run{}
	}
	if f.orderedBy(&d, v, s) {
		return d, true
	}
	if !f.isClauseVerb(v) {
		return d, f.isInfinitive(&d, v, s)
	}
	if f.hasBe(v, s.First) { // the jury was told that
		for d.cue.first > s.First && (isBe(f.word(d.cue.first-1)) || isHelping(f.word(d.cue.first-1))) {
			d.cue.first--
		}
		return d, (sayings.Is(f.word(v), sayings.Listener) || f.isMadePublic(v)) && (f.clauseBehind(&d, s) || f.toldAtLast(&d, s))
	}
	d.source = f.subjectOf(v, s.First)
	if d.source.isEmpty() {
		if to := f.nounPhrase(v + 1); v > s.First+2 && f.isIn(v-1, pos.Comma) && to > v+1 && f.isFinite(v) && !sayings.Is(f.word(v), sayings.Listener) {
			d.source = run{v + 1, to}
			return d, f.clauseBefore(&d, s)
		}
		return d, false
	}
	for d.cue.first > d.source.end && (f.isIn(d.cue.first-1, pos.VBD, pos.VBZ, pos.VBP, pos.MD) && isHelping(f.word(d.cue.first-1))) {
		d.cue.first--
	}
	if i := d.source.first; f.isIn(v, pos.NNS, pos.NN) && f.isIn(d.source.end-1, pos.CD, pos.POS) || i > s.First && f.isIn(i, pos.PRP) && f.isNoun(i-1) && !f.isTime(i-1) {
		return d, false // 18 states; the goal it promised to reach
	}
	if f.isIn(d.source.first, pos.WP, pos.WDT) && d.source.end-d.source.first == 1 && !f.is(d.source.first, "who", "which") {
		return d, false
	}
	if d.source.first > s.First && f.isIn(d.source.first-1, pos.WDT, pos.WP) {
		return d, false // which she wrote
	}
	return d, f.clauseBehind(&d, s) || f.clauseBefore(&d, s) || f.isInfinitive(&d, v, s)
}

// isMadePublic reports whether the verb v tells what is given out, nobody tells by whom: "It was | announced".
func (f *finder) isMadePublic(v int) bool {
	if !f.is(v, "announced", "claimed", "confirmed", "disclosed", "reported", "revealed") || !f.hasBe(v, 0) {
		return false
	}
	for v--; isBe(f.word(v)) || isHelping(f.word(v)) || f.isIn(v, pos.RB) && !f.is(v, "never", "not"); v-- {
	}
	return f.is(v, "it")
}

// toldAtLast fills in what the sentence tells before whom it was told to, by nobody knows whom: "The
// two met in May, | the jury | was told"; or where that is only made public: "…, | it | was announced".
func (f *finder) toldAtLast(d *draft, s layer.Sentence) bool {
	who := f.subjectOf(d.cue.end-1, s.First)
	before := run{s.First, who.first - 1}
	if who.isEmpty() || f.isIn(who.first, pos.PRP) && !f.isMadePublic(d.cue.end-1) || !f.isIn(d.cue.end-1, pos.VBN) || who.first-3 < s.First || !f.isIn(who.first-1, pos.Comma) || !f.hasFinite(before) || !f.isTold(run{d.cue.end, s.End}) || f.isTaken(before) {
		return false
	}
	d.content = []run{before}
	return true
}

// paperBefore returns the subject before the verb v, with what a participle adds to it: "a
// paper | published on Monday | found".
func (f *finder) paperBefore(v, first int) run {
	for i := v - 1; i > first+1 && v-i < 6 && !f.isStop(i); i-- {
		if f.is(i, "published", "released", "issued") {
			return f.phraseBefore(i, first)
		}
	}
	return f.subjectOf(v, first)
}

// isInfinitive fills in what somebody promises to do or tells others to do: "advised people
// | never to use a heater".
func (f *finder) isInfinitive(d *draft, v int, s layer.Sentence) bool {
	if !f.isFinite(v) || f.hasBe(v, s.First) || !sayings.Is(strings.ToLower(f.word(v)), sayings.Orders) {
		return false
	}
	if d.source = f.subjectOf(v, s.First); d.source.isEmpty() || f.isIn(d.source.first, pos.WDT) {
		return false
	}
	for i := v + 1; i+1 < min(s.End, v+10) && !f.isStop(i) && !f.isFinite(i) && f.marksAt(i) < 0; i++ {
		if f.isToDo(i) {
			if f.isIn(i-1, pos.RB) { // never | to use
				i--
			}
			d.content = []run{{i, f.clauseEnd(d, i, s)}}
			return true
		}
	}
	return false
}

// orderedBy fills in what the agent of a passive tells others to do: "were told by stewards | to
// leave".
func (f *finder) orderedBy(d *draft, v int, s layer.Sentence) bool {
	if !f.hasBe(v, s.First) || !sayings.Is(f.word(v), sayings.Orders) || !f.is(v+1, "by") {
		return false
	}
	first := f.nounPhrase(v + 2)
	if first == v+2 || first+1 >= s.End || !f.isToDo(first) {
		return false
	}
	d.cue, d.source = run{v - 1, v + 2}, run{v + 2, first}
	d.content = []run{{first, f.clauseEnd(d, first, s)}}
	return true
}

// isToDo reports whether an infinitive with "to" begins with token i: to leave, to not leave.
func (f *finder) isToDo(i int) bool {
	return f.isIn(i, pos.TO) && (f.isIn(i+1, pos.VB) || f.is(i+1, "not", "never", "also", "only") && f.isIn(i+2, pos.VB))
}

// isClauseVerb reports whether token i is a verb that has a clause as its object.
func (f *finder) isClauseVerb(i int) bool {
	w := strings.ToLower(f.word(i))
	switch {
	case f.isIn(i, pos.VBD, pos.VBZ, pos.VBP, pos.VBN, pos.VBG):
		that := f.isThat(i+1) || f.isIn(i+1, pos.RP) && f.isThat(i+2) // points out that
		return sayings.Is(w, sayings.Clause) || that && sayings.Is(w, sayings.Says|sayings.Rare)
	case f.isIn(i, pos.NNS, pos.NN): // so the tagger takes some: "a new study reports.", "the report states that"
		verb := !sayings.Is(w, sayings.Noun) && !sayings.Is(w, sayings.Words) // and nothing else: allege
		return sayings.Is(w, sayings.Clause) && i+1 < len(f.d.Tokens) && (verb || f.isIn(i+1, pos.Period, pos.Comma) || f.isThat(i+1))
	}
	return false
}

// clauseBehind fills in the clause behind the cue, with "that" or without.
func (f *finder) clauseBehind(d *draft, s layer.Sentence) bool {
	for i := d.cue.end; i+2 < s.End && i < d.cue.end+12; i++ {
		if f.isThat(i) || f.opensClauseBehind(d, i) || i == d.cue.end && f.is(i, "how") && f.isClause(i+1) && f.isHeard(d) {
			d.content = []run{{i, f.clauseEnd(d, i, s)}}
			return !f.isTaken(run{i, i + 1})
		}
		if f.isFinite(i) || f.isIn(i, pos.Comma, pos.Period, pos.Colon, pos.OpenQuote, pos.CloseQuote) || f.owners[i].role() > inSource {
			return false
		}
	}
	return false
}

// isYesOrNo reports whether token i is all of an answer.
func (f *finder) isYesOrNo(i int) bool { return f.is(i, "yes", "no") }

// opensClauseBehind reports whether a clause without "that" opens at token i: right
// behind the cue, behind a time ("said on Monday the mayor had left") or an occasion ("said
// at a hearing he had left") or, for a verb of telling, behind the listener ("told the tour he would
// come", "telling us the hall was full", "told the Herald around 90 people would come").
func (f *finder) opensClauseBehind(d *draft, i int) bool {
	subject, about := i, i > d.cue.end && f.isAbout(i)
	if about {
		subject++
	}
	switch {
	case !f.isClause(subject):
		return false
	case i == d.cue.end, f.isTime(i - 1):
		return true
	}
	told := sayings.Is(f.word(d.cue.end-1), sayings.Listener)
	if told && i-1 == d.cue.end && f.isIn(i-1, pos.PRP) {
		return true
	}
	behind := told || f.isIn(d.cue.end, pos.IN)
	return behind && (f.isNoun(i-1) || i-1 == d.cue.end && f.isIn(i-1, pos.VBZ)) && (about || f.isIn(i, pos.PRP, pos.DT, pos.EX, pos.PRPS) || f.isCapital(i) && !f.isCapital(i-1))
}

// isAbout reports whether token i stands before a number that is not exact: around | 90.
func (f *finder) isAbout(i int) bool {
	return f.is(i, "about", "almost", "around", "nearly", "over", "roughly", "some") && f.isIn(i+1, pos.CD)
}

// clauseEnd returns where the clause that opens at token i ends: with the sentence,
// or for a verb that stands in a clause of its own with its comma.
func (f *finder) clauseEnd(d *draft, i int, s layer.Sentence) int {
	inner := f.isIn(d.source.first, pos.WP, pos.WDT) || isConjunction(f.word(s.First))
	end := min(s.End, i+8*reach)
	for j := i + 2; j < end; j++ {
		if inner && f.isStop(j) && f.hasFinite(run{i, j}) || f.isIn(j, pos.Comma) && f.is(j+1, "according") || f.is(j, "but") && f.isIn(j-1, pos.Comma) && f.isSourceVerb(j+1) {
			return j
		}
	}
	return end
}

// isSourceVerb reports whether a verb tells what the source does further: "said it
// was safe but declined to give a date".
func (f *finder) isSourceVerb(i int) bool {
	return f.isFinite(i) && (f.isSaying(i) || f.is(i, "declined", "refused", "gave", "did", "offered"))
}

// clauseBefore fills in the clause that ends with a comma before cue and source, and
// what goes on with it behind them.
func (f *finder) clauseBefore(d *draft, s layer.Sentence) bool {
	told := d.told()
	if told.first-3 < s.First || !f.isIn(told.first-1, pos.Comma) {
		return false
	}
	c := run{s.First, told.first - 1}
	for i := c.end - 1; i >= c.first; i-- {
		if f.owners[i].role() > inSource { // what another quote leaves
			c.first = i + 1
			break
		}
	}
	aside := isConjunction(f.word(c.first)) || f.isIn(c.first, pos.VBN) || f.is(c.first, "asked")              // "Asked whether he would run, Ann Lee said no"
	last := told.end >= s.End-1 && f.words(c) > 3 && !f.isIn(c.first, pos.IN, pos.TO, pos.RB, pos.VBG, pos.VB) // with a verb that the tagger does not know
	if !f.hasFinite(c) && !f.hasHiddenVerb(c) && !last || aside && !f.hasClauseBehindComma(c) || f.isIn(c.first, pos.WP, pos.WDT, pos.WRB) {
		return false
	}
	for i := told.end; i < s.End && !f.isIn(i, pos.Comma); i++ { // nothing but who was told, when and where
		if f.isFinite(i) || f.marksAt(i) >= 0 {
			return false
		}
	}
	d.content = []run{c}
	f.insert(d)
	return true
}

// hasClauseBehindComma reports whether a main clause follows the one that r opens
// with: "If it rains, the match is off".
func (f *finder) hasClauseBehindComma(r run) bool {
	for i := r.first; i < r.end; i++ {
		if f.isIn(i, pos.Comma) {
			return f.hasFinite(run{i, r.end})
		}
	}
	return false
}

// isSaying reports whether token i is a verb of saying.
func (f *finder) isSaying(i int) bool {
	if i < 0 || i >= len(f.d.Tokens) {
		return false
	}
	switch f.tag(i) {
	case pos.VBD, pos.VBZ, pos.VBP, pos.VBG, pos.VBN:
		return isSpeech(f.word(i))
	case pos.VB: // so the tagger takes some a noun stands before
		return i > 0 && f.isNoun(i-1) && isSpeech(f.word(i))
	}
	return false
}
