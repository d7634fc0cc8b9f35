package coref

import (
	"slices"

	"github.com/copydesk/copydesk/internal/pos"
)

// resolveThey links a "they" that speaks to those who are named together in this
// sentence or the one before, if nobody else who is several comes between.
func (r *resolver) resolveThey(at int, ordinal int32) {
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet) && ordinal-r.met[k].ordinal <= recentPeople; k-- {
		o := &r.met[k]
		if o.with == nil {
			continue
		}
		if o.ordinal == ordinal && r.isTag(at) && r.skipAdverbs(at+1)+2 >= r.now.End { // "they lied, they | said."
			continue
		}
		near := ordinal-o.ordinal <= 1
		for i := int(o.end); i < at; i++ {
			if tag := r.tag(i); (tag == pos.NNS || tag == pos.NNPS) && (r.verbOf(i, i+1) >= 0 || !near && isOfMany(r.word(i)) && r.tag(i+1).IsFinite()) {
				return
			}
		}
		if !near && (at != r.now.First || r.Entities[o.entity].Kind != Person || o.salience < 0) {
			break
		}
		r.linkThey(at, append(slices.Clone(o.with), o.entity), ordinal)
		return
	}
	if met := r.whoMet(at, ordinal); met != nil {
		r.linkThey(at, met, ordinal)
	}
}

// linkThey links the "they" at a token to all who are meant.
func (r *resolver) linkThey(at int, all []int32, ordinal int32) {
	for _, e := range all {
		r.links = append(r.links, Link{First: at, End: at + 1, Entity: int(e), Pronoun: true, Confidence: 0.8})
	}
	last := len(all) - 1
	r.note(at, at+1, all[last], ordinal, true).with = all[:last]
}

// whoMet returns whom the "they" that opens this sentence means where nobody is named together: the
// two people of the sentence before, the first of them its subject, or else the organisation that
// is. It is nil where others come in who are several or have no name.
func (r *resolver) whoMet(at int, ordinal int32) []int32 {
	if at != r.now.First || ordinal == 0 {
		return nil
	}
	before := r.Doc.Sentences[r.Doc.Order()[ordinal-1]]
	for i := before.First; i < before.End; i++ {
		if r.tag(i) == pos.NNS && isOfMany(r.word(i)) {
			return nil
		}
	}
	var people []int32
	body, opens, leads := int32(nobody), int32(nobody), false
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet) && r.met[k].ordinal == ordinal-1; k-- {
		o := &r.met[k]
		opens = o.entity
		switch {
		case o.quoted >= 0:
			return nil
		case o.entity == nobody && !o.people:
		case o.entity == nobody:
			return nil
		case r.Entities[o.entity].Kind == Person:
			leads = o.salience >= pointsSubject
			if !slices.Contains(people, o.entity) {
				people = append(people, o.entity)
			}
		case r.Entities[o.entity].Kind == Organisation && o.salience >= pointsSubject:
			body = o.entity
		}
	}
	switch {
	case len(people) == 2 && leads && body == nobody:
		slices.Reverse(people)
		return people
	case body != nobody && (len(people) == 0 || len(people) == 1 && opens == body): // one of whom it tells is not several
		return []int32{body}
	}
	return nil
}

// isOfMany reports whether a word means several people or bodies.
func isOfMany(plural string) bool {
	switch one := Singular(plural); one {
	case "":
		return true // people, men, children
	default:
		return isPeople(one) || isBody(one)
	}
}

// mostListed is how many of a list of people are remembered.
const mostListed = 8

// together returns the persons, or the organisations, that are named right before mention
// m, which is one too, and whether an "and" joins it to them: nil for none.
func (r *resolver) together(m Mention) (before []int32, joined bool) {
	kind := r.Entities[m.Entity].Kind
	if r.mention == 0 || len(r.met) == 0 || kind != Person && kind != Organisation {
		return nil, false
	}
	last := r.Mentions[r.mention-1]
	k := len(r.met) - 1
	for k > 0 && r.met[k].pronoun && int(r.met[k].first) > last.First { // "Ann Lee and her son Sid"
		k--
	}
	o := &r.met[k]
	if last.First < r.now.First || m.First-last.End > 6 || int(o.first) != last.First || last.Entity == m.Entity || r.Entities[last.Entity].Kind != kind {
		return nil, false
	}
	for i := last.End; i < m.First; i++ {
		switch {
		case r.word(i) == "and":
			joined = true
		case !r.is(i, pos.NN, pos.NNP, pos.JJ, pos.DT, pos.HYPH, pos.Comma, pos.OpenBracket, pos.CloseBracket, pos.PRPS):
			return nil, false
		}
	}
	before = append(slices.Concat(o.listed, o.with), o.entity)
	return before[max(0, len(before)-mostListed):], joined
}
