package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
)

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

// claimTails makes people of the names that the tagger has taken for places and whose particles
// and family name somebody has alone: "Inaki de la Fuente" and "De la Fuente".
func (s *scan) claimTails(found []names.Name) {
	tails := map[string]bool{}
	for _, n := range found {
		if n.Kind == names.Person && n.End-n.First > 1 && s.AreParticles(n.First, n.End-1) {
			tails[strings.ToLower(s.Surface(n))] = true
		}
	}
	for i := range found {
		n := &found[i]
		if len(tails) == 0 || n.Kind != names.GPE || n.End-n.First < 3 || !s.AreParticles(n.First+1, n.End-1) || lexicon.Lookup(s.Surface(*n))&lexicon.Place != 0 || s.Known(n.First)&(lexicon.LandWord|lexicon.Facility) != 0 { // "Rio de la Plata"
			continue
		}
		if tails[strings.ToLower(s.Surface(names.Name{First: n.First + 1, End: n.End}))] {
			n.Kind = names.Person
		}
	}
}
