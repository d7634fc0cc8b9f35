package quote

import (
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// toTold gives a draft whose source is a name inside of what the sentence tells of somebody
// without one whom it tells of, before the verb: "A woman who was robbed by | Ann Lee | has
// said", "The man accused of killing | Ann Lee | told". Else the words of those who accuse
// somebody would be put into his mouth.
func (f *finder) toTold(d *draft, s run) run {
	if s.isEmpty() || d.cue.first < s.end || f.beforeAdverbs(d.cue.first, s.end) > s.end || !f.isReached(s.first-1) {
		return s
	}
	first := f.sentence(s.first).First
	start := s.first - 1
	for start > first && s.first-start < reach && !f.isIn(start-1, pos.Comma, pos.Colon, pos.OpenQuote, pos.CloseQuote, pos.CC) {
		start--
	}
	if f.isIn(start-1, pos.Comma) && f.isIn(start, pos.NN) && f.isIn(start+1, pos.IN) && f.isPersonal(f.spanOf(run{start - 2, start - 1})) {
		for start--; start > first && phraseTags.Has(f.tag(start-1)); start-- {
		}
		return run{start, s.end} // Mai Lee, wife of | Omar Lee | said
	}
	end := start
	if f.isIn(start, pos.CD, pos.DT) && f.is(start+1, "of") { // one of the men
		end += 2
	}
	end = f.nounPhrase(end)
	if end == start || end >= s.first || !f.isIn(end-1, pos.NN, pos.NNS) || f.namedAt(end-1, end-1) >= 0 || !f.isToldMore(end, s.first) {
		return s
	}
	return run{start, s.end}
}

// isReached reports whether token i is a preposition or a verb that what stands behind it
// belongs to.
func (f *finder) isReached(i int) bool {
	switch {
	case i < 0 || f.isThat(i):
		return false
	case f.isIn(i, pos.IN, pos.TO):
		return !f.isOne(i, opener)
	}
	return f.isIn(i, pos.VBG, pos.VBN, pos.VBD, pos.VBZ, pos.VBP, pos.VB) && !sayings.Is(f.word(i), sayings.Says|sayings.Thinks)
}

// isToldMore reports whether the tokens [i, end) are a relative clause, in full or short.
func (f *finder) isToldMore(i, end int) bool {
	if f.isIn(i, pos.WP, pos.WPS, pos.WDT) || f.is(i, "who", "whose", "that") {
		return f.hasFinite(run{i + 1, end}) || f.isIn(i+1, pos.VBN) // which "who arrested" is to the tagger
	}
	for i < end && f.isIn(i, pos.RB) {
		i++
	}
	return (f.isIn(i, pos.VBN) || f.isIn(i, pos.VBD) && f.isIn(i+1, pos.IN)) && !f.hasFinite(run{i + 1, end})
}

// namedBehindClause returns the person whose name ends a source behind a relative clause, the
// tokens [i, end), and a comma: "the engineer who built it, | Ann Lee". In "a lawyer who
// speaks for the victim, Ann Lee" it may be the victim's: -1.
func (f *finder) namedBehindClause(i, end int) int {
	comma := f.commaIn(i, end)
	if comma+1 >= end || f.commaIn(comma+1, end) < end || !f.isToldMore(i, comma) || coref.IsPeopleBehind(f.d.Word(comma-1), "") {
		return -1
	}
	id := f.namedAt(end-1, end-1)
	if id < 0 || f.entities[id].Kind != entity.Person {
		return -1
	}
	for k := comma + 1; k < end; k++ {
		if f.namedAt(k, k) != id && !isTitle(f.word(k)) && !f.isIn(k, pos.Period) {
			return -1
		}
	}
	return id
}
