package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// fewestPlayers is how many names make a line-up.
const fewestPlayers = 7

// lineups makes people of those whom a line-up lists, behind a colon and below a formation, the
// word for a team, or in groups behind one who keeps the goal: "Aldport (4-3-3): Moss; Pike, I.
// Strand, …". Its team becomes an organisation. Any other list of names may be one of places or
// firms, and stays what it is.
func (s *scan) lineups(found []names.Name) []names.Name {
	var players []names.Name
	teams := map[string]bool{}
	for _, p := range s.Doc.Paragraphs() { // the stop of an initial may end a sentence
		some := s.lineup(p.First, p.End)
		if len(some) == 0 {
			continue
		}
		players = append(players, some...)
		if end := s.playerAt(p.First, p.End); end > p.First {
			teams[s.Surface(names.Name{First: p.First, End: end})] = true
		}
	}
	if len(players) == 0 {
		return found
	}
	for i := range found {
		if n := &found[i]; teams[s.Surface(*n)] {
			n.Kind = names.Org
		}
	}
	return s.replace(found, players)
}

// lineup returns the names that a line-up in the tokens [first, end) lists, nil for none.
func (s *scan) lineup(first, end int) (players []names.Name) {
	const before = 14 // tokens: the team and its formation
	colon := first
	for colon < min(end, first+before) && s.Text(colon) != ":" {
		colon++
	}
	if colon == min(end, first+before) || colon == first {
		return nil
	}
	places, group, groups := 0, 0, []int(nil)
	for i := colon + 1; i < end; i++ {
		to := s.playerAt(i, end)
		switch w := s.Text(i); {
		case s.Known(i)&(lexicon.Month|lexicon.Weekday) != 0: // a calendar
			return nil
		case to > i && s.TextAt(to) == ":":
			i = to // the other team
		case to > i:
			n := names.Name{First: i, End: to, Kind: names.Person, Confidence: sure}
			if s.isListedPlace(n) {
				places++
			}
			players = append(players, n)
			group++
			i = to - 1
		case w == ";":
			groups, group = append(groups, group), 0
		case !lists.BetweenPlayers.Has(w) && s.Tag(i) != pos.CD && !s.isInitial(i):
			return nil
		}
	}
	inGroups := len(groups) > 1 && groups[0] == 1 && groups[1] > 1 && s.opensAsTeam(first, colon)
	if len(players) < fewestPlayers || 3*places > len(players) || !inGroups && !s.isFormation(first, colon) && !s.endsInTeam(first, colon) {
		return nil
	}
	return players
}

// opensAsTeam reports whether the tokens [first, end) are a name, with no more than brackets or a
// number behind it: "Aldport (probable)", but not "The stops", "Gardens open on Sunday".
func (s *scan) opensAsTeam(first, end int) bool {
	k := s.playerAt(first, end)
	return k > first && (k == end || s.Text(k) == "(" || s.Tag(k) == pos.CD)
}

// endsInTeam reports whether the tokens [first, end) end in a word for a team of which they tell
// nothing else: not "The sponsors of the team".
func (s *scan) endsInTeam(first, end int) bool {
	before := end - 2
	if before > first && s.Tag(before) == pos.DT {
		before--
	}
	return lists.LineupWords.Has(strings.ToLower(s.Text(end-1))) && !(before >= first && s.Tag(before) == pos.IN)
}

// isFormation reports whether three numbers or more with hyphens between stand in the tokens
// [first, end): "4-3-3".
func (s *scan) isFormation(first, end int) bool {
	for i := first; i+4 < end; i++ {
		if s.Tag(i) == pos.CD && s.Text(i+1) == "-" && s.Tag(i+2) == pos.CD && s.Text(i+3) == "-" && s.Tag(i+4) == pos.CD {
			return true
		}
	}
	return false
}

// playerAt returns the end of the name at token i, with what joins its parts, "van Dael",
// "Ben-Ammar", but without initials. It is i where none begins there.
func (s *scan) playerAt(i, end int) int {
	const longest = 6
	k := i
	for k < min(end, i+longest) {
		w := s.Text(k)
		switch {
		case lists.BetweenPlayers.Has(w) && !(w == "-" && k > i && s.isTight(k)), s.isInitial(k):
			return k
		case tokens.Capital(w), k > i && w == "-", tokens.FamilyParticles[w] && k+1 < end && tokens.Capital(s.Text(k+1)):
			k++
		default:
			return k
		}
	}
	return k
}

// isInitial reports whether token i is a letter and a stop.
func (s *scan) isInitial(i int) bool {
	return len(s.Text(i)) == 1 && tokens.Capital(s.Text(i)) && s.TextAt(i+1) == "."
}

// isTight reports whether no space stands around token i.
func (s *scan) isTight(i int) bool {
	t := s.Doc.Tokens
	return i > 0 && i+1 < len(t) && t[i-1].End == t[i].Start && t[i].End == t[i+1].Start
}
