package quote

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// isEmptyTalk reports whether a draft tells that nothing was said, that somebody
// might say something, what no one but experience shows, or only when.
func (f *finder) isEmptyTalk(d *draft) bool {
	if f.isHypothetical(d) || f.isDenied(d) || isA(abstract, strings.ToLower(oneLine(f.a, f.spanOf(d.source)))) {
		return true
	}
	c := *d.last()
	if v := f.lastVerb(d.cue); v >= 0 && f.is(v, "called", "known") && f.hasBe(v, d.cue.first-1) && f.is(d.content[0].first, "to", "as") && f.marksAt(d.content[0].end-1) < 0 {
		return true // was called upon to keep out a header
	}
	if f.isThingsView(d) || f.saysNothing(d) {
		return true
	}
	if d.source.isEmpty() && f.opensWithQuestion(d) || f.isConversation(d) || f.isOfAntecedent(d) || f.isReaction(d) || f.isUnsaid(d) || f.isUnderPlace(d) || f.isUnderTopic(d) || f.isNobodys(d) {
		return true
	}
	switch {
	case f.isGreeting(d):
		return true
	case f.is(c.first, "nothing"):
		return isSpeech(f.a.Text(f.spanOf(d.cue)))
	case f.is(c.first, "not") && f.is(c.first+1, "to") && f.is(c.first+2, "be"):
		return f.is(c.first+3, "named", "identified")
	case f.isRumour(d):
		return true
	}
	for _, c := range d.content {
		for i := c.first; i < c.end; i++ {
			if f.isYesOrNo(i) || f.isWordAt(i) && !f.isTime(i) && !(d.source.isEmpty() && f.is(i, "it")) && !f.isIn(i, pos.IN, pos.DT, pos.WDT, pos.WP, pos.CD) && !f.is(i, "late", "early", "summer", "winter", "spring", "autumn") {
				return false
			}
		}
	}
	return true
}

// saysNothing reports whether the verb of a draft without marks tells where or how something lies, or with "it" that
// somebody stops: "lay | second", "called | it a day".
func (f *finder) saysNothing(d *draft) bool {
	c, v := d.content[0], d.cue.end-1
	if c.first != d.cue.end || f.marksAt(c.first) >= 0 {
		return false
	}
	if f.is(v, "lay", "lie", "lies", "lain", "lying") {
		return !f.isIn(c.first, pos.DT, pos.PRP, pos.PRPS, pos.NN, pos.NNS, pos.NNP)
	}
	return f.is(v, "call", "calls", "called", "calling") && f.is(c.first, "it") && (f.is(c.first+1, "quits") || f.is(c.first+1, "a") && f.is(c.first+2, "day", "night") && !f.is(c.first+3, "to", "of", "that", "when"))
}

// isThingsView reports whether a draft tells, with a mere noun and a verb that is none of saying or thinking, what
// "you" or a thing does: "you see | the pier", "the app allows | two users". Nobody's view is told by that.
func (f *finder) isThingsView(d *draft) bool {
	if d.source.isEmpty() || d.cue.isEmpty() || f.kindOf(d) != Indirect || f.reportsOf(d, Indirect, f.formOf(d, Indirect)) != Stance || f.some(d.cue, f.isOfSaying) {
		return false
	}
	s := run{d.source.first, f.headEnd(d.source.first, d.source.end)}
	return f.is(s.first, "you") || f.isIn(s.end-1, pos.NN) && !f.isIn(s.first, pos.CD) && !f.isPersonal(f.spanOf(d.source)) && f.isThing(s)
}

// isThing reports whether the last word of a noun phrase in the singular is for a thing that holds no view and tells
// nothing: an app, but no board, family, poll or nobody.
func (f *finder) isThing(r run) bool {
	noun := strings.ToLower(f.word(r.end - 1))
	switch {
	case f.isVoice(r), isA(campaign, noun), sayings.Is(noun, sayings.Words), strings.HasSuffix(noun, "one"), strings.HasSuffix(noun, "body"):
		return false
	}
	return !f.isOne(r.end-1, collective)
}

// isOfSaying reports whether token i is a word of saying or thinking.
func (f *finder) isOfSaying(i int) bool { return sayings.Of(strings.ToLower(f.word(i))) != 0 }

// isGreeting reports whether a draft is a word of greeting without marks: "said goodbye with a
// goal", but not "said hello was a short word".
func (f *finder) isGreeting(d *draft) bool {
	i := d.content[0].first
	return f.is(i, "goodbye", "farewell", "hello") && i == d.cue.end && f.marksAt(i) < 0 && !f.isFinite(i+1) && !f.isIn(i+1, pos.NN, pos.NNS)
}

// opensWithQuestion reports whether a draft is only what whoever answers was asked, nobody
// tells by whom: "Asked whether he would run, Ann Lee shrugged".
func (f *finder) opensWithQuestion(d *draft) bool {
	opens, first := d.cue.first, f.sentence(d.cue.first).First
	if opens > first && f.is(opens-1, "when", "if") {
		opens--
	}
	return (opens == first || opens < d.cue.first && f.isIn(opens-1, pos.Comma)) && f.is(d.cue.first, "asked", "questioned", "pressed") && d.content[0].first >= d.cue.end && f.marksAt(d.content[0].first) < 0
}

// isConversation reports whether a draft tells only who talked with whom about what.
func (f *finder) isConversation(d *draft) bool {
	if f.kindOf(d) != Indirect || f.formOf(d, Indirect) != Phrase {
		return false
	}
	for i := d.cue.first; i+1 < d.cue.end; i++ {
		if f.isOne(i, talking) && f.is(i+1, "to", "with") {
			return true
		}
	}
	return false
}

// isReaction reports whether what a draft tells is what others say, to which its source does
// something: "responded to reports | that the union would leave", "addressed concerns | that it might".
func (f *finder) isReaction(d *draft) bool {
	to := d.cue.end
	c := d.content[0]
	if v := f.lastVerb(d.cue); f.is(v, "addressed", "addresses", "allayed", "allays", "calmed", "dispelled", "eased") && f.isIn(v+1, pos.NN, pos.NNS) && f.isThat(v+2) && c.first > v && c.first <= v+2 {
		return true
	}
	return f.is(to, "to") && f.is(to-1, "responded", "reacted", "replied", "responding", "reacting", "responds", "reacts") && f.isThat(c.first) &&
		c.first > to+1 && f.nounPhrase(to+1) == c.first && len(f.marksIn(c)) == 0
}

// isUnsaid reports whether a draft tells what its source does not say: "left | without saying |
// whose it was".
func (f *finder) isUnsaid(d *draft) bool {
	v := d.cue.first
	if f.is(v, "without") {
		v++
	}
	return !d.cue.isEmpty() && f.isIn(v, pos.VBG) && f.is(v-1, "without") && d.content[0].first >= d.cue.end && f.marksAt(d.content[0].first) < 0
}

// isUnderPlace reports whether a draft without marks is an item of a list by places: "Norvia: | The
// tax rises to 9 per cent.", and no government's words.
func (f *finder) isUnderPlace(d *draft) bool {
	if !f.isLabelled(d) || f.block(d.source.first).first != d.source.first {
		return false
	}
	id := f.namedAt(d.source.end-1, d.source.first)
	return id >= 0 && f.entities[id].Kind == entity.GPE && !f.saysWe(d)
}

// isNobodys reports whether nobody is told to have said what a draft of speech without marks tells:
// "it was said | that", "ask | drivers to wait".
func (f *finder) isNobodys(d *draft) bool {
	return !d.cue.isEmpty() && f.namesNobody(d) && f.kindOf(d) == Indirect && f.isSpeech(d)
}

// namesNobody reports whether the source of a draft is missing or stands for no one: "That said, | …",
// "It is worth noting | that". In court the jury is told something, and what is made public has been said; of a
// participle with “that” whoever acts in the sentence is the source.
func (f *finder) namesNobody(d *draft) bool {
	source, v := d.source.first, f.lastVerb(d.cue)
	switch {
	case d.source.isEmpty():
		told := f.isOne(d.cue.first-1, hearer) && f.hasBe(v, d.cue.first-1)
		return !told && !f.isMadePublic(v) && !(f.isArguing(v) && f.isThat(d.content[0].first))
	case d.source.end != source+1, f.isArguing(v) && (f.hasBe(v, source) || f.is(v-1, "'s", "’s")):
		return false
	case f.isIn(source, pos.DT) && f.is(source, "that", "this"):
		return true
	}
	return f.is(source, "it", "that", "which") && f.some(run{min(source+1, d.cue.first), d.cue.end}, func(i int) bool { return isBe(f.word(i)) || f.is(i, "'s", "’s") })
}

// isArguing reports whether somebody goes on saying something with the verb v: "is arguing", but not "is worth
// noting" or "is telling that".
func (f *finder) isArguing(v int) bool {
	return f.isIn(v, pos.VBG) && isSpeech(f.word(v)) && !f.is(v-1, "worth") && !(f.is(v, "telling") && f.isThat(v+1))
}

// isUnderTopic reports whether a draft without marks is what stands behind a label that is nobody's:
// "Key services: | Dredging and towing."
func (f *finder) isUnderTopic(d *draft) bool {
	return f.isLabelled(d) && !f.isVoice(d.source)
}

// isLabelled reports whether the source of a draft without marks is what stands before a colon.
func (f *finder) isLabelled(d *draft) bool {
	return f.is(d.cue.first, ":") && !d.source.isEmpty() && d.source.end == d.cue.first && f.marksAt(d.content[0].first) < 0
}

// isVoice reports whether a label may be who speaks: a person or body is named in it, or its last
// word is for people, for a body, or for nothing that is known.
func (f *finder) isVoice(r run) bool {
	if f.is(r.first, "dear") { // whom a letter is to
		return false
	}
	if f.namedAt(r.end-1, r.first) >= 0 || f.isPersonal(f.spanOf(r)) || f.byFamilyName(f.spanOf(r)) >= 0 {
		return true
	}
	last := r.end - 1
	for last > r.first && (f.isIn(last, pos.CD) || f.is(last, "#", ".")) { // Step 4, Voice #1
		last--
	}
	w := strings.ToLower(f.word(last))
	return !pos.IsFrequent(w) || isA(anybody, w) || isA(quotable, w) || coref.IsPeopleBehind(lexicon.SpelledOut(w), f.word(max(r.first, last-1))) || lexicon.LookupFolded(w)&lexicon.OrgWord != 0 || coref.IsBody(w)
}

// saysWe reports whether those who speak tell of themselves in a draft: "Norvia: | We will answer."
func (f *finder) saysWe(d *draft) bool {
	return slices.ContainsFunc(d.content, func(c run) bool {
		return f.some(c, func(i int) bool { return f.is(i, "we", "our", "us") })
	})
}

// isRumour reports whether nobody in particular says what a draft tells: "he is
// said to be furious".
func (f *finder) isRumour(d *draft) bool {
	verb := f.lastVerb(d.cue)
	if verb < 0 || !f.is(verb, "said", "believed", "thought", "reported", "understood", "known", "expected", "rumoured", "rumored") || !f.is(d.content[0].first, "to") {
		return false
	}
	return f.isPassive(verb, f.sentence(verb).First) && !f.is(d.cue.end-1, "by") && !f.is(d.cue.end, "by")
}

// isHypothetical reports whether nobody in particular might say something: "a
// child might call it a castle".
func (f *finder) isHypothetical(d *draft) bool {
	return !d.source.isEmpty() && !d.cue.isEmpty() && d.source.end <= d.cue.first &&
		f.is(d.source.first, "a", "an", "one", "you", "anybody", "anyone", "somebody", "someone") && f.is(d.cue.first, "might", "would", "may")

}

// isOfAntecedent reports whether the source of a draft is a relative pronoun behind its words,
// which it belongs to: "They cheered for the Otters, | who claimed victory".
func (f *finder) isOfAntecedent(d *draft) bool {
	return f.isIn(d.source.first, pos.WP, pos.WDT) && d.source.end-d.source.first == 1 && d.last().end <= d.source.first && f.marksAt(d.last().end-1) < 0 && d.cue.first >= d.source.end
}

// isDenied reports whether a draft tells what nobody has said: "Neither Ann Lee nor her agent
// said when she would be back".
func (f *finder) isDenied(d *draft) bool {
	first := d.source.first
	return !d.source.isEmpty() && d.cue.first >= d.source.end && (f.is(first, "neither") || first > 0 && f.is(first-1, "neither", "nor")) && !f.isInMarks(d)
}

// isFragment reports whether a draft has only the listener, or only what an "and" adds to
// what is said: the models have then missed what is.
func (f *finder) isFragment(d *draft) bool {
	c := d.content[0]
	if d.cue.isEmpty() || len(d.content) > 1 || c.first < d.cue.end || f.marksAt(c.first) >= 0 {
		return false
	}
	if v := d.cue.first; f.isIn(v-1, pos.HYPH) && f.isGlued(v-1) && f.isGlued(v) && c.first == v+1 && (f.isNoun(c.first) || f.isIn(c.first, pos.JJ)) {
		return true // bullet-blasted | walls
	}
	if f.isIn(c.first-1, pos.IN) && c.first-d.cue.end < 2 && f.is(f.lastVerb(d.cue), "said", "says") && f.formOf(d, Indirect) == Phrase {
		return true // said in | its report
	}
	if v := f.lastVerb(d.cue); v >= 0 && f.isIn(c.first, pos.IN) && !f.is(c.first, "of", "about", "that") && sayings.Is(f.word(v), sayings.Listener) && f.isNoun(c.first-1) && !f.hasFinite(c) && f.formOf(d, Indirect) == Phrase {
		return true // told reporters | in Lund
	}
	if c.first > d.cue.end+1 && f.isIn(c.first, pos.CC) && c.first < f.sentence(d.cue.first).End {
		return true
	}
	if f.sentence(c.first).First == c.first && !f.isSaying(f.lastVerb(d.cue)) && f.isIn(c.first-1, pos.Period) { // She shrugged. | The shop was full.
		return true
	}
	return f.formOf(d, Indirect) == Phrase && f.isListener(d, c)
}

// isBorrowed reports whether the words of a draft go on with a sentence that another cue tells
// of, and its own stands in the sentence behind: “If it rains,” he said, | “we win.” She shrugged.
func (f *finder) isBorrowed(d *draft) bool {
	c := d.content[0]
	if len(d.content) > 1 && f.isAnothers(d, c) {
		d.content = d.content[1:]
	}
	if d.cue.isEmpty() || f.marksAt(c.first) < 0 || d.cue.first < d.last().end {
		return false
	}
	if c = f.markRuns[f.marksAt(c.first)]; !f.isIn(c.first-1, pos.Comma) {
		return false
	}
	s := f.sentence(c.first)
	return s.First < c.first-1 && d.told().first >= s.End-1 && f.tells(run{max(s.First, c.first-2*reach), c.first})
}

// isAnothers reports whether a sentence in marks stands before the one in which the source
// of a draft does something: “It’s wet.” | Ann Lee laughed. “It’s a river.”
func (f *finder) isAnothers(d *draft, c run) bool {
	k := f.marksAt(c.first)
	return k >= 0 && f.endsSentence(k) && !f.leadsOver(k) && !d.cue.isEmpty() && !d.source.isEmpty() && c.end <= d.told().first &&
		f.sentence(d.source.first).First == d.source.first && !f.isSaying(f.lastVerb(d.cue))
}

// isName reports whether a draft tells how somebody or something is called: "gave her name
// as “Birdie”", "wrote “The Weir”".
func (f *finder) isName(d *draft) bool {
	if f.tellsName(d.cue) {
		return true
	}
	works := 0
	for _, c := range d.content {
		for _, k := range f.marksIn(c) {
			if !f.isNameIn(d, c, k) {
				return false
			}
			works++
		}
	}
	return works > 0
}

// isNameIn reports whether the marks k in a content c of a draft hold a name: of a work, or of what
// a word before them tells.
func (f *finder) isNameIn(d *draft, c run, k int) bool {
	v, r := f.lastVerb(d.cue), f.markRuns[k]
	switch {
	case f.isWork(k, v) && !(v > r.first && sayings.Is(strings.ToLower(f.word(r.first-1)), sayings.Words)), f.isSung(k): // not: in a tweet “Never Again,” she wrote
		return true
	case f.isCalled(k) && (r.first <= c.first || f.formOf(d, Mixed) == Phrase):
		return true
	case !f.isTitle(r):
		return false
	case v < 0:
		return d.cue.end == r.first && f.isNoun(r.first-1) && !f.givesWords(r.first-1) // the series “Low Water”
	}
	return !f.isSaying(v) && (f.words(d.source) == 0 || f.isObjectOf(v, k) && f.kindOf(d) == Direct) // “The Weir” appeared
}

// isObjectOf reports whether the marks k hold several words that nobody calls out, and no sign
// stands before them and the verb v: painted “The Weir”, starred in “Low Water”.
func (f *finder) isObjectOf(v, k int) bool {
	r := f.markRuns[k]
	for i := v + 1; i < r.first; i++ {
		if f.isStop(i) {
			return false
		}
	}
	return v < r.first && f.words(r) > 1 && !f.is(r.end-2, "!", "?")
}

// tellsName reports whether a word in r tells that a name follows.
func (f *finder) tellsName(r run) bool {
	return f.some(r, func(i int) bool { return f.is(i, "name", "names", "nicknamed", "titled", "entitled", "dubbed") })
}

// isSung reports whether the marks k hold the words of a song: singing, “…”
func (f *finder) isSung(k int) bool {
	i := f.markRuns[k].first - 1
	return f.isIn(i, pos.Comma, pos.Colon) && f.is(i-1, "sang", "sings", "singing", "sung")
}

// isCalled reports whether the marks k hold what a thing is called: a series called “The Weir”,
// a report titled “Weirs and how to mend them”.
func (f *finder) isCalled(k int) bool {
	i := f.markRuns[k].first - 1
	return i > 0 && f.tellsName(run{i, i + 1}) || f.is(i, "called", "named") && f.isNoun(i-1) && f.isTitle(f.markRuns[k])
}
