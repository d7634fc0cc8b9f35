package quote

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// formOf tells what the content of a draft is made of.
func (f *finder) formOf(d *draft, kind Kind) Form {
	if kind == Direct {
		return Words
	}
	c := d.content[0]
	i := c.first
	for i < c.end && (f.isMark(i) || f.is(i, "never", "not", "also")) {
		i++
	}
	switch {
	case i >= c.end:
		return Phrase
	case f.is(i, "to") && i+1 < c.end && (f.isIn(i+1, pos.VB, pos.RB) || i > c.first):
		return Infinitive
	case f.isIn(i, pos.VBG) && i == d.cue.end && f.is(i-1, "suggested", "suggests", "recommended", "recommends", "proposed", "proposes"):
		return Infinitive // suggested closing the port
	case f.is(i, "that", "whether", "if", "how", "why", "what", "when", "where", "who"):
		return Clause
	}
	if f.ordersTo(d, c) {
		return Infinitive
	}
	if f.isStatement(d) {
		return Clause
	}
	for _, c := range d.content {
		for j := c.first; j < c.end; j++ {
			switch {
			case j > c.first && isConjunction(f.word(j)):
				return Phrase // a clause about something else
			case f.isFinite(j) && j > c.first && f.isIn(j-1, pos.CC):
				return Phrase // what the source does further
			case f.isFinite(j) && !f.inRelative(j, c.first) && !f.isNounHere(j):
				return Clause
			}
		}
	}
	return Phrase
}

// isNounHere reports whether what the tagger takes for a verb at token i is a noun, since its
// owner or an article stands before it: "its | win".
func (f *finder) isNounHere(i int) bool {
	return f.isIn(i-1, pos.PRPS) || f.is(i-1, "the", "a", "an")
}

// isStatement reports whether a draft has a clause for its content whatever its words are taken
// for, since it stands with a comma before a verb of saying, around it, or behind one that has
// no thing for its object: nobody says a thing.
func (f *finder) isStatement(d *draft) bool {
	c, told, v := d.content[0], d.told(), f.lastVerb(d.cue)
	switch {
	case c.end-c.first == 1 && f.isYesOrNo(c.first):
		return true
	case len(d.content) > 1 && c.end <= told.first && d.content[1].first >= told.end, c.end <= told.first && f.isPublished(d):
		return true
	case v < 0 || f.marksAt(c.first) >= 0:
		return false
	case c.end <= told.first:
		return f.isIn(c.end, pos.Comma) && f.isClauseVerb(v) && f.words(c) > 3
	case !f.is(v, "said", "says", "say", "saying") && !(f.is(v, "told", "tells") && c.first > d.cue.end && f.isNoun(c.first-1) && !f.isIn(c.first, pos.IN)) && !(f.is(v, "pointed") && f.is(v+1, "out")):
		return false
	}
	for j := c.first + 1; j < c.end && !(j > c.first+1 && isConjunction(f.word(j)) && !f.isIn(c.first, pos.VBG) && !f.isIn(j+1, pos.VBG) && !f.is(j-1, "such", "well", "even") && !f.is(j+1, "well")); j++ {
		if f.tag(j).IsVerb() && !f.isIn(j, pos.VBG) && !(f.isIn(j, pos.VBN) && f.isNoun(j+1) && !f.isCapital(j+1)) {
			return true
		}
	}
	return f.hasHiddenVerb(c)
}

// hasHiddenVerb reports whether a noun in c, behind another in the other number, is a verb:
// "the pumps | run", "the roof | leaks", but not "the evening prayers".
func (f *finder) hasHiddenVerb(c run) bool {
	for j := c.first + 1; j < c.end && !f.isIn(j, pos.IN, pos.Comma); j++ {
		switch {
		case f.isTime(j):
		case f.isIn(j-1, pos.NNS) && f.isIn(j, pos.NN) && !f.isNoun(j+1),
			f.isIn(c.first, pos.DT) && f.isIn(j-1, pos.NN) && f.isIn(j, pos.NNS) && !sayings.Is(f.word(j), sayings.Words|sayings.Noun) && !f.is(j, "prayers", "words", "names", "lines", "vows"):
			return true
		}
	}
	return false
}

// ordersTo reports whether the content c begins with whom somebody tells to do something:
// "urged | drivers | to stay at home", "called on | the board | to act", "asked | all who had seen it | to call".
func (f *finder) ordersTo(d *draft, c run) bool {
	v := f.lastVerb(d.cue)
	if v < 0 || c.first != d.cue.end || f.hasBe(v, d.cue.first-1) && !f.isIn(v, pos.VBG) {
		return false
	}
	orders := v == d.cue.end-1 && sayings.Is(f.word(v), sayings.Orders) && !sayings.Is(f.word(v), sayings.Noun) && !f.is(v, "ordered", "orders", "order")
	callsOn := v == d.cue.end-2 && f.is(v, "called", "calls", "call", "calling") && f.is(v+1, "on", "upon")
	if !orders && !callsOn {
		return false
	}
	to := f.listenersEnd(c)
	return to > c.first && to+1 < c.end && f.isIn(to, pos.TO) && f.isIn(to+1, pos.VB, pos.RB)
}

// listenersEnd returns where those end with whom the content c begins, with a relative clause up to what they are
// to do: "all who had seen it | to call", "five towns that build ships | to close".
func (f *finder) listenersEnd(c run) int {
	to := f.widePhrase(c.first)
	if f.is(c.first+1, "who") || f.isIn(to, pos.WDT, pos.WP) && f.isIn(f.headEnd(c.first, to)-1, pos.NNS) && !f.isClause(to+1) {
		for to > c.first && to < c.end && !f.isIn(to, pos.TO) && !f.isStop(to) {
			to++
		}
	}
	return to
}

// inRelative reports whether the finite verb at token i belongs to a relative clause
// that opens behind token first, with or without a pronoun: "a plan that would close the
// port", "the plan the board has made".
func (f *finder) inRelative(i, first int) bool {
	for j := i - 1; j > first && i-j < 8; j-- {
		if f.isIn(j, pos.WP, pos.WDT, pos.WPS, pos.WRB) || f.is(j, "that", "where", "when") {
			return true
		}
		if f.isFinite(j) || f.isIn(j, pos.Comma) {
			return false
		}
	}
	for j := i - 1; j > first+1 && i-j < 8; j-- { // the tactics | the board has taken
		if f.isIn(j, pos.DT, pos.PRP, pos.PRPS) && f.isNoun(j-1) && !f.isTime(j-1) {
			return f.nounPhrase(j) == f.beforeAdverbs(i, j)
		}
	}
	return false
}

// reportsOf tells what the cue of a draft tells of.
func (f *finder) reportsOf(d *draft, kind Kind, form Form) Reports {
	cue := f.a.Text(f.spanOf(d.cue))
	says := d.cue.isEmpty() || isSpeech(cue) || f.isView(d.cue) || f.isSign(d.cue) || f.isClaim(d) || f.isHeard(d) || f.isPublished(d)
	switch {
	case kind == Direct:
		return Speech
	case kind == Mixed && (says || f.saysWords(d)):
		return Speech
	case says && (form != Phrase || strings.HasSuffix(cue, ":") || strings.Contains(strings.ToLower(cue), "according") || f.isSign(d.cue)): // She answered: Maybe.
		return Speech
	case says:
		return Act
	case form == Clause:
		return Thought
	case form == Infinitive:
		return Wish
	}
	return Stance
}

// isSpeech reports whether a draft tells what was said.
func (f *finder) isSpeech(d *draft) bool {
	kind := f.kindOf(d)
	return f.reportsOf(d, kind, f.formOf(d, kind)) == Speech
}

// isClaim reports whether the cue of a draft is a noun of saying: "the suggestion | that".
func (f *finder) isClaim(d *draft) bool {
	i := d.cue.end - 1
	if i != d.cue.first || !f.isIn(i, pos.NN, pos.NNS) || f.is(i, "revelation", "confirmation", "reminder") {
		return false
	}
	noun := strings.ToLower(f.word(i))
	return sayings.Is(noun, sayings.Noun) && !(d.source.isEmpty() && sayings.Is(noun, sayings.Owned))
}

// isHeard reports whether a court hears what a draft tells.
func (f *finder) isHeard(d *draft) bool {
	return f.is(d.cue.end-1, "heard", "hears") && !d.source.isEmpty() && f.isOne(f.headEnd(d.source.first, d.source.end)-1, hearer)
}

// isView reports whether a cue has a noun for somebody's words or view.
func (f *finder) isView(cue run) bool {
	return f.some(cue, f.givesWords)
}

// isPublished reports whether a draft tells what a document has in it, or what a body that
// publishes its findings has found: "a study found", "the watchdog found".
func (f *finder) isPublished(d *draft) bool {
	if d.source.isEmpty() || !f.isOne(d.cue.end-1, finding) {
		return false
	}
	head := f.headEnd(d.source.first, d.source.end)
	for i := d.source.first; i < head; i++ {
		if f.isOne(i, arbiter) { // Coroner Ann Lee
			return true
		}
	}
	return sayings.Is(strings.ToLower(f.word(head-1)), sayings.Words)
}

// isSign reports whether a cue is a colon or a dash.
func (f *finder) isSign(cue run) bool { return !cue.isEmpty() && f.words(cue) == 0 }

// saysWords reports whether the marks in a draft hold more than a name or a term.
func (f *finder) saysWords(d *draft) bool {
	for _, c := range d.content {
		for _, m := range f.marksIn(c) {
			if r := f.markRuns[m]; f.words(r) > 2 && !f.isTitle(run{r.first + 1, r.end}) {
				return true
			}
		}
	}
	return false
}

// isDeed reports whether a draft tells of a deed with a verb that tells of speech as
// well: "recalled 40,000 vans", "added three goals", "wrote a report".
func (f *finder) isDeed(d *draft) bool {
	if kind := f.kindOf(d); kind == Direct || kind == Mixed && !f.opensWithTitle(d.content[0]) || f.formOf(d, Indirect) != Phrase || len(d.content) > 1 {
		return false
	}
	for i := d.cue.first; i < d.cue.end; i++ {
		if f.isOne(i, deed) {
			return !f.hasInfinitive(d.content[0]) || !f.is(i, "expect", "expects", "expected")
		}
	}
	return false
}

// opensWithTitle reports whether r begins, but for an article, with marks that hold a title.
func (f *finder) opensWithTitle(r run) bool {
	k := f.marksAt(min(r.end-1, r.first+1))
	return k >= 0 && f.markRuns[k].first-r.first < 2 && f.isTitle(f.markRuns[k])
}

// hasInfinitive reports whether r has a "to" with a verb: "him to leave".
func (f *finder) hasInfinitive(r run) bool {
	return f.some(run{r.first, r.end - 1}, func(i int) bool { return f.isIn(i, pos.TO) && f.isIn(i+1, pos.VB) })
}

// isOffice reports whether a noun stands for what a person does: minister, coach.
func isOffice(noun string) bool {
	w := strings.ToLower(noun)
	return lexicon.LookupFolded(w)&lexicon.Office != 0
}
