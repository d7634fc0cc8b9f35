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

// witnesses are what the article shows at the mentions of names that no list knows and
// that nobody bears in full: whether people, places or organisations are called so.
// "Kavaria accused its neighbour" and "the border of Kavaria" are of no person.
type witnesses struct {
	*scan
	found  []names.Name
	at     int                // of the name that is asked, in found
	people map[string]bool    // the words of people named in full
	shows  map[string]witness // by name
}

// A witness counts what speaks for a kind; inside are the mentions behind "in", mortal
// those of one who has an age or has died, sure those of what only an organisation has,
// called those with a title or an office of somebody, land those of what only a place has.
type witness struct{ person, mortal, place, inside, body, thing, land, sure, called int }

// settleByWitness gives names that the tagger took for people, and others that stand
// alone, the kind that the article shows, the same at all their mentions.
func (s *scan) settleByWitness(found []names.Name) {
	w := witnesses{scan: s, found: found, people: s.wordsOfPeople(found), shows: map[string]witness{}}
	for at, n := range found {
		w.at = at
		key := w.key(n)
		if w.isOpen(n) {
			w.shows[key] = w.hear(n, w.shows[key])
		}
		if w.isEmployer(n) || w.isToldAsFirm(n) {
			seen := w.shows[key]
			seen.sure++
			w.shows[key] = seen
		}
		if n.Kind == names.Person && w.isSomebodysAt(n) {
			seen := w.shows[key]
			seen.called++
			w.shows[key] = seen
		}
		if w.mayBeSomebody(n) && w.isMortal(n) {
			seen := w.shows[key]
			seen.mortal++
			w.shows[key] = seen
		}
	}
	for at, n := range found { // who stands beside a place in a list is one as well
		if w.isOpen(n) && w.isBesidePlace(at) {
			seen := w.shows[w.key(n)]
			seen.place++
			w.shows[w.key(n)] = seen
		}
	}
	for i := range found {
		switch n := &found[i]; {
		case w.mayBeSomebody(*n) && w.shows[w.key(*n)].mortal > 0:
			n.Kind = names.Person
		case (n.Kind == names.Person || n.Kind == names.GPE && w.isUnknown(*n) && !w.endsAsPlace(*n)) && w.shows[w.key(*n)].sure > 0 && w.shows[w.key(*n)].called == 0:
			n.Kind = names.Org
		case w.isOpen(*n):
			n.Kind = w.kind(*n)
		}
	}
}

// key returns how a name is written apart from capitals throughout.
func (w *witnesses) key(n names.Name) string {
	surface := w.Surface(n)
	if len(surface) <= longestAcronym {
		return surface
	}
	return strings.ToLower(surface)
}

// longestAcronym is up to how many bytes capitals throughout are how a name is written, and
// above it how a headline is.
const longestAcronym = 4

// isOpen reports whether the article may tell what a name names: it is of one word that
// nobody has in full, or has no word that people are called.
func (w *witnesses) isOpen(n names.Name) bool {
	const known = lexicon.Given | lexicon.Surname
	switch {
	case n.Kind != names.Person && n.Kind != names.Org && n.Kind != names.GPE:
		return false
	case n.End-n.First == 1:
		return !w.people[w.Text(n.First)] && w.Known(n.First)&lexicon.Given == 0 && (len(w.Text(n.First)) > longestAcronym || !tokens.Acronym(w.Text(n.First)))
	}
	if n.Kind == names.Org {
		return n.End-n.First == 2 && w.mayBeLand(n)
	}
	return n.Kind == names.Person && w.Known(n.First)&known == 0 && w.Known(n.End-1)&known == 0
}

// mayBeSomebody reports whether a name that the tagger took for another one may be a person's.
func (w *witnesses) mayBeSomebody(n names.Name) bool {
	const other = lexicon.Place | lexicon.Org | lexicon.Media
	return (n.Kind == names.Org || n.Kind == names.GPE || n.Kind == names.Facility) && n.End-n.First <= 2 && lexicon.Lookup(w.Surface(n))&other == 0 &&
		w.Known(n.End-1)&lexicon.OrgWord == 0 && !tokens.Acronym(w.Text(n.End-1))
}

// isMortal reports whether a name has an age before it, or is one of two words of somebody
// who died or to whom something was done that is done to people: "26-year-old Tywan", "Alden
// Merling was jailed".
func (w *witnesses) isMortal(n names.Name) bool {
	if w.TextAt(n.First-1) == "old" && w.TextAt(n.First-2) == "-" {
		return true
	}
	if n.End-n.First < 2 {
		return false
	}
	i := n.End
	for auxiliaries[w.TextAt(i)] || lists.IsForms.Has(w.TextAt(i)) || w.TextAt(i) == "been" || w.TextAt(i) == "accused" || w.TextAt(i) == "of" {
		i++
	}
	return lists.Mortals.Has(w.TextAt(i)) && (i > n.End || w.TagAt(i) == pos.VBD)
}

// kind returns what the article shows a name to be.
func (w *witnesses) kind(n names.Name) names.Kind {
	seen := w.shows[w.key(n)]
	need := 0
	if w.Known(n.End-1)&lexicon.Surname != 0 {
		need = 1 // it must be shown twice
	}
	switch {
	case n.Kind == names.GPE && seen.body > 0 && seen.place == 0 && w.Known(n.First) == lexicon.Nothing:
		return names.Org
	case n.Kind == names.Org && w.mayBeLand(n) && seen.land > 0 && seen.body == 0 && seen.sure == 0:
		return names.GPE
	case seen.person > 0 || n.Kind != names.Person:
		return n.Kind
	case seen.place > 0 && (seen.place > need || seen.inside > 0 && n.Confidence < doubt) && seen.place >= seen.body:
		return names.GPE
	case seen.body > need:
		return names.Org
	case seen.thing > need && w.isNamedAsLand(n):
		return names.GPE
	case seen.thing > need:
		return names.Org
	}
	return n.Kind
}

// endsAsPlace reports whether the last word of a name is one for a place: "Halden county".
func (w *witnesses) endsAsPlace(n names.Name) bool {
	return w.KnownFolded(n.End-1)&(lexicon.PlaceWord|lexicon.LandWord) != 0
}

// mayBeLand reports whether no list has a name, nor a word of it as one that organisations
// are named with.
func (w *witnesses) mayBeLand(n names.Name) bool {
	const part = lexicon.Org | lexicon.OrgWord | lexicon.Media | lexicon.PartyWord | lexicon.Given
	for i := n.First; i < n.End; i++ {
		if w.Known(i)&part != 0 || pos.IsFrequent(strings.ToLower(w.Text(i))) {
			return false
		}
	}
	return lexicon.Lookup(w.Surface(n))&part == 0 && !tokens.Acronym(w.Surface(n))
}

// isNamedAsLand reports whether a name is formed as those of countries are.
func (w *witnesses) isNamedAsLand(n names.Name) bool {
	name := strings.ToLower(w.Text(n.End - 1))
	return slices.ContainsFunc([]string{"ia", "stan", "land", "burg", "ville", "shire"}, func(end string) bool { return strings.HasSuffix(name, end) })
}

// isNamedAsState reports whether a word that no list has is formed as the names of states are
// and seldom those of families: "Tavonia".
func (w *witnesses) isNamedAsState(n names.Name) bool {
	const shortest = 6
	name := w.Text(n.First)
	return n.End-n.First == 1 && len(name) >= shortest && w.Known(n.First) == lexicon.Nothing && (strings.HasSuffix(name, "ia") || strings.HasSuffix(name, "stan"))
}
