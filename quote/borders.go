package quote

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// borders gives the parts of a draft their ends: no mark is parted from its
// partner, no sign or bullet stands at an end, the source is a noun phrase with
// what belongs to it, and the cue a group of verbs.
func (f *finder) borders(d *draft) {
	d.cue = f.trimCue(d.cue)
	d.source = f.trimSource(d, d.source)
	if d.source.overlaps(d.cue) {
		d.cue = run{}
	}
	f.beforeAsking(d)
	kept := d.content[:0]
	for _, c := range d.content {
		if !d.verbatim {
			c = f.trim(f.fit(d, f.withoutDeed(d, f.withoutListener(d, c))))
		}
		for _, part := range [...]run{d.cue, d.source} {
			c = cut(c, part)
		}
		if !d.verbatim {
			c = f.trim(c)
		}
		if f.words(c) > 0 && (len(kept) == 0 || kept[len(kept)-1].end <= c.first) {
			kept = append(kept, c)
		}
	}
	d.content = kept
}

// cut returns the longer part of c that part leaves of it.
func cut(c, part run) run {
	if !c.overlaps(part) {
		return c
	}
	before, behind := run{c.first, part.first}, run{part.end, c.end}
	if behind.end-behind.first > before.end-before.first {
		return behind
	}
	return before
}

// words counts the tokens of r that have a letter or a digit.
func (f *finder) words(r run) int {
	n := 0
	for i := r.first; i < r.end; i++ {
		if strings.IndexFunc(f.word(i), isWord) >= 0 {
			n++
		}
	}
	return n
}

// trim cuts signs at the ends of a content: all at its start but what opens a
// quote, a bracket or a sum, at its end commas and the like and a full stop that no marks
// enclose, and marks that have no partner.
func (f *finder) trim(c run) run {
	for c.first < c.end && (f.isLone(c.first) || f.marksAt(c.first) < 0 && strings.Contains(",.;:)]—–-―?!»•*▪►>·", f.word(c.first))) {
		c.first++
	}
	if c.end-c.first > 1 && f.isClockAt(c.first) {
		c.first++
	}
	if c.end-c.first > 4 && f.is(c.first+3, ":") && digits(f.word(c.first)) && digits(f.word(c.first+2)) { // 3 May 2021: The port
		c.first += 4
	}
	c.first = f.behindDateline(c)
	for j := c.end - 3; j > c.first && j > c.end-8; j-- { // , he said
		if f.isIn(j, pos.Comma) && f.marksAt(j) < 0 && f.isSaying(c.end-1) && f.isFinite(c.end-1) && f.nounPhrase(j+1) == c.end-1 {
			c.end = j
		}
	}
	if c.first < c.end && f.is(c.end-1, ")") && !f.opensBracket(run{c.first, c.end - 1}) {
		c.end--
	}
	for c.first < c.end && (f.isLone(c.end-1) || f.marksAt(c.end-1) < 0 && strings.Contains(",.;:([—–-", f.word(c.end-1)) && !strings.HasPrefix(f.word(c.end-1), "..")) {
		c.end--
	}
	return c
}

// behindDateline returns where a content begins behind the dateline that it opens with: "ALDPORT (Newswire) - |
// A nurse was ill".
func (f *finder) behindDateline(c run) int {
	i := c.first
	for i < c.end && i < c.first+4 && f.isWordAt(i) && strings.ToUpper(f.word(i)) == f.word(i) {
		i++
	}
	if i == c.first || !f.is(i, "(") {
		return c.first
	}
	for i++; i+2 < c.end && i < c.first+10; i++ {
		if f.is(i, ")") && f.is(i+1, "-", "–", "—", "--") {
			return i + 2
		}
	}
	return c.first
}

// isLone reports whether token i is a quote mark without a partner. One that opens
// a speech which goes on in the next paragraph has one there.
func (f *finder) isLone(i int) bool {
	return f.marksAt(i) < 0 && strings.ContainsAny(f.word(i), "\"“”„«»") && strings.IndexFunc(f.word(i), isWord) < 0
}

// fit makes a content end with the marks that it all but ends with, and where
// marks that it begins with end a sentence.
func (f *finder) fit(d *draft, c run) run {
	if c.isEmpty() {
		return c
	}
	for _, m := range f.marksIn(run{max(0, c.first-1), min(len(f.d.Tokens), c.end+1)}) {
		r := f.markRuns[m]
		if !f.quoted[m].Closed {
			if f.quoted[m].Next && c.first == r.first+1 {
				c.first = r.first
			}
			if c.first == r.first && c.end == r.end-1 {
				c.end = r.end
			}
			continue
		}
		begins, ends := c.first <= r.first+1, c.end >= r.end-1 || f.isGap(c.end, r.end-1)
		wide := union(c, r)
		switch {
		case c.first == r.end-1 && c.end > r.end:
			c.first = r.end
		case c.end == r.first+1 && c.first < r.first:
			c.end = r.first
		case begins && ends && !wide.overlaps(d.cue) && !wide.overlaps(d.source):
			c = wide
		case r.contains(c) && len(d.content) == 1 && !r.overlaps(d.cue) && !r.overlaps(d.source) && f.isFree(r) && c.first < f.d.BodyTokens:
			c = r // only the end or the start of what stands in marks
		}
		if c.first == r.first && c.end > r.end && f.isWordAt(r.end) && f.endsSentence(m) && f.isCapital(r.end) {
			c.end = r.end
		}
	}
	return c
}

// withoutDeed ends a content before what the source, not the content, says or does
// further: "said it was safe but declined to give a date".
func (f *finder) withoutDeed(d *draft, c run) run {
	if d.cue.first > c.first {
		return c
	}
	plain := f.commaIn(d.source.first, d.source.end) == d.source.end                        // not "Ann Lee, a baker, said"
	if plain && f.isIn(d.cue.first-1, pos.Comma) && f.isIn(d.cue.end-1, pos.VBN, pos.VBD) { // Ann Lee, asked whether she would stay, | smiled
		for i := c.first + 1; i+1 < c.end && f.marksAt(i) < 0; i++ {
			if f.isIn(i, pos.Comma) && f.isIn(i+1, pos.VBD, pos.VBZ, pos.VBN) {
				return run{c.first, i}
			}
		}
	}
	for i := c.end - 2; i > c.first && f.marksAt(i) < 0; i-- { // words in marks stay
		if f.is(i, "but") && f.isIn(i+1, pos.VBD) && f.isSourceVerb(i+1) ||
			f.is(i, "and", "but") && f.isIn(i+1, pos.VBD) && f.marksAt(c.first) < 0 && !f.opensThat(c.first) && !f.hasFinite(run{c.first, i}) && !f.hasInfinitive(run{c.first, i}) ||
			f.is(i, "and") && f.isOwnAct(d, c, i) ||
			f.is(i, "and") && f.isIn(i+1, pos.VBD, pos.VBN) && f.isSaying(i+1) && f.isIn(d.cue.end-1, pos.VBG) || // met the crew, saying it was late | and called for a rest
			f.is(i, "and") && f.isIn(d.cue.end-1, pos.VBZ) && f.saysAlso(i+1) && !f.hasFinite(run{c.first, i}) || // recommends a nap | and also advises tea
			f.is(i, "and", "while") && f.isIn(c.first, pos.CD, pos.DT) && !f.is(c.first, "the") && (f.isOne(d.cue.end-1, deed) || f.is(d.cue.end-1, "added", "adds", "announced", "reported")) && f.isClause(i+1) && !f.hasFinite(run{c.first, i}) { // claimed 40 lives | and the sea took the wall
			return run{c.first, i}
		}
	}
	return c
}

// isOwnAct reports whether a verb behind the "and" at token i tells what the source, a person, does that the
// thing cannot do of which the one clause of c tells how it is: "said the lease was void | and stormed out", but
// not "said the train was full and left", nor of what may act, "said the dog barked and walked off".
func (f *finder) isOwnAct(d *draft, c run, i int) bool {
	first, v := c.first, i+1
	if f.isThat(first) {
		first++
	}
	if f.is(v, "then") {
		v++
	}
	last := f.lastVerb(d.cue)
	sameTense := f.isIn(last, pos.VBD) && f.isIn(v, pos.VBD, pos.VBN) || f.isIn(last, pos.VBZ) && f.isIn(v, pos.VBZ)
	if !sameTense || i-first > 2*reach || !f.isBodily(v) || !f.isSomebody(d.source) && !f.isOfPeople(d.source) {
		return false
	}
	head := f.headEnd(first, f.nounPhrase(first)) - 1
	if head < first || !f.isIn(head, pos.NN, pos.NNS) || f.isOfPeople(run{head, head + 1}) || f.isSpeaker(run{head, head + 1}) || f.isOne(head, anybody) || coref.IsBody(strings.ToLower(f.word(head))) {
		return false
	}
	be, others := 0, 0
	for j := first; j < i; j++ {
		switch {
		case f.isIn(j, pos.PRP, pos.WP, pos.WDT):
			return false
		case f.isFinite(j) && isBe(f.word(j)):
			be++
		case f.isFinite(j) && !isBe(f.word(j-1)):
			others++
		}
	}
	return be == 1 && others == 0
}

// isBodily reports whether the verb v tells of an act of the body or of going that things do not do:
// "laughed", "hung up", "left the room", "drove to his office".
func (f *finder) isBodily(v int) bool {
	switch {
	case f.is(v, "left", "leaves"): // no bag was found and left in the room
		return f.isIn(v+1, pos.DT) && f.isOne(f.nounPhrase(v+1)-1, room)
	case f.is(v, "drove", "drives", "headed", "heads"): // to his office
		return f.isIn(v+1, pos.TO, pos.IN) && f.is(v+2, "his", "her") && f.isIn(v+3, pos.NN)
	}
	return f.isOne(v, bodily) || isA(bodily, strings.ToLower(f.word(v)+" "+f.word(v+1)))
}

// beforeAsking ends a draft before what the writer tells of asking further: "said the road was safe, | but when a
// reporter called nobody would give a date", "said it would pay, | but when asked for proof sent none".
func (f *finder) beforeAsking(d *draft) {
	if d.cue.isEmpty() || d.verbatim || len(d.content) == 0 || d.content[0].first < d.cue.end {
		return
	}
	end := f.sentence(d.cue.first).End
	for i := d.content[0].first + 1; i+2 < min(end, d.last().end) && f.marksAt(i) < 0; i++ {
		if !f.is(i, "but", "and") || !f.isIn(i-1, pos.Comma) || !f.opensAsking(i+1) {
			continue
		}
		d.content = slices.DeleteFunc(d.content, func(c run) bool { return c.first > i })
		d.last().end = min(d.last().end, i)
		return
	}
}

// opensAsking reports whether a clause at token i tells that the press asks: when asked, when reporters called.
func (f *finder) opensAsking(i int) bool {
	if !f.is(i, "when", "after") {
		return false
	}
	i++
	if f.is(i, "asked", "pressed", "questioned", "reached", "contacted", "approached") && f.isIn(i, pos.VBN, pos.VBD) {
		return !f.is(i+1, "by") || f.is(i+2, "phone") || f.pressEnd(i+2) > i // what the police ask may be told by the source
	}
	end := f.pressEnd(i)
	return end > i && f.isOne(end, asking)
}

// pressEnd returns the end of a noun phrase at token i for somebody who asks for a paper, "a Herald reporter", or
// for this paper; 0 for none.
func (f *finder) pressEnd(i int) int {
	if f.is(i, "this") && f.is(i+1, "newspaper", "paper", "website") {
		return i + 2
	}
	for end := i + 5; i < end && f.isIn(i, pos.DT, pos.JJ, pos.NN, pos.NNS, pos.NNP); i++ {
		if f.is(i, "reporter", "reporters", "journalist", "journalists", "correspondent") {
			return i + 1
		}
	}
	return 0
}

// saysAlso reports whether a verb of saying in the present, with or without "also", is token i.
func (f *finder) saysAlso(i int) bool {
	if f.is(i, "also", "then") {
		i++
	}
	return f.isIn(i, pos.VBZ) && f.isSaying(i)
}

// withoutListener leaves out of a content who was told it, and where or when: "told the
// Herald | the council will pay", "said in a letter | that the council will pay".
func (f *finder) withoutListener(d *draft, c run) run {
	lead := c.first
	if lead-1 == d.cue.end && f.isIn(lead-1, pos.IN) { // said | during | joint comments he was sure
		lead--
	}
	if d.cue.isEmpty() || lead != d.cue.end {
		return c
	}
	if to := f.nounPhrase(c.first); to > c.first && to < c.end && sayings.Is(f.word(d.cue.end-1), sayings.Orders) && f.isIn(to, pos.RB) && f.isIn(to+1, pos.TO) {
		return run{to, c.end} // urged sailors | never to leave
	}
	if c.first == d.cue.end && f.isTime(c.first) && !f.isIn(c.first+1, pos.POS) && f.isClause(c.first+1) { // said | yesterday he had left
		return run{c.first + 1, c.end}
	}
	told := sayings.Is(f.word(d.cue.end-1), sayings.Listener)
	if !told && !(f.isIn(lead, pos.IN) && !f.is(lead, "that") && f.isSaying(d.cue.end-1)) {
		return c
	}
	if told {
		if to := f.listenersEnd(c); to > f.widePhrase(c.first) && f.isIn(to, pos.TO) && (f.isIn(to+1, pos.VB) || f.isMark(to+1)) {
			return run{to, c.end}
		}
		for i := c.first + 1; i+1 < min(c.end, c.first+reach) && !f.isFinite(i) && f.marksAt(i) < 0; i++ {
			if f.isIn(i, pos.Comma) && f.isThat(i+1) {
				return run{i + 1, c.end}
			}
		}
	}
	for i := c.first + 1; i < min(c.end, c.first+8) && !f.isStop(i) && !f.isFinite(i) && f.marksAt(i) < 0; i++ {
		if f.opensClauseBehind(d, i) || f.isThat(i) && (f.isNoun(i-1) || f.isIn(i-1, pos.PRP)) {
			return run{i, c.end}
		}
	}
	return c
}

// isClockAt reports whether a sentence, an entry of a live page, begins with token i and
// that is a time of day.
func (f *finder) isClockAt(i int) bool { return isClock(f.word(i)) && f.sentence(i).First == i }

// isGap reports whether no word stands in the tokens [first, end).
func (f *finder) isGap(first, end int) bool {
	return first <= end && end-first < 8 && f.words(run{first, end}) == 0
}

func (f *finder) isWordAt(i int) bool {
	return i < len(f.d.Tokens) && strings.IndexFunc(f.word(i), isWord) >= 0
}

func (f *finder) isFree(r run) bool { return f.lastOwner(r) < 0 }

// trimCue cuts signs at the ends of a cue, what stands in front of its verb, and the
// time, place or preposition behind it: "said on", "said in a statement Thursday".
func (f *finder) trimCue(c run) run {
	for c.first < c.end && (strings.Contains(",.;—–-)", f.word(c.first)) || f.isMark(c.first)) && c.end-c.first > 1 {
		c.first++
	}
	for c.end-c.first > 1 && (strings.Contains(",.;—–-", f.word(c.end-1)) || f.isMark(c.end-1)) {
		c.end--
	}
	for i := c.first + 1; i+1 < c.end && f.isIn(c.end-1, pos.IN); i++ {
		if f.isIn(i, pos.IN) && f.is(i-1, "said", "says", "told", "wrote", "writes") { // said | during a talk on
			c.end = i
		}
	}
	for i := c.first + 1; i < c.end; i++ {
		if f.isTime(i) {
			for c.end = i; c.end-1 > c.first && f.isIn(c.end-1, pos.IN, pos.JJ, pos.RB, pos.DT); c.end-- {
			}
			break
		}
	}
	if c.end < len(f.d.Tokens) && f.is(c.end-1, "according") && f.is(c.end, "to") {
		c.end++
		return c
	}
	if c.end-c.first > 1 && c.end < len(f.d.Tokens) && f.isIn(c.end-1, pos.IN) && (f.isTime(c.end) || f.isIn(c.end, pos.CD) || f.is(c.end-1, "at", "before", "in", "after", "during", "with") && f.isSaying(c.end-2)) {
		c.end--
	}
	return c
}

func (f *finder) isMark(i int) bool { return f.isIn(i, pos.OpenQuote, pos.CloseQuote) || f.isLone(i) }

// isAdverb reports whether a word stands between a source and its cue.
func isAdverb(word string) bool { return isA(adverb, word) }

func isWeekday(word string) bool { return lexicon.Lookup(word)&lexicon.Weekday != 0 }

// isClock reports whether s is a time of day: 18:42, 6.42pm.
func isClock(s string) bool {
	hour, minute, ok := strings.Cut(s, ":")
	if !ok {
		hour, minute, ok = strings.Cut(s, ".")
	}
	minute = strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(minute), "am"), "pm")
	return ok && len(hour) > 0 && len(hour) < 3 && len(minute) == 2 && digits(hour) && digits(minute)
}

func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }
