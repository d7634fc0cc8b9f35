package quote

import (
	"cmp"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/attribution"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// learned takes the drafts of the models, the surest first.
func (f *finder) learned(found []attribution.Attribution) {
	slices.SortStableFunc(found, func(x, y attribution.Attribution) int { return cmp.Compare(y.Confidence, x.Confidence) })
	for _, x := range found {
		d := draft{cue: run{x.Cue[0], x.Cue[1]}, source: run{x.Source[0], x.Source[1]}, confidence: x.Confidence}
		for _, c := range x.Content {
			d.content = append(d.content, f.trim(run{c[0], c[1]}))
		}
		if d.content = slices.DeleteFunc(d.content, run.isEmpty); len(d.content) == 0 {
			continue
		}
		d.cue = f.trimCue(d.cue)
		for _, mend := range []func(*draft){
			f.lastCue, f.partSayings, f.dropListener, f.cutSource, f.dropCircumstance, f.onlyBehindColon, f.outOfRelative, f.withOf, f.beforeAside, f.fullName, f.mendVoice, f.findSource, f.findOuter, f.findLast, f.findInner, f.endWithClause, f.completeClause, f.withSecondVerb, f.endOfNoun, f.dropTopic, f.cutTurns, f.cutNext,
		} {
			if len(d.content) > 0 { // one may find that all of it was the agent, or none of it words in marks
				mend(&d)
			}
		}
		if len(d.content) == 0 {
			continue
		}
		if k := f.mark[d.content[0].first]; f.words(d.told()) == 0 && k >= 0 && f.standsAlone(int(k)) {
			continue // lone finds who says it
		}
		if f.isEmptyTalk(&d) || f.isDeed(&d) || f.isFragment(&d) || f.isBorrowed(&d) || f.isName(&d) {
			continue
		}
		f.insert(&d)
		f.take(d)
	}
}

// dropListener leaves out who is told, where what is said stands before: “It is over,” she
// told | the Herald.
func (f *finder) dropListener(d *draft) {
	n := len(d.content) - 1
	c := d.content[n]
	if n > 0 && !d.cue.isEmpty() && c.first == d.cue.end && f.mark[c.first] < 0 && sayings.Is(f.word(d.cue.end-1), sayings.Listener) && f.nounPhrase(c.first) >= c.end {
		d.content = d.content[:n]
	}
}

// cutSource ends a source where what is said goes on, "said Ann Lee | , and the road will be
// safe", and begins it with whoever speaks for the one named before: "Mrs. Lee, | her lawyer,
// Omar Reyes, told".
func (f *finder) cutSource(d *draft) {
	for i := d.source.first + 1; i+2 < d.source.end; i++ {
		switch {
		case !f.isIn(i, pos.Comma) || f.mark[i] >= 0:
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

// withSecondVerb adds to a clause behind its cue the second verb of its subject, which is not
// in the past as what the source does further would be: "said she had moved | , and has been
// looking for work".
func (f *finder) withSecondVerb(d *draft) {
	c := d.last()
	if d.cue.isEmpty() || c.first != d.cue.end || f.mark[c.first] >= 0 || !f.isIn(d.cue.end-1, pos.VBD) {
		return
	}
	i := c.end
	if f.isIn(i, pos.Comma) {
		i++
	}
	if !f.is(i, "and", "but") || !f.isIn(i+1, pos.VBZ, pos.VBP, pos.MD) || !f.hasFinite(*c) {
		return
	}
	if end := f.clauseEnd(d, c.end, f.sentence(c.first)); end > c.end && f.isFree(run{c.end, end}) {
		c.end = end
	}
}

// lastCue leaves to a draft the last of two verbs of saying that its cue has, where its
// words stand behind them: “It is over,” she said before | pointing out | that …
func (f *finder) lastCue(d *draft) {
	if d.content[0].first < d.cue.end {
		return
	}
	for i := d.cue.first + 1; i+1 < d.cue.end; i++ {
		if f.isLink(i) && f.isSaying(i-1) && f.isSaying(f.lastVerb(run{i, d.cue.end})) {
			d.cue.first = i + 1
		}
	}
}

// partSayings parts a draft whose cue has two verbs of saying, with words before the first
// and behind the second: “It is over,” | she said | before | pointing out | that it was late.
func (f *finder) partSayings(d *draft) {
	n := len(d.content) - 1
	if n == 0 || d.content[n-1].first > d.cue.first || d.content[n].first < d.cue.end {
		return
	}
	for i := d.cue.first + 1; i+1 < d.cue.end; i++ {
		if f.isLink(i) && f.isSaying(i-1) && f.isSaying(f.lastVerb(run{i, d.cue.end})) {
			second := *d
			second.cue.first, second.content = i+1, slices.Clone(d.content[n:])
			d.cue.end, d.content = i, d.content[:n]
			f.take(second)
			return
		}
	}
}

// dropCircumstance leaves out what stands without a comma behind source and cue that follow
// what is said: when, where and what the source does then: “We lost it,” Ann Lee said | as she
// cut the ribbon; “…”, experts said | during a talk on rivers.
func (f *finder) dropCircumstance(d *draft) {
	told := d.told()
	i := slices.IndexFunc(d.content, func(c run) bool { return c.first >= told.end })
	if i <= 0 || told.isEmpty() || d.cue.first < d.content[i-1].end {
		return
	}
	before, c := d.content[i-1], d.content[i]
	at := d.cue.first + 1
	for at < c.first && !f.isIn(at, pos.IN) {
		at++
	}
	if f.mark[c.first] >= 0 || f.hasComma(told.end, c.first) || !f.isIn(at, pos.IN) || f.is(at, "that", "whether", "if", "because") || at < d.source.first ||
		f.mark[before.end-1] < 0 && !(f.isIn(before.end, pos.Comma) && f.hasFinite(before)) || c.first-told.end > reach/2 {
		return
	}
	end := f.sentence(c.first).End
	for c.first < c.end && (c.first < end || f.mark[c.first] < 0) { // the next sentence in marks stays
		c.first++
	}
	if d.content[i] = c; c.isEmpty() {
		d.content = slices.Delete(d.content, i, i+1)
	}
}

// onlyBehindColon leaves to a draft whose cue a colon parts from words in marks these words, not
// what stands before it and is told of something else: "Her town is “dull,” and as to her
// friends, | she wrote: | “None.”"
func (f *finder) onlyBehindColon(d *draft) {
	last, told := *d.last(), d.told()
	k := f.mark[last.first]
	if k < 0 || d.cue.isEmpty() {
		return
	}
	first := f.markRuns[k].first
	if !f.is(first-1, ":") || !f.isUtterance(int(k)) {
		return
	}
	switch n := len(d.content); {
	case n > 1 && d.content[n-2].end < told.first && f.words(run{d.content[n-2].end, told.first}) > 2:
		d.content = d.content[n-1:]
	case n > 1 && d.content[n-2].end <= told.first && f.mark[d.content[n-2].first] < 0 && len(f.marksIn(d.content[n-2])) > 0:
		d.content = d.content[n-1:]
	case n > 1 && d.content[n-2].end >= first-1 && d.content[n-2].first >= told.end: // gave | her view of it: | “…”
		d.content = d.content[n-1:]
	}
}

// isLink reports whether token i joins two verbs.
func (f *finder) isLink(i int) bool {
	return f.is(i, "before", "after", "while", "and", "then", "when")
}

// withOf adds to a noun as source what a preposition says of whom, up to the verb: "Lawyers
// | for the yard | allege".
func (f *finder) withOf(d *draft) {
	s := d.source
	if s.isEmpty() || d.cue.end <= s.end || !f.isIn(s.end-1, pos.NN, pos.NNS) || !f.is(s.end, "for", "of", "from") {
		return
	}
	v := f.nounPhrase(s.end + 1)
	if v > s.end+2 && f.isNoun(v-2) && isSpeech(f.word(v-1)) { // taken for a noun
		v--
	}
	if v <= s.end+1 || v < d.cue.first || v >= d.cue.end || !f.tag(v).IsVerb() && !isSpeech(f.word(v)) {
		return
	}
	if wide := (run{s.first, v}); !slices.ContainsFunc(d.content, wide.overlaps) {
		d.source = wide
		if d.cue.first < v {
			d.cue = run{v, v + 1}
		}
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

// outOfRelative gives a draft whose source ends a relative clause before the cue whom the
// clause tells of: "Ann Lee, who once worked for | the mayor, | said".
func (f *finder) outOfRelative(d *draft) {
	if d.source.isEmpty() || d.cue.first < d.source.end || !f.isIn(d.cue.first-1, pos.Comma) || d.cue.first-d.source.end > 1 {
		return
	}
	first := f.sentence(d.source.first).First
	for i := d.source.first - 1; i > first+1 && d.source.first-i < reach && !f.isIn(i, pos.Comma) && f.mark[i] < 0; i-- {
		if f.isIn(i, pos.WP, pos.WPS) && f.isIn(i-1, pos.Comma) {
			if whole := f.phraseBefore(i-1, first); !whole.isEmpty() {
				d.source.first = whole.first
			}
			return
		}
	}
}

// mendVoice gives a draft whose cue is a passive its agent as the source ("was
// called by | a rival | a man of wood"), and none where it names none: who is told
// has said nothing.
func (f *finder) mendVoice(d *draft) {
	if d.cue.isEmpty() {
		return
	}
	by := d.cue.end
	for i := d.cue.end; i < min(d.cue.end+2, len(f.d.Tokens)) && by == d.cue.end; i++ {
		if f.is(i, "by") && !f.isTaken(run{i, i + 1}) {
			by = i + 1
		}
	}
	for i := d.cue.end; i > d.cue.first+1 && by == d.cue.end; i-- {
		if f.is(i-1, "by") {
			by = i
		}
	}
	verb := f.lastVerb(run{d.cue.first, max(d.cue.first+1, by)})
	if verb >= 0 && f.isQuestioned(verb, f.sentence(verb).First) { // who may answer in the next sentence
		d.source, d.content = run{}, d.content[:1]
		if len(f.marksIn(run{verb, f.sentence(verb).End})) > 0 { // who is asked answers: asked about his age, quipped, “…”
			d.content = nil
		}
		return
	}
	if verb < 0 || !f.isPassive(verb, f.sentence(verb).First) || !isSpeech(f.word(verb)) {
		return
	}
	if by > verb+1 && f.is(by-1, "by") {
		if agent := (run{by, f.nounPhrase(by)}); !agent.isEmpty() {
			d.source, d.cue = agent, run{d.cue.first, by}
			for i := range d.content {
				d.content[i] = cut(d.content[i], agent)
			}
			d.content = slices.DeleteFunc(d.content, run.isEmpty)
			return
		}
	}
	first := f.sentence(verb).First
	if f.hasBe(verb, first) && d.source.overlaps(f.subjectOf(verb, first)) {
		d.source = run{}
	}
	if subject := f.subjectOf(verb, first); len(d.content) > 1 && subject.contains(d.content[0]) {
		d.content = d.content[1:]
	}
}

// isQuestioned reports whether the participle v opens what somebody was asked: "Asked about
// the vote, Ann Lee left", "Ann Lee, asked if it was over, nodded".
func (f *finder) isQuestioned(v, first int) bool {
	return f.is(v, "asked", "questioned", "pressed", "quizzed") && (v == first || f.isIn(v-1, pos.Comma)) && f.isIn(v+1, pos.IN, pos.WRB, pos.WP, pos.TO)
}

// sourceOfTail gives a draft without a source the noun phrase behind a comma with which its
// words end before the cue: "It was found | , police | have said".
func (f *finder) sourceOfTail(d *draft) {
	c := d.last()
	if !d.source.isEmpty() || d.cue.isEmpty() || c.end != d.cue.first || !f.isSaying(f.lastVerb(d.cue)) {
		return
	}
	for i := c.end - 2; i > c.first && c.end-i < 8 && f.mark[i] < 0; i-- {
		if f.isIn(i, pos.Comma) && f.nounPhrase(i+1) == c.end {
			d.source, c.end = run{i + 1, c.end}, i
			return
		}
	}
}

// findSource gives a draft of words in marks the source behind its verb where the models
// take a sign for it: « Yes, » said | the captain.
func (f *finder) findSource(d *draft) {
	f.sourceOfTail(d)
	if f.words(d.source) > 0 || d.cue.isEmpty() || d.content[0].first > d.cue.first {
		return
	}
	d.source = run{}
	if k := f.mark[d.content[0].first]; k >= 0 && f.markRuns[k].end <= d.cue.first {
		f.beforeVerb(d, int(k))
	} else if v := d.cue.end - 1; f.isSaying(v) && f.isIn(d.cue.first-1, pos.Comma) && !f.hasBe(v, d.cue.first-1) {
		d.source = run{d.cue.end, f.nounPhrase(d.cue.end)}
	}
	if d.source.isEmpty() {
		return
	}
	d.content = slices.DeleteFunc(d.content, func(c run) bool { return c.first >= d.cue.first && f.mark[c.first] < 0 })
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
		if f.isIn(that, pos.Period, pos.Colon) || f.mark[that] >= 0 || f.isIn(that, pos.CC) && f.isIn(that-1, pos.Comma) || f.isFinite(that) {
			return
		}
		that--
	}
	if that != d.source.first-1 && f.isSaying(f.lastVerb(d.cue)) || !f.isThat(that) {
		return
	}
	for v := that - 1; v > s.First && that-v < 12 && !f.isIn(v, pos.Comma); v-- {
		if !f.isSaying(v) && !(f.isIn(v, pos.NN, pos.NNS) && sayings.Is(f.word(v), sayings.Clause)) || f.mark[v] >= 0 || f.hasBe(v, s.First) {
			continue
		}
		source := f.subjectOf(v, s.First)
		if source.isEmpty() {
			continue
		}
		if !f.isTaken(run{v, that}) {
			d.source, d.cue, d.content[0] = source, run{v, v + 1}, run{that, max(d.content[0].end, min(s.End, that+4*reach))}
		}
		return
	}
}

// findInner gives a draft whose content is somebody's speech as a whole to that one: "The
// chief said officers had talked with her, | according to the video."
func (f *finder) findInner(d *draft) {
	c := d.content[0]
	if d.cue.isEmpty() || len(d.content) != 1 || d.cue.first < c.end || f.mark[c.first] >= 0 || c.first >= f.d.BodyTokens {
		return
	}
	for v := c.first + 1; v < min(c.end, c.first+reach); v++ {
		if !f.isFinite(v) {
			continue
		}
		if s := f.subjectOf(v, c.first); f.isClauseVerb(v) && s.first == c.first && (f.isThat(v+1) || f.hasFinite(run{v + 1, c.end})) {
			d.source, d.cue, d.content[0] = s, run{v, v + 1}, run{v + 1, c.end}
		}
		return
	}
}

// findLast gives a draft of what somebody thinks or does to who tells of it at the end of the
// sentence: "The board wants to sell, | a clerk said | at a hearing".
func (f *finder) findLast(d *draft) {
	if d.cue.isEmpty() || d.source.isEmpty() || d.cue.first >= f.d.BodyTokens || isSpeech(f.a.Text(f.spanOf(d.cue))) && f.formOf(d, Indirect) == Clause {
		return
	}
	s := f.sentence(d.cue.first)
	told := draft{}
	if f.lastTold(&told, s) && d.told().first >= s.First && told.told().first > d.told().end && len(f.marksIn(run{s.First, s.End})) == 0 {
		d.cue, d.source, d.content = told.cue, told.source, []run{{s.First, told.told().first - 1}}
	}
}

// lastTold fills in the source and cue that a sentence ends with behind a comma, but for when
// and where it was said.
func (f *finder) lastTold(d *draft, s layer.Sentence) bool {
	for v := s.End - 1; v > s.First+4 && s.End-v < reach; v-- {
		if f.isIn(v, pos.Comma) || f.mark[v] >= 0 {
			return false
		}
		if !f.isFinite(v) && !(f.isIn(v, pos.VBN) && f.is(v-1, "has", "have", "had")) {
			continue
		}
		if to := f.nounPhrase(v + 1); f.isIn(v-1, pos.Comma) && to > v+1 && f.isClauseVerb(v) { // says Ann Lee
			d.cue, d.source = run{v, v + 1}, run{v + 1, to}
			return f.isTold(run{to, s.End}) && f.hasFinite(run{s.First, v})
		}
		d.source, d.cue = f.paperBefore(v, s.First), run{v, v + 1}
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
	return r.end-r.first < 2 || f.isIn(r.first, pos.IN) && !f.isThat(r.first) || f.isTime(r.first) || sayings.Is(f.word(r.first-1), sayings.Listener)
}

// completeClause ends a content that is only the subject of a clause behind its verb, or a
// clause that a conjunction opens, with the clause: "added the fund | , in fact, was empty",
// "said while cases had fallen | , the risk remained". One in marks that begins with its
// verb gets its subject: "told the Herald | the council | “will not pay”".
func (f *finder) completeClause(d *draft) {
	f.withSubject(d)
	f.withAntecedent(d)
	c := d.last()
	if !d.cue.isEmpty() && c.first == d.cue.end && f.mark[c.first] < 0 && isConjunction(f.word(c.first)) && f.isIn(c.end, pos.Comma) && f.isClause(c.end+1) {
		if end := f.clauseEnd(d, c.end+1, f.sentence(c.first)); end > c.end && f.isFree(run{c.end, end}) {
			c.end = end
		}
		return
	}
	if d.cue.isEmpty() || c.first != d.cue.end || !f.isClauseVerb(d.cue.end-1) || f.mark[c.first] >= 0 || !f.isClause(c.first) || f.hasFinite(*c) {
		return
	}
	if end := f.clauseEnd(d, c.end, f.sentence(c.first)); end > c.end && f.isFree(run{c.end, end}) {
		c.end = end
	}
}

// withAntecedent adds to a relative clause before source and cue the sentence that it belongs
// to: "The post goes to Ann Lee, | who leads the board, | a clerk said".
func (f *finder) withAntecedent(d *draft) {
	c, told := &d.content[0], d.told()
	if c.end != told.first-1 || !f.isIn(c.end, pos.Comma) || !f.isIn(c.first, pos.WP, pos.WDT) || !f.isIn(c.first-1, pos.Comma) {
		return
	}
	if s := f.sentence(c.first); s.First < c.first && f.isFree(run{s.First, c.first}) && f.hasFinite(run{s.First, c.first}) && len(f.marksIn(run{s.First, c.first})) == 0 {
		c.first = s.First
	}
}

// withSubject adds the subject before the verb that the words in marks begin with.
func (f *finder) withSubject(d *draft) {
	c := &d.content[0]
	if d.cue.isEmpty() || len(d.content) > 1 || c.first < d.cue.end || f.mark[c.first] < 0 {
		return
	}
	if v := f.lastVerb(d.cue); v >= d.cue.first && v+1 < d.cue.end && sayings.Is(f.word(v), sayings.Listener) && f.isNoun(d.cue.end-1) {
		d.cue.end = v + 1 // told | the Herald the council “will not pay”
	}
	marked := f.markRuns[f.mark[c.first]]
	if c.first != marked.first || !f.isFinite(c.first+1) {
		return
	}
	subject := f.phraseBefore(marked.first, d.cue.end)
	for i := subject.end - 1; i > subject.first; i-- { // behind who is told
		if f.isIn(i, pos.DT, pos.PRPS) {
			subject.first = i
		}
	}
	if subject.first > d.cue.end && f.isFree(subject) && !subject.overlaps(d.source) {
		c.first = subject.first
	}
}

// endOfNoun ends the content of a noun with "of" before the verb whose subject the two
// are: "his claim of | a victory | led to protests".
func (f *finder) endOfNoun(d *draft) {
	c := d.last()
	if d.cue.isEmpty() || c.first < d.cue.end || f.lastVerb(d.cue) >= 0 {
		return
	}
	be := c.first
	if f.isIn(be, pos.MD) {
		be++
	}
	if isBe(f.word(be)) && f.mark[c.first] < 0 && be+1 < c.end && f.mark[be+1] >= 0 { // his motto | will be | “Proud of us”
		c.first = be + 1
		return
	}
	if c.first > d.cue.end+1 || !f.is(c.first-1, "of") {
		return
	}
	for i := c.first + 1; i < c.end && f.mark[i] < 0; i++ {
		if f.isFinite(i) && !f.inRelative(i, c.first) {
			c.end = i
			return
		}
	}
}

// dropTopic leaves out what opens a sentence before source and cue where what is said stands
// behind them: "As for the cats, | Laplace told court | there were more."
func (f *finder) dropTopic(d *draft) {
	f.behindTopic(d)
	if len(d.content) != 2 || d.source.isEmpty() {
		return
	}
	told, c := d.told(), d.content[0]
	if c.end <= told.first && d.content[1].first >= told.end && !f.hasFinite(c) && f.mark[c.first] < 0 && !f.isIn(told.end, pos.Comma) && f.isIn(c.first, pos.IN, pos.VBG) && f.hasFinite(d.content[1]) && !f.hasComma(told.end, d.content[1].first) {
		d.content = d.content[1:]
	}
}

// behindTopic gives a draft of nothing but such an opening the clause behind source and cue.
func (f *finder) behindTopic(d *draft) {
	told, c := d.told(), d.content[0]
	if len(d.content) != 1 || d.source.isEmpty() || d.cue.isEmpty() || c.end > told.first || f.hasFinite(c) || f.mark[c.first] >= 0 || !f.isIn(c.first, pos.IN, pos.VBG) {
		return
	}
	if behind := *d; f.clauseBehind(&behind, f.sentence(c.first)) {
		d.content = behind.content
	}
}

func (f *finder) hasComma(first, end int) bool {
	for i := first; i < end; i++ {
		if f.isIn(i, pos.Comma) {
			return true
		}
	}
	return false
}

// endWithClause ends the content of a verb in a clause of its own at its comma: "Whenever
// he accuses the plan of being weak, | Mr. Trudel will face a storm."
func (f *finder) endWithClause(d *draft) {
	c := d.last()
	if d.source.isEmpty() || c.first < d.source.end || d.source.first == 0 || f.mark[c.first] >= 0 {
		return
	}
	s := f.sentence(d.source.first)
	if s.First != d.source.first-1 || !isConjunction(f.word(s.First)) {
		return
	}
	for i := c.first + 1; i < c.end; i++ {
		if f.isIn(i, pos.Comma) && f.isClause(i+1) {
			c.end = i
			return
		}
	}
}

// isFragment reports whether a draft has only the listener, or only what an "and" adds to
// what is said: the models have then missed what is.
func (f *finder) isFragment(d *draft) bool {
	c := d.content[0]
	if d.cue.isEmpty() || len(d.content) > 1 || c.first < d.cue.end || f.mark[c.first] >= 0 {
		return false
	}
	if f.isIn(c.first-1, pos.IN) && c.first-d.cue.end < 2 && f.is(f.lastVerb(d.cue), "said", "says") && f.formOf(d, Indirect) == Phrase {
		return true // said in | its report
	}
	if c.first > d.cue.end+1 && f.isIn(c.first, pos.CC) && c.first < f.sentence(d.cue.first).End {
		return true
	}
	if f.sentence(c.first).First == c.first && !f.isSaying(f.lastVerb(d.cue)) && f.isIn(c.first-1, pos.Period) { // She shrugged. | The shop was full.
		return true
	}
	return c.first == d.cue.end && sayings.Is(f.word(d.cue.end-1), sayings.Listener) && f.formOf(d, Indirect) == Phrase && f.nounPhrase(c.first) >= c.end
}

// isBorrowed reports whether the words of a draft go on with a sentence that another cue tells
// of, and its own stands in the sentence behind: “If it rains,” he said, | “we win.” She shrugged.
func (f *finder) isBorrowed(d *draft) bool {
	c := d.content[0]
	if len(d.content) > 1 && f.isAnothers(d, c) {
		d.content = d.content[1:]
	}
	if d.cue.isEmpty() || f.mark[c.first] < 0 || d.cue.first < d.last().end {
		return false
	}
	if c = f.markRuns[f.mark[c.first]]; !f.isIn(c.first-1, pos.Comma) {
		return false
	}
	s := f.sentence(c.first)
	return s.First < c.first-1 && d.told().first >= s.End-1 && f.tells(run{max(s.First, c.first-2*reach), c.first})
}

// isAnothers reports whether a sentence in marks stands before the one in which the source
// of a draft does something: “It’s wet.” | Ann Lee laughed. “It’s a river.”
func (f *finder) isAnothers(d *draft, c run) bool {
	k := f.mark[c.first]
	return k >= 0 && f.endsSentence(int(k)) && !f.leadsOver(int(k)) && !d.cue.isEmpty() && !d.source.isEmpty() && c.end <= d.told().first &&
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
			v := f.lastVerb(d.cue)
			if !f.isWork(k, v) && !f.isSung(k) && !f.isCalled(k) && !(f.words(d.source) == 0 && v >= 0 && !f.isSaying(v) && f.isTitle(f.markRuns[k])) { // “The Weir” appeared
				return false
			}
			works++
		}
	}
	return works > 0
}

// isSung reports whether the marks k hold the words of a song: singing, “…”
func (f *finder) isSung(k int) bool {
	i := f.markRuns[k].first - 1
	return f.isIn(i, pos.Comma, pos.Colon) && f.is(i-1, "sang", "sings", "singing", "sung")
}

// isCalled reports whether the marks k hold what a thing is called: a series called “The Weir”.
func (f *finder) isCalled(k int) bool {
	i := f.markRuns[k].first - 1
	return f.is(i, "called", "named") && f.isNoun(i-1) && f.isTitle(f.markRuns[k])
}

// tellsName reports whether a word in r tells that a name follows.
func (f *finder) tellsName(r run) bool {
	for i := r.first; i < r.end; i++ {
		if f.is(i, "name", "names", "nicknamed", "titled", "entitled", "dubbed") {
			return true
		}
	}
	return false
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

// cutTurns leaves out of a draft the blocks that are another's turn, or a heading in
// marks.
func (f *finder) cutTurns(d *draft) {
	for i := 1; i < len(d.content); i++ {
		c, before := d.content[i], d.content[i-1]
		k := f.mark[c.first]
		if k < 0 || c.first >= f.d.BodyTokens || !f.isBlock(f.markRuns[k]) || f.mark[before.end-1] < 0 || !f.quoted[f.mark[before.end-1]].Closed {
			continue
		}
		if f.isQuestion(f.quoted[k].End) != f.isQuestion(int(f.d.Tokens[before.end-1].End)) || !f.isUtterance(int(k)) || f.isTitle(f.markRuns[k]) {
			d.content = d.content[:i]
			return
		}
	}
}

// cutNext leaves out of a draft what stands in marks behind a sentence in which somebody
// else acts: “It was fair,” Ann Lee said. The coach frowned. | “It was not.”
func (f *finder) cutNext(d *draft) {
	for i := 1; i < len(d.content); i++ {
		k := f.mark[d.content[i].first]
		if k < 0 || f.markRuns[k].first >= f.d.BodyTokens {
			continue
		}
		n := f.sentenceAt(f.markRuns[k].first)
		if n == 0 || f.d.Sentences[n].First != f.markRuns[k].first {
			continue
		}
		before := f.d.Sentences[n-1]
		told := d.told()
		if before.Block != f.d.Sentences[n].Block || before.First < d.content[i-1].end || before.First < told.end && told.first < before.End {
			continue
		}
		if who, ok := f.actor(run{before.First, before.End}); ok && !f.isIn(who.first, pos.PRP) && !f.isSame(who, d.source) {
			d.content = d.content[:i]
			return
		}
	}
}

// isSame reports whether two noun phrases name one person, or end with one word.
func (f *finder) isSame(x, y run) bool {
	if y.isEmpty() || f.is(x.end-1, f.word(y.end-1)) {
		return true
	}
	id := f.namedAt(x.end-1, x.first)
	return id >= 0 && id == f.namedAt(y.end-1, y.first)
}

// lastVerb returns the last verb in r, -1 for none.
func (f *finder) lastVerb(r run) int {
	for i := r.end - 1; i >= r.first; i-- {
		if f.tag(i).IsVerb() {
			return i
		}
	}
	return -1
}

// insert adds the other side of a sentence that "she said" is put into, where the
// draft has one: "The tools, | he says, | are meant to last", "The rink closes,
// | according to the city, | and the new one opens".
func (f *finder) insert(d *draft) {
	told := d.told()
	if len(d.content) != 1 || d.source.isEmpty() || d.cue.isEmpty() || told.end-told.first > 2*reach || told.first >= f.d.BodyTokens {
		return
	}
	s, c := f.sentence(told.first), d.content[0]
	if told.first-1 <= s.First || !f.isIn(told.first-1, pos.Comma) && f.mark[told.first-1] < 0 {
		return
	}
	comma := told.end // behind the cue, with whom it is told or when
	for comma < s.End && comma-told.end < 8 && !f.isIn(comma, pos.Comma) {
		if f.isFinite(comma) || f.mark[comma] >= 0 || f.isThat(comma) {
			return
		}
		comma++
	}
	if comma >= s.End-2 || !f.isIn(comma, pos.Comma) {
		return
	}
	before, behind := run{s.First, told.first - 1}, run{comma + 1, min(s.End, comma+8*reach)}
	switch {
	case c.first >= behind.first && f.opens(before) && !f.isIn(c.first, pos.OpenQuote) && f.mark[c.first] < 0:
		d.content = []run{before, c}
	case c.end <= told.first && f.mark[behind.first] >= 0 && f.mark[c.end-1] >= 0 && f.endsWithComma(int(f.mark[c.end-1])) && f.isFree(f.markRuns[f.mark[behind.first]]):
		d.content = []run{c, f.markRuns[f.mark[behind.first]]}
	case c.first >= s.First && c.end <= told.first && f.mark[told.first-1] < 0 && f.goesOn(c, behind):
		d.content = []run{c, behind}
	}
}

// opens reports whether the words before ", she said," are the first ones of what
// she said: no clause of their own, nor the end of another.
func (f *finder) opens(r run) bool {
	if r.end-r.first > 9 || r.end-r.first == 1 && f.isIn(r.first, pos.RB) || f.isIn(r.first, pos.CC) && r.end-r.first < 4 {
		return false
	}
	for i := r.first; i < r.end; i++ {
		if f.mark[i] >= 0 || f.isIn(i, pos.Comma, pos.Colon) || f.isTaken(run{i, i + 1}) {
			return false
		}
	}
	return !f.hasFinite(r) || f.is(r.end+1, "that", "whether")
}

// goesOn reports whether what follows ", she said," goes on with what she said, in c:
// it is no clause about something else.
func (f *finder) goesOn(c, rest run) bool {
	if f.mark[rest.first] >= 0 || f.isTaken(rest) || len(f.marksIn(rest)) > 0 {
		return false
	}
	if f.is(rest.first, "whether", "that", "if", "what", "how", "why") {
		return true
	}
	if f.is(rest.first, "and", "but", "or") { // the same subject, or a clause of its own without a new speaker
		i := rest.first + 1
		for i < rest.end && (f.isIn(i, pos.RB) || f.isIn(i, pos.VBN)) {
			i++
		}
		if f.isFinite(i) {
			return !f.isSaying(i) && !f.is(i, "declined", "refused", "did")
		}
		return f.is(rest.first, "and") && (f.isClause(rest.first+1) || f.hasFinite(c) && f.isVerbHere(i)) && !f.tells(rest)
	}
	if f.isFinite(c.end - 1) {
		return true // It was, she said, too late.
	}
	if f.hasFinite(c) || f.mark[c.first] >= 0 {
		return false
	}
	return !f.isIn(rest.first, pos.WP, pos.WDT, pos.VBG, pos.IN)
}

// tells reports whether r has a verb of saying of its own.
func (f *finder) tells(r run) bool {
	for i := r.first; i < r.end; i++ {
		if f.isSaying(i) && f.isFinite(i) {
			return true
		}
	}
	return false
}

// isEmptyTalk reports whether a draft tells that nothing was said, that somebody
// might say something, what no one but experience shows, or only when.
func (f *finder) isEmptyTalk(d *draft) bool {
	if f.isHypothetical(d) || isA(abstract, strings.ToLower(oneLine(f.a, f.spanOf(d.source)))) {
		return true
	}
	c := *d.last()
	if v := f.lastVerb(d.cue); v >= 0 && f.is(v, "called", "known") && f.hasBe(v, d.cue.first-1) && f.is(d.content[0].first, "to", "as") && f.mark[d.content[0].end-1] < 0 {
		return true // was called upon to keep out a header
	}
	if f.isAddressed(d) || f.isConversation(d) {
		return true
	}
	switch {
	case f.is(c.first, "nothing"):
		return isSpeech(f.a.Text(f.spanOf(d.cue)))
	case f.is(c.first, "not") && f.is(c.first+1, "to") && f.is(c.first+2, "be"):
		return f.is(c.first+3, "named", "identified")
	case f.isRumour(d):
		return true
	}
	for _, c := range d.content {
		for i := c.first; i < c.end; i++ {
			if f.isWordAt(i) && !f.isTime(i) && !f.isIn(i, pos.IN, pos.DT, pos.WDT, pos.WP, pos.CD) && !f.is(i, "late", "early", "summer", "winter", "spring", "autumn") {
				return false
			}
		}
	}
	return true
}

// isAddressed reports whether the source of a draft is not who speaks but who is spoken
// to, and does something else: "Ann Lee, asked about the weir, shrugged".
func (f *finder) isAddressed(d *draft) bool {
	if d.source.isEmpty() || d.cue.first-d.source.end > 1 || !f.isIn(d.cue.first-1, pos.Comma) || !f.isIn(d.cue.first, pos.VBN, pos.VBD) ||
		!sayings.Is(f.word(d.cue.first), sayings.Listener) && !f.is(d.cue.first, "asked", "questioned", "pressed") || f.formOf(d, Indirect) != Phrase {
		return false
	}
	end := f.sentence(d.cue.first).End
	for i := d.cue.end; i+1 < min(end, d.cue.end+reach); i++ {
		if f.isIn(i, pos.Comma) {
			return f.isFinite(i+1) || f.isIn(i+1, pos.VBN)
		}
	}
	return false
}

// isConversation reports whether a draft tells only who talked with whom about what.
func (f *finder) isConversation(d *draft) bool {
	if f.kindOf(d) != Indirect || f.formOf(d, Indirect) != Phrase {
		return false
	}
	for i := d.cue.first; i+1 < d.cue.end; i++ {
		if f.is(i, "talk", "talks", "talked", "talking", "speak", "speaks", "spoke", "spoken", "speaking", "chat", "chatted", "chatting") && f.is(i+1, "to", "with") {
			return true
		}
	}
	return false
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
