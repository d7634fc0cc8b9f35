package entity

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
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
			if role, ok := s.roleIn(first, end); ok && !lists.Vague.Has(s.Text(head)) {
				e.Roles = appendRole(e.Roles, role)
			}
		}
		for _, r := range e.References {
			first, end := s.Doc.TokensOf(r.Start, r.End)
			switch r.Type {
			case Nominal:
				if s.tellsMore(e, first, end) {
					give(first, end, end-1)
				}
			case Pronoun:
				stop := s.SentenceAt(first).End
				if is := s.isAt(end, stop); end-first == 1 && is > 0 {
					s.rolesBehindIs(is, stop, give)
				} else if s.isOwnWork(first) {
					s.rolesOfWork(end, stop, give)
				}
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
	for i < end && s.Text(i) != "as" && (s.Tag(i).IsNoun() || s.Tag(i) == pos.JJ) {
		i++
	}
	i = s.Past(i, "(") // "her job (as head of the school)"
	if head, stop := s.rolePhrase(i+1, end); s.TextAt(i) == "as" && head >= 0 && !s.startsClause(i+1, stop, end) {
		s.giveRoles(i+1, stop, head, give)
	}
}

// tellsMore reports whether a noun phrase with "the" ends with an office that is told
// more of, and more than the roles of e tell, where it opens a sentence, says something, or is the
// subject of a clause with a name in it, "the Aldport mayor", where nobody else is near: elsewhere it is
// too often somebody else.
func (s *scan) tellsMore(e *Entity, first, end int) bool {
	if end-first < 3 || !strings.EqualFold(s.Text(first), "the") || !s.office(end-1) || s.Text(end-2) == "-" && end-first == 4 || lists.Vague.Has(s.Text(end-1)) {
		return false
	}
	if !s.isSaying(end) && !s.isSaying(first-1) && !(s.TagAt(end).IsFinite() && (s.StartsSentence(first) || s.hasName(first, end) && s.isAlone(e, first))) {
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
		more = more || !known[strings.ToLower(s.Text(i))]
		if s.Tag(i) == pos.JJ && lists.Vague.Has(s.Text(i)) {
			return false
		}
	}
	return more
}

// hasName reports whether one of the tokens [first, end) is of a name.
func (s *scan) hasName(first, end int) bool {
	for i := first; i < end; i++ {
		if s.nameAt(i) >= 0 {
			return true
		}
	}
	return false
}

// isAlone reports whether e and no other person is named between the sentence before and token i.
func (s *scan) isAlone(e *Entity, i int) bool {
	const reach = 80 // tokens
	from := max(i-reach, s.SentenceAt(max(0, s.SentenceAt(i).First-1)).First)
	named := false
	first := sort.Search(len(s.mentions), func(k int) bool { return s.mentions[k].First >= from })
	for k := first; k < len(s.mentions) && s.mentions[k].First < i; k++ {
		m := &s.mentions[k]
		if m.thing < 0 || s.things[m.thing].kind != Person {
			continue
		}
		start := int(s.Doc.Tokens[m.First].Start)
		_, named = slices.BinarySearchFunc(e.Mentions, start, func(at Mention, start int) int {
			if at.Start <= start && start < at.End {
				return 0
			}
			return cmp.Compare(at.Start, start)
		})
		if !named {
			return false
		}
	}
	return named
}

// isSaying reports whether token i is a verb of saying that is finite.
func (s *scan) isSaying(i int) bool {
	return s.TagAt(i).IsFinite() && sayings.Is(s.TextAt(i), sayings.Says)
}
