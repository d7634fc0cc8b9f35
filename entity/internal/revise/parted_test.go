package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/entity/internal/names"
)

// TestPartBodies marks organisations with brackets, and what else is marked is told by before.
func TestPartBodies(t *testing.T) {
	o, p, l := names.Org, names.Person, names.NORP
	for _, c := range []struct {
		why, text string
		before    []names.Kind
		want      string
	}{
		{"a parliament and what it has", "The [Parliament's Tides and Buoys Committee] wept.", []names.Kind{o}, "ORG Parliament|ORG Tides and Buoys Committee"},
		{"a ministry and what it has", "The [Ministry of Tides's Buoy Office] wept.", []names.Kind{o}, "ORG Ministry of Tides|ORG Buoy Office"},
		{"an acronym and what it has", "The [HAVN’s Red Buoy] wept.", []names.Kind{o}, "ORG HAVN|MISC Red Buoy"},
		{"but a court of magistrates", "The [Halden Magistrate's Second Court] wept.", []names.Kind{o}, "ORG Halden Magistrate's Second Court"},
		{"who heads it", "The president of the [Harbour Council Kari Lund] wept.", []names.Kind{o}, "ORG Harbour Council|PERSON Kari Lund"},
		{"who heads an acronym", "The head of [HAVN Kari Lund] wept.", []names.Kind{p}, "ORG HAVN|PERSON Kari Lund"},
		{"but one called after somebody", "The boat of the [Harbour Council Kari Lund] wept.", []names.Kind{o}, "ORG Harbour Council Kari Lund"},
		{"somebody of a people", "The [Norwegian Kari Ustrel] won.", []names.Kind{o}, "NORP Norwegian|PERSON Kari Ustrel"},
		{"one of two lands", "The [Danish]-[Norwegian Trade Council] met.", []names.Kind{l, o}, "ORG Danish-Norwegian Trade Council"},
		{"a firm of two", "They met [Harlow] & Fenchurch there.", []names.Kind{p}, "ORG Harlow & Fenchurch"},
		{"three partners, two of them taken for somebody", "[Haldane], [Price & Moore] wept.", []names.Kind{p, p}, "ORG Haldane, Price & Moore"},
		{"but not one of several firms", "[Halvex], [Price & Moore] and others wept.", []names.Kind{p, p}, "PERSON Halvex|PERSON Price & Moore"},
		{"but not whose office is told", "They met [Harlow] & Home Minister Fenchurch there.", []names.Kind{p}, "PERSON Harlow"},
	} {
		t.Run(c.why, func(t *testing.T) {
			s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			found := marked(s, c.text)
			for i := range found {
				found[i].Kind = c.before[i]
			}
			assert.Equal(t, c.want, told(s, s.partBodies(found)))
		})
	}
}
