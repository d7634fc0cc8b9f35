package entity

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/pos"
)

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
	if i <= start || tokens.Capital(s.Text(i)) || !tokens.Capital(s.Text(i+1)) || startsRole[s.Text(i)] {
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
