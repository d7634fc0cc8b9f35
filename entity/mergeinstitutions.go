package entity

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed institutions.txt
var institutionList string

var institutionWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{"of": true, "and": true, "for": true, "on": true, "in": true}
	for line := range strings.Lines(institutionList) {
		if line[0] != '#' {
			words[strings.TrimSpace(line)] = true
		}
	}
	return words
})

// isInstitution reports whether many lands have a body with a name of these words
// and numbers.
func isInstitution(words []string) bool {
	known := institutionWords()
	return !slices.ContainsFunc(words, func(w string) bool { return !known[w] && (w[0] < '0' || w[0] > '9') })
}

// institutionKey makes one of the orders and spellings of a name: "Ministry of
// Defence", "Defense Ministry"; and of the long and the short name of a house.
func institutionKey(words []string) string {
	if len(words) == 3 && words[0] == "house" && words[1] == "of" && words[2] == "representatives" {
		words = words[:1]
	}
	return stemmed(departmentLast(words))
}

// departmentLast puts what a body is behind what it deals in.
func departmentLast(words []string) []string {
	if len(words) > 2 && words[1] == "of" && (words[0] == "ministry" || words[0] == "department") {
		return append(slices.Clone(words[2:]), words[0])
	}
	return words
}

func institutionIn(key, land string) string { return "ORG\t" + key + "\t" + land }

// homeLands returns the land that most articles of an outlet are about, if more
// than half of those that have one are; of articles without an outlet nearly all must be,
// since they may be of many.
func (r *resolver) homeLands() map[string]string {
	count := map[string]map[string]int{}
	total := map[string]int{}
	for i := range r.articles {
		if s := &r.articles[i]; s.Land != "" {
			if count[s.Outlet] == nil {
				count[s.Outlet] = map[string]int{}
			}
			count[s.Outlet][s.Land]++
			total[s.Outlet]++
		}
	}
	homes := map[string]string{}
	for outlet, lands := range count {
		land, least := mostCommon(lands), total[outlet]/2
		if outlet == "" {
			least = total[outlet] * oneLand / 100
		}
		if lands[land] > least {
			homes[outlet] = land
		}
	}
	return homes
}

// oneLand is how many per cent of the articles without an outlet must be about one land.
const oneLand = 66

// isOfTown reports whether a body is one that each town or county has: "City Council".
func isOfTown(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		switch w {
		case "city", "town", "county", "borough", "village", "municipal", "municipality", "district", "local", "school":
			return true
		}
		return false
	})
}

// placeOfTown puts the body of a town with those of its name in the place of the
// dateline and of the land that stands with it, else by itself.
func (t *thingMerger) placeOfTown(i int, key, land string) {
	if place := t.articles[t.items[i].article].Place; place != "" || land != "" {
		t.placeBy(i, institutionIn(key, land+"\t"+place), ByPlace)
	} else {
		t.put(i, t.newSet(key, 1), ByName, 1)
	}
	t.explain(i)
}

// placeDoubtful gives each institution whose land is doubtful to the one of that name
// that its article speaks for; else to that of the land of the article or of its
// outlet, or to that of the outlet alone.
func (t *thingMerger) placeDoubtful(key string) {
	known := t.bearers(t.ofLands[key])
	chosen := make([]placement, 0, len(t.doubtful[key]))
	for _, i := range t.doubtful[key] {
		if b, share := t.choose(&t.items[i], known, commonWeight); b != nil && share >= sureEnough {
			chosen = append(chosen, placement{i, b.set, share, ByContext})
		}
	}
	t.carryOut(chosen)
	for _, i := range t.doubtful[key] {
		it := &t.items[i]
		s := &t.articles[it.article]
		if it.set < 0 {
			if land := t.likelyLand(s); land != "" {
				t.placeBy(i, institutionIn(key, land), ByPlace)
			} else if s.Outlet != "" {
				t.placeBy(i, institutionIn(key, "\t"+s.Outlet), ByContext)
			} else {
				t.put(i, t.newSet(key, 1), ByName, 1)
			}
		}
		t.explain(i)
	}
}

// likelyLand is the land of the outlet if an article names it, though another more often;
// else the one that it is about.
func (t *thingMerger) likelyLand(s *source) string {
	home := t.homes[s.Outlet]
	if s.Land == "" || slices.Contains(s.Lands, home) {
		return home
	}
	return s.Land
}
