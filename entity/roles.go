package entity

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// findRoles looks for what the article says that people are: before the name
// ("Belarusian President"; rolebefore.go, the title itself in roletitle.go), and behind it, after
// a comma (", the mayor of Aldport,"; roleafter.go, rolecomma.go), after "is" (roleis.go) and "as"
// (roleas.go); and what it says of two or more at once (rolesofseveral.go). How a phrase that tells
// what somebody is goes is in rolephrase.go.
func (s *scan) findRoles() {
	for i := range s.mentions {
		m := &s.mentions[i]
		if m.thing < 0 || s.things[m.thing].kind != Person {
			continue
		}
		sentence := s.Doc.Sentences[m.sentence]
		first := s.roleBefore(m, sentence.First)
		s.roleOfSeveral(i, sentence.First)
		s.roleAfter(m, sentence.End)
		s.roleOfPair(i, sentence.End)
		s.roleBehindAs(m, sentence)
		s.rolePhraseBefore(first, m, sentence.First)
	}
}

// addRole gives a person the role in the tokens [first, end).
func (s *scan) addRole(m *mention, first, end, head int) {
	role, ok := s.roleIn(first, end)
	if !ok {
		return
	}
	t := &s.things[m.thing]
	known := len(t.roles)
	if t.roles = appendRole(t.roles, role); len(t.roles) == known { // it has voted
		return
	}
	weight := roleVote
	if s.isManly(head) {
		weight = manVote
	}
	t.vote(s.KnownFolded(head), lexicon.Woman, lexicon.Man, weight)
}

// A giveRole gives somebody the role in the tokens [first, end).
type giveRole func(first, end, head int)

// giver returns what gives roles to the person of a mention.
func (s *scan) giver(m *mention) giveRole {
	return func(first, end, head int) { s.addRole(m, first, end, head) }
}

// roleIn returns the role in the tokens [first, end), without the article before it.
func (s *scan) roleIn(first, end int) (Role, bool) {
	for first < end && s.isIdle(first) {
		first++
	}
	if first == end {
		return Role{}, false
	}
	span := s.Span(first, end)
	return Role{Span: span, Text: strings.ToValidUTF8(s.Doc.Show(span.Start, span.End), "\uFFFD")}, true
}

// isIdle reports whether token i tells nothing of a role that begins with it.
func (s *scan) isIdle(i int) bool {
	switch s.Tag(i) {
	case pos.DT, pos.PRPS, pos.POS:
		return s.TextAt(i+1) != "of" // "another of her aides"
	}
	return s.Text(i) == "-" || s.Text(i) == "other" || s.isOne(i)
}

// appendRole appends a role that is worded as none of those before.
func appendRole(all []Role, role Role) []Role {
	if len(all) == maxRoles || slices.ContainsFunc(all, func(r Role) bool { return r.Text == role.Text }) {
		return all
	}
	return append(all, role)
}

// maxRoles is how many different roles of a person are kept.
const maxRoles = 16

// office reports whether a token can be the last word of a role.
func (s *scan) office(i int) bool { return s.IsOffice(i) || s.isPositionOf(i) }

// isPositionOf reports whether a token is a position in a team, that is another word as well, beside a
// name: "from opener NAME", "Daltrop forward NAME".
func (s *scan) isPositionOf(i int) bool {
	if i == 0 || !lists.Positions.Has(s.Text(i)) || s.Tag(i).IsVerbOrModal() && s.Tag(i) != pos.VB {
		return false
	}
	named := i+1 < len(s.Doc.Tokens) && s.inPerson(i+1)
	return s.Tag(i) == pos.NN && s.Tag(i-1) == pos.IN && named || s.nameAt(i-1) >= 0 && (s.Tag(i) == pos.NN || named)
}

// isInChief reports whether token i ends an office with "in chief" behind it: "editor in chief".
func (s *scan) isInChief(i int) bool {
	return i > 1 && strings.EqualFold(s.Text(i), "chief") && strings.EqualFold(s.Text(i-1), "in") && s.office(i-2)
}

// isRank reports whether a token is a title that stands right before names:
// "General", "Dr.", "President".
func (s *scan) isRank(i int) bool {
	return tokens.Capital(s.Text(i)) && s.Known(i)&lexicon.Honorific != 0
}

// modifies reports whether a token can stand before the head of a role.
func (s *scan) modifies(i int) bool {
	switch s.Tag(i) {
	case pos.JJ, pos.JJR, pos.JJS, pos.NN, pos.NNP, pos.NNPS, pos.POS:
		return true
	case pos.HYPH:
		return !s.isDash(i)
	case pos.RB: // "democratically-elected"
		if i+1 < len(s.Doc.Tokens) && s.Text(i+1) == "-" && s.IsAttached(i+1) {
			return true
		}
	case pos.NNS: // "rights chief", but not "reporters President"
		return s.nameAt(i) >= 0 || s.KnownFolded(i)&lexicon.OrgWord != 0 || s.TagAt(i+1) == pos.POS || // "women's coach"
			s.KnownFolded(i)&lexicon.Office == 0 && i+1 < len(s.Doc.Tokens) && (s.Tag(i+1) == pos.NN || s.office(i+1)) && !tokens.Capital(s.Text(i+1))
	case pos.CC:
		return s.Text(i) == "&"
	case pos.IN: // "in-house"
		return s.nameAt(i) >= 0 || s.TextAt(i+1) == "-" && s.IsAttached(i+1) && s.IsAttached(i+2) || s.Text(i) == "Under" && s.TextAt(i+1) == "Secretary"
	case pos.VBD: // "his neighbour, retired nurse NAME"
		return lists.Participles.Has(s.Text(i)) && (s.TextAt(i-1) == "," || s.TextAt(i-1) == "and")
	case pos.Colon: // "Lund-supporting", as the tagger may see it
		return s.Text(i) == "-" && s.IsAttached(i) && s.IsAttached(i+1) || s.nameAt(i) >= 0
	case pos.VBN, pos.VBG: // "award-winning", "retired"
		return i > 1 && s.Text(i-1) == "-" && s.IsAttached(i) || s.nameAt(i) >= 0 || lists.Participles.Has(strings.ToLower(s.Text(i)))
	}
	return s.nameAt(i) >= 0
}

// inPerson reports whether token i is part of a person's name.
func (s *scan) inPerson(i int) bool { return s.isIn(i, Person) }

// isIn reports whether token i is part of a name of the kind.
func (s *scan) isIn(i int, kind Kind) bool {
	at := s.nameAt(i)
	return at >= 0 && s.mentions[at].thing >= 0 && s.things[s.mentions[at].thing].kind == kind
}
