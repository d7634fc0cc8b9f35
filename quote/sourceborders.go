package quote

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// trimSource gives a source the borders of a noun phrase with what belongs to it.
func (f *finder) trimSource(d *draft, s run) run {
	for s.first < s.end && (f.isIn(s.first, pos.CloseQuote, pos.Comma, pos.Colon, pos.Period) || f.isLone(s.first) || f.marksAt(s.first) >= 0 && !f.isWordAt(s.first) && !f.isIn(s.first, pos.OpenQuote)) {
		s.first++
	}
	for s.first < s.end && (strings.Contains(",.;:—–-", f.word(s.end-1)) || f.isIn(s.end-1, pos.RB) && s.end-s.first > 1 || f.isThatOf(s) || isAdverb(f.word(s.end-1))) {
		s.end--
	}
	s = f.withoutPieces(f.withoutGesture(d, s))
	if f.is(d.cue.first, ":") {
		s = f.headlineActor(s)
	}
	if s.isEmpty() || s.first >= f.d.BodyTokens {
		return s
	}
	if f.is(s.end, ")") && f.opensBracket(s) {
		s.end++
	}
	if k := f.marksAt(s.end - 1); k >= 0 && f.markRuns[k].first > s.first { // who goes by “Birdie.”
		s.end = f.markRuns[k].end
		return s
	}
	if s.end-s.first > 1 && f.isIn(s.first, pos.WP, pos.WDT) && f.nounPhrase(s.first+1) == s.end { // the man, who | police | say is armed
		s.first++
	}
	if who := f.relativeBeforeTime(s); who >= 0 {
		return run{who, who + 1}
	}
	s = f.withOffice(f.skipFronted(f.skipPlace(f.skipLead(s))))
	if f.is(d.cue.first, ":") {
		s = f.beforeColonOnly(d, s)
	}
	if d.cue.first < s.first {
		s = f.withoutOutlet(f.withoutHearer(f.withoutLetter(f.withSecondTrade(f.withoutMore(s)))))
	}
	if d.cue.first >= s.end && f.isIn(d.cue.first, pos.VBG) { // The widow | is suing the yard, | claiming
		if to := f.nounPhrase(s.first); to > s.first && to < s.end && f.isFinite(to) {
			s.end = to
		}
	}
	return f.toTold(d, f.withRelative(d, f.withoutTime(f.speakerOfBody(f.withoutAside(s)))))
}

// isThatOf reports whether a source ends with a person's name and a "that", which tells more of what the
// person gave: "a note from Ann Lee | that said".
func (f *finder) isThatOf(s run) bool {
	return s.end-s.first > 1 && f.is(s.end-1, "that") && f.isPersonal(f.spanOf(run{s.end - 2, s.end - 1}))
}

// withoutPieces leaves out what a source has of a hyphened word that goes on behind it: "Ann Lee |
// matter-of-factly".
func (f *finder) withoutPieces(s run) run {
	if !f.isGlued(s.end) || !f.isIn(s.end, pos.HYPH) {
		return s
	}
	for s.end > s.first && f.isGlued(s.end) {
		s.end--
	}
	return s
}

// isGlued reports whether token i stands right behind the one before it.
func (f *finder) isGlued(i int) bool {
	return i > 0 && i < len(f.d.Tokens) && f.d.Tokens[i].Start == f.d.Tokens[i-1].End
}

// withoutGesture leaves out what somebody named does before the cue, which is a noun to the tagger:
// "Ann Lee | smiles and says", "Ann Lee | shrugs, then says".
func (f *finder) withoutGesture(d *draft, s run) run {
	last := s.end - 1
	if last <= s.first || d.cue.first <= last || d.cue.first > s.end+2 || !f.isIn(last, pos.NNS) || f.isCapital(last) || !f.isPersonal(f.spanOf(run{last - 1, last})) {
		return s
	}
	if f.is(s.end, "and", "then") || f.isIn(s.end, pos.Comma) && f.is(s.end+1, "then", "and") {
		s.end = last
	}
	return s
}

// withSecondTrade adds to a source behind its cue what it is besides, with the name: "driver | and
// grandfather of six Ann Lee".
func (f *finder) withSecondTrade(s run) run {
	if !f.is(s.end, "and") || !f.isIn(s.end-1, pos.NN) || f.isCapital(s.end-1) || !f.isIn(s.end+1, pos.NN, pos.JJ) || f.isCapital(s.end+1) {
		return s
	}
	if to := f.nounPhrase(s.end + 1); to > s.end+1 && f.isPersonal(f.spanOf(run{to - 1, to})) {
		s.end = to
	}
	return s
}

// relativeBeforeTime returns the relative pronoun behind which a source has nothing but a time before
// its cue, -1 for none: "the board, | who | last year warned".
func (f *finder) relativeBeforeTime(s run) int {
	i := s.end - 1
	if !f.isTime(i) {
		return -1
	}
	for i >= s.first && (f.isTime(i) || f.is(i, "last", "this", "earlier", "on", "late", "early", "in")) {
		i--
	}
	if f.isIn(i, pos.WP, pos.WDT) && f.isIn(i-1, pos.Comma) {
		return i
	}
	return -1
}

// opensBracket reports whether a bracket opens in r that does not close in it.
func (f *finder) opensBracket(r run) bool {
	for i := r.end - 1; i >= r.first && !f.is(i, ")"); i-- {
		if f.is(i, "(") {
			return true
		}
	}
	return false
}

// beforeColonOnly leaves to a source before a colon who speaks, not what that one does nor what
// comes from there: "Ann Lee | shakes her head:", "News from | our reporter Ann Lee:".
func (f *finder) beforeColonOnly(d *draft, s run) run {
	for i := s.first + 1; i+1 < s.end; i++ {
		if f.is(i, "from") && f.isSomebody(run{i + 1, min(s.end, f.nounPhrase(i+1))}) && !f.isSomebody(run{s.first, i}) {
			s.first = i + 1
		}
	}
	return s
}

// withoutMore leaves out what somebody says besides, behind a comma: "said Ann Lee | , who added
// that the road was shut".
func (f *finder) withoutMore(s run) run {
	for i := s.first + 1; i+2 < s.end; i++ {
		if !f.isIn(i, pos.Comma) || !f.is(i+1, "who") {
			continue
		}
		verb := i + 2
		for verb < s.end && f.isIn(verb, pos.RB) {
			verb++
		}
		if verb+1 < s.end && f.isFinite(verb) && sayings.Is(f.word(verb), sayings.Says) && f.is(verb+1, "that") {
			return run{s.first, i}
		}
	}
	return s
}

// withoutHearer leaves out to whom somebody speaks, behind the last comma: "said Ann Lee, the
// mayor | , to the board".
func (f *finder) withoutHearer(s run) run {
	comma := s.end - 1
	for comma > s.first && !f.isIn(comma, pos.Comma) {
		comma--
	}
	if comma > s.first && f.is(comma+1, "to") && f.nounPhrase(comma+2) == s.end {
		s.end = comma
	}
	return s
}

// withoutOutlet leaves out who passes on what somebody says, behind the last comma: "said Ann Lee | , the Aldport
// Herald | reported".
func (f *finder) withoutOutlet(s run) run {
	v := s.end
	if f.isFinite(v-1) && f.isSaying(v-1) {
		v--
	}
	for i := s.first + 1; i+1 < v && f.isFinite(v) && f.isSaying(v); i++ {
		if f.isIn(i, pos.Comma) && f.nounPhrase(i+1) == v {
			s.end = i
		}
	}
	return s
}

// withoutLetter leaves out where the words stand: "Nicholls | in an Aug. 28 email".
func (f *finder) withoutLetter(s run) run {
	for i := s.first + 1; i+2 < s.end; i++ {
		if f.is(i, "in") && f.isIn(i+1, pos.DT, pos.PRPS) && sayings.Is(strings.ToLower(f.word(s.end-1)), sayings.Words) {
			s.end = i
		}
	}
	return s
}

// withoutAside leaves out what a source does besides, behind a comma: "two aides, | leaving open
// who", "Ann Lee, | when asked about it", "Ann Lee, | as she left".
func (f *finder) withoutAside(s run) run {
	for i := s.first + 1; i+1 < s.end; i++ {
		if f.isIn(i, pos.Comma) && f.nameOver(i+1) < 0 && f.isCircumstance(i+1, s.end) {
			s.end = i
		}
	}
	return s
}

// isCircumstance reports whether the tokens [i, end) behind a comma tell what somebody does
// there, and not who that is.
func (f *finder) isCircumstance(i, end int) bool {
	switch {
	case f.isParticiple(i, end):
		return true
	case i+1 >= end:
		return false
	case f.is(i, "as", "when", "while") && f.hasFinite(run{i + 1, end}):
		return true
	}
	return f.isLink(i) && f.isIn(i+1, pos.VBG, pos.VBN) || f.is(i, "in") && f.isIn(i+1, pos.DT, pos.PRPS)
}

// speakerOfBody leaves to a source inside a sentence, before its verb, the person behind the
// last comma: "who is to chair the board, | spokesman Ann Lee | told".
func (f *finder) speakerOfBody(s run) run {
	if s.isEmpty() || s.first <= f.sentence(s.first).First || f.isStop(s.first-1) || f.isMark(s.first-1) || !f.isFinite(s.end) || !f.isPersonal(f.spanOf(run{s.end - 1, s.end})) {
		return s
	}
	for i := s.end - 2; i > s.first && !f.isIn(i, pos.CC); i-- {
		if f.isIn(i, pos.Comma) {
			return run{i + 1, s.end}
		}
	}
	return s
}

// withoutTime leaves out when it was said: "Ann Lee | on Monday", "Ann Lee | last week", "Ann Lee
// | minutes | later".
func (f *finder) withoutTime(s run) run {
	if f.isIn(s.end-1, pos.NNS) && f.is(s.end, "later", "earlier", "after", "before", "ago") && f.is(s.end-1, "seconds", "minutes", "hours", "days", "weeks", "months", "moments", "years") {
		for s.end--; s.end-1 > s.first && f.isIn(s.end-1, pos.CD, pos.JJ, pos.DT) && f.nameOver(s.end-1) < 0; s.end-- {
		}
		return s
	}
	if s.end-2 > s.first && f.is(s.end-2, "on") && f.isTime(s.end-1) && !f.isFinite(s.end-3) && !f.isIn(s.end-3, pos.VBN) {
		s.end -= 2
		return s
	}
	if s.end-1 > s.first && f.isTime(s.end) && f.is(s.end-1, "later", "earlier", "late", "early") { // Ann Lee | later Thursday told
		s.end--
		return s
	}
	if i := s.end - 2; i > s.first && f.isTime(i) && f.isOne(i+1, timeUnit) && !f.isIn(i-1, pos.IN, pos.VBN) { // Thursday night
		s.end--
	}
	for s.end-1 > s.first && f.isTime(s.end-1) && f.nameOver(s.end-1) < 0 && !f.isIn(s.end-2, pos.IN, pos.VBN) { // late Thursday night
		s.end--
		if s.end-1 > s.first && f.is(s.end-1, "last", "this", "next", "earlier", "later", "late", "early") {
			s.end--
		}
	}
	return s
}

// withOffice adds the office before the comma in front of a name at the start of a sentence:
// "The mayor of Aldport, | Tom Kessel".
func (f *finder) withOffice(s run) run {
	first := f.sentence(s.first).First
	if s.first-1 <= first || !f.isIn(s.first-1, pos.Comma) || !f.isPersonal(f.spanOf(run{s.first, s.first + 1})) {
		return s
	}
	if p := f.phraseBefore(s.first-1, first); !p.isEmpty() && p.first == first && isOffice(f.word(f.headEnd(p.first, p.end)-1)) {
		s.first = first
	}
	return s
}

// skipLead leaves out the time, place or clock that stands before who speaks:
// "Last night", "In Aldport yesterday", "18:42".
func (f *finder) skipLead(s run) run {
	if s.end-s.first > 1 && f.isClockAt(s.first) {
		s.first++
	}
	for i := s.first + 1; i < min(s.end-1, s.first+6); i++ { // 26 July 2022: | Minister Ann Lee
		if f.is(i, ":") && f.isIn(s.first, pos.CD) {
			s.first = i + 1
		}
	}
	if lead := s.first - 1; f.is(lead, "in") && f.sentence(s.first).First == lead && f.is(s.first, "reaction", "response", "reply", "return", "turn", "addition", "contrast") && f.isNoun(s.first+1) {
		s.first++ // In reaction | Minister Ann Lee
	}
	at := -1
	for i := s.first; i < min(s.end-1, s.first+6); i++ {
		if (f.isTime(i) || f.is(i, "ago")) && !f.is(i+1, "’s", "'s", "ago") && !f.isIn(i+1, pos.Comma) && f.nameOver(i) < 0 {
			at = i
		}
	}
	if at < 0 || !f.isIn(s.first, pos.IN, pos.JJ, pos.DT, pos.NN, pos.NNP, pos.RB, pos.NNPS, pos.CD) || f.words(run{at + 1, s.end}) == 0 {
		return s
	}
	if at <= s.first+1 || f.is(at, "ago") || f.isIn(s.first, pos.IN) || f.isIn(s.first-1, pos.IN) && f.sentence(s.first).First == s.first-1 {
		s.first = at + 1
	}
	return s
}

// skipPlace leaves out the place or the occasion that opens a sentence before who speaks:
// "In Aldport, | Mayor Ann Lee, who", "At a rally in Aldport, | the mayor".
func (f *finder) skipPlace(s run) run {
	lead := f.sentence(s.first).First
	if comma := f.commaIn(s.first, s.end); comma+1 < s.end && s.first > lead+1 && f.isIn(lead, pos.IN) && f.isIn(s.first-1, pos.IN, pos.DT, pos.JJ) && f.isFinite(s.end) && f.nounPhrase(comma+1) == s.end && !f.hasFinite(run{lead, comma}) {
		return run{comma + 1, s.end} // After a meeting with Rita Cole, | the mayor
	}
	if lead != s.first && lead != s.first-1 || !f.isIn(lead, pos.IN) {
		return s
	}
	for i := s.first + 1; i < min(s.end-1, s.first+reach/2); i++ {
		if f.isIn(i, pos.Comma) && f.nounPhrase(i+1) > i+1 {
			return run{i + 1, s.end}
		}
	}
	return s
}

// skipFronted leaves out where or when something is said that opens a sentence without a comma before who speaks: "In
// a note to her letter | Mrs Lee said", "On one page of hers | a reader wrote".
func (f *finder) skipFronted(s run) run {
	lead := f.sentence(s.first).First
	if !f.isIn(lead, pos.IN) {
		return s
	}
	for i := s.first + 1; i < s.end && !f.isIn(i, pos.Comma); i++ {
		if !f.isIn(i-1, pos.NN, pos.NNS) || f.isCapital(i-1) || f.isPeople(i-1) || f.nameOver(i) >= 0 {
			continue
		}
		owned := f.isIn(i-2, pos.PRPS) && (i-2 > s.first || sayings.Is(f.word(i-1), sayings.Words)) // the gate of her house; her letter
		if s.first <= lead+1 && f.isIn(i, pos.DT, pos.PRPS) && !f.isCapital(i) && !f.hasFinite(run{lead, i}) || owned && f.isCapital(i) && f.isPersonal(f.spanOf(run{i, s.end})) && f.nounPhrase(i) == s.end {
			s.first = i
		}
	}
	return s
}

// isParticiple reports whether token i begins a clause with a participle; "managing"
// in ", managing director" does not.
func (f *finder) isParticiple(i, end int) bool {
	if !f.isIn(i, pos.VBG) || f.is(i, "including") {
		return false
	}
	return i+1 == end || !f.isIn(i+1, pos.NN, pos.NNS) && !f.isCapital(i+1)
}

// withRelative adds the relative clause behind a source up to the comma before its
// cue: "Ann Lee, | who chairs the board, | said", or behind its cue.
func (f *finder) withRelative(d *draft, s run) run {
	if d.cue.end <= s.first && f.isIn(s.end, pos.WP) && f.is(s.end, "who") {
		return f.toClauseEnd(s)
	}
	if s.end+1 >= len(f.d.Tokens) || !f.isIn(s.end, pos.Comma) || !f.isIn(s.end+1, pos.WP, pos.WDT) || d.cue.first <= s.end || d.cue.first-s.end > reach {
		return s
	}
	to := d.cue.first
	for to > s.end && !f.isIn(to, pos.Comma) {
		to--
	}
	if wide := (run{s.first, to}); to > s.end+2 && d.cue.first-to < 4 && !slices.ContainsFunc(d.content, wide.overlaps) && f.sentence(s.first).End > to {
		return wide
	}
	return s
}

// toClauseEnd adds to a source behind its cue the relative clause that follows: “We sleep
// here,” said a woman | who gave her name as “Birdie.”
func (f *finder) toClauseEnd(s run) run {
	to, end := s.end, f.sentence(s.first).End
	for to < end && to-s.end < reach && !f.isStop(to) && f.owners[to].role() == free {
		to++
	}
	return run{s.first, to}
}
