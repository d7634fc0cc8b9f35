package quote

import (
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
)

// A list is the caller's entities as the rules of this package see them: each
// with its position as its ID, whatever the caller calls it.
type list struct {
	entities []entity.Entity
	ids      []int // those of the caller
}

// newList returns a copy of the entities without what lies outside of the text,
// with references where they have none. Their ID is a name that the caller may
// give at will, so it is no index.
func newList(a *article.Article, entities []entity.Entity) list {
	size := len(a.Source())
	l := list{entities: slices.Clone(entities), ids: make([]int, len(entities))}
	for i := range l.entities {
		e := &l.entities[i]
		e.ID, l.ids[i] = i, e.ID
		e.Mentions = within(e.Mentions, size, func(m entity.Mention) article.Span { return m.Span })
		e.References = within(e.References, size, func(r entity.Reference) article.Span { return r.Span })
	}
	if !slices.ContainsFunc(l.entities, func(e entity.Entity) bool { return len(e.References) > 0 }) {
		l.entities = entity.Resolve(a, l.entities)
	}
	return l
}

// within returns those with spans of the text, all without a copy where they
// are.
func within[T any](all []T, size int, span func(T) article.Span) []T {
	outside := func(x T) bool {
		s := span(x)
		return s.Start < 0 || s.Start >= s.End || s.End > size
	}
	if !slices.ContainsFunc(all, outside) {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), outside)
}

// rename gives the speakers of quotes the IDs of the caller.
func (l *list) rename(quotes []Quote) {
	id := func(at int) int {
		if at < 0 {
			return at
		}
		return l.ids[at]
	}
	for i := range quotes {
		q := &quotes[i]
		q.Entity = id(q.Entity)
		q.With = slices.Clone(q.With) // quotes of the same speakers share it
		for k := range q.With {
			q.With[k].Entity = id(q.With[k].Entity)
		}
	}
}
