package revise

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// joinNames gives the names of people what belongs to them and the tagger has
// left apart: "Maria “Coco” Delgado", "Sean O´Brannan", "van der Berg", "Carl
// Nash, Jr.", and the halves of a double name.
func (s *scan) joinNames(found []names.Name) []names.Name {
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
			if first := s.andBefore(n); first < n.First {
				for n.First = first; len(all) > 0 && all[len(all)-1].Kind == names.NORP && all[len(all)-1].End > n.First; {
					n.First = min(n.First, all[len(all)-1].First)
					all = all[:len(all)-1]
				}
			}
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
func (s *scan) isCommonPlural(i int) bool {
	one, many := strings.CutSuffix(s.Text(i), "s")
	return many && len(one) > 3 && !strings.HasSuffix(one, "s") && names.IsWord(one) && names.IsWord(s.Text(i)) && lexicon.Lookup(one)&(lexicon.Given|lexicon.Surname|lexicon.Demonym|lexicon.Group) == 0
}

// andBefore returns the first token of the name of an organisation that goes
// over "and", or a comma before it: "the Information and Communication Technologies
// Authority", "the Roads, | Bridges and Ferries Authority".
func (s *scan) andBefore(n names.Name) int {
	i := n.First - 2
	const people = lexicon.Demonym | lexicon.Group
	if i > 0 && s.Text(i+1) == "and" && s.Known(i)&people != 0 && tokens.Capital(s.Text(i)) && s.Tag(i-1) == pos.DT && s.Known(n.End-1)&lexicon.OrgWord != 0 &&
		s.opensAsPeople(n) && !s.inTitleCase(i) { // "an Arab and Jewish Council"
		return i
	}
	if i <= 0 || s.Text(i+1) != "and" && !(s.Text(i+1) == "," && s.TextAt(n.First+1) == "and") || s.Known(n.End-1)&lexicon.OrgWord == 0 || !tokens.Capital(s.Text(i)) || n.End-n.First < 2 || s.inTitleCase(i) {
		return n.First
	}
	const whole = lexicon.OrgWord | lexicon.Org | lexicon.Media | lexicon.Place | lexicon.Demonym | lexicon.Surname | lexicon.Given | lexicon.Facility
	first, second := s.Known(i), s.Known(n.First)
	if !lists.BodyHeads.Has(s.Text(i)) && !lists.BodyHeads.Has(s.Text(n.First)) { // what it is for, "Water", and no "Bank"
		first, second = first&^lexicon.OrgWord, second&^lexicon.OrgWord
	}
	if before := s.Text(i - 1); before != "the" && before != "The" || first&whole != 0 || second&whole != 0 {
		return n.First
	}
	return i
}

// opensAsPeople reports whether a name of several words begins with that of a people, of one word or
// more: "Jewish Council", "Torres Strait Islander Council".
func (s *scan) opensAsPeople(n names.Name) bool {
	const people = lexicon.Demonym | lexicon.Group
	if n.End-n.First < 2 {
		return false
	}
	if s.Known(n.First)&people != 0 {
		return true
	}
	for i := n.First + 1; i < n.End-1; i++ {
		if s.Text(i) == "Islander" {
			return true
		}
	}
	return false
}

// asWritten begins the names of organisations where a longer one begins whose words stand there
// too: "Bread and | Milk Board" where the article has "Bread and Milk Board" as one name.
func (s *scan) asWritten(found []names.Name) []names.Name {
	long := map[string][]names.Name{} // by their last words
	for _, n := range found {
		if last := s.Text(n.End - 1); n.Kind == names.Org && n.End-n.First > 2 && n.Confidence > even && !s.inTitleCase(n.First) && len(long[last]) < mostAlike {
			long[last] = append(long[last], n)
		}
	}
	var others []names.Name
	for _, n := range found {
		whole := n
		for _, l := range long[s.Text(n.End-1)] {
			if first := n.End - l.End + l.First; n.Kind == names.Org && first >= 0 && first < whole.First && s.Surface(names.Name{First: first, End: n.End}) == s.Surface(l) {
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
func (s *scan) acronymsStart(n names.Name) int {
	const longest = 8 // tokens before the name
	if s.TextAt(n.End) != "(" || s.isSpelled(n.First, n.End) {
		return n.First
	}
	for i := n.First - 1; i >= max(s.SentenceAt(n.First).First, n.First-longest); i-- {
		w := s.Text(i)
		switch {
		case tokens.Capital(w) && w != "The" && s.Text(i+1) != "of" && s.isSpelled(i, n.End): // no "Fellow of the …"
			return i
		case !tokens.Capital(w) && !tokens.SmallWords[w] && w != "," && w != "-":
			return n.First
		}
	}
	return n.First
}

// isSpelled reports whether the acronym in brackets behind the tokens [first, end) is made of
// their first letters, three or more.
func (s *scan) isSpelled(first, end int) bool {
	w := s.TextAt(end + 1)
	return s.TextAt(end) == "(" && s.TextAt(end+2) == ")" && len(w) > 2 && !capitalOnly(w) &&
		slices.Contains(tokens.Initials(s.Surface(names.Name{First: first, End: end})), strings.ToLower(w))
}

// landsEnd returns the end of the land before an organisation of its own, which
// the tagger has taken for one name: "Norland's Supreme Court"; 0 if there is none.
// Of 46 such names in the annotated articles 40 are parted.
func (s *scan) landsEnd(n names.Name) int {
	for i := n.First + 1; i < min(n.End-1, n.First+4); i++ {
		if s.IsGenitive(i) {
			if lexicon.Lookup(s.Surface(names.Name{First: n.First, End: i}))&(lexicon.Country|lexicon.State) != 0 {
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
func (s *scan) ofLandEnd(n names.Name, rest []names.Name) int {
	if s.Known(n.End-1)&lexicon.OrgWord == 0 && s.Text(n.End-1) != "Unit" || s.TextAt(n.End) != "of" || len(rest) == 0 {
		return n.End
	}
	land := rest[0]
	if land.First == s.Past(n.End+1, "the") && (lexicon.Lookup(s.Surface(land))&lexicon.Country != 0 || land.Kind == names.GPE || land.Kind == names.Loc) {
		return land.End
	}
	return n.End
}

// fieldsEnd returns the end of the name of a ministry with the other fields that it is
// for, behind a comma: "Ministry of Education, | Arts and Sport"; behind "and" and an
// adjective: "Committee for Civil | and Political Rights". It is end for none.
func (s *scan) fieldsEnd(end int, n names.Name) int {
	of := s.ofFields(n)
	if end != n.End || of == 0 || s.inTitleCase(n.First) {
		return end
	}
	x := s.SentenceAt(n.First)
	if s.TextAt(end) == "and" {
		stop := s.fieldEnd(end+1, x.End)
		if stop == end+2 && names.IsWord(strings.ToLower(s.Text(end+1))) && s.Known(end+1)&(lexicon.OrgWord|lexicon.Media) == 0 && !tokens.Acronym(s.Text(end+1)) {
			return stop
		}
		if stop > end+1 && (lists.FieldAdjectives.Has(s.Text(end-1)) || lists.FieldAdjectives.Has(s.Text(end+1)) && stop == end+3 || s.goesOnHyphened(end+1)) && s.Tag(stop-1).IsNoun() {
			return stop
		}
		return end
	}
	for i := end; s.TextAt(i) == ","; {
		stop := s.fieldEnd(i+1, x.End)
		if stop == i+1 {
			return end
		}
		if s.TextAt(stop) == "and" {
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
func (s *scan) ofFields(n names.Name) int {
	for i := n.First + 1; i < n.End-1; i++ {
		if w := s.Text(i); w == "of" || w == "for" || w == "on" {
			if s.Known(i-1)&lexicon.OrgWord != 0 {
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
func (s *scan) fieldEnd(i, end int) int {
	const other = lexicon.Org | lexicon.Place | lexicon.Demonym | lexicon.Given | lexicon.Surname | lexicon.Honorific | lexicon.Weekday | lexicon.Month | lexicon.Facility
	k, longest := i, i+longestField
	for ; k < end && k < longest && tokens.Capital(s.Text(k)); k++ {
		if s.Known(k)&other != 0 && !lists.Fields.Has(s.Text(k)) || lists.BodyHeads.Has(s.Text(k)) || s.OfficeWord(s.Text(k)) {
			return i
		}
		if s.goesOnHyphened(k) && k+1 < end { // "Vector-Borne Diseases"
			k, longest = k+1, longest+2
		}
	}
	if k < end && tokens.Capital(s.Text(k)) && !s.OfficeWord(s.Text(k)) {
		return i
	}
	return k
}

// goesOnHyphened reports whether a hyphen joins token i to another word with a capital.
func (s *scan) goesOnHyphened(i int) bool {
	return s.TextAt(i+1) == "-" && s.IsAttached(i+1) && s.IsAttached(i+2) && tokens.Capital(s.TextAt(i+2))
}

// billEnd returns the end of the name of a bill that goes on in brackets, "the
// Family Courts (Amendment) Bill", or 0.
func (s *scan) billEnd(n names.Name) int {
	if s.TextAt(n.End) == "(" && tokens.Capital(s.TextAt(n.End+1)) && s.TextAt(n.End+2) == ")" && lexicon.Lookup(s.TextAt(n.End+3))&lexicon.WorkWord != 0 {
		return n.End + 4
	}
	return 0
}

// joinedEnd returns the end of a person's name with what goes on behind it, or
// its own end if nothing does. The names behind it are rest.
func (s *scan) joinedEnd(n names.Name, rest []names.Name, doubles map[string]bool) int {
	last, next := s.TextAt(n.End-1), s.TextAt(n.End)
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
	case tokens.Generations[next]:
		return n.End + 1
	case next == "," && juniors[s.TextAt(n.End+1)]:
		return n.End + 2
	case elided[last] && s.IsApostrophe(n.End):
		return end(n.End + 1)
	case elided[next] && s.IsApostrophe(n.End+1):
		return end(n.End + 2)
	case n.End-n.First == 1 && s.isKnightly(n.First-1) && after.First != n.End && tokens.Capital(next) && s.SentenceAt(n.First).End > n.End+1 && !s.inTitleCase(n.First) && !tokens.Capital(s.TextAt(n.End+1)):
		return end(n.End)
	case next == "-" && after.First == n.End+1 && doubles[last+"-"+s.TextAt(n.End+1)]:
		return after.End
	}
	if s.isHalfGiven(n) && tokens.Capital(next) && s.TagAt(n.End).IsNoun() && !tokens.Capital(s.TextAt(n.End+1)) && s.SentenceAt(n.First).End > n.End+1 && !s.inTitleCase(n.First) {
		return end(n.End)
	}
	if half := (names.Name{First: n.End, End: n.End + 3}); n.End-n.First == 1 && half.End < len(s.Doc.Tokens) && tokens.Capital(next) && s.isHalfGiven(half) && !tokens.Capital(s.Text(half.End)) && !s.inTitleCase(n.First) {
		return end(n.End + 2) // "Han | So-ra"
	}
	if first := s.behindNickname(n); first > 0 {
		return end(first)
	}
	return n.End
}
