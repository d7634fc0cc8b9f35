package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// settleBuildings gives names that end in a word for what is both a building and a body the kind
// that stands at their mentions: a place where one of two or more is behind "at" and none acts,
// "at the Halden Museum"; a body where one acts and none is behind "at", "the Halden Fire Station
// has announced". Ports and airports that do not act are places, the districts of schools bodies.
func (s *scan) settleBuildings(found []names.Name) {
	seen := map[string]witness{}
	for _, n := range found {
		if n.Kind != names.Person && s.isBuilding(n) {
			key := s.Surface(n)
			w := seen[key]
			switch {
			case s.isBehindAt(n.First):
				w.inside++
			case s.speaks(n.End):
				w.body++
			default:
				w.thing++
			}
			seen[key] = w
		}
	}
	for i := range found {
		n := &found[i]
		switch w := seen[s.Surface(*n)]; {
		case n.Kind == names.Org && s.isHarbour(*n) && w.body == 0:
			n.Kind = names.Facility
		case n.Kind == names.Org && w.inside > 0 && w.inside >= w.thing && w.body == 0 && lists.Buildings.Has(s.Text(n.End-1)) && !s.isListedFirm(*n):
			n.Kind = names.Facility
		case (n.Kind == names.GPE || n.Kind == names.Facility) && w.body > 0 && w.inside == 0, n.Kind == names.GPE && s.isSchoolDistrict(*n):
			n.Kind = names.Org
		}
	}
}

// isBuilding reports whether a name ends in a word for a building that people are called by too.
func (s *scan) isBuilding(n names.Name) bool {
	last := s.Text(n.End - 1)
	return n.End-n.First > 1 && (lists.Buildings.Has(last) || last == "Centre" || last == "Center")
}

// isHarbour reports whether a name is that of a port or an airport, which those who run it seldom have.
func (s *scan) isHarbour(n names.Name) bool {
	last := s.Text(n.End - 1)
	return n.End-n.First > 1 && (last == "Port" || last == "Airport") && !s.isListedFirm(n)
}

func (s *scan) isSchoolDistrict(n names.Name) bool {
	return n.End-n.First > 2 && s.Text(n.End-1) == "District" && s.Text(n.End-2) == "School"
}

// isBehindAt reports whether "at" stands before the name that begins at token i, with an article or not.
func (s *scan) isBehindAt(i int) bool {
	if strings.EqualFold(s.TextAt(i-1), "the") {
		i--
	}
	return strings.EqualFold(s.TextAt(i-1), "at") && s.TagAt(i-2) != pos.VBN
}

// speaks reports whether token i is a verb of saying, "said", or stands with "has" before one.
func (s *scan) speaks(i int) bool {
	if w := s.TextAt(i); w == "has" || w == "had" {
		i++
	}
	return (s.TagAt(i) == pos.VBD || s.TagAt(i) == pos.VBZ || s.TagAt(i) == pos.VBN && i > 0 && s.TagAt(i-1).IsVerbOrModal()) && sayings.Is(s.TextAt(i), sayings.Says)
}
