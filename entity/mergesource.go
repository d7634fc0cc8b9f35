package entity

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
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
