package quote

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// dropListener leaves out who is told or when, where what is said stands before: “It is over,” she
// told | the Herald; …, she said | yesterday.
func (f *finder) dropListener(d *draft) {
	n := len(d.content) - 1
	if c := d.content[n]; n > 0 && f.marksAt(c.first) < 0 && (f.isListener(d, c) || c.first == d.cue.end && c.end == c.first+1 && f.isTime(c.first)) {
		d.content = d.content[:n]
	}
}

// isListener reports whether a content is nothing but who is told.
func (f *finder) isListener(d *draft, c run) bool {
	return !d.cue.isEmpty() && c.first == d.cue.end && sayings.Is(f.word(d.cue.end-1), sayings.Listener) && f.nounPhrase(c.first) >= c.end
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
	if f.marksAt(c.first) >= 0 || f.some(run{told.end, c.first}, func(i int) bool { return f.isIn(i, pos.Comma) }) || !f.isIn(at, pos.IN) || f.is(at, "that", "whether", "if", "because") || at < d.source.first ||
		f.marksAt(before.end-1) < 0 && !(f.isIn(before.end, pos.Comma) && f.hasFinite(before)) || c.first-told.end > reach/2 {
		return
	}
	end := f.sentence(c.first).End
	for c.first < c.end && (c.first < end || f.marksAt(c.first) < 0) { // the next sentence in marks stays
		c.first++
	}
	if d.content[i] = c; c.isEmpty() {
		d.content = slices.Delete(d.content, i, i+1)
	}
}

// dropManner leaves out how or by whose word somebody told what stands before: "…, local media
// reported, | without giving a source", "…, the agency said, | citing a clerk".
func (f *finder) dropManner(d *draft) {
	n := len(d.content) - 1
	if n == 0 || d.told().isEmpty() || d.content[n-1].end > d.told().first {
		return
	}
	c := d.content[n]
	if c.first >= d.told().end && f.marksAt(c.first) < 0 && f.isIn(c.first-1, pos.Comma) && (f.is(c.first, "without") && f.isIn(c.first+1, pos.VBG) || f.is(c.first, "citing", "quoting", "speaking", "declining")) {
		d.content = d.content[:n]
	}
}

// onlyBehindColon leaves to a draft whose cue a colon parts from words in marks these words, not
// what stands before it and is told of something else: "Her town is “dull,” and as to her
// friends, | she wrote: | “None.”"
func (f *finder) onlyBehindColon(d *draft) {
	last, told := *d.last(), d.told()
	k := f.marksAt(last.first)
	if k < 0 || d.cue.isEmpty() {
		return
	}
	first := f.markRuns[k].first
	if !f.is(first-1, ":") || !f.isUtterance(k) {
		return
	}
	switch n := len(d.content); {
	case n > 1 && d.content[n-2].end < told.first && f.words(run{d.content[n-2].end, told.first}) > 2:
		d.content = d.content[n-1:]
	case n > 1 && d.content[n-2].end <= told.first && f.marksAt(d.content[n-2].first) < 0 && len(f.marksIn(d.content[n-2])) > 0:
		d.content = d.content[n-1:]
	case n > 1 && d.content[n-2].end >= first-1 && d.content[n-2].first >= told.end: // gave | her view of it: | “…”
		d.content = d.content[n-1:]
	}
}

// endWithClause ends the content of a verb in a clause of its own at its comma: "Whenever
// he accuses the plan of being weak, | Mr. Trudel will face a storm."
func (f *finder) endWithClause(d *draft) {
	c := d.last()
	if d.source.isEmpty() || c.first < d.source.end || d.source.first == 0 || f.marksAt(c.first) >= 0 {
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

// beforeOther ends a content behind its cue where a conjunction opens what somebody else says:
// "According to the Herald she is ill | , but other papers said she had left".
func (f *finder) beforeOther(d *draft) {
	c := d.last()
	if d.cue.isEmpty() || !f.is(d.cue.first, "according") || c.first < d.cue.end || f.marksAt(c.first) >= 0 {
		return
	}
	for i := c.first + 1; i+3 < c.end && f.marksAt(i) < 0; i++ {
		if !f.isIn(i, pos.CC) && !f.is(i, "while", "although", "though") || !f.isIn(i-1, pos.Comma) || !f.hasFinite(run{c.first, i}) {
			continue
		}
		if v := f.nounPhrase(i + 1); v > i+1 && v < c.end && f.isFinite(v) && f.isClauseVerb(v) {
			c.end = i - 1
			return
		}
	}
}

// withSubject adds the subject before the verb that the words in marks begin with: "told the
// Herald | the council | “will not pay”".
func (f *finder) withSubject(d *draft) {
	c := &d.content[0]
	if d.cue.isEmpty() || len(d.content) > 1 || c.first < d.cue.end || f.marksAt(c.first) < 0 {
		return
	}
	if v := f.lastVerb(d.cue); v >= d.cue.first && v+1 < d.cue.end && sayings.Is(f.word(v), sayings.Listener) && f.isNoun(d.cue.end-1) {
		d.cue.end = v + 1 // told | the Herald the council “will not pay”
	}
	marked := f.markRuns[f.marksAt(c.first)]
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

// dropFronted leaves out with what the writer leads to the words of the source: "And when asked who paid, |
// “Nobody,” | she said", "And while that led to rows, | Lee said | the board was weak". What goes on behind a
// comma stays: "While it rains, | Lee said, | the weir holds".
func (f *finder) dropFronted(d *draft) {
	c := &d.content[0]
	told := d.told()
	if told.isEmpty() || c.end > told.first || f.marksAt(c.first) >= 0 {
		return
	}
	i := c.first
	if f.isIn(i, pos.CC) {
		i++
	}
	switch in := f.marksIn(*c); {
	case len(in) == 1 && f.markRuns[in[0]].end >= c.end:
		first := f.markRuns[in[0]].first
		if isConjunction(f.word(i)) {
			i++
		}
		if f.isIn(first-1, pos.Comma) && f.isQuestioned(i, i) {
			c.first = first
		}
	case len(in) == 0 && len(d.content) == 2 && d.content[1].first == d.cue.end && f.is(i, "while", "although", "though", "as") && f.hasFinite(*c) && f.isIn(c.end, pos.Comma):
		d.content = d.content[1:]
	}
}

// behindOther begins a content before source and cue behind what is told there of itself: “It is dear,” Ann
// Lee warns. | “The rest, too,” | she says; Ann Lee agrees: | it is dear, | she says.
func (f *finder) behindOther(d *draft) {
	c := &d.content[0]
	if d.told().isEmpty() || c.end > d.told().first {
		return
	}
	if k := f.marksAt(c.first); k >= 0 {
		end, x := f.sentence(c.first).End, draft{}
		if f.markRuns[k].first == c.first && f.endsWithComma(k) && end < c.end && f.beforeVerb(&x, k) && x.told().end < end && x.told().end+2 >= end {
			c.first = end
		}
		return
	}
	if v := f.nounPhrase(c.first); v > c.first && v+2 < c.end && f.isFinite(v) && f.isSaying(v) && f.is(v+1, ":") {
		c.first = v + 2
	}
}

// dropOuterTold leaves out of what a pronoun says the words that tell the same before it: "Lee said |
// the law was “dull,” | she said".
func (f *finder) dropOuterTold(d *draft) {
	c := &d.content[0]
	if d.source.end-d.source.first != 1 || !f.isIn(d.source.first, pos.PRP) || d.source.first < c.end || f.marksAt(c.first) >= 0 || f.sentence(c.first).First != c.first || f.marksAt(c.end-1) < 0 {
		return
	}
	v := f.nounPhrase(c.first)
	if v == c.first || v >= c.end || !f.isFinite(v) || !f.isSaying(v) {
		return
	}
	for i := v + 1; i < c.end; i++ {
		switch {
		case f.marksAt(i) >= 0 || f.isClause(i) && f.isClauseVerb(v):
			c.first = i
			return
		case !f.isIn(i, pos.PRP, pos.Colon, pos.Comma):
			return
		}
	}
}

// dropAnswer leaves to lone a sentence of marks behind one that tells of a deed:
// "Ann Lee waved the question away. | “Next.”"
func (f *finder) dropAnswer(d *draft) {
	n := len(d.content) - 1
	if n == 0 || d.cue.isEmpty() || isSpeech(f.a.Text(f.spanOf(d.cue))) {
		return
	}
	k := f.marksAt(d.last().first)
	if k >= 0 && f.sentence(f.markRuns[k].first).First == f.markRuns[k].first && f.markRuns[k].first >= f.sentence(d.cue.first).End && len(f.marksIn(d.content[n-1])) == 0 {
		d.content = d.content[:n]
	}
}

// dropAntecedent leaves out the clause that ends in the noun to which source and cue tell more,
// where words in marks stand behind them: "Reyes will rue the day | he said | “no.”"
func (f *finder) dropAntecedent(d *draft) {
	if len(d.content) != 2 || d.source.isEmpty() || d.cue.first < d.source.end {
		return
	}
	c, behind := d.content[0], d.content[1]
	if c.end == d.source.first && f.isNoun(c.end-1) && f.hasFinite(c) && len(f.marksIn(c)) == 0 && behind.first >= d.cue.end && f.marksAt(behind.first) >= 0 {
		d.content = d.content[1:]
	}
}

// onlyMarks leaves of a content before source and cue only the words in marks at its end that a
// colon leads to: "Lee scolded him: | “You knew it,” | she said"; and of one behind them those that
// a title stands before: "said on “Low Water.” | “I knew it.”"
func (f *finder) onlyMarks(d *draft) {
	told := d.told()
	for i := range d.content {
		c := &d.content[i]
		in := f.marksIn(*c)
		if len(in) == 0 || told.isEmpty() {
			continue
		}
		led := slices.IndexFunc(in, func(k int) bool {
			return f.is(f.markRuns[k].first-1, ":") && f.markRuns[k].end >= c.end && f.leadsOver(k) && !f.isWritten(f.markRuns[k].first-2)
		})
		switch {
		case c.end <= told.first && led >= 0:
			c.first = max(c.first, f.markRuns[in[led]].first)
		case c.first >= told.end && len(in) > 1 && f.markRuns[in[0]].first == c.first && f.markRuns[in[0]].end == f.markRuns[in[1]].first && f.isTitle(f.markRuns[in[0]]):
			c.first = f.markRuns[in[1]].first
		}
	}
}

// isWritten reports whether token i before a colon tells that what follows stood somewhere: "The sign on
// the wall | read: “Keep out,”", "On the door hung a | note: “Gone fishing,”".
func (f *finder) isWritten(i int) bool {
	return f.is(i, "read", "reads") || f.isNoun(i) && sayings.Is(strings.ToLower(f.word(i)), sayings.Words)
}

// cutTurns ends a draft with the paragraph that closes its marks, or that ends without any behind who
// speaks: the next that is all in marks is a quote of its own, whose speaker lone finds.
func (f *finder) cutTurns(d *draft) {
	for i := range d.content {
		c := &d.content[i]
		end := f.block(c.first).end
		if c.end > end && c.first >= d.told().end && f.marksAt(c.first) < 0 && len(f.marksIn(run{end, c.end})) > 0 {
			c.end, d.content = end, d.content[:i+1]
			return
		}
	}
	for i := 1; i < len(d.content); i++ {
		k, before := f.marksAt(d.content[i].first), f.marksAt(d.content[i-1].end-1)
		if k >= 0 && d.content[i].first < f.d.BodyTokens && f.isBlock(f.markRuns[k]) && (before >= 0 && f.quoted[before].Closed || before < 0 && d.content[i-1].first >= d.told().end) {
			d.content = d.content[:i]
			return
		}
	}
}

// cutNext leaves out of a draft what stands in marks behind a sentence in which somebody
// else acts: “It was fair,” Ann Lee said. The coach frowned. | “It was not.”
func (f *finder) cutNext(d *draft) {
	for i := 1; i < len(d.content); i++ {
		k := f.marksAt(d.content[i].first)
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
