package entity

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/names"
	"github.com/copydesk/copydesk/internal/pos"
)

// longestRole is how many tokens a role may have.
const longestRole = 16

// findRoles looks for what the article says that people are: before the name
// ("Belarusian President"), after it between commas (", the mayor of Aldport,"),
// before it as a phrase of its own ("The mayor of Aldport, "), after "is".
func (s *scan) findRoles() {
	for i := range s.mentions {
		m := &s.mentions[i]
		if m.thing < 0 || s.things[m.thing].kind != Person {
			continue
		}
		sentence := s.doc.Sentences[m.sentence]
		first := s.roleBefore(m, sentence.First)
		s.roleAfter(m, sentence.End)
		s.rolePhraseBefore(first, m, sentence.First)
	}
}

// addRole gives a person the role in the tokens [first, end).
func (s *scan) addRole(m *mention, first, end, head int) {
	for first < end && (s.tag(first) == pos.DT || s.tag(first) == pos.PRPS) {
		first++
	}
	if first == end {
		return
	}
	t := &s.things[m.thing]
	span := s.span(first, end)
	t.vote(s.knownFolded(head), lexicon.Woman, lexicon.Man, roleVote)
	role := Role{Span: span, Text: s.doc.Show(span.Start, span.End)}
	if !slices.ContainsFunc(t.roles, func(r Role) bool { return r.Text == role.Text }) && len(t.roles) < maxRoles {
		t.roles = append(t.roles, role)
	}
}

// maxRoles is how many different roles of a person are kept.
const maxRoles = 16

// office reports whether a token can be the last word of a role.
func (s *scan) office(i int) bool {
	if verb(s.tag(i)) {
		return false
	}
	word := s.text(i)
	return s.knownFolded(i)&lexicon.Office != 0 || capital(word) && lexicon.LookupFolded(lexicon.SpelledOut(word))&lexicon.Office != 0
}

// roleBefore finds the roles right before a name and returns the first token of
// roles and name. "President and party leader NAME" has two roles, and so has
// "party chairman President NAME".
func (s *scan) roleBefore(m *mention, start int) int {
	first := m.First
	for end := m.First; end > start && m.First-end < longestRole; {
		head := s.headBefore(end, start)
		if head < 0 {
			break
		}
		first = s.roleStart(head, start)
		s.addRole(m, first, end, head)
		if end = first; end-1 > start && s.text(end-1) == "and" {
			end--
		}
	}
	return first
}

// headBefore returns the head of a role that ends before token end, or -1: the
// last token, or the one before "of" in "Secretary of State".
func (s *scan) headBefore(end, start int) int {
	if s.office(end - 1) {
		return end - 1
	}
	for i := end - 1; i > start+1 && end-i < 5 && capital(s.text(i)); i-- {
		if of := i - 1; s.text(of) == "of" || s.text(of) == "for" {
			if s.office(of - 1) {
				return of - 1
			}
			return -1
		}
	}
	return -1
}

// roleStart returns the first token of the role with the given head.
func (s *scan) roleStart(head, start int) int {
	first := head
	for first > start && head-first < longestRole && s.modifies(first-1) {
		if s.office(first-1) && !capital(s.text(first-1)) && capital(s.text(first)) {
			break
		}
		first--
	}
	return first
}

// modifies reports whether a token can stand before the head of a role.
func (s *scan) modifies(i int) bool {
	switch s.tag(i) {
	case pos.JJ, pos.JJS, pos.NN, pos.NNP, pos.NNPS, pos.HYPH, pos.POS:
		return true
	case pos.NNS: // "rights chief", but not "reporters President"
		return s.nameAt[i] >= 0 || s.knownFolded(i)&lexicon.OrgWord != 0 ||
			s.knownFolded(i)&lexicon.Office == 0 && i+1 < len(s.nameAt) && (s.tag(i+1) == pos.NN || s.office(i+1)) && !capital(s.text(i+1))
	case pos.CC:
		return s.text(i) == "&"
	}
	return s.nameAt[i] >= 0
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// roleAfter finds the role in an apposition or after "is".
func (s *scan) roleAfter(m *mention, end int) {
	i := m.End
	if i >= end {
		return
	}
	switch text := s.text(i); {
	case text == "," || text == "(" || text == "–" || text == "—":
		i++
		if i+1 < end && s.tag(i) == pos.CD && s.text(i+1) == "," { // the age
			i += 2
		}
		if head, stop := s.rolePhrase(i, end); head >= 0 && s.closes(stop, end) {
			s.addRole(m, i, stop, head)
		}
	case text == "is" || text == "was" || text == "became" || text == "becomes":
		if head, stop := s.rolePhrase(i+1, end); head >= 0 {
			s.addRole(m, i+1, stop, head)
		}
	}
}

// closes reports whether an apposition ends before token i.
func (s *scan) closes(i, end int) bool {
	if i >= end {
		return true
	}
	switch s.text(i) {
	case ",", ")", ".", ";", "–", "—", ":", "!", "?":
		return true
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
	for i < end && (s.modifies(i) || s.office(i)) {
		if s.office(i) && s.mentionStart(i) {
			head = i
		} else if s.nameAt[i] >= 0 && s.mentions[s.nameAt[i]].Kind == names.Person {
			return -1, i
		}
		i++
	}
	if head < 0 || i != head+1 {
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
		i = next
	}
	return head, i
}

// continues reports whether a role goes on with token i: "of", "for", "and", or
// another preposition before a name.
func (s *scan) continues(i int) bool {
	switch s.text(i) {
	case "of", "for", "to", "and":
		return true
	case "at", "in", "on":
		return s.nameAt[i+1] >= 0 || s.nameAt[min(i+2, len(s.nameAt)-1)] >= 0
	}
	return false
}

// mentionStart reports whether token i is in no name, or in one of a person or
// an organisation that may have swallowed the office.
func (s *scan) mentionStart(i int) bool {
	return s.nameAt[i] < 0 || s.mentions[s.nameAt[i]].Kind != names.Person
}

// rolePhraseBefore finds "The mayor of Aldport, NAME,", where first is the
// first token of the name.
func (s *scan) rolePhraseBefore(first int, m *mention, start int) {
	comma := first - 1
	if comma <= start || s.text(comma) != "," || m.End >= len(s.doc.Tokens) {
		return
	}
	from := max(start, comma-longestRole)
	for i := comma - 1; i >= from; i-- {
		if s.tag(i) == pos.DT || i == start {
			if head, stop := s.rolePhrase(i, comma); head >= 0 && stop == comma && (s.text(m.End) == "," || verb(s.tag(m.End))) {
				s.addRole(m, i, comma, head)
			}
			return
		}
		if s.text(i) == "," || verb(s.tag(i)) {
			return
		}
	}
}
