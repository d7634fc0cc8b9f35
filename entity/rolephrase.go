package entity

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

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
