package entity

import (
	"cmp"
	"slices"
	"strings"

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
	for len(base) > 1 && trades.has(base[len(base)-1]) {
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
