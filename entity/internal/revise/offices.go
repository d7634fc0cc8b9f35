package revise

import (
	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// behindOffice returns where the name of an organisation begins behind the office of one
// who is at its head: "Rector of | Aldport College".
func (s *scan) behindOffice(n names.Name) int {
	first := s.Past(n.First+2, "the")
	if s.TextAt(n.First+1) != "of" || first >= n.End-1 || !s.OfficeWord(s.Text(n.First)) || s.Known(n.First)&lexicon.OrgWord != 0 || s.Known(n.End-1)&lexicon.OrgWord == 0 {
		return n.First
	}
	return first
}

// beforeOffice returns where the name of an organisation ends before what somebody is in it:
// "Norland Government | Spokesperson", "NGC | Special Envoy".
func (s *scan) beforeOffice(n names.Name, alone map[string]names.Kind) int {
	i := n.First + 1
	for i < n.End && !s.OfficeWord(s.Text(i)) && !s.Offices(i) {
		i++
	}
	office := names.Name{First: i, End: n.End}
	if i >= n.End || s.hasBodyWord(office) || s.has(office, "for") || s.has(office, "in") || s.has(names.Name{First: n.First, End: i}, "of") { // "NGC Governors' Council", "Farmers for Peace"
		return n.End
	}
	for i > n.First+1 && lists.OfficeParts.Has(s.Text(i-1)) {
		i--
	}
	last, body := s.Text(i-1), s.Surface(names.Name{First: n.First, End: i})
	called := tokens.Acronym(body) && alone[body] == names.Org && (len(body) > 2 || lexicon.Lookup(body)&lexicon.Org != 0) // and no "UX Pilot"
	if lists.BodyHeads.Has(last) || lists.BodyLasts.Has(last) || called {
		return i
	}
	return n.End
}

// isRoleWord reports whether token i tells what somebody is, or several are, and can be
// no name, or what he took: "Striker Kari Lund", "Councilmen Peter Vale and Leland Lund",
// "Photo C. Lund".
func (s *scan) isRoleWord(i int) bool {
	return s.Text(i) == "Photo" || s.KnownFolded(i)&(lexicon.Given|lexicon.Surname|lexicon.Honorific) == 0 && (s.OfficeWord(s.Text(i)) || s.Offices(i))
}

// isLettersBehind reports whether n is no name but letters behind the one
// before, of which we know one: "Karl Weil, MSc, PhD", "Karl Weil, MD, XYZ".
func (s *scan) isLettersBehind(n, before names.Name) bool {
	const longest = 10 // tokens
	if before.Kind != names.Person || n.End-before.End > longest {
		return false
	}
	known := false
	for i := before.End; i < n.End; i++ {
		w := s.Text(i)
		known = known || lexicon.IsPostNominal(w) || len(w) == 3 && w[0] == 'C' && w[2] == 'O' && tokens.Acronym(w) && s.TextAt(i+1) == "," // "CPO"
		if w != "," && !lexicon.IsPostNominal(w) && !(known && s.IsUnknownAcronym(i) && s.Text(i-1) == "," && s.TextAt(n.End) == ",") {
			return false
		}
	}
	return known
}

// peopleByOffice makes people of the names whose office the text tells beside them.
func (s *scan) peopleByOffice(found []names.Name) {
	for i := range found {
		if n := &found[i]; n.Kind != names.Person && (s.isPersonByOffice(*n) || s.isGivenByOffice(*n)) {
			n.Kind = names.Person
		}
	}
}

// isPersonByOffice reports whether a given name and one word more stand in
// commas behind an office: "The chief of Ropasi, Daisy House, spoke".
func (s *scan) isPersonByOffice(n names.Name) bool {
	if n.End-n.First != 2 || s.Known(n.First)&lexicon.Given == 0 || s.TextAt(n.First-1) != "," || s.TextAt(n.End) != "," {
		return false
	}
	first := s.SentenceAt(n.First).First
	for i := n.First - 2; i >= first && n.First-i < tokens.LongestRole && s.Text(i) != "," && !s.Tag(i).IsVerbOrModal(); i-- {
		if s.IsOffice(i) {
			return true
		}
	}
	return false
}

// isGivenByOffice reports whether a given name, alone or with another word, is told in
// commas behind it what it is: "Roman, a farmer on the slope", "Pia Wood, its engineer".
func (s *scan) isGivenByOffice(n names.Name) bool {
	if n.End-n.First > 2 || s.Known(n.First)&lexicon.Given == 0 || s.TextAt(n.End) != "," {
		return false
	}
	switch s.TextAt(n.End + 1) {
	case "a", "an", "the", "its", "their", "his", "her":
	default:
		return false
	}
	end := s.SentenceAt(n.First).End
	for i := n.End + 2; i < min(end, n.End+tokens.LongestRole); i++ {
		switch {
		case s.IsOffice(i):
			return true
		case !s.Tag(i).IsNoun() && s.Tag(i) != pos.JJ && s.Tag(i) != pos.HYPH && s.Tag(i) != pos.CD:
			return false
		}
	}
	return false
}
