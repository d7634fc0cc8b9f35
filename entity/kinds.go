package entity

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// settleKinds gives names the kind that the text states beside one of their
// mentions, "the newspaper El Mercado" or "ships named INS Kalvero", at all of
// them; and acronyms the kind of what they stand for.
func (s *reviser) settleKinds(found []names.Name) {
	stated := map[string]names.Kind{}
	people := s.wordsOfPeople(found)
	for i := range found {
		n := &found[i]
		surface := s.surface(*n)
		switch kind := s.statedKind(*n); {
		case kind != names.None:
			stated[surface] = kind
		case i > 0 && (s.inBracketsBehind(*n, found[i-1]) || s.isOrBehind(*n, found[i-1])) && found[i-1].Kind != names.Person:
			stated[surface] = found[i-1].Kind
		case i > 0 && found[i-1].Kind == names.Person && found[i-1].End == n.First-1 && n.End-n.First == 1 && s.text(n.First-1) == "(" && s.textAt(n.End) == ")" && landCodes.has(surface):
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
		if kind, ok := stated[s.surface(found[i])]; ok {
			found[i].Kind = kind
		}
	}
}

// wordsOfPeople returns the words of the people who are named in full.
func (s *reviser) wordsOfPeople(found []names.Name) map[string]bool {
	all := map[string]bool{}
	for _, n := range found {
		for i := n.First; n.Kind == names.Person && n.End-n.First > 1 && i < n.End; i++ {
			all[s.text(i)] = true
		}
	}
	return all
}

// isPlaceFirst reports whether a name of one word, which nobody in the article
// has in full, is that of a country or a state before that of a person.
func (s *reviser) isPlaceFirst(n names.Name) bool {
	return s.known(n.First)&(lexicon.Country|lexicon.State) != 0 && (n.First == 0 || s.known(n.First-1)&lexicon.Honorific == 0)
}

// claimFamilies makes people of the names of one word that are the family name
// of somebody whom the article names in full: "House told reporters" and "Daisy House".
// Where the word is known to name something else it must stand near, and behind that, or open
// a headline above a body that names nothing else so.
func (s *reviser) claimFamilies(found []names.Name) {
	last := map[string]int{} // the end of the last full name, by its family name
	firms, families, others := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, n := range found {
		if n.Kind == names.Person && n.End-n.First > 1 {
			families[s.text(n.End-1)] = true
		}
		if n.Kind != names.Person && n.End-n.First > 1 {
			firms[s.text(n.First)] = true
		}
	}
	for i := range found { // headlines come last
		n := &found[i]
		word := s.text(n.End - 1)
		end, met := last[word]
		headline := n.First >= s.doc.BodyTokens && !others[word] && s.startsSentence(n.First) && s.textAt(n.End) != ":"
		switch {
		case n.Kind == names.Person:
			if n.End-n.First > 1 {
				last[word] = n.End
			}
		case families[word] && !firms[word] && s.mayBeFamily(*n, headline) &&
			(s.known(n.First)&(lexicon.Org|lexicon.Place|lexicon.OrgWord|lexicon.Facility|lexicon.Media) == 0 || met && n.First-end < near || headline):
			n.Kind = names.Person
		case n.End-n.First == 1:
			others[word] = true
		}
	}
}

// mayBeFamily reports whether a name that the tagger took for another one is of one word, of no
// people, and stands like a family name: before a verb or a comma, or anyhow in a headline.
func (s *reviser) mayBeFamily(n names.Name, headline bool) bool {
	if n.End-n.First > 1 && !s.areParticles(n.First, n.End-1) || n.Kind == names.NORP && s.known(n.First)&(lexicon.Demonym|lexicon.Group) != 0 {
		return false
	}
	switch s.textAt(n.First - 1) {
	case "the", "The", "in", "at":
		return false
	}
	return headline || s.tagAt(n.End).IsVerbOrModal() || s.textAt(n.End) == ","
}

// near is how many tokens behind a full name its family name alone is taken for it
// although it names something else as well.
const near = 60

// inBracketsBehind reports whether n is an acronym in brackets behind another name, or a word
// that no list has behind that of an organisation: "University of Namoria (Unam)".
func (s *reviser) inBracketsBehind(n, before names.Name) bool {
	if before.End+1 != n.First || s.text(n.First-1) != "(" || s.textAt(n.End) != ")" || before.End-before.First < 2 {
		return false
	}
	w := s.text(n.First)
	_, first := utf8.DecodeRuneInString(w)
	return acronym(s.surface(n)) || before.Kind == names.Org && n.End-n.First == 1 && n.Kind != names.NORP && s.known(n.First) == lexicon.Nothing &&
		w[first:] == strings.ToLower(w[first:]) && !pos.IsFrequent(strings.ToLower(w))
}

// isOrBehind reports whether n is the acronym of the name before it, behind "or": "Slow Stress
// Reduction, or SSR".
func (s *reviser) isOrBehind(n, before names.Name) bool {
	return s.textAt(n.First-1) == "or" && before.End == s.beforeComma(n.First-2)+1 && before.End-before.First > 1 && acronym(s.surface(n)) &&
		slices.Contains(initials(s.surface(before)), strings.ToLower(s.surface(n)))
}

// isKnownAs reports whether n is what one named right before it is "known as".
func (s *reviser) isKnownAs(n, before names.Name) bool {
	const far = 4
	return n.First-before.End <= far && s.textAt(n.First-1) == "as" && s.textAt(n.First-2) == "known" && n.First-2 > before.End-1
}

// statedKind returns the kind that the words at a name state, or None.
func (s *reviser) statedKind(n names.Name) names.Kind {
	last := s.known(n.End - 1)
	switch {
	case shipPrefixes.has(s.text(n.First)) && n.End-n.First > 1 && !legalForms.has(strings.ToLower(s.text(n.End-1))) && s.text(n.End-1) != "Holdings":
		return names.Misc
	case n.Kind != names.Person && s.isSchool(n.First, n.End):
		return names.Org
	case n.Kind == names.Org && n.End-n.First > 1 && last&(lexicon.WorkWord|lexicon.EventWord) != 0 && last&(lexicon.OrgWord|lexicon.PartyWord) == 0 && lexicon.Lookup(s.surface(n))&lexicon.Org == 0:
		return names.Misc
	case n.Kind == names.Person && (s.isNamedByTrade(n) || n.End-n.First > 1 && bodyFirsts.has(s.text(n.First))):
		return names.Org
	case n.Kind != names.Org && n.End-n.First > 1 && last&lexicon.Facility != 0 && s.isDescribedAs(n, s.sentenceAt(n.First).End, "o"): // "Vale House, a think tank"
		return names.Org
	case n.Kind == names.GPE && (s.isTeamsName(n) || s.isBodyOfPlace(n)):
		return names.Org
	case n.Kind == names.Person && (s.isModel(n) || s.isRacehorse(n) || s.isOneOfMany(n)), (n.Kind == names.Person && s.known(n.First)&lexicon.Given == 0 || n.Kind == names.GPE) && s.isDescribedAs(n, s.sentenceAt(n.First).End, "tb"):
		return names.Misc
	case (n.Kind == names.Misc || n.Kind == names.Person && s.isUnknown(n)) && s.isBodyBehind(n):
		return names.Org
	case s.isMarkedWork(n):
		return names.Misc
	case n.Kind == names.Org && peoples.has(s.surface(n)):
		return names.NORP
	case n.Kind == names.Org && n.End-n.First > 1 && (s.isListedPlace(n) || s.isState(n)): // "West Bank"
		return names.GPE
	case n.Kind == names.Misc && n.End-n.First > 1 && last&(lexicon.WorkWord|lexicon.EventWord) == 0 && s.isDescribedAs(n, s.sentenceAt(n.First).End, "o"): // "Save Our Hedges, a pressure group"
		return names.Org
	case n.Kind == names.Misc && (s.hasAgreed(n) || n.End-n.First > 2 && lexicon.Lookup(s.surface(n))&lexicon.Org != 0):
		return names.Org
	case n.Kind == names.Person:
		if kind := cmp.Or(s.listedKind(n), s.namedAfter(n)); kind != names.None {
			return kind
		}
	}
	if n.First == 0 || n.Kind == names.NORP || s.startsSentence(n.First) {
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
func (s *reviser) isToldBefore(n names.Name) bool {
	const other = lexicon.Given | lexicon.Honorific
	noun := n.First - 2
	if s.textAt(n.First-1) != "," || s.textAt(n.End) != "," || s.tagAt(noun) != pos.NN || lexicon.KindOfNoun(s.text(noun)) != "o" ||
		s.known(n.First)&other != 0 || s.isListedPlace(n) {
		return false
	}
	i := noun - 1
	for s.tagAt(i) == pos.NN || s.tagAt(i) == pos.JJ {
		i--
	}
	switch strings.ToLower(s.textAt(i)) {
	case "the", "its", "their":
		return i == 0 || s.tagAt(i-1) != pos.IN
	}
	return false
}

// isState reports whether a name is that of a state by its word for one: at the end behind a people, a
// creed or what is no word, "Islamic Republic", "Federal Republic", but no Toy Kingdom; or before "of" and
// the land, "Sultanate of Ostrania".
func (s *reviser) isState(n names.Name) bool {
	for i := n.First; i < n.End && s.known(i)&(lexicon.OrgWord|lexicon.Place) == 0 && s.text(i) != "of"; i++ {
		switch {
		case !stateForms.has(s.text(i)):
		case i == n.End-1:
			before := s.text(i - 1)
			return s.known(i-1)&(lexicon.Demonym|lexicon.Group) != 0 || statePrefixes.has(before) || !names.IsWord(strings.ToLower(before))
		default:
			return s.text(i+1) == "of" && lexicon.Lookup(s.surface(names.Name{First: i + 2, End: n.End}))&lexicon.Country != 0
		}
	}
	return false
}

// isListedPlace reports whether the lists have a name as that of a place and of no organisation.
func (s *reviser) isListedPlace(n names.Name) bool {
	is := lexicon.Lookup(s.surface(n))
	return is&lexicon.Place != 0 && is&(lexicon.Org|lexicon.Media) == 0
}

// isNamedByTrade reports whether a name ends in what many are or a firm deals in, and in no
// family name: "Namib Millers"; behind a given name, "Delmar Aggregates", where it has no
// title or office before it, no age or "who" behind it, and is not told in commas.
func (s *reviser) isNamedByTrade(n names.Name) bool {
	const part = lexicon.OrgWord | lexicon.Surname | lexicon.Given
	if n.End-n.First < 2 {
		return false
	}
	if last := s.text(n.End - 1); (trades.has(strings.ToLower(last)) || firmLasts.has(last)) && s.known(n.End-1)&(lexicon.Surname|lexicon.Given) == 0 {
		return s.known(n.First)&lexicon.Given == 0 && !s.isSomebodysAt(n)
	} else if !strings.HasSuffix(last, "s") {
		return false
	}
	switch s.known(n.End-1) & part {
	case lexicon.OrgWord:
	case 0:
		return s.known(n.First)&(lexicon.Given|lexicon.Honorific) == 0 && isPlural(s.text(n.End-1)) && !s.isSomebodysAt(n)
	default:
		return false
	}
	if s.known(n.First)&lexicon.Given == 0 {
		return true
	}
	if s.isSomebodysAt(n) || s.textAt(n.First-1) == "," && s.textAt(n.End) == "," { // "her brother, Ned Wines, left"
		return false
	}
	return s.textAt(n.End) != "," || s.tagAt(n.End+1) != pos.DT
}

// isBodyBehind reports whether the noun behind a name with an article tells what it is: "the
// Green Dawn party".
func (s *reviser) isBodyBehind(n names.Name) bool {
	before := s.textAt(n.First - 1)
	return (before == "the" || before == "The") && bodiesBehind.has(s.textAt(n.End)) && !capital(s.textAt(n.End+1)) && s.textAt(n.End+1) != "-"
}

// isMarkedWork reports whether the noun before a name that stands in quote marks tells that it
// is a work: "her film “The Long Mile”".
func (s *reviser) isMarkedWork(n names.Name) bool {
	i := n.First - 1
	if w := s.textAt(i); w == "The" || w == "A" {
		i--
	}
	return n.Kind != names.NORP && s.tagAt(i) == pos.OpenQuote && s.tagAt(n.End) == pos.CloseQuote && i > 0 && lexicon.KindOfNoun(s.text(i-1)) == "t"
}

// isOneOfMany reports whether an article says that a name of one word, which no list has, is
// of things of one make: "a Solenza", "an old Solenza".
func (s *reviser) isOneOfMany(n names.Name) bool {
	i := n.First - 1
	if s.tagAt(i) == pos.JJ && !capital(s.text(i)) {
		i--
	}
	w := s.textAt(i)
	return (w == "a" || w == "an") && n.End-n.First == 1 && s.known(n.First) == lexicon.Nothing && (s.tagAt(n.End) == pos.Period || s.tagAt(n.End) == pos.Comma || s.textAt(n.End) == "and")
}

// isRacehorse reports whether what stands behind a name of two words, or of one that no list
// has, only stands behind those of horses: ", ridden by", "won the Ormelle Stakes by two lengths".
func (s *reviser) isRacehorse(n names.Name) bool {
	const far = 10
	if s.known(n.First)&(lexicon.Given|lexicon.Honorific) != 0 || n.End-n.First == 1 && s.known(n.First) != lexicon.Nothing {
		return false
	}
	if w := s.textAt(n.End + 1); s.textAt(n.End) == "," && (w == "ridden" || w == "trained" && s.textAt(n.End+2) == "by") {
		return true
	}
	if s.textAt(n.End) != "won" && s.textAt(n.End) != "beat" {
		return false
	}
	ahead := false
	for i := n.End + 1; i < min(s.sentenceAt(n.First).End, n.End+far); i++ {
		switch s.text(i) {
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
func (s *reviser) isBodyOfPlace(n names.Name) bool {
	return n.End-n.First > 1 && bodyLasts.has(s.text(n.End-1)) && lexicon.Lookup(s.surface(n))&lexicon.Place == 0
}

// isSchool reports whether the tokens [first, end) are the name of a school that goes without that word, and
// no election: "Hartwell High", but not "the Ohio Primary".
func (s *reviser) isSchool(first, end int) bool {
	return end-first > 1 && schools.has(s.text(end-1)) && s.tagAt(first-1) != pos.DT && s.known(first)&(lexicon.Country|lexicon.State|lexicon.Demonym|lexicon.Group) == 0
}

// isTeamsName reports whether a place that no list has stands behind "the" and ends in the
// plural of a word for what many are: "the Galle Pirates".
func (s *reviser) isTeamsName(n names.Name) bool {
	const land = lexicon.LandWord | lexicon.PlaceWord | lexicon.Facility | lexicon.Place
	before := s.textAt(n.First - 1)
	return n.End-n.First > 1 && (before == "the" || before == "The") && s.isCommonPlural(n.End-1) && (s.known(n.End-1)|lexicon.Lookup(s.surface(n)))&land == 0
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
func (s *reviser) isSomebodysAt(n names.Name) bool {
	if s.textAt(n.First-2) == "its" && rivalsOf.has(s.textAt(n.First-1)) {
		return false
	}
	if n.First > 0 && (s.knownFolded(n.First-1)&(lexicon.Honorific|lexicon.Office) != 0 || s.officeWord(s.text(n.First-1))) {
		return true
	}
	return s.textAt(n.End) == "," && (s.textAt(n.End+1) == "who" || s.tagAt(n.End+1) == pos.CD)
}

// isModel reports whether a word of a name has letters and digits: "Niu Tarro X3".
func (s *reviser) isModel(n names.Name) bool {
	for i := n.First; i < n.End; i++ {
		if w := s.text(i); strings.ContainsAny(w, "0123456789") && capital(w) {
			return true
		}
	}
	return false
}

// hasAgreed reports whether a name of one word, without an article, says or has said something,
// as no product and no event does: "Boeing had agreed".
func (s *reviser) hasAgreed(n names.Name) bool {
	i := n.End
	if s.tagAt(i) == pos.VBD && (s.textAt(i) == "had" || s.textAt(i) == "has") {
		i++
	}
	return n.End-n.First == 1 && s.tagAt(n.First-1) != pos.DT && !s.inTitleCase(n.First) && (s.tagAt(i) == pos.VBD || s.tagAt(i) == pos.VBN && i > n.End) && sayings.Is(s.textAt(i), sayings.Says)
}

// namedAfter returns the kind of what has the name of a person in its own, "the Anna Vale
// Foundation", "the Anna Vale Show", and of a case, "Vale v. Orsted"; else None.
func (s *reviser) namedAfter(n names.Name) names.Kind {
	for i := n.First + 1; i < n.End-1; i++ {
		if w := s.text(i); w == "v." || w == "vs." {
			return names.Misc
		}
	}
	last := s.known(n.End - 1)
	switch {
	case n.End-n.First < 2 || last&(lexicon.Surname|lexicon.Given) != 0 || s.text(n.End-2) == "-" || s.isPersonByOffice(n):
	case last&lexicon.OrgWord != 0 && lexicon.KindOfNoun(strings.ToLower(s.text(n.End-1))) == "o":
		return names.Org
	case n.End-n.First < 3 || s.known(n.First)&lexicon.Given == 0:
	case s.text(n.End-1) == "Show" || last&(lexicon.WorkWord|lexicon.EventWord) != 0:
		return names.Misc
	case last&lexicon.OrgWord != 0:
		return names.Org
	}
	return names.None
}

// peopleByOffice makes people of the names whose office the text tells beside them.
func (s *reviser) peopleByOffice(found []names.Name) {
	for i := range found {
		if n := &found[i]; n.Kind != names.Person && (s.isPersonByOffice(*n) || s.isGivenByOffice(*n)) {
			n.Kind = names.Person
		}
	}
}

// isPersonByOffice reports whether a given name and one word more stand in
// commas behind an office: "The chief of Ropasi, Daisy House, spoke".
func (s *reviser) isPersonByOffice(n names.Name) bool {
	if n.End-n.First != 2 || s.known(n.First)&lexicon.Given == 0 || s.textAt(n.First-1) != "," || s.textAt(n.End) != "," {
		return false
	}
	first := s.sentenceAt(n.First).First
	for i := n.First - 2; i >= first && n.First-i < longestRole && s.text(i) != "," && !s.tag(i).IsVerbOrModal(); i-- {
		if s.isOffice(i) {
			return true
		}
	}
	return false
}

// isGivenByOffice reports whether a given name, alone or with another word, is told in
// commas behind it what it is: "Roman, a farmer on the slope", "Pia Wood, its engineer".
func (s *reviser) isGivenByOffice(n names.Name) bool {
	if n.End-n.First > 2 || s.known(n.First)&lexicon.Given == 0 || s.textAt(n.End) != "," {
		return false
	}
	switch s.textAt(n.End + 1) {
	case "a", "an", "the", "its", "their", "his", "her":
	default:
		return false
	}
	end := s.sentenceAt(n.First).End
	for i := n.End + 2; i < min(end, n.End+longestRole); i++ {
		switch {
		case s.isOffice(i):
			return true
		case !s.tag(i).IsNoun() && s.tag(i) != pos.JJ && s.tag(i) != pos.HYPH && s.tag(i) != pos.CD:
			return false
		}
	}
	return false
}

// listedKind returns the kind of a name that the lists have as that of an
// organisation or a place and not as part of a person's, or None.
func (s *reviser) listedKind(n names.Name) names.Kind {
	if n.End-n.First == 1 && n.Confidence > doubt {
		return names.None
	}
	switch c := lexicon.Lookup(s.surface(n)); {
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
func (s *reviser) nounKind(n names.Name) names.Kind {
	noun := s.text(n.First - 1)
	if s.startsSentence(n.First-1) && isTrade(noun) { // "Insurer Halvex"
		noun = strings.ToLower(noun)
	}
	if s.textAt(n.First-2) == "-" { // "start-up"
		noun = s.textAt(n.First-3) + "-" + noun
	}
	switch word := n.End-n.First == 1; lexicon.KindOfNoun(noun) {
	case "o":
		if s.known(n.First)&lexicon.Country == 0 && !(n.Kind != names.Org && s.officeWord(noun) && s.isNamedFrom(n.First, n.End)) { // "the miner Ann Lee"
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
func (s *reviser) isNamedBy(n names.Name) bool {
	first := s.sentenceAt(n.First).First
	if n.First-1 == first && isTrade(s.text(first)) || s.tag(n.First-1) == pos.NN && s.isNounOfBody(n.First-1) && s.describes(n.First-2) {
		return !s.isGenitive(n.End) && s.textAt(n.End) != "and" || n.Kind != names.Person // "the duo Ann Lee and Tom Berg"
	}
	for i := n.First - 2; i >= first && i > n.First-6; i-- {
		switch w := s.text(i); {
		case w == "the" || w == "The" || w == "a" || w == "A" || w == "an" || w == "An" || w == "its" || w == "their":
			if n.Kind == names.Person && s.tagAt(n.End).IsFinite() && s.tagAt(i-1) == pos.IN && (i-1 == first || s.tagAt(i-2) == pos.Comma) { // "After the game Lee said"
				return false
			}
			return !s.isGenitive(n.End) || n.Kind != names.Person
		case capital(w) && i > first, s.tag(i).IsVerbOrModal():
			return false
		case i == first && s.isNounOfBody(n.First-1): // Furniture | retailer Halvex
			return s.tag(i).IsNoun() && !s.isGenitive(n.End) && s.known(i)&(lexicon.Given|lexicon.Surname) == 0
		}
	}
	return false
}

// isNounOfBody reports whether token i is a noun that firms and nobody else are told with,
// right before their names.
func (s *reviser) isNounOfBody(i int) bool {
	return lexicon.KindOfNoun(strings.ToLower(s.text(i))) == "o"
}

// describes reports whether token i tells more of the noun behind it, without an article:
// "Japanese | carmaker", "Lund-based | retailer", "rival | lender".
func (s *reviser) describes(i int) bool {
	switch s.tagAt(i) {
	case pos.JJ:
		return true
	case pos.VBN:
		return s.textAt(i-1) == "-"
	}
	return false
}
