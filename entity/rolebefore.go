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
