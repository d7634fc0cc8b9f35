package coref

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// confidenceProminent is that of a noun that tells only the kind.
const confidenceProminent = 0.6

// What speaks for an entity as the meaning of a noun, in points.
const (
	pointsBody      = 1.0  // the name tells that it is such a body
	pointsDescribed = 2.5  // or has the noun in it
	pointsShared    = 1.0  // or a word that stands before the noun
	pointsMedia     = -3.0 // a paper is rather who reports on the company
	pointsSameNoun  = 2.0  // a body or a person without a name that was called so
	leastProminent  = -1.0 // less is too far away
)

// prominent returns the most prominent entity that a noun phrase may mean,
// nobody for none. described is whom it describes; one that does not act is
// only a body whose name tells that it is one.
func (r *resolver) prominent(n nominal, described int32, acts bool, ordinal int32) int32 {
	if slices.ContainsFunc(n.rest, isNation) && n.people && n.age == "" && !known().epithets[n.noun] {
		return nobody // somebody of that nation has a role that tells it
	}
	if n.owned && n.noun == "website" { // it speaks for its owner
		return nobody
	}
	what, stands, lying := known().bodies[n.noun], Stands(n.noun), landWords(n)
	stranger := n.people && r.broughtIn(n.noun)
	if n.noun == "paper" { // what is no newspaper is nobody's name
		if slices.ContainsFunc(n.rest, func(w string) bool { return isPaper[w] }) {
			return nobody
		}
		acts = acts && !r.isOnStudy()
	}
	if slices.Contains(n.rest, "news") {
		what = known().bodies["newspaper"]
	}
	media := known().bodies["newspaper"]
	firm := what != anyBody && what&known().bodies["bank"] != 0 // a bank is a firm of any kind
	best, points, _ := r.likeliest(n.first, ordinal, func(o *occurrence) (float64, bool) {
		switch {
		case o.entity == nobody:
			return pointsSameNoun, o.noun == n.noun
		case n.people:
			x := &r.Entities[o.entity]
			if n.nation && x.Kind == Person && slices.ContainsFunc(x.Roles, func(role []string) bool { return slices.Contains(role, n.noun) }) {
				return pointsDescribed, true
			}
			return 0, !stranger && r.mayBeCalled(o, n, stands, ordinal)
		case known().places[n.noun] != 0:
			x := &r.Entities[o.entity]
			if !acts || x.Kind != Place || len(x.Roles) == 0 {
				return 0, false
			}
			if len(lying) > 0 {
				return pointsBody, isLand(x.Roles[0], lying)
			}
			return 0, placeOf(x.Roles[0])&known().places[n.noun] != 0
		case o.entity == described:
			return pointsDescribed, true
		case r.Entities[o.entity].Kind == Organisation:
			is, called := r.bodies[o.entity], r.seen[o.entity].called
			if called != 0 && called&what == 0 || r.isBelowLaw(o.entity, what) { // what was called a drugmaker is no regulator
				return 0, false
			}
			if told := r.seen[o.entity].told; n.speaks && described != nobody && told != "" && told != n.noun { // nor the supplier the carmaker
				return 0, false
			}
			shared := 0.0
			if r.sharesWord(o.entity, n.rest) {
				shared = pointsShared
			}
			if r.seen[o.entity].law == above && isAuthority(what) {
				shared += pointsShared
			}
			if firm && is == media {
				shared += pointsMedia
			}
			if is&what != 0 && what != anyBody {
				return pointsBody + shared, true
			}
			return r.prominence(o.entity) + shared, acts && !n.of && what != 0 && (is == 0 || what == anyBody)
		case r.isUnknownPlace(o.entity):
			return pointsPlace, acts && !n.of && what != 0 && what&known().bodies["authority"] == 0 && o.salience > 0
		}
		return 0, false
	})
	switch {
	case best != nil && points >= leastProminent:
		return best.entity
	case n.people && (n.speaks || acts && known().trades[n.noun]) && !n.of && !n.inner && (known().trades[n.noun] || known().cases[n.noun] || n.age != "" || r.isFormer(n) && known().fields[n.noun] != 0):
		return r.clearest(n, stands, ordinal)
	case acts && !n.people && !n.of && !n.inner && what != anyBody:
		return r.farther(what, n.speaks)
	}
	return nobody
}

// isPaper has words that make of a paper a report or a study.
var isPaper = map[string]bool{"discussion": true, "full": true, "policy": true, "research": true, "white": true, "working": true}

// isOnStudy reports whether the text tells of a study, and so of a paper that scholars wrote.
func (r *resolver) isOnStudy() bool {
	if r.studied == 0 {
		r.studied = 1
		for i := range r.Doc.Tokens {
			switch r.word(i) {
			case "study", "studies", "researchers", "authors":
				r.studied++
			}
		}
	}
	return r.studied > 2
}

// sharesWord reports whether a name of an entity has one of some words, or a form of it: "the
// pipeline operator" for Norvik Pipelines.
func (r *resolver) sharesWord(e int32, words []string) bool {
	return slices.ContainsFunc(r.Entities[e].Roles, func(name []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return len(w) > 4 && covers(name, []string{w}) })
	})
}

// isUnknownPlace reports whether an entity is taken for a place of which no list tells, and so may
// be a firm or a group.
func (r *resolver) isUnknownPlace(e int32) bool {
	x := &r.Entities[e]
	return x.Kind == Place && len(x.Roles) > 0 && lexicon.LookupFolded(strings.Join(x.Roles[0], " "))&lexicon.Place == 0
}

// leadClear is how many points more than all others somebody has who is plainly meant.
const leadClear = 2.0

// clearest returns the person whom a noun for what people are besides any office means, if one
// is much more in mind than all others: "the businessman" for a candidate.
func (r *resolver) clearest(n nominal, stands []string, ordinal int32) int32 {
	best, points, lead := r.likeliest(n.first, ordinal, func(o *occurrence) (float64, bool) {
		if o.entity == nobody {
			return 0, o.people && agree(o.gender, genderOf(n.noun))
		}
		return 0, r.fitsPerson(o, n, stands, ordinal) && !(known().cases[n.noun] && isOfLaw(&r.Entities[o.entity]))
	})
	least, inCase := leastProminent, known().cases[n.noun]
	if inCase || n.age != "" { // the phrase itself tells that it is about somebody of the story
		least -= 2
	}
	if best == nil || best.salience <= 0 && !inCase || points < least || lead < leadClear || inCase && !r.isInCase(best.entity) {
		return nobody
	}
	return best.entity
}

// isInCase reports whether the text has lately told of a person what makes one a party to a case at
// law: "arrested | Ann Lee", "Ann Lee, 34, | was charged". Else the victim or a witness would be the
// suspect.
func (r *resolver) isInCase(e int32) bool {
	const before, behind = 2, 9 // tokens
	for k := len(r.met) - 1; k >= max(0, len(r.met)-mostMet); k-- {
		o := &r.met[k]
		if o.entity != e || r.is(int(o.end), pos.POS) {
			continue
		}
		s := r.Doc.Sentences[r.Doc.Order()[o.ordinal]]
		for i := max(s.First, int(o.first)-before); i < min(s.End, int(o.end)+behind); i++ {
			if known().charges[strings.ToLower(r.word(i))] {
				return true
			}
		}
	}
	return false
}

// fitsPerson reports whether the person of an occurrence may be meant by a noun for all that the
// text tells of age, gender and party.
func (r *resolver) fitsPerson(o *occurrence, n nominal, stands []string, ordinal int32) bool {
	x := &r.Entities[o.entity]
	return x.Kind == Person && !r.isTelling(o.entity, n, ordinal) && r.mayBeOfAge(o.entity, n.noun) && agree(x.Gender, genderOf(n.noun)) &&
		agree(x.Gender, n.tells) && !r.isOfOtherParty(o.entity, n.noun) && !isBelowOne(x, stands, n.rest) && (n.age == "" || r.seen[o.entity].age == "")
}

// mayBeCalled reports whether the person of an occurrence may be meant by a noun that none of
// the roles has which the text tells: it speaks against none of them, or the person is in mind.
func (r *resolver) mayBeCalled(o *occurrence, n nominal, stands []string, ordinal int32) bool {
	if !r.fitsPerson(o, n, stands, ordinal) {
		return false
	}
	x := &r.Entities[o.entity]
	last, alone := o == r.lastSpeaker(), r.isAlone(o.entity, ordinal)
	switch {
	case isAcrossBench(x, n.noun):
		return false
	case r.isFormer(n):
		return (last || alone || !hasOffice(x)) && (n.speaks || r.said > n.first)
	case n.of:
		return last && n.speaks
	case !hasOffice(x):
		return last || !isOfficial(n.noun)
	case n.age != "":
		return n.noun == "old" || alone && mayBe(x, n.noun)
	case n.nation:
		return !isOfNation(x)
	case n.kin:
		return x.Gender != Unknown
	case known().epithets[n.noun]:
		return last || alone
	}
	return last && (mayBe(x, n.noun) || n.speaks && known().trades[n.noun]) || alone && sharesField(x, n.noun)
}

// isTelling reports whether an entity says in this sentence what a noun phrase stands in, and
// so is hardly meant by that: "He said the president had told him".
func (r *resolver) isTelling(e int32, n nominal, ordinal int32) bool {
	return r.seen[e].speaks && r.seen[e].ordinal == ordinal && int(r.seen[e].end) <= r.said && r.said < n.first
}

// farther returns the organisation that a noun means whose like was not mentioned lately: the
// only one of those met last that is such a body, or else the one that is named most, if its
// name tells nothing, or where it speaks the only one; nobody for none.
func (r *resolver) farther(what body, speaks bool) int32 {
	only, others := int32(nobody), 0
	for _, e := range r.recent {
		if r.Entities[e].Kind == Organisation && r.bodies[e]&what != 0 && r.seen[e].quoted < 0 && !r.isBelowLaw(e, what) {
			only = e
			others++
		}
	}
	switch main := r.mainBody; {
	case others == 1:
		return only
	case others == 0 && main != nobody && r.bodies[main] == 0 && !r.isBelowLaw(main, what) && (what&known().bodies["company"] != 0 && r.isLastBody(main) || speaks && what != 0 && what&known().bodies["authority"] == 0 && r.isOnlyBody(main)):
		return main
	}
	return nobody
}

// isOnlyBody reports whether an organisation that the text opens with is the only one mentioned lately
// of which the name tells nothing.
func (r *resolver) isOnlyBody(e int32) bool {
	return r.seen[e].met > 0 && r.seen[e].opening <= 1 && !slices.ContainsFunc(r.recent, func(o int32) bool { return o != e && r.Entities[o].Kind == Organisation && r.bodies[o] == 0 })
}

// isLastBody reports whether no organisation was mentioned behind e of which the name tells
// nothing either.
func (r *resolver) isLastBody(e int32) bool {
	for _, o := range slices.Backward(r.recent) {
		if r.Entities[o].Kind == Organisation && r.bodies[o] == 0 {
			return o == e
		}
	}
	return false
}

// prominence returns points for how often an entity was met.
func (r *resolver) prominence(e int32) float64 { return 0.3 * float64(min(r.seen[e].met, 4)) }

// isAlone reports whether nobody else was met in the last sentences.
func (r *resolver) isAlone(e, ordinal int32) bool {
	for _, o := range r.recent {
		if o != e && r.Entities[o].Kind == Person && ordinal-r.seen[o].ordinal <= lately {
			return false
		}
	}
	return true
}

// isOfficial reports whether people are called so who do their work on others in a story: the
// judge is hardly somebody of whom it tells no office.
func isOfficial(noun string) bool {
	return known().fields[noun]&(known().fields["judge"]|known().fields["officer"]) != 0 || noun == "coroner"
}

// isOfLaw reports whether a person has a role of the police or the law, and so is hardly the
// suspect or the plaintiff of a story.
func isOfLaw(x *Entity) bool {
	return slices.ContainsFunc(x.Roles, func(role []string) bool { return isOfficial(lexicon.SpelledOut(role[headOf(role)])) })
}

// isAcrossBench reports whether a noun is for a lawyer and a person is a judge, or the other way round.
func isAcrossBench(x *Entity, noun string) bool {
	field, law, bench := known().fields[noun], known().fields["lawyer"], known().fields["judge"]
	return field&law != 0 && isOfField(x, law) && (field == bench) != isOfField(x, bench&^law)
}

// sharesField reports whether a noun is of a field of life in which a person has a role.
func sharesField(x *Entity, noun string) bool {
	return isOfField(x, known().fields[noun])
}

// isOfField reports whether a person has a role in one of some fields of life.
func isOfField(x *Entity, field body) bool {
	return slices.ContainsFunc(x.Roles, func(role []string) bool {
		return field&known().fields[lexicon.SpelledOut(role[headOf(role)])] != 0
	})
}

// mayBe reports whether a noun for somebody of one field of life does not speak against the
// roles of a person: none is of another.
func mayBe(x *Entity, noun string) bool {
	field := known().fields[noun]
	return field != 0 && !slices.ContainsFunc(x.Roles, func(role []string) bool {
		of := known().fields[lexicon.SpelledOut(role[headOf(role)])]
		return of != 0 && of&field == 0
	})
}

// lastSpeaker returns the last occurrence that spoke and was not told of, nil for none.
func (r *resolver) lastSpeaker() *occurrence {
	for k := len(r.spoken) - 1; k >= max(0, len(r.spoken)-4); k-- {
		if o := &r.met[r.spoken[k]]; !o.told {
			return o
		}
	}
	return nil
}

// afterPerson reports whether the last who spoke is a person with a name.
func (r *resolver) afterPerson() bool {
	o := r.lastSpeaker()
	return o != nil && o.entity != nobody && r.Entities[o.entity].Kind == Person && r.at-o.at <= lately
}

// lately is how many sentences back somebody still comes to mind.
const lately = 4

// mayBeMain reports whether a noun may mean the main person for all that the
// article tells of him or her: no role.
func (r *resolver) mayBeMain() bool { return r.main != nobody && !hasOffice(&r.Entities[r.main]) }

// hasOffice reports whether the text tells more of a person than an epithet.
func hasOffice(x *Entity) bool {
	return slices.ContainsFunc(x.Roles, func(role []string) bool { return !known().epithets[role[headOf(role)]] })
}

// isNation reports whether a word, in lower case, tells a nation.
func isNation(w string) bool { return lexicon.LookupFolded(w)&lexicon.Demonym != 0 }

// isOfNation reports whether a role of a person tells a nation.
func isOfNation(x *Entity) bool {
	return slices.ContainsFunc(x.Roles, func(role []string) bool { return slices.ContainsFunc(role, isNation) })
}

func agree(a, b Gender) bool { return a == b || a == Unknown || b == Unknown }
