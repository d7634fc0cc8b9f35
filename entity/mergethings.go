package entity

import (
	"cmp"
	"maps"
	"slices"
)

// A thingMerger joins what is no person.
type thingMerger struct {
	*resolver
	sets      map[string]int         // by key
	homes     map[string]string      // lands of outlets
	doubtful  map[string][]int       // institutions whose land is doubtful, by their key
	ofLands   map[string]map[int]int // by that key the sets of the lands, with their sizes
	acronyms  map[string][]int       // items, by the acronym that is their name
	explained map[string]map[int]int
	initials  map[string]map[int]int // sets by the initials of their names
	members   map[int][]int          // items of sets that an acronym may mean
	longer    []longerName           // names that may be one with a shorter one
}

func (r *resolver) resolveThings() {
	t := &thingMerger{resolver: r, sets: map[string]int{}, homes: r.homeLands(), acronyms: map[string][]int{},
		doubtful: map[string][]int{}, ofLands: map[string]map[int]int{},
		explained: map[string]map[int]int{}, initials: map[string]map[int]int{}, members: map[int][]int{}}
	t.collectAcronyms()
	lands := r.landsOfTowns()
	for i := range r.items {
		switch it := &r.items[i]; {
		case it.as == Person || it.set >= 0 || t.acronyms[acronymKey(it.record)] != nil:
		case it.as != NORP && it.as != GPE && it.as != Loc:
			t.placeOrg(i)
		default:
			t.placeBy(i, thingKey(it, lands), ByName)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(t.doubtful)) {
		t.placeDoubtful(key)
	}
	t.joinLonger()
	for _, key := range slices.Sorted(maps.Keys(t.acronyms)) {
		t.placeAcronyms(key)
	}
}

func (t *thingMerger) bearers(called map[int]int) rivals {
	roots := map[int]int{}
	for set, n := range called {
		roots[t.find(set)] += n
	}
	return t.newRivals(roots, func(set int) []int { return t.members[set] }, map[int]*bearer{})
}

// placeBy puts an item into the set of a key.
func (t *thingMerger) placeBy(i int, key string, why Reason) {
	s, ok := t.sets[key]
	if !ok {
		s = t.newSet(key, 1)
		t.sets[key] = s
	}
	t.put(i, s, why, 1)
}

// placeOrg puts an organisation, or a building, event or work, which taggers take for one
// another, into the set of its name and, where many lands have one of that name, of its
// land. It waits where the land is doubtful.
func (t *thingMerger) placeOrg(i int) {
	it := &t.items[i]
	words := orgWords(it.Name)
	if len(words) == 0 { // made of what does not count: "The The"
		t.placeBy(i, "ORG\t\t"+it.Name, ByName)
		return
	}
	core, inName := splitLand(words)
	if !isInstitution(core) {
		t.placeBy(i, orgKey(landLast(withoutUnion(words))), ByName)
		t.mayBeLonger(i, words)
		t.explain(i)
		return
	}
	key := institutionKey(core)
	s := &t.articles[it.article]
	if isOfTown(core) {
		t.placeOfTown(i, key, cmp.Or(inName, it.Land))
		return
	}
	home := t.homes[s.Outlet]
	switch land := cmp.Or(inName, it.Land); {
	case land == "" && (s.Land == "" || differ(s.Land, home)):
		t.doubtful[key] = append(t.doubtful[key], i)
		return
	default:
		t.placeBy(i, institutionIn(key, cmp.Or(land, s.Land)), ByPlace)
		if t.ofLands[key] == nil {
			t.ofLands[key] = map[int]int{}
		}
		t.ofLands[key][t.items[i].set]++
	}
	t.explain(i)
}
