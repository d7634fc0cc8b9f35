package entity

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// addBeside adds the names that stand beside the body: in the byline, the dateline,
// captions, credits and the line on who contributed. They are read by themselves, behind
// the body, so that nobody who stands there changes who "he" is or what somebody is
// called; a name that the body has as well becomes a mention of the same thing.
func (s *scan) addBeside(ctx context.Context, g *Gazetteer, all []Entity) ([]Entity, error) {
	if s.Doc.Beside == nil {
		return all, nil
	}
	b, err := scanOf(ctx, s.article, s.Doc.Beside)
	if err != nil {
		return nil, err
	}
	if err := b.findNames(ctx, g); err != nil {
		return nil, err
	}
	b.index(b.told(b.found()))
	known := newRegister(all)
	for i := range b.mentions {
		if kind := known.kind(b.Surface(b.mentions[i].Name)); kind != names.None {
			b.mentions[i].Kind = kind
		}
	}
	b.findForms()
	b.resolvePeople()
	b.resolveOthers()
	for _, e := range b.entities() {
		for i := range e.Mentions {
			e.Mentions[i].Beside = true
		}
		if at := known.find(&e); at >= 0 {
			all[at].add(&e)
		} else {
			e.Roles = nil
			all = append(all, e)
		}
	}
	byFirstMention(all)
	return all, nil
}

// found returns the names of the mentions.
func (s *scan) found() []names.Name {
	all := make([]names.Name, len(s.mentions))
	for i := range s.mentions {
		all[i] = s.mentions[i].Name
	}
	slices.SortFunc(all, func(a, b names.Name) int { return cmp.Compare(a.First, b.First) })
	return all
}

// told returns the names of the lines with those that their form tells: the place and
// the agency of a dateline, the authors of a byline. They win over found ones.
func (s *scan) told(found []names.Name) []names.Name {
	meta := s.article.Meta()
	var sure []names.Name
	add := func(span article.Span, kind names.Kind) {
		if first, end := s.Doc.TokensOf(span.Start, span.End); first < end {
			sure = append(sure, names.Name{First: first, End: end, Kind: kind, Confidence: 1})
		}
	}
	first, end := s.Doc.TokensOf(meta.Dateline.Place.Start, meta.Dateline.Place.End)
	for at := first; at <= end && first < end; at++ {
		if w := s.TextAt(at); at < end && w != "," && w != "and" && w != "&" && w != "/" && w != "-" {
			continue
		}
		if first < at {
			add(s.Span(first, at), names.GPE)
		}
		first = at + 1
	}
	add(meta.Dateline.Agency.Span, names.Org)
	add(meta.Agency.Span, names.Org)
	for _, author := range meta.Authors {
		add(author.Span, names.Person)
	}
	taken := s.Mark(sure)
	all := slices.DeleteFunc(found, func(n names.Name) bool { return slices.Contains(taken[n.First:n.End], true) })
	all = append(all, sure...)
	slices.SortFunc(all, func(a, b names.Name) int { return cmp.Compare(a.First, b.First) })
	return slices.CompactFunc(all, func(a, b names.Name) bool { return a.First < b.End && b.First < a.End })
}

// add makes the mentions of o those of e.
func (e *Entity) add(o *Entity) {
	e.Mentions = append(e.Mentions, o.Mentions...)
	slices.SortFunc(e.Mentions, func(a, b Mention) int { return cmp.Compare(a.Start, b.Start) })
	for _, name := range append([]string{o.Name}, o.Aliases...) {
		if name != e.Name && len(e.Aliases) < maxAliases {
			e.Aliases = appendNew(e.Aliases, name)
		}
	}
}

// A register finds the entity of the body that a name beside it names as well.
type register struct {
	all      []Entity
	byKey    map[string]int
	families map[string][]int32 // people, by the last words of their names
}

func newRegister(all []Entity) register {
	r := register{all, map[string]int{}, map[string][]int32{}}
	for i := range all {
		e := &all[i]
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			if key := keyOf(name); key != "" {
				if _, met := r.byKey[key]; !met {
					r.byKey[key] = i
				}
			}
		}
		if words := nameKeys(e.Name); e.Kind == Person && len(words) > 0 {
			remember(r.families, words[len(words)-1], int32(i))
		}
	}
	return r
}

// keyOf returns the key under which a name is looked for.
func keyOf(name string) string {
	key := strings.Join(nameKeys(name), " ")
	if same, ok := lexicon.Synonym(key); ok {
		return same
	}
	return key
}

// kind returns the kind that the body gives to a name, or None.
func (r *register) kind(name string) names.Kind {
	if at, ok := r.byKey[keyOf(name)]; ok {
		return nameKind(r.all[at].Kind)
	}
	return names.None
}

// find returns the index of the entity that e is, or -1.
func (r *register) find(e *Entity) int {
	if at, ok := r.byKey[keyOf(e.Name)]; ok && (r.all[at].Kind == Person) == (e.Kind == Person) {
		return at
	}
	words := nameKeys(e.Name)
	if e.Kind != Person || len(words) < 2 {
		return -1
	}
	for _, i := range r.families[words[len(words)-1]] {
		if known := nameKeys(r.all[i].Name); len(known) > 1 && sameName(known, words) {
			return int(i)
		}
	}
	return -1
}
