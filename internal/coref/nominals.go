package coref

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// longestNominal is how many tokens a noun phrase may have.
const longestNominal = 8

// A nominal is a definite noun phrase, the tokens [first, end), for a person or a
// body.
type nominal struct {
	first, end int
	noun       string   // its head, in lower case
	rest       []string // its other words, but those that come and go
	people     bool
	of         bool // "the president of the board"
	inner      bool // a name stands in it: "the UEC president"
	owned      bool // it tells whose: "the visitors' coach"
	age        string
	nation     bool   // "the 19-year-old Norwegian"
	kin        bool   // "the mother of three"
	speaks     bool   // is, with its complement, the subject of a verb of saying
	tells      Gender // that what it says opens with, if it mostly speaks of itself: "the 26-year-old said she"
}

// nominalAt returns the noun phrase that starts at token i with "the" and has a
// person or an organisation as its head. A phrase that stands before a name
// tells a role and is none.
func (r *resolver) nominalAt(i, end int) (n nominal, ok bool) {
	switch r.word(i) {
	case "the", "The", "this", "This", "THE":
	default:
		return n, false
	}
	stop, possessor := i+1, 0
	for stop < min(end, i+longestNominal) && (r.is(stop, pos.NN, pos.NNS, pos.NNP, pos.JJ, pos.HYPH, pos.POS, pos.VBN, pos.JJS, pos.CD) || r.wordIn(stop) == "then" || r.is(stop, pos.VBG) && (r.is(stop-1, pos.HYPH) || stop == i+1)) {
		if possessor == 0 && r.is(stop, pos.POS) {
			possessor = stop
		}
		stop++
	}
	for stop > i+2 && r.is(stop-1, pos.VBN) { // "the governor called for calm"
		stop--
	}
	if stop > i+2 && r.isMistaken(stop-1) {
		stop--
	}
	if noun := lexicon.SpelledOut(r.word(stop - 1)); possessor > 0 && !isPeople(noun) && !isBody(noun) {
		stop = possessor // "the president's eagerness"
	}
	if stop == i+1 || r.isNamed(stop-1, stop) || r.isAdjective(stop-1) || r.is(stop, pos.NNS, pos.NNPS, pos.HYPH) && !r.isMistaken(stop) {
		return n, false
	}
	if r.wordIn(stop) == "of" && r.is(stop+1, pos.CD) && genderOf(r.word(stop-1)) != Unknown { // the mother of three
		n.first, n.noun, n.people, n.kin = i, r.word(stop-1), true, true
		n.end = stop + 2
		return n, !r.isNamed(i, n.end)
	}
	n = nominal{first: i, end: stop, noun: lexicon.SpelledOut(r.word(stop - 1)), inner: r.isNamed(i, stop), owned: possessor > 0 && possessor < stop}
	n.age = r.ageIn(i, stop)
	n.nation = isNation(n.noun) && !r.is(stop-1, pos.NNS, pos.NNPS) && (n.age != "" || isOneOf(n.noun))
	people := IsPeopleBehind(n.noun, r.word(stop-2)) || !isBody(n.noun) && r.isSomebodys(n.noun)
	firm := IsBody(n.noun) && len(r.heads[n.noun]) == 0 && !r.afterPerson() // an operator is a firm as well
	n.people = people && !firm || n.age != "" && n.noun == "old" || n.nation
	if !r.endsName(n.noun) && (!r.is(stop-1, pos.NN, pos.NNP) && n.age == "" && !n.nation || !n.people && !isBody(n.noun)) {
		return n, false
	}
	n.rest = r.appendWords(nil, i+1, stop-1)
	if r.is(stop, pos.IN) && r.word(stop) == "of" { // "the president of the board" is no other president
		n.rest, n.of = r.appendWords(n.rest, stop+1, min(end, stop+5)), true
	}
	return n, true
}

// isAdjective reports whether the noun at token i is an adjective, since another is coordinated with it: "the
// official | and parallel rates", "the official | and the black market".
func (r *resolver) isAdjective(i int) bool {
	next := i + 2
	if !alsoAdjective[r.word(i)] || !r.is(i+1, pos.CC) {
		return false
	}
	if r.is(next, pos.DT) {
		next++
	}
	if r.wordIn(next) == "other" {
		return false
	}
	return r.is(next, pos.JJ) || r.is(next, pos.NN) && r.is(next+1, pos.NN, pos.NNS)
}

// alsoAdjective has nouns for people that are adjectives as well.
var alsoAdjective = map[string]bool{"chief": true, "executive": true, "general": true, "official": true, "principal": true, "representative": true}

// isSomebodys reports whether a noun is the head of a role of a person of the text, as no list may
// have it: "Busker Ann Lee".
func (r *resolver) isSomebodys(noun string) bool {
	return slices.ContainsFunc(r.heads[noun], func(e int32) bool { return r.Entities[e].Kind == Person })
}

// isMistaken reports whether token i is a verb of saying that the tagger takes for a noun: "the
// architect recalls".
func (r *resolver) isMistaken(i int) bool {
	return r.is(i, pos.NNS) && r.is(i-1, pos.NN, pos.NNP) && sayings.Is(r.word(i), sayings.Says) && isPeople(lexicon.SpelledOut(r.word(i-1)))
}

// ownedAt returns the noun phrase for a person that the name before token i, a possessive,
// tells more of: "Norvia's foreign minister". The role may be told further down.
func (r *resolver) ownedAt(i int, ordinal int32) bool {
	if r.mention == 0 || !r.is(i, pos.POS) || r.Mentions[r.mention-1].End != i {
		return false
	}
	owner := r.Mentions[r.mention-1]
	end := i + 1
	for end < min(r.now.End, i+longestNominal) && r.is(end, pos.NN, pos.NNP, pos.JJ, pos.HYPH, pos.VBN) {
		end++
	}
	if end == i+1 || r.isNamed(i+1, end) {
		return false
	}
	n := nominal{first: owner.First, end: end, noun: lexicon.SpelledOut(r.word(end - 1)), people: true, inner: true, owned: true}
	if !IsPeopleBehind(n.noun, r.word(end-2)) {
		return false
	}
	n.rest = r.appendWords(nil, i+1, end-1)
	e := r.holder(n, int32(owner.Entity), r.appendWords(nil, owner.First, owner.End))
	if role, _ := r.roleOf(n.first, n.end); e == nobody || role != subject {
		return false
	}
	r.links = append(r.links, Link{First: n.first, End: n.end, Entity: int(e), Confidence: nominalConfidence(len(n.rest)+1, 1)})
	r.remember(n.first, n.end, e, ordinal, false)
	return true
}

// holder returns the only person with a role that has the noun and the other words of a
// noun phrase and a word of its owner, whose name is name here; nobody for none or several.
func (r *resolver) holder(n nominal, owner int32, name []string) (only int32) {
	only = nobody
	for _, e := range r.heads[n.noun] {
		if e != owner && r.describes(e, n.noun, n.rest, func(role, words []string) bool {
			return covers(role, words) && (known().kin[n.noun] && r.seen[e].met > 0 || slices.ContainsFunc(name, func(w string) bool { return covers(role, []string{w}) }))
		}) {
			if only != nobody {
				return nobody
			}
			only = e
		}
	}
	return only
}

// bareAt returns the office at token i that stands without an article and speaks, as some
// papers write it: "“…,” Crown Prince said".
func (r *resolver) bareAt(i int, ordinal int32) bool {
	if i != r.now.First && !r.is(i-1, pos.Comma, pos.CloseQuote) || !r.is(i, pos.NN, pos.NNP, pos.JJ) {
		return false
	}
	end := i + 1
	for end < min(r.now.End, i+longestNominal) && r.is(end, pos.NN, pos.NNP, pos.HYPH) {
		end++
	}
	n := nominal{first: i, end: end, noun: lexicon.SpelledOut(r.word(end - 1)), people: true}
	if !r.says(end) || !isPeople(n.noun) || r.isNamed(i, end) {
		return false
	}
	n.rest = r.appendWords(nil, i, end-1)
	e, others := r.lastWith(n, covers)
	if e == nobody || others > 1 {
		return false
	}
	r.links = append(r.links, Link{First: i, End: end, Entity: int(e), Confidence: nominalConfidence(len(n.rest), 1)})
	r.remember(i, end, e, ordinal, false)
	return true
}

// lettersAt links "the" and the initials of an office, at token i, to whoever was met last with a
// role that has them: "the SP" for a superintendent of police; or where they speak, to whoever
// spoke last, if the text tells no role of him.
func (r *resolver) lettersAt(i int, ordinal int32) bool {
	letters := r.wordIn(i + 1)
	if !r.is(i, pos.DT) || !strings.EqualFold(r.word(i), "the") || len(letters) < 2 || len(letters) > 5 || strings.ToUpper(letters) != letters || !r.is(i+1, pos.NN, pos.NNP) ||
		r.is(i+2, pos.NN, pos.NNS, pos.NNP, pos.NNPS, pos.HYPH, pos.POS) || r.isNamed(i, i+2) {
		return false
	}
	for _, e := range slices.Backward(r.recent) {
		x := &r.Entities[e]
		if x.Kind == Person && slices.ContainsFunc(x.Roles, func(role []string) bool { return hasInitials(role, strings.ToLower(letters)) }) {
			r.links = append(r.links, Link{First: i, End: i + 2, Entity: int(e), Confidence: nominalConfidence(0, 1)})
			r.remember(i, i+2, e, ordinal, false)
			return true
		}
	}
	if o := r.lastSpeaker(); r.afterPerson() && !hasOffice(&r.Entities[o.entity]) {
		if _, speaks := r.roleOf(i, i+2); speaks {
			e := o.entity
			r.links = append(r.links, Link{First: i, End: i + 2, Entity: int(e), Confidence: confidenceProminent})
			r.remember(i, i+2, e, ordinal, false)
			return true
		}
	}
	return false
}

// halfAt links "the North" or "the South" at token i, which does something, to the only half of a land with that word
// before its name that was met: "North Korea … the North | warned", but not "South Africa … the South".
func (r *resolver) halfAt(i int, ordinal int32) bool {
	half := r.wordIn(i + 1)
	if half != "North" && half != "South" || !r.is(i, pos.DT) || !strings.EqualFold(r.word(i), "the") || r.isNamed(i, i+2) {
		return false
	}
	if role, _ := r.roleOf(i, i+2); role != subject {
		return false
	}
	only := int32(nobody)
	for _, e := range r.heads[strings.ToLower(half)] {
		x := &r.Entities[e]
		if x.Kind != Place || r.seen[e].met == 0 || len(x.Roles[0]) != 2 || x.Roles[0][0] != strings.ToLower(half) || !isHalf(x.Roles[0]) {
			continue
		}
		if only != nobody {
			return false
		}
		only = e
	}
	if only == nobody {
		return false
	}
	r.links = append(r.links, Link{First: i, End: i + 2, Entity: int(only), Confidence: nominalConfidence(1, 1)})
	r.remember(i, i+2, only, ordinal, false)
	return true
}

// isHalf reports whether a country called after the north or south has a twin in the other.
func isHalf(name []string) bool {
	twin := map[string]string{"north": "south", "south": "north"}[name[0]]
	return placeOf(name)&lexicon.Country != 0 && placeOf([]string{twin, name[1]})&lexicon.Country != 0
}

// hasInitials reports whether the last words of a role have these first letters, without words
// of grammar: "pm" for a Norwegian prime minister, but for no deputy prime minister.
func hasInitials(role []string, letters string) bool {
	at := len(letters)
	for _, w := range slices.Backward(role) {
		switch {
		case w == "", w == "of", w == "for", w == "the", w == "and", w == "to", w == "in":
		case at == 0:
			return !isBelow[w]
		default:
			if at--; w[0] != letters[at] {
				return false
			}
		}
	}
	return at == 0
}

// endsName reports whether a noun is the last word of the name of an organisation that was
// mentioned: "the archives" for the Royal Archives.
func (r *resolver) endsName(noun string) bool {
	return slices.ContainsFunc(r.heads[noun], func(e int32) bool {
		x := &r.Entities[e]
		return x.Kind == Organisation && r.seen[e].met > 0 && slices.ContainsFunc(x.Roles, func(name []string) bool { return len(name) > 1 && name[len(name)-1] == noun })
	})
}

// appendWords appends the words of tokens that tell something, up to a verb or a sign.
func (r *resolver) appendWords(dst []string, first, end int) []string {
	for i := first; i < end && r.is(i, pos.NN, pos.NNP, pos.NNS, pos.NNPS, pos.JJ, pos.HYPH, pos.POS, pos.DT, pos.VBN, pos.JJS); i++ {
		if w := strings.ToLower(r.word(i)); len(w) > 2 && !passing[w] && !r.is(i, pos.DT, pos.POS) {
			dst = append(dst, w)
		}
	}
	return dst
}

// isNamed reports whether a person or organisation is named in the tokens [first,
// end), or right behind them, or a name of any kind ends with them or goes on behind them; the word for
// somebody of a party does not name it.
func (r *resolver) isNamed(first, end int) bool {
	reach := end + 2
	if r.finite(end) || r.wordIn(end) == "of" { // the head of the Harbour Board
		reach = end + 1
	}
	for k := r.mention; k < len(r.Mentions) && r.Mentions[k].First < reach; k++ {
		m := r.Mentions[k]
		kind := r.Entities[m.Entity].Kind
		if kind == Other && m.First == end-1 && m.End == end && (isPeople(lexicon.SpelledOut(r.word(end-1))) || isNation(r.word(end-1))) {
			continue
		}
		if m.End > first && (kind == Person || kind == Organisation || m.End == end || m.First < end && m.End > end) {
			return true
		}
	}
	return false
}

// resolveNominal links a noun phrase to whom it describes, or, where it speaks,
// to whom it may mean as the most prominent of its kind: somebody without another role, or
// the only one around who has one of the same field.
func (r *resolver) resolveNominal(n nominal, ordinal int32) {
	if n.people {
		n.tells = r.genderTold(n.end)
	}
	does := r.doing(&n)
	n, e, confidence := r.meant(n, does, ordinal)
	if n.people && (e != nobody && (r.isTelling(e, n, ordinal) && !slices.Contains(r.heads[n.noun], e) || r.metAs(n.noun, r.seen[e].end)) ||
		does.speaks && slices.Contains(r.namedInWords(n.first), e)) {
		e = nobody
	}
	if e == nobody {
		if does.acts && (!n.people || n.of || does.speaks && !r.mayBeMain()) {
			r.meet(n, ordinal)
		}
		return
	}
	if int(r.seen[e].end) == n.first-1 && r.is(n.first-1, pos.Comma) { // an apposition is a role
		return
	}
	r.links = append(r.links, Link{First: n.first, End: n.end, Entity: int(e), Confidence: confidence})
	r.remember(n.first, n.end, e, ordinal, false)
	if what := known().bodies[n.noun]; !n.people && n.speaks && bits.OnesCount32(uint32(what)) == 1 {
		r.seen[e].called = what
	}
}

// What a noun phrase does: it is a subject, by itself or with its complement, "the minister of
// works", and it speaks by itself.
type doing struct{ acts, leads, speaks bool }

// doing returns what a noun phrase does, and notes in it whether it speaks with its complement.
func (r *resolver) doing(n *nominal) doing {
	role, speaks := r.roleOf(n.first, n.end)
	does := doing{role == subject, role == subject, speaks}
	n.speaks = speaks
	if n.of && n.people {
		end := r.skipComplement(n.end)
		role, speaks = r.roleOf(n.first, end)
		does.leads = role == subject
		n.speaks = speaks && !r.is(n.first-1, pos.VBN) && r.namedAt(end+1) == nobody // "the minister of works, Lee Moss, said"
	}
	return does
}

// meant returns whom a noun phrase means, before anything speaks against that, and as what it is
// read: a publisher is somebody, or a firm.
func (r *resolver) meant(n nominal, does doing, ordinal int32) (_ nominal, e int32, confidence float64) {
	e, confidence = r.described(n)
	if n.inner && n.people && !known().epithets[n.noun] {
		if e, confidence = r.ofBody(n); e == nobody && n.speaks {
			e, confidence = r.memberSpeaking(n), confidenceProminent
		}
	} else if e == nobody && does.leads && !n.owned && len(r.allOfAge(n.noun)) < 2 || !n.people && !n.inner { // whoever is the visitors' coach has that role
		if id := r.prominent(n, e, does.acts, ordinal); id != nobody {
			e, confidence = id, confidenceProminent
			if n.age != "" {
				r.setAge(n.age, e)
			}
		}
	}
	if e == nobody && n.owned && n.speaks && len(r.heads[n.noun]) == 1 && known().kin[n.noun] && r.seen[r.heads[n.noun][0]].met > 0 {
		e, confidence = r.heads[n.noun][0], confidenceProminent
	}
	if n.people && e == nobody && does.leads && !n.owned && !n.of && IsBody(n.noun) && len(r.heads[n.noun]) == 0 {
		body := n
		body.people = false
		if id := r.prominent(body, nobody, does.acts, ordinal); id != nobody {
			n, e, confidence = body, id, confidenceProminent
		}
	}
	return n, e, confidence
}

// genderTold returns the gender of the pronoun that opens what the subject before token i says:
// "(the veteran) | said that she".
func (r *resolver) genderTold(i int) Gender {
	says := r.skipAdverbs(i)
	if !r.says(says) || sayings.Is(r.word(says), sayings.Listener) { // "told her that"
		return Unknown
	}
	i = says + 1
	if r.wordIn(i) == "that" {
		i++
	}
	switch r.wordIn(i) {
	case "she", "her":
		return Female
	case "he", "his":
		return Male
	}
	return Unknown
}

// metAs reports whether somebody without a name who is called so came in behind a token.
func (r *resolver) metAs(noun string, from int32) bool {
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet) && r.met[k].first >= from; k-- {
		if o := &r.met[k]; o.entity == nobody && o.noun == noun {
			return true
		}
	}
	return false
}

// broughtIn reports whether somebody without a name who is called so came in lately with another
// word than "the": "a clerk", "one of her clerks".
func (r *resolver) broughtIn(noun string) bool {
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet); k-- {
		o := &r.met[k]
		if o.entity == nobody && o.noun == noun && !strings.EqualFold(r.word(int(o.first)), "the") && !strings.EqualFold(r.word(int(o.first)), "this") {
			return true
		}
	}
	return false
}
