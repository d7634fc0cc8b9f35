package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// namePeoples makes a people of a word behind "the" that is made of the name of a place, "the
// Ormellian" where Ormelle is named, but of a newspaper that is called so, "the Ormellian reported".
func (s *scan) namePeoples(found []names.Name) {
	const least = 5 // bytes of the name of the place
	places, newspapers := map[string]bool{}, map[string]bool{}
	for _, n := range found {
		switch s.TextAt(n.End) {
		case "editorialised", "editorialized", "printed", "published", "reported", "reports", "wrote":
			newspapers[s.Surface(n)] = true
		}
		if name := s.Text(n.First); n.Kind == names.GPE && n.End-n.First == 1 && len(name) >= least {
			places[name] = true
		}
	}
	for i := range found {
		n := &found[i]
		if n.End-n.First > 1 || n.Kind == names.GPE || n.Kind == names.NORP || !strings.EqualFold(s.TextAt(n.First-1), "the") || s.Known(n.First)&(lexicon.Media|lexicon.Org) != 0 || newspapers[s.Surface(*n)] ||
			n.Kind == names.Person && s.Known(n.First)&(lexicon.Surname|lexicon.Given) != 0 { // "the Parker farm" of Parke
			continue
		}
		for _, ending := range []string{"n", "an", "ian", "er", "ite"} {
			if stem, ok := strings.CutSuffix(s.Text(n.First), ending); ok && (places[stem] || places[stem+"a"] || places[stem+"e"] || places[stem+"y"]) {
				n.Kind = names.NORP
			}
		}
	}
}

// claimLands makes places of the names of one word with which land or water is named
// in full before: "Krakor erupted" behind "Mount Krakor".
func (s *scan) claimLands(found []names.Name) {
	lands, families := map[string]bool{}, map[string]bool{}
	for i := range found {
		n := &found[i]
		last := s.Text(n.End - 1)
		switch {
		case n.End-n.First == 1 && lands[last] && !families[last]:
			n.Kind = names.GPE
		case n.Kind == names.Person && n.End-n.First > 1:
			families[last] = true
		case n.End-n.First == 2 && s.Known(n.First)&lexicon.LandWord != 0:
			lands[last] = true
		}
	}
}
