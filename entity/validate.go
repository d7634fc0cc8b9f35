package entity

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
)

// Validate says what is wrong with a list of entities that the caller has made
// or changed: an error for each fault, joined, that names the entity by its
// position and its ID, and nil where all is well. Each entity needs an ID of its
// own that is not negative, one of the kinds of this package, a name, and a
// mention; its spans must be of bytes of a's text, not empty, and cut no
// character; no two mentions may overlap. The order is free, and the list may be
// a part of another.
//
// Nothing panics on a list that is not valid, but what it gives is of no worth.
func Validate(a *article.Article, entities []Entity) error {
	v := validation{text: a.Source(), ids: map[int]int{}}
	for i := range entities {
		v.entity(i, &entities[i])
	}
	slices.SortFunc(v.named, func(x, y Occurrence) int { return cmp.Compare(x.Start, y.Start) })
	for i := 1; i < len(v.named); i++ {
		if x, y := v.named[i-1], v.named[i]; x.End > y.Start {
			v.fault("mentions of the entities with the IDs %d and %d overlap: %d-%d and %d-%d", x.Entity, y.Entity, x.Start, x.End, y.Start, y.End)
		}
	}
	return errors.Join(v.faults...)
}

// allKinds are all kinds that an entity may have.
var allKinds = []Kind{Person, Org, GPE, Loc, Facility, NORP, Event, Product, Work, Misc, Date, Money, Percent}

type validation struct {
	text   string
	ids    map[int]int // positions by ID
	named  []Occurrence
	faults []error
}

func (v *validation) fault(format string, args ...any) {
	v.faults = append(v.faults, fmt.Errorf("entity: "+format, args...))
}

// entity checks the entity at a position of the list.
func (v *validation) entity(at int, e *Entity) {
	fault := func(format string, args ...any) {
		v.fault("entity %d (ID %d, %q): "+format, append([]any{at, e.ID, e.Name}, args...)...)
	}
	first, taken := v.ids[e.ID]
	switch {
	case taken:
		fault("entity %d has the same ID", first)
	case e.ID < 0:
		fault("the ID is negative")
	}
	if !taken {
		v.ids[e.ID] = at
	}
	if !slices.Contains(allKinds, e.Kind) {
		fault("no kind is %q", e.Kind)
	}
	if e.Name == "" {
		fault("there is no name")
	}
	if len(e.Mentions) == 0 {
		fault("there is no mention")
	}
	for i, m := range e.Mentions {
		if what := v.span(m.Span); what != "" {
			fault("mention %d (%d-%d) %s", i, m.Start, m.End, what)
		} else {
			v.named = append(v.named, Occurrence{Span: m.Span, Entity: e.ID})
		}
	}
	for i, r := range e.References {
		if what := v.span(r.Span); what != "" {
			fault("reference %d (%d-%d) %s", i, r.Start, r.End, what)
		}
	}
}

// span returns what is wrong with s, and "" where nothing is.
func (v *validation) span(s article.Span) string {
	switch {
	case s.Start < 0 || s.End > len(v.text):
		return fmt.Sprintf("is outside of the text of %d bytes", len(v.text))
	case s.Start >= s.End:
		return "is empty"
	case !utf8.RuneStart(v.text[s.Start]) || s.End < len(v.text) && !utf8.RuneStart(v.text[s.End]):
		return "cuts a character"
	}
	return ""
}
