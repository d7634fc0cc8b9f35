package entity

import (
	"maps"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
)

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
