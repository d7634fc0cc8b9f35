package entity

import (
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// splitLists parts two organisations of one word each that the tagger has taken for one,
// where they end a list or the first is known by itself: "Ferrari, | Energean and
// Apleona", "Toyota and Nordwind"; but not "Marks and Spencer".
func (s *scan) splitLists(found []names.Name) []names.Name {
	all := make([]names.Name, 0, len(found))
	for i, n := range found {
		if n.Kind == names.Org && n.End-n.First == 3 && s.text(n.First+1) == "and" &&
			(i > 0 && s.text(n.First-1) == "," && found[i-1].End == n.First-1 || s.isListedOrg(n.First)) {
			all = append(all, names.Name{First: n.First, End: n.First + 1, Kind: names.Org, Confidence: n.Confidence})
			n.First += 2
		}
		all = append(all, n)
	}
	return all
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
