package entity

import (
	"maps"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// evenKinds takes the items of a name that no list has, which one article tags as a place or
// a people and another as an organisation, for one kind of thing: the commonest. So are people
// of the name where fewer articles tag one, and nothing shows that it is somebody's: no given
// or family name, no role. A word that is as often a place as a firm may be both. A short form
// for a place, "Vt.", is the place's.
func (r *resolver) evenKinds() {
	named, families := map[string][]int{}, map[string]string{}
	for i := range r.items {
		it := &r.items[i]
		words := nameKeys(it.Name)
		if len(words) == 0 || it.Kind == Loc { // the seas and mountains, which a firm may be called after
			continue
		}
		key := strings.Join(words, " ")
		if _, ok := lexicon.Synonym(key); ok {
			if it.Kind == Misc {
				it.as = GPE
			}
			continue
		}
		if len(words) == 1 && tokens.Acronym(it.Name) { // SANA is not Sana
			key = strings.ToUpper(key)
		}
		named[key] = append(named[key], i)
		if it.Kind == Person && len(words) > 1 {
			last := words[len(words)-1]
			if families[last] == "" {
				families[last] = key
			} else if families[last] != key {
				families[last] = several
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(named)) {
		if isNameOfPlace(key) {
			r.evenPlace(named[key])
		} else if families[key] == "" {
			bearer := families[key[strings.LastIndexByte(key, ' ')+1:]]
			r.evenKind(key, named[key], bearer != "" && bearer != key)
		}
	}
}

// several stands for the names of several with one last word.
const several = "\t"

// isNameOfPlace reports whether a list has a name as that of a place or of its people: "Leeds"
// is a team too, and "the New Yorker" a magazine.
func isNameOfPlace(key string) bool {
	const known = lexicon.Country | lexicon.City | lexicon.State | lexicon.Demonym | lexicon.Group
	if lexicon.LookupFolded(key)&known != 0 {
		return true
	}
	place, ok := strings.CutSuffix(strings.TrimSuffix(key, "s"), "er")
	return ok && lexicon.LookupFolded(place)&known != 0
}

// evenPlace takes the organisations of the name of a place for the place, where more articles tag
// it so, but for those beside the place in an article: there, or where as many do, it is a team or a firm too.
func (r *resolver) evenPlace(items []int) {
	places, bodies := map[int]bool{}, map[int]bool{} // their articles
	for _, i := range items {
		switch it := &r.items[i]; it.Kind {
		case GPE:
			places[it.article] = true
		case Org, Misc:
			bodies[it.article] = true
		}
	}
	if len(places) <= len(bodies) {
		return
	}
	for _, i := range items {
		if it := &r.items[i]; (it.Kind == Org || it.Kind == Misc) && !places[it.article] {
			it.as = GPE
		}
	}
}

// evenKind does so for the items of one name, which may end in somebody's family name.
func (r *resolver) evenKind(key string, items []int, mayBeSomebody bool) {
	count := map[Kind]int{}
	for _, i := range items {
		count[sortOf(r.items[i].Kind)]++
	}
	people := count[Person]
	things := len(items) - people
	most := Org
	for _, k := range [...]Kind{GPE, NORP} {
		if count[k] > count[most] {
			most = k
		}
	}
	if count[GPE] > 0 && count[GPE] == count[Org] && !strings.Contains(key, " ") { // a town, and a firm called after it
		return
	}
	noPerson := people < things && !mayBeSomebody && lexicon.LookupFolded(firstWord(key))&lexicon.Given == 0
	slip := 2*people <= things // of the tagger, whatever a pronoun has made of it
	for _, i := range items {
		it := &r.items[i]
		isThing := it.Kind != Person || noPerson && (slip || it.Gender == Unknown) && len(it.Roles) == 0
		if isThing && sortOf(it.Kind) != most {
			it.as = most
		}
	}
}

// sortOf makes one of the kinds that are not told apart when names are joined.
func sortOf(k Kind) Kind {
	switch k {
	case Person, NORP, GPE:
		return k
	}
	return Org
}

func firstWord(key string) string {
	first, _, _ := strings.Cut(key, " ")
	return first
}
