package entity

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/cancel"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
)

// Resolve returns entities with their References found anew: what "he", "they said" and
// "the company" in a refer to, as Extract finds it. It is for a list of the
// caller's: one that another tool made, or of an Extractor with NamesOnly. People
// without a gender get the one of the pronouns that refer to them. The entities
// that are handed in are only read.
func Resolve(a *article.Article, entities []Entity) []Entity {
	entities, _ = ResolveContext(context.Background(), a, entities) // nothing ends that context
	return entities
}

// ResolveContext is Resolve for a service. It ends soon after ctx is done, with its
// error, wrapped.
func ResolveContext(ctx context.Context, a *article.Article, entities []Entity) ([]Entity, error) {
	entities = slices.Clone(entities)
	for i := range entities {
		entities[i].References = nil
	}
	if err := resolve(ctx, a, entities); err != nil {
		return nil, fmt.Errorf("entity: broken off: %w", err)
	}
	return entities, nil
}

// resolve fills in the References of entities that have none, or returns the error
// of ctx when that is done.
func resolve(ctx context.Context, a *article.Article, entities []Entity) (err error) {
	defer cancel.Catch(&err)
	d := layer.Of(a)
	text := corefText(d, entities, cancel.On(ctx))
	links, err := coref.Resolve(ctx, text)
	if err != nil {
		return err
	}
	for _, l := range links {
		kind := Nominal
		if l.Pronoun {
			kind = Pronoun
		}
		e := &entities[l.Entity]
		span := article.Span{Start: int(d.Tokens[l.First].Start), End: int(d.Tokens[l.End-1].End)}
		e.References = append(e.References, Reference{span, kind, l.Confidence})
	}
	for i := range entities {
		if e := &entities[i]; e.Kind == Person && e.Gender == Unknown {
			e.Gender = genders[text.Entities[i].Gender]
		}
	}
	return nil
}

var genders = [...]Gender{coref.Unknown: Unknown, coref.Female: Female, coref.Male: Male}

var corefKinds = map[Kind]coref.Kind{Person: coref.Person, Org: coref.Organisation, GPE: coref.Place}

// corefText is what the resolution of references has to know.
func corefText(d *layer.Doc, entities []Entity, check cancel.Check) *coref.Text {
	t := &coref.Text{Doc: d, Tags: pos.Tags(d), Entities: make([]coref.Entity, len(entities))}
	for i := range entities {
		e, c := &entities[i], &t.Entities[i]
		c.Kind, c.Gender = corefKinds[e.Kind], coref.Gender(max(0, slices.Index(genders[:], e.Gender)))
		switch {
		case e.Kind == Facility && coref.NamesBody(e.Name):
			c.Kind = coref.Organisation
		case e.Kind == Loc && strings.HasSuffix(e.Name, " Islands"): // which may be a nation
			c.Kind = coref.Place
		}
		if e.Kind == Person {
			for _, r := range e.Roles {
				c.Roles = appendWords(c.Roles, r.Text)
			}
		} else {
			c.Roles = appendWords(c.Roles, e.Name)
			for _, name := range e.Aliases[:min(len(e.Aliases), maxAliases)] {
				c.Roles = appendWords(c.Roles, name)
			}
		}
		if e.Kind == Date || e.Kind == Money || e.Kind == Percent {
			continue
		}
		for _, m := range e.Mentions {
			check.Now()
			if first, end := d.TokensOf(m.Start, m.End); first < end {
				t.Mentions = append(t.Mentions, coref.Mention{First: first, End: end, Entity: i})
			}
		}
	}
	t.Mentions = disjoint(d, t.Mentions)
	return t
}

// appendWords appends the words of a role or a name in lower case, if it has any.
func appendWords(dst [][]string, text string) [][]string {
	if words := strings.Fields(brackets.Replace(strings.ToLower(text))); len(words) > 0 {
		dst = append(dst, words)
	}
	return dst
}

var brackets = strings.NewReplacer("(", " ", ")", " ")

// disjoint sorts mentions in the order of the text and leaves out those that
// overlap with another, which a list of the caller's may have.
func disjoint(d *layer.Doc, mentions []coref.Mention) []coref.Mention {
	slices.SortFunc(mentions, func(a, b coref.Mention) int {
		return cmp.Or(cmp.Compare(d.Tokens[a.First].Start, d.Tokens[b.First].Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Entity, b.Entity))
	})
	end := 0
	return slices.DeleteFunc(mentions, func(m coref.Mention) bool {
		if int(d.Tokens[m.First].Start) < end {
			return true
		}
		end = int(d.Tokens[m.End-1].End)
		return false
	})
}
