package revise

import (
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// longestCommon is how many letters an acronym of common words has at most.
const longestCommon = 6

// abbreviatesCommon reports whether n is an acronym of common words that name no
// organisation, which stand before it and brackets or "or", or in brackets behind it:
// "agro-ecological zone (AEZ)", "operational technology or OT", "OT (operational technology)".
func (s *scan) abbreviatesCommon(n names.Name) bool {
	letters := strings.ToLower(strings.TrimSuffix(s.Surface(n), "s"))
	if n.End-n.First != 1 || !isMixedAcronym(s.Text(n.First)) {
		return false
	}
	switch before := s.TextAt(n.First - 1); {
	case before == "(" && s.TextAt(n.End) == ")":
		return s.endsInCommon(n.First-2, letters)
	case before == "or":
		return s.endsInCommon(s.BeforeComma(n.First-2), letters)
	case s.TextAt(n.End) == "(":
		end := n.End + 1
		for end <= n.End+2*longestCommon && s.TextAt(end) != ")" && s.TextAt(end) != "" {
			end++
		}
		return s.TextAt(end) == ")" && s.endsInCommon(end-1, letters)
	}
	return false
}

// isMixedAcronym reports whether a word is an acronym, in the plural or with a small letter
// within: "AEZ", "AEZs", "IoT".
func isMixedAcronym(word string) bool {
	capitals, small := 0, 0
	for _, r := range strings.TrimSuffix(word, "s") {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsLower(r):
			small++
		default:
			return false
		}
	}
	return capitals > 1 && small <= capitals && capitals+small <= longestCommon
}

// endsInCommon reports whether the words up to token at are common ones with these first
// letters, the last of them none that bodies are named with: no "central election committee".
func (s *scan) endsInCommon(at int, letters string) bool {
	last := strings.ToLower(s.TextAt(at))
	isBody := lexicon.LookupFolded(last)&lexicon.OrgWord != 0 && (!lists.Trades.Has(last) || last == "group")
	if last == "" || tokens.Capital(s.Text(at)) || isBody && s.TextAt(at-1) != "a" { // but "software as a service"
		return false
	}
	return s.lettersBack(at, letters) >= 0
}

// lettersBack returns the first of the words up to token at that have these first letters, but for
// small words between them, -1 where they have not.
func (s *scan) lettersBack(at int, letters string) int {
	for k := len(letters) - 1; k >= 0; at-- {
		switch w := strings.ToLower(s.TextAt(at)); {
		case w == "-":
		case w == "":
			return -1
		case w[0] == letters[k]:
			k--
		case !tokens.SmallWords[w]:
			return -1
		}
	}
	return at + 1
}

// dropAcronyms takes out the acronyms in the plural, which name no organisation, "FAQs", and those of
// offices, "Inspector General of Police (IGP)". One in the plural that the article spells out stays, of the
// kind of what it is short for: "Village Defence Committees (VDCs)".
func (s *scan) dropAcronyms(found []names.Name) []names.Name {
	told, offices := map[string]names.Kind{}, map[string]bool{}
	for i, n := range found {
		switch {
		case s.abbreviatesOffice(n):
			offices[s.Text(n.First)] = true
		case !s.isPluralAcronym(n):
		case i > 0 && found[i-1].End+1 == n.First && s.Text(n.First-1) == "(":
			told[s.Text(n.First)] = s.kindOfOne(found[i-1])
		case s.abbreviatesCommon(n):
			told[s.Text(n.First)] = names.Misc
		}
	}
	kept := found[:0]
	for _, n := range found {
		if s.isPluralAcronym(n) {
			n.Kind = told[s.Text(n.First)]
		}
		if n.Kind != names.None && !(n.End-n.First == 1 && offices[s.Text(n.First)]) {
			kept = append(kept, n)
		}
	}
	return kept
}

// abbreviatesOffice reports whether a name is an acronym in brackets behind the words of an
// office: "Inspector General of Police (IGP)".
func (s *scan) abbreviatesOffice(n names.Name) bool {
	if n.End-n.First != 1 || s.TextAt(n.First-1) != "(" || s.TextAt(n.End) != ")" || !isMixedAcronym(s.Text(n.First)) {
		return false
	}
	first := s.lettersBack(n.First-2, strings.ToLower(s.Text(n.First)))
	if first < 0 {
		return false
	}
	head := n.First - 2
	for k := first + 1; k < head; k++ {
		if w := s.Text(k); w == "of" || w == "to" {
			head = k - 1
		}
	}
	if s.TextAt(head-1) == "-" { // no "Directorate-General"
		head -= 2
	}
	word := strings.ToLower(s.TextAt(head))
	return s.OfficeWord(word) && lexicon.LookupFolded(word)&lexicon.OrgWord == 0 && lexicon.KindOfNoun(word) != "o"
}

// kindOfOne returns the kind of an acronym behind a name in the plural: that of a place; Org
// where organisations are called so, "Village Defence Committees"; else Misc.
func (s *scan) kindOfOne(n names.Name) names.Kind {
	if n.Kind != names.Org {
		return n.Kind
	}
	one := strings.TrimSuffix(s.Text(n.End-1), "s")
	if stem, ok := strings.CutSuffix(one, "ie"); ok && lexicon.Lookup(one)&lexicon.OrgWord == 0 {
		one = stem + "y"
	}
	if lexicon.Lookup(one)&lexicon.OrgWord != 0 || lexicon.KindOfNoun(strings.ToLower(one)) == "o" {
		return names.Org
	}
	return names.Misc
}

// isPluralAcronym reports whether a name is an acronym with the ending of the plural, and
// none that the lists have: "SUVs".
func (s *scan) isPluralAcronym(n names.Name) bool {
	one, many := strings.CutSuffix(s.Text(n.First), "s")
	return n.End-n.First == 1 && many && len(one) > 1 && strings.ToUpper(one) == one && tokens.Acronym(one) && s.Known(n.First)&^lexicon.Office == lexicon.Nothing
}
