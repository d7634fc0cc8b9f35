package revise

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/lexicon/stopwords"
	"github.com/copydesk/copydesk/internal/pos"
)

// A leadCutter takes off the names of people what a capital at the start of a sentence
// or in a headline has made look like a given name: "Despite Vale", "Calls Vale",
// "Donor Orsted".
type leadCutter struct {
	*scan
	running  map[string]bool   // names that stand inside a sentence where other words have no capitals
	families map[string]string // of full names: the given name with each family name, "" where several have it
	alone    map[string]bool   // single words that are names of people in running text
}

func (s *scan) newLeadCutter(found []names.Name) *leadCutter {
	c := &leadCutter{scan: s, running: map[string]bool{}, families: map[string]string{}, alone: map[string]bool{}}
	for _, n := range found {
		if n.Kind != names.Person {
			continue
		}
		if !s.mayBeLead(n.First) {
			c.running[s.Surface(n)] = true
			c.alone[s.Text(n.End-1)] = c.alone[s.Text(n.End-1)] || n.End-n.First == 1
		}
		if given, family := s.Text(n.First), s.Text(n.End-1); n.End-n.First > 1 {
			if other, met := c.families[family]; met && other != given {
				given = ""
			}
			c.families[family] = given
		}
	}
	return c
}

// mayBeLead reports whether token i would have a capital whatever it is: in a headline,
// and where a sentence starts, which may be behind marks and the number of a list.
func (s *scan) mayBeLead(i int) bool {
	first := s.SentenceAt(i).First
	if k := i - 1; k >= first && (s.Tag(k) == pos.OpenQuote || s.Text(k) == ":" || s.Text(k) == "(") {
		return true
	}
	for first < i && !strings.ContainsFunc(s.Text(first), unicode.IsLetter) {
		first++
	}
	return first == i || s.inTitleCase(i)
}

// first returns the first token of a person's name behind words that are none of it.
func (c *leadCutter) first(n names.Name) int {
	for n.End-n.First > 1 && c.isNoName(n.First) && c.mayBeLead(n.First) && !c.running[c.Surface(n)] && c.restIsNamed(n) {
		n.First++
	}
	return n.First
}

// isNoName reports whether a word is one of grammar, or a common one, and neither a
// name of people nor what may stand before one and be part of it.
func (c *leadCutter) isNoName(i int) bool {
	const part = lexicon.Given | lexicon.Surname | lexicon.Honorific | lexicon.OrgWord | lexicon.Place | lexicon.Demonym
	w := c.Text(i)
	if !tokens.Capital(w) || utf8.RuneCountInString(w) < 3 || c.Known(i)&part != 0 {
		return false
	}
	w = strings.ToLower(w)
	return stopwords.Contains(w) || pos.IsFrequent(w) || c.KnownFolded(i)&lexicon.Office != 0
}

// restIsNamed reports whether the article names somebody by what stands behind the first
// word of a name: in full by another given name; or, behind what somebody is and behind
// a longer word of grammar, by these words alone.
func (c *leadCutter) restIsNamed(n names.Name) bool {
	given, met := c.families[c.Text(n.End-1)]
	rest := names.Name{First: n.First + 1, End: n.End}
	if n.End-rest.First > 1 {
		return c.running[c.Surface(rest)] || c.Known(rest.First)&lexicon.Given != 0
	}
	if met && given != c.Text(n.First) {
		return true
	}
	w := strings.ToLower(c.Text(n.First))
	sure := len(w) > 3 && stopwords.Contains(w) || c.KnownFolded(n.First)&lexicon.Office != 0
	return sure && (c.alone[c.Text(rest.First)] || c.Known(rest.First)&(lexicon.Given|lexicon.Surname) != 0)
}
