package gold

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A form is one way in which the text writes an entity's name.
type form struct {
	entity int
	text   string
	only   []int // the occurrences meant, from 1; none for all
	line   int
}

var formOrdinals = regexp.MustCompile(` @([0-9]+(?:,[0-9]+)*)$`)

// readEntity reads "Canonical | form | form @2,5".
func (p *parser) readEntity(kind, value string) error {
	e := Entity{Kind: kind, Line: p.line}
	for _, part := range strings.Split(value, " | ") {
		f := form{entity: len(p.g.Entities), text: strings.TrimSpace(part), line: p.line}
		if m := formOrdinals.FindStringSubmatch(f.text); m != nil {
			f.text = strings.TrimSuffix(f.text, m[0])
			for _, digits := range strings.Split(m[1], ",") {
				n, err := strconv.Atoi(digits)
				if err != nil {
					return err
				}
				f.only = append(f.only, n)
			}
		}
		e.Forms = append(e.Forms, f.text)
		p.names = append(p.names, f)
	}
	e.Name = e.Forms[0]
	if p.g.Entity(e.Name) != nil {
		return fmt.Errorf("a second entity %q", e.Name)
	}
	p.g.Entities = append(p.g.Entities, e)
	return nil
}

// findNames gives every entity its mentions. A longer form goes before a
// shorter one that lies in it: a town's name in a university's is no town.
func (p *parser) findNames() {
	slices.SortStableFunc(p.names, func(a, b form) int { return cmp.Compare(len(b.text), len(a.text)) })
	owner := map[Span]int{}
	var taken []Span
	for _, f := range p.names {
		all := exact(p.text, f.text)
		if len(all) == 0 {
			p.fail(f.line, fmt.Errorf("%q is not in the text", f.text))
		}
		for _, n := range f.only {
			if n < 1 || n > len(all) {
				p.fail(f.line, fmt.Errorf("%q occurs %d times, not %d", f.text, len(all), n))
			}
		}
		for i, s := range all {
			if len(f.only) > 0 && !slices.Contains(f.only, i+1) {
				continue
			}
			if other, ok := owner[s]; ok && other != f.entity {
				p.fail(f.line, fmt.Errorf("occurrence %d of %q is already %q", i+1, f.text, p.g.Entities[other].Name))
			}
			if overlapsAny(s, taken) {
				if len(f.only) > 0 {
					p.fail(f.line, fmt.Errorf("occurrence %d of %q lies in a longer name", i+1, f.text))
				}
				continue
			}
			owner[s] = f.entity
			taken = append(taken, s)
			e := &p.g.Entities[f.entity]
			e.Mentions = append(e.Mentions, s)
		}
	}
	for i := range p.g.Entities {
		slices.SortFunc(p.g.Entities[i].Mentions, bySpan)
	}
}
