package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// isEmployer reports whether what stands before a name only stands before that of an
// organisation: "analysts at Hartmann Voss", "shares in Brightwell", "its rival Pallas Re".
func (s *scan) isEmployer(n names.Name) bool {
	if n.First-2 < s.SentenceAt(n.First).First || s.IsGenitive(n.End) {
		return false
	}
	noun := strings.ToLower(s.Text(n.First - 2))
	switch before := s.Text(n.First - 1); before {
	case "at":
		return s.OfficeWord(noun) || s.Offices(n.First-2) || lists.Staffs.Has(noun)
	case "in":
		return lists.Owned.Has(noun)
	case "of":
		return noun == "shares"
	default:
		return noun == "its" && lists.RivalsOf.Has(before)
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
	for end < sentence.End && tokens.Capital(m.Text(end)) && !m.taken[end] && m.Known(end)&other == 0 {
		end++
	}
	if end == i || end < sentence.End && (tokens.Capital(m.Text(end)) || m.taken[end] || m.Text(end) == "-" || m.IsGenitive(end)) || m.inTitleCase(i) {
		return i
	}
	return end
}
