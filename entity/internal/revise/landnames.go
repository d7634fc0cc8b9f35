package revise

import (
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
)

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
