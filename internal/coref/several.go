package coref

import (
	"cmp"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/pos"
)

// A noun phrase may mean several who have names: "the airlines", "the two leaders", "the
// couple"; or the first or the last of two: "the latter".

// How many sentences back people or bodies that are named together are looked for.
const (
	recentPeople = 3
	recentBodies = 8
)

// A party is a noun phrase for several: the tokens [first, end), of which each is called noun.
type party struct {
	first, end int
	noun       string // or "" for anybody
	count      int    // how many they are, 0 where the phrase does not tell
	kind       Kind   // Other for any
	paired     bool   // "the couple"
	gender     Gender
}

// partyAt returns the noun phrase for several that begins with token i and speaks.
func (r *resolver) partyAt(i int) (p party, ok bool) {
	p = party{first: i, end: i}
	switch strings.ToLower(r.word(i)) {
	case "both":
		p.count = 2
	case "the", "these", "those":
	default:
		return p, false
	}
	p.end++
	if n := numbers[r.wordIn(p.end)]; n > 0 && p.count == 0 {
		p.count = n
		p.end++
	}
	for p.end < min(r.now.End, i+longestNominal) && r.is(p.end, pos.NN, pos.NNS, pos.JJ, pos.HYPH, pos.VBN) {
		p.end++
	}
	for p.end > i+1 && r.is(p.end-1, pos.VBN) { // the two called for calm
		p.end--
	}
	if next := r.wordIn(p.end); p.end == i+1 && next == "occurred" { // no people do
		return p, false
	}
	acts, speaks := r.roleOf(i, p.end)
	if r.is(r.skipAdverbs(p.end), pos.VBN) {
		acts = subject
	}
	head := r.word(p.end - 1)
	if !speaks && (acts != subject || p.count == 0 && pairs[head] == 0) {
		return p, false
	}
	switch n, one := pairs[head], Singular(head); {
	case n > 0:
		p.count, p.kind, p.paired = n, Person, true
	case p.count > 0 && (p.end == i+1 || numbers[head] > 0):
	case irregular[head] != "", known().kin[one]:
		p.kind, p.gender = Person, genderOf(cmp.Or(irregular[head], one))
	case p.count > 0 && head == "people":
		p.kind = Person
	case one == "" || one == "party" || one == "authority":
		return p, false
	case isBody(one):
		p.noun, p.kind = one, Organisation
	case isPeople(one):
		p.noun, p.kind = one, Person
	default:
		return p, false
	}
	return p, true
}

// numbers are those that a phrase for several may tell.
var numbers = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5}

// irregular are plurals without an s, which tell a gender, and their singulars.
var irregular = map[string]string{"men": "man", "women": "woman"}

// pairs are the words for some people together.
var pairs = map[string]int{"couple": 2, "pair": 2, "duo": 2, "trio": 3}

// Singular returns the singular of a noun in the plural, "" for none.
func Singular(noun string) string {
	one, plural := strings.CutSuffix(noun, "s")
	if y, ok := strings.CutSuffix(one, "ie"); ok {
		one = y + "y"
	}
	if !plural {
		return ""
	}
	return one
}

// resolveParty links a noun phrase to those it means: the last who are named together, or
// else the only ones whom one of the sentences before names.
func (r *resolver) resolveParty(p party, ordinal int32) bool {
	reach := int32(recentBodies)
	if p.kind != Organisation {
		reach = recentPeople
	}
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet) && ordinal-r.met[k].ordinal <= reach; k-- {
		if o := &r.met[k]; o.with != nil && r.isParty(p, append(slices.Clone(o.with), o.entity)) {
			r.linkParty(p, append(slices.Clone(o.with), o.entity), ordinal)
			return true
		}
	}
	if p.count == 0 && p.kind != Organisation {
		return false
	}
	if p.paired && r.isParty(p, r.pair) { // a couple stays one
		r.linkParty(p, r.pair, ordinal)
		return true
	}
	if all := r.onlyOnes(p, ordinal); r.isParty(p, all) {
		r.linkParty(p, all, ordinal)
		return true
	}
	return false
}

// onlyOnes returns whom the nearest sentence that names one of the kind and those
// before it name, until they are as many as the phrase says.
func (r *resolver) onlyOnes(p party, ordinal int32) (all []int32) {
	at := ordinal
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet) && ordinal-r.met[k].ordinal < recentPeople; k-- {
		o := &r.met[k]
		if o.ordinal < at {
			if len(all) >= max(p.count, 2) {
				break
			}
			at = o.ordinal
		}
		if o.entity == nobody || p.count == 0 && o.salience <= 0 || !r.isOne(p, o.entity) || slices.Contains(all, o.entity) {
			continue
		}
		all = append(all, o.entity)
	}
	slices.Reverse(all)
	return all
}

// isParty reports whether a noun phrase can mean all of them.
func (r *resolver) isParty(p party, all []int32) bool {
	if len(all) < 2 || p.count > 0 && len(all) != p.count {
		return false
	}
	return !slices.ContainsFunc(all, func(e int32) bool { return !r.isOne(p, e) })
}

// isOne reports whether a noun phrase for several can mean entity e among them.
func (r *resolver) isOne(p party, e int32) bool {
	switch kind := r.Entities[e].Kind; {
	case p.kind != Other && kind != p.kind, kind == Other || kind == Place:
		return false
	case p.kind == Organisation:
		what, is := known().bodies[p.noun], r.bodies[e]
		return is&what != 0 || what != 0 && is == 0 || slices.Contains(r.heads[p.noun], e)
	case p.count == 0 && !agree(r.Entities[e].Gender, p.gender):
		return false
	case p.noun != "" && p.count == 0:
		return slices.ContainsFunc(Stands(p.noun), func(key string) bool { return slices.Contains(r.heads[key], e) })
	}
	return true
}

func (r *resolver) linkParty(p party, all []int32, ordinal int32) {
	for _, e := range all {
		r.links = append(r.links, Link{First: p.first, End: p.end, Entity: int(e), Confidence: confidenceProminent})
	}
	last := len(all) - 1
	if p.paired {
		r.pair = all
	}
	r.note(p.first, p.end, all[last], ordinal, true).with = all[:last]
}

// resolveLatter links "the latter" or "the former" at token i, which speaks, to the
// last or the first of the last two whom this sentence or the one before names; it
// reports whether the tokens are that.
func (r *resolver) resolveLatter(i int, ordinal int32) bool {
	word := r.wordIn(i + 1)
	if word != "latter" && word != "former" || !strings.EqualFold(r.word(i), "the") {
		return false
	}
	if r.is(i+2, pos.NN, pos.NNS, pos.NNP, pos.NNPS, pos.JJ, pos.HYPH, pos.CD) { // the former minister
		return false
	}
	if _, speaks := r.roleOf(i, i+2); !speaks {
		return false
	}
	for _, kind := range [...]Kind{Person, Organisation} {
		last := int32(nobody)
		for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet) && ordinal-r.met[k].ordinal <= 1; k-- {
			o := &r.met[k]
			if o.entity == nobody || o.entity == last || r.Entities[o.entity].Kind != kind {
				continue
			}
			if last == nobody {
				last = o.entity
				continue
			}
			e := last
			if word == "former" {
				e = o.entity
			}
			r.links = append(r.links, Link{First: i, End: i + 2, Entity: int(e), Confidence: 0.8})
			r.remember(i, i+2, e, ordinal, false)
			return true
		}
	}
	return false
}
