package quote

import (
	"context"

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

// newList returns a copy of the entities without what lies outside of the text or stands
// beside the body, where nobody speaks, with references where they have none. Their ID is
// a name that the caller may give at will, so it is no index.
func newList(ctx context.Context, a *article.Article, entities []entity.Entity) (l list, err error) {
	size := len(a.Source())
	l = list{entities: slices.DeleteFunc(slices.Clone(entities), isBeside)}
	l.ids = make([]int, len(l.entities))
	for i := range l.entities {
		e := &l.entities[i]
		e.ID, l.ids[i] = i, e.ID
		e.Mentions = without(e.Mentions, func(m entity.Mention) bool { return m.Beside || isOutside(m.Span, size) })
		e.References = without(e.References, func(r entity.Reference) bool { return isOutside(r.Span, size) })
	}
	if !slices.ContainsFunc(l.entities, func(e entity.Entity) bool { return len(e.References) > 0 }) {
		l.entities, err = entity.ResolveContext(ctx, a, l.entities)
	}
	return l, err
}

// isBeside reports whether an entity is named beside the body only.
func isBeside(e entity.Entity) bool {
	return len(e.Mentions) > 0 && !slices.ContainsFunc(e.Mentions, func(m entity.Mention) bool { return !m.Beside })
}

func isOutside(s article.Span, size int) bool { return s.Start < 0 || s.Start >= s.End || s.End > size }

// without returns all but some, without a copy where there are none of them.
func without[T any](all []T, some func(T) bool) []T {
	if !slices.ContainsFunc(all, some) {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), some)
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
