package entity

import (
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// splitLists parts two organisations that the tagger has taken for one: of one word each,
// where they end a list or the first is known by itself, "Ferrari, | Energean and
// Apleona", "Toyota and Nordwind", but not "Marks and Spencer"; and any that stand
// elsewhere each by itself.
func (s *scan) splitLists(found []names.Name) []names.Name {
	var alone map[string]bool
	all := make([]names.Name, 0, len(found))
	for i, n := range found {
		at := s.andWithin(n)
		if at > 0 && alone == nil {
			alone = s.surfaces(found)
		}
		if first, second := (names.Name{First: n.First, End: at, Kind: names.Org, Confidence: n.Confidence}), at+1; at > 0 &&
			(n.End-n.First == 3 && (i > 0 && s.text(n.First-1) == "," && found[i-1].End == n.First-1 || s.isListedOrg(n.First)) ||
				alone[s.surface(first)] && (alone[s.surface(names.Name{First: second, End: n.End})] || s.areBothWhole(first, names.Name{First: second, End: n.End}))) {
			all = append(all, first)
			n.First = second
		}
		all = append(all, n)
	}
	return all
}

// areBothWhole reports whether of two names the first ends in a word for an organisation, and
// the second, of two words or more, in none that the first might need: "Kopano Cement and
// Blue Harvest", but not "Clean Water and Energy Board".
func (s *scan) areBothWhole(first, second names.Name) bool {
	return first.End-first.First > 1 && second.End-second.First > 1 && s.known(first.End-1)&lexicon.OrgWord != 0 && s.known(second.End-1)&lexicon.OrgWord == 0
}

// andWithin returns the one "and" within the name of an organisation, 0 for none.
func (s *scan) andWithin(n names.Name) int {
	at := 0
	for i := n.First + 1; n.Kind == names.Org && i < n.End-1; i++ {
		if s.text(i) == "and" {
			if at > 0 {
				return 0
			}
			at = i
		}
	}
	return at
}

// surfaces returns how names are written.
func (s *scan) surfaces(found []names.Name) map[string]bool {
	all := map[string]bool{}
	for _, n := range found {
		all[s.surface(n)] = true
	}
	return all
}

// peopleInPairs makes people of the places of two words that "and" joins to somebody
// who has a given name: "Anna Vale and Callum Marsh".
func (s *scan) peopleInPairs(found []names.Name) {
	for i := 1; i < len(found); i++ {
		a, b := &found[i-1], &found[i]
		if a.End+1 != b.First || s.text(a.End) != "and" || s.textAt(a.First-1) == "the" {
			continue
		}
		if s.isNamedInFull(*a) && s.mayBePerson(*b) {
			b.Kind = names.Person
		} else if s.isNamedInFull(*b) && s.mayBePerson(*a) {
			a.Kind = names.Person
		}
	}
}

func (s *scan) isNamedInFull(n names.Name) bool {
	return n.Kind == names.Person && n.End-n.First > 1 && s.known(n.First)&lexicon.Given != 0
}

// mayBePerson reports whether a place is one by its last word alone, which is a family name too.
func (s *scan) mayBePerson(n names.Name) bool {
	return n.Kind == names.GPE && n.End-n.First == 2 && lexicon.Lookup(s.surface(n))&lexicon.Place == 0 && s.known(n.End-1)&(lexicon.LandWord|lexicon.Surname) != 0 &&
		s.known(n.First)&(lexicon.Place|lexicon.LandWord|lexicon.PlaceWord|lexicon.Demonym) == 0
}

// settleLists makes organisations of the names that no list has and that are joined by
// "and" and commas to one that is known as one: "Alchemy and Boeing".
func (s *scan) settleLists(found []names.Name) {
	for i := 0; i < len(found); {
		end, known, other := i+1, s.isListedOrg(found[i].First), s.isListedOther(found[i])
		for end < len(found) && s.isJoined(found[end-1], found[end]) {
			known, other = known || s.isListedOrg(found[end].First), other || s.isListedOther(found[end])
			end++
		}
		several := end-i > 1
		for ; i < end; i++ {
			if n := &found[i]; several && known && !other && s.mayBeOrg(*n) {
				n.Kind = names.Org
			}
		}
	}
}

// mayBeOrg reports whether a name of one word is known as that of an organisation, or as
// nothing, and the tagger is not sure of what else it is.
func (s *scan) mayBeOrg(n names.Name) bool {
	if n.End-n.First > 1 || n.Kind == names.Misc || n.Kind == names.Person && n.Confidence > doubt {
		return false
	}
	return s.known(n.First) == lexicon.Nothing || s.isListedOrg(n.First)
}

// isListedOrg reports whether token i is the name of an organisation, and of nothing else
// that people and places are called.
func (s *scan) isListedOrg(i int) bool {
	return s.known(i)&(lexicon.Org|lexicon.Given|lexicon.Place|lexicon.Demonym) == lexicon.Org
}

// isListedOther reports whether a name is known as that of a place or of people of one
// sort.
func (s *scan) isListedOther(n names.Name) bool {
	return lexicon.Lookup(s.surface(n))&(lexicon.Place|lexicon.Demonym|lexicon.Group) != 0
}

// isJoined reports whether nothing but "and", "or" and a comma stands between two names.
func (s *scan) isJoined(a, b names.Name) bool {
	if b.First-a.End < 1 || b.First-a.End > 2 {
		return false
	}
	for i := a.End; i < b.First; i++ {
		if w := s.text(i); w != "," && w != "and" && w != "or" {
			return false
		}
	}
	return true
}
