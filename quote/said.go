package quote

import (
	"strings"

	"github.com/copydesk/copydesk/entity"
)

// A Said is a quote of one of many articles and whose it is among all of them: a row
// of a table of quotes.
type Said struct {
	Article int    `json:"article"` // place among the reports
	Quote   int    `json:"quote"`   // place among the quotes of the report
	Speaker string `json:"speaker"` // label of the group; empty for a source without a name
	Entity  int    `json:"entity"`  // ID of the speaker among the entities of the report, -1 for none
	Group   int    `json:"group"`   // place among the groups, -1 where the speaker is in none
	Source  Source `json:"source"`
	Role    string `json:"role,omitempty"`
	Gender  string `json:"gender,omitempty"` // of a person, empty where nothing shows it
	Words   int    `json:"words"`            // in the content
}

// A Source says what sort of source a quote has.
type Source string

// The sorts of sources.
const (
	PersonSource  Source = "person"
	OrgSource     Source = "organisation"   // or whatever else has a name and is no person
	UnnamedSource Source = "unnamed source" // "a resident", "officials"
	NoSource      Source = "no source"      // the text tells of none
)

// SaidBy returns a row for each quote of many articles and each of its speakers, in their
// order, under the labels that groups have: what an entity.Merger says of the entities
// of the reports. A name that is in none, such as a label in a transcript, keeps what
// the article calls it. Quotes of the kind Scare are left out.
func SaidBy(reports []Report, groups []entity.Group) []Said {
	var all []Said
	groupOf := groupsByEntity(reports, groups)
	for r := range reports {
		for i := range reports[r].Quotes {
			q := &reports[r].Quotes[i]
			if q.Kind == Scare {
				continue
			}
			row := Said{Article: r, Quote: i, Words: len(strings.Fields(q.Words(reports[r].Article)))}
			for _, who := range append([]Speaker{{q.Speaker, q.Entity}}, q.With...) {
				s := row.by(who, q)
				if g, ok := groupOf[r][s.Entity]; ok {
					s = s.Under(g, &groups[g])
				}
				all = append(all, s)
			}
		}
	}
	return all
}

// by fills in who speaks, as the article has it.
func (s Said) by(who Speaker, q *Quote) Said {
	s.Speaker, s.Entity, s.Group = who.Name, max(who.Entity, -1), -1
	switch {
	case who.Name != "":
		s.Source = PersonSource
	case q.Source.IsZero():
		s.Source = NoSource
	default:
		s.Source = UnnamedSource
	}
	return s
}

// Under returns the row under the name of the group that its Entity is in, which stands at
// that place among the groups: what SaidBy does, for rows and groups that were made apart.
// Members of the group are not looked at.
func (s Said) Under(place int, g *entity.Group) Said {
	s.Speaker, s.Group, s.Role = g.Label(), place, g.Role
	s.Source, s.Gender = OrgSource, ""
	if g.Kind == entity.Person {
		s.Source, s.Gender = PersonSource, string(g.Gender)
	}
	return s
}
