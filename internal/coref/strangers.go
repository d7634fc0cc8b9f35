package coref

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// meet notes that a noun phrase brings in somebody without a name, so that a
// pronoun behind it does not go past him or her: "A neighbour said he had …"
func (r *resolver) meet(n nominal, ordinal int32) {
	o := r.note(n.first, n.end, nobody, ordinal, false)
	o.noun, o.people, o.gender = n.noun, n.people, genderOf(n.noun)
}

// strangerAt returns the noun phrase of a person or a body without a name that
// begins with token i and is the subject of a verb: "a neighbour said", "one of them said", "her
// lawyer argued", "(Ann Lee)'s office told", or of a clause of its own: "a baker, who".
func (r *resolver) strangerAt(i int) (n nominal, ok bool) {
	switch r.tag(i) {
	case pos.DT:
		if w := strings.ToLower(r.word(i)); w != "a" && w != "an" && w != "another" {
			return n, false
		}
	case pos.PRPS, pos.POS:
	case pos.CD: // "one neighbour said"
		if !strings.EqualFold(r.word(i), "one") || r.is(i-1, pos.CD, pos.HYPH) {
			return n, false
		}
	default:
		return n, false
	}
	if r.is(i, pos.CD) && r.wordIn(i+1) == "of" && r.is(i+2, pos.PRP) {
		return nominal{first: i, end: i + 3, noun: "one", people: true}, r.verbOf(i, i+3) >= 0 && !r.is(i+3, pos.Comma) // "one of them, Lee,"
	}
	end := i + 1
	for end < min(r.now.End, i+longestNominal) && r.is(end, pos.NN, pos.NNP, pos.JJ, pos.HYPH, pos.CD, pos.VBN) {
		end++
	}
	if end == i+1 || !r.is(end-1, pos.NN, pos.NNP) || r.isNamed(end-1, end) {
		return n, false
	}
	n = nominal{first: i, end: end, noun: lexicon.SpelledOut(r.word(end - 1))}
	n.people = isPeople(n.noun)
	if r.is(i, pos.DT, pos.CD) && r.is(end, pos.IN) && n.people { // a soldier at the barrier
		for end++; end < min(r.now.End, i+longestNominal) && r.is(end, pos.DT, pos.NN, pos.NNS, pos.NNP, pos.JJ); end++ {
		}
	}
	n.end = end
	if r.is(i, pos.DT) && r.is(i-1, pos.Comma) && !r.isLastSaid(end) { // an apposition
		return n, false
	}
	role, _ := r.roleOf(i, end)
	return n, (n.people || isBody(n.noun)) && (r.verbOf(i, end) >= 0 || (!n.people || r.is(i, pos.CD)) && role == subject || n.people && r.is(end, pos.Comma) && r.is(end+1, pos.WP, pos.VBN, pos.VBD))
}

// isLastSaid reports whether nothing but a time stands behind the verb of saying of the subject that
// ends at token i: "…, an aide | said on Monday."
func (r *resolver) isLastSaid(i int) bool {
	verb := r.skipAdverbs(i)
	return r.says(verb) && r.skipAdverbs(verb+1) >= r.now.End-1
}

// identify gives who came in without a name before mention m the name of m, if that is a
// person with the role: "the president of the board, Ann Lee, said".
func (r *resolver) identify(m Mention, ordinal int32) {
	if !r.is(r.titleStart(m.First, r.now.First)-1, pos.Comma) {
		return
	}
	for k := len(r.met) - 2; k >= max(0, len(r.met)-mostMet) && r.met[k].ordinal == ordinal; k-- { // the last is m itself
		o := &r.met[k]
		if o.entity != nobody || !o.people {
			continue
		}
		if r.finiteBetween(int(o.end), m.First) == 0 && r.heads[o.noun] != nil && slices.Contains(r.heads[o.noun], int32(m.Entity)) {
			o.entity = int32(m.Entity)
		}
		return
	}
}

// meansStranger reports whether somebody without a name, who may have the
// pronoun's gender, came after entity e was last mentioned, in the pronoun's
// sentence or the one before in its block, or spoke in the one before the block that goes on with marks.
// Who says something in marks does not mean himself.
func (r *resolver) meansStranger(p pronoun, e int32) bool {
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet); k-- {
		o := &r.met[k]
		goesOn := r.blockOf(o.ordinal) == p.sentence.Block || r.isSaying(int(o.end)) && r.quoteAt(p.sentence.First) >= 0
		if o.ordinal < p.ordinal-1 || o.first < r.seen[e].end || !goesOn {
			return false
		}
		if o.entity == nobody && o.people && agree(o.gender, p.gender) && (o.quoted >= 0 || r.quoteAt(p.at) < 0) {
			return true
		}
	}
	return false
}
