package coref

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// ofBody returns whom a noun phrase describes that names a body, by any of its names, and
// how surely: "the UEC president". Somebody of another is not meant.
func (r *resolver) ofBody(n nominal) (int32, float64) {
	e, others := r.headed(n)
	for k := max(0, r.mention-1); e == nobody && k < len(r.Mentions) && r.Mentions[k].First < n.end; k++ {
		m := r.Mentions[k]
		if r.Entities[m.Entity].Kind != Organisation || m.First < n.first {
			continue
		}
		rest := r.appendWords(r.appendWords(nil, n.first, m.First), m.End, n.end-1)
		for _, name := range r.Entities[m.Entity].Roles {
			n.rest = append(slices.Clip(rest), significant(name)...)
			if e, others = r.headed(n); e != nobody {
				break
			}
		}
	}
	if e == nobody {
		return r.onlyOfBody(n), confidenceProminent
	}
	return e, nominalConfidence(len(n.rest), others)
}

// isOfParty has nouns for whoever leads a party or stands for it, whatever office is told of them.
var isOfParty = map[string]bool{"candidate": true, "hopeful": true, "lawmaker": true, "leader": true, "nominee": true, "politician": true}

// onlyOfBody returns the only person mentioned so far of whom a role names the body that a noun phrase for
// a leader or a candidate names: "the Norvia Party leader" for the chair of its youth wing; nobody
// for none and for several.
func (r *resolver) onlyOfBody(n nominal) int32 {
	if !isOfParty[n.noun] || r.is(n.first-1, pos.Comma) && r.mention > 0 && n.first-r.Mentions[r.mention-1].End < longestNominal { // Ann Lee (Norvia), the party's candidate
		return nobody
	}
	only := int32(nobody)
	for k := max(0, r.mention-1); k < len(r.Mentions) && r.Mentions[k].First < n.end; k++ {
		m := r.Mentions[k]
		if r.Entities[m.Entity].Kind != Organisation || m.First < n.first || m.End >= n.end {
			continue
		}
		for _, o := range r.met[max(0, len(r.met)-mostMet):] {
			switch {
			case o.entity == nobody || o.entity == only || r.Entities[o.entity].Kind != Person || !agree(r.Entities[o.entity].Gender, genderOf(n.noun)) || !r.isOfBody(o.entity, m.Entity):
			case only != nobody:
				return nobody
			default:
				only = o.entity
			}
		}
	}
	return only
}

// isOfBody reports whether a role of a person, not a former one or a deputy's, names a body.
func (r *resolver) isOfBody(person int32, body int) bool {
	for _, name := range r.Entities[body].Roles {
		words := significant(name)
		for _, role := range r.Entities[person].Roles {
			if len(words) > 0 && hasAll(role, words) && !slices.Contains(role, "former") && !slices.Contains(role, "deputy") {
				return true
			}
		}
	}
	return false
}

func hasAll(role, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(role, w) })
}

// memberSpeaking returns who spoke last where a noun phrase tells the party of a lawmaker and
// nothing speaks against it: "the Labour MP" for somebody of whom no party is told.
func (r *resolver) memberSpeaking(n nominal) int32 {
	if n.of || n.owned || n.noun != "mp" && !slices.Contains(known().wider["lawmaker"], n.noun) || !r.afterPerson() {
		return nobody
	}
	o := r.lastSpeaker()
	x := &r.Entities[o.entity]
	isOfOther := func(w string) bool { return isPartyMember(w) && !slices.Contains(n.rest, w) }
	if !agree(x.Gender, genderOf(n.noun)) || !agree(x.Gender, n.tells) || hasOffice(x) && !mayBe(x, n.noun) || slices.ContainsFunc(x.Roles, func(role []string) bool { return slices.ContainsFunc(role, isOfOther) }) {
		return nobody
	}
	return o.entity
}

// headed returns whoever was mentioned last with a role that has the words of a noun phrase for
// the head of a body, whichever of the two has the wider word for it: "the fleet commander" for
// the chief of the fleet.
func (r *resolver) headed(n nominal) (e int32, others int) {
	e, others = r.lastWith(n, covers)
	narrow := n.noun
	for _, wide := range [...]string{"chief", "head", "leader", "boss"} {
		if e == nobody && len(n.rest) > 0 && slices.Contains(known().wider[wide], narrow) {
			n.noun = wide
			e, others = r.lastWith(n, covers)
		}
	}
	return e, others
}

// behindNameAt returns the noun phrase for a person that a name begins and token i goes on, if it
// stands without an article and speaks, as headlines and some papers write it: "PPN | chief said",
// or with the article in the name: "the Greens | leader said".
func (r *resolver) behindNameAt(i int, ordinal int32) bool {
	if r.mention == 0 || r.Mentions[r.mention-1].End != i || !r.is(i, pos.NN, pos.NNP, pos.JJ) {
		return false
	}
	name, end := r.Mentions[r.mention-1], i+1
	for end < min(r.now.End, i+longestNominal) && r.is(end, pos.NN, pos.NNP, pos.HYPH) {
		end++
	}
	first := r.titleStart(name.First, r.now.First)
	n := nominal{first: first, end: end, noun: lexicon.SpelledOut(r.word(end - 1)), people: true, inner: true}
	_, speaks := r.roleOf(first, end)
	if r.Entities[name.Entity].Kind == Person || !speaks || !IsPeopleBehind(n.noun, r.word(end-2)) || r.isNamed(i, end) || r.is(first-1, pos.DT, pos.POS, pos.PRPS, pos.CD) {
		return false
	}
	n.rest = r.appendWords(nil, first, end-1)
	e, confidence := r.ofBody(n)
	if e == nobody {
		return false
	}
	r.links = append(r.links, Link{First: first, End: end, Entity: int(e), Confidence: confidence})
	r.remember(first, end, e, ordinal, false)
	return true
}

// significant returns the words of a name that are longer than "of".
func significant(name []string) (out []string) {
	for _, w := range name {
		if len(w) > 2 && w != "the" && w != "and" && w != "for" {
			out = append(out, w)
		}
	}
	return out
}
