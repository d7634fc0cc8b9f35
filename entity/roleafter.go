package entity

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// roleAfter finds the roles in an apposition, after "is" and after "who is".
func (s *scan) roleAfter(m *mention, end int) {
	i := s.behindBrackets(m.End, end)
	if i >= end {
		return
	}
	letters := s.pastLettersBehind(i, end)
	behindLetters := letters > i
	is := s.isAt(s.behindAside(i, end), end)
	if behindLetters {
		i, is = letters, s.isAt(letters+1, end)
	}
	if is > 0 && !s.isOfAnother(m) {
		s.rolesBehindIs(is, end, s.giver(m))
	}
	isWho := s.isAt(s.Past(s.Past(i, ","), "who"), end) // "Ann Lee, | who is"
	switch text := s.Text(i); {
	case lists.Kin.Has(text) && s.TextAt(i+1) == "of" && s.Tag(i) == pos.NN: // "identified as Ann Lee daughter of Tom Lee"
		s.rolesBetweenCommas(m, i, end)
	case (text == "," || text == "who" && !s.isOfAnother(m)) && isWho > 0:
		s.rolesBehindIs(isWho, end, s.giver(m))
	case text == "," || text == "(" || s.isDash(i):
		i++
		if i+1 < end && s.Tag(i) == pos.CD && s.Text(i+1) == "," { // the age
			i += 2
		}
		if behindLetters {
			i = s.Past(i, "and") // "Ann Lee, MD, and head of surgery,"
		}
		if origin := s.pastOrigin(i); origin > i && s.TextAt(origin) == "," { // "Ann Lee, of Aldport, a plumber,"
			i = origin + 1
		}
		s.rolesBetweenCommas(m, s.pastWhen(i, end), end)
	}
}

// pastLettersBehind returns the comma behind the degrees and honours from token i on, each
// behind a comma: "Ann Lee, MD, PhD | , a surgeon". It is i for none.
func (s *scan) pastLettersBehind(i, end int) int {
	for i+2 < end && s.Text(i) == "," && s.Text(i+2) == "," && !s.office(i+1) && (s.IsUnknownAcronym(i+1) || lexicon.IsPostNominal(s.Text(i+1))) {
		i += 2
	}
	return i
}

// pastWhen returns the token behind what tells that, or when, somebody is what follows: "also", "formerly",
// "until last month".
func (s *scan) pastWhen(i, end int) int {
	for i < end && (lists.Appointed.Has(s.Text(i)) || lists.Whens.Has(s.Text(i))) {
		i++
	}
	if s.TextAt(i) == "until" {
		for k := i + 1; k < min(end, i+4); k++ {
			if s.Tag(k) == pos.DT {
				return k
			}
		}
	}
	return i
}

// isOfAnother reports whether a mention only tells more of who or what is the subject: "the
// brother of | Ann Lee".
func (s *scan) isOfAnother(m *mention) bool {
	switch s.TextAt(m.First - 1) {
	case "of", "to", "with", "from", "by", "at", "about", "against":
		return true
	}
	return false
}

// rolesBetweenCommas finds what somebody is in an apposition, which may be several
// things: "a farmer, father of two and member of the council".
func (s *scan) rolesBetweenCommas(m *mention, i, end int) {
	const most = 6
	for n := range most {
		head, last := s.rolePhrase(i, end)
		stop := s.Past(s.Past(last, "herself"), "himself") // "a sailor herself"
		switch {
		case head < 0:
			return
		case s.closes(stop, end), s.joinsAnother(stop, end), s.joinsMore(stop, end), s.isSince(stop, end):
		case (s.Tag(i) == pos.DT || s.Text(i) == "one" || tokens.Capital(s.Text(head))) && s.goesOn(stop, end):
		case s.standsApart(i, stop) && (!lists.Vague.Has(s.Text(head)) || head > i+2):
		case n == 0 && s.TagAt(stop).IsFinite() && !s.hasAnd(head, stop) && s.Tag(i) != pos.PRPS && (s.Tag(i) != pos.DT || s.isLeftOpen(m, head, stop)): // "Ann Lee, president of the board said"
		default:
			return
		}
		s.giveRoles(i, last, head, s.giver(m))
		if stop = s.pastPlace(stop, end); s.joinsMore(stop, end) {
			i = s.pastWhen(stop+1, end)
			continue
		}
		if stop >= end || s.Text(stop) != "," || s.inPerson(stop-1) && s.TagAt(stop+1) == pos.DT && !s.isFamily(head) { // "a rival of Ann Lee, | a judge"
			return
		}
		if i = s.Past(stop+1, "and"); i >= end || s.Tag(i) == pos.DT && n == 0 && s.Text(stop+1) == "and" {
			return // ", and a sailor" is somebody else
		}
	}
}

// joinsMore reports whether "and" at token i goes on with what else somebody is: "a former clerk of the
// court | and now the mayor of Aldport,".
func (s *scan) joinsMore(i, end int) bool {
	if s.TextAt(i) != "and" {
		return false
	}
	head, stop := s.rolePhrase(s.pastWhen(i+1, end), end)
	return head >= 0 && s.closes(stop, end) && !s.inPerson(min(stop+1, len(s.Doc.Tokens)-1))
}

// pastPlace returns the token behind where a place is that ends before token i: "the University of Norland,
// Aldport |". It is i for none.
func (s *scan) pastPlace(i, end int) int {
	if i < 1 || i+1 >= end || s.Text(i) != "," || s.nameAt(i-1) < 0 || !s.isIn(i+1, GPE) {
		return i
	}
	behind := s.mentions[s.nameAt(i+1)].End
	if behind < end && (s.Text(behind) == "," || s.Text(behind) == "and") {
		return behind
	}
	return i
}

// isLeftOpen reports whether the comma behind an apposition was forgotten, since no other subject of the verb at token stop
// would leave the name anything to do: "Ann Lee, a member of the board | told the court", but not "Ann Lee, a member
// of the board | said, …".
func (s *scan) isLeftOpen(m *mention, head, stop int) bool {
	first := s.Doc.Sentences[m.sentence].First
	if m.First > first && s.Tag(m.First-1) == pos.CloseQuote {
		return true
	}
	return s.rankStart(m.First, first) == first && stop > head+2 && s.TextAt(stop+1) != ","
}

// standsApart reports whether the phrase [i, stop) of somebody not known before stands apart by what follows:
// how somebody is it, "a student | in her last year", of which work, "author | of “The Ferry”", or what else.
func (s *scan) standsApart(i, stop int) bool {
	switch next := s.TextAt(stop + 1); s.TextAt(stop) {
	case "of":
		return strings.ContainsAny(next, "“\"‘'")
	case "behind":
		return true
	}
	switch next := s.TagAt(stop + 1); s.TagAt(stop) {
	case pos.JJ, pos.OpenQuote: // "a lobbyist | familiar with the plan", "host of the show | “Aldport”"
		return true
	case pos.RB: // "a lobbyist | close to the party"
		return next == pos.TO || next == pos.IN || next == pos.VBN || next == pos.JJ
	}
	return s.TagAt(stop) == pos.IN && s.TextAt(stop+1) != "-" && s.Text(i) != "the" // not "Assistant | Under-Secretary"
}

// isSince reports whether token i tells when or by what somebody is it: "head teacher | since
// 2010", "a candidate | in 2012", "a physicist | by training".
func (s *scan) isSince(i, end int) bool {
	if i = s.Past(i, "there"); s.closes(i, end) || s.Tag(i) == pos.TO && s.TagAt(i+1) == pos.VB { // "the governor | there,", "asked the minister | to speak"
		return true
	}
	if i+1 >= end {
		return false
	}
	switch s.Text(i) {
	case "since", "until":
		return s.Tag(i+1) == pos.CD
	case "in", "from":
		return s.isYear(i + 1)
	case "by":
		switch s.Text(i + 1) {
		case "birth", "education", "occupation", "profession", "trade", "training":
			return true
		}
	}
	return false
}

// goesOn reports whether a participle at token i tells more of what somebody is, up to a comma
// or the end: "an activist | fighting for fishers, was killed".
func (s *scan) goesOn(i, end int) bool {
	if tag := s.TagAt(i); i >= end || tag != pos.VBG && tag != pos.VBN {
		return false
	}
	for i++; i < end; i++ {
		if s.closes(i, end) {
			return true
		}
		if s.Tag(i).IsFinite() {
			return false
		}
	}
	return true
}

// joinsAnother reports whether "and" at token i goes on with another person, or the
// office of one: "Ann Lee, mayor of Aldport and Tom Berg".
func (s *scan) joinsAnother(i, end int) bool {
	if s.TextAt(i) != "and" {
		return false
	}
	for i = s.pastArticle(i + 1); i < end && (s.modifies(i) || s.office(i)); i++ {
		if s.inPerson(i) {
			return true
		}
	}
	return false
}

// behindBrackets returns the token behind brackets at token i that hold no role but the
// name in other letters or the party: "Ann Lee (D), the mayor". It is i for none.
func (s *scan) behindBrackets(i, end int) int {
	behind := s.pastBrackets(i, end)
	if behind >= end || s.Text(behind) != "," {
		return i
	}
	for k := i; k < behind; k++ {
		if s.office(k) {
			return i
		}
	}
	return behind
}

// isDash reports whether token i is a dash, or the hyphens that some write for one.
func (s *scan) isDash(i int) bool {
	switch s.Text(i) {
	case "–", "—", "--":
		return true
	}
	return s.Text(i) == "-" && !s.IsAttached(i) && !s.IsAttached(i+1)
}

// closes reports whether an apposition ends before token i.
func (s *scan) closes(i, end int) bool {
	if i >= end {
		return true
	}
	switch s.Text(i) {
	case ",", "(", ")", ".", ";", ":", "!", "?", "who", "whom", "whose":
		return true
	}
	return s.isDash(i) || s.Tag(i) == pos.WDT // "a clerk of a firm | that sells ships"
}

// hasAnd reports whether an "and" that is no part of a name is among the tokens [first, end).
func (s *scan) hasAnd(first, end int) bool {
	for i := first; i < end; i++ {
		if s.Text(i) == "and" && s.nameAt(i) < 0 {
			return true
		}
	}
	return false
}

// giveRoles gives the roles in the tokens [first, end): two where "and" joins phrases of
// which the first is more than one word, "senior vice president and head of hotels", or
// the second no more than one, tells a family or has an article of its own, but one of "founder and
// chairman of Daltrop".
func (s *scan) giveRoles(first, end, head int, give giveRole) {
	for i := first + 1; i+1 < end; i++ {
		if s.Text(i) != "and" {
			continue
		}
		left, stop := s.rolePhraseTo(first, i)
		right, stop2 := s.rolePhraseTo(i+1, end)
		if start := s.pastArticle(first); left >= 0 && stop == i && right >= 0 && stop2 == end && (i-start > 1 || right == end-1 || s.isFamily(right) || s.pastArticle(i+1) > i+1) {
			give(first, i, left)
			give(i+1, end, right)
			return
		}
	}
	for i := head + 1; i+1 < end; i++ {
		if s.Text(i) == "and" && s.pastArticle(i+1) > i+1 && !s.isArticle(i+1) { // "my mother | and all of us", but not "member of the House and the Senate"
			end = i
		}
	}
	give(first, end, head)
}

// isFamily reports whether token i is what somebody is in a family: "son", "in-law".
func (s *scan) isFamily(i int) bool {
	return lists.Kin.Has(s.Text(i)) || s.Text(i) == "law" && s.IsHyphened(i)
}
