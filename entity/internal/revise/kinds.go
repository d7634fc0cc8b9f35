package revise

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// settleKinds gives names the kind that the text states beside one of their
// mentions, "the newspaper El Mercado" or "ships named INS Kalvero", at all of
// them; and acronyms the kind of what they stand for.
func (s *scan) settleKinds(found []names.Name) {
	stated := map[string]names.Kind{}
	people := s.wordsOfPeople(found)
	for i := range found {
		n := &found[i]
		surface := s.Surface(*n)
		switch kind := s.statedKind(*n); {
		case kind != names.None:
			stated[surface] = kind
		case i > 0 && (s.inBracketsBehind(*n, found[i-1]) || s.isOrBehind(*n, found[i-1])) && found[i-1].Kind != names.Person:
			stated[surface] = found[i-1].Kind
		case i > 0 && found[i-1].Kind == names.Person && found[i-1].End == n.First-1 && n.End-n.First == 1 && s.Text(n.First-1) == "(" && s.TextAt(n.End) == ")" && lists.LandCodes.Has(surface):
			stated[surface] = names.GPE
		case i > 0 && found[i-1].Kind == names.Org && s.isKnownAs(*n, found[i-1]):
			stated[surface] = names.Org
		case n.Kind != names.NORP && s.abbreviatesCommon(*n):
			stated[surface] = names.Misc
		case n.Kind == names.Person && n.End-n.First == 1 && !people[surface] && s.isPlaceFirst(*n):
			stated[surface] = names.GPE
		}
	}
	for i := range found {
		if kind, ok := stated[s.Surface(found[i])]; ok {
			found[i].Kind = kind
		}
	}
}

// wordsOfPeople returns the words of the people who are named in full.
func (s *scan) wordsOfPeople(found []names.Name) map[string]bool {
	all := map[string]bool{}
	for _, n := range found {
		for i := n.First; n.Kind == names.Person && n.End-n.First > 1 && i < n.End; i++ {
			all[s.Text(i)] = true
		}
	}
	return all
}

// isPlaceFirst reports whether a name of one word, which nobody in the article
// has in full, is that of a country or a state before that of a person.
func (s *scan) isPlaceFirst(n names.Name) bool {
	return s.Known(n.First)&(lexicon.Country|lexicon.State) != 0 && (n.First == 0 || s.Known(n.First-1)&lexicon.Honorific == 0)
}

// inBracketsBehind reports whether n is an acronym in brackets behind another name, or a word
// that no list has behind that of an organisation: "University of Namoria (Unam)".
func (s *scan) inBracketsBehind(n, before names.Name) bool {
	if before.End+1 != n.First || s.Text(n.First-1) != "(" || s.TextAt(n.End) != ")" || before.End-before.First < 2 {
		return false
	}
	w := s.Text(n.First)
	_, first := utf8.DecodeRuneInString(w)
	person := lexicon.Class(0)
	if before.End-before.First > 2 && s.hasBodyWord(before) {
		person = lexicon.Given | lexicon.Surname
	}
	return tokens.Acronym(s.Surface(n)) || before.Kind == names.Org && n.End-n.First == 1 && n.Kind != names.NORP && s.Known(n.First)&^person == lexicon.Nothing &&
		w[first:] == strings.ToLower(w[first:]) && !pos.IsFrequent(strings.ToLower(w))
}

// isOrBehind reports whether n is the acronym of the name before it, behind "or": "Slow Stress
// Reduction, or SSR".
func (s *scan) isOrBehind(n, before names.Name) bool {
	return s.TextAt(n.First-1) == "or" && before.End == s.BeforeComma(n.First-2)+1 && before.End-before.First > 1 && tokens.Acronym(s.Surface(n)) &&
		slices.Contains(tokens.Initials(s.Surface(before)), strings.ToLower(s.Surface(n)))
}

// isKnownAs reports whether n is what one named right before it is "known as".
func (s *scan) isKnownAs(n, before names.Name) bool {
	const far = 4
	return n.First-before.End <= far && s.TextAt(n.First-1) == "as" && s.TextAt(n.First-2) == "known" && n.First-2 > before.End-1
}

// isSomebodysAt reports whether what stands at a name is what stands at those of people: a
// title or an office before it, an age or "who" behind it.
func (s *scan) isSomebodysAt(n names.Name) bool {
	if s.TextAt(n.First-2) == "its" && lists.RivalsOf.Has(s.TextAt(n.First-1)) {
		return false
	}
	if n.First > 0 && (s.KnownFolded(n.First-1)&(lexicon.Honorific|lexicon.Office) != 0 || s.OfficeWord(s.Text(n.First-1))) {
		return true
	}
	return s.TextAt(n.End) == "," && (s.TextAt(n.End+1) == "who" || s.TagAt(n.End+1) == pos.CD)
}

// doubt is how sure the tagger must be of a person of one word against the lists.
const doubt = 0.9
