package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/entity/internal/names"
)

// TestDropAcronyms marks names with brackets; the tagger is taken to have found organisations,
// or what "before" says.
func TestDropAcronyms(t *testing.T) {
	o, g, m := names.Org, names.GPE, names.Misc
	for _, c := range []struct {
		why, text    string
		before, want []names.Kind
	}{
		{"many of a sort", "The [FAQs] are old and [Velomat] makes [SUVs].", nil, []names.Kind{o}},
		{"many bodies", "The [Harbour Defence Committees] ([HDCs]) wept. [HDCs] are old.", nil, []names.Kind{o, o, o}},
		{"many agencies", "The [Harbour Agencies] ([HAs]) wept.", nil, []names.Kind{o, o}},
		{"what is none", "The [Harbour Depth Soundings] ([HDSs]) are old.", nil, []names.Kind{o, m}},
		{"many places", "The [Harbour Trade Zones] ([HTZs]) are old.", []names.Kind{g, o}, []names.Kind{g, g}},
		{"an office", "The Inspector General of Harbours ([IGH]) wept. The [IGH] is old.", nil, nil},
		{"an office by its last word", "The Vice-Prime Minister ([VPM]) wept.", nil, nil},
		{"but a body of officers", "The Council of Harbour Ministers ([CHM]) wept.", nil, []names.Kind{o}},
		{"nor a directorate", "The Directorate-General of Harbours ([DGH]) wept.", nil, []names.Kind{o}},
		{"nor who runs something", "The Integrated Harbour Operator ([IHO]) and the lake reserve guard ([LRG]) wept.", nil, []names.Kind{o, o}},
		{"nor other letters", "The Inspector General of Harbours ([HTZ]) wept.", nil, []names.Kind{o}},
		{"what common words spell out", "The harbour trade zones ([HTZs]) are old. [HTZs] wept.", nil, []names.Kind{m, m}},
	} {
		t.Run(c.why, func(t *testing.T) {
			s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			found := marked(s, c.text)
			for i := range found {
				found[i].Kind = o
				if c.before != nil {
					found[i].Kind = c.before[i]
				}
			}
			var got []names.Kind
			for _, n := range s.dropAcronyms(found) {
				got = append(got, n.Kind)
			}
			assert.Equal(t, c.want, got)
		})
	}
}
