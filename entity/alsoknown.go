package entity

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/pos"
)

// otherNames returns for the forms of people which form is another name of the same: what
// somebody is "known as", whose "real name" it is; and the initials of the one who has three
// names or more, "AMLO". A form that is a word of a full name goes to whoever bears that, see resolvePeople.
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
	first, end := s.Past(a.End, ","), b.First
	for end > first && s.Tag(end-1) == pos.OpenQuote {
		end--
	}
	if end <= first || s.IsGenitive(b.End) || s.TagAt(b.End).IsNoun() {
		return false
	}
	switch s.Text(end - 1) {
	case "as":
		return s.isKnown(first, end-1)
	case "aka", "a.k.a.", "alias":
		return end-first == 1
	case "nicknamed": // not "Ann Lee nicknamed Bo Ek a fox"
		return end-first == 1 && first > a.End
	case "is", "was":
		return end-first == 4 && s.Text(end-2) == "name" && ownNames[s.Text(end-3)] && strings.EqualFold(s.Text(first), "whose")
	}
	return false
}

// ownNames are what stands before "name" where it is all of somebody's name.
var ownNames = map[string]bool{"birth": true, "full": true, "given": true, "legal": true, "maiden": true, "pen": true, "real": true,
	"ring": true, "screen": true, "stage": true, "true": true}

// isKnown reports whether the tokens [first, end) tell that somebody is known, and by whom or where:
// "who is widely known in the trade". Who is "known for a role as" somebody is another, and so is who
// is "not known" or "known as well".
func (s *scan) isKnown(first, end int) bool {
	const longest = 5 // tokens of by whom or where
	for first < end && (s.Tag(first) == pos.RB && s.Text(first) != "not" && s.Text(first) != "never" || s.Tag(first) == pos.RBR || s.Tag(first) == pos.RBS ||
		s.Text(first) == "who" || s.Text(first) == "is" || s.Text(first) == "was") {
		first++
	}
	if first == end || s.Text(first) != "known" || end-first-1 > longest {
		return false
	}
	for first++; first < end && s.Tag(first) == pos.RB && s.Text(first) != "well" && s.Text(first) != "as"; first++ {
	}
	if first == end {
		return true
	}
	switch s.Text(first) {
	case "among", "around", "at", "by", "in", "on", "throughout", "to", "within":
	default:
		return false
	}
	for i := first + 1; i < end; i++ {
		if tag := s.Tag(i); tag.IsVerbOrModal() || tag == pos.IN && s.Text(i) != "of" && s.Text(i) != "in" || s.Text(i) == "," {
			return false
		}
	}
	return true
}
