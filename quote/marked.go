package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// markedConfidence is that of words in marks beside somebody who acts or speaks, for
// which the models find no cue.
const markedConfidence = 0.7

// marked drafts what stands in marks and is nobody's yet, where the words beside it
// tell who said it.
func (f *finder) marked() {
	for k, m := range f.quoted {
		r := f.markRuns[k]
		if !m.Closed || r.isEmpty() || f.contentOwner(r) >= 0 {
			continue
		}
		d := draft{content: []run{r}, confidence: markedConfidence}
		if r.first >= f.d.BodyTokens {
			if f.beforeColon(&d, k) || f.beforeVerb(&d, k) {
				f.take(d)
			}
			continue
		}
		if f.joinsBefore(k) || f.leadsOver(k) && f.joinsNext(k) {
			continue
		}
		if f.beforeVerb(&d, k) || f.beforeName(&d, k) || f.behindVerb(&d, k) || f.behindColon(&d, k) || f.behindAs(&d, k) || f.behindThat(&d, k) {
			if f.isName(&d) {
				continue
			}
			f.findOuter(&d)
			f.take(d)
		}
	}
}

// agents takes what stands in marks in a passive that names who says it, before the models,
// who take the subject for what is said: "The plan was slammed by Ana Ruiz as “a gift.”"
func (f *finder) agents() {
	for k, r := range f.freeMarks() {
		d := draft{content: []run{r}, confidence: markedConfidence}
		if r.first > 0 && f.passiveAgent(&d, k) {
			f.take(d)
		}
	}
}

// joinsNext gives the marks k to the direct quote that the words behind them tell of,
// if there is one: “But nobody,” | she said, | “has asked.”
func (f *finder) joinsNext(k int) bool {
	end := f.markRuns[k].end
	if end >= f.d.BodyTokens || f.owners[end].role() == free || f.owners[end].role() == inContent {
		return false
	}
	d := &f.drafts[f.owners[end].draft()]
	if d.told().first != end || d.content[0].first < end || f.kindOf(d) != Direct {
		return false
	}
	d.content = append([]run{f.markRuns[k]}, d.content...)
	f.enter(f.owners[end].draft())
	return true
}

// joinsBefore gives the marks k to the direct quote whose words they go on with behind a
// comma and who says it: “If it rains,” | said Ann Lee, a farmer, | “we win.”
func (f *finder) joinsBefore(k int) bool {
	r := f.markRuns[k]
	if !f.isIn(r.first-1, pos.Comma) {
		return false
	}
	q := f.lastOwner(run{max(f.sentence(r.first).First, r.first-reach), r.first - 1})
	if q < 0 {
		return false
	}
	d := &f.drafts[q]
	before := d.last()
	return before.end <= d.told().first && f.marksAt(before.end-1) >= 0 && f.endsWithComma(f.marksAt(before.end-1)) &&
		!f.hasFinite(run{d.told().end, r.first}) && f.add(q, r)
}

// leadsOver reports whether a sign before the closing mark of k leads over to a cue:
// “But nobody,” she said; “Who is it?” called the captain.
func (f *finder) leadsOver(k int) bool {
	r := f.markRuns[k]
	if r.end < len(f.d.Tokens) && f.isIn(r.end, pos.Comma) {
		return true
	}
	inner := strings.TrimSpace(f.d.Text[f.quoted[k].Inner.Start:f.quoted[k].Inner.End])
	last, _ := utf8.DecodeLastRuneInString(inner)
	return strings.ContainsRune(",?!…—–-", last)
}

// endsWithComma reports whether a comma stands before the closing mark of k.
func (f *finder) endsWithComma(k int) bool { return f.is(f.markRuns[k].end-2, ",") }

// beforeName fills in a draft whose marks lead over to nothing but the name of who says
// it: “Look out for the signs,” Dr. Ann Lee.
func (f *finder) beforeName(d *draft, k int) bool {
	i := f.markRuns[k].end
	if !f.endsWithComma(k) || f.isTitle(f.markRuns[k]) || i+1 >= f.block(f.markRuns[k].first).end {
		return false
	}
	to, end := f.nounPhrase(i), f.sentence(i).End
	if to == i || f.hasFinite(run{to, end}) || !f.isIn(to, pos.Period, pos.Comma) {
		return false
	}
	d.source = run{i, to}
	last := to - 1
	if f.isCapital(last) && f.namedAt(last, last) < 0 { // the last of a name that is a word as well
		last--
	}
	id := f.namedAt(last, last)
	return id >= 0 && f.entities[id].Kind == entity.Person
}

// behindVerb fills in a draft with the verb of saying before the marks and its subject:
// she crowed, “…”; Ann Lee told the hall: “…”; what its owners call “the palace”.
func (f *finder) behindVerb(d *draft, k int) bool {
	r := f.markRuns[k]
	s := f.sentence(r.first)
	i := r.first
	signed := i-1 > s.First && (f.isIn(i-1, pos.Comma) || f.is(i-1, ":"))
	if signed {
		i--
	}
	for v := i - 1; v > s.First && i-v < 12 && !f.isTaken(run{v, v + 1}); v-- {
		if f.isStop(v) || f.marksAt(v) >= 0 {
			return false
		}
		if !f.isFinite(v) && !(f.isIn(v, pos.VBN, pos.VB, pos.VBG) && (f.isSaying(v) || v >= i-2)) && !(f.isIn(v, pos.NNS) && v == i-1 && signed && f.isClauseVerb(v)) {
			continue
		}
		near := v == i-1 || v == i-2 && f.isIn(i-1, pos.RP, pos.IN, pos.RB)
		utters := f.isUtterance(k) || f.isCapital(min(r.first+1, r.end-1)) && f.leadsOver(k)
		switch {
		case isBe(f.word(v)) || isHelping(f.word(v)) || f.hasBe(v, s.First) || !signed && f.isPassive(v, s.First):
			return false
		case isSpeech(f.word(v)) && (near || signed) && (!sayings.Is(f.word(v), sayings.Listener) || signed || utters) && !f.isWork(k, v):
		case near && signed && utters: // crowed, “Oh, it's mine,”
		default:
			return false
		}
		d.source, d.cue = f.subjectOf(v, s.First), run{v, v + 1}
		if near && v == i-2 {
			d.cue.end++
		}
		if !signed && !strings.HasPrefix(f.word(v), "call") { // reported “12 cases” in the city
			end := r.end
			for !f.isStop(end-2) && end < min(s.End, r.first+2*reach) && !f.isStop(end) {
				end++
			}
			d.content[0].end = end
		}
		if d.source.isEmpty() && v > s.First+1 && f.is(v-1, "and") { // she picked it up and crowed
			d.source = f.firstSubject(max(s.First, v-reach), v)
		}
		return !d.source.isEmpty()
	}
	return false
}

// behindColon fills in a draft whose marks a colon leads to, behind what somebody does:
// Ann Lee went to the office another day: “I lost five people.”
func (f *finder) behindColon(d *draft, k int) bool {
	r := f.markRuns[k]
	first := f.sentence(r.first).First
	if r.first-1 <= first || r.first-first > 4*reach || !f.is(r.first-1, ":") || !f.isUtterance(k) || f.isTitle(r) {
		return false
	}
	who, ok := f.actor(run{first, r.first - 1})
	if to := f.nounPhrase(first); !ok && to > first && sayings.Is(strings.ToLower(f.word(f.headEnd(first, to)-1)), sayings.Words) { // His answer was short:
		who, ok = run{first, to}, true
	}
	if ok {
		d.source, d.cue = who, run{r.first - 1, r.first}
	}
	return ok
}

// firstSubject returns the subject of the first verb behind token first, for a second
// verb of the same subject at v.
func (f *finder) firstSubject(first, v int) run {
	for i := first + 1; i < v; i++ {
		if f.isFinite(i) {
			return f.subjectOf(i, first)
		}
	}
	return run{}
}

// isWork reports whether the marks k hold a title behind a verb of writing or singing:
// wrote “The Weir”.
func (f *finder) isWork(k, v int) bool {
	if v < 0 || !f.isOne(v, composing) {
		return false
	}
	return f.isTitle(f.markRuns[k])
}

// isTitle reports whether the words of r are in capitals like a title or a name.
func (f *finder) isTitle(r run) bool {
	n := 0
	for i := r.first; i < r.end; i++ {
		switch {
		case !f.isWordAt(i):
		case f.isCapital(i) || f.isIn(i, pos.POS) || strings.ContainsAny(f.word(i), "'’") || f.isIn(i, pos.IN, pos.DT, pos.CC, pos.TO, pos.CD):
			n++
		default:
			return false
		}
	}
	return n > 0 && n < 9
}

// passiveAgent fills in a draft whose marks a passive with an agent tells of: was
// criticised by Ana Ruiz as “a gift to crooks”; was called “a gift to crooks” by Ana Ruiz.
func (f *finder) passiveAgent(d *draft, k int) bool {
	r := f.markRuns[k]
	s := f.sentence(r.first)
	if f.is(r.end, "by") && f.isIn(max(s.First, r.first-1), pos.VBN, pos.VBD) && r.first-2 >= s.First && isBe(f.word(r.first-2)) {
		d.cue, d.source = run{r.first - 2, r.first}, run{r.end + 1, f.nounPhrase(r.end + 1)}
		return !d.source.isEmpty()
	}
	if !f.is(r.first-1, "as") {
		return false
	}
	for i := r.first - 2; i > s.First && r.first-i < reach/2; i-- {
		if f.is(r.end, "by") && f.isIn(i, pos.VBN, pos.VBD) && isBe(f.word(i-1)) && f.depicts(i) { // described as “a gift” by Ana Ruiz
			d.cue, d.source = run{i - 1, i + 1}, run{r.end + 1, f.nounPhrase(r.end + 1)}
			return !d.source.isEmpty()
		}
		if f.is(i, "by") && f.isIn(i-1, pos.VBN, pos.VBD) && f.depicts(i-1) {
			d.source, d.cue = run{i + 1, f.nounPhrase(i + 1)}, run{i - 1, i + 1}
			if i-2 >= s.First && isBe(f.word(i-2)) {
				d.cue.first--
			}
			return true
		}
		if f.isStop(i) || f.isFinite(i) {
			return false
		}
	}
	return false
}

// depicts reports whether token i is a verb that tells in which words somebody puts or judges
// something.
func (f *finder) depicts(i int) bool {
	return isSpeech(f.word(i)) || f.isOne(i, depiction)
}

// behindAs fills in a draft whose marks stand behind "as", or behind the "of" of an accusation:
// she slammed the plan as “a gift”, Rovers accuse the referee of “a theft”.
func (f *finder) behindAs(d *draft, k int) bool {
	r := f.markRuns[k]
	s := f.sentence(r.first)
	of := f.is(r.first-1, "of")
	if !of && !f.is(r.first-1, "as") {
		return false
	}
	for i := r.first - 2; i > s.First && r.first-i < reach/2 && !f.isStop(i); i-- {
		accuses := of && f.is(i, "accuse", "accuses", "accused") // which the tagger may take for a noun
		if f.isFinite(i) || accuses {
			d.source, d.cue, d.content = f.subjectOf(i, s.First), run{i, i + 1}, []run{{i + 1, r.end}}
			return (accuses || !of && f.depicts(i)) && !f.isPassive(i, s.First) && !d.source.isEmpty()
		}
	}
	return false
}

// behindThat fills in a draft whose marks stand in a clause with “that” behind a verb of
// saying: the mayor saying in March that it had been “a mistake.”
func (f *finder) behindThat(d *draft, k int) bool {
	r := f.markRuns[k]
	s := f.sentence(r.first)
	for that := r.first - 1; that > s.First && r.first-that < reach; that-- {
		if f.isIn(that, pos.Colon, pos.CloseQuote) || f.isTaken(run{that, that + 1}) {
			return false
		}
		if !f.isThat(that) {
			continue
		}
		if d.source, d.cue = f.tellerOf(that, s); !d.source.isEmpty() {
			d.content = []run{{that, max(r.end, min(s.End, that+4*reach))}}
			return true
		}
	}
	return false
}

// beforeColon fills in the quote that a headline begins with, before a colon and who
// said it: “I was never told”: former minister hits back.
func (f *finder) beforeColon(d *draft, k int) bool {
	r := f.markRuns[k]
	if r.end+1 >= len(f.d.Tokens) || !f.is(r.end, ":") || f.sentence(r.first).First != r.first {
		return false
	}
	spoken := f.some(r, func(i int) bool { return f.isIn(i, pos.PRP) }) // a title of a work has no pronoun
	d.cue, d.source = run{r.end, r.end + 1}, run{r.end + 1, f.nounPhrase(r.end + 1)}
	return spoken && !d.source.isEmpty()
}

// isUtterance reports whether what stands in the marks k has three words, or two
// that end in a sign, begins with a capital and ends like a sentence; or is a whole paragraph that ends with a
// comma that leads over to nothing, or lacks its stop.
func (f *finder) isUtterance(k int) bool {
	r, inner := f.markRuns[k], strings.TrimSpace(f.d.Text[f.quoted[k].Inner.Start:f.quoted[k].Inner.End])
	first, _ := utf8.DecodeRuneInString(inner)
	ends := f.endsSentence(k) || r.first < f.d.BodyTokens && f.isBlock(r) && (f.endsWithComma(k) || f.lacksStop(r))
	return (unicode.IsUpper(first) || first == '[' || unicode.IsDigit(first)) && ends && len(strings.Fields(inner)) >= 2
}

// lacksStop reports whether a paragraph in marks, r, is no subheading though no stop ends it: that stands behind
// the marks, or it has several sentences or is long.
func (f *finder) lacksStop(r run) bool {
	const long = 14 // words
	b := f.block(r.first)
	return f.hasFinite(r) && (r.end < b.end && f.isStop(b.end-1) || f.sentence(r.first).End < r.end || f.words(r) >= long)
}

// endsSentence reports whether the marks k end with a sign that ends a sentence.
func (f *finder) endsSentence(k int) bool {
	inner := strings.TrimRight(f.d.Text[f.quoted[k].Inner.Start:f.quoted[k].Inner.End], " \u00a0’'")
	last, _ := utf8.DecodeLastRuneInString(inner)
	return strings.ContainsRune(".!?…", last)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
