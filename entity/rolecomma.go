package entity

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/pos"
)

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
