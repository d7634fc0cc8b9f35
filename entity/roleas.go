package entity

import (
	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
)

// roleBehindAs finds the roles behind "as": right behind the name where somebody else
// names or follows the person, "appointed Ann Lee as chair", "with Ann Lee as chair"; and
// behind a verb or a noun of the person's own, "Ann Lee resigned as chair", "Ann Lee’s
// first speech as chair".
func (s *scan) roleBehindAs(m *mention, sentence layer.Sentence) {
	i := s.pastBrackets(m.End, sentence.End)
	if at := s.Past(i, ","); s.TextAt(at) == "as" {
		if s.isPlaced(m, sentence.First) || at > i && s.isInsertedAs(at, sentence.End) {
			s.roleAt(m, at+1, sentence.End)
		}
		return
	}
	if s.isNamedTo(m, sentence) {
		return
	}
	s.roleOfOwn(m, i, sentence.End)
}

// isNamedTo gives a person who is the object of a verb of naming the office right behind the
// name, "named Ann Lee chief executive", or behind "to", "promoted Ann Lee to captain", and
// reports whether there is one.
func (s *scan) isNamedTo(m *mention, sentence layer.Sentence) bool {
	i := m.First - 1
	if i < sentence.First || !lists.Naming.Has(s.Text(i)) {
		return false
	}
	head, stop := s.rolePhrase(s.Past(m.End, "to"), sentence.End)
	for k := head + 1; head >= 0 && k < stop; k++ {
		if s.inPerson(k) { // "elected Ann Lee speaker and Tom Berg clerk"
			stop = head + 1
		}
	}
	if head < 0 || stop < sentence.End && s.Tag(stop).IsFinite() {
		return false
	}
	s.giveRoles(s.Past(m.End, "to"), stop, head, s.giver(m))
	return true
}

// isPlaced reports whether a verb of naming, or "with", is what the sentence has last
// before a mention: nothing of another sort stands between but names and nouns.
func (s *scan) isPlaced(m *mention, first int) bool {
	for i := m.First - 1; i >= first && i > m.First-tokens.LongestRole; i-- {
		switch tag := s.Tag(i); {
		case lists.Placing.Has(s.Text(i)):
			return true
		case s.Text(i) == ",", s.Text(i) == "and", tag == pos.IN && s.Text(i) != "as" && s.Text(i) != "of" && s.Text(i) != "by", tag.IsVerbOrModal():
			if s.Text(i) != "and" && s.Text(i) != "," {
				return false
			}
		}
	}
	return false
}

// isInsertedAs reports whether "as" at token i tells between commas what the subject is: "Ann Lee, | as mayor of Aldport,
// opened the harbour".
func (s *scan) isInsertedAs(i, end int) bool {
	head, stop := s.rolePhrase(i+1, end)
	return head >= 0 && s.TextAt(stop) == "," && s.TagAt(stop+1).IsFinite()
}

// roleAt gives a person the role that begins at token i.
func (s *scan) roleAt(m *mention, i, end int) {
	if head, stop := s.rolePhrase(i, end); head >= 0 && !s.startsClause(i, stop, end) {
		s.giveRoles(i, stop, head, s.giver(m))
	}
}

// startsClause reports whether the phrase [i, stop) behind "as" is the subject of a
// clause: "as the president spoke".
func (s *scan) startsClause(i, stop, end int) bool {
	return stop < end && s.Tag(stop).IsFinite() && s.Tag(i) == pos.DT
}

// roleOfOwn finds "as" behind a verb of which the person is the subject, or behind the
// nouns of a possessive, from token i on: also behind the one who had the office before,
// "Ann Lee replaced Tom Berg as chair".
func (s *scan) roleOfOwn(m *mention, i, end int) {
	const reach = 12 // tokens
	own, succeeds := i < end && s.Tag(i) == pos.POS, false
	for k := i; k < min(end, i+reach); k++ {
		switch tag := s.Tag(k); {
		case s.Text(k) == "as":
			if own {
				s.roleAt(m, k+1, end)
			}
			return
		case tag == pos.POS && k == i, s.Text(k) == "who", s.Text(k) == "," && s.TextAt(k+1) == "who":
		case succeeds && s.inPerson(k):
		case s.inPerson(k), s.Text(k) == ",", s.Text(k) == ";", s.Text(k) == "—", s.Text(k) == "–", tag == pos.CC, s.Text(k) == "not": // "is not fit to serve as mayor"
			return
		case lists.Successions.Has(s.Text(k)) && s.TextAt(k+1) != "in" && (own || s.TagAt(k-1) != pos.TO): // not who only tried to
			own, succeeds = true, true
		case lists.Appointing.Has(s.Text(k)), s.isOwnWork(k+1) && !lists.Judging.Has(s.Text(k)):
			own = true
		case tag.IsFinite() && !isAuxiliary(s.Text(k)):
			return
		}
	}
}

// isOwnWork reports whether at token i begins what somebody does or has been as one in an
// office: "his | resignation", "her long career".
func (s *scan) isOwnWork(i int) bool {
	if s.TagAt(i) != pos.PRPS {
		return false
	}
	if i++; s.TagAt(i) == pos.JJ {
		i++
	}
	return lists.OwnAs.Has(s.TextAt(i))
}

// isAuxiliary reports whether a verb only helps another: "was sworn in".
func isAuxiliary(w string) bool {
	switch w {
	case "was", "is", "has", "had", "will", "would", "were", "are", "have", "who":
		return true
	}
	return false
}
