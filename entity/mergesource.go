package entity

import (
	"cmp"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// A source is what a Merger keeps of an article.
type source struct {
	Outlet string   `json:"outlet,omitempty"`
	Month  string   `json:"month,omitempty"`
	Place  string   `json:"place,omitempty"`
	Land   string   `json:"land,omitempty"`  // that it is mostly about
	Lands  []string `json:"lands,omitempty"` // all that it names, sorted
	Named  []record `json:"named,omitempty"`
}

func (m *Merger) source(meta article.Metadata, entities []Entity) source {
	s := source{
		Outlet: m.keep(meta.Outlet),
		Month:  m.keep(meta.Var("month")),
		Place:  m.keep(plainKey(meta.Dateline.Place.Text)),
	}
	lands := landsOf(entities)
	s.Land = m.keep(mostNamed(lands))
	for _, land := range lands {
		s.Lands = append(s.Lands, m.keep(land.land))
	}
	slices.Sort(s.Lands)
	s.Lands = slices.Clip(slices.Compact(s.Lands))
	for i := range entities {
		e := &entities[i]
		if nameKind(e.Kind) == 0 || e.Name == "" {
			continue
		}
		r := record{Entity: i, Kind: e.Kind, Name: m.keep(visible(e.Name)), Gender: e.Gender}
		for _, a := range e.Aliases[:min(len(e.Aliases), maxKeptAliases)] {
			r.Aliases = append(r.Aliases, m.keep(visible(a)))
		}
		for _, role := range e.Roles[:min(len(e.Roles), maxKeptRoles)] {
			r.Roles = append(r.Roles, m.keep(role.Text))
		}
		if e.Kind == Org {
			r.Land = m.keep(landBeside(e, lands))
		}
		s.Named = append(s.Named, r)
	}
	return s
}

// A record is what a Merger keeps of an entity.
type record struct {
	Entity  int      `json:"entity"`
	Kind    Kind     `json:"kind"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases,omitempty"`
	Gender  Gender   `json:"gender,omitempty"`
	Roles   []string `json:"roles,omitempty"`
	Land    string   `json:"land,omitempty"` // that stands beside it: "Ghana's Parliament"
}

// What is kept of an entity, at most.
const (
	maxKeptAliases = 8
	maxKeptRoles   = 4
)

// keep returns a copy of s that it returned before, if there is one: a piece of
// an article would keep all of its text.
func (m *Merger) keep(s string) string {
	if s == "" {
		return ""
	}
	if kept, ok := m.texts[s]; ok {
		return kept
	}
	if m.texts == nil {
		m.texts = map[string]string{}
	}
	s = strings.Clone(s)
	m.texts[s] = s
	return s
}

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
