package quote

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// beforeVerb fills in a draft whose marks lead over to somebody who says it, by
// whatever verb: “A boat,” someone called; “Yes,” chimed in Leo Batt; “A sad day,”
// Ann Lee, who owns the mill, enthuses.
func (f *finder) beforeVerb(d *draft, k int) bool {
	i := f.markRuns[k].end
	if i < len(f.d.Tokens) && f.isIn(i, pos.Comma) {
		i++
	}
	if i+1 >= len(f.d.Tokens) || f.isTaken(run{i, i + 1}) {
		return false
	}
	led := f.leadsOver(k)
	if r := f.markRuns[k]; f.isTitle(r) && f.names(r.first) && !(f.isSaying(i) && f.isSomebody(run{i + 1, f.nounPhrase(i + 1)})) {
		return false // her show, “Rooms Without Doors,” runs
	}
	if i >= f.block(f.markRuns[k].first).end && (!led || f.isCapital(i)) {
		return false
	}
	if f.canTell(i, led) {
		return f.verbThenSource(d, i)
	}
	to := f.nounPhrase(i)
	if to == i && f.isIn(i, pos.VB) && f.namedAt(i+1, i+1) >= 0 { // umpire Ann Lee: the tagger takes the first for a verb
		to = f.nounPhrase(i + 1)
	}
	if f.isTime(to - 1) {
		return false // Tuesday appeared
	}
	if led {
		if f.recallsFrom(d, i, to) {
			return true
		}
		to = max(to, f.widePhrase(i)) // a statement | from the yard
		if f.endsInVerb(d, i, to) {
			return true
		}
	}
	return to > i && f.sourceThenVerb(d, k, run{i, to}, led)
}

// verbThenSource gives a draft the verb at token i and who stands behind it: said the captain.
func (f *finder) verbThenSource(d *draft, i int) bool {
	v := i + 1
	for f.isIn(v, pos.RP, pos.IN, pos.RB) && v < i+3 && v+1 < len(f.d.Tokens) {
		v++
	}
	if f.is(v, "by") || f.is(v-1, "by") {
		return false
	}
	who := v
	if who == i+1 && f.isIn(who, pos.VBG, pos.VBN) && f.isNoun(who+1) { // outgoing mayor Ann Lee
		who++
	}
	if to := f.nounPhrase(who); to > who && !f.isIn(to-1, pos.CD) && !f.isTime(to-1) && !f.is(v, "it", "this", "that", "them", "him") {
		d.cue, d.source = run{i, v}, run{v, f.withAside(to)}
		return true
	}
	return false
}

// recallsFrom gives a draft the phrase [i, to) whose last word is its verb, before what it recalls from: the
// architect recalls from that day.
func (f *finder) recallsFrom(d *draft, i, to int) bool {
	if to-1 <= i || !f.isIn(to-1, pos.NNS) || !isSpeech(f.word(to-1)) || !f.isIn(to, pos.IN) || f.hasFinite(run{to, f.sentence(i).End}) {
		return false
	}
	d.source, d.cue = run{i, to - 1}, run{to - 1, to}
	return true
}

// endsInVerb gives a draft the phrase [i, to) that ends in a verb which the tagger takes for a noun: her statement
// read, her aunt chips in.
func (f *finder) endsInVerb(d *draft, i, to int) bool {
	if to-1 <= i || f.isCapital(to-1) {
		return false
	}
	end := to
	if f.isIn(to-1, pos.NNS) && f.is(to, "in", "out", "up", "back") && f.isOfPeople(run{i, to - 1}) {
		end++
	}
	if end == to && !isSpeech(f.word(to-1)) || !f.isIn(end, pos.Period, pos.Comma) {
		return false
	}
	d.source, d.cue = run{i, to - 1}, run{to - 1, end}
	return true
}

// sourceThenVerb gives a draft of the marks k the phrase s behind them and the verb that follows it: the captain said.
func (f *finder) sourceThenVerb(d *draft, k int, s run, led bool) bool {
	v := f.withAside(s.end)
	if v > s.end && v < len(f.d.Tokens) && f.isIn(v, pos.Comma) {
		v++
	} else {
		v = s.end
	}
	for v < len(f.d.Tokens) && f.isIn(v, pos.RB) {
		v++
	}
	cue := v
	led = led && (f.sentence(s.first).First != s.first || f.isIn(s.first-1, pos.Comma) || f.endsWithComma(k))
	if v < len(f.d.Tokens) && f.isIn(v, pos.MD) || f.isFinite(v) && isHelping(f.word(v)) {
		v++
	}
	if v >= len(f.d.Tokens) || !(f.canTell(v, led) || cue < v && f.isSaying(v) || f.isIn(v, pos.VB) && (isSpeech(f.word(v)) || led && f.isIn(v-1, pos.NNS))) {
		return false
	}
	end := v + 1
	if f.isIn(end, pos.RP) {
		end++
	}
	d.source, d.cue = s, run{cue, end}
	if f.is(end, "by") { // he was told | by a clerk
		d.source, d.cue.end = run{end + 1, f.nounPhrase(end + 1)}, end+1
		return isSpeech(f.word(v)) && !f.isTitle(f.markRuns[k]) && !d.source.isEmpty()
	}
	if cue > s.end+1 {
		d.source = run{s.first, f.withAside(s.end)}
	}
	return true
}

// names reports whether a noun stands before token i that what begins there tells more of: "her
// show, | “Rooms Without Doors”", "1985's | “Low Water”".
func (f *finder) names(i int) bool {
	return f.isIn(i-1, pos.Comma) && f.isNoun(i-2) || f.isIn(i-1, pos.POS) || f.isNoun(i-1) && !f.isTime(i-1) && !sayings.Is(strings.ToLower(f.word(i-1)), sayings.Words)
}

// withAside returns the end of a noun phrase that ends at token i with what stands in
// commas behind it up to a verb: "Ann Lee, who owns the mill".
func (f *finder) withAside(i int) int {
	if i+2 >= len(f.d.Tokens) || !f.isIn(i, pos.Comma) || f.marksAt(i) >= 0 {
		return i
	}
	for j := i + 1; j < min(i+reach, len(f.d.Tokens)) && !f.isIn(j, pos.Period) && f.marksAt(j) < 0; j++ {
		if f.isIn(j, pos.Comma) {
			if j+1 < len(f.d.Tokens) && (f.isFinite(j+1) || f.isIn(j+2, pos.Period)) && f.isAside(i+1, j) {
				return j
			}
		}
	}
	return i
}

// canTell reports whether token i is a verb that can tell of the words in marks before
// it: one of saying, or any that a comma in the marks leads over to.
func (f *finder) canTell(i int, led bool) bool {
	if led && f.is(i+1, "in", "out", "up", "on", "back") && !f.isCapital(i) {
		switch subject := i+2 < len(f.d.Tokens) && (f.isCapital(i+2) || f.isIn(i+2, pos.PRPS, pos.DT, pos.CD)); {
		case subject && f.isIn(i, pos.VB, pos.VBD, pos.VBN, pos.VBP, pos.NN): // cut in Omar Vance
			return true
		case f.isIn(i, pos.NNS): // chips in her aunt
			return subject && (f.is(i+1, "out", "up", "back") || f.isOfPeople(run{i + 2, f.nounPhrase(i + 2)}))
		}
	}
	switch f.tag(i) {
	case pos.VBD, pos.VBZ, pos.VBP, pos.VBN:
	case pos.VB:
		return led && isSpeech(f.word(i))
	case pos.NNS, pos.NN, pos.JJ: // muses, enthuses, justified
		if !led || f.isCapital(i) || !(strings.HasSuffix(f.word(i), "s") || strings.HasSuffix(f.word(i), "ed")) || i+1 < len(f.d.Tokens) && !f.isIn(i+1, pos.NNP, pos.DT, pos.Period, pos.Comma, pos.PRPS) {
			return false
		}
		return true
	default:
		return false
	}
	if isHelping(f.word(i)) || isBe(f.word(i)) {
		return false
	}
	return led || isSpeech(f.word(i))
}

// isOfPeople reports whether a noun phrase is for people: it names one, or has a noun for them at its end or
// before what an "of" adds: "her aunt", "one of the boys".
func (f *finder) isOfPeople(r run) bool {
	return !r.isEmpty() && (f.isPersonal(f.spanOf(r)) || f.isPeople(r.end-1) || f.isPeople(f.headEnd(r.first, r.end)-1))
}
