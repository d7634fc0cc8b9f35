package quote

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// cutSource ends a source where what is said goes on, "said Ann Lee | , and the road will be
// safe", and begins it with whoever speaks for the one named before: "Mrs. Lee, | her lawyer,
// Omar Reyes, told".
func (f *finder) cutSource(d *draft) {
	if c := d.last(); c.end == d.source.first && c.end-2 > c.first && f.isIn(c.end-1, pos.VBG) && f.isIn(c.end-2, pos.Comma) { // …, | meeting sources
		c.end, d.source.first = c.end-1, c.end-1
	}
	f.cutShortRelative(d)
	if who := d.source.end - 1; who-1 > d.source.first && f.isIn(who, pos.PRP) && f.isIn(who-1, pos.Comma) { // The yard, | it | alleges, “hid the cracks”
		d.source.first = who
	}
	for i := d.source.first + 1; i+2 < d.source.end; i++ {
		switch {
		case !f.isIn(i, pos.Comma) || f.marksAt(i) >= 0:
		case d.cue.end <= d.source.first && f.is(i+1, "and", "but") && f.isClause(i+2):
			d.source.end = i
		case f.isIn(i+1, pos.PRPS) && isOffice(f.word(i+2)) && f.isIn(i+3, pos.Comma):
			if c := d.last(); c.end == d.source.first {
				c.end = i
			}
			d.source.first = i + 1
		}
	}
}

// outOfClause leaves to a source before its cue the noun phrase behind the clause that it begins
// with: "While the board has named nobody, | friends | say".
func (f *finder) outOfClause(d *draft) {
	s := d.source
	if s.isEmpty() || d.cue.first != s.end || !f.isSaying(f.lastVerb(d.cue)) {
		return
	}
	comma := s.end - 1
	for comma > s.first && !f.isIn(comma, pos.Comma) {
		comma--
	}
	clause := run{s.first, comma}
	if comma == s.first || !f.isNoun(s.end-1) || f.hasFinite(run{comma + 2, s.end}) || !f.some(clause, func(i int) bool { return f.isFinite(i) && !f.inRelative(i, s.first-1) }) || f.isIn(s.first, pos.WP, pos.WDT) {
		return
	}
	d.source.first = comma + 1
}

// cutShortRelative gives a draft, of whose two verbs the first tells more of the source, that one as
// a part of it: "the letter | she found | says".
func (f *finder) cutShortRelative(d *draft) {
	who, v := d.source.end-1, f.lastVerb(d.cue)
	if who < 1 || !f.opensShortRelative(who, 0) || d.cue.first != who+1 || v <= who+1 || !f.isFinite(who+1) || !f.isFinite(v) || f.isIn(v-1, pos.CC) {
		return
	}
	if d.source.first == who {
		d.source.first = f.phraseBefore(who, f.sentence(who).First).first
	}
	d.source.end, d.cue.first = v, v
}

// nearSubject gives a draft whose source is the subject of another verb than the cue the noun with
// something in commas behind it that a conjunction opens right before the cue: "The row grew after |
// 26 members, two more than in May, | said".
func (f *finder) nearSubject(d *draft) {
	if d.source.isEmpty() || d.cue.first <= d.source.end || !f.isIn(d.cue.first-1, pos.Comma) || d.content[0].first < d.cue.end {
		return
	}
	first := f.sentence(d.cue.first).First
	if s := f.subjectOf(d.cue.first, first); !s.isEmpty() && s.first > d.source.end && isConjunction(f.word(s.first-1)) && f.hasFinite(run{d.source.end, s.first}) {
		d.source = s
	}
}

// behindClause gives a draft of the second verb of a sentence whose source stands in the clause that
// the sentence opens with the subject of the first: "As Lee came in, | one of the men | got up and shouted".
func (f *finder) behindClause(d *draft) {
	if d.source.isEmpty() || d.cue.first <= d.source.end || d.source.first >= f.d.BodyTokens || !f.is(d.cue.first-1, "and", "then") {
		return
	}
	s := f.sentence(d.source.first)
	comma := d.source.end
	for comma < d.cue.first && !f.isIn(comma, pos.Comma) {
		comma++
	}
	if !isConjunction(f.word(s.First)) || !f.hasFinite(run{d.source.end, comma}) || len(f.marksIn(run{s.First, d.cue.first})) > 0 {
		return
	}
	to := comma + 1
	if f.isIn(to, pos.CD, pos.DT) && f.is(to+1, "of") { // one of the men
		to += 2
	}
	if to = f.nounPhrase(to); to > comma+1 && to < d.cue.first && f.isFinite(to) && !f.hasFinite(run{to + 1, d.cue.first}) {
		d.source = run{comma + 1, to}
	}
}

// onlyInClause leaves to a draft that tells of something in the clause that the sentence opens with what
// stands there, not the main clause: "When the mayor told the tale, | Ann Lee wept". A noun alone
// that is not in marks is nothing said. Where a clause stands behind it, that is the main one.
func (f *finder) onlyInClause(d *draft) {
	c := d.last()
	if d.source.isEmpty() || len(d.content) != 1 || d.cue.first < d.source.end || c.first != d.cue.end || d.source.first >= f.d.BodyTokens {
		return
	}
	s := f.sentence(d.source.first)
	comma := f.nounPhrase(c.first)
	if !isConjunction(f.word(s.First)) || d.source.first != s.First+1 || comma == c.first || comma >= c.end || !f.isIn(comma-1, pos.Comma) && !f.isIn(comma, pos.Comma) || f.marksAt(c.first) >= 0 {
		return
	}
	if at := f.commaIn(c.first, c.end); at < c.end && !f.hasFinite(run{c.first, at}) && f.hasFinite(run{at, s.End}) && !(f.isIn(c.end, pos.Comma) && f.isClause(c.end+1)) {
		d.content = nil
	}
}

// relativeSource gives a draft without a source the relative pronoun right before its cue: "the yard, | which |
// had agreed".
func (f *finder) relativeSource(d *draft) {
	who := run{d.cue.first - 1, d.cue.first}
	if !d.source.isEmpty() || !f.isIn(who.first, pos.WP, pos.WDT) || !f.is(who.first, "who", "which") || f.some(d.cue, func(i int) bool { return isBe(f.word(i)) }) {
		return
	}
	if len(d.content) > 1 && d.content[0] == who {
		d.content = d.content[1:]
	}
	if d.content[0].first >= d.cue.end {
		d.source = who
	}
}

// fromTalk gives a draft of what those say with whom somebody talked the noun that the talk tells more
// of: "Customers we | spoke to | say".
func (f *finder) fromTalk(d *draft) {
	v := d.cue.end - 1
	talk := d.cue.first
	if d.source.isEmpty() || d.source.end != talk || talk+2 != v || !f.isOne(talk, talking) || !f.is(talk+1, "to", "with") || !isSpeech(f.word(v)) {
		return
	}
	who := d.source
	if f.isIn(who.first, pos.PRP) {
		who = f.phraseBefore(who.first, f.sentence(talk).First)
	} else if !f.isIn(who.end-1, pos.PRP) && (f.nounPhrase(who.first) == who.end || !f.isFinite(v)) { // The mayor spoke to say
		return
	}
	if !who.isEmpty() {
		d.source, d.cue.first = run{who.first, v}, v
	}
}

// beforeAside gives a draft whose source is what stands in commas behind a name the name:
// "Page, | a nurse, | said".
func (f *finder) beforeAside(d *draft) {
	s := d.source
	if s.isEmpty() || d.cue.first < s.end || d.cue.first-s.end > 1 || !f.isIn(d.cue.first-1, pos.Comma) || !f.isIn(s.first-1, pos.Comma) || !f.isIn(s.first, pos.DT) {
		return
	}
	first := f.sentence(s.first).First
	if p := f.phraseBefore(s.first-1, first); p.first == first && !p.isEmpty() && f.isPersonal(f.spanOf(run{p.end - 1, p.end})) {
		d.source.first = p.first
	}
}

// behindAside gives a draft of the second verb of a sentence whose source stands in commas before it the subject of
// the first: "The chiefs met, | some of them online, | and issued a call".
func (f *finder) behindAside(d *draft) {
	s := d.source
	if s.isEmpty() || d.cue.first != s.end+2 || !f.isIn(s.end, pos.Comma) || !f.is(s.end+1, "and", "but") || !f.isIn(s.first-1, pos.Comma) || s.first >= f.d.BodyTokens {
		return
	}
	if subject := f.firstSubject(f.sentence(s.first).First, d.cue.first); !subject.isEmpty() && subject.end < s.first {
		d.source = subject
	}
}

// beforeRelative gives a source that is a relative clause with its verb the noun before it: "The father of a boy | who
// was ill | said".
func (f *finder) beforeRelative(d *draft) {
	s := d.source
	if s.isEmpty() || s.first >= f.d.BodyTokens || d.cue.first != s.end || !f.isIn(s.first, pos.WP, pos.WDT) || !f.hasFinite(run{s.first + 1, s.end}) {
		return
	}
	if p := f.phraseBefore(s.first, f.sentence(s.first).First); !p.isEmpty() && !slices.ContainsFunc(d.content, p.overlaps) {
		d.source.first = p.first
	}
}

// fullName gives a source that is the end of a name the whole of it, nickname and all.
func (f *finder) fullName(d *draft) {
	if d.source.isEmpty() || d.source.first == 0 {
		return
	}
	if k := f.nameOver(d.source.first); k >= 0 {
		if r := f.runOf(f.named[k].Span); r.first < d.source.first && len(f.marksIn(r)) > 0 {
			d.source.first = r.first
			for i := range d.content {
				d.content[i] = cut(d.content[i], d.source)
			}
			d.content = slices.DeleteFunc(d.content, run.isEmpty)
		}
	}
}

// sourceOfTail gives a draft without a source the noun phrase behind a comma with which its
// words end before the cue: "It was found | , police | have said".
func (f *finder) sourceOfTail(d *draft) {
	c := d.last()
	if !d.source.isEmpty() || d.cue.isEmpty() || c.end != d.cue.first || !f.isSaying(f.lastVerb(d.cue)) {
		return
	}
	for i := c.end - 2; i > c.first && c.end-i < 8 && f.marksAt(i) < 0; i-- {
		if f.isIn(i, pos.Comma) && f.nounPhrase(i+1) == c.end {
			d.source, c.end = run{i + 1, c.end}, i
			return
		}
	}
}

// findSource gives a draft of words in marks the source behind its verb where the models
// take a sign for it: « Yes, » said | the captain.
func (f *finder) findSource(d *draft) {
	if f.words(d.source) > 0 || d.cue.isEmpty() || d.content[0].first > d.cue.first {
		return
	}
	d.source = run{}
	if k := f.marksAt(d.content[0].first); k >= 0 && f.markRuns[k].end <= d.cue.first {
		f.beforeVerb(d, k)
	} else if v := d.cue.end - 1; f.isSaying(v) && f.isIn(d.cue.first-1, pos.Comma) && !f.hasBe(v, d.cue.first-1) {
		d.source = run{d.cue.end, f.nounPhrase(d.cue.end)}
	}
	if d.source.isEmpty() {
		return
	}
	d.content = slices.DeleteFunc(d.content, func(c run) bool { return c.first >= d.cue.first && f.marksAt(c.first) < 0 })
}

// findOuter gives a draft whose source begins a clause with “that” behind a verb of saying
// to the subject of that verb, whose words they are: "The board said on Monday that | the
// ministers will talk about “money.”"
func (f *finder) findOuter(d *draft) {
	if d.source.isEmpty() || len(d.content) != 1 || d.content[0].first < d.source.end || d.source.first >= f.d.BodyTokens {
		return
	}
	s := f.sentence(d.source.first)
	that := d.source.first - 1
	for that > s.First && d.source.first-that < reach && !f.isThat(that) {
		if f.isIn(that, pos.Period, pos.Colon) || f.marksAt(that) >= 0 || f.isIn(that, pos.CC) && f.isIn(that-1, pos.Comma) || f.isFinite(that) {
			return
		}
		that--
	}
	if that != d.source.first-1 && f.isSaying(f.lastVerb(d.cue)) || !f.isThat(that) {
		return
	}
	if source, cue := f.tellerOf(that, s); !source.isEmpty() && !f.isTaken(run{cue.first, that}) {
		d.source, d.cue, d.content[0] = source, cue, run{that, max(d.content[0].end, min(s.End, that+4*reach))}
	}
}

// tellerOf returns who tells of the clause that opens with the “that” at a token, and the verb.
func (f *finder) tellerOf(that int, s layer.Sentence) (source, cue run) {
	for v := that - 1; v > s.First && that-v < 12 && !f.isIn(v, pos.Comma) && source.isEmpty(); v-- {
		if !f.isSaying(v) && !(f.isIn(v, pos.NN, pos.NNS) && sayings.Is(f.word(v), sayings.Clause)) || f.marksAt(v) >= 0 {
			continue
		}
		if f.hasBe(v, s.First) { // she was warned that
			break
		}
		source, cue = f.subjectOf(v, s.First), run{v, v + 1}
	}
	return source, cue
}

// toTeller gives a draft whose source another's clause of saying opens to that one, whose words
// they are: "Police say | Pell, a clerk, wrote that it was “junk”".
func (f *finder) toTeller(d *draft) {
	s := d.source
	if s.isEmpty() || len(d.content) != 1 || d.content[0].first < d.cue.end || d.cue.first < s.end || s.first >= f.d.BodyTokens {
		return
	}
	first := f.sentence(s.first).First
	for v := max(first+1, s.first-1); v+1 < s.end; v++ {
		if f.isIn(v, pos.WP, pos.WDT, pos.WPS) || f.marksAt(v) >= 0 {
			return
		}
		if !f.isFinite(v) || !f.isClauseVerb(v) || f.isTaken(run{v, v + 1}) || f.hasBe(v, first) || !f.isSaying(v) {
			continue
		}
		if source := f.subjectOf(v, first); !source.isEmpty() && !f.isIn(source.first, pos.WP, pos.WDT) {
			d.source, d.cue, d.content[0].first = source, run{v, v + 1}, v+1
		}
		return
	}
}

// turnRound gives a draft that takes who says something behind the sentence for what is said the
// sentence: "The ferry will close in May, | says | the board".
func (f *finder) turnRound(d *draft) {
	v, c := d.cue.first, *d.last()
	if len(d.content) != 1 || d.cue.end != v+1 || c.first != v+1 || v < 1 || v >= f.d.BodyTokens || !f.isIn(v-1, pos.Comma) || !f.isClauseVerb(v) || sayings.Is(f.word(v), sayings.Listener) || f.marksAt(c.first) >= 0 {
		return
	}
	s, to := f.sentence(v), f.nounPhrase(c.first)
	if !f.isIn(v, pos.VBD, pos.VBZ) && !(f.is(v, "say") && f.isIn(to-1, pos.NNS)) || to == c.first || f.isTime(c.first) || f.is(c.first, "nothing") || f.hasFinite(c) || c.end < s.End-1 {
		return
	}
	subject, before := f.subjectOf(v, s.First), run{s.First, v - 1}
	if f.hasFinite(before) && f.isFree(before) && (subject.isEmpty() || subject.first > s.First) {
		d.source, d.content = c, []run{before}
	}
}

// findLast gives a draft of what somebody thinks or does to who tells of it at the end of the
// sentence: "The board wants to sell, | a clerk said | at a hearing".
func (f *finder) findLast(d *draft) {
	if d.cue.isEmpty() || d.source.isEmpty() || d.cue.first >= f.d.BodyTokens {
		return
	}
	s := f.sentence(d.cue.first)
	told := draft{}
	if !f.lastTold(&told, s) || isSpeech(f.a.Text(f.spanOf(d.cue))) && f.formOf(d, Indirect) == Clause && !d.last().contains(told.told()) {
		return
	}
	if d.told().first >= s.First && told.told().first > d.told().end && len(f.marksIn(run{told.told().first, s.End})) == 0 && f.isFree(run{s.First, told.told().first}) {
		d.cue, d.source, d.content = told.cue, told.source, []run{{s.First, told.told().first - 1}}
	}
}

// lastTold fills in the source and cue that a sentence ends with behind a comma, but for when
// and where it was said.
func (f *finder) lastTold(d *draft, s layer.Sentence) bool {
	for v := s.End - 1; v > s.First+4 && s.End-v < reach; v-- {
		if f.isIn(v, pos.Comma) || f.marksAt(v) >= 0 {
			return false
		}
		if !f.isFinite(v) && !(f.isIn(v, pos.VBN) && f.is(v-1, "has", "have", "had")) {
			continue
		}
		if to := f.nounPhrase(v + 1); f.isIn(v-1, pos.Comma) && to > v+1 && f.isClauseVerb(v) && !sayings.Is(f.word(v), sayings.Listener) { // says Ann Lee
			d.cue, d.source = run{v, v + 1}, run{v + 1, to}
			return f.isTold(run{to, s.End}) && f.hasFinite(run{s.First, v})
		}
		d.source, d.cue = f.subjectOf(v, s.First), run{v, v + 1}
		if !f.isClauseVerb(v) && !f.isPublished(d) {
			return false
		}
		for d.cue.first-1 > d.source.first && isHelping(f.word(d.cue.first-1)) {
			d.cue.first--
		}
		return d.source.first-1 > s.First && f.isIn(d.source.first-1, pos.Comma) && f.isTold(run{v + 1, s.End}) && f.hasFinite(run{s.First, d.source.first})
	}
	return false
}

// isTold reports whether r, behind a verb of saying, is nothing but to whom, when and where.
func (f *finder) isTold(r run) bool {
	return r.end-r.first < 2 || f.isIn(r.first, pos.IN) && !f.isThat(r.first) || f.isTime(r.first) || f.isTime(r.first+1) || sayings.Is(f.word(r.first-1), sayings.Listener)
}

// findInner gives a draft whose content is somebody's speech as a whole to that one, where but
// a document or an outlet passes it on: "The chief said officers had talked with her, | according to
// the video", "The pier will open, said Ann Lee, | the Herald reported".
func (f *finder) findInner(d *draft) {
	c, told := d.content[0], d.told()
	if d.cue.isEmpty() || len(d.content) != 1 || told.first < c.end || c.first >= f.d.BodyTokens || !f.passesOn(d) {
		return
	}
	if x := (draft{}); f.innerTold(&x, c, told.first-1) {
		d.source, d.cue, d.content[0] = x.source, x.cue, x.content[0]
		return
	}
	for v := c.first + 1; v < min(c.end, c.first+reach) && f.marksAt(c.first) < 0; v++ {
		if !f.isFinite(v) {
			continue
		}
		s := f.subjectOf(v, c.first)
		if clause := f.isThat(v+1) || !f.isIn(v+1, pos.TO) && f.hasFinite(run{v + 1, c.end}); f.isClauseVerb(v) && s.first == c.first && clause {
			d.source, d.cue, d.content[0] = s, run{v, v + 1}, run{v + 1, c.end}
		}
		return
	}
}

// passesOn reports whether the source of a draft only tells what others say: an outlet that reports it, or papers.
func (f *finder) passesOn(d *draft) bool {
	if f.is(d.cue.first, "according") || f.is(d.cue.end-1, "reported", "reports") {
		return true
	}
	noun := strings.ToLower(f.word(f.headEnd(d.source.first, d.source.end) - 1))
	return !d.source.isEmpty() && isSpeech(f.word(d.cue.end-1)) && (sayings.Is(noun, sayings.Words) || documentWords()["noun"][noun] != "")
}

// innerTold fills in who says what the content c has before that one, where the comma at token end parts both
// from who passes it on: The pier will open, | said Ann Lee, | according to the Herald.
func (f *finder) innerTold(x *draft, c run, end int) bool {
	if !f.isIn(end, pos.Comma) || f.sentenceAt(c.first) != f.sentenceAt(end) {
		return false
	}
	if k := f.marksAt(c.first); k >= 0 {
		x.content = []run{f.markRuns[k]}
		return f.markRuns[k].first == c.first && f.beforeVerb(x, k) && x.told().end <= end
	}
	if !f.lastTold(x, layer.Sentence{First: c.first, End: end}) {
		return false
	}
	x.content = []run{{c.first, x.told().first - 1}}
	return true
}
