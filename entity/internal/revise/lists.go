package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// splitLists parts two organisations that the tagger has taken for one: of one word each,
// where they end a list or the first is known by itself, "Ferrari, | Energean and
// Apleona", "Toyota and Nordwind", but not "Marks and Spencer"; and any that stand
// elsewhere each by itself.
func (s *scan) splitLists(found []names.Name) []names.Name {
	var alone map[string]bool
	all := make([]names.Name, 0, len(found))
	for i, n := range found {
		at := s.andWithin(n)
		if at > 0 && n.Kind == names.Misc && (n.End-n.First > 3 || !s.isListedOrg(n.First) || !s.isListedOrg(n.End-1)) {
			at = 0
		}
		if at > 0 {
			n.Kind = names.Org
		}
		if at > 0 && alone == nil {
			alone = s.surfaces(found)
		}
		if first, second := (names.Name{First: n.First, End: at, Kind: names.Org, Confidence: n.Confidence}), at+1; at > 0 &&
			(n.End-n.First == 3 && (i > 0 && s.Text(n.First-1) == "," && found[i-1].End == n.First-1 || s.isListedOrg(n.First)) ||
				alone[s.Surface(first)] && !s.isSpelled(n.First, n.End) && (alone[s.Surface(names.Name{First: second, End: n.End})] || s.areBothWhole(first, names.Name{First: second, End: n.End})) || s.areTwoBodies(first, names.Name{First: second, End: n.End})) {
			all = append(all, first)
			n.First = second
		}
		all = append(all, n)
	}
	return all
}

// areBothWhole reports whether of two names the first ends in a word for an organisation, and
// the second, of two words or more, in none that the first might need: "Kopano Cement and
// Blue Harvest", but not "Clean Water and Energy Board".
func (s *scan) areBothWhole(first, second names.Name) bool {
	return first.End-first.First > 1 && second.End-second.First > 1 && s.Known(first.End-1)&lexicon.OrgWord != 0 && s.Known(second.End-1)&lexicon.OrgWord == 0
}

// areTwoBodies reports whether two names each have their own word for an organisation: both the
// same, or both one that a whole name has one of, "Harbour Council and Norwick Museum"; or a
// verb in the plural is behind them, "Kaito Foods and Amara Drinks deny it"; or the first is one
// "of" something and the second has a head too, "University of Ormelle and Halden College"; or
// the second is and the first is short, "the Cabinet and Port Authority of Ormelle"; or the first ends
// in its legal form.
func (s *scan) areTwoBodies(first, second names.Name) bool {
	if w := s.Text(first.First); first.End-first.First == 1 {
		return (s.Known(first.First)&lexicon.OrgWord != 0 || tokens.Acronym(w)) && s.hasHead(second) ||
			len(w) > 2 && tokens.Acronym(w) && second.End-second.First > 1 && !s.isSpelled(first.First, second.End)
	}
	if second.End-second.First < 2 {
		return false
	}
	a, b := first.End-1, second.End-1
	switch {
	case lists.Colleges.Has(s.Text(first.First)) && s.Text(first.First+1) == "of" && lists.Colleges.Has(s.Text(b)), lists.LegalForms.Has(strings.ToLower(strings.TrimSuffix(s.Text(a), "."))):
		return true
	case s.endsInTrade(a) && s.endsInTrade(b) && !s.has(first, "of") && !s.has(first, ","):
		return true
	case s.Text(a) == s.Text(b) && s.Text(a-1) != "of":
		return true
	case s.isWhole(a) && s.Known(b)&lexicon.OrgWord != 0 && s.Known(second.First)&lexicon.OrgWord == 0:
		return true
	case s.isWhole(b):
		return s.isWhole(a) && s.Known(second.First)&lexicon.OrgWord == 0
	case s.isCalled(first) && s.isCalled(second) && s.Known(a)&s.Known(b)&lexicon.OrgWord != 0: // "Arden Water and Brill Energy"
		return true
	case s.Known(a)&s.Known(b)&lexicon.OrgWord != 0:
		return s.TagAt(second.End) == pos.VBP || lists.ManyVerbs.Has(s.TextAt(second.End))
	}
	for i := second.First + 1; i < second.End && lists.BodyHeads.Has(s.Text(first.First)) && s.Text(first.First+1) == "of"; i++ {
		if lists.Colleges.Has(s.Text(i)) && (i == second.End-1 || s.Text(i+1) == "of") {
			return true
		}
	}
	return false
}

// isCalled reports whether a name is a word that is none of the language or somebody's name,
// and one more.
func (s *scan) isCalled(n names.Name) bool {
	return n.End-n.First == 2 && (!names.IsWord(s.Text(n.First)) || s.Known(n.First)&(lexicon.Surname|lexicon.Given) != 0)
}

// endsInTrade reports whether token i ends the name of a firm by what it deals in.
func (s *scan) endsInTrade(i int) bool {
	return lists.FirmLasts.Has(s.Text(i)) || lists.Trades.Has(strings.ToLower(s.Text(i)))
}

// isWhole reports whether token i ends the whole name of a body: "Council", "College".
func (s *scan) isWhole(i int) bool {
	return lists.BodyHeads.Has(s.Text(i)) || lists.Colleges.Has(s.Text(i))
}

// hasHead reports whether a name is that of a body with a word before its head and words behind
// its "of": "Port Authority of Ormelle".
func (s *scan) hasHead(n names.Name) bool {
	return n.End-n.First > 3 && s.isWhole(n.First+1) && s.Text(n.First+2) == "of"
}

// andWithin returns the last "and" within a name that may be of an organisation, 0 for none: the
// second of "University of Trade and Science and Halden College".
func (s *scan) andWithin(n names.Name) int {
	at := 0
	for i := n.First + 1; (n.Kind == names.Org || n.Kind == names.Misc) && i < n.End-1; i++ {
		if s.Text(i) == "and" {
			at = i
		}
	}
	return at
}

// surfaces returns how names are written.
func (s *scan) surfaces(found []names.Name) map[string]bool {
	all := map[string]bool{}
	for _, n := range found {
		all[s.Surface(n)] = true
	}
	return all
}

// settleLists makes organisations of the names that no list has and that are joined by
// "and" and commas to one that is known as one, "Alchemy and Boeing", gives those of a list the
// kind that a noun tells of all of them, and makes people of those behind an office of several,
// "teachers Ann Lee and Mali Orset".
func (s *scan) settleLists(found []names.Name) {
	for i := 0; i < len(found); {
		end, known, other := i+1, s.isListedOrg(found[i].First), s.isListedOther(found[i])
		for end < len(found) && s.isJoined(found[end-1], found[end]) {
			known, other = known || s.isListedOrg(found[end].First), other || s.isListedOther(found[end])
			end++
		}
		several, told := end-i > 1, s.kindOfList(found[i].First, found[end-1].End)
		people := several && found[i].Kind == names.Person && found[i].First > 0 && s.Offices(found[i].First-1)
		for ; i < end; i++ {
			switch n := &found[i]; {
			case people && n.Kind != names.Person && s.mayBeSomebody(*n):
				n.Kind = names.Person
			case told != names.None && s.mayBeTold(*n):
				n.Kind = told
			case several && known && !other && s.mayBeOrg(*n):
				n.Kind = names.Org
			}
		}
	}
}

// kindOfList returns the kind that a noun tells of the names of a list in the tokens
// [first, end): "retailers such as Velomat", "Velomat and other retailers"; else None.
func (s *scan) kindOfList(first, end int) names.Kind {
	switch i := first - 1; {
	case s.TextAt(i) == "as" && s.TextAt(i-1) == "such":
		return s.kindOfMany(i - 2)
	case s.TextAt(i) == "including" || s.TextAt(i) == "like":
		return s.kindOfMany(s.BeforeComma(i - 1))
	}
	if s.TextAt(end) != "and" && s.TextAt(end) != "or" || s.TextAt(end+1) != "other" {
		return names.None
	}
	i := end + 2
	for s.TagAt(i) == pos.JJ || s.TagAt(i) == pos.NN || s.TagAt(i) == pos.HYPH {
		i++
	}
	return s.kindOfMany(i)
}

// kindOfMany returns the kind of what the noun in the plural at token i is for, or None.
func (s *scan) kindOfMany(i int) names.Kind {
	one, many := strings.CutSuffix(strings.ToLower(s.TextAt(i)), "s")
	if !many {
		return names.None
	}
	if stem, ok := strings.CutSuffix(one, "ie"); ok && lexicon.KindOfNoun(one) == "" {
		one = stem + "y"
	}
	switch lexicon.KindOfNoun(one) {
	case "o":
		return names.Org
	case "p":
		return names.GPE
	}
	return names.None
}

// mayBeSomebody reports whether a name of two or three words has none by which lists know a
// place or a body, but for a land that people are called like too: "Mali Orset".
func (s *scan) mayBeSomebody(n names.Name) bool {
	const other = lexicon.Org | lexicon.OrgWord | lexicon.Media | lexicon.PlaceWord | lexicon.LandWord | lexicon.Facility | lexicon.PartyWord
	if n.End-n.First < 2 || n.End-n.First > 3 || s.isListedOther(n) {
		return false
	}
	for i := n.First; i < n.End; i++ {
		if known := s.Known(i); !tokens.Capital(s.Text(i)) || known&other != 0 || i > n.First && known&lexicon.Place != 0 {
			return false
		}
	}
	return true
}

// mayBeTold reports whether nothing but the tagger says what a name is: nobody with a given
// name, nothing that the lists have.
func (s *scan) mayBeTold(n names.Name) bool {
	if n.Kind == names.Person {
		return s.Known(n.First)&lexicon.Given == 0 && !(n.End-n.First == 1 && n.Confidence > doubt)
	}
	return (n.Kind == names.Org || n.Kind == names.GPE) && n.End-n.First == 1 && s.Known(n.First) == lexicon.Nothing
}

// mayBeOrg reports whether a name of one word is known as that of an organisation, or as
// nothing, and the tagger is not sure of what else it is.
func (s *scan) mayBeOrg(n names.Name) bool {
	if n.End-n.First > 1 || n.Kind == names.Misc || n.Kind == names.Person && n.Confidence > doubt {
		return false
	}
	return s.Known(n.First) == lexicon.Nothing || s.isListedOrg(n.First)
}

// isListedOrg reports whether token i is the name of an organisation, and of nothing else
// that people and places are called.
func (s *scan) isListedOrg(i int) bool {
	return s.Known(i)&(lexicon.Org|lexicon.Given|lexicon.Place|lexicon.Demonym) == lexicon.Org
}

// isListedOther reports whether a name is known as that of a place or of people of one
// sort.
func (s *scan) isListedOther(n names.Name) bool {
	return lexicon.Lookup(s.Surface(n))&(lexicon.Place|lexicon.Demonym|lexicon.Group) != 0
}

// isJoined reports whether nothing but "and", "or" and a comma stands between two names.
func (s *scan) isJoined(a, b names.Name) bool {
	if b.First-a.End < 1 || b.First-a.End > 2 {
		return false
	}
	for i := a.End; i < b.First; i++ {
		if w := s.Text(i); w != "," && w != "and" && w != "or" {
			return false
		}
	}
	return true
}
