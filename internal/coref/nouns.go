package coref

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/copydesk/copydesk/internal/lexicon"
)

//go:embed nouns.txt
var nounList string

// A body is a set of things that an organisation can be, as bits: a company, a
// team; or of fields of life: politics. The bits are given as nouns.txt uses the words for them.
type body uint32

// ownBody is what has a noun in its name that means no other: a council, a court.
const ownBody body = 1 << 31

// anyBody is what "the group" can be.
const anyBody = ^body(0)

// nouns is what nouns.txt says.
type nouns struct {
	bodies    map[string]body     // what a noun for a body can mean
	named     map[string]bool     // nouns that mean only what has them in its name
	names     map[string]body     // what a body with the word in its name is
	alike     map[string][]string // words in the names of bodies that a noun may stand for: "the school" for an academy
	wider     map[string][]string // the roles that a noun for people may stand for
	places    map[string]lexicon.Class
	lands     map[string][]string // where a country lies and what it is: island, gulf
	lying     map[string]bool     // the words for that
	fields    map[string]body     // in which fields of life people are called so
	nobody    map[string]bool     // offices that are bodies and no people
	trades    map[string]bool     // what people are besides any office: "the actress", "the candidate"
	cases     map[string]bool     // what people are in a case at law: "the suspect", "the plaintiff"
	kin       map[string]bool     // what people are to somebody of their family
	deeds     map[string][]string // what a verb or a work makes of whoever does it or is it by: "a novel by"
	vessels   map[string]bool
	afloat    map[string]string // what was done to a ship or what it had: launched, decks
	houses    map[string]bool   // the words that nouns in named may stand for
	charges   map[string]bool   // verbs that tell who is a party to a case: arrested, sued
	sanctions map[string]bool   // what a regulator does to a firm: fined, banned
	epithets  map[string]bool   // what people of any office are called: "the legend", "the Ohio native"
}

var known = sync.OnceValue(func() *nouns {
	n := &nouns{
		bodies:    map[string]body{},
		named:     map[string]bool{},
		names:     map[string]body{},
		alike:     map[string][]string{},
		wider:     map[string][]string{},
		places:    map[string]lexicon.Class{},
		lands:     map[string][]string{},
		lying:     map[string]bool{},
		fields:    map[string]body{},
		nobody:    map[string]bool{},
		trades:    map[string]bool{},
		cases:     map[string]bool{},
		kin:       map[string]bool{},
		deeds:     map[string][]string{},
		vessels:   map[string]bool{},
		afloat:    map[string]string{},
		houses:    map[string]bool{},
		charges:   map[string]bool{},
		sanctions: map[string]bool{},
		epithets:  map[string]bool{},
	}
	bits := map[string]body{"any": anyBody}
	bodyOf := func(words string) (b body) {
		for w := range strings.FieldsSeq(words) {
			if bits[w] == 0 {
				bits[w] = 1 << (len(bits) - 1)
			}
			b |= bits[w]
		}
		return b
	}
	for line := range strings.Lines(nounList + landList) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if len(f) < 3 || f[0][0] == '#' {
			continue
		}
		switch word, relation, what := f[0], f[1], f[2]; relation {
		case "body":
			n.bodies[word] = bodyOf(what)
		case "named":
			n.named[word] = true
		case "name":
			n.names[word] = bodyOf(what)
		case "place":
			n.places[word] = map[string]lexicon.Class{"city": lexicon.City, "state": lexicon.State, "country": lexicon.Country}[what]
		case "land":
			n.lands[word] = strings.Fields(what)
			for _, w := range n.lands[word] {
				n.lying[w] = true
			}
		case "field":
			n.fields[word] = bodyOf(what)
		case "trade":
			n.trades[word] = true
		case "alike":
			n.alike[word] = strings.Fields(what)
		case "case":
			n.cases[word] = true
		case "kin":
			n.kin[word] = true
		case "charge":
			n.charges[word] = true
		case "sanction":
			n.sanctions[word] = true
		case "epithet":
			n.epithets[word] = true
		case "vessel":
			n.vessels[word] = true
		case "afloat":
			n.afloat[word] = what
		case "deed":
			n.deeds[word] = strings.Fields(what)
		case "nobody":
			n.nobody[word] = true
		case "wider":
			n.wider[word] = strings.Fields(what)
		}
	}
	for noun := range n.named {
		for _, word := range n.alike[noun] {
			n.houses[strings.TrimPrefix(word, "-")] = true
		}
	}
	return n
})

// Stands returns the words of roles that a noun may stand for: itself, and those
// of which it is the wider term.
func Stands(noun string) []string { return append([]string{noun}, known().wider[noun]...) }

// isPeople reports whether a noun means a person.
func isPeople(noun string) bool {
	return lexicon.LookupFolded(noun)&lexicon.Office != 0 && !known().nobody[noun] || known().wider[noun] != nil || known().epithets[noun] || known().kin[noun]
}

// IsPeopleBehind reports whether a noun, as IsPeople has it, means a person behind the word
// before it: the coast guard is none.
func IsPeopleBehind(noun, before string) bool {
	if noun == "guard" {
		switch strings.ToLower(before) {
		case "coast", "national", "home", "border", "republican", "revolutionary", "civil":
			return false
		}
	}
	return isPeople(noun)
}

// isBody reports whether a noun means an organisation or a place that acts.
func isBody(noun string) bool {
	return known().bodies[noun] != 0 || known().named[noun] || known().places[noun] != 0 || lexicon.LookupFolded(noun)&lexicon.OrgWord != 0
}

// IsBody reports whether a noun means an organisation, whichever the text names: "company",
// but not "court", which only one with the word in its name is.
func IsBody(noun string) bool { return known().bodies[noun] != 0 }

// IsCharge reports whether a verb tells who is a party to a case: "arrested".
func IsCharge(verb string) bool { return known().charges[verb] }

// IsVessel reports whether a noun means a ship.
func IsVessel(noun string) bool { return known().vessels[noun] }

// NamesBody reports whether a name ends in a noun for a body that is a building too, "Norwick
// Hospital", but not "Norwick Tower", or in one like it: "Norwick Inn" for a hotel.
func NamesBody(name string) bool {
	last := strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
	return known().named[last] || known().houses[last]
}

// bodyOf returns what the names of an organisation, in words, tell that it is; 0
// for nothing.
func bodyOf(names [][]string) (b body) {
	for _, name := range names {
		for _, w := range name {
			b |= known().names[strings.TrimSuffix(w, ".")]
		}
		if known().named[name[len(name)-1]] {
			b |= ownBody
		}
		if n := len(name) - 1; n > 0 && strings.Trim(name[n], "0123456789") == "" { // ABC 7
			name = name[:n]
		}
		if lexicon.LookupFolded(strings.Join(name, " "))&lexicon.Media != 0 {
			b |= known().bodies["newspaper"]
		}
	}
	return b
}

// placeOf returns what a place with a name, in words, is: a city if nothing else is
// known of it.
func placeOf(name []string) lexicon.Class {
	joined := strings.ReplaceAll(strings.Join(name, " "), ".", "")
	if same, ok := lexicon.Synonym(joined); ok {
		joined = same
	}
	if c := lexicon.LookupFolded(joined) & lexicon.Government; c != 0 {
		return c
	}
	return lexicon.City
}

// genderOf returns the gender that a word tells.
func genderOf(word string) Gender {
	switch lexicon.LookupFolded(word) & (lexicon.Woman | lexicon.Man) {
	case lexicon.Woman:
		return Female
	case lexicon.Man:
		return Male
	}
	return Unknown
}
