package entity

import (
	"cmp"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// rolesByReference finds what the article says that people are where it does not name
// them: "The former transport minister said", "She is a teacher".
func (s *scan) rolesByReference(all []Entity) {
	for i := range all {
		e := &all[i]
		if e.Kind != Person {
			continue
		}
		given := len(e.Roles)
		give := func(first, end, head int) {
			if role, ok := s.roleIn(first, end); ok && !vague.has(s.text(head)) {
				e.Roles = appendRole(e.Roles, role)
			}
		}
		for _, r := range e.References {
			first, end := s.doc.TokensOf(r.Start, r.End)
			switch {
			case r.Type == Nominal && s.tellsMore(e, first, end):
				give(first, end, end-1)
			case r.Type == Pronoun && end-first == 1 && end < len(s.doc.Tokens) && isForms.has(s.text(end)):
				s.rolesBehindIs(end, s.sentenceAt(first).End, give)
			case r.Type == Pronoun && s.isOwnWork(first):
				s.rolesOfWork(end, s.sentenceAt(first).End, give)
			}
		}
		if len(e.Roles) > given {
			slices.SortStableFunc(e.Roles, func(a, b Role) int { return cmp.Compare(a.Start, b.Start) })
		}
	}
}

// rolesOfWork finds what somebody is behind "as" in the noun phrase that goes on at token i with his work: "his | recent
// appointment as chair".
func (s *scan) rolesOfWork(i, end int, give giveRole) {
	for i < end && s.text(i) != "as" && (s.tag(i).IsNoun() || s.tag(i) == pos.JJ) {
		i++
	}
	if head, stop := s.rolePhrase(i+1, end); s.textAt(i) == "as" && head >= 0 && !s.startsClause(i+1, stop, end) {
		s.giveRoles(i+1, stop, head, give)
	}
}

// tellsMore reports whether a noun phrase with "the" ends with an office that is told
// more of, and more than the roles of e tell, where it opens a sentence or says something:
// elsewhere it is too often somebody else.
func (s *scan) tellsMore(e *Entity, first, end int) bool {
	if end-first < 3 || !strings.EqualFold(s.text(first), "the") || !s.office(end-1) || s.text(end-2) == "-" && end-first == 4 || vague.has(s.text(end-1)) {
		return false
	}
	if !(s.startsSentence(first) && s.tagAt(end).IsFinite()) && !s.isSaying(end) && !s.isSaying(first-1) {
		return false
	}
	known := map[string]bool{}
	for _, r := range e.Roles {
		for w := range strings.FieldsSeq(strings.ToLower(r.Text)) {
			known[w] = true
		}
	}
	more := false
	for i := first + 1; i < end; i++ {
		more = more || !known[strings.ToLower(s.text(i))]
		if s.tag(i) == pos.JJ && vague.has(s.text(i)) {
			return false
		}
	}
	return more
}

// isSaying reports whether token i is a verb of saying that is finite.
func (s *scan) isSaying(i int) bool {
	return s.tagAt(i).IsFinite() && sayings.Is(s.textAt(i), sayings.Says)
}
