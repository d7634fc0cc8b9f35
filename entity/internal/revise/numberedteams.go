package revise

import (
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/pos"
)

// A club is what the article shows of the teams behind one name.
type club struct {
	numbers map[string]bool
	acts    bool // a verb stands behind one of them
	isOrg   bool // the tagger has taken one for an organisation
}

// numberedTeams gives the teams of one club their numbers, "Halden 2", or letters, "Halden B": where the
// article has several behind its name, of which one acts. In a list of results nothing does.
func (s *scan) numberedTeams(found []names.Name) {
	clubs := map[string]*club{}
	for _, n := range found {
		name, number := s.splitNumber(n)
		if number == "" {
			continue
		}
		c := clubs[s.Surface(name)]
		if c == nil {
			c = &club{numbers: map[string]bool{}}
			clubs[s.Surface(name)] = c
		}
		c.numbers[number] = true
		tag := s.TagAt(name.End + 1)
		c.acts = c.acts || tag == pos.VBD || tag == pos.VBZ || tag == pos.VBP
		c.isOrg = c.isOrg || n.Kind == names.Org
	}
	for i := range found {
		name, number := s.splitNumber(found[i])
		if number == "" || i+1 < len(found) && found[i+1].First <= name.End {
			continue
		}
		if c := clubs[s.Surface(name)]; c.acts && c.isOrg && len(c.numbers) > 1 {
			found[i].End, found[i].Kind = name.End+1, names.Org
		}
	}
}

// splitNumber returns a name without the number or the letter of a team, which is its last word or stands right
// behind it, and that: "" for none, as in a score, "Halden 2-1", and of what is counted, "Halden 3 percent".
func (s *scan) splitNumber(n names.Name) (name names.Name, number string) {
	if n.Kind == names.Person || n.Kind == names.NORP {
		return n, ""
	}
	if n.End-n.First > 1 && isTeamNumber(s.Text(n.End-1)) {
		n.End--
	}
	i := n.End
	if !isTeamNumber(s.TextAt(i)) || s.IsAttached(i) || s.TagAt(i+1) == pos.NNS {
		return n, ""
	}
	switch s.TextAt(i + 1) {
	case "-", "–", "%", "pct", "per", "percent":
		return n, ""
	}
	return n, s.Text(i)
}

// isTeamNumber reports whether a word is a digit, or one of the first letters.
func isTeamNumber(w string) bool {
	return len(w) == 1 && (w[0] >= '1' && w[0] <= '9' || w[0] >= 'A' && w[0] <= 'D')
}
