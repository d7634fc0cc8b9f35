package revise

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
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

// claimFamilies makes people of the names of one word that are the family name
// of somebody whom the article names in full: "House told reporters" and "Daisy House".
// Where the word is known to name something else it must stand near, and behind that, or open
// a headline above a body that names nothing else so.
func (s *scan) claimFamilies(found []names.Name) {
	last := map[string]int{} // the end of the last full name, by its family name
	firms, families, others := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, n := range found {
		if n.Kind == names.Person && n.End-n.First > 1 {
			families[s.Text(n.End-1)] = true
		}
		if n.Kind != names.Person && n.End-n.First > 1 {
			firms[s.Text(n.First)] = true
		}
	}
	for i := range found { // headlines come last
		n := &found[i]
		word := s.Text(n.End - 1)
		end, met := last[word]
		headline := n.First >= s.Doc.BodyTokens && !others[word] && s.StartsSentence(n.First) && s.TextAt(n.End) != ":"
		switch {
		case n.Kind == names.Person:
			if n.End-n.First > 1 {
				last[word] = n.End
			}
		case families[word] && !firms[word] && s.mayBeFamily(*n, headline) &&
			(s.Known(n.First)&(lexicon.Org|lexicon.Place|lexicon.OrgWord|lexicon.Facility|lexicon.Media) == 0 || met && n.First-end < near || headline):
			n.Kind = names.Person
		case n.End-n.First == 1:
			others[word] = true
		}
	}
}

// mayBeFamily reports whether a name that the tagger took for another one is of one word, of no
// people, and stands like a family name: before a verb or a comma, or anyhow in a headline.
func (s *scan) mayBeFamily(n names.Name, headline bool) bool {
	if n.End-n.First > 1 && !s.AreParticles(n.First, n.End-1) || n.Kind == names.NORP && s.Known(n.First)&(lexicon.Demonym|lexicon.Group) != 0 {
		return false
	}
	switch s.TextAt(n.First - 1) {
	case "the", "The", "in", "at":
		return false
	}
	return headline || s.TagAt(n.End).IsVerbOrModal() || s.TextAt(n.End) == ","
}

// near is how many tokens behind a full name its family name alone is taken for it
// although it names something else as well.
const near = 60

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
	case n.Kind == names.Person && (s.isNamedByTrade(n) || n.End-n.First > 1 && lists.BodyFirsts.Has(s.Text(n.First))):
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

// doubt is how sure the tagger must be of a person of one word against the lists.
const doubt = 0.9

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
