package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// calledAfterPeople makes things of the storms and ships that are called as people are:
// "Storm Ada", and "Ada" where nobody in full is called so, "the ferry Princess Adela".
func (s *scan) calledAfterPeople(found []names.Name) {
	storms, ships, lettered := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i := range found {
		n := &found[i]
		if n.Kind != names.Person {
			if n.Kind == names.Misc && s.isStorm(n.First) && n.End-n.First == 2 {
				storms[s.Text(n.End-1)] = true
			}
			continue
		}
		if first := s.shipStart(*n); first < n.First {
			name := s.Surface(names.Name{First: n.First - 1, End: n.End})
			n.First, n.Kind = first, names.Misc
			if lists.ShipPrefixes.Has(s.Text(first)) {
				lettered[name] = true
			}
			ships[s.Surface(*n)] = true
			continue
		}
		if s.isStorm(n.First-1) && n.End-n.First == 1 {
			n.First--
		}
		if s.isStorm(n.First) && n.End-n.First == 2 {
			n.Kind = names.Misc
			storms[s.Text(n.End-1)] = true
		}
	}
	if len(storms)+len(ships) == 0 {
		return
	}
	people := s.wordsOfPeople(found)
	for i := range found {
		n := &found[i]
		switch {
		case n.Kind != names.Person:
		case n.End-n.First == 1 && storms[s.Text(n.First)] && !people[s.Text(n.First)]:
			n.Kind = names.Misc
		case n.First > 0 && (i == 0 || found[i-1].End < n.First):
			titled := s.Surface(names.Name{First: n.First - 1, End: n.End})
			if ships[titled] || lettered[titled] && strings.EqualFold(s.TextAt(n.First-2), "the") { // the queen has no article
				n.First, n.Kind = n.First-1, names.Misc
			}
		}
	}
}

// isStorm reports whether token i is the word for a storm that stands before its name, and no
// given name.
func (s *scan) isStorm(i int) bool {
	return lists.Storms.Has(s.TextAt(i)) && (i == 0 || s.Known(i-1)&lexicon.Honorific == 0)
}

// shipStart returns the first token of the name of a ship that the tagger has taken for a
// person with a title, behind the noun for a ship, "the ferry | Princess Adela", or with the letters
// that ships have: "the | MV Princess Adela".
func (s *scan) shipStart(n names.Name) int {
	first := n.First
	for first > 0 && first > n.First-2 && s.Known(first-1)&lexicon.Honorific != 0 && tokens.Capital(s.Text(first-1)) && !strings.HasSuffix(s.Text(first-1), ".") {
		first--
	}
	switch before := s.TextAt(first - 1); {
	case first == n.First:
	case lists.ShipPrefixes.Has(before):
		return first - 1
	case coref.IsVessel(before):
		return first
	}
	return n.First
}
