package coref

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// unclear stands for somebody of whom a glance at the clause does not tell who it is.
const unclear = -2

// boundBy returns whom the grammar of its clause tells that p means: its subject, where p is
// a reflexive, whoever "his" means behind "who" or in a last "his lawyer said"; nobody for a subject without a name, unclear for all else.
func (r *resolver) boundBy(p pronoun) int32 {
	e := int32(unclear)
	switch p.form {
	case himself:
		e = r.subjectOf(p.at, p.gender)
	case his:
		if r.is(p.at+1, pos.NN, pos.NNS, pos.JJ) { // "her" may be no possessive
			e = r.relativeWith(p.at, p.gender)
		}
		if e == unclear && r.isLastTag(p.at) {
			e = r.lastActor(p)
		}
	}
	if e >= 0 && (r.Entities[e].Kind != Person || !r.fits(e, p.gender)) {
		return unclear
	}
	return e
}

// isLastTag reports whether the possessive at token i begins a tag that ends the sentence: "Anna Berg, who was ill,
// has left, | her spokesman said".
func (r *resolver) isLastTag(i int) bool {
	end := i + 1
	for end < i+longestNominal && r.is(end, pos.NN, pos.JJ, pos.HYPH) {
		end++
	}
	return end > i+1 && r.is(i-1, pos.Comma) && r.isLastSaid(end)
}

// lastActor returns the only person of this sentence who does something and may be meant by p, unclear for none or
// several and behind somebody without a name.
func (r *resolver) lastActor(p pronoun) int32 {
	only := int32(unclear)
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet) && r.met[k].ordinal == p.ordinal; k-- {
		o := &r.met[k]
		if _, fits := r.hasGender(o, p.gender); o.acts && fits && o.quoted < 0 {
			if o.entity == nobody || only != unclear && only != o.entity {
				return unclear
			}
			only = o.entity
		}
	}
	return only
}

// farthestSubject is how many tokens before a reflexive its subject is looked for.
const farthestSubject = 20

// subjectOf returns the subject of the verb whose object the reflexive at token i is: of "locked himself
// in", of the clause that a participle or an infinitive hangs on, "fled | before shooting himself", or the noun
// that a participle tells of: "a man | calling himself Kato".
func (r *resolver) subjectOf(i int, gender Gender) int32 {
	if e := r.standsFor(i - 1); e >= 0 { // Lee himself
		return e
	}
	for verb := i - 1; verb > max(r.now.First, i-farthestSubject); verb-- {
		if !r.anyVerb(verb) {
			if r.is(verb, pos.CC, pos.WP, pos.WDT, pos.OpenQuote, pos.CloseQuote, pos.Colon) {
				return unclear
			}
			continue
		}
		first := verb
		for r.anyVerb(first-1) || r.is(first-1, pos.RB, pos.TO) {
			first--
		}
		for r.is(first, pos.RB) && first < verb {
			first++
		}
		switch {
		case r.finite(first):
			return r.actorAt(first-1, gender)
		case r.is(first, pos.VBG) && r.is(first-1, pos.NN):
			return r.actorAt(first-1, gender)
		case r.is(first, pos.TO): // asked Lee to prove himself; but: hit Lee to save himself
			if !leadsOn(r.wordIn(r.phraseStart(first-1) - 1)) {
				return unclear
			}
			return r.phraseAt(first - 1)
		case r.is(first, pos.VBN, pos.VB):
			return unclear
		}
		verb = first
	}
	return unclear
}

// leadsOn reports whether a verb tells that its object is to do something, as in "asked Lee to".
func leadsOn(verb string) bool {
	switch verb = strings.ToLower(verb); verb {
	case "allowed", "allows", "enabled", "enables", "expected", "expects", "forced", "forces", "helped", "helps", "wanted", "wants":
		return true
	}
	return sayings.Is(verb, sayings.Orders) || sayings.Is(verb, sayings.Listener)
}

// phraseAt returns whom the phrase names or refers to that ends with token i or before a comma there, unclear for nobody.
func (r *resolver) phraseAt(i int) int32 {
	if r.is(i, pos.Comma) {
		i--
	}
	if e := r.standsFor(i); e >= 0 {
		return e
	}
	return unclear
}

// relativeWith returns whom the "who" stands for in whose clause the possessive at token i is, if nobody else is told of
// between them: "Ann Lee, a clerk | who was removed from her post".
func (r *resolver) relativeWith(i int, gender Gender) int32 {
	for k := i - 1; k > max(r.now.First, i-farthestSubject); k-- {
		switch {
		case r.is(k, pos.WP) && r.word(k) == "who":
			if r.finite(r.skipAdverbs(k+1)) && r.finiteBetween(k, i) == 1 {
				return r.actorAt(k, gender)
			}
			return unclear
		case r.is(k, pos.Comma, pos.PRP, pos.PRPS, pos.NNP, pos.OpenQuote, pos.CloseQuote, pos.CC) || r.is(k, pos.NN, pos.NNS) && isOfPeople(r.word(k)):
			return unclear
		}
	}
	return unclear
}

// isOfPeople reports whether a noun may mean a person or several.
func isOfPeople(noun string) bool {
	one := lexicon.SpelledOut(noun)
	return isPeople(one) || genderOf(one) != Unknown || isOfMany(noun)
}

// actorAt returns whom the noun phrase, the pronoun or the relative pronoun that ends with token i stands for;
// nobody where it is a noun for somebody of that gender without a name, and unclear where it may mean no person.
func (r *resolver) actorAt(i int, gender Gender) int32 {
	for r.is(i, pos.RB) {
		i--
	}
	i = r.skipAsideBack(i)
	relative := r.is(i, pos.WP, pos.WDT)
	if relative { // "the deputy who" may be somebody known
		i--
		if r.is(i, pos.Comma) {
			i--
		}
	}
	if r.is(i, pos.PRP) {
		return r.standsFor(i)
	}
	e, first := r.standsFor(i), r.phraseStart(i)
	if !relative && r.isComplement(first) { // the head of the firm
		if head := first - 2; isOfPeople(r.word(head)) || r.standsFor(head) >= 0 {
			i, e, first = head, r.standsFor(head), r.phraseStart(head)
		}
	}
	switch {
	case e >= 0:
		return e
	case r.is(first, pos.DT) && r.is(first-1, pos.Comma): // Lee, a clerk who
		return r.phraseAt(first - 1)
	case r.is(i, pos.NN, pos.NNP) && isOfPeople(r.word(i)) && agree(genderOf(lexicon.SpelledOut(r.word(i))), gender) && !(relative && strings.EqualFold(r.word(first), "the")):
		return nobody
	}
	return unclear
}

// skipAsideBack returns the last token before the apposition or the relative clause between commas that
// ends with token i, or i.
func (r *resolver) skipAsideBack(i int) int {
	if r.is(i, pos.Comma) {
		for k := i - 1; k > max(r.now.First, i-farthestSubject); k-- {
			if r.is(k, pos.Comma) {
				return k - 1
			}
		}
	}
	return i
}

// phraseStart returns the first token of the noun phrase that ends with token i.
func (r *resolver) phraseStart(i int) int {
	for k := i; k > i-longestNominal; k-- {
		switch {
		case r.is(k, pos.DT, pos.PRPS):
			return k
		case !r.is(k, pos.NN, pos.NNS, pos.NNP, pos.NNPS, pos.JJ, pos.CD, pos.HYPH, pos.POS):
			return k + 1
		}
	}
	return i
}

// standsFor returns the entity that the name or the reference stands for whose last token is i, nobody for none.
func (r *resolver) standsFor(i int) int32 {
	for k := r.mention - 1; k >= 0 && r.Mentions[k].End > i; k-- {
		if r.Mentions[k].End == i+1 {
			return int32(r.Mentions[k].Entity)
		}
	}
	for k := len(r.links) - 1; k >= 0 && r.links[k].First > i-longestNominal; k-- {
		if r.links[k].End == i+1 {
			return int32(r.links[k].Entity)
		}
	}
	return nobody
}
