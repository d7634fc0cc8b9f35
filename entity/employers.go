package entity

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// isEmployer reports whether what stands before a name only stands before that of an
// organisation: "analysts at Hartmann Voss", "shares in Brightwell", "its rival Pallas Re".
func (s *reviser) isEmployer(n names.Name) bool {
	if n.First-2 < s.sentenceAt(n.First).First || s.isGenitive(n.End) {
		return false
	}
	noun := strings.ToLower(s.text(n.First - 2))
	switch before := s.text(n.First - 1); before {
	case "at":
		return s.officeWord(noun) || s.offices(n.First-2) || staffs.has(noun)
	case "in":
		return owned.has(noun)
	case "of":
		return noun == "shares"
	default:
		return noun == "its" && rivalsOf.has(before)
	}
}

// behindEmployer returns the end of the words with capitals at token i that the tagger has
// passed over, where what stands before them only stands before an organisation; i for none.
func (m *missed) behindEmployer(i int, sentence layer.Sentence) int {
	const other = lexicon.Place | lexicon.Facility | lexicon.PlaceWord | lexicon.LandWord | lexicon.Weekday | lexicon.Month | lexicon.Demonym | lexicon.EventWord
	end := i
	if !m.isEmployer(names.Name{First: i, End: i + 1}) { // first, so that a long run of capitals is read once
		return i
	}
	for end < sentence.End && capital(m.text(end)) && !m.taken[end] && m.known(end)&other == 0 {
		end++
	}
	if end == i || end < sentence.End && (capital(m.text(end)) || m.taken[end] || m.text(end) == "-" || m.isGenitive(end)) || m.inTitleCase(i) {
		return i
	}
	return end
}
