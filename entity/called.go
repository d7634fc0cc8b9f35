package entity

import (
	"slices"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// calledAfterPeople makes things of the storms that are called as people are: "Storm Ada", and
// "Ada" where nobody in full is called so.
func (s *scan) calledAfterPeople(found []names.Name) {
	storms := map[string]bool{}
	for i := range found {
		n := &found[i]
		if n.Kind != names.Person {
			continue
		}
		if s.isStorm(n.First-1) && n.End-n.First == 1 {
			n.First--
		}
		if s.isStorm(n.First) && n.End-n.First == 2 {
			n.Kind = names.Misc
			storms[s.text(n.End-1)] = true
		}
	}
	if len(storms) == 0 {
		return
	}
	people := s.wordsOfPeople(found)
	for i := range found {
		n := &found[i]
		if n.Kind == names.Person && n.End-n.First == 1 && storms[s.text(n.First)] && !people[s.text(n.First)] {
			n.Kind = names.Misc
		}
	}
}

// isStorm reports whether token i is the word for a storm that stands before its name, and no
// given name.
func (s *scan) isStorm(i int) bool {
	return slices.Contains([]string{"Hurricane", "Storm", "Typhoon", "Cyclone"}, s.textAt(i)) && (i == 0 || s.known(i-1)&lexicon.Honorific == 0)
}
