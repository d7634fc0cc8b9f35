package quote

import (
	"github.com/copydesk/copydesk/internal/pos"
)

// completeClause ends a content that is only the subject of a clause behind its verb, or a
// clause that a conjunction or a participle opens, with the clause: "added the fund | , in fact, was
// empty", "said while cases had fallen | , the risk remained", "said having read it | , it was the best".
func (f *finder) completeClause(d *draft) {
	c := d.last()
	opens := isConjunction(f.word(c.first)) || f.is(c.first, "having") // having read it
	if !d.cue.isEmpty() && c.first == d.cue.end && f.marksAt(c.first) < 0 && opens && f.isIn(c.end, pos.Comma) && f.isClause(c.end+1) {
		if end := f.clauseEnd(d, c.end+1, f.sentence(c.first)); end > c.end && f.isFree(run{c.end, end}) {
			c.end = end
		}
		return
	}
	if d.cue.isEmpty() || c.first != d.cue.end || !f.isClauseVerb(d.cue.end-1) || f.marksAt(c.first) >= 0 || !f.isClause(c.first) || f.hasFinite(*c) {
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

// withSecondVerb adds to a clause behind its cue the second verb of its subject: one not in the past,
// as what the source does further would be, "said she had moved | , and has been looking for work"; or
// one in the tense of the first behind "that", "told the Herald that the bull came up | and threw him", or
// the last of a series, "said he left the house, ran to the pier | , and jumped".
func (f *finder) withSecondVerb(d *draft) {
	c := d.last()
	if d.cue.isEmpty() || c.first < d.cue.end || f.marksAt(c.first) >= 0 || !f.hasFinite(*c) {
		return
	}
	v := c.end
	if f.isIn(v, pos.Comma) {
		v++
	}
	now := f.is(v, "and", "but") && c.first == d.cue.end && f.isIn(d.cue.end-1, pos.VBD) && f.isIn(v+1, pos.VBZ, pos.VBP, pos.MD)
	if now || f.is(v, "and") && f.sharesSubject(c, v+1) || f.isIn(c.end, pos.Comma) && f.endsSeries(*c, v) {
		c.end = f.freeEnd(c.end, f.clauseEnd(d, c.end, f.sentence(c.first)))
	}
}

// endsSeries reports whether the conjunction at a token leads to the last of a series of verbs of one subject, of
// which the clause c has at least two; one of saying may be what the source says further.
func (f *finder) endsSeries(c run, and int) bool {
	if !f.is(and, "and", "then") {
		return false
	}
	last := and + 1
	if f.is(last, "then") {
		last++
	}
	if !f.isIn(last, pos.VBD, pos.VBN) || f.isSaying(last) {
		return false
	}
	verb := false
	for i := c.first; i+1 < c.end; i++ {
		if verb && f.isIn(i, pos.Comma) && f.isIn(i+1, pos.VBD, pos.VBN) {
			return true
		}
		verb = verb || f.isFinite(i)
	}
	return false
}

// sharesSubject reports whether the verb v behind the clause c, which "that" opens, has the subject
// of the clause: the tense is the same, and it does not tell what the source, whom a pronoun in
// the clause may mean, says or does further.
func (f *finder) sharesSubject(c *run, v int) bool {
	return f.opensThat(c.first) && f.isFinite(v) && f.tag(v) == f.firstFinite(*c) && !f.isSourceVerb(v) && !f.isIn(c.first+1, pos.PRP)
}

// withComparison adds to a clause what it is compared with behind a comma: "said they rowed home | , faster than
// they had come".
func (f *finder) withComparison(d *draft) {
	c := d.last()
	if d.cue.isEmpty() || c.first < d.cue.end || f.marksAt(c.first) >= 0 || !f.isIn(c.end, pos.Comma) || !f.isIn(c.end+1, pos.JJR, pos.RBR) || f.is(c.end+1, "more", "less") || !f.is(c.end+2, "than") {
		return
	}
	last, end := f.sentence(c.first).End, c.end+3
	if end >= last {
		return
	}
	for end < last && !f.isStop(end) && f.owners[end].role() == free {
		end++
	}
	c.end = end
}

// opensThat reports whether a clause opens with a “that” at token i, not a time: that summer.
func (f *finder) opensThat(i int) bool { return f.isThat(i) && !f.isTime(i+1) }

// freeEnd returns where the free words of the tokens [i, end) end, before the conjunction that opens what
// is another's.
func (f *finder) freeEnd(i, end int) int {
	to := i
	for to < end && f.owners[to].role() == free {
		to++
	}
	if to < end {
		for to > i && (isConjunction(f.word(to-1)) || f.isIn(to-1, pos.CC)) {
			to--
		}
	}
	return to
}

// endOfNoun ends the content of a noun with "of" before the verb whose subject the two
// are: "his claim of | a victory | led to protests".
func (f *finder) endOfNoun(d *draft) {
	c := d.last()
	if d.cue.isEmpty() || c.first < d.cue.end || c.first > d.cue.end+1 || !f.is(c.first-1, "of") || f.lastVerb(d.cue) >= 0 {
		return
	}
	for i := c.first + 1; i < c.end && f.marksAt(i) < 0; i++ {
		if f.isFinite(i) && !f.inRelative(i, c.first) {
			c.end = i
			return
		}
	}
}

// endOfParticiple ends the content of a participle that tells more of the subject of a sentence before the verb
// of that: "Rumours | suggesting | that the fair was off | were flying about". No other verb of the sentence can be
// the subject's, so it is the last finite one that follows another without a subject or a conjunction of its own.
func (f *finder) endOfParticiple(d *draft) {
	c, v := d.last(), d.cue.first
	if s := f.sentence(v); d.source.isEmpty() || v != d.source.end || !f.isIn(v, pos.VBG) || c.first != d.cue.end || s.First != d.source.first || f.hasFinite(run{c.end, s.End}) {
		return
	}
	end, verb, parted := -1, false, false
	for i := c.first; i < c.end && f.marksAt(i) < 0; i++ {
		switch {
		case f.isFinite(i):
			if verb && !parted {
				end = i
			}
			verb, parted = true, false
		case f.isIn(i, pos.CC, pos.PRP, pos.WDT, pos.WP, pos.WRB), f.isOne(i, opener):
			parted = true
		}
	}
	if end < 0 {
		return
	}
	if before := f.beforeAdverbs(end, c.first); f.hasFinite(run{c.first, before}) { // was lost | soon | were
		end = before
	}
	c.end = end
}
