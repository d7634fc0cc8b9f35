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

// behindAside returns the token behind what stands in commas from token i on, that names
// nobody else: "Ann Lee, whose father was a miner, | is a judge". It is i for none.
func (s *scan) behindAside(i, end int) int {
	const longest = 16 // tokens
	if s.Text(i) != "," {
		return i
	}
	for k := i + 1; k < min(end, i+longest) && !s.inPerson(k); k++ {
		if s.Text(k) == "," {
			return k + 1
		}
	}
	return i
}

// isAt returns where the verb at token i behind which stands what somebody is ends, "was" or
// "has been"; 0 for another one.
func (s *scan) isAt(i, end int) int {
	switch {
	case i >= end:
	case lists.IsForms.Has(s.Text(i)):
		return i
	case (s.Text(i) == "has" || s.Text(i) == "had") && i+1 < end && (s.Text(i+1) == "been" || lists.IsForms.Has(s.Text(i+1))):
		return i + 1
	}
	return 0
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

// roleOfPair gives people who are named together what is told behind the last of them:
// "Ann Lee and Tom Berg, two reporters, left".
func (s *scan) roleOfPair(at, end int) {
	m := &s.mentions[at]
	if m.End >= end || s.Text(m.End) != "," {
		return
	}
	first := m.End + 1
	for first < end && (s.Tag(first) == pos.CD || s.Text(first) == "both" || s.Text(first) == "all") {
		first++
	}
	head, stop := s.phraseOf(first, end, true)
	if head < 0 || !s.Offices(head) || s.Tag(head) != pos.NNS || !s.closes(stop, end) {
		return
	}
	for k := at; k > 0 && s.isPersonAt(k-1) && s.isListed(s.mentions[k-1].End, s.mentions[k].First) && s.mentions[k-1].sentence == m.sentence; k-- {
		s.addRole(&s.mentions[k-1], first, stop, head)
		if k == at {
			s.addRole(m, first, stop, head)
		}
	}
}

func (s *scan) isPersonAt(mention int) bool {
	m := &s.mentions[mention]
	return m.thing >= 0 && s.things[m.thing].kind == Person
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

// rolesBehindIs finds what somebody is behind the verb at token i, which may be several
// things: "is a teacher, a mother and the mayor of Aldport".
func (s *scan) rolesBehindIs(i, end int, give giveRole) {
	const most = 6
	for i++; i < end && (lists.Appointed.Has(s.Text(i)) || lists.Whens.Has(s.Text(i)) || s.Text(i) == "as" || s.Text(i) == "both"); i++ {
	}
	for range most {
		head, stop := s.rolePhrase(i, end)
		if head < 0 || head == i && stop == i+1 && s.Tag(head) == pos.JJ { // "is hopeful"
			return
		}
		s.giveRoles(i, stop, head, give)
		if s.TextAt(stop) == "and" && s.isAt(stop+1, end) > 0 { // "is a farmer | and was a teacher"
			s.rolesBehindIs(s.isAt(stop+1, end), end, give)
			return
		}
		if stop >= end || s.Text(stop) != "," {
			return
		}
		if i = stop + 1; i < end && s.Text(i) == "and" {
			i++
		}
		if i >= end || s.Tag(i) != pos.DT && s.Tag(i) != pos.JJ && s.Tag(i) != pos.NN {
			return
		}
	}
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

// isOne reports whether token i stands for an article: "One resident", but not "One Nation", "one-time" or "one of".
func (s *scan) isOne(i int) bool {
	next := s.TextAt(i + 1)
	return strings.EqualFold(s.TextAt(i), "one") && s.nameAt(i) < 0 && next != "-" && next != "of" && !tokens.Capital(next)
}

// rolePhraseTo is rolePhrase for tokens that end there for certain.
func (s *scan) rolePhraseTo(i, end int) (head, stop int) {
	head, stop = s.rolePhrase(i, end)
	return head, min(stop, end)
}

// pastArticle returns the token behind an article, a possessive pronoun or "one".
func (s *scan) pastArticle(i int) int {
	if tag := s.TagAt(i); tag == pos.DT || tag == pos.PRPS || s.isOne(i) {
		return i + 1
	}
	return i
}

// rolePhrase reads a noun phrase whose head is an office: "the outspoken mayor
// of Aldport", "one of the leaders of the strike", "another of her aides". It returns the head and where the
// phrase ends; head is -1 if there is none.
func (s *scan) rolePhrase(i, end int) (head, stop int) {
	if i+2 < end && (strings.EqualFold(s.Text(i), "one") || s.Text(i) == "another") && s.Text(i+1) == "of" {
		return s.phraseOf(i+2, min(end, i+tokens.LongestRole), true)
	}
	return s.phraseOf(i, min(end, i+tokens.LongestRole), false)
}

// phraseOf is rolePhrase for what one is, or several are.
func (s *scan) phraseOf(i, end int, several bool) (head, stop int) {
	head = -1
	if i < end {
		i = s.pastArticle(i)
	}
	if next := s.TagAt(i + 1); i+1 < end && (s.Tag(i) == pos.RB || s.Tag(i) == pos.RBS) && (next == pos.JJ || next == pos.VBN) { // "newly appointed", "most famous"
		i++
	}
	first, behindHead := i, -1
	for i < end && (s.modifies(i) || s.office(i) || several && (s.Offices(i) || i == first && s.Tag(i) == pos.CD) || i == first && s.opensPhrase(i, end) || s.isCounted(i) || s.isYear(i)) {
		if s.inPerson(i) {
			behind := s.mentions[s.nameAt(i)].End
			switch {
			case s.IsGenitive(behind):
				i = behind + 1
			case head < 0 && behind < end && (s.leadsToOffice(behind) || several && s.Offices(behind) && !tokens.Capital(s.Text(behind))): // "a Tom Lee spokesman"
				i = behind
			default:
				return -1, i
			}
			continue
		}
		if stop := s.HyphenedEnd(i, end); stop > i {
			head, i, behindHead = stop-1, stop, stop
			continue
		}
		if stop := s.parentEnd(i, end); stop > i {
			head, i, behindHead = i, stop, stop
			continue
		}
		if i == behindHead && s.endsBehindHead(i) {
			break
		}
		if i == behindHead && s.isBodyOfTitle(head, i, end) {
			i = s.behindAcronym(s.mentions[s.nameAt(i)].End, end)
			behindHead = i
			break
		}
		isHead := s.office(i) || several && s.Offices(i)
		if isHead {
			head = i
			if i+2 < end && s.isInChief(i+2) {
				i += 2
			}
		}
		i = s.behindAcronym(i+1, end)
		if isHead {
			behindHead = i
		} else if head < 0 {
			i = s.goesOnBeforeHead(i, end)
		}
	}
	if head < 0 || i != behindHead || i < end && s.inPerson(i) || s.Text(first) == "only" && s.isIn(head, NORP) { // it is the office of the one behind it
		return -1, i
	}
	if i+3 < end && s.Text(i) == "(" && s.Text(i+2) == ")" && s.Text(i+3) == "of" { // "commissioner (Media) of police"
		i += 3
	}
	return s.complementOf(head, i, end)
}

// parentEnd returns the end of what hyphens join to a word for a parent at token i: "mother | -of-two". It is i
// for none.
func (s *scan) parentEnd(i, end int) int {
	if i+4 < end && lists.Kin.Has(s.Text(i)) && s.Text(i+1) == "-" && s.Text(i+2) == "of" && s.Text(i+3) == "-" {
		return i + 5
	}
	return i
}

// complementOf returns the head of a role and where the role stops with what goes on behind its
// head at token i: "of the Aldport Harbour Board", "for foreign affairs", "and party leader". The
// head is -1 where it is the office of who is named in it.
func (s *scan) complementOf(head, i, end int) (_, stop int) {
	for i+1 < end && s.continues(i) {
		next := i + 1
		for next < end && (s.Tag(next) == pos.DT || s.Tag(next) == pos.PRPS || s.Tag(next) == pos.NNS || s.Tag(next) == pos.CD || s.modifies(next) || s.isDone(next, end)) {
			next = max(next+1, s.HyphenedEnd(next, end))
		}
		if next == i+1 || s.isArticle(next-1) {
			break
		}
		if s.Text(i) == "and" && s.inPerson(next-1) && !s.IsGenitive(next) { // "Robin Vale, mayor, and Minister Erik Lund"
			return head, i
		}
		if s.inPerson(next-1) && s.isOfficeOfNext(i, s.mentions[s.nameAt(next-1)].First-1) {
			return -1, i
		}
		i = next
	}
	return head, i
}

// endsBehindHead reports whether token i, behind an office, begins what somebody does or how he is as one: "a lawyer |
// serving on the board", "Commissioner | for Ports", "an aide | close to the mayor".
func (s *scan) endsBehindHead(i int) bool {
	switch s.Tag(i) {
	case pos.VBG, pos.VBN, pos.IN:
		return true
	case pos.JJ:
		next := s.TagAt(i + 1)
		return !s.office(i) && (next == pos.IN || next == pos.TO || next == pos.CD)
	}
	return false
}

// isBodyOfTitle reports whether an organisation whose "of" was left out stands at token i, behind an office that is
// written as a title: "Executive Director | Aldport Harbour Trust".
func (s *scan) isBodyOfTitle(head, i, end int) bool {
	at := s.nameAt(i)
	return at >= 0 && tokens.Capital(s.Text(head)) && s.isIn(i, Org) && s.mentions[at].First == i && s.closes(s.mentions[at].End, end)
}

// goesOnBeforeHead returns where a phrase goes on that has no office yet and has come to token i: behind an "and" that joins
// words before one head, "heritage and land worker", behind a comma between qualities, "an outspoken, | popular mayor", or
// behind where a place is, "an Aldport, Norland, | teacher".
func (s *scan) goesOnBeforeHead(i, end int) int {
	if i+1 >= end {
		return i
	}
	if s.Text(i) == "and" && s.joinsModifiers(i-1, i+1) || s.Text(i) == "," && s.isQuality(i-1) && (s.isQuality(i+1) || s.TextAt(i+2) == "-") {
		return i + 1
	}
	if behind := s.pastPlace(i, end); behind > i && s.Text(behind) == "," {
		return behind + 1
	}
	return i
}

// isQuality reports an adjective at token i, or the participle that ends one: "popular", "Aldport-based".
func (s *scan) isQuality(i int) bool {
	return s.Tag(i) == pos.JJ || s.Tag(i) == pos.VBN && s.TextAt(i-1) == "-" && s.IsAttached(i)
}

// leadsToOffice reports whether token i, behind somebody's name, goes on with what somebody else is to him:
// "a Tom Lee | campaign aide", "a Lee | White House aide", "a Lee | -era official".
func (s *scan) leadsToOffice(i int) bool {
	if tokens.Capital(s.Text(i)) && (s.nameAt(i) < 0 || s.inPerson(i)) {
		return false
	}
	return s.office(i) || s.Tag(i).IsNoun() || s.Text(i) == "-"
}

func (s *scan) isArticle(i int) bool {
	w := s.Text(i)
	return w == "the" || w == "a" || w == "an"
}

// isDone reports whether token i is a participle between an article and a noun: "the disbanded club".
func (s *scan) isDone(i, end int) bool {
	return (s.Tag(i) == pos.VBN || s.Tag(i) == pos.VBG) && s.isArticle(i-1) && i+1 < end && (s.Tag(i+1) == pos.JJ || s.Tag(i+1).IsNoun())
}

// isOfficeOfNext reports whether what "of" at token of begins ends with token last and is of the
// office of the person named right behind: "secretary of Daltrop | Ann Lee", "leader of the
// Opposition | Ann Lee", but not "an aide of President | Ann Lee".
func (s *scan) isOfficeOfNext(of, last int) bool {
	if s.nameAt(last) >= 0 {
		return !s.inPerson(last) && !s.isIn(last, NORP) // "a backer of Democrat | Ann Lee"
	}
	return last > of && s.Text(of) == "of" && s.Tag(last) == pos.NNP && !s.office(last) && s.Known(last)&lexicon.Honorific == 0
}

// isCounted reports whether a number with a hyphen begins at token i: "40-year-old teacher", "two-term governor".
func (s *scan) isCounted(i int) bool {
	return s.Tag(i) == pos.CD && s.TextAt(i+1) == "-" && s.IsAttached(i+1)
}

// isYear reports whether token i is a year: "the 2012 candidate".
func (s *scan) isYear(i int) bool {
	w := s.Text(i)
	return s.Tag(i) == pos.CD && len(w) == 4 && (w[:2] == "19" || w[:2] == "20")
}

// opensPhrase reports whether token i is a participle before what somebody is: "an
// elected member", "organising committee member", "a noted harbour expert".
func (s *scan) opensPhrase(i, end int) bool {
	if startsRole[s.Text(i)] { // "the then secretary"
		return true
	}
	tag := s.Tag(i)
	return (tag == pos.VBN || tag == pos.VBG) && i+1 < end && (s.office(i+1) || (tag == pos.VBG || i > 0 && s.isArticle(i-1)) && s.modifies(i+1) && !s.inPerson(i+1))
}

// behindAcronym returns the token behind a short form in brackets at token i, else i:
// "Olympic Committee (IOC) member".
func (s *scan) behindAcronym(i, end int) int {
	if i+2 < end && s.Text(i) == "(" && s.Text(i+2) == ")" && tokens.Acronym(s.Text(i+1)) {
		return i + 3
	}
	return i
}

// isTime reports a number of years, or of another length of time, at token i: how long somebody was it.
func (s *scan) isTime(i int) bool {
	switch s.TextAt(i + 1) {
	case "days", "decades", "months", "weeks", "years":
		return s.TagAt(i) == pos.CD
	}
	return false
}

// continues reports whether a role goes on with token i: "of", "for", "and", or
// another preposition before a name or an article.
func (s *scan) continues(i int) bool {
	switch s.Text(i) {
	case "for":
		return !s.isTime(i + 1)
	case "of", "to", "and":
		return true
	case "turned": // "rebel turned president"
		return s.TagAt(i + 1).IsNoun()
	case "at", "in", "on", "with", "from", "under":
		if s.Text(i) == "in" && (lists.Scholars.Has(strings.ToLower(s.TextAt(i-1))) && (s.TagAt(i+1).IsNoun() || s.TagAt(i+1) == pos.JJ) || s.TextAt(i+1) == "charge") { // "lecturer in law"
			return true
		}
		if s.Text(i) == "in" && s.TagAt(i+1) == pos.DT && lists.NoFields.Has(s.TextAt(i+2)) {
			return false
		}
		return s.nameAt(i+1) >= 0 || s.nameAt(min(i+2, len(s.Doc.Tokens)-1)) >= 0 || s.Tag(i+1) == pos.DT
	}
	return false
}
