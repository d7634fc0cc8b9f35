package entity

import (
	"cmp"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// A landMention is where a country or its people are named.
type landMention struct {
	article.Span
	land string
}

// landsOf returns the mentions of countries and their peoples in the order of the text.
func landsOf(entities []Entity) []landMention {
	var all []landMention
	for i := range entities {
		e := &entities[i]
		if e.Kind != GPE && e.Kind != Loc && e.Kind != NORP {
			continue
		}
		if land := landOf(e.Name); land != "" {
			for _, m := range e.Mentions {
				all = append(all, landMention{m.Span, land})
			}
		}
	}
	slices.SortFunc(all, func(a, b landMention) int { return cmp.Compare(a.Start, b.Start) })
	return all
}

// landOf returns the key of a country, or of the one whose people a name means;
// empty for all else.
func landOf(name string) string {
	if place, ok := lexicon.Nationality(name); ok {
		name = place
	}
	key := strings.TrimPrefix(plainKey(name), "the ")
	if same, ok := lexicon.Synonym(key); ok {
		key = same
	}
	if lexicon.LookupFolded(key)&lexicon.Country == 0 {
		return ""
	}
	return key
}

// mostNamed returns the land with more than half of the mentions of all and at least
// two, empty if there is none. A state of a union, which an article about the union may
// name most, is none.
func mostNamed(lands []landMention) string {
	count, all := map[string]int{}, 0
	for _, l := range lands {
		if lexicon.LookupFolded(l.land)&lexicon.State == 0 {
			count[l.land]++
			all++
		}
	}
	if land := mostCommon(count); count[land] >= 2 && 2*count[land] > all {
		return land
	}
	return ""
}

// Lengths in bytes of what may lie between a name and the land that it is of: a space,
// "'s " and "’s " before the name, " of ", " in " and " of the " behind it.
var (
	gapsBefore = []int{1, 3, 5}
	gapsAfter  = []int{4, 8}
)

// landBeside returns the land that stands with the first mention that has one:
// "Ghana's Supreme Court", "the Supreme Court of Ghana".
func landBeside(e *Entity, lands []landMention) string {
	for _, m := range e.Mentions {
		at, _ := slices.BinarySearchFunc(lands, m.Start, func(l landMention, start int) int { return cmp.Compare(l.Start, start) })
		if at > 0 && slices.Contains(gapsBefore, m.Start-lands[at-1].End) {
			return lands[at-1].land
		}
		if at < len(lands) && slices.Contains(gapsAfter, lands[at].Start-m.End) {
			return lands[at].land
		}
	}
	return ""
}
