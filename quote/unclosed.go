package quote

import "github.com/copydesk/copydesk/internal/pos"

// unclosed takes the words behind a mark that nothing closes or a dash at the start of a
// block, up to the verb and who says it: "– Nonsense, | replied the director."
func (f *finder) unclosed() {
	for i, b := range f.blocks {
		if !f.is(b.first, "—", "–", "―") && !f.isLone(b.first) {
			f.openedBehind(b)
			f.closedOnly(b)
			continue
		}
		s := f.sentence(b.first)
		for i := b.first + 2; i+2 < min(s.End, b.first+2*reach); i++ {
			if !f.isIn(i, pos.Comma) {
				continue
			}
			d := draft{content: []run{{b.first + 1, i}}, confidence: markedConfidence}
			if to := f.nounPhrase(i + 2); to > i+2 && f.isSaying(i+1) && !f.isIn(i+1, pos.VBG) {
				d.cue, d.source = run{i + 1, i + 2}, run{i + 2, to}
			} else if to := f.nounPhrase(i + 1); to > i+1 && to+1 < s.End && f.canTell(to, true) && f.isIn(to+1, pos.Period, pos.Comma) && f.isLone(b.first) {
				d.cue, d.source = run{to, to + 1}, run{i + 1, to}
			}
			if !d.cue.isEmpty() {
				f.take(d)
				break
			}
		}
		f.leftOpen(i)
	}
}

// leftOpen takes a paragraph whose first mark nothing closes, or only a later one, and in which nobody is told to
// speak, as the words of who acts before it: "Ann Lee was glad.", then "“It is a good plan. We like it."
func (f *finder) leftOpen(i int) {
	b := f.blocks[i]
	d := draft{content: []run{b.run}, confidence: markedConfidence, verbatim: true}
	for last := f.closesIn(i); i < last; i++ {
		d.content = append(d.content, f.blocks[i+1].run)
	}
	all := union(b.run, *d.last())
	if !f.is(b.first, "\"", "“", "”") || !f.isIn(b.end-1, pos.Period) || f.is(b.first-1, ":") || f.contentOwner(all) >= 0 || f.tells(all) || !f.hasFinite(*d.last()) || f.some(run{b.first + 1, all.end - 1}, f.isLone) {
		return
	}
	if source, ok := f.whoIsNear(b.run); ok {
		d.source = source
		f.take(d)
	}
}

// openedBehind takes what a mark that nothing closes opens behind a verb of saying, or behind words in marks
// and who says them, up to the end of its block: "The board said, | “We know of it."
func (f *finder) openedBehind(b block) {
	i := b.first + 3
	for i+2 < b.end && !f.isLone(i) {
		i++
	}
	if i+2 >= b.end || f.some(run{i + 1, b.end}, f.isMark) {
		return
	}
	d := draft{content: []run{{i, b.end}}, confidence: markedConfidence, verbatim: true}
	if v := i - 2; f.isIn(i-1, pos.Comma, pos.Colon) && f.isSaying(v) && f.isFinite(v) {
		d.source, d.cue = f.subjectOf(v, f.sentence(v).First), run{v, v + 1}
	} else if f.sentence(i).First == i {
		d.source = f.spokeBefore(i)
	}
	if !d.source.isEmpty() {
		f.take(d)
	}
}

// closedOnly takes what a verb of saying and a colon lead to, up to a mark that nothing opens: "…”, Ann Lee
// said, adding: | The sea is wide. We must teach it."
func (f *finder) closedOnly(b block) {
	i := b.first + 1
	for i < b.end && !f.isLone(i) {
		i++
	}
	colon := i - 1
	for colon > b.first && !f.is(colon, ":") && f.marksAt(colon) < 0 {
		colon--
	}
	v := colon - 1
	if i >= b.end || !f.isGlued(i) || !f.isStop(i-1) || !f.is(colon, ":") || !f.isSaying(v) {
		return
	}
	d := draft{cue: run{v, colon + 1}, content: []run{{colon + 1, i}}, confidence: markedConfidence, verbatim: true}
	first := f.sentence(v).First
	for d.source.isEmpty() && v > first && f.marksAt(v) < 0 {
		if f.isFinite(v) && f.isSaying(v) {
			d.source = f.subjectOf(v, first)
		}
		v--
	}
	if !d.source.isEmpty() {
		f.take(d)
	}
}

// spokeBefore returns who says the words in marks of the sentence that ends before token i.
func (f *finder) spokeBefore(i int) run {
	in := f.marksIn(run{f.sentence(i - 1).First, i})
	x := draft{}
	if len(in) == 0 || !f.beforeVerb(&x, in[len(in)-1]) || x.told().end > i {
		return run{}
	}
	return x.source
}
