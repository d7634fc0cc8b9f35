package coref

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/pos"
)

// farthestWork is how many tokens before "by" the noun for a work stands: "a mural of a girl | by".
const farthestWork = 8

// noteDeed remembers what a person may be called for what the text tells of a deed: the founder by
// whom a firm was founded, the author of "a novel by", the widow of whoever "was married to".
func (r *resolver) noteDeed(m Mention) {
	if r.Entities[m.Entity].Kind != Person {
		return
	}
	e, before := int32(m.Entity), r.titleStart(m.First, r.now.First)-1
	if r.wordIn(before) == "by" {
		r.credit(e, r.deedBefore(before))
	}
	if r.wordIn(before) == "to" {
		before--
	}
	verb := m.End
	if r.is(verb, pos.Comma) && r.is(verb+1, pos.WP) {
		verb += 2
	}
	verb = r.skipAdverbs(r.skipAside(verb))
	word := r.wordIn(verb)
	switch {
	case isWedding(r.wordIn(before)), isWedding(word):
		r.credit(e, "married")
	case r.finite(verb) && (word == "founded" || word == "invented" || word == "set" && r.wordIn(verb+1) == "up" && r.isBodyAt(r.nounsEnd(verb+2)-1)):
		r.credit(e, word)
	}
}

func isWedding(word string) bool { return word == "married" || word == "wed" }

// deedBefore returns what is told to be "by" somebody in front of that word: a verb, "founded in Lund
// by", "set up by", or a work; "" for none.
func (r *resolver) deedBefore(by int) string {
	for i := by - 1; i > by-farthestWork && !r.is(i, pos.Comma); i-- {
		w := strings.ToLower(r.wordIn(i))
		switch {
		case r.is(i, pos.VBN, pos.VBD, pos.NN, pos.NNS, pos.NNP, pos.JJ) && known().deeds[w] != nil && r.isDeed(i, w):
			return w
		case (r.finite(i) || r.is(i, pos.VBN)) && !r.is(i-1, pos.DT, pos.JJ): // in a shed
			return ""
		}
	}
	return ""
}

// isDeed reports whether the word for a deed at token i means one for what it is done to: a goal is set
// up too, and traffic directed.
func (r *resolver) isDeed(i int, word string) bool {
	to := i - 1
	for r.is(to, pos.RB) || isBe(r.wordIn(to)) || isHave(r.wordIn(to)) {
		to--
	}
	switch word {
	case "set":
		return r.wordIn(i+1) == "up" && r.isBodyAt(to)
	case "started":
		return r.isBodyAt(to)
	case "directed":
		return slices.Contains(known().deeds[r.wordIn(to)], "director")
	}
	return true
}

// isBodyAt reports whether token i is a noun for a body or ends the name of one.
func (r *resolver) isBodyAt(i int) bool {
	if r.is(i, pos.NN) && isBody(r.wordIn(i)) {
		return true
	}
	k, found := slices.BinarySearchFunc(r.Mentions, i+1, func(m Mention, end int) int { return m.End - end })
	return found && r.Entities[r.Mentions[k].Entity].Kind == Organisation
}

// nounsEnd returns where the noun phrase that begins with token i ends.
func (r *resolver) nounsEnd(i int) int {
	for r.is(i, pos.DT, pos.PRPS, pos.JJ, pos.NN, pos.NNS, pos.NNP, pos.NNPS, pos.HYPH, pos.POS) {
		i++
	}
	return i
}

// credit enters what a deed makes of a person, after the roles that the text tells.
func (r *resolver) credit(e int32, deed string) {
	x := &r.Entities[e]
	for _, noun := range known().deeds[deed] {
		if len(x.Roles) < mostTold && !slices.ContainsFunc(x.Roles, func(role []string) bool { return slices.Contains(HeadsOf(role), noun) }) {
			x.Roles = append(slices.Clip(x.Roles), []string{noun})
			r.index(noun, e)
			r.seen[e].deeds = append(r.seen[e].deeds, noun)
		}
	}
}

// isStated reports whether the text tells that an entity is one of some words, or more than what it may
// be called for a deed.
func (r *resolver) isStated(e int32, words []string) bool {
	deeds := r.seen[e].deeds
	return len(deeds) == 0 || slices.ContainsFunc(words, func(w string) bool {
		return !slices.Contains(deeds, w) && slices.Contains(r.heads[w], e)
	})
}

// isOutdone reports whether somebody who may be called by a noun for a deed alone stands back behind
// whoever was mentioned since, and oftener, and has no office: the artist of one picture and the next one.
func (r *resolver) isOutdone(e int32, noun string) bool {
	if !slices.Contains(r.seen[e].deeds, noun) {
		return false
	}
	since := r.recent[slices.Index(r.recent, e)+1:]
	return slices.ContainsFunc(since, func(o int32) bool {
		return r.Entities[o].Kind == Person && r.seen[o].met > r.seen[e].met && !hasOffice(&r.Entities[o]) && agree(r.Entities[o].Gender, genderOf(noun))
	})
}

// kinAt links a noun for somebody of a family behind the possessive at token i to the only one whom the
// text has called so: "Her husband, Ben Moss, called. | Her husband | said". Where a name stands there, "his
// son, Ben Moss", it remembers what whoever has the possessive is to that one, the father.
func (r *resolver) kinAt(i int, ordinal int32) {
	end := i + 1
	for end < min(r.now.End, i+longestNominal) && r.is(end, pos.NN, pos.NNS, pos.JJ, pos.JJR) {
		end++
	}
	noun := r.wordIn(end - 1)
	if one := Singular(noun); known().kin[one] {
		r.kinOf(i, end, one, ordinal)
		return
	}
	if !r.is(i, pos.PRPS) || !known().kin[noun] {
		return
	}
	owner := int32(nobody)
	if n := len(r.links); n > 0 && r.links[n-1].First == i {
		owner = int32(r.links[n-1].Entity)
	}
	if r.isNamed(i, end) {
		if owner != nobody {
			r.credit(owner, noun)
		}
		return
	}
	if role, _ := r.roleOf(i, end); role != subject {
		return
	}
	if e := r.onlyKin(noun, owner, r.appendWords(nil, i+1, end-1)); e != nobody {
		r.links = append(r.links, Link{First: i, End: end, Entity: int(e), Confidence: nominalConfidence(0, 1)})
		r.remember(i, end, e, ordinal, false)
	}
}

// kinOf links a noun in the plural, the tokens [first, end), to those whom the text has called one of them:
// "Her parents, Uwe and Karin Moss, came. | Her parents | said".
func (r *resolver) kinOf(first, end int, one string, ordinal int32) {
	role, _ := r.roleOf(first, end)
	if !r.is(first, pos.PRPS) || role != subject || r.isNamed(first, end) {
		return
	}
	all := slices.DeleteFunc(slices.Clone(r.heads[one]), func(e int32) bool { return r.seen[e].met == 0 })
	if p := (party{first: first, end: end, noun: one, kind: Person, gender: genderOf(one)}); r.isParty(p, all) {
		r.linkParty(p, all, ordinal)
	}
}

// onlyKin returns the only person but the owner who was met before and has a role of a family that a
// noun may stand for and that does not speak against the words before it; nobody for none or several.
func (r *resolver) onlyKin(noun string, owner int32, words []string) int32 {
	only := int32(nobody)
	for _, key := range Stands(noun) {
		for _, e := range r.heads[key] {
			fits := func(role, words []string) bool { return role[0] == key || len(words) == 0 || allows(role, words) }
			if e == owner || e == only || r.seen[e].met == 0 || !agree(r.Entities[e].Gender, genderOf(noun)) || !r.describes(e, key, words, fits) {
				continue
			}
			if only != nobody {
				return nobody
			}
			only = e
		}
	}
	return only
}
