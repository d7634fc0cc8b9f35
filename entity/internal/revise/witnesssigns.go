package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// hear adds what stands beside a mention.
func (w *witnesses) hear(n names.Name, seen witness) witness {
	x := w.SentenceAt(n.First)
	before, after := "", w.TextAt(n.End)
	if n.First > x.First {
		before = w.Text(n.First - 1)
	}
	if n.First > x.First && w.Known(n.First-1)&(lexicon.Honorific|lexicon.Given) != 0 ||
		before != "of" && after == "," && (w.TextAt(n.End+1) == "who" || w.TagAt(n.End+1) == pos.CD && w.TextAt(n.End+2) == ",") {
		seen.person++
	}
	if n.First == x.First && w.isToldAsThing(n.End) {
		seen.thing += sureThing
	}
	if before == "in" && !w.IsGenitive(n.End) && after != "v." && after != "v" && !lists.Trusts.Has(w.TextAt(n.First-2)) {
		seen.inside++
		seen.place++
		return seen
	}
	if w.isUnknown(n) && w.isOwner(n) {
		seen.sure++
		return seen
	}
	its := w.actsAsIt(n, x.First, x.End)
	owner := w.ownerOf(its, x.End)
	switch {
	case n.Kind == names.GPE && w.isUnknown(n) && (before == "by" && lists.Makings.Has(w.TextAt(n.First-2)) || before == "for" && lists.Workings.Has(w.TextAt(n.First-2))) && !(after == "," && w.TagAt(n.End+1) == pos.DT): // what it is stands behind it there
		seen.body++
	case w.isPlacedBefore(n.First, x.First):
		seen.place++
		seen.land++
	case strings.EqualFold(before, "neighbouring"), strings.EqualFold(before, "neighboring"), before == "across", before == "throughout", before == "outside", after == "-" && w.TextAt(n.End+1) == "based":
		seen.place++
	case n.Kind == names.GPE && w.IsGenitive(n.End) && lists.TeamHas.Has(w.TextAt(n.End+1)):
		seen.body++
	case w.IsGenitive(n.End) && lists.LandHas.Has(w.TextAt(n.End+1)):
		seen.place++
		seen.land++
	case w.IsGenitive(n.End) && lists.BodyHas.Has(w.TextAt(n.End+1)):
		seen.body++
	case after == "and" && w.TextAt(n.End+1) == "its" && lists.LandsOwn.Has(w.TextAt(n.End+2)):
		seen.place++
	case before == "of" && n.First-2 >= x.First && lists.LedBodies.Has(strings.ToLower(w.Text(n.First-2))), (n.Kind == names.Person || w.isUnknown(n) && !lists.BeforePlaces.Has(strings.ToLower(before))) && w.isDescribedAs(n, x.End, "o"):
		seen.body++
	case owner == ofLand:
		seen.place++
		seen.land++
	case owner == ofBody, n.Kind == names.GPE && w.isUnknown(n) && w.isLedBehind(n):
		seen.body++
	case n.End-n.First > 1 && (before == "the" || before == "The" || w.TagAt(n.First-1) == pos.CD && w.TagAt(n.End) == pos.NNS), w.isTeam(n, x.First, x.End), its > 0:
		seen.thing++
	case w.isNamedAsState(n):
		seen.place++
	}
	return seen
}

// sureThing is how many weaker signs it counts for that the relative clause of a name is not
// one of a person.
const sureThing = 2

// isToldAsThing reports whether at token i a relative clause begins that is of no person, and
// that at the start of a sentence can only be of the name before it: ", which sells lamps",
// ", whose shares fell".
func (w *witnesses) isToldAsThing(i int) bool {
	return w.TextAt(i) == "," && (w.TextAt(i+1) == "which" || w.TextAt(i+1) == "whose" && lists.BodyHas.Has(w.TextAt(i+2)))
}

// isPlacedBefore reports whether the words before token i make what it names a place:
// "north of", "the border with", "the president of".
func (w *witnesses) isPlacedBefore(i, first int) bool {
	if i-2 < first {
		return false
	}
	switch noun := strings.ToLower(w.Text(i - 2)); w.Text(i - 1) {
	case "of":
		return lists.LandOffices.Has(noun) || w.at > 0 && w.found[w.at-1].End == i-1 && w.found[w.at-1].Kind == names.Person
	case "to", "for", "from":
		return lists.GoingTo.Has(noun)
	}
	return false
}

// isToldAsFirm reports whether commas hold what a name of several words is, and nobody can be that:
// "Carter Wells, a drinks firm,".
func (w *witnesses) isToldAsFirm(n names.Name) bool {
	end := w.SentenceAt(n.First).End
	if n.Kind != names.Person || n.End-n.First < 2 || w.TextAt(n.End) != "," || !w.isDescribedAs(n, end, "o") {
		return false
	}
	noun := w.describingNoun(n, end)
	return (noun > n.End+2 || w.Text(n.End+1) != "the") && w.TextAt(noun+1) == "," && w.TextAt(noun+2) != "and" && !w.OfficeWord(w.Text(noun))
}

// isTeam reports whether a name plays: it has a coach who is named behind it, is spoken of
// as many, "Dunmore have won", or stands at a verb with a result.
func (w *witnesses) isTeam(n names.Name, first, end int) bool {
	if i := n.End + 1; w.at+1 < len(w.found) && w.found[w.at+1].First == i && w.found[w.at+1].Kind == names.Person && i < end &&
		!tokens.Capital(w.Text(n.End)) && lexicon.LookupFolded(w.Text(n.End))&lexicon.Office != 0 {
		return true
	}
	if w.signs(n, first, end) || n.First == first && w.hasHired(n.End, end) {
		return true
	}
	if lists.ManyVerbs.Has(w.TextAt(n.End)) && w.TagAt(n.End).IsVerbOrModal() && n.First == first && n.End-n.First == 1 {
		return true
	}
	return lists.Results.Has(w.TextAt(n.End)) && w.isResult(n.End+1, end) || lists.Results.Has(w.TextAt(n.First-1)) && w.isResult(n.End, end)
}

// What the words behind an "its" tell of whose they are.
const (
	ofAny = iota
	ofLand
	ofBody
)

var auxiliaries = map[string]bool{"had": true, "has": true, "have": true}

// isBesidePlace reports whether a name of one word is joined to that of a place: "between
// Dorrania and Ustania".
func (w *witnesses) isBesidePlace(at int) bool {
	n := w.found[at]
	if n.End-n.First > 1 {
		return false
	}
	return at > 0 && w.areTwo(at-1) && w.isPlace(w.found[at-1]) || at+1 < len(w.found) && w.areTwo(at) && w.isPlace(w.found[at+1])
}

// areTwo reports whether "and" or "or" joins a name to the next one.
func (w *witnesses) areTwo(at int) bool {
	a, b := w.found[at], w.found[at+1]
	return a.End+1 == b.First && (w.Text(a.End) == "and" || w.Text(a.End) == "or")
}

// isPlace reports whether a name is one of a place by the lists, by its form or by what the
// article shows.
func (w *witnesses) isPlace(n names.Name) bool {
	listed := lexicon.Lookup(w.Surface(n))
	person := listed&(lexicon.Given|lexicon.Surname) != 0
	return n.Kind == names.GPE && (listed&lexicon.Country != 0 || !person && (listed&lexicon.Place != 0 || w.isNamedAsLand(n))) || w.shows[w.key(n)].place > 0
}
