package entity

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/pos"
)

// extract does what Extract says, or returns the error of ctx when that is done.
func (x *Extractor) extract(ctx context.Context, a *article.Article) ([]Entity, error) {
	s, err := newScan(ctx, a)
	if err != nil {
		return nil, err
	}
	if err := s.findNames(ctx, x.Gazetteer); err != nil {
		return nil, err
	}
	for _, step := range [...]func(){s.findForms, s.resolvePeople, s.resolveOthers, s.findRoles, s.findValues} {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		step()
	}
	all := s.entities()
	if !x.NamesOnly {
		if err := resolve(ctx, a, all); err != nil {
			return nil, err
		}
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
	all := make([]Entity, 0, len(s.things))
	for i := range s.things {
		t := &s.things[i]
		if len(t.mentions) > 0 {
			all = append(all, s.entity(t))
		}
	}
	slices.SortFunc(all, func(a, b Entity) int { return cmp.Compare(a.Mentions[0].Start, b.Mentions[0].Start) })
	return all
}

func (s *scan) entity(t *thing) Entity {
	e := Entity{Kind: t.kind, Gender: t.gender(), Roles: t.roles, Value: t.value}
	if t.kind != Person {
		e.Gender = Unknown
	}
	e.Mentions = make([]Mention, len(t.mentions))
	for i, id := range t.mentions {
		m := &s.mentions[id]
		e.Mentions[i] = Mention{s.span(m.First, m.End), m.Confidence}
	}
	e.Name, e.Aliases = s.title(t)
	return e
}

// title returns the canonical name of a thing, the form with the most words
// that is no acronym, and its other forms.
func (s *scan) title(t *thing) (name string, aliases []string) {
	best := -1
	var met []string
	for i, id := range t.mentions {
		m := &s.mentions[id]
		if m.form < 0 {
			span := s.span(m.First, m.End)
			met = appendNew(met, s.doc.Show(span.Start, span.End))
			continue
		}
		if best < 0 || s.fuller(&s.mentions[id], &s.mentions[t.mentions[best]]) {
			best = i
		}
		met = appendNew(met, clean(s.forms[m.form].surface))
	}
	if best < 0 {
		name = met[0]
	} else {
		name = clean(s.forms[s.mentions[t.mentions[best]].form].surface)
	}
	for _, a := range met {
		if a != name {
			aliases = append(aliases, a)
		}
	}
	return name, aliases
}

// fuller reports whether mention a names more than b: more words, and no
// capitals throughout where the other has none. A headline, where other words
// have capitals too, must not overrule the body on a name of several words.
func (s *scan) fuller(a, b *mention) bool {
	x, y := &s.forms[a.form], &s.forms[b.form]
	if inHeadline, other := s.inHeadline(a), s.inHeadline(b); inHeadline != other && len(x.words) > 1 && len(y.words) > 1 {
		return other
	}
	if len(x.words) != len(y.words) {
		return len(x.words) > len(y.words)
	}
	return len(x.surface) > 5 && shouted(y.surface) && !shouted(x.surface)
}

func (s *scan) inHeadline(m *mention) bool { return int(m.sentence) >= s.doc.BodySentences }

// maxAliases is how many different forms of a name are kept.
const maxAliases = 32

func appendNew(all []string, s string) []string {
	if slices.Contains(all, s) || len(all) > maxAliases { // the canonical name is one of them
		return all
	}
	return append(all, s)
}

// clean returns a name without "the" before it and without a possessive, its
// white space made plain.
func clean(name string) string {
	for _, suffix := range []string{"'s", "’s", "'", "’"} {
		if t, ok := strings.CutSuffix(name, suffix); ok && t != "" {
			name = t
			break
		}
	}
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		name = name[4:]
	}
	if strings.ContainsAny(name, "\n\t\r\u00a0") || strings.Contains(name, "  ") {
		name = strings.Join(strings.Fields(name), " ")
	}
	return name
}

// verb reports whether t is the tag of a verb.
func verb(t pos.Tag) bool {
	switch t {
	case pos.VB, pos.VBD, pos.VBG, pos.VBN, pos.VBP, pos.VBZ, pos.MD:
		return true
	}
	return false
}
