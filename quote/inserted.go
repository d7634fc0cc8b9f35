package quote

import (
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// insertedConfidence is that of a clause that its attribution parts.
const insertedConfidence = 0.8

// inserted takes clauses that an attribution in commas parts, the subject from its verb or
// the verb from what it is, before the models, who mostly find one half: "The beetle, | Dr Sato
// explained, | lives under the bark", "It was, | says Ann Lee, | the worst storm".
func (f *finder) inserted() {
	for _, s := range f.d.Sentences[:f.d.BodySentences] {
		const longest = 10 // tokens before the first comma
		for i := s.First + 1; i < min(s.First+longest, s.End-4); i++ {
			if f.marksAt(i) >= 0 {
				break
			}
			if f.isIn(i, pos.Comma) {
				first := s.First
				if second := f.commaBehindOpener(s, i); second > i { // Still, the yards, says Ann Lee, can
					first, i = i+1, second
				}
				f.insertedAt(s, first, i)
				break
			}
		}
	}
}

// commaBehindOpener returns the second comma of a sentence, where a word that only leads over stands before
// the first and a noun phrase between them: "Still, the yards, says Ann Lee"; 0 for none.
func (f *finder) commaBehindOpener(s layer.Sentence, comma int) int {
	if comma != s.First+1 || !f.isIn(s.First, pos.RB) {
		return 0
	}
	if to := f.nounPhrase(comma + 1); to > comma+1 && to+4 < s.End && f.isIn(to, pos.Comma) {
		return to
	}
	return 0
}

// insertedAt takes the clause of a sentence from token first on that goes on behind what stands between a
// comma and the next.
func (f *finder) insertedAt(s layer.Sentence, first, comma int) {
	before := run{first, comma}
	d := draft{confidence: insertedConfidence}
	end := f.attributionBehind(&d, comma+1)
	if end < 0 || end+2 >= s.End || !f.isIn(end, pos.Comma) || f.marksAt(end+1) >= 0 {
		return
	}
	i := end + 1
	for f.isIn(i, pos.RB) {
		i++
	}
	subject := (f.nounPhrase(first) > first || f.isIn(first, pos.CD)) && !f.hasFinite(before) && !f.isTime(comma-1)
	last := f.beforeNot(comma - 1)
	verb := isBe(f.word(comma-1)) && f.isFinite(comma-1) || last > first && f.isFinite(last) && isHelping(f.word(last)) && f.isIn(i, pos.VBN, pos.VB) // It was, | has never, she said, | been
	told := d.cue.end < end && f.isIn(d.cue.end, pos.PRP) && f.opens(before) && f.isClause(i)                                                         // Last year, she told me, a bank wrote
	hidden := !f.isCapital(i) && f.isIn(i, pos.NN, pos.NNS) && !f.hasFinite(run{i, s.End})                                                            // The trial, she said, | cut infections
	joined := f.isIn(i, pos.CC) && f.hasFinite(before) && f.isClause(i+1) && f.namedAt(i+1, i+1) < 0 && !f.turnsPast(before, run{i + 1, s.End})       // It is safe, said Lee, | but lorries will wait
	if told || joined || subject && (hidden || f.isVerbHere(i)) && !f.isSaying(i) || verb && !f.isClause(i) && !f.isIn(i, pos.CC, pos.WP, pos.WDT) {
		to := f.clauseEnd(&d, end+1, s)
		if k := f.marksAt(to - 1); k >= 0 {
			to = max(to, f.markRuns[k].end)
		}
		d.content = []run{{s.First, comma}, {end + 1, to}}
		f.take(d)
	}
}

// beforeNot returns the last token up to i that is no adverb: has | never.
func (f *finder) beforeNot(i int) int {
	for f.isIn(i, pos.RB) {
		i--
	}
	return i
}

// turnsPast reports whether a clause in the past follows one that is in none, as the narrator's does: It is
// safe, said Lee, | but cars stood for miles.
func (f *finder) turnsPast(before, behind run) bool {
	return f.firstFinite(before) != pos.VBD && f.firstFinite(behind) == pos.VBD
}

// firstFinite returns the tag of the first finite verb of r; that of no word for none.
func (f *finder) firstFinite(r run) pos.Tag {
	for i := r.first; i < r.end; i++ {
		if f.isFinite(i) {
			return f.tag(i)
		}
	}
	return 0
}

// isVerbHere reports whether token i, where a verb is due, is one, also where the tagger takes it
// for an infinitive or a noun: "go to school", "spreads through the air".
func (f *finder) isVerbHere(i int) bool {
	return f.isFinite(i) || f.isIn(i, pos.VB) || f.isIn(i, pos.NN, pos.NNS) && f.isIn(i+1, pos.IN, pos.TO, pos.DT, pos.PRPS)
}

// attributionBehind fills in source and cue of what begins with token i: "she said", "says Ann
// Lee", "according to the city". It returns the token behind, -1 for none.
func (f *finder) attributionBehind(d *draft, i int) int {
	if f.is(i, "according") && f.is(i+1, "to") {
		d.cue, d.source = run{i, i + 2}, run{i + 2, f.widePhrase(i + 2)}
		return d.source.end
	}
	if f.isFinite(i) && f.isClauseVerb(i) {
		d.cue, d.source = run{i, i + 1}, run{i + 1, f.nounPhrase(i + 1)}
		if d.source.isEmpty() {
			return -1
		}
		return d.source.end
	}
	to := f.nounPhrase(i)
	if to-1 > i && f.isIn(to, pos.Comma) && f.isIn(to-1, pos.NN) && (f.isIn(to-2, pos.NNS) || f.is(to-2, "police")) && f.isClauseVerb(to-1) { // police allege,
		to--
	} else if to == i || !f.isFinite(to) || !f.isSaying(to) {
		return -1
	}
	d.source, d.cue = run{i, to}, run{to, to + 1}
	if sayings.Is(f.word(to), sayings.Listener) && f.isIn(to+1, pos.PRP) {
		return to + 2
	}
	return to + 1
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
	if told.first-1 <= s.First || !f.isIn(told.first-1, pos.Comma) && f.marksAt(told.first-1) < 0 {
		return
	}
	comma := told.end // behind the cue, with whom it is told or when
	for comma < s.End && comma-told.end < 8 && !f.isIn(comma, pos.Comma) {
		if f.isFinite(comma) || f.marksAt(comma) >= 0 || f.isThat(comma) {
			return
		}
		comma++
	}
	if comma >= s.End-2 || !f.isIn(comma, pos.Comma) {
		return
	}
	before, behind := run{s.First, told.first - 1}, run{comma + 1, min(s.End, comma+8*reach)}
	switch {
	case c.first >= behind.first && f.opens(before) && !f.isIn(c.first, pos.OpenQuote) && f.marksAt(c.first) < 0:
		d.content = []run{before, c}
	case c.first > behind.first && f.marksAt(c.first) >= 0 && f.is(behind.first, "and", "but") && f.markRuns[f.marksAt(c.first)].first == behind.first+1 && f.hasFinite(before) && f.isFree(before) && len(f.marksIn(before)) == 0:
		d.content = []run{before, c}
	case c.end <= told.first && f.marksAt(behind.first) >= 0 && f.marksAt(c.end-1) >= 0 && f.endsWithComma(f.marksAt(c.end-1)) && f.isFree(f.markRuns[f.marksAt(behind.first)]):
		d.content = []run{c, f.markRuns[f.marksAt(behind.first)]}
	case c.first >= s.First && c.end <= told.first && f.marksAt(told.first-1) < 0 && f.goesOn(c, behind):
		d.content = []run{c, behind}
	}
}

// opens reports whether the words before ", she said," are the first ones of what
// she said: no clause of their own, nor the end of another.
func (f *finder) opens(r run) bool {
	if r.end-r.first > 9 || r.end-r.first == 1 && f.isIn(r.first, pos.RB) || f.isIn(r.first, pos.CC) && r.end-r.first < 4 {
		return false
	}
	return !f.hasFinite(r)
}

// goesOn reports whether what follows ", she said," goes on with what she said, in c:
// it is no clause about something else.
func (f *finder) goesOn(c, rest run) bool {
	if f.marksAt(rest.first) >= 0 || f.isTaken(rest) || len(f.marksIn(rest)) > 0 && (!f.is(rest.first, "and", "but") || f.tells(rest)) {
		return false
	}
	if f.marksAt(rest.first+1) >= 0 {
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
		clause := f.isClause(rest.first+1) || f.isIn(rest.first+1, pos.IN) && (f.isClause(rest.first+2) || f.isClause(rest.first+3)) // and | after that the hall will close
		return f.is(rest.first, "and") && (clause || f.hasFinite(c) && f.isVerbHere(i)) && !f.tells(rest)
	}
	if f.hasFinite(c) || f.marksAt(c.first) >= 0 {
		return false
	}
	return !f.isIn(rest.first, pos.WP, pos.WDT, pos.VBG, pos.IN)
}

// tells reports whether r has a verb of saying of its own.
func (f *finder) tells(r run) bool {
	return f.some(r, func(i int) bool { return f.isSaying(i) && f.isFinite(i) })
}
