package quote

import (
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/internal/pos"
)

// reach is how many tokens the rules look at on either side of a place.
const reach = 30

var (
	finiteTags = pos.Of(pos.VBD, pos.VBZ, pos.VBP, pos.MD)
	phraseTags = pos.Of(pos.DT, pos.PDT, pos.JJ, pos.JJR, pos.JJS, pos.CD, pos.PRPS, pos.POS, pos.HYPH, pos.Dollar, pos.NN, pos.NNS, pos.NNP, pos.NNPS)
	thingTags  = pos.Of(pos.NN, pos.NNS, pos.NNP, pos.NNPS, pos.CD)
	stopTags   = pos.Of(pos.Comma, pos.Period, pos.Colon)
)

func (f *finder) isFinite(i int) bool { return f.isOf(i, finiteTags) }

// isOf reports whether token i has one of the tags; none has one outside of the text.
func (f *finder) isOf(i int, tags pos.Set) bool {
	return i >= 0 && i < len(f.d.Tokens) && tags.Has(f.tag(i))
}

// hasFinite reports whether a finite verb stands in r.
func (f *finder) hasFinite(r run) bool {
	return f.some(r, f.isFinite)
}

// some reports whether a condition holds for one of the tokens of r.
func (f *finder) some(r run, holds func(i int) bool) bool {
	for i := r.first; i < r.end; i++ {
		if holds(i) {
			return true
		}
	}
	return false
}

// isNoun reports whether token i is a noun or a name.
func (f *finder) isNoun(i int) bool { return f.isIn(i, pos.NN, pos.NNS, pos.NNP, pos.NNPS) }

// isStop reports whether token i is a sign at the end of a clause.
func (f *finder) isStop(i int) bool { return f.isOf(i, stopTags) }

// is reports whether token i is one of the words, in any case.
func (f *finder) is(i int, words ...string) bool {
	if i < 0 || i >= len(f.d.Tokens) {
		return false
	}
	w := f.word(i)
	for _, x := range words {
		if strings.EqualFold(w, x) {
			return true
		}
	}
	return false
}

// isThat reports whether token i is a “that” with a clause behind it, not one
// that is the subject of the next verb.
func (f *finder) isThat(i int) bool {
	if !f.is(i, "that") || f.isIn(i, pos.DT) || i+2 >= len(f.d.Tokens) {
		return false
	}
	described := f.isIn(i+1, pos.VBD) && f.isIn(i+2, pos.NNS) && f.isFinite(i+3) // that landlocked states should
	return described || !f.isFinite(i+1) && !(f.isIn(i+1, pos.RB) && f.isFinite(i+2))
}

// nounPhrase returns the end of the noun phrase that begins with token i, with what
// an "of" adds and a name behind a comma that it ends in; i if none begins there.
func (f *finder) nounPhrase(i int) int {
	start, end := i, i
	if i < len(f.d.Tokens) && f.isIn(i, pos.PRP) {
		return i + 1
	}
	for limit := min(i+reach, f.d.PartEnd(i)); i < limit; i++ {
		switch tag := f.tag(i); {
		case tag.IsNoun():
			if f.isTime(i) && end > start && !(i+1 < limit && f.isNoun(i+1)) {
				return end
			}
			end = i + 1
		case f.is(i, "of") && end == i && i > start && i+1 < limit:
		case tag == pos.Comma && end == i && i > start && i+1 < limit && f.namedAt(i+1, i+1) >= 0:
		case f.isIn(i, pos.VBN, pos.VBG) && (f.isIn(i-1, pos.HYPH) || i > start && f.isNoun(i+1) && f.is(i-1, "of")): // soft-spoken; residents of flooded streets
		case !phraseTags.Has(tag):
			return end
		}
	}
	return end
}

// widePhrase returns the end of the noun phrase that begins with token i with what its
// prepositions add: "a statement | from the yard", "firms | in the region".
func (f *finder) widePhrase(i int) int {
	end := f.nounPhrase(i)
	for end > i && end-i < reach && f.isIn(end, pos.IN, pos.TO) && !isConjunction(f.word(end)) {
		to := f.nounPhrase(end + 1)
		if to == end+1 {
			break
		}
		end = to
	}
	return end
}

// possessorEnd returns where the last possessor of a noun phrase ends, the tokens [first, end), -1
// for none: "the sailors | ' union".
func (f *finder) possessorEnd(first, end int) int {
	for i := end - 2; i > first; i-- {
		if f.isIn(i, pos.POS) {
			return i
		}
	}
	return -1
}

// phraseBefore returns the noun phrase that ends before token end and starts no
// earlier than first, with what its prepositions add: "a spokesman for the mayor".
func (f *finder) phraseBefore(end, first int) run {
	i := end
	if i <= first {
		return run{}
	}
	if open := f.beforeBrackets(max(first, i-reach), i); open < i && f.is(open, "(") { // Ann Lee (Greens)
		if s := f.phraseBefore(open, first); !s.isEmpty() {
			return run{s.first, end}
		}
	}
	switch f.tag(i - 1) {
	case pos.PRP, pos.WP, pos.WDT, pos.EX:
		return run{i - 1, end}
	}
	if !thingTags.Has(f.tag(i-1)) && f.namedAt(i-1, i-1) < 0 && !f.is(i-1, "all", "both", "many", "some", "others") {
		return run{}
	}
	for i > first && end-i < reach {
		tag := f.tag(i - 1)
		switch {
		case f.isTime(i-1) && i < end && !f.is(i, "’s", "'s"):
			return run{i, end}
		case phraseTags.Has(tag), f.nameOver(i-1) >= 0:
		case f.is(i-1, ")") && f.isNoun(f.beforeBrackets(max(first, i-reach), i)-1): // the Workers' Party (WP) caucus
			i = f.beforeBrackets(max(first, i-reach), i) + 1
		case tag == pos.CC && f.is(i-1, "and") && i-1 > first && f.isNoun(i-2) && (f.isNoun(i) || f.isIn(i, pos.PRPS) && f.isPersonal(f.spanOf(run{i - 2, i - 1}))): // Ann Lee and her team
		case tag == pos.IN && i-1 > first && f.isNoun(i-2) && !f.isTime(i-2) && f.is(i-1, "of", "for", "from", "at", "in", "with", "on"):
		case f.isIn(i-1, pos.VBG, pos.VBN) && i < end && f.isNoun(i) && i-1 > first && f.isIn(i-2, pos.DT, pos.JJ, pos.PRPS): // the outgoing mayor
		default:
			return run{i, end}
		}
		i--
	}
	return run{i, end}
}

func (f *finder) isIn(i int, tags ...pos.Tag) bool { return f.isOf(i, pos.Of(tags...)) }

// subjectOf returns the subject that ends before the verb v, without adverbs and
// helping verbs between but with what stands in commas behind it ("Ann Lee, who
// runs the ferry,"); an empty run for none.
func (f *finder) subjectOf(v, first int) run {
	i := f.beforeAdverbs(v, first)
	if i > first && f.isIn(i-1, pos.Comma) {
		return f.phraseInCommas(i-1, first)
	}
	return f.phraseBefore(i, first)
}

// beforeAdverbs returns the end of what stands before the verb v, its adverbs
// and helping verbs.
func (f *finder) beforeAdverbs(v, first int) int {
	i := v
	for i > first {
		switch {
		case f.isIn(i-1, pos.RB), f.isIn(i-1, pos.MD, pos.VBD, pos.VBZ, pos.VBP, pos.VBN) && isHelping(f.word(i-1)), f.is(i-1, "being"):
			i--
		default:
			return i
		}
	}
	return i
}

// phraseInCommas returns the noun phrase with the clause or apposition in commas
// behind it, of which the last stands at token comma.
func (f *finder) phraseInCommas(comma, first int) run {
	best := run{}
	for j := comma - 1; j > first && comma-j < 2*reach; j-- {
		if f.isIn(j, pos.Period, pos.Colon, pos.CloseQuote, pos.OpenQuote) && f.nameOver(j) < 0 {
			break
		}
		if !f.isIn(j, pos.Comma) {
			continue
		}
		if s := f.phraseBefore(j, first); !s.isEmpty() && f.isAside(j+1, comma) && f.opensClause(s.first, first) && !f.hasHiddenVerb(s) {
			best = run{s.first, comma}
		}
	}
	return best
}

// opensClause reports whether a clause can begin with token i: its sentence does, or
// a comma, a mark, a conjunction or "that" stands before it.
func (f *finder) opensClause(i, first int) bool {
	return i <= first || f.isIn(i-1, pos.Comma, pos.CloseQuote, pos.OpenQuote, pos.CC, pos.Colon) || f.is(i-1, "that", "while", "after", "when", "because", "although", "though") || f.isTime(i-1)
}

// isAside reports whether the tokens [i, end) tell more of the noun before a comma:
// who he is, how old, what he does.
func (f *finder) isAside(i, end int) bool {
	if i >= end {
		return false
	}
	if f.isQuestioned(i, i) { // Ann Lee, asked about it, quipped
		return true
	}
	switch f.tag(i) {
	case pos.WP, pos.WDT, pos.WPS, pos.VBG, pos.VBN, pos.CD, pos.IN:
		return true
	case pos.DT, pos.NN, pos.NNS, pos.NNP, pos.JJ, pos.PRPS, pos.RB, pos.NNPS:
		return !f.hasFinite(run{i, end})
	}
	return false
}

// isClause reports whether a subject and its verb start at token i.
func (f *finder) isClause(i int) bool {
	if i+1 >= len(f.d.Tokens) {
		return false
	}
	end := i + 1
	if !f.isIn(i, pos.PRP, pos.EX) {
		end = f.widePhrase(i)
	}
	if end == i || end >= len(f.d.Tokens) || f.isIn(end-1, pos.Comma) {
		return false
	}
	if f.isIn(end, pos.Comma) && f.isFinite(end+1) { // her son, Max, was ill
		return true
	}
	if f.isIn(end, pos.Comma) { // the fund, in fact, was empty
		for j := end + 2; j < min(end+6, len(f.d.Tokens)-1); j++ {
			if f.isIn(j, pos.Comma) {
				end = j + 1
				break
			}
		}
	}
	for end+1 < len(f.d.Tokens) && f.isIn(end, pos.OpenQuote, pos.RB) {
		end++
	}
	return f.isFinite(end)
}

// isHelping reports whether a word helps another verb: has said, did say.
func isHelping(word string) bool { return isA(helping, word) }

func isBe(word string) bool { return isA(being, word) }

func isConjunction(word string) bool { return isA(conjunction, strings.ToLower(word)) }

// isPassive reports whether no subject of its own stands before the participle
// i: a house called “the palace”, it was described as “a palace”.
func (f *finder) isPassive(i, first int) bool {
	if !f.isIn(i, pos.VBN) && !(f.isIn(i, pos.VBD) && i > first && isBe(f.word(i-1))) {
		return false
	}
	for i--; i > first && f.isIn(i, pos.RB); i-- {
	}
	return i < first || i < 0 || !f.is(i, "has", "have", "had", "’s", "'s", "’ve", "'ve", "’d", "'d")
}

// hasBe reports whether a form of "be" helps the verb i: was told, is often said.
func (f *finder) hasBe(i, first int) bool {
	for i--; i > first && f.isIn(i, pos.RB); i-- {
	}
	return i >= max(0, first) && isBe(f.word(i))
}

// isTime reports whether token i is a word for a time, which is no part of who
// speaks: Monday, yesterday, night behind "last".
func (f *finder) isTime(i int) bool {
	w := strings.ToLower(f.word(i))
	switch {
	case f.isCapital(i) && isWeekday(f.word(i)):
		return true
	case isA(timeWord, w):
		return true
	case isA(timeUnit, w):
		return i > 0 && f.is(i-1, "last", "this", "next", "that", "each", "every")
	}
	return false
}

// isCapital reports whether token i begins with a capital.
func (f *finder) isCapital(i int) bool {
	for _, r := range f.word(i) {
		return unicode.IsUpper(r)
	}
	return false
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
