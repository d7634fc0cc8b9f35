package entity

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// claimLands makes places of the names of one word with which land or water is named
// in full before: "Krakor erupted" behind "Mount Krakor".
func (s *scan) claimLands(found []names.Name) {
	lands, families := map[string]bool{}, map[string]bool{}
	for i := range found {
		n := &found[i]
		last := s.text(n.End - 1)
		switch {
		case n.End-n.First == 1 && lands[last] && !families[last]:
			n.Kind = names.GPE
		case n.Kind == names.Person && n.End-n.First > 1:
			families[last] = true
		case n.End-n.First == 2 && s.known(n.First)&lexicon.LandWord != 0:
			lands[last] = true
		}
	}
}

// landKey returns the key of a place without the word that tells what it is: "krakor"
// of "Mount Krakor"; with the article, "the orsala", of "Orsala River", where no list has
// a land or a town of that name. It is empty for other names.
func (s *scan) landKey(f int32) string {
	first, _, _ := strings.Cut(s.forms[f].surface, " ")
	switch words := s.forms[f].words; {
	case len(words) != 2:
	case lexicon.Lookup(first)&lexicon.LandWord != 0:
		return words[1]
	case words[1] == "river" && lexicon.Lookup(first)&lexicon.Place == 0:
		return "the " + words[0]
	}
	return ""
}
