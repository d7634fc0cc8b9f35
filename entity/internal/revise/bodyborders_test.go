package revise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/entity/internal/names"
)

// TestBordersOfBodies marks organisations with brackets; what else is marked is told by before.
func TestBordersOfBodies(t *testing.T) {
	plain := func(s *scan, found []names.Name) []names.Name { return s.dropPlainHeads(found) }
	added := func(s *scan, found []names.Name) []names.Name { return s.addMissed(found) }
	cut := func(s *scan, found []names.Name) []names.Name { return s.cutNames(found) }
	joined := func(s *scan, found []names.Name) []names.Name { return s.joinNames(found) }
	parted := func(s *scan, found []names.Name) []names.Name { return s.partBodies(found) }
	listed := func(s *scan, found []names.Name) []names.Name { return s.splitLists(found) }
	written := func(s *scan, found []names.Name) []names.Name { return s.asWritten(found) }
	o, p, l := names.Org, names.Person, names.GPE
	for _, c := range []struct {
		why, text string
		before    []names.Kind
		step      func(*scan, []names.Name) []names.Name
		want      string
	}{
		{"a noun for a body named in full", "The [Buoy Agency] shut. The [Agency] wept.", []names.Kind{o, o}, plain, "ORG Buoy Agency"},
		{"but a body that is called so", "The [Buoy Fund] shut. The [Fund] wept. The [Council] left.", []names.Kind{o, o, o}, plain, "ORG Buoy Fund|ORG Fund|ORG Council"},
		{"an acronym with small letters", "The [Bank of Ormelle] (BoO) shut, and so BoO wept.", []names.Kind{o}, added, "ORG Bank of Ormelle|ORG BoO|ORG BoO"},
		{"but no other word", "The [Bank of Ormelle] (BoX) shut.", []names.Kind{o}, added, "ORG Bank of Ormelle"},
		{"what somebody is in a body", "The [Harbour Ministry Spokesperson] wept.", []names.Kind{o}, cut, "ORG Harbour Ministry"},
		{"what somebody is where an acronym is known", "The [HAVN Special Envoy] left and met [HAVN] there again.", []names.Kind{o, o}, cut, "ORG HAVN|ORG HAVN"},
		{"but a body of those", "The [Harbour Ministry Pilots Council] and [Harbour Ministry Pilots for Peace] met.", []names.Kind{o, o}, cut, "ORG Harbour Ministry Pilots Council|ORG Harbour Ministry Pilots for Peace"},
		{"a noun before a name", "The [NGO Clear Tides] and the [NGO Council] met.", []names.Kind{o, o}, cut, "ORG Clear Tides|ORG NGO Council"},
		{"who heads a body named elsewhere", "The [Velomat] shut. The chief of [Velomat Ostrin Udrel] wept.", []names.Kind{o, o}, parted, "ORG Velomat|ORG Velomat|PERSON Ostrin Udrel"},
		{"but no part of a body", "The [Velomat] shut. The chief of [Velomat Continuing Education] wept.", []names.Kind{o, o}, parted, "ORG Velomat|ORG Velomat Continuing Education"},
		{"who heads a body with a word for one", "The chief of the [Ormelle Tides Company Kari Lund] wept.", []names.Kind{o}, parted, "ORG Ormelle Tides Company|PERSON Kari Lund"},
		{"letters of a body over and", "The chief of Tides and [Milk Board] (TMB) wept.", []names.Kind{o}, joined, "ORG Tides and Milk Board"},
		{"letters with a place", "The chief of [Ormelle] and [Milk Board] (OMB) wept.", []names.Kind{l, o}, joined, "ORG Ormelle and Milk Board"},
		{"but not who is of it", "The Fellow of the [Milk Board] (FMB) wept.", []names.Kind{o}, joined, "ORG Milk Board"},
		{"a body that its letters join", "The [Udrel] met [Milk Board]. The [Udrel and Milk Board] (UMB) wept.", []names.Kind{p, o, o}, listed, "PERSON Udrel|ORG Milk Board|ORG Udrel and Milk Board"},
		{"letters and a body", "A coach came from [KRVA and World Rowing] at noon.", []names.Kind{o}, listed, "ORG KRVA|ORG World Rowing"},
		{"but letters that stand for it", "A coach came from [KRVA and World Rowing] (KWR) at noon.", []names.Kind{o}, listed, "ORG KRVA and World Rowing"},
		{"a body as it is written elsewhere", "The [Udrel and Milk Board] wept. He left Udrel and [Milk Board] then.", []names.Kind{o, o}, written, "ORG Udrel and Milk Board|ORG Udrel and Milk Board"},
	} {
		t.Run(c.why, func(t *testing.T) {
			s := newReviser(t, strings.NewReplacer("[", "", "]", "").Replace(c.text))
			found := marked(s, c.text)
			for i := range found {
				found[i].Kind, found[i].Confidence = c.before[i], 1
			}
			assert.Equal(t, c.want, told(s, c.step(s, found)))
		})
	}
}
