package entity

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// A longerName is the set of a name of a thing and the key of a shorter one that it is one
// with, if others use that.
type longerName struct {
	set     int
	shorter string
	land    string // of which those of the shorter name must be, if it is not empty
}

// mayBeLonger notes what a name would be without what some leave out: whose it is, "the
// Brennerson Center's Court Program", of which land, "U.S. Harbor Watch", or what it deals in,
// "Trellick Media".
func (t *thingMerger) mayBeLonger(i int, words []string) {
	set := t.items[i].set
	if at := slices.IndexFunc(words, isOwner); at >= 0 && len(words)-at > 2 && t.items[i].Kind != Facility && !isPlaceName(words[:at+1]) && !isInstitution(words[at+1:]) {
		t.longer = append(t.longer, longerName{set, orgKey(words[at+1:]), ""})
	}
	if core, land := splitLand(words); land != "" && len(core) > 1 {
		t.longer = append(t.longer, longerName{set, orgKey(core), land})
	}
	base := words
	for len(base) > 1 && lists.Trades.Has(base[len(base)-1]) {
		base = base[:len(base)-1]
	}
	if len(base) < len(words) && isCoined(base) {
		t.longer = append(t.longer, longerName{set, orgKey(base), ""})
	}
}

// isPlaceName reports whether the possessive is a place: each has a Public Square.
func isPlaceName(words []string) bool {
	name := strings.TrimSuffix(strings.Join(words, " "), "'s")
	return lexicon.LookupFolded(name)&(lexicon.Country|lexicon.City|lexicon.State) != 0
}

// isOwner reports whether a word tells whose something is, and not for whom: the Women's World
// Cup is another one than the World Cup.
func isOwner(word string) bool {
	switch word {
	case "women's", "men's", "children's", "people's", "girl's", "boy's":
		return false
	}
	return strings.HasSuffix(word, "'s")
}

// isCoined reports whether a name is none of people, of places or of what many have.
func isCoined(words []string) bool {
	const others = lexicon.Surname | lexicon.Given | lexicon.Country | lexicon.City | lexicon.State
	return !isInstitution(words) && !slices.ContainsFunc(words, func(w string) bool { return lexicon.LookupFolded(w)&others != 0 })
}

// joinLonger joins names with the shorter ones that there are.
func (t *thingMerger) joinLonger() {
	asked := map[longerName]bool{} // each article with the name notes it
	for _, l := range t.longer {
		if asked[l] {
			continue
		}
		asked[l] = true
		if set, ok := t.sets[l.shorter]; ok && (l.land == "" || t.isOfLand(set, l.land)) {
			t.union(set, l.set, ByVariant, sureVariant)
		}
	}
	t.joinBeginnings()
	members := map[int][]int{}
	for set, items := range t.members {
		members[t.find(set)] = append(members[t.find(set)], items...)
	}
	t.members = members
}

// isOfLand reports whether two thirds and more of the articles that name a body are about a
// land, or from one whose outlet is, and none names it beside another.
func (t *thingMerger) isOfLand(set int, land string) bool {
	of, known := 0, 0
	for _, i := range t.members[set] {
		it := &t.items[i]
		s := &t.articles[it.article]
		if differ(it.Land, land) {
			return false
		}
		if about := cmp.Or(it.Land, s.Land, t.homes[s.Outlet]); about != "" {
			known++
			if about == land {
				of++
			}
		}
	}
	return of > 0 && 3*of >= 2*known
}

// Of the articles that name something by the beginning of a name alone, so many times as many
// must have the whole, and at least so many.
const (
	timesBeginning = 2
	leastWhole     = 3
)

// joinBeginnings joins an organisation that is named by the beginning of a name with the only
// one that begins so, "Trellick" with "Trellick Vantov", if far more articles have that, and a
// place with the county or the bay of its name.
func (t *thingMerger) joinBeginnings() {
	wholes, short := map[string]map[int]int{}, map[string][]int{}
	families := t.familyNames()
	for i := range t.items {
		it := &t.items[i]
		if it.set < 0 || it.Kind != Org && it.Kind != GPE {
			continue
		}
		words := nameKeys(it.Name)
		for n := 1; n < len(words); n++ {
			if it.Kind == Org || isPlaceWord(words[n]) && n == len(words)-1 {
				addCount(wholes, beginningKey(it, words[:n]), t.find(it.set), 1)
			}
		}
		if mayBeginName(words) && !(len(words) == 1 && families[words[0]]) {
			short[beginningKey(it, words)] = append(short[beginningKey(it, words)], i)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(short)) {
		if set, ok := dominant(wholes[key], len(short[key])); ok {
			for _, i := range short[key] {
				t.union(set, t.items[i].set, ByShort, sureSpelling)
			}
		}
	}
}

// beginningKey keeps places and organisations apart.
func beginningKey(it *item, words []string) string {
	return string(it.Kind) + "\t" + strings.Join(words, " ")
}

// dominant returns the set with nine tenths of all, if it is large enough beside so many that
// are named by the beginning alone.
func dominant(sets map[int]int, short int) (int, bool) {
	total, best := 0, -1
	for set, n := range sets {
		total += n
		if best < 0 || n > sets[best] || n == sets[best] && set < best {
			best = set
		}
	}
	if best < 0 || sets[best] < max(leastWhole, timesBeginning*short) {
		return 0, false
	}
	return best, 10*sets[best] >= 9*total
}

// mayBeginName reports whether a name is one that stands for a longer one: none of a place, of
// a people, nor of what many have.
func mayBeginName(words []string) bool {
	const other = lexicon.Country | lexicon.City | lexicon.State | lexicon.Demonym | lexicon.Given | lexicon.OrgWord
	return len(words) > 0 && !isInstitution(words) && lexicon.LookupFolded(strings.Join(words, " "))&other == 0 && lexicon.LookupFolded(words[len(words)-1])&lexicon.OrgWord == 0
}

func isPlaceWord(word string) bool {
	return lexicon.LookupFolded(word)&(lexicon.PlaceWord|lexicon.LandWord) != 0
}

// familyNames are the last words of the names of people.
func (t *thingMerger) familyNames() map[string]bool {
	families := map[string]bool{}
	for i := range t.items {
		if words := nameKeys(t.items[i].Name); t.items[i].as == Person && len(words) > 1 {
			families[words[len(words)-1]] = true
		}
	}
	return families
}
