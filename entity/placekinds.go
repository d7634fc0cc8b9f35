package entity

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// settleBuildings gives names that end in a word for what is both a building and a body the kind
// that stands at their mentions: a place where one of two or more is behind "at" and none acts,
// "at the Halden Museum"; a body where one acts and none is behind "at", "the Halden Fire Station
// has announced". Ports and airports that do not act are places, the districts of schools bodies.
func (s *reviser) settleBuildings(found []names.Name) {
	seen := map[string]witness{}
	for _, n := range found {
		if n.Kind != names.Person && s.isBuilding(n) {
			key := s.surface(n)
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
		switch w := seen[s.surface(*n)]; {
		case n.Kind == names.Org && s.isHarbour(*n) && w.body == 0:
			n.Kind = names.Facility
		case n.Kind == names.Org && w.inside > 0 && w.inside >= w.thing && w.body == 0 && buildings.has(s.text(n.End-1)) && !s.isListedFirm(*n):
			n.Kind = names.Facility
		case (n.Kind == names.GPE || n.Kind == names.Facility) && w.body > 0 && w.inside == 0, n.Kind == names.GPE && s.isSchoolDistrict(*n):
			n.Kind = names.Org
		}
	}
}

// isBuilding reports whether a name ends in a word for a building that people are called by too.
func (s *reviser) isBuilding(n names.Name) bool {
	last := s.text(n.End - 1)
	return n.End-n.First > 1 && (buildings.has(last) || last == "Centre" || last == "Center")
}

// isHarbour reports whether a name is that of a port or an airport, which those who run it seldom have.
func (s *reviser) isHarbour(n names.Name) bool {
	last := s.text(n.End - 1)
	return n.End-n.First > 1 && (last == "Port" || last == "Airport") && !s.isListedFirm(n)
}

func (s *reviser) isSchoolDistrict(n names.Name) bool {
	return n.End-n.First > 2 && s.text(n.End-1) == "District" && s.text(n.End-2) == "School"
}

// isBehindAt reports whether "at" stands before the name that begins at token i, with an article or not.
func (s *reviser) isBehindAt(i int) bool {
	if strings.EqualFold(s.textAt(i-1), "the") {
		i--
	}
	return strings.EqualFold(s.textAt(i-1), "at") && s.tagAt(i-2) != pos.VBN
}

// speaks reports whether token i is a verb of saying, "said", or stands with "has" before one.
func (s *reviser) speaks(i int) bool {
	if w := s.textAt(i); w == "has" || w == "had" {
		i++
	}
	return (s.tagAt(i) == pos.VBD || s.tagAt(i) == pos.VBZ || s.tagAt(i) == pos.VBN && i > 0 && s.tagAt(i-1).IsVerbOrModal()) && sayings.Is(s.textAt(i), sayings.Says)
}
