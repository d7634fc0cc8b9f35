package revise

import (
	"slices"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// teams makes organisations of the names of two who play a result out, whether the tagger has
// found them or not: "Dunmore beat Marlin Park 4-2", "Dunmore drew with Harnby", "a 1-1 draw
// with Harnby". Where one of them is named in full, or nothing but a given name, people play;
// the places that a list has stay places.
func (s *scan) teams(found []names.Name) []names.Name {
	var people map[string]bool
	var teams []names.Name
	taken := 0
	for _, x := range s.Doc.Sentences {
		for i := x.First; i < x.End; i++ {
			pair := s.playersAt(i, x.First, x.End)
			if len(pair) == 0 || pair[0].First < taken {
				continue
			}
			if people == nil {
				people = s.wordsOfPeople(found)
			}
			if slices.ContainsFunc(pair, func(n names.Name) bool { return s.isPlayer(n, people) }) {
				continue
			}
			for _, n := range pair {
				if taken = n.End; !s.isListedPlace(n) {
					teams = append(teams, n)
				}
			}
		}
	}
	if len(teams) == 0 {
		return found
	}
	surfaces := s.surfaces(teams)
	for i := range found {
		if n := &found[i]; surfaces[s.Surface(*n)] {
			n.Kind = names.Org
		}
	}
	return s.replace(found, teams)
}

// playersAt returns the names of those whose game token i tells of, a verb that results stand
// behind or the noun for a result; none if it does not.
func (s *scan) playersAt(i, first, end int) []names.Name {
	outcome := isOutcome(s.Text(i)) && i-3 >= first && s.isScore(i-3, end)
	if !outcome && !lists.Results.Has(s.Text(i)) {
		return nil
	}
	a, b := s.capitalsBefore(i, first), s.capitalsFrom(i+1, end)
	if k := s.Past(i+1, "the"); k > i+1 { // "the Herons beat the Stags"
		if b = s.capitalsFrom(k, end); b.End > b.First && !s.isCommonPlural(b.End-1) {
			b = names.Name{}
		}
	}
	switch {
	case outcome:
		a = s.capitalsBefore(max(first, i-4), first) // gave | Dunmore | a 1-1 draw
		b = s.opponent(i+1, end)
	case b.End > b.First && s.isResult(b.End, end):
	case s.isScore(i+1, end) && s.isResult(i+1, end):
		b = s.opponent(i+4, end)
	case (s.Text(i) == "drew" || s.Text(i) == "draw") && s.TextAt(i+1) == "with":
		if b = s.capitalsFrom(i+2, end); !s.isUnknown(a) || !s.isUnknown(b) {
			return nil
		}
	default:
		return nil
	}
	switch {
	case b.End == b.First || !outcome && a.End == a.First:
		return nil
	case a.End == a.First:
		return []names.Name{b}
	}
	return []names.Name{a, b}
}

func isOutcome(noun string) bool {
	switch noun {
	case "draw", "win", "victory", "defeat", "loss":
		return true
	}
	return false
}

// isScore reports whether the result of a game begins with token i.
func (s *scan) isScore(i, end int) bool {
	return i >= 0 && i+2 < end && s.Tag(i) == pos.CD && (s.Text(i+1) == "-" || s.Text(i+1) == "–") && s.Tag(i+2) == pos.CD
}

// isResult reports whether token i or the one behind a name there begins the result of a
// game and not that of one set of several: "3-1".
func (s *scan) isResult(i, end int) bool {
	for k := i; k+2 < min(end, i+4); k++ {
		if s.isScore(k, end) {
			return s.TextAt(k+3) != "," || s.TagAt(k+4) != pos.CD
		}
	}
	return false
}

// opponent returns the name behind a preposition in the next tokens: "at home to | Harnby".
func (s *scan) opponent(i, end int) names.Name {
	const far = 4
	for k := i; k < min(i+far, end); k++ {
		switch s.Text(k) {
		case "to", "against", "with", "over", "at":
			if n := s.capitalsFrom(k+1, end); n.End > n.First {
				return n
			}
		}
		if tokens.Capital(s.Text(k)) {
			break
		}
	}
	return names.Name{}
}

// longestTeam is of how many words a name may be.
const longestTeam = 3

// capitalsFrom returns the words with capitals that begin with token i; none if they are too many.
func (s *scan) capitalsFrom(i, end int) names.Name {
	k := i
	for k < min(end, i+longestTeam+1) && s.isNameWord(k) {
		k++
	}
	return s.teamOf(i, k)
}

func (s *scan) capitalsBefore(end, first int) names.Name {
	k := end
	for k > max(first, end-longestTeam-1) && s.isNameWord(k-1) {
		k--
	}
	return s.teamOf(k, end)
}

func (s *scan) teamOf(first, end int) names.Name {
	if end <= first || end-first > longestTeam || s.inTitleCase(first) {
		return names.Name{}
	}
	return names.Name{First: first, End: end, Kind: names.Org, Confidence: sure}
}

// isNameWord reports whether token i has a capital and is neither a day nor a word of grammar.
func (s *scan) isNameWord(i int) bool {
	if !tokens.Capital(s.Text(i)) || s.Known(i)&(lexicon.Weekday|lexicon.Month|lexicon.Honorific) != 0 {
		return false
	}
	return s.Tag(i).IsNoun() || s.Tag(i) == pos.JJ || s.Tag(i) == pos.VBG
}

// isUnknown reports whether no list has a word of a name.
func (s *scan) isUnknown(n names.Name) bool {
	for i := n.First; i < n.End; i++ {
		if s.Known(i) != lexicon.Nothing {
			return false
		}
	}
	return n.End > n.First
}

// isPlayer reports whether a name is somebody's: a given name and another word that ends the
// name of no place, or part of a name that stands in full elsewhere.
func (s *scan) isPlayer(n names.Name, people map[string]bool) bool {
	const land = lexicon.LandWord | lexicon.PlaceWord | lexicon.Facility | lexicon.OrgWord
	given := s.Known(n.First)&lexicon.Given != 0
	switch n.End - n.First {
	case 1:
		return given || people[s.Text(n.First)]
	default:
		return given && s.Known(n.End-1)&land == 0
	}
}
