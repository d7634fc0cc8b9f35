package entity

import (
	"cmp"
	"context"
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/cancel"
)

// extract does what Extract says, or returns the error of ctx when that is done.
func (x *Extractor) extract(ctx context.Context, a *article.Article) (all []Entity, err error) {
	defer cancel.Catch(&err)
	preload()
	s, err := newScan(ctx, a)
	if err != nil {
		return nil, err
	}
	if err := s.findNames(ctx, x.Gazetteer); err != nil {
		return nil, err
	}
	s.findForms()
	s.resolvePeople()
	s.resolveOthers()
	s.findRoles()
	s.findValues()
	all = s.entities()
	if !x.NamesOnly {
		if err := resolve(ctx, a, all); err != nil {
			return nil, err
		}
		s.rolesByReference(all)
	}
	if all, err = s.addBeside(ctx, x.Gazetteer, all); err != nil {
		return nil, err
	}
	if x.Kinds != nil {
		all = slices.DeleteFunc(all, func(e Entity) bool { return !slices.Contains(x.Kinds, e.Kind) })
	}
	for i := range all {
		all[i].ID = i
	}
	return all, nil
}

// entities returns the things that are named, without IDs, in the order of their
// first mentions.
func (s *scan) entities() []Entity {
	for i := range s.mentions {
		if m := &s.mentions[i]; m.thing >= 0 {
			s.things[m.thing].mentions = append(s.things[m.thing].mentions, int32(i))
		}
	}
	order := make([]*thing, 0, len(s.things)) // rather than entities, which are large
	for i := range s.things {
		if t := &s.things[i]; len(t.mentions) > 0 {
			order = append(order, t)
		}
	}
	slices.SortFunc(order, func(a, b *thing) int { return cmp.Compare(s.firstByte(a), s.firstByte(b)) })
	all := make([]Entity, len(order))
	for i, t := range order {
		all[i] = s.entity(t)
	}
	s.tellApart(all)
	return all
}

// firstByte returns where the first mention of a thing begins.
func (s *scan) firstByte(t *thing) int32 { return s.Doc.Tokens[s.mentions[t.mentions[0]].First].Start }

func byFirstMention(all []Entity) {
	slices.SortFunc(all, func(a, b Entity) int { return cmp.Compare(a.Mentions[0].Start, b.Mentions[0].Start) })
}

func (s *scan) entity(t *thing) Entity {
	e := Entity{Kind: t.kind, Gender: t.gender(), Roles: t.roles, Value: t.value}
	if t.kind != Person {
		e.Gender = Unknown
	}
	e.Mentions = make([]Mention, len(t.mentions))
	for i, id := range t.mentions {
		s.Check.Now()
		m := &s.mentions[id]
		e.Mentions[i] = Mention{Span: s.Span(m.First, m.End), Confidence: m.Confidence}
	}
	e.Name, e.Aliases = s.title(t)
	return e
}
