package entity

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/pos"
)

// otherNames returns for the forms of people which form is another name of the same: what
// somebody is "known as", whose "real name" it is; and the initials of the one who has three
// names or more, "AMLO".
func (s *scan) otherNames() map[int32]int32 {
	all := map[int32]int32{}
	for i := 1; i < len(s.mentions); i++ {
		a, b := &s.mentions[i-1], &s.mentions[i]
		if a.sentence == b.sentence && s.isPersonsForm(a) && s.isPersonsForm(b) && a.form != b.form && s.isOtherName(a, b) {
			all[a.form], all[b.form] = b.form, a.form
		}
	}
	byInitials := map[string]int32{}
	for f := range s.forms {
		if form := &s.forms[f]; form.kind == names.Person && len(form.words) > 2 {
			for _, letters := range tokens.Initials(form.surface) {
				byInitials[letters] = int32(f)
			}
		}
	}
	for f := range s.forms {
		form := &s.forms[f]
		if form.kind != names.Person || len(form.words) != 1 || len(form.words[0]) < 3 || !tokens.Acronym(form.surface) {
			continue
		}
		if long, ok := byInitials[form.words[0]]; ok {
			all[int32(f)] = long
		}
	}
	return all
}

// isPersonsForm reports whether a mention is of a person, by a name with words.
func (s *scan) isPersonsForm(m *mention) bool {
	return m.form >= 0 && s.forms[m.form].kind == names.Person && len(s.forms[m.form].words) > 0
}

// isOtherName reports whether the words between two names tell that the second is another name of
// the first, "Ann Lee, widely known in the trade as", "Lil Bo, whose real name is", and a comma or what
// is no name stands behind it.
func (s *scan) isOtherName(a, b *mention) bool {
	const longest = 12 // tokens
	first, end := s.Past(a.End, ","), b.First
	for end > first && s.Tag(end-1) == pos.OpenQuote {
		end--
	}
	if end <= first || end-first > longest || s.IsGenitive(b.End) || s.TagAt(b.End).IsNoun() {
		return false
	}
	switch s.Text(end - 1) {
	case "as":
		for first < end && (s.Tag(first) == pos.RB || s.Text(first) == "who" || s.Text(first) == "is" || s.Text(first) == "was") {
			first++
		}
		return s.Text(first) == "known"
	case "aka", "a.k.a.", "alias", "nicknamed":
		return end-first == 1
	case "is", "was":
		return end-first > 2 && s.Text(end-2) == "name" && strings.EqualFold(s.Text(first), "whose")
	}
	return false
}
