package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// claimTails makes people of the names that the tagger has taken for places and whose particles
// and family name somebody has alone: "Inaki de la Fuente" and "De la Fuente".
func (s *scan) claimTails(found []names.Name) {
	tails := map[string]bool{}
	for _, n := range found {
		if n.Kind == names.Person && n.End-n.First > 1 && s.AreParticles(n.First, n.End-1) {
			tails[strings.ToLower(s.Surface(n))] = true
		}
	}
	for i := range found {
		n := &found[i]
		if len(tails) == 0 || n.Kind != names.GPE || n.End-n.First < 3 || !s.AreParticles(n.First+1, n.End-1) || lexicon.Lookup(s.Surface(*n))&lexicon.Place != 0 || s.Known(n.First)&(lexicon.LandWord|lexicon.Facility) != 0 { // "Rio de la Plata"
			continue
		}
		if tails[strings.ToLower(s.Surface(names.Name{First: n.First + 1, End: n.End}))] {
			n.Kind = names.Person
		}
	}
}
