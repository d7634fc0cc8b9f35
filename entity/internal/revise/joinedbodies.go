package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// joinBodies joins a university and its campus, "University of Texas, | Austin"; gives firms the
// "and" that all their mentions go on with, "Noble Moving | and Storage"; and parts somebody
// from the body behind "of", "Kari Lund | of Halden Business School", two things from
// one another, and the paper of a credit from who stands behind it, "Halden Daily News | Kari Lund".
func (s *scan) joinBodies(found []names.Name) []names.Name {
	all := make([]names.Name, 0, len(found))
	pairs, people := s.pairedWords(found), s.fullNames(found)
	for _, n := range found {
		if len(all) > 0 {
			if last := &all[len(all)-1]; n.First < last.End {
				continue
			} else if s.isCampus(*last, n) {
				last.End = n.End
				continue
			}
		}
		if of := s.ofBody(n); of > 0 {
			all = append(all, names.Name{First: n.First, End: of, Kind: names.Person, Confidence: n.Confidence})
			n.First = of + 1
		}
		if at := s.creditEnd(n, people); at > 0 {
			all = append(all, names.Name{First: n.First, End: at, Kind: names.Org, Confidence: n.Confidence})
			n.First, n.Kind = at, names.Person
		}
		if n.End-n.First == 3 && s.Text(n.First+1) == "and" && lists.Things.Has(s.Text(n.First)) && lists.Things.Has(s.Text(n.First+2)) { // "Zepbound and Wegovy"
			all = append(all, names.Name{First: n.First, End: n.First + 1, Kind: names.Misc, Confidence: n.Confidence})
			n.First, n.Kind = n.First+2, names.Misc
		}
		if word := pairs[s.Surface(n)]; word != "" && (s.TextAt(n.End) == "and" || s.TextAt(n.End) == "&") && s.TextAt(n.End+1) == word { // a headline may lack it
			n.End, n.Kind = n.End+2, names.Org
		}
		all = append(all, n)
	}
	return all
}

// isCampus reports whether a place stands behind the university of a state and a comma, as
// the names of such go on with where they are: "University of Texas, | Austin".
func (s *scan) isCampus(a, b names.Name) bool {
	if a.Kind != names.Org || b.First != a.End+1 || s.Text(a.End) != "," || b.End-b.First > 2 || s.TextAt(a.End-2) != "of" || s.TextAt(a.End-3) != "University" {
		return false
	}
	return s.Known(a.End-1)&lexicon.State != 0 && lexicon.Lookup(s.Surface(b))&lexicon.City != 0
}

// ofBody returns the "of" between the full name of a person and the name of a body that the
// tagger has taken for one. It is 0 for none.
func (s *scan) ofBody(n names.Name) int {
	const longest = 5 // tokens up to "of"
	const name = lexicon.Given | lexicon.Surname
	const other = lexicon.OrgWord | lexicon.Facility | lexicon.WorkWord | lexicon.EventWord | lexicon.Honorific | lexicon.Office | lexicon.Org
	if n.Kind != names.Org || !s.hasBodyWord(n) {
		return 0
	}
	for i := n.First; i < min(n.End-2, n.First+longest); i++ {
		if s.Text(i) == "of" {
			if i > n.First+1 && (s.Known(n.First)&lexicon.Given != 0 || s.Known(i-1)&name != 0 && !names.IsWord(strings.ToLower(s.Text(n.First)))) {
				return i
			}
			return 0
		}
		if s.Known(i)&other != 0 || !tokens.Capital(s.Text(i)) {
			return 0
		}
	}
	return 0
}

// fullNames returns the names of people of two words or more.
func (s *scan) fullNames(found []names.Name) map[string]bool {
	all := map[string]bool{}
	for _, n := range found {
		if n.Kind == names.Person && n.End-n.First > 1 {
			all[s.Surface(n)] = true
		}
	}
	return all
}

// creditEnd returns the end of the name of a paper that the lists have, behind which somebody stands whom
// the article names in full elsewhere. It is 0 for none.
func (s *scan) creditEnd(n names.Name, people map[string]bool) int {
	const longest = 8 // tokens
	for i := n.First + 1; n.Kind == names.Org && n.End-n.First <= longest && i < n.End-1; i++ {
		if people[s.Surface(names.Name{First: i, End: n.End})] && lexicon.Lookup(s.Surface(names.Name{First: n.First, End: i}))&(lexicon.Org|lexicon.Media) != 0 {
			return i
		}
	}
	return 0
}

// leastPaired is how often a name must stand with "and" and one word more to be one with it.
const leastPaired = 2

// pairedWords returns the word for what a firm does of each name of two words, of somebody or a firm, that always goes
// on with "and" and that word: "Storage" of "Noble Moving | and Storage".
func (s *scan) pairedWords(found []names.Name) map[string]string {
	behind, count := map[string]string{}, map[string]int{}
	for i, n := range found {
		if n.Kind != names.Person && n.Kind != names.Org || n.End-n.First != 2 || s.inTitleCase(n.First) {
			continue
		}
		name, next := s.Surface(n), s.TextAt(n.End+1)
		alone := i+1 < len(found) && found[i+1].First == n.End+1
		if last, met := behind[name]; s.TextAt(n.End) != "and" || alone || s.SentenceAt(n.First).End < n.End+2 || met && last != next {
			next = ""
		}
		behind[name] = next
		count[name]++
	}
	pairs := map[string]string{}
	for name, next := range behind {
		if tokens.Capital(next) && names.IsWord(strings.ToLower(next)) && count[name] >= leastPaired {
			pairs[name] = next
		}
	}
	return pairs
}
