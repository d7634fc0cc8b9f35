package entity

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// roleBefore finds the roles right before a name and returns the first token of
// roles and name. "President and party leader NAME" has two roles, and so has
// "party chairman President NAME".
func (s *scan) roleBefore(m *mention, start int) int {
	first := m.First
	for end := s.beforeBrackets(m.First, start); end > start && m.First-end < tokens.LongestRole; {
		if rank := s.rankStart(end, start); rank < end { // "Sir", "Dame", "Mr."
			end, first = rank, rank
			continue
		}
		end = s.beforeCalled(m, s.beforeBrackets(end, start), start)
		head := s.headBefore(end, start)
		if head < 0 {
			break
		}
		from := s.roleStart(head, start)
		if first < m.First && s.isSomebodyElse(from, first, start) {
			break
		}
		first = from
		s.addRole(m, first, end, head)
		if s.inPerson(first) { // "judge | NAME's wife NAME"
			break
		}
		if end = first; end-1 > start && s.Text(end-1) == "and" {
			end--
		}
	}
	return first
}

// beforeBrackets returns where what stands before token end ends without the one word in brackets
// that tells more of it: the short form, "director general of police (DGP) NAME", the field,
// "(Traffic)", or that it was left, "(retd)".
func (s *scan) beforeBrackets(end, start int) int {
	if end-3 <= start || s.Text(end-1) != ")" || s.Text(end-3) != "(" {
		return end
	}
	switch w := s.Text(end - 2); strings.ToLower(strings.TrimSuffix(w, ".")) {
	case "ret", "retd", "rtd", "retired":
		return end - 3
	default:
		if tokens.Capital(w) {
			return end - 3
		}
	}
	return end
}

// rankStart returns where a title that tells no office and ends before token end begins: "Sir",
// "Tan Sri". It is end for none.
func (s *scan) rankStart(end, start int) int {
	switch {
	case end-2 >= start && lexicon.Lookup(s.Text(end-2)+" "+s.Text(end-1))&lexicon.Honorific != 0 && !s.office(end-1) && !s.office(end-2):
		return end - 2
	case end > start && s.isRank(end-1) && !s.office(end-1):
		return end - 1
	}
	return end
}

// beforeCalled returns where what stands before token end ends without the participle that only
// brings a name in: "a cyclist called NAME", but not "a judge called NAME a liar".
func (s *scan) beforeCalled(m *mention, end, start int) int {
	const longest = 8 // tokens of the phrase
	if end-2 <= start || s.Text(end-1) != "called" && s.Text(end-1) != "named" || s.TagAt(m.End) == pos.DT || s.TextAt(m.End) == "as" || s.Tag(end-2) != pos.NN || lists.Vague.Has(s.Text(end-2)) {
		return end
	}
	for i := end - 2; i >= max(start, end-2-longest); i-- {
		if strings.EqualFold(s.Text(i), "a") || strings.EqualFold(s.Text(i), "an") { // not "the coach named NAME"
			return end - 1
		}
	}
	return end
}

// isSomebodyElse reports whether the role at token from, which "and" joins to one at
// token next, has an article or a possessive of its own before it, where the other is a
// title: "his deputy and Senator NAME".
func (s *scan) isSomebodyElse(from, next, start int) bool {
	if from <= start || s.Text(next-1) != "and" || !tokens.Capital(s.Text(next)) || tokens.Capital(s.Text(from)) {
		return false
	}
	tag := s.Tag(from - 1)
	return tag == pos.DT || tag == pos.PRPS
}

// headBefore returns the head of a role that ends before token end, or -1: the
// last token; or the office whose complement the tokens before end are, as in
// "Secretary of State" and "Adviser to the President".
func (s *scan) headBefore(end, start int) int {
	if s.Text(end-1) == "Justice" && end-3 >= start && (s.Text(end-2) == "for" || s.Text(end-2) == "of") && (s.Text(end-3) == "Minister" || s.Text(end-3) == "Secretary") {
		return end - 3 // his field, no title
	}
	office := s.office(end-1) && !s.isOtherHand(end-1)
	if office && (end-2 < start || s.Text(end-2) != "the" && s.Text(end-2) != "The") {
		return end - 1
	}
	if head := s.headOfComplement(end, start); head >= 0 {
		return head
	}
	if office {
		return end - 1
	}
	return -1
}

// isOtherHand reports whether token i is the hand of "on the other hand".
func (s *scan) isOtherHand(i int) bool {
	return s.Text(i) == "hand" && (s.TextAt(i-1) == "other" || s.TextAt(i-1) == "one") && strings.EqualFold(s.TextAt(i-3), "on")
}

// mostLower is how many words in small letters the complement of an office before a name has at most:
// "minister of state for small ports and canals NAME".
const mostLower = 4

// headOfComplement returns the office before "of", "for" or "to" whose
// complement ends before token end, or -1.
func (s *scan) headOfComplement(end, start int) int {
	if s.isArticle(end - 1) { // "ambassador of the | NAME government"
		return -1
	}
	lower, listed := 0, false
	for i := end - 1; i > start && end-i < tokens.LongestRole; i-- {
		w := s.Text(i)
		switch {
		case w == "of" || w == "for" || w == "to":
			if i == end-1 { // "a cousin of Mr. NAME"
				return -1
			}
			if s.office(i-1) && s.KnownFolded(i-1)&(lexicon.Woman|lexicon.Man) == 0 || strings.EqualFold(s.Text(i-1), "chairman") {
				return i - 1
			}
		case w == "in" && lists.Envoys.Has(strings.ToLower(s.Text(i-1))) && (s.nameAt(i+1) >= 0 || s.TextAt(i+1) == "the"), // "Ambassador in Cairo | NAME"
			(w == "in" || w == "at") && tokens.Capital(s.Text(i-1)) && s.office(i-1) && s.isIn(s.Past(i+1, "the"), Org): // "Director at the Department of Roads | NAME"
			return i - 1
		case s.inPerson(i), w == "and" && i == end-1: // "the president of Daltrop and NAME"
			return -1
		case w == "," && listed && tokens.Capital(s.Text(i-1)): // "Secretary for Culture, Sports and Tourism"
		case w == "and" && (tokens.Capital(s.Text(i-1)) || s.Text(i-1) == ","):
			listed = tokens.Capital(s.Text(i + 1))
		case w == "and" && s.Tag(i-1).IsNoun() && s.Tag(i+1).IsNoun() && lower > 0: // "minister for trade and fisheries NAME"
		case tokens.Capital(w), w == "the", w == "&", w == "'s", w == "’s", w == "-" && i < end-1 && s.IsAttached(i) && s.IsAttached(i+1):
		case s.Tag(i) == pos.NN || s.Tag(i) == pos.NNS || s.Tag(i) == pos.JJ: // "secretary of state NAME"
			if lower++; lower > mostLower {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// roleStart returns the first token of the role with the given head.
func (s *scan) roleStart(head, start int) int {
	first := head
	for first > start && head-first < tokens.LongestRole {
		if startsRole[s.Text(first)] || s.isEndOfComplement(first, head, start) || s.isPlainVerb(first-1, start) || s.isFronted(first-1, start) {
			break
		}
		switch {
		case s.office(first-1) && !tokens.Capital(s.Text(first-1)) && tokens.Capital(s.Text(first)) && !tokens.Acronym(s.Text(first)): // but "executive VP"
			return first
		case first-2 >= start && s.isInChief(first):
			first -= 2
		case first-2 >= start && s.Tag(first-1) == pos.NNS && (s.Tag(first-2) == pos.WDT || s.Text(first-2) == "who"): // "which paints rival NAME"
			return first
		case s.Text(first-1) == "-" && first-2 >= start && s.IsAttached(first):
			first -= 2
		case s.modifies(first - 1):
			first--
		case s.Text(first-1) == ")" && first-3 > start && s.Text(first-3) == "(": // "Social Union (SU) leader"
			first -= 3
		case s.Text(first-1) == "and" && first < head && first-2 >= start && s.joinsModifiers(first-2, first):
			first -= 2
		default:
			return first
		}
	}
	return first
}

// isPlainVerb reports whether token i is a verb that the tagger may have taken for a noun,
// behind several who do it: "Police | accuse accountant NAME".
func (s *scan) isPlainVerb(i, start int) bool {
	return i > start && lists.PlainVerbs.Has(s.Text(i)) && (s.Tag(i-1) == pos.NNS || s.Tag(i-1) == pos.NNPS || strings.EqualFold(s.Text(i-1), "police"))
}

// isFronted reports whether token i is no part of a title behind it: it ends what the sentence begins with,
// "In reaction | Minister NAME", or is what somebody is doing, "are investigating | Minister NAME".
func (s *scan) isFronted(i, start int) bool {
	if i <= start || tokens.Capital(s.Text(i)) || !tokens.Capital(s.Text(i+1)) {
		return false
	}
	return i-1 == start && s.Text(start) == "In" || s.Tag(i) == pos.VBG && (s.Text(i-1) == "is" || s.Text(i-1) == "are" || s.Text(i-1) == "was" || s.Text(i-1) == "were")
}

// startsRole are adjectives that a role begins with.
var startsRole = map[string]bool{"former": true, "then": true, "acting": true, "outgoing": true, "incoming": true, "interim": true,
	"late": true, "current": true, "ex": true, "Former": true, "Acting": true}

// isEndOfComplement reports whether what stands before a rank is the end of
// another role: "Chief of Police General NAME".
func (s *scan) isEndOfComplement(first, head, start int) bool {
	end := s.beforeBrackets(first, start)
	if first != head && !(first == head-1 && s.isRank(first)) || first == head && s.isRank(first-1) || !s.isRank(head) || end-2 <= start || !tokens.Capital(s.Text(end-1)) || lists.OfficeParts.Has(s.Text(end-1)) { // "Minister for Ports and Deputy Premier"
		return false
	}
	other := s.headOfComplement(end, start)
	return other >= 0 && (tokens.Capital(s.Text(other)) || s.isWholeBody(end-1)) // not "a rival of Norland President NAME"
}

// isWholeBody reports an organisation with its article that ends with token i: "commander of | the Norland
// Air Force | General NAME".
func (s *scan) isWholeBody(i int) bool {
	if !s.isIn(i, Org) {
		return false
	}
	first := s.mentions[s.nameAt(i)].First
	return s.isArticle(first) || first > 0 && s.isArticle(first-1)
}

// joinsModifiers reports whether "and" between two tokens joins words before
// one head, "oil and gas worker", and not two roles or two people.
func (s *scan) joinsModifiers(before, behind int) bool {
	if s.office(before) || s.Offices(before) || s.inPerson(before) ||
		tokens.Capital(s.Text(before)) != tokens.Capital(s.Text(behind)) && !s.StartsSentence(before) {
		return false
	}
	switch s.Tag(before) {
	case pos.NN, pos.NNP, pos.NNPS, pos.JJ:
		return s.Tag(behind) != pos.JJ || s.Tag(before) == pos.JJ
	}
	return false
}

// roleOfSeveral gives the people of a list the office in the plural that stands
// before it: "Senators Ann Vale and Erik Lund".
func (s *scan) roleOfSeveral(at int, start int) {
	m := &s.mentions[at]
	head := m.First - 1
	for head > start && s.isRank(head) && !s.office(head) && !s.Offices(head) { // "leaders | Dr NAME"
		head--
	}
	if head-2 >= start && s.Text(head) == "as" && s.Text(head-1) == "such" { // "artists such as NAME"
		head -= 2
	} else if head > start && (s.Text(head) == "like" && s.actsBehind(m.End) || s.Text(head) == "including") {
		head = s.BeforeComma(head - 1)
		if head >= start && lists.Vague.Has(s.Text(head)) {
			return
		}
	}
	if head > start && s.Text(head) == "," && s.areSomebodys(head-1, start) && s.isListAt(at) {
		head--
	}
	if head < start || !s.Offices(head) || s.Tag(head) != pos.NNS && s.Tag(head) != pos.NNPS && s.Tag(head) != pos.NNP && head != start {
		return
	}
	first := s.roleStart(head, start)
	end := m.First
	for ; at < len(s.mentions); at++ {
		m := &s.mentions[at]
		if m.First > end && s.Text(m.First-1) == "(" || m.First < end { // "(D-N.Y.)", "of Aldport"
			continue
		}
		if m.thing < 0 || s.things[m.thing].kind != Person || !s.isListed(end, m.First) || s.IsGenitive(m.End) {
			return
		}
		s.addRole(m, first, head+1, head)
		end = s.pastOrigin(m.End)
	}
}

// pastOrigin returns the token behind where or of which body somebody in a list is, from token i on: "Ann Vale | of Norland
// and Erik Lund | from Daltrop". It is i for none.
func (s *scan) pastOrigin(i int) int {
	if w := s.TextAt(i); w != "of" && w != "from" || i+1 >= len(s.Doc.Tokens) || s.nameAt(i+1) < 0 || s.inPerson(i+1) {
		return i
	}
	return s.mentions[s.nameAt(i+1)].End
}

// areSomebodys reports whether the office in the plural at token i is of those whom somebody
// has, "his two | daughters", or of the people of whom the sentence tells: "The | owners".
func (s *scan) areSomebodys(i, start int) bool {
	from := s.roleStart(i, start) - 1
	if s.TagAt(from) == pos.CD {
		from--
	}
	return s.Offices(i) && (s.TagAt(from) == pos.PRPS || s.TagAt(from) == pos.POS || from == start && s.Tag(from) == pos.DT)
}

// isListAt reports whether "and" or a comma joins a person to another one behind, in a list that does
// not act itself: not "After talks with his lawyers, | NAME and NAME | left".
func (s *scan) isListAt(at int) bool {
	last := at
	for last+1 < len(s.mentions) && s.isPersonAt(last+1) && s.mentions[last+1].First > s.mentions[last].End && s.isListed(s.mentions[last].End, s.mentions[last+1].First) {
		last++
	}
	end := s.mentions[last].End
	return last > at && !s.TagAt(end).IsFinite() && (s.TextAt(end) == "," || !s.actsBehind(end))
}

// actsBehind reports whether a finite verb stands between token i and the end of its sentence:
// what "Voters like NAME" has not.
func (s *scan) actsBehind(i int) bool {
	for end := s.SentenceAt(i - 1).End; i < end; i++ {
		if s.Tag(i).IsFinite() {
			return true
		}
	}
	return false
}

// isListed reports whether nothing but marks of a list stands in [from, to).
func (s *scan) isListed(from, to int) bool {
	from = s.pastBrackets(from, to)
	for to-1 > from && s.isRank(to-1) { // "and | Dr NAME"
		to--
	}
	for i := from; i < to; i++ {
		if w := s.Text(i); w != "," && w != "and" && w != "&" || to-from > 2 {
			return false
		}
	}
	return from <= to
}

// pastDay returns the token behind "on Monday", else i.
func (s *scan) pastDay(i int) int {
	if s.TextAt(i) == "on" && i+2 < len(s.Doc.Tokens) && s.Known(i+1)&lexicon.Weekday != 0 {
		return i + 2
	}
	return i
}

// pastLetters returns the token behind the letters of an honour or office at token i, as of "NAME | KC",
// else i.
func (s *scan) pastLetters(i int) int {
	if tokens.Acronym(s.TextAt(i)) {
		return i + 1
	}
	return i
}

// isElsewhere reports whether a preposition at token i joins what stands behind it to what stands
// before, so that it is told of somebody else; not "As" that opens a clause: "As a senator, NAME
// voted".
func (s *scan) isElsewhere(i, start int) bool {
	switch w := s.TextAt(i); {
	case i < start, w == "As":
		return false
	case w == "as":
		return s.TextAt(i-1) != "," && s.TextAt(i-1) != "and"
	}
	return s.Tag(i) == pos.IN || s.Tag(i) == pos.TO
}

// pastBrackets returns the token behind a few words in brackets at token i, "(D-N.Y.)", else i.
func (s *scan) pastBrackets(i, end int) int {
	const longest = 8 // tokens
	if i >= end || s.Text(i) != "(" {
		return i
	}
	for k := i + 1; k < min(end, i+longest); k++ {
		if s.Text(k) == ")" {
			return k + 1
		}
	}
	return i
}

// rolePhraseBefore finds "The mayor of Aldport, NAME,", "his deputy, NAME" and "his deputy is NAME",
// where first is the first token of the name.
func (s *scan) rolePhraseBefore(first int, m *mention, start int) {
	comma := first - 1
	if first < m.First && s.TagAt(comma) == pos.DT { // "His wife, the painter NAME"
		comma--
	}
	told := first < m.First && !s.isRank(first) // "At a dinner for the chairman, Labour candidate NAME said"
	is := s.TextAt(comma) == "is" || s.TextAt(comma) == "was"
	behind := s.pastLetters(m.End)
	if comma <= start || !is && s.Text(comma) != "," || m.End >= len(s.Doc.Tokens) {
		return
	}
	open := !s.closes(behind, len(s.Doc.Tokens)) && (is || !s.TagAt(s.pastDay(behind)).IsVerbOrModal())
	if open && (is || s.TagAt(behind) != pos.IN && (s.TextAt(behind) != "and" || s.pastArticle(behind+1) == behind+1)) {
		return
	}
	for i := comma - 1; i >= max(start, comma-tokens.LongestRole); i-- {
		if tag := s.Tag(i); tag == pos.DT || tag == pos.PRPS || tag == pos.POS || i == start || s.Text(i) == ";" {
			from := i
			if tag == pos.POS || s.Text(i) == ";" {
				from++
			}
			if i-2 >= start && s.Text(i-1) == "of" && strings.EqualFold(s.Text(i-2), "one") { // "one of the family's lawyers, NAME"
				i -= 2
				from = i
			}
			if s.TextAt(i-1) == "of" && s.hasAnd(i, comma) { // "The president of the club and party leader, NAME"
				continue
			}
			if head, stop := s.rolePhrase(from, comma); head >= 0 && (stop == comma || stop == s.beforeBrackets(comma, start)) && (!open || tokens.Capital(s.Text(head)) && stop > head+1 && !s.hasAnd(from, comma)) { // "the Mayor of Aldport, NAME in his speech"
				if is && s.isElsewhere(i-1, start) { // "if the winner is NAME"
					return
				}
				if i == start || i == comma-2 && tag == pos.PRPS && (s.TextAt(i-1) == "and" || told) && lists.Kin.Has(s.Text(i+1)) || !told && (tag != pos.PRPS && !s.isElsewhere(i-1, start) || !s.Tag(m.End).IsVerbOrModal()) { // not "At the birth of his son, NAME said", "Through a spokeswoman, NAME declined"
					s.giveRoles(from, comma, head, s.giver(m))
				}
				return
			}
		}
		if !told && !is && !s.isAside(m.End) && s.isTitle(i, comma) {
			head, _ := s.rolePhrase(i+1, comma)
			s.giveRoles(i+1, comma, head, s.giver(m))
			if s.Text(i) == "," && s.office(i-1) && s.TagAt(i-2) == pos.DT { // "The director, | producer and founder of Daltrop Films, NAME"
				s.addRole(m, i-1, i, i-1)
			}
			return
		}
		if s.Text(i) == "," || s.Tag(i).IsVerbOrModal() && !s.opensPhrase(i, comma) {
			if head, stop := s.rolePhrase(i+1, comma); !open && !told && s.isSaying(i) && head >= 0 && stop == comma { // "explains local archaeologist, Dr NAME"
				s.giveRoles(i+1, comma, head, s.giver(m))
				return
			}
			if head := s.headOfComplement(comma, start); !told && !is && head >= 0 && head < i && tokens.Capital(s.Text(head)) { // "Minister of Ports, Rail and Roads, NAME"
				s.addRole(m, s.roleStart(head, start), comma, head)
			}
			return
		}
	}
}

// isAside reports whether the verb at token i ends a remark on who says the sentence: "As mayor of Aldport,
// NAME | said, one walks".
func (s *scan) isAside(i int) bool { return s.isSaying(i) && s.TextAt(i+1) == "," }

// isTitle reports whether an office that is written as a title, or the next of several, stands between
// token i, which is none of it, and the comma: "Opening the fair, | Minister of Ports, NAME said".
func (s *scan) isTitle(i, comma int) bool {
	switch {
	case i == s.SentenceAt(i).First && s.Text(i) == "As": // "As head of the school, NAME knew"
		head, stop := s.rolePhrase(i+1, comma)
		return head >= 0 && stop == comma
	case s.Text(i) == ",": // not "Tom Berg, | Minister of Ports, NAME"
		if i == 0 || s.inPerson(i-1) {
			return false
		}
	case beforeTitles[s.Text(i)], s.Text(i) == "-" && tokens.Acronym(s.TextAt(i-1)) && !s.IsAttached(i+1): // "ALDPORT- Minister of Ports, NAME,"
	default: // not "Unlike Chairman of the Board, NAME said"
		return false
	}
	head, stop := s.rolePhrase(i+1, comma)
	return head >= 0 && (stop == comma || stop == s.beforeBrackets(comma, i+1)) && (s.isIn(i+1, Org) || tokens.Capital(s.Text(head)) || s.Text(i) == "," && s.office(i-1) && s.TagAt(i-2) == pos.DT)
}

// beforeTitles are words behind which a title without an article may be the subject or the doer: "opened by | Minister of
// Ports, NAME".
var beforeTitles = map[string]bool{"by": true, "between": true, "that": true, "after": true, "before": true, "when": true, "while": true}
