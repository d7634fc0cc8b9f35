package quote

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/syntax"
)

// The confidence of sentences in marks that no word tells of: beside somebody who acts,
// and with nobody near.
const (
	loneConfidence   = 0.8
	orphanConfidence = 0.7
)

// lone takes whole sentences in marks that no word tells of. They go on with the quote
// before, or are said by whom the text is about there.
//
//	Ann Lee was furious. “Nobody asked us.”
func (f *finder) lone() {
	for k, m := range f.quoted {
		r := f.markRuns[k]
		if r.isEmpty() || r.first >= f.d.BodyTokens || f.contentOwner(r) >= 0 || !f.standsAlone(k) {
			continue
		}
		if before := f.goesOnFrom(k); before >= 0 {
			if d := f.drafts[before]; f.blockAt(d.last().end-1) != f.blockAt(r.first) && !m.Prev {
				f.take(draft{content: []run{r}, source: d.source, confidence: d.confidence})
				continue
			}
			if f.add(before, r) {
				continue
			}
		}
		if m.Next && f.leadsInto(k) {
			continue
		}
		d := draft{content: []run{r}, confidence: loneConfidence}
		switch source, ok := f.whoIsNear(r); {
		case ok:
			d.source = source
		case f.isUtterance(k) && !f.isTitle(r):
			d.confidence = orphanConfidence
		default:
			continue
		}
		f.take(d)
	}
}

// leadsInto gives the paragraph k, whose marks stay open, and those behind it that do, to the
// quote in the paragraph that closes them.
func (f *finder) leadsInto(k int) bool {
	const longest = 40 // paragraphs
	last := k
	for last+1 < min(len(f.markRuns), k+longest) && f.quoted[last].Next && f.quoted[last+1].Prev {
		if last++; f.contentOwner(f.markRuns[last]) >= 0 {
			break
		}
	}
	q := f.contentOwner(f.markRuns[last])
	if last == k || q < 0 || f.drafts[q].content[0].first != f.markRuns[last].first || f.kindOf(&f.drafts[q]) != Direct {
		return false
	}
	f.drafts[q].content = append(slices.Clone(f.markRuns[k:last]), f.drafts[q].content...)
	f.enter(q)
	return true
}

// standsAlone reports whether what stands in marks is a sentence of its own, or the
// part of a speech that runs on over paragraphs.
func (f *finder) standsAlone(k int) bool {
	m, r := f.quoted[k], f.markRuns[k]
	if m.Prev || m.Next {
		return f.sentence(r.first).First == r.first
	}
	s := f.sentence(r.first)
	last := f.sentence(r.end - 1)
	if b := f.block(r.first); f.isItem(b) && b.first+1 == r.first && b.end == r.end {
		return f.hasFinite(r)
	}
	return (f.isUtterance(k) || f.isAnswer(k)) && (s.First == r.first || s.First+1 == r.first && !f.isWordAt(s.First)) && last.End-r.end <= 1
}

// isAnswer reports whether the marks k hold one word behind what somebody does in the same
// paragraph: Ann Lee shook her head. “No.”
func (f *finder) isAnswer(k int) bool {
	r := f.markRuns[k]
	n := f.sentenceAt(r.first)
	if n == 0 || !f.endsSentence(k) || f.words(r) != 1 || !f.isCapital(r.first+1) || f.d.Sentences[n].First != r.first || f.d.Sentences[n-1].Block != f.d.Sentences[n].Block {
		return false
	}
	_, ok := f.actor(run{f.d.Sentences[n-1].First, f.d.Sentences[n-1].End})
	return ok
}

// goesOnFrom returns the direct quote that the marks k go on with: it belongs to the
// sentence before in the block, or to the end of the block before, which may be
// left open.
func (f *finder) goesOnFrom(k int) int {
	r := f.markRuns[k]
	n := f.sentenceAt(r.first)
	if n == 0 || n >= f.d.BodySentences {
		return -1
	}
	before := f.d.Sentences[n-1]
	if f.quoted[k].Prev && k > 0 { // a subheading may stand between
		before = f.sentence(f.markRuns[k-1].end - 1)
	}
	same := before.Block == f.d.Sentences[n].Block
	q := f.lastInMarks(run{before.First, before.End})
	if q < 0 {
		return -1
	}
	d := &f.drafts[q]
	if d.source.isEmpty() || d.verbatim || d.told().first < before.First && same && d.last().end < before.End-2 {
		return -1
	}
	if same {
		return q
	}
	if f.quoted[k].Prev || f.isBlock(r) && f.isUtterance(k) && !f.isTitle(r) && f.isQuestion(f.quoted[k].End) == f.isQuestion(int(f.d.Tokens[d.last().end-1].End)) {
		return q
	}
	return -1
}

// isInMarks reports whether marks begin and end what a draft says.
func (f *finder) isInMarks(d *draft) bool {
	return f.marksAt(d.content[0].first) >= 0 && f.marksAt(d.last().end-1) >= 0
}

// lastOwner returns the last draft that has a word in r as its own, -1 for none.
func (f *finder) lastOwner(r run) int {
	for i := r.end - 1; i >= r.first; i-- {
		if f.owners[i].role() != free {
			return f.owners[i].draft()
		}
	}
	return -1
}

// lastInMarks returns the last draft that has a word in r as its own and stands in marks,
// -1 for none.
func (f *finder) lastInMarks(r run) int {
	for i := r.end - 1; i >= r.first; i-- {
		if f.owners[i].role() == free {
			continue
		}
		if q := f.owners[i].draft(); f.isInMarks(&f.drafts[q]) {
			return q
		}
	}
	return -1
}

// isBlock reports whether r is a whole block of the body, but for signs behind it.
func (f *finder) isBlock(r run) bool {
	b := f.blocks[f.blockAt(r.first)]
	return b.first == r.first && f.isGap(r.end, b.end)
}

// isQuestion reports whether what is said up to a byte is a question.
func (f *finder) isQuestion(end int) bool {
	return strings.HasSuffix(strings.TrimRight(f.d.Text[max(0, end-8):end], "\"'’”» "), "?")
}

// whoIsNear returns who says what stands in the marks r: who acts or speaks in the sentence
// before, or right behind.
func (f *finder) whoIsNear(r run) (run, bool) {
	n := f.sentenceAt(r.first)
	whole := f.isBlock(r)
	if n > 0 {
		before := f.d.Sentences[n-1]
		if same := before.Block == f.d.Sentences[n].Block; same || whole {
			if q := f.lastOwner(run{before.First, before.End}); q >= 0 && !f.drafts[q].verbatim {
				if d := &f.drafts[q]; d.source.end > before.First && d.source.first < before.End && f.isSpeech(d) && (same || f.isSomebody(d.source)) {
					return d.source, true
				}
			}
			if source, ok := f.actor(run{before.First, before.End}); ok && !f.isJudged(source, r) {
				return source, true
			}
		}
	}
	if b := f.blockAt(r.first); whole && b > 0 {
		above := f.blocks[b-1].run
		for _, source := range [...]run{f.issuerOf(above), f.namedLast(above)} {
			if !source.isEmpty() {
				return source, true
			}
		}
	}
	if source, ok := f.headedBy(r); ok {
		return source, true
	}
	if source, ok := f.actsBehind(r); ok {
		return source, true
	}
	if source, ok := f.aboutOne(r); whole && ok {
		return source, true
	}
	if source, ok := f.opensFor(r); whole && ok {
		return source, true
	}
	if last := f.sentenceAt(r.end - 1); whole && last+1 < f.d.BodySentences {
		next := f.d.Sentences[last+1]
		if f.comesIn(next.First) && f.spokeAbove(r) {
			return run{}, false
		}
		if q := f.firstOwner(run{next.First, next.End}); q >= 0 && f.drafts[q].source.holds(next.First) {
			return f.drafts[q].source, true
		}
		if source, ok := f.actor(run{next.First, next.End}); ok && f.isSaying(source.end) {
			return source, true
		}
	}
	return run{}, false
}

// isJudged reports whether a source is told to be taken to court or jail, and what is said, r, tells of him or her
// and of no "I": Tom Lee was jailed. “He hit us for years.”
func (f *finder) isJudged(source, r run) bool {
	v := source.end
	for v < source.end+reach && (isBe(f.word(v)) || isHelping(f.word(v)) || f.isIn(v, pos.RB)) {
		v++
	}
	has := func(words ...string) bool { return f.some(r, func(i int) bool { return f.is(i, words...) }) }
	return coref.IsCharge(strings.ToLower(f.word(v))) && f.hasBe(v, source.end) && has("he", "she") && !has("i")
}

// comesIn reports whether a sentence that begins with token i opens with somebody, behind an office,
// whom the text names there for the first time.
func (f *finder) comesIn(i int) bool {
	to := f.nounPhrase(i)
	if to == i {
		return false
	}
	for k := f.namesEnd(int(f.d.Tokens[to-1].End)); k >= 0 && f.named[k].Start >= int(f.d.Tokens[i].Start); k-- {
		if o := f.named[k]; o.Type == "" && f.entities[o.Entity].Kind == entity.Person {
			return f.isNew(o)
		}
	}
	return false
}

// spokeAbove reports whether somebody by name speaks in marks in the block above the marks r, which may go
// on with that, or in the one above a question: "What did she say?"
func (f *finder) spokeAbove(r run) bool {
	b := f.blockAt(r.first) - 1
	if b > 0 && f.is(f.blocks[b].end-1, "?") && len(f.marksIn(f.blocks[b].run)) == 0 {
		b--
	}
	if b < 0 {
		return false
	}
	q := f.lastInMarks(f.blocks[b].run)
	return q >= 0 && f.isPersonal(f.spanOf(f.drafts[q].source))
}

// actsBehind returns the person by name who acts in the next sentence of the block that the
// marks r begin: “Not a single call.” Ann Lee counts the weeks.
func (f *finder) actsBehind(r run) (run, bool) {
	next := f.sentenceAt(r.end-1) + 1
	if f.block(r.first).first != r.first || next >= f.d.BodySentences || f.d.Sentences[next].First >= f.block(r.first).end || f.isTitle(r) {
		return run{}, false
	}
	if b := f.blockAt(r.first); b > 0 && f.lastInMarks(f.blocks[b-1].run) >= 0 { // it may go on with that
		return run{}, false
	}
	s := f.d.Sentences[next]
	source, ok := f.actor(run{s.First, s.End})
	if v := f.hiddenDeed(s); v > s.First {
		source, ok = run{s.First, v}, true
	}
	return source, ok && source.first == s.First && f.isPersonal(f.spanOf(source))
}

// hiddenDeed returns the verb in the present, which the tagger takes for a noun, behind the capitals that a sentence
// opens with, or its first token for none: Ann Lee | peers | into the hole.
func (f *finder) hiddenDeed(s layer.Sentence) int {
	v := s.First
	for v+2 < s.End && f.isCapital(v) {
		v++
	}
	if f.isIn(v, pos.NNS) && f.isIn(v+1, pos.IN, pos.DT, pos.PRPS, pos.TO, pos.RP) && !f.is(v+1, "of") {
		return v
	}
	return s.First
}

// aboutOne returns the person by name whom the paragraphs before and behind the marks r are
// about: the first sentences of both tell what that one does.
func (f *finder) aboutOne(r run) (run, bool) {
	b := f.blockAt(r.first)
	if b == 0 || b+1 >= len(f.blocks) || f.isTitle(r) {
		return run{}, false
	}
	first := f.sentence(f.blocks[b-1].first)
	next := f.sentence(f.blocks[b+1].first)
	before, ok := f.actor(run{first.First, first.End})
	behind, also := f.actor(run{next.First, next.End})
	return before, ok && also && f.isPersonal(f.spanOf(before)) && f.isPersonal(f.spanOf(behind)) && f.isSame(before, behind)
}

// opensFor returns the person by name who acts in the second paragraph, where the marks r are the first and others
// the third, which are of that one.
func (f *finder) opensFor(r run) (run, bool) {
	if len(f.blocks) < 3 || f.blockAt(r.first) != 0 {
		return run{}, false
	}
	third := f.marksAt(f.blocks[2].first)
	if third < 0 || !f.isBlock(f.markRuns[third]) {
		return run{}, false
	}
	source, ok := f.actor(f.blocks[1].run)
	return source, ok && f.isSomebody(source)
}

// namedLast returns whom a block without a finite verb names before the colon that it ends with: "And
// from | Chair Ann Lee | :"; an empty run for nobody.
func (f *finder) namedLast(b run) run {
	colon := b.end - 1
	if !f.is(colon, ":") || f.hasFinite(b) {
		return run{}
	}
	if who := f.phraseBefore(colon, b.first); f.isPersonal(f.spanOf(who)) {
		return who
	}
	return run{}
}

// headedBy returns who is named in the line above the list that the marks r are an item
// of: "Ann Lee, Hartwell University", then "– “Prices will double.”"
func (f *finder) headedBy(r run) (run, bool) {
	b := f.blockAt(r.first)
	if !f.isItem(f.blocks[b].run) {
		return run{}, false
	}
	const longest = 8 // items
	last := b
	for b--; b >= 0 && last-b < longest && f.isItem(f.blocks[b].run); b-- {
	}
	if b < 0 {
		return run{}, false
	}
	head := f.blocks[b].run
	to := f.nounPhrase(head.first)
	if to == head.first || f.hasFinite(head) || f.isStop(head.end-1) || head.end-head.first > reach/2 {
		return run{}, false
	}
	source := run{head.first, to}
	return source, f.isSomebody(source)
}

// isItem reports whether a block is an item of a list: a dash or a bullet opens it.
func (f *finder) isItem(b run) bool {
	return b.end-b.first > 1 && strings.Contains("—–-•*▪►·", f.word(b.first))
}

// firstOwner returns the first draft that has a word in r as its own, -1 for none.
func (f *finder) firstOwner(r run) int {
	for i := r.first; i < r.end; i++ {
		if f.owners[i].role() != free {
			return f.owners[i].draft()
		}
	}
	return -1
}

// actor returns who acts in the main clause of a sentence, if that is a person: a name,
// "he", "the coach", "Norvik's coach".
func (f *finder) actor(s run) (run, bool) {
	if subject, ok := f.mainSubject(s); ok {
		somebody := f.isSomebody(subject)
		if !f.isIn(subject.end+1, pos.VBN, pos.VBD, pos.VBG) {
			subject.end = f.withAside(subject.end) // The head of the trust, | Ann Lee,
		}
		return subject, somebody
	}
	main := f.mainClause(s)
	for v := main + 1; v < min(s.first+reach, s.end); v++ {
		if main > s.first && f.inRelative(v, main) || !f.isFinite(v) && !(f.isIn(v, pos.VBN) && f.isIn(v+1, pos.Period) && !f.hasBe(v, s.first)) { // "Ann Lee nodded."
			continue
		}
		if subject := f.subjectOf(v, s.first); !subject.isEmpty() {
			return subject, f.isSomebody(subject)
		}
	}
	return run{}, false
}

// mainClause returns where the main clause of a sentence begins, behind the comma of one that it opens
// with: "When the foreman said the word, | Ann Lee".
func (f *finder) mainClause(s run) int {
	if !isConjunction(f.word(s.first)) {
		return s.first
	}
	if comma := f.commaIn(s.first, s.end); comma < s.end && f.hasFinite(run{s.first, comma}) {
		return comma + 1
	}
	return s.first
}

// mainSubject returns the subject of the main verb of a sentence, as the parse has it.
func (f *finder) mainSubject(s run) (run, bool) {
	heads := syntax.HeadsOf(f.d)
	verb := -1
	s.first = f.mainClause(s)
	for i := s.first; i < min(s.end, s.first+4*reach); i++ {
		if heads.Of(i) == syntax.Root && f.tag(i).IsVerb() {
			verb = i
			break
		}
	}
	for i := verb - 1; i >= s.first; i-- {
		if heads.Of(i) == verb && (f.isNoun(i) && !f.isTime(i) || f.isIn(i, pos.PRP)) && f.marksAt(i) < 0 {
			r := f.phraseBefore(i+1, s.first)
			return r, !r.isEmpty()
		}
	}
	return run{}, false
}

// isSomebody reports whether a noun phrase stands for one person.
func (f *finder) isSomebody(r run) bool {
	if r.end-r.first == 1 && f.isIn(r.first, pos.PRP) {
		return f.is(r.first, "he", "she")
	}
	head := f.headEnd(r.first, r.end) - 1
	if id := f.namedAt(head, r.first); id >= 0 {
		return f.entities[id].Kind == entity.Person
	}
	return f.isIn(head, pos.NN) && isOffice(f.word(head))
}
