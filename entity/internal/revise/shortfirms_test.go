package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/entity/internal/names"
)

// TestShortNamesOfFirms marks names with brackets; the tagger is taken to have found people, or what
// "before" says.
func TestShortNamesOfFirms(t *testing.T) {
	p, o, g, m := names.Person, names.Org, names.GPE, names.Misc
	for _, c := range []struct {
		why, text    string
		before, want []names.Kind
	}{
		{"a firm by its form", "[Danforth Steel Corp] wept. [Danforth] left.", []names.Kind{o, p}, []names.Kind{o, o}},
		{"by what it deals in", "[Danforth Group] wept. [Danforth] left.", []names.Kind{o, p}, []names.Kind{o, o}},
		{"one that is listed under a name", "[Eli Lilly] wept. [Lilly] left.", []names.Kind{o, p}, []names.Kind{o, o}},
		{"but not where somebody has it", "[Eli Lilly] wept. [Lilly] left, and [Ann Lilly] too.", []names.Kind{o, p, p}, []names.Kind{o, p, p}},
		{"nor behind a title", "[Danforth Group] wept. Mr. [Danforth] left.", []names.Kind{o, p}, []names.Kind{o, p}},
		{"nor of somebody", "[Danforth Group] wept. [Kari Danforth] left, and [Danforth] too.", []names.Kind{o, p, p}, []names.Kind{o, p, p}},
		{"one taken for a place", "[Ustrel Group] wept. [Ustrel] left.", []names.Kind{o, g}, []names.Kind{o, o}},
		{"but not a town", "[Ustrel Group] wept in [Ustrel]. [Ustrel] left.", []names.Kind{o, g, g}, []names.Kind{o, g, g}},
		{"nor what is made by it", "[Ustrel Group] wept in [Ustrel]-built ships.", []names.Kind{o, g}, []names.Kind{o, o}},
		{"a program", "[ChatGPT] answered.", nil, []names.Kind{m}},
		{"a technique", "The [HVAC] is old.", []names.Kind{o}, []names.Kind{m}},
		{"but a body that is named in full", "The [ROI] left. The [Rural Orsenia Institute] wept.", []names.Kind{o, o}, []names.Kind{o, o}},
		{"nor behind a title, though it is a device", "Ms [Kindle] left.", nil, []names.Kind{p}},
		{"an illness", "She has [Parkinson]'s, he said.", nil, []names.Kind{m}},
		{"but not somebody", "[Lars Parkinson] left. [Parkinson]'s farm is old.", nil, []names.Kind{p, p}},
		{"nor without the ending", "[Parkinson] left.", nil, []names.Kind{p}},
		{"a listed firm", "[Meta] left.", []names.Kind{g}, []names.Kind{o}},
		{"one that is called like a river", "[Amazon] left.", []names.Kind{g}, []names.Kind{o}},
		{"but not with what a land has", "He left [Amazon] rainforests.", []names.Kind{g}, []names.Kind{g}},
		{"nor the river", "The [Amazon] is old. He left [Amazon].", []names.Kind{g, g}, []names.Kind{g, g}},
	} {
		t.Run(c.why, func(t *testing.T) {
			s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			found := marked(s, c.text)
			for i := range c.before {
				found[i].Kind = c.before[i]
			}
			s.shortFirms(found)
			s.settleThings(found)
			s.settleFirms(found)
			var got []names.Kind
			for _, n := range found {
				got = append(got, n.Kind)
			}
			assert.Equal(t, c.want, got)
		})
	}
}
