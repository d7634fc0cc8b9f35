package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// shortFirms makes organisations of the names of one word that a firm named in full begins
// with, where nobody is called so in full or has a title or an office: "Danforth Steel Corp"
// and "Danforth". Of a firm that the lists have under the name of somebody it may be the last
// word: "Eli Lilly" and "Lilly".
func (s *scan) shortFirms(found []names.Name) {
	firms := map[string]bool{}
	for _, n := range found {
		if n.Kind != names.Org || n.End-n.First < 2 {
			continue
		}
		if s.Known(n.First)&lexicon.Given == 0 && (s.endsAsFirm(n) || s.isListedFirm(n)) {
			firms[s.Text(n.First)] = true
		}
		if s.isCalledAfter(n) {
			firms[s.Text(n.End-1)] = true
		}
	}
	if len(firms) == 0 {
		return
	}
	for word := range s.wordsOfPeople(found) {
		delete(firms, word)
	}
	for _, n := range found {
		if word := s.Text(n.End - 1); n.End-n.First > 1 && !s.isCalledAfter(n) || s.isSomebodysAt(n) {
			delete(firms, word)
		}
	}
	towns := s.namedAsTowns(found)
	for i := range found {
		n := &found[i]
		if n.End-n.First > 1 || !firms[s.Text(n.First)] {
			continue
		}
		if word := s.Text(n.First); n.Kind == names.Person || n.Kind == names.GPE && !s.isListedPlace(*n) && len(word) > 3 && !towns[word] {
			n.Kind = names.Org
		}
	}
}

// namedAsTowns returns the names of one word that somewhere can be nothing but a place, "in Halden": a
// firm of the town may be called after it. "Across Halden's shops" and "in Halden-built ships" tell nothing.
func (s *scan) namedAsTowns(found []names.Name) map[string]bool {
	towns := map[string]bool{}
	for _, n := range found {
		if n.Kind != names.GPE || n.End-n.First > 1 || s.IsGenitive(n.End) || s.TextAt(n.End) == "-" {
			continue
		}
		switch strings.ToLower(s.TextAt(n.First - 1)) {
		case "in", "near", "outside":
			towns[s.Text(n.First)] = true
		}
	}
	return towns
}

// endsAsFirm reports whether a name ends in a legal form or in what a firm deals in.
func (s *scan) endsAsFirm(n names.Name) bool {
	return lists.LegalForms.Has(strings.ToLower(strings.TrimSuffix(s.Text(n.End-1), "."))) || s.endsInTrade(n.End-1)
}

// isListedFirm reports whether the lists have a name as that of an organisation.
func (s *scan) isListedFirm(n names.Name) bool {
	return lexicon.Lookup(s.Surface(n))&lexicon.Org != 0
}

// isCalledAfter reports whether the lists have a firm by the name of somebody: "Eli Lilly".
func (s *scan) isCalledAfter(n names.Name) bool {
	return n.End-n.First == 2 && s.Known(n.First)&lexicon.Given != 0 && s.isListedFirm(n) && s.Known(n.End-1)&lexicon.OrgWord == 0
}

// settleThings makes things of the names of medicines, devices, illnesses and techniques that the
// tagger has taken for those of people, places or organisations, "ChatGPT", "Parkinson's", "HVAC", but
// for somebody with a title and the acronym of a body that the article names in full.
func (s *scan) settleThings(found []names.Name) {
	var people, bodies map[string]bool
	for i := range found {
		n := &found[i]
		if n.Kind == names.Misc || !s.isThing(*n) {
			continue
		}
		if people == nil {
			people, bodies = s.wordsOfPeople(found), s.initialsOfBodies(found)
		}
		word := s.Text(n.First)
		somebody := people[word] || n.Kind == names.Person && s.isSomebodysAt(*n)
		if !somebody && !(n.Kind == names.Org && tokens.Acronym(word) && bodies[strings.ToLower(word)]) {
			n.Kind = names.Misc
		}
	}
}

// initialsOfBodies returns the initials of the organisations that end in a word for a body.
func (s *scan) initialsOfBodies(found []names.Name) map[string]bool {
	all := map[string]bool{}
	for _, n := range found {
		if n.Kind == names.Org && n.End-n.First > 1 && s.Known(n.End-1)&lexicon.OrgWord != 0 {
			for _, letters := range tokens.Initials(s.Surface(n)) {
				all[letters] = true
			}
		}
	}
	return all
}

// isThing reports whether the lists have a name of one word as that of a thing: a given name
// too where the tagger has not taken it for somebody's.
func (s *scan) isThing(n names.Name) bool {
	word := s.Text(n.First)
	switch {
	case n.End-n.First > 1:
		return false
	case lists.Things.Has(word):
		return n.Kind != names.Person || s.Known(n.First)&lexicon.Given == 0
	}
	return lists.Eponyms.Has(word) && s.IsGenitive(n.End)
}

// settleFirms makes organisations of the names of firms that everybody knows and the tagger has
// taken for a place, or for somebody whom nobody in the article is called like: of a river too,
// "Amazon", where no mention has an article.
func (s *scan) settleFirms(found []names.Name) {
	var people, lands map[string]bool
	for i := range found {
		n := &found[i]
		word := s.Text(n.First)
		if n.End-n.First > 1 || n.Kind != names.GPE && n.Kind != names.Person || !lists.Brands.Has(word) {
			continue
		}
		if people == nil {
			people, lands = s.wordsOfPeople(found), s.lands(found)
		}
		if !people[word] && !s.isSomebodysAt(*n) && !(s.Known(n.First)&lexicon.Place != 0 && lands[word]) {
			n.Kind = names.Org
		}
	}
}

// lands returns the first words of the names of places that have an article or more words, or a word
// for a land behind them: "Amazon forests".
func (s *scan) lands(found []names.Name) map[string]bool {
	all := map[string]bool{}
	for _, n := range found {
		if n.Kind == names.GPE && (n.End-n.First > 1 || strings.EqualFold(s.TextAt(n.First-1), "the") || isOfLand(s.TextAt(n.End))) {
			all[s.Text(n.First)] = true
		}
	}
	return all
}

// isOfLand reports whether a word tells of a land: "basin", "rainforests".
func isOfLand(word string) bool {
	word = strings.TrimPrefix(strings.TrimSuffix(word, "s"), "rain")
	return lexicon.LookupFolded(word)&lexicon.LandWord != 0
}
