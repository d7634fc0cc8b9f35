package entity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// longestRole is how many tokens a role may have.
const longestRole = 16

// findRoles looks for what the article says that people are: before the name
// ("Belarusian President"; rolebefore.go), and behind it, between commas or after
// "is" (", the mayor of Aldport,"; roleafter.go).
func (s *scan) findRoles() {
	for i := range s.mentions {
		m := &s.mentions[i]
		if m.thing < 0 || s.things[m.thing].kind != Person {
			continue
		}
		sentence := s.doc.Sentences[m.sentence]
		first := s.roleBefore(m, sentence.First)
		s.roleOfSeveral(i, sentence.First)
		s.roleAfter(m, sentence.End)
		s.rolePhraseBefore(first, m, sentence.First)
	}
}

// addRole gives a person the role in the tokens [first, end).
func (s *scan) addRole(m *mention, first, end, head int) {
	for first < end && (s.tag(first) == pos.DT || s.tag(first) == pos.PRPS || s.text(first) == "-") {
		first++
	}
	if first == end {
		return
	}
	t := &s.things[m.thing]
	span := s.span(first, end)
	t.vote(s.knownFolded(head), lexicon.Woman, lexicon.Man, roleVote)
	role := Role{Span: span, Text: strings.ToValidUTF8(s.doc.Show(span.Start, span.End), "\uFFFD")}
	if !slices.ContainsFunc(t.roles, func(r Role) bool { return r.Text == role.Text }) && len(t.roles) < maxRoles {
		t.roles = append(t.roles, role)
	}
}

// maxRoles is how many different roles of a person are kept.
const maxRoles = 16

// office reports whether a token can be the last word of a role.
func (s *scan) office(i int) bool {
	if verb(s.tag(i)) && s.tag(i) != pos.VB {
		return false
	}
	return s.officeWord(s.text(i))
}

func (s *scan) officeWord(word string) bool {
	return lexicon.LookupFolded(word)&lexicon.Office != 0 || capital(word) && lexicon.LookupFolded(lexicon.SpelledOut(word))&lexicon.Office != 0
}

// offices reports whether a token is the plural of an office: "Senators".
func (s *scan) offices(i int) bool {
	word := strings.ToLower(s.text(i))
	if one, ok := strings.CutSuffix(word, "men"); ok {
		return s.officeWord(one + "man")
	}
	if one, ok := strings.CutSuffix(word, "ies"); ok {
		return s.officeWord(one + "y")
	}
	one, ok := strings.CutSuffix(strings.TrimSuffix(word, "."), "s")
	return ok && len(one) > 2 && s.officeWord(one) || ok && s.officeWord(upperFirst(one))
}

func upperFirst(w string) string {
	if w == "" {
		return w
	}
	return strings.ToUpper(w[:1]) + w[1:]
}

// isRank reports whether a token is a title that stands right before names:
// "General", "Dr.", "President".
func (s *scan) isRank(i int) bool {
	return capital(s.text(i)) && s.known(i)&lexicon.Honorific != 0
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

// inPerson reports whether token i is part of a person's name.
func (s *scan) inPerson(i int) bool {
	at := s.nameAt[i]
	return at >= 0 && s.mentions[at].thing >= 0 && s.things[s.mentions[at].thing].kind == Person
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
