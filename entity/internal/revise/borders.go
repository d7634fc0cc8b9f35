package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/entity/internal/values"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// cutNames cuts names that the tagger has made too long: "Ngaire Holt KC", "Kari
// Lund: Bad", and "Vale Backs Orsted" in a headline; and drops what is none:
// letters behind a name, "the Bill".
func (s *scan) cutNames(found []names.Name) []names.Name {
	c := nameCutter{scan: s, alone: s.alone(found), leads: s.newLeadCutter(found), all: make([]names.Name, 0, len(found))}
	for _, n := range found {
		if n = c.toOneThing(n); !c.isNone(n) {
			c.addFromHeadline(n)
		}
	}
	return c.all
}

// A nameCutter cuts one name after the other.
type nameCutter struct {
	*scan
	alone map[string]names.Kind
	leads *leadCutter
	all   []names.Name // that are cut
}

// toOneThing cuts from a name what stands before and behind it, and adds another name in it that
// comes first.
func (c *nameCutter) toOneThing(n names.Name) names.Name {
	n = c.beforeColon(n)
	if n.Kind == names.Person {
		n = c.toPerson(n)
	}
	if at := n.End - 3; at > n.First && c.isScore(at, n.End) && len(c.Text(at)) < 3 { // "beat Kari Lund | 6-3"
		n.End = at
		if c.isNamedFrom(n.First, n.End) {
			n.Kind = names.Person
		}
	}
	if c.isTradeOfFirm(n) {
		n.First, n.Kind = n.First+1, names.Org
	}
	if n.Kind == names.Org {
		n.First = c.behindOffice(n)
		n.End = c.beforeOffice(n, c.alone)
		n.First = c.behindNGO(n)
	}
	if c.isPosting(n) {
		c.all = append(c.all, names.Name{First: n.First, End: n.First + 1, Kind: names.GPE, Confidence: n.Confidence})
		n.First, n.Kind = n.First+1, names.Person
	}
	if c.isPartyMember(n) {
		n.End--
		n.Kind = names.GPE
	}
	return n
}

// toPerson leaves of a person's name what that one is called.
func (c *nameCutter) toPerson(n names.Name) names.Name {
	n = c.insideMarks(n)
	for n.End-n.First > 2 && strings.HasSuffix(c.Text(n.First), ".") && !tokens.Capital(c.Text(n.First)) { // "Dr. med. Ann Lee"
		n.First++
	}
	n.First = c.leads.first(n)
	if w := c.TextAt(n.First - 1); n.End-n.First > 2 && (w == "and" || w == "of" || w == "for") && lists.Fields.Has(c.Text(n.First)) {
		n.First++ // "Minister for Women and | Youth Ann Lee"
	}
	n.First = c.behindTitle(n)
	if of := c.ofLand(n); of > 0 {
		c.all = append(c.all, names.Name{First: n.First, End: of, Kind: names.Person, Confidence: n.Confidence})
		n.First, n.Kind = of+1, names.GPE
	}
	for n.End-n.First > 1 && lexicon.IsPostNominal(c.Text(n.End-1)) {
		n.End--
	}
	return n
}

// behindTitle returns where a person's name begins behind what he or she is.
func (s *scan) behindTitle(n names.Name) int {
	if n.End-n.First > 2 && (s.isRoleWord(n.First) || s.isTradeBefore(n)) {
		n.First++
	}
	if n.End-n.First > 3 && s.Text(n.First+1) == "Laureate" {
		n.First += 2 // "Nobel Laureate Ann Lee"
	}
	if n.End-n.First > 2 && lexicon.Lookup(s.Surface(names.Name{First: n.First, End: n.First + 2}))&lexicon.Honorific != 0 {
		n.First += 2 // "Lance Cpl Ann Lee"
	} else if n.First > 0 && n.End-n.First > 1 && lexicon.Lookup(s.Text(n.First-1)+" "+s.Text(n.First))&lexicon.Honorific != 0 {
		n.First++ // "Lance | Cpl Ann Lee"
	}
	return n.First
}

// isNone reports whether what is taken for a name is none.
func (c *nameCutter) isNone(n names.Name) bool {
	return len(c.all) > 0 && c.isLettersBehind(n, c.all[len(c.all)-1]) || c.isBill(n) || c.isVerse(n) || c.isHeadlineClause(n) || c.isWholeTitle(n) || c.hasLink(n)
}

// ofLand returns the "of" in the name of a person that tells only where somebody governs,
// "President Ann Lee of Orsenia": behind two words. It is 0 for none.
func (s *scan) ofLand(n names.Name) int {
	for i := n.First + 2; i < n.End-1; i++ {
		if s.Text(i) == "of" {
			return i
		}
	}
	return 0
}

// behindNGO returns where the name of an organisation begins behind the noun for what it is: "the NGO | Clear
// Rivers", but not "NGO Forum".
func (s *scan) behindNGO(n names.Name) int {
	if w := s.Text(n.First); (w == "NGO" || w == "NGOs") && n.End-n.First > 1 && s.Known(n.End-1)&lexicon.OrgWord == 0 {
		return n.First + 1
	}
	return n.First
}

// isNamedFrom reports whether the tokens [first, end) are a given name and a word more.
func (s *scan) isNamedFrom(first, end int) bool {
	return end-first == 2 && s.Known(first)&lexicon.Given != 0 && tokens.Capital(s.Text(first+1)) && s.Known(first+1)&(lexicon.OrgWord|lexicon.Facility|lexicon.LandWord) == 0
}

// isPartyMember reports whether a place and what somebody there belongs to are taken
// for the name of a body: "the Vermel Democrat".
func (s *scan) isPartyMember(n names.Name) bool {
	const member = lexicon.Group | lexicon.Office
	if n.End-n.First < 2 || n.Kind == names.Person || s.Known(n.End-1)&member != member {
		return false
	}
	before := s.TextAt(n.First - 1)
	return before == "the" || before == "The" || before == "a" || before == "another" || before == "fellow"
}

// insideMarks cuts a name at a quote mark or a bracket that has no other in it: "Vale" of
// “the Iron Ann” Vale, of which the tagger has taken Ann” Vale, and "Ann Vale" of what
// goes on in brackets, Ann Vale (later Orsted.
func (s *scan) insideMarks(n names.Name) names.Name {
	marks, at := 0, 0
	for i := n.First; i < n.End; i++ {
		if t, w := s.Tag(i), s.Text(i); (t == pos.OpenQuote || t == pos.CloseQuote) && !s.IsApostrophe(i) || w == "(" || w == ")" {
			marks, at = marks+1, i
		}
	}
	switch {
	case marks != 1:
	case s.Text(at) != "(" && at+1 < n.End:
		n.First = at + 1
	case s.Text(at) == "(" && at > n.First:
		n.End = at
	}
	return n
}

// beforeColon cuts a name at the colon behind who speaks in a transcript: "ANN VALE: Yes",
// "UNIDENTIFIED PERSON #2: Yes".
func (s *scan) beforeColon(n names.Name) names.Name {
	for i := n.First + 1; i < n.End; i++ {
		if s.Text(i) == ":" && (n.Kind == names.Person || s.TextAt(i-2) == "#" && tokens.Shouted(s.Surface(names.Name{First: n.First, End: i}))) {
			n.End = i
			break
		}
	}
	return n
}

// isTradeBefore reports whether the name of a person begins with a trade that families are
// called after too, and goes on with a given name: "Baker | Kari Lund".
func (s *scan) isTradeBefore(n names.Name) bool {
	return s.KnownFolded(n.First)&(lexicon.Given|lexicon.Honorific) == 0 && s.OfficeWord(s.Text(n.First)) && s.isNamedFrom(n.First+1, n.End)
}

// isTradeOfFirm reports whether a name begins, with its sentence, with what a firm does, which
// has its capital from there: "Retailer | Velomat".
func (s *scan) isTradeOfFirm(n names.Name) bool {
	if n.End-n.First < 2 || n.Kind == names.GPE || !s.StartsSentence(n.First) || !tokens.Capital(s.Text(n.First+1)) || s.Known(n.First+1)&lexicon.Given != 0 || n.End-n.First == 2 && s.Known(n.First+1)&lexicon.OrgWord != 0 {
		return false
	}
	return isTrade(s.Text(n.First))
}

// isTrade reports whether a word tells what a firm does, and is hardly part of a name.
func isTrade(word string) bool {
	noun := strings.ToLower(word)
	return lexicon.KindOfNoun(noun) == "o" && (strings.HasSuffix(noun, "er") || strings.HasSuffix(noun, "or") || noun == "airline" || noun == "startup")
}

// partDoubleGiven gives people the first half of a given name that ends an organisation
// before them: "African Union | Mary-Jane Lund".
func (s *scan) partDoubleGiven(found []names.Name) {
	for i := 1; i < len(found); i++ {
		a, b := &found[i-1], &found[i]
		if a.Kind == names.Org && b.Kind == names.Person && b.First == a.End+1 && s.Text(a.End) == "-" &&
			a.End-a.First > 2 && s.Known(a.End-1)&lexicon.Given != 0 && s.Known(a.End-2)&lexicon.OrgWord != 0 {
			a.End--
			b.First = a.End
		}
	}
}

// hasLink reports whether an address of the web is taken for part of a name.
func (s *scan) hasLink(n names.Name) bool {
	for i := n.First; i < n.End; i++ {
		if w := s.Text(i); strings.Contains(w, "/") && strings.Contains(w, ".") || strings.HasPrefix(w, "@") || strings.HasPrefix(w, "#") && len(w) > 1 {
			return true
		}
	}
	return false
}

// isBill reports whether a person is none but a bill or an act that an article before it,
// brackets or a number behind it make a thing: "The Bill seeks …", "Bill 44".
func (s *scan) isBill(n names.Name) bool {
	if n.Kind != names.Person || n.End-n.First != 1 || n.First == 0 || s.Known(n.First)&lexicon.WorkWord == 0 {
		return false
	}
	before := s.Text(n.First - 1)
	return before == "the" || before == "The" || before == "this" || before == "This" || before == "a" || before == ")" || s.TagAt(n.End) == pos.CD
}

// isVerse reports whether the number of a verse stands behind a word: "(Phil. 4:8)".
func (s *scan) isVerse(n names.Name) bool {
	i := n.End
	if s.TextAt(i) == "." {
		i++
	}
	chapter, verse, ok := strings.Cut(s.TextAt(i), ":")
	if !ok {
		verse, ok = s.TextAt(i+2), s.TextAt(i+1) == ":"
	}
	return ok && n.End-n.First == 1 && len(chapter) < 4 && values.IsDigits(chapter) && values.IsDigits(verse)
}

// alone returns the kinds of names that stand by themselves in the article, and
// of the last words of people: what a headline may be cut into.
func (s *scan) alone(found []names.Name) map[string]names.Kind {
	all := map[string]names.Kind{}
	for _, n := range found {
		if n.Kind == names.Person {
			all[s.Text(n.End-1)] = n.Kind
		}
	}
	for _, n := range found {
		if n.End-n.First < 3 && !s.inTitleCase(n.First) {
			all[s.Surface(n)] = n.Kind
		}
	}
	return all
}
