package entity

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// joinNames gives the names of people what belongs to them and the tagger has
// left apart: "Maria “Coco” Delgado", "Sean O´Brannan", "van der Berg", "Carl
// Nash, Jr.", and the halves of a double name.
func (s *reviser) joinNames(found []names.Name) []names.Name {
	doubles := s.doubleNames(found)
	starts := s.starts(found)
	all := make([]names.Name, 0, len(found))
	for i := 0; i < len(found); i++ {
		n := found[i]
		if n.Kind == names.Person {
			n.First = s.particlesBefore(n.First)
			n.First = s.givenBefore(n.First, starts)
			for {
				for i+1 < len(found) && found[i+1].First < n.End {
					i++
				}
				end := s.joinedEnd(n, found[i+1:], doubles)
				if end == n.End {
					break
				}
				n.End = end
			}
		}
		if n.Kind == names.Org {
			if at := s.landsEnd(n); at > 0 {
				all = append(all, names.Name{First: n.First, End: at, Kind: names.GPE, Confidence: n.Confidence})
				n.First = at + 1
			}
			n.First = s.andBefore(n)
			if first := s.acronymsStart(n); first < n.First {
				for n.First = first; len(all) > 0 && all[len(all)-1].First >= first; {
					all = all[:len(all)-1]
				}
			}
			n.End = s.fieldsEnd(s.ofLandEnd(n, found[i+1:]), n)
		}
		for i+1 < len(found) && found[i+1].First < n.End {
			i++
		}
		if end := s.billEnd(n); end > 0 {
			n.End, n.Kind = end, names.Misc
		}
		if len(all) > 0 && n.First < all[len(all)-1].End { // it is part of the name before
			continue
		}
		for len(all) > 0 && all[len(all)-1].First >= n.First {
			all = all[:len(all)-1]
		}
		all = append(all, n)
	}
	return all
}

// isCommonPlural reports whether token i is the plural of a common word that is nobody's name:
// "Herons".
func (s *reviser) isCommonPlural(i int) bool {
	one, many := strings.CutSuffix(s.text(i), "s")
	return many && len(one) > 3 && !strings.HasSuffix(one, "s") && names.IsWord(one) && names.IsWord(s.text(i)) && lexicon.Lookup(one)&(lexicon.Given|lexicon.Surname|lexicon.Demonym|lexicon.Group) == 0
}

// starts returns the first words of the names of people, two at a time.
func (s *reviser) starts(found []names.Name) map[string]bool {
	all := map[string]bool{}
	for _, n := range found {
		if n.Kind == names.Person && n.End-n.First > 1 {
			all[s.surface(names.Name{First: n.First, End: n.First + 2})] = true
			if i := n.First - 1; i > 0 && !s.startsSentence(n.First) && s.mayBeGiven(i) {
				all[s.surface(names.Name{First: i, End: i + 2})] = true
			}
		}
	}
	return all
}

// givenBefore returns the first token of a person's name whose first word the
// tagger has taken for another one: "Nor Hasna Paisol".
func (s *reviser) givenBefore(first int, starts map[string]bool) int {
	i := first - 1
	if i < 0 || !capital(s.text(i)) || s.sentenceAt(i).End <= first {
		return first
	}
	if s.startsSentence(i) {
		if starts[s.surface(names.Name{First: i, End: first + 1})] {
			return i
		}
	} else if s.mayBeGiven(i) {
		return i
	}
	return first
}

// mayBeGiven reports whether a word with a capital inside a sentence can be
// nothing but part of the name behind it: a word of grammar.
func (s *reviser) mayBeGiven(i int) bool {
	if !capital(s.text(i)) || s.startsSentence(i) || s.inTitleCase(i) || capital(s.text(i-1)) || s.known(i) != lexicon.Nothing {
		return false
	}
	switch s.tag(i) {
	case pos.CC, pos.MD, pos.IN, pos.UH, pos.DT, pos.VB, pos.VBP, pos.RB:
		return s.tag(i-1) != pos.OpenQuote && s.text(i-1) != ":"
	}
	return false
}

// andBefore returns the first token of the name of an organisation that goes
// over "and", or a comma before it: "the Information and Communication Technologies
// Authority", "the Roads, | Bridges and Ferries Authority".
func (s *reviser) andBefore(n names.Name) int {
	i := n.First - 2
	if i <= 0 || s.text(i+1) != "and" && !(s.text(i+1) == "," && s.textAt(n.First+1) == "and") || s.known(n.End-1)&lexicon.OrgWord == 0 || !capital(s.text(i)) || n.End-n.First < 2 || s.inTitleCase(i) {
		return n.First
	}
	const whole = lexicon.OrgWord | lexicon.Org | lexicon.Media | lexicon.Place | lexicon.Demonym | lexicon.Surname | lexicon.Given | lexicon.Facility
	first, second := s.known(i), s.known(n.First)
	if !bodyHeads.has(s.text(i)) && !bodyHeads.has(s.text(n.First)) { // what it is for, "Water", and no "Bank"
		first, second = first&^lexicon.OrgWord, second&^lexicon.OrgWord
	}
	if before := s.text(i - 1); before != "the" && before != "The" || first&whole != 0 || second&whole != 0 {
		return n.First
	}
	return i
}

// asWritten begins the names of organisations where a longer one begins whose words stand there
// too: "Bread and | Milk Board" where the article has "Bread and Milk Board" as one name.
func (s *reviser) asWritten(found []names.Name) []names.Name {
	long := map[string][]names.Name{} // by their last words
	for _, n := range found {
		if last := s.text(n.End - 1); n.Kind == names.Org && n.End-n.First > 2 && n.Confidence > even && !s.inTitleCase(n.First) && len(long[last]) < mostAlike {
			long[last] = append(long[last], n)
		}
	}
	var others []names.Name
	for _, n := range found {
		whole := n
		for _, l := range long[s.text(n.End-1)] {
			if first := n.End - l.End + l.First; n.Kind == names.Org && first >= 0 && first < whole.First && s.surface(names.Name{First: first, End: n.End}) == s.surface(l) {
				whole.First = first
			}
		}
		if whole.First < n.First {
			others = append(others, whole)
		}
	}
	if len(others) == 0 {
		return found
	}
	return s.replace(found, others)
}

// acronymsStart returns the first token of the name of an organisation that the acronym in
// brackets behind it is made of: "Food | and Water Authority (FWA)". It is that of the name
// where the letters tell no other.
func (s *reviser) acronymsStart(n names.Name) int {
	const longest = 8 // tokens before the name
	if s.textAt(n.End) != "(" || s.isSpelled(n.First, n.End) {
		return n.First
	}
	for i := n.First - 1; i >= max(s.sentenceAt(n.First).First, n.First-longest); i-- {
		w := s.text(i)
		switch {
		case capital(w) && w != "The" && s.text(i+1) != "of" && s.isSpelled(i, n.End): // no "Fellow of the …"
			return i
		case !capital(w) && !smallWords[w] && w != "," && w != "-":
			return n.First
		}
	}
	return n.First
}

// isSpelled reports whether the acronym in brackets behind the tokens [first, end) is made of
// their first letters, three or more.
func (s *reviser) isSpelled(first, end int) bool {
	w := s.textAt(end + 1)
	return s.textAt(end) == "(" && s.textAt(end+2) == ")" && len(w) > 2 && !capitalOnly(w) &&
		slices.Contains(initials(s.surface(names.Name{First: first, End: end})), strings.ToLower(w))
}

// landsEnd returns the end of the land before an organisation of its own, which
// the tagger has taken for one name: "Norland's Supreme Court"; 0 if there is none.
// Of 46 such names in the annotated articles 40 are parted.
func (s *reviser) landsEnd(n names.Name) int {
	for i := n.First + 1; i < min(n.End-1, n.First+4); i++ {
		if s.isGenitive(i) {
			if lexicon.Lookup(s.surface(names.Name{First: n.First, End: i}))&(lexicon.Country|lexicon.State) != 0 {
				return i
			}
			return 0
		}
	}
	return 0
}

// ofLandEnd returns the end of an organisation with the land or the place behind "of":
// "Supreme Court of Norland", "Development Bank of the Andes". Of 396 such names in the
// annotated articles 389 are one.
func (s *reviser) ofLandEnd(n names.Name, rest []names.Name) int {
	if s.known(n.End-1)&lexicon.OrgWord == 0 && s.text(n.End-1) != "Unit" || s.textAt(n.End) != "of" || len(rest) == 0 {
		return n.End
	}
	land := rest[0]
	if land.First == s.past(n.End+1, "the") && (lexicon.Lookup(s.surface(land))&lexicon.Country != 0 || land.Kind == names.GPE || land.Kind == names.Loc) {
		return land.End
	}
	return n.End
}

// fieldsEnd returns the end of the name of a ministry with the other fields that it is
// for, behind a comma: "Ministry of Education, | Arts and Sport"; behind "and" and an
// adjective: "Committee for Civil | and Political Rights". It is end for none.
func (s *reviser) fieldsEnd(end int, n names.Name) int {
	of := s.ofFields(n)
	if end != n.End || of == 0 || s.inTitleCase(n.First) {
		return end
	}
	x := s.sentenceAt(n.First)
	if s.textAt(end) == "and" {
		stop := s.fieldEnd(end+1, x.End)
		if stop == end+2 && names.IsWord(strings.ToLower(s.text(end+1))) && s.known(end+1)&(lexicon.OrgWord|lexicon.Media) == 0 && !acronym(s.text(end+1)) {
			return stop
		}
		if stop > end+1 && (fieldAdjectives.has(s.text(end-1)) || fieldAdjectives.has(s.text(end+1)) && stop == end+3 || s.goesOnHyphened(end+1)) && s.tag(stop-1).IsNoun() {
			return stop
		}
		return end
	}
	for i := end; s.textAt(i) == ","; {
		stop := s.fieldEnd(i+1, x.End)
		if stop == i+1 {
			return end
		}
		if s.textAt(stop) == "and" {
			if last := s.fieldEnd(stop+1, x.End); last > stop+1 {
				return last
			}
			return end
		}
		i = stop
	}
	return end
}

// ofFields returns the "of", "for" or "on" behind the word for what a body is, 0 for none: "Supreme
// Committee | for Research".
func (s *reviser) ofFields(n names.Name) int {
	for i := n.First + 1; i < n.End-1; i++ {
		if w := s.text(i); w == "of" || w == "for" || w == "on" {
			if s.known(i-1)&lexicon.OrgWord != 0 {
				return i
			}
			return 0
		}
	}
	return 0
}

// longestField is of how many words the name of a field has at most.
const longestField = 3

// fieldEnd returns the end of the words with capitals at token i that may be a field of a
// ministry, "Climate Change": i where they are names of something else.
func (s *reviser) fieldEnd(i, end int) int {
	const other = lexicon.Org | lexicon.Place | lexicon.Demonym | lexicon.Given | lexicon.Surname | lexicon.Honorific | lexicon.Weekday | lexicon.Month | lexicon.Facility
	k, longest := i, i+longestField
	for ; k < end && k < longest && capital(s.text(k)); k++ {
		if s.known(k)&other != 0 && !fields.has(s.text(k)) || bodyHeads.has(s.text(k)) || s.officeWord(s.text(k)) {
			return i
		}
		if s.goesOnHyphened(k) && k+1 < end { // "Vector-Borne Diseases"
			k, longest = k+1, longest+2
		}
	}
	if k < end && capital(s.text(k)) && !s.officeWord(s.text(k)) {
		return i
	}
	return k
}

// goesOnHyphened reports whether a hyphen joins token i to another word with a capital.
func (s *reviser) goesOnHyphened(i int) bool {
	return s.textAt(i+1) == "-" && s.isAttached(i+1) && s.isAttached(i+2) && capital(s.textAt(i+2))
}

// billEnd returns the end of the name of a bill that goes on in brackets, "the
// Family Courts (Amendment) Bill", or 0.
func (s *reviser) billEnd(n names.Name) int {
	if s.textAt(n.End) == "(" && capital(s.textAt(n.End+1)) && s.textAt(n.End+2) == ")" && lexicon.Lookup(s.textAt(n.End+3))&lexicon.WorkWord != 0 {
		return n.End + 4
	}
	return 0
}

// joinedEnd returns the end of a person's name with what goes on behind it, or
// its own end if nothing does. The names behind it are rest.
func (s *reviser) joinedEnd(n names.Name, rest []names.Name, doubles map[string]bool) int {
	last, next := s.textAt(n.End-1), s.textAt(n.End)
	after := names.Name{}
	if len(rest) > 0 && rest[0].Kind == names.Person {
		after = rest[0]
	}
	end := func(first int) int { // of the word at first, and of the person named from there on
		if after.First <= first && first < after.End {
			return after.End
		}
		return first + 1
	}
	switch {
	case generations[next]:
		return n.End + 1
	case next == "," && juniors[s.textAt(n.End+1)]:
		return n.End + 2
	case elided[last] && s.isApostrophe(n.End):
		return end(n.End + 1)
	case elided[next] && s.isApostrophe(n.End+1):
		return end(n.End + 2)
	case n.End-n.First == 1 && s.isKnightly(n.First-1) && after.First != n.End && capital(next) && s.sentenceAt(n.First).End > n.End+1 && !s.inTitleCase(n.First) && !capital(s.textAt(n.End+1)):
		return end(n.End)
	case next == "-" && after.First == n.End+1 && doubles[last+"-"+s.textAt(n.End+1)]:
		return after.End
	}
	if s.isHalfGiven(n) && capital(next) && s.tagAt(n.End).IsNoun() && !capital(s.textAt(n.End+1)) && s.sentenceAt(n.First).End > n.End+1 && !s.inTitleCase(n.First) {
		return end(n.End)
	}
	if half := (names.Name{First: n.End, End: n.End + 3}); n.End-n.First == 1 && half.End < len(s.doc.Tokens) && capital(next) && s.isHalfGiven(half) && !capital(s.text(half.End)) && !s.inTitleCase(n.First) {
		return end(n.End + 2) // "Han | So-ra"
	}
	if first := s.behindNickname(n); first > 0 {
		return end(first)
	}
	return n.End
}

// isKnightly reports whether token i is a title that never stands before a family name alone,
// so that two words follow it: "Sir Jasper Banks".
func (s *reviser) isKnightly(i int) bool { return s.textAt(i) == "Sir" || s.textAt(i) == "Dame" }

// isHalfGiven reports whether a name is a given one of two syllables that a hyphen joins, the
// second in lower case: "Ji-woo".
func (s *reviser) isHalfGiven(n names.Name) bool {
	return n.End-n.First == 3 && s.text(n.First+1) == "-" && s.isAttached(n.First+1) && s.isAttached(n.First+2) && !capital(s.text(n.First+2))
}

// juniors may stand behind a name, after a comma or not, and are part of it.
var juniors = map[string]bool{"Jr": true, "Jr.": true, "Sr": true, "Sr.": true}

// elided are what stands before the apostrophe of a name: "O’Brien", "D’Souza".
var elided = map[string]bool{"O": true, "D": true, "L": true, "M": true, "N": true, "Dell": true, "Dall": true}

// longestNickname is how many words a nickname may have.
const longestNickname = 3

// behindNickname returns the token behind a nickname in marks that goes on with
// a family name, or 0: "Maria “Coco” Delgado", "William (Bill) Vale".
func (s *reviser) behindNickname(n names.Name) int {
	i := n.End
	bracket := s.textAt(i) == "("
	if i >= len(s.doc.Tokens) || !bracket && s.tag(i) != pos.OpenQuote && s.text(i) != "'" && s.text(i) != "\"" || bracket && n.End-n.First > 1 {
		return 0
	}
	for k := i + 1; k <= i+longestNickname; k++ {
		if !capital(s.textAt(k)) && !(k == i+1 && s.textAt(k) == "the") {
			return 0
		}
		switch s.textAt(k + 1) {
		case "”", "’", "\"", "'", ")":
			if capital(s.textAt(k+2)) && s.knownFolded(k+2)&lexicon.Month == 0 {
				return k + 2
			}
			return 0
		}
	}
	return 0
}

// particlesBefore returns the first of the particles, or the elided one, that stand before the
// first token of a family name: "van der Berg".
func (s *reviser) particlesBefore(first int) int {
	i := first
	if i > 1 && s.isApostrophe(i-1) && elided[s.text(i-2)] {
		i -= 2 // "O`Brien"
	}
	for i > 0 && (familyParticles[s.text(i-1)] || i > 1 && laterParticles[s.text(i-1)] && familyParticles[s.text(i-2)]) {
		i--
	}
	return i
}

// doubleNames returns the ends of names that a hyphen joins: "Vale-Orsted" of
// "Anna Vale-Orsted".
func (s *reviser) doubleNames(found []names.Name) map[string]bool {
	var all map[string]bool
	for _, n := range found {
		if n.Kind != names.Person || n.End-n.First < 4 || s.text(n.End-2) != "-" {
			continue
		}
		if all == nil {
			all = map[string]bool{}
		}
		all[strings.Join([]string{s.text(n.End - 3), s.text(n.End - 1)}, "-")] = true
	}
	return all
}
