package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// partBodies parts what the tagger has taken for one organisation and is two names: a body and
// a body of it, a body and who heads it, somebody and the people he is of, and a town and its land; and
// joins what is one: a body called after two lands, a firm over "&".
func (s *scan) partBodies(found []names.Name) []names.Name {
	all, bodies := make([]names.Name, 0, len(found)), map[string]bool{}
	for _, n := range found {
		if n.Kind == names.Org {
			bodies[s.Surface(n)] = true
		}
	}
	for _, n := range found {
		if len(all) > 0 && s.isJointBody(all[len(all)-1], n) {
			n.First = all[len(all)-1].First
			all = all[:len(all)-1]
		}
		if end := s.ampersandEnd(n); end > n.End {
			n.End, n.Kind = end, names.Org
		}
		if len(all) > 0 && n.First < all[len(all)-1].End { // it is part of the firm before
			continue
		}
		if at := s.townsEnd(n); at > 0 {
			all = append(all, names.Name{First: n.First, End: at, Kind: names.GPE, Confidence: n.Confidence})
			n.First = at + 1
		}
		if at := s.ownersEnd(n); at > 0 {
			all = append(all, names.Name{First: n.First, End: at, Kind: names.Org, Confidence: n.Confidence})
			n.First = at + 1
			if !s.hasBodyWord(n) {
				n.Kind = names.Misc
			}
		}
		if first := s.partnersStart(n); first < n.First {
			n.First, n.Kind = first, names.Org
			for len(all) > 0 && all[len(all)-1].End > first {
				all = all[:len(all)-1]
			}
		}
		if s.endsInItsAcronym(n) {
			all = append(all, names.Name{First: n.First, End: n.End - 1, Kind: names.Org, Confidence: n.Confidence})
			n.First = n.End - 1
		}
		if at := s.headsStart(n, bodies); at > 0 {
			all = append(all, names.Name{First: n.First, End: at, Kind: names.Org, Confidence: n.Confidence})
			n.First, n.Kind = at, names.Person
		} else if s.isSomebodyOfPeople(n) {
			all = append(all, names.Name{First: n.First, End: n.First + 1, Kind: names.NORP, Confidence: n.Confidence})
			n.First, n.Kind = n.First+1, names.Person
		}
		all = append(all, n)
	}
	return all
}

// ampersandEnd returns the end of the name of a firm of which the tagger has the first word
// alone: "Harlow | & Finch". For others it is that of the name.
func (s *scan) ampersandEnd(n names.Name) int {
	other := lexicon.Given | lexicon.Honorific | lexicon.Place
	if n.Kind == names.Org {
		other &^= lexicon.Given
	}
	i, stop := n.End+1, s.SentenceAt(n.First).End
	if i >= stop || n.End-n.First > 1 || n.Kind != names.Person && n.Kind != names.Org || s.TextAt(n.End) != "&" || !tokens.Capital(s.TextAt(i)) || (s.Known(i)|s.Known(n.First))&other != 0 || s.inTitleCase(n.First) {
		return n.End
	}
	for i < min(stop, n.End+longestTeam) && tokens.Capital(s.Text(i)) {
		i++
	}
	if i > n.End+2 && s.Known(i-1)&lexicon.OrgWord == 0 || i < stop && tokens.Capital(s.Text(i)) { // "Vale & Home Minister Ann Lee"
		return n.End
	}
	return i
}

// townsEnd returns the end of a town whose land stands behind it and a comma, "Ormelle | , Norland",
// but not in letters, "Ormelle, N.L.". It is 0 for none. Of 458 such places in the annotated articles 352 are
// two names.
func (s *scan) townsEnd(n names.Name) int {
	for i := n.First + 1; n.Kind == names.GPE && !s.has(n, "and") && i < n.End-1; i++ {
		if s.Known(i-1)&lexicon.Facility != 0 || s.Known(n.First)&lexicon.Facility != 0 { // "Theatre Royal, Drury Lane"
			return 0
		}
		if s.Text(i) == "," && tokens.Capital(s.Text(i-1)) && tokens.Capital(s.Text(i+1)) && !tokens.Acronym(s.Text(i+1)) && !strings.HasSuffix(s.Text(n.End-1), ".") {
			return i
		}
	}
	return 0
}

// ownersEnd returns the end of the body that has another one, each with a name of its own:
// "Ministry of Justice | 's Investigation Bureau". It is 0 for none. Of 34 such names in the
// annotated articles 29 are two.
func (s *scan) ownersEnd(n names.Name) int {
	for i := n.First + 1; n.Kind == names.Org && i < n.End-2; i++ {
		if w := s.Text(i); w != "'s" && w != "’s" && w != "'" && w != "’" {
			continue
		}
		last := s.Text(i - 1)
		if i-n.First == 1 && tokens.Acronym(last) && len(last) > 2 || lists.BodyHeads.Has(last) || s.endsInField(n.First, i) {
			return i
		}
		return 0
	}
	return 0
}

// hasBodyWord reports whether a word of a name is one that organisations are named with.
func (s *scan) hasBodyWord(n names.Name) bool {
	for i := n.First; i < n.End; i++ {
		if s.Known(i)&lexicon.OrgWord != 0 {
			return true
		}
	}
	return false
}

// endsInField reports whether the tokens [first, end) are the name of a ministry with what it
// is for: "Ministry of Justice".
func (s *scan) endsInField(first, end int) bool {
	return end-first > 2 && lists.BodyHeads.Has(s.Text(first)) && s.Text(first+1) == "of"
}

// headsStart returns where in the name of an organisation, or in that of a person that begins
// with an acronym, the name of somebody begins who has an office there: "president of the Harbour
// Council | Ann Lee", "head of HAVN | Ann Lee". It is 0 for none.
func (s *scan) headsStart(n names.Name, bodies map[string]bool) int {
	before := n.First - 1
	if s.TextAt(before) == "the" {
		before--
	}
	if w := s.TextAt(before); w != "of" && w != "at" && w != "in" && w != "for" || !s.OfficeWord(s.TextAt(before-1)) {
		return 0
	}
	const other = lexicon.OrgWord | lexicon.Facility | lexicon.LandWord | lexicon.PlaceWord | lexicon.Place
	for i := max(n.First+1, n.End-3); i < n.End-1; i++ {
		if s.Known(i)&lexicon.Given == 0 || s.Known(n.End-1)&other != 0 || !tokens.Capital(s.Text(n.End-1)) {
			continue
		}
		if n.Kind == names.Org && s.endsAsHeaded(n.First, i) || i == n.First+1 && len(s.Text(n.First)) > 2 && tokens.Acronym(s.Text(n.First)) {
			return i
		}
	}
	i := n.End - 2
	if i <= n.First || s.Known(i)&other != 0 || s.Known(i+1)&other != 0 && s.Known(i+1)&lexicon.Surname == 0 || !s.mayBeFullName(i) {
		return 0
	}
	if bodies[s.Surface(names.Name{First: n.First, End: i})] || s.endsInField(n.First, i) && !names.IsWord(strings.ToLower(s.Text(i))) && s.Known(i+1)&lexicon.Surname != 0 {
		return i
	}
	return 0
}

// endsAsHeaded reports whether the tokens [first, end) end as the name of a body that somebody heads.
func (s *scan) endsAsHeaded(first, end int) bool {
	const name = lexicon.Given | lexicon.Surname
	last := s.Text(end - 1)
	return lists.BodyHeads.Has(last) || lists.BodyLasts.Has(last) || end-first > 1 && s.Known(end-1)&(lexicon.OrgWord|name) == lexicon.OrgWord || s.endsInField(first, end)
}

// mayBeFullName reports whether two words with capitals from token i on, no acronyms and not
// both of the language, may be what somebody is called.
func (s *scan) mayBeFullName(i int) bool {
	a, b := s.Text(i), s.Text(i+1)
	return tokens.Capital(a) && tokens.Capital(b) && !tokens.Acronym(a) && !tokens.Acronym(b) && !(names.IsWord(strings.ToLower(a)) && names.IsWord(strings.ToLower(b)))
}

// isSomebodyOfPeople reports whether a name is a people's and a given name with one more:
// "Kavarian Ann Lee".
func (s *scan) isSomebodyOfPeople(n names.Name) bool {
	return n.Kind == names.Org && s.Known(n.First)&lexicon.Demonym != 0 && s.isNamedFrom(n.First+1, n.End)
}

// isJointBody reports whether a hyphen joins the name of a people or a land to that of an
// organisation which begins with another: "Kavarian | -Norlandic Business Council".
func (s *scan) isJointBody(land, n names.Name) bool {
	const people = lexicon.Demonym | lexicon.Country
	return n.Kind == names.Org && (land.Kind == names.NORP || land.Kind == names.GPE) && land.End+1 == n.First && s.Text(land.End) == "-" &&
		(s.Known(n.First)|s.Known(land.End-1))&people != 0 && s.Known(n.End-1)&lexicon.OrgWord != 0 && !strings.HasSuffix(s.Text(n.First), "-")
}

// partnersStart returns the first token of a firm of partners, of whom the tagger has parted the
// first: "Harlow, | Oduya & Finch LLP". For others it is that of the name.
func (s *scan) partnersStart(n names.Name) int {
	first, x := n.First, s.SentenceAt(n.First).First
	two := n.End-n.First == 3 && s.Text(first+1) == "&" && (s.Known(first)|s.Known(n.End-1))&lexicon.Surname != 0
	if !two && (n.Kind != names.Org || !s.has(n, "&") || !lists.LegalForms.Has(strings.ToLower(s.Text(n.End-1)))) || two && s.TextAt(n.End) == "and" { // "Halvex, Finch & Vale and others"
		return first
	}
	for first-2 >= x && s.Text(first-1) == "," && tokens.Capital(s.Text(first-2)) && s.Known(first-2)&(lexicon.Place|lexicon.Org|lexicon.Weekday|lexicon.Month) == 0 && (first-2 == x || !tokens.Capital(s.Text(first-3))) {
		first -= 2
	}
	return first
}

// has reports whether a word is in a name.
func (s *scan) has(n names.Name, word string) bool {
	for i := n.First; i < n.End; i++ {
		if s.Text(i) == word {
			return true
		}
	}
	return false
}

// endsInItsAcronym reports whether an organisation of several words has its own acronym behind
// it without brackets: "Alternative People's Congress APC".
func (s *scan) endsInItsAcronym(n names.Name) bool {
	if n.Kind != names.Org || n.End-n.First < 4 || !tokens.Acronym(s.Text(n.End-1)) {
		return false
	}
	whole := s.Surface(names.Name{First: n.First, End: n.End - 1})
	for _, a := range tokens.Initials(whole) {
		if strings.EqualFold(a, s.Text(n.End-1)) {
			return true
		}
	}
	return false
}
