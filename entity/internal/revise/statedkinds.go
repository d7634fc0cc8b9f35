package revise

import (
	"cmp"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// statedKind returns the kind that the words at a name state, or None.
func (s *scan) statedKind(n names.Name) names.Kind {
	last := s.Known(n.End - 1)
	switch {
	case lists.ShipPrefixes.Has(s.Text(n.First)) && n.End-n.First > 1 && !lists.LegalForms.Has(strings.ToLower(s.Text(n.End-1))) && s.Text(n.End-1) != "Holdings":
		return names.Misc
	case n.Kind != names.Person && s.isSchool(n.First, n.End):
		return names.Org
	case n.Kind == names.Org && n.End-n.First > 1 && last&(lexicon.WorkWord|lexicon.EventWord) != 0 && last&(lexicon.OrgWord|lexicon.PartyWord) == 0 && lexicon.Lookup(s.Surface(n))&lexicon.Org == 0:
		return names.Misc
	case n.Kind == names.Person && s.isNamedByTrade(n), (n.Kind == names.Person || n.Kind == names.GPE && !s.isListedPlace(n) && last&(lexicon.Facility|lexicon.PlaceWord|lexicon.LandWord) == 0) && n.End-n.First > 1 && lists.BodyFirsts.Has(s.Text(n.First)):
		return names.Org
	case n.Kind != names.Org && n.End-n.First > 1 && last&lexicon.Facility != 0 && s.isDescribedAs(n, s.SentenceAt(n.First).End, "o"): // "Vale House, a think tank"
		return names.Org
	case n.Kind == names.GPE && (s.isTeamsName(n) || s.isBodyOfPlace(n)):
		return names.Org
	case n.Kind == names.Person && (s.isModel(n) || s.isRacehorse(n) || s.isOneOfMany(n)), (n.Kind == names.Person && s.Known(n.First)&lexicon.Given == 0 || n.Kind == names.GPE) && s.isDescribedAs(n, s.SentenceAt(n.First).End, "tb"):
		return names.Misc
	case (n.Kind == names.Misc || n.Kind == names.Person && s.isUnknown(n)) && s.isBodyBehind(n):
		return names.Org
	case s.isMarkedWork(n):
		return names.Misc
	case n.Kind == names.Org && lists.Peoples.Has(s.Surface(n)):
		return names.NORP
	case n.Kind == names.Org && n.End-n.First > 1 && (s.isListedPlace(n) || s.isState(n)): // "West Bank"
		return names.GPE
	case n.Kind == names.Misc && n.End-n.First > 1 && last&(lexicon.WorkWord|lexicon.EventWord) == 0 && s.isDescribedAs(n, s.SentenceAt(n.First).End, "o"): // "Save Our Hedges, a pressure group"
		return names.Org
	case n.Kind == names.Misc && (s.hasAgreed(n) || n.End-n.First > 2 && lexicon.Lookup(s.Surface(n))&lexicon.Org != 0):
		return names.Org
	case n.Kind == names.Person:
		if kind := cmp.Or(s.listedKind(n), s.namedAfter(n)); kind != names.None {
			return kind
		}
	}
	if n.First == 0 || n.Kind == names.NORP || s.StartsSentence(n.First) {
		return names.None
	}
	if s.isToldBefore(n) {
		return names.Org
	}
	if kind := s.nounKind(n); kind != names.None && s.isNamedBy(n) {
		return kind
	}
	return names.None
}

// isToldBefore reports whether a noun for an organisation, with an article, and a comma stand before a name in
// commas that may be one: "The airline, Brevair, cancelled".
func (s *scan) isToldBefore(n names.Name) bool {
	const other = lexicon.Given | lexicon.Honorific
	noun := n.First - 2
	if s.TextAt(n.First-1) != "," || s.TextAt(n.End) != "," || s.TagAt(noun) != pos.NN || lexicon.KindOfNoun(s.Text(noun)) != "o" ||
		s.Known(n.First)&other != 0 || s.isListedPlace(n) {
		return false
	}
	i := noun - 1
	for s.TagAt(i) == pos.NN || s.TagAt(i) == pos.JJ {
		i--
	}
	switch strings.ToLower(s.TextAt(i)) {
	case "the", "its", "their":
		return i == 0 || s.TagAt(i-1) != pos.IN
	}
	return false
}

// isState reports whether a name is that of a state by its word for one: at the end behind a people, a
// creed or what is no word, "Islamic Republic", "Federal Republic", but no Toy Kingdom; or before "of" and
// the land, "Sultanate of Ostrania".
func (s *scan) isState(n names.Name) bool {
	for i := n.First; i < n.End && s.Known(i)&(lexicon.OrgWord|lexicon.Place) == 0 && s.Text(i) != "of"; i++ {
		switch {
		case !lists.StateForms.Has(s.Text(i)):
		case i == n.End-1:
			before := s.Text(i - 1)
			return s.Known(i-1)&(lexicon.Demonym|lexicon.Group) != 0 || lists.StatePrefixes.Has(before) || !names.IsWord(strings.ToLower(before))
		default:
			return s.Text(i+1) == "of" && lexicon.Lookup(s.Surface(names.Name{First: i + 2, End: n.End}))&lexicon.Country != 0
		}
	}
	return false
}

// isListedPlace reports whether the lists have a name as that of a place and of no organisation.
func (s *scan) isListedPlace(n names.Name) bool {
	is := lexicon.Lookup(s.Surface(n))
	return is&lexicon.Place != 0 && is&(lexicon.Org|lexicon.Media) == 0
}

// isNamedByTrade reports whether a name ends in what many are or a firm deals in, and in no
// family name: "Namib Millers"; behind a given name, "Delmar Aggregates", where it has no
// title or office before it, no age or "who" behind it, and is not told in commas.
func (s *scan) isNamedByTrade(n names.Name) bool {
	const part = lexicon.OrgWord | lexicon.Surname | lexicon.Given
	if n.End-n.First < 2 {
		return false
	}
	if last := s.Text(n.End - 1); (lists.Trades.Has(strings.ToLower(last)) || lists.FirmLasts.Has(last)) && s.Known(n.End-1)&(lexicon.Surname|lexicon.Given) == 0 {
		return s.Known(n.First)&lexicon.Given == 0 && !s.isSomebodysAt(n)
	} else if !strings.HasSuffix(last, "s") {
		return false
	}
	switch s.Known(n.End-1) & part {
	case lexicon.OrgWord:
	case 0:
		return s.Known(n.First)&(lexicon.Given|lexicon.Honorific) == 0 && isPlural(s.Text(n.End-1)) && !s.isSomebodysAt(n)
	default:
		return false
	}
	if s.Known(n.First)&lexicon.Given == 0 {
		return true
	}
	if s.isSomebodysAt(n) || s.TextAt(n.First-1) == "," && s.TextAt(n.End) == "," { // "her brother, Ned Wines, left"
		return false
	}
	return s.TextAt(n.End) != "," || s.TagAt(n.End+1) != pos.DT
}

// isBodyBehind reports whether the noun behind a name with an article tells what it is: "the
// Green Dawn party".
func (s *scan) isBodyBehind(n names.Name) bool {
	before := s.TextAt(n.First - 1)
	return (before == "the" || before == "The") && lists.BodiesBehind.Has(s.TextAt(n.End)) && !tokens.Capital(s.TextAt(n.End+1)) && s.TextAt(n.End+1) != "-"
}

// isMarkedWork reports whether the noun before a name that stands in quote marks tells that it
// is a work: "her film “The Long Mile”".
func (s *scan) isMarkedWork(n names.Name) bool {
	i := n.First - 1
	if w := s.TextAt(i); w == "The" || w == "A" {
		i--
	}
	return n.Kind != names.NORP && s.TagAt(i) == pos.OpenQuote && s.TagAt(n.End) == pos.CloseQuote && i > 0 && lexicon.KindOfNoun(s.Text(i-1)) == "t"
}

// isOneOfMany reports whether an article says that a name of one word, which no list has, is
// of things of one make: "a Solenza", "an old Solenza".
func (s *scan) isOneOfMany(n names.Name) bool {
	i := n.First - 1
	if s.TagAt(i) == pos.JJ && !tokens.Capital(s.Text(i)) {
		i--
	}
	w := s.TextAt(i)
	return (w == "a" || w == "an") && n.End-n.First == 1 && s.Known(n.First) == lexicon.Nothing && (s.TagAt(n.End) == pos.Period || s.TagAt(n.End) == pos.Comma || s.TextAt(n.End) == "and")
}

// isRacehorse reports whether what stands behind a name of two words, or of one that no list
// has, only stands behind those of horses: ", ridden by", "won the Ormelle Stakes by two lengths".
func (s *scan) isRacehorse(n names.Name) bool {
	const far = 10
	if s.Known(n.First)&(lexicon.Given|lexicon.Honorific) != 0 || n.End-n.First == 1 && s.Known(n.First) != lexicon.Nothing {
		return false
	}
	if w := s.TextAt(n.End + 1); s.TextAt(n.End) == "," && (w == "ridden" || w == "trained" && s.TextAt(n.End+2) == "by") {
		return true
	}
	if s.TextAt(n.End) != "won" && s.TextAt(n.End) != "beat" {
		return false
	}
	ahead := false
	for i := n.End + 1; i < min(s.SentenceAt(n.First).End, n.End+far); i++ {
		switch s.Text(i) {
		case "on", "aboard":
			return false
		case "length", "lengths":
			ahead = true
		}
	}
	return ahead
}

// isBodyOfPlace reports whether the name of a place goes on with a word for who governs,
// teaches or prays there: "Norwick County Government".
func (s *scan) isBodyOfPlace(n names.Name) bool {
	last := s.Text(n.End - 1)
	return n.End-n.First > 1 && (lists.BodyLasts.Has(last) || last == "Municipality" && s.TagAt(n.End).IsFinite()) && lexicon.Lookup(s.Surface(n))&lexicon.Place == 0
}

// isSchool reports whether the tokens [first, end) are the name of a school that goes without that word, and
// no election: "Hartwell High", but not "the Ohio Primary".
func (s *scan) isSchool(first, end int) bool {
	return end-first > 1 && lists.Schools.Has(s.Text(end-1)) && s.TagAt(first-1) != pos.DT && s.Known(first)&(lexicon.Country|lexicon.State|lexicon.Demonym|lexicon.Group) == 0
}

// isTeamsName reports whether a place that no list has stands behind "the" and ends in the
// plural of a word for what many are: "the Galle Pirates".
func (s *scan) isTeamsName(n names.Name) bool {
	const land = lexicon.LandWord | lexicon.PlaceWord | lexicon.Facility | lexicon.Place
	before := s.TextAt(n.First - 1)
	return n.End-n.First > 1 && (before == "the" || before == "The") && s.isCommonPlural(n.End-1) && (s.Known(n.End-1)|lexicon.Lookup(s.Surface(n)))&land == 0
}

// isPlural reports whether a word with a capital is the plural of a common one or of what
// many are: "Giants", "Bottlers".
func isPlural(word string) bool {
	many := strings.ToLower(word)
	one := strings.TrimSuffix(many, "s")
	if len(one) < 4 || strings.HasSuffix(one, "s") {
		return false
	}
	return pos.IsFrequent(one) || (strings.HasSuffix(one, "er") || strings.HasSuffix(one, "or")) && names.IsWord(many)
}

// isModel reports whether a word of a name has letters and digits: "Niu Tarro X3".
func (s *scan) isModel(n names.Name) bool {
	for i := n.First; i < n.End; i++ {
		if w := s.Text(i); strings.ContainsAny(w, "0123456789") && tokens.Capital(w) {
			return true
		}
	}
	return false
}

// hasAgreed reports whether a name of one word, without an article, says or has said something,
// as no product and no event does: "Boeing had agreed".
func (s *scan) hasAgreed(n names.Name) bool {
	i := n.End
	if s.TagAt(i) == pos.VBD && (s.TextAt(i) == "had" || s.TextAt(i) == "has") {
		i++
	}
	return n.End-n.First == 1 && s.TagAt(n.First-1) != pos.DT && !s.inTitleCase(n.First) && (s.TagAt(i) == pos.VBD || s.TagAt(i) == pos.VBN && i > n.End) && sayings.Is(s.TextAt(i), sayings.Says)
}

// namedAfter returns the kind of what has the name of a person in its own, "the Anna Vale
// Foundation", "the Anna Vale Show", and of a case, "Vale v. Orsted"; else None.
func (s *scan) namedAfter(n names.Name) names.Kind {
	for i := n.First + 1; i < n.End-1; i++ {
		if w := s.Text(i); w == "v." || w == "vs." {
			return names.Misc
		}
	}
	last := s.Known(n.End - 1)
	switch {
	case n.End-n.First < 2 || last&(lexicon.Surname|lexicon.Given) != 0 || s.Text(n.End-2) == "-" || s.isPersonByOffice(n):
	case last&lexicon.OrgWord != 0 && lexicon.KindOfNoun(strings.ToLower(s.Text(n.End-1))) == "o":
		return names.Org
	case n.End-n.First < 3 || s.Known(n.First)&lexicon.Given == 0:
	case s.Text(n.End-1) == "Show" || last&(lexicon.WorkWord|lexicon.EventWord) != 0:
		return names.Misc
	case last&lexicon.OrgWord != 0:
		return names.Org
	}
	return names.None
}

// listedKind returns the kind of a name that the lists have as that of an
// organisation or a place and not as part of a person's, or None.
func (s *scan) listedKind(n names.Name) names.Kind {
	if n.End-n.First == 1 && n.Confidence > doubt {
		return names.None
	}
	switch c := lexicon.Lookup(s.Surface(n)); {
	case c&(lexicon.Given|lexicon.Surname|lexicon.OrgWord) != 0:
	case c&(lexicon.Org|lexicon.Media) != 0:
		return names.Org
	case c&lexicon.Place != 0:
		return names.GPE
	}
	return names.None
}

// nounKind returns the kind of what the noun in lower case before a name may
// name, or None. A place must be one word: "the town Aldport", but not "the town
// Hall".
func (s *scan) nounKind(n names.Name) names.Kind {
	noun := s.Text(n.First - 1)
	if s.StartsSentence(n.First-1) && isTrade(noun) { // "Insurer Halvex"
		noun = strings.ToLower(noun)
	}
	if s.TextAt(n.First-2) == "-" { // "start-up"
		noun = s.TextAt(n.First-3) + "-" + noun
	}
	switch word := n.End-n.First == 1; lexicon.KindOfNoun(noun) {
	case "o":
		if s.Known(n.First)&lexicon.Country == 0 && !(n.Kind != names.Org && s.OfficeWord(noun) && s.isNamedFrom(n.First, n.End)) { // "the miner Ann Lee"
			return names.Org
		}
	case "p":
		if word && n.Kind == names.Person {
			return names.GPE
		}
	case "t":
		if n.Kind != names.Org || word || coref.IsVessel(noun) {
			return names.Misc
		}
	}
	return names.None
}

// isNamedBy reports whether the noun before a name says what it is, "the group
// Odhikor": behind "the" or "a" and words that tell more, and before no office
// that the noun belongs to.
func (s *scan) isNamedBy(n names.Name) bool {
	first := s.SentenceAt(n.First).First
	if n.First-1 == first && isTrade(s.Text(first)) || s.Tag(n.First-1) == pos.NN && s.isNounOfBody(n.First-1) && s.describes(n.First-2) {
		return !s.IsGenitive(n.End) && s.TextAt(n.End) != "and" || n.Kind != names.Person // "the duo Ann Lee and Tom Berg"
	}
	for i := n.First - 2; i >= first && i > n.First-6; i-- {
		switch w := s.Text(i); {
		case w == "the" || w == "The" || w == "a" || w == "A" || w == "an" || w == "An" || w == "its" || w == "their":
			if n.Kind == names.Person && s.TagAt(n.End).IsFinite() && s.TagAt(i-1) == pos.IN && (i-1 == first || s.TagAt(i-2) == pos.Comma) { // "After the game Lee said"
				return false
			}
			return !s.IsGenitive(n.End) || n.Kind != names.Person
		case tokens.Capital(w) && i > first, s.Tag(i).IsVerbOrModal():
			return false
		case i == first && s.isNounOfBody(n.First-1): // Furniture | retailer Halvex
			return s.Tag(i).IsNoun() && !s.IsGenitive(n.End) && s.Known(i)&(lexicon.Given|lexicon.Surname) == 0
		}
	}
	return false
}

// isNounOfBody reports whether token i is a noun that firms and nobody else are told with,
// right before their names.
func (s *scan) isNounOfBody(i int) bool {
	return lexicon.KindOfNoun(strings.ToLower(s.Text(i))) == "o"
}

// describes reports whether token i tells more of the noun behind it, without an article:
// "Japanese | carmaker", "Lund-based | retailer", "rival | lender".
func (s *scan) describes(i int) bool {
	switch s.TagAt(i) {
	case pos.JJ:
		return true
	case pos.VBN:
		return s.TextAt(i-1) == "-"
	}
	return false
}
