package entity

import "github.com/copydesk/copydesk/internal/pos"

// roleAfter finds the roles in an apposition, after "is" and after "who is".
func (s *scan) roleAfter(m *mention, end int) {
	i := s.behindBrackets(m.End, end)
	if i >= end {
		return
	}
	switch text := s.text(i); {
	case text == "," && i+2 < end && s.text(i+1) == "who" && isForms[s.text(i+2)]:
		s.rolesBehindIs(m, i+2, end)
	case text == "," || text == "(" || text == "–" || text == "—":
		i++
		if i+1 < end && s.tag(i) == pos.CD && s.text(i+1) == "," { // the age
			i += 2
		}
		if head, stop := s.rolePhrase(i, end); head >= 0 && (s.closes(stop, end) || isFinite(s.tagAt(stop)) && s.tag(i) != pos.DT && !s.hasAnd(i, stop)) { // "Ann Lee, president of the board said"
			s.addRole(m, i, stop, head)
		}
	case isForms[text]:
		s.rolesBehindIs(m, i, end)
	}
}

// behindBrackets returns the token behind brackets at token i that hold no role but the
// name in other letters or the party: "Ann Lee (D), the mayor". It is i for none.
func (s *scan) behindBrackets(i, end int) int {
	const longest = 6 // tokens
	if i >= end || s.text(i) != "(" {
		return i
	}
	for k := i + 1; k < min(end, i+longest); k++ {
		if s.office(k) {
			return i
		}
		if s.text(k) == ")" && k+1 < end && s.text(k+1) == "," {
			return k + 1
		}
	}
	return i
}

// rolesBehindIs finds what somebody is behind the verb at token i, which may be several
// things: "is a teacher, a mother and the mayor of Aldport".
func (s *scan) rolesBehindIs(m *mention, i, end int) {
	const most = 6
	for i++; i < end && (appointed[s.text(i)] || s.text(i) == "as"); i++ {
	}
	for range most {
		head, stop := s.rolePhrase(i, end)
		if head < 0 {
			return
		}
		s.addRole(m, i, stop, head)
		if stop >= end || s.text(stop) != "," {
			return
		}
		if i = stop + 1; i < end && s.text(i) == "and" {
			i++
		}
		if i >= end || s.tag(i) != pos.DT && s.tag(i) != pos.JJ && s.tag(i) != pos.NN {
			return
		}
	}
}

// isForms are verbs behind which stands what somebody is; appointed are how
// somebody became it.
var (
	isForms = map[string]bool{"is": true, "was": true, "became": true, "becomes": true, "remains": true, "served": true, "serves": true, "works": true,
		"worked": true}
	appointed = map[string]bool{"named": true, "appointed": true, "elected": true, "also": true, "once": true, "now": true, "still": true,
		"reelected": true, "re-elected": true}
)

// closes reports whether an apposition ends before token i.
func (s *scan) closes(i, end int) bool {
	if i >= end {
		return true
	}
	switch s.text(i) {
	case ",", "(", ")", ".", ";", "–", "—", ":", "!", "?", "who", "whose":
		return true
	}
	return false
}

// hasAnd reports whether an "and" is among the tokens [first, end).
func (s *scan) hasAnd(first, end int) bool {
	for i := first; i < end; i++ {
		if s.text(i) == "and" {
			return true
		}
	}
	return false
}

// rolePhrase reads a noun phrase whose head is an office: "the outspoken mayor
// of Aldport". It returns the head and where the phrase ends; head is -1 if
// there is none.
func (s *scan) rolePhrase(i, end int) (head, stop int) {
	end = min(end, i+longestRole)
	head = -1
	if i < end && (s.tag(i) == pos.DT || s.tag(i) == pos.PRPS) {
		i++
	}
	for i < end && (s.modifies(i) || s.office(i) || s.tag(i) == pos.VBN && i+1 < end && s.office(i+1)) { // an elected member
		if s.inPerson(i) && s.textAt(i+1) != "'s" && s.textAt(i+1) != "’s" {
			return -1, i
		}
		if s.office(i) && !s.inPerson(i) {
			head = i
		}
		i++
	}
	if head < 0 || i != head+1 || i < end && s.inPerson(i) { // it is the office of the one behind it
		return -1, i
	}
	// "of the Aldport Harbour Board", "for foreign affairs", "and party leader".
	for i+1 < end && s.continues(i) {
		next := i + 1
		for next < end && (s.tag(next) == pos.DT || s.tag(next) == pos.PRPS || s.tag(next) == pos.NNS || s.tag(next) == pos.CD || s.modifies(next)) {
			next++
		}
		if next == i+1 {
			break
		}
		if s.inPerson(next-1) && s.textAt(next) != "'s" && s.textAt(next) != "’s" { // "Robin Vale, mayor, and Minister Erik Lund"
			return head, i
		}
		i = next
	}
	return head, i
}

// continues reports whether a role goes on with token i: "of", "for", "and", or
// another preposition before a name or an article.
func (s *scan) continues(i int) bool {
	switch s.text(i) {
	case "of", "for", "to", "and":
		return true
	case "at", "in", "on", "with", "from":
		return s.nameAt[i+1] >= 0 || s.nameAt[min(i+2, len(s.nameAt)-1)] >= 0 || s.tag(i+1) == pos.DT
	}
	return false
}
