package entity

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// hear adds what stands beside a mention.
func (w *witnesses) hear(n names.Name, seen witness) witness {
	x := w.sentenceAt(n.First)
	before, after := "", w.textAt(n.End)
	if n.First > x.First {
		before = w.text(n.First - 1)
	}
	if n.First > x.First && w.known(n.First-1)&(lexicon.Honorific|lexicon.Given) != 0 ||
		before != "of" && after == "," && (w.textAt(n.End+1) == "who" || w.tagAt(n.End+1) == pos.CD && w.textAt(n.End+2) == ",") {
		seen.person++
	}
	if n.First == x.First && w.isToldAsThing(n.End) {
		seen.thing += sureThing
	}
	if before == "in" && owned.has(strings.ToLower(w.textAt(n.First-2))) {
		seen.body++
		return seen
	}
	if before == "in" && !isPossessive(after) && after != "v." && after != "v" && !trusts.has(w.textAt(n.First-2)) {
		seen.inside++
		seen.place++
		return seen
	}
	switch {
	case before == "across", before == "throughout", before == "outside", w.isPlacedBefore(n.First, x.First), after == "-" && w.textAt(n.End+1) == "based":
		seen.place++
	case isPossessive(after) && landHas.has(w.textAt(n.End+1)):
		seen.place++
	case isPossessive(after) && bodyHas.has(w.textAt(n.End+1)):
		seen.body++
	case w.hasDemonym(n):
		seen.place++
	case before == "of" && n.First-2 >= x.First && ledBodies.has(strings.ToLower(w.text(n.First-2))), n.Kind == names.Person && w.isDescribedAs(n, x.End, "o"):
		seen.body++
	case n.Kind == names.Person && w.isDescribedAs(n, x.End, "p"):
		seen.place++
	case n.End-n.First > 1 && (before == "the" || before == "The"), w.isTeam(n, x.First, x.End), w.actsAsIt(n, x.First, x.End):
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
	return w.textAt(i) == "," && (w.textAt(i+1) == "which" || w.textAt(i+1) == "whose" && bodyHas.has(w.textAt(i+2)))
}

// isPlacedBefore reports whether the words before token i make what it names a place:
// "north of", "the border with", "the president of".
func (w *witnesses) isPlacedBefore(i, first int) bool {
	if i-2 < first {
		return false
	}
	switch noun := strings.ToLower(w.text(i - 2)); w.text(i - 1) {
	case "of":
		return landOffices.has(noun) || w.at > 0 && w.found[w.at-1].End == i-1 && w.found[w.at-1].Kind == names.Person
	case "with", "into":
		return noun == "border"
	case "to", "for", "from":
		return goingTo.has(noun)
	}
	return false
}

// hasDemonym reports whether the people of what is named are called by it in the article,
// "Kavarian" of "Kavaria".
func (w *witnesses) hasDemonym(n names.Name) bool {
	name := w.text(n.End - 1)
	return n.End-n.First == 1 && len(name) > 4 && w.known(n.First)&lexicon.Surname == 0 && w.demonyms()[strings.ToLower(strings.TrimRight(name, "aey"))]
}

// demonyms returns, in small letters, the stems of the words for who belongs to a place:
// "kavar" of "Kavarian".
func (w *witnesses) demonyms() map[string]bool {
	if w.stems == nil {
		w.stems = map[string]bool{}
		for i := range w.doc.Tokens {
			if stem, ok := strings.CutSuffix(strings.TrimSuffix(strings.ToLower(w.text(i)), "s"), "ian"); ok && capital(w.text(i)) {
				w.stems[stem], w.stems[stem+"i"] = true, true
			}
		}
	}
	return w.stems
}

// isDescribedAs reports whether an apposition with an article says that a name is a thing
// of a kind of nouns: "Kelvane, the maker of pumps,".
func (s *scan) isDescribedAs(n names.Name, end int, kind string) bool {
	if s.textAt(n.End) != "," || n.End+2 >= end || s.tag(n.End+1) != pos.DT {
		return false
	}
	i := n.End + 2
	if lexicon.KindOfNoun(s.text(i)+"-"+s.textAt(i+1)) != "" { // "think tank"
		i++
	}
	for i+1 < end && (s.tag(i) == pos.JJ || s.tag(i).IsNoun() || s.tag(i) == pos.HYPH) && (s.tag(i+1).IsNoun() || s.tag(i+1) == pos.HYPH) {
		i++
	}
	return (lexicon.KindOfNoun(s.text(i)) == kind || lexicon.KindOfNoun(s.text(i-1)+"-"+s.text(i)) == kind) && !isFinite(s.tagAt(i+1)) && s.tagAt(i+1) != pos.POS
}

// isTeam reports whether a name plays: it has a coach who is named behind it, is spoken of
// as many, "Dunmore have won", or stands at a verb with a result.
func (w *witnesses) isTeam(n names.Name, first, end int) bool {
	if i := n.End + 1; w.at+1 < len(w.found) && w.found[w.at+1].First == i && w.found[w.at+1].Kind == names.Person && i < end &&
		!capital(w.text(n.End)) && lexicon.LookupFolded(w.text(n.End))&lexicon.Office != 0 {
		return true
	}
	if w.isMany(w.textAt(n.End)) && n.First == first && n.End-n.First == 1 {
		return true
	}
	return results.has(w.textAt(n.End)) && w.isResult(n.End+1, end) || results.has(w.textAt(n.First-1)) && w.isResult(n.End, end)
}

func (w *witnesses) isMany(verb string) bool {
	return verb == "are" || verb == "were" || verb == "have"
}

// actsAsIt reports whether a name is the subject of a verb with "its" or "it" behind it that
// can only be what is named: "Kavaria accused its neighbour", "Norlet said that it had sued".
func (w *witnesses) actsAsIt(n names.Name, first, end int) bool {
	const far = 8
	if n.First > first && w.text(n.First-1) != "and" && w.tag(n.First-1) != pos.Comma || !isFinite(w.tagAt(n.End)) {
		return false
	}
	says := sayings.Is(w.text(n.End), sayings.Says)
	end = min(end, n.End+far)
	if w.at+1 < len(w.found) {
		end = min(end, w.found[w.at+1].First)
	}
	for i := n.End + 1; i < end; i++ {
		switch text := w.text(i); {
		case text == "its" || text == "Its":
			return true
		case text == "it":
			return says && w.isDeed(i+1)
		}
	}
	return false
}

// isDeed reports whether at token i, behind "it", auxiliaries stand before the verb of a
// deed: "had sued", but not "would be" and "will take years".
func (w *witnesses) isDeed(i int) bool {
	k := i
	for tag := w.tagAt(k); tag == pos.MD || tag == pos.RB || auxiliaries[w.textAt(k)]; tag = w.tagAt(k) {
		k++
	}
	switch w.textAt(k) {
	case "be", "been", "take", "taken", "seem", "happen", "happened":
		return false
	}
	return k > i && (w.tagAt(k) == pos.VB || w.tagAt(k) == pos.VBN)
}

var auxiliaries = map[string]bool{"had": true, "has": true, "have": true}

// isBesidePlace reports whether a name of one word is joined to that of a place, "between
// Dorrania and Ustania", or is formed as one and has something done to it by one:
// "Dorrania has accused Ustania".
func (w *witnesses) isBesidePlace(at int) bool {
	n := w.found[at]
	if n.End-n.First > 1 {
		return false
	}
	if at > 0 && w.isPlace(w.found[at-1]) && w.isNamedAsLand(n) && w.areVerbs(w.found[at-1].End, n.First) {
		return true
	}
	return at > 0 && w.areTwo(at-1) && w.isPlace(w.found[at-1]) || at+1 < len(w.found) && w.areTwo(at) && w.isPlace(w.found[at+1])
}

// areVerbs reports whether the tokens [first, end) are verbs, of which there is one at least.
func (w *witnesses) areVerbs(first, end int) bool {
	const most = 4
	for i := first; i < end; i++ {
		if !verb(w.tag(i)) {
			return false
		}
	}
	return first < end && end-first <= most
}

// areTwo reports whether "and" or "or" joins a name to the next one.
func (w *witnesses) areTwo(at int) bool {
	a, b := w.found[at], w.found[at+1]
	return a.End+1 == b.First && (w.text(a.End) == "and" || w.text(a.End) == "or")
}

// isPlace reports whether a name is one of a place by the lists, by its form or by what the
// article shows.
func (w *witnesses) isPlace(n names.Name) bool {
	listed := lexicon.Lookup(w.surface(n))
	person := listed&(lexicon.Given|lexicon.Surname) != 0
	return n.Kind == names.GPE && (listed&lexicon.Country != 0 || !person && (listed&lexicon.Place != 0 || w.isNamedAsLand(n))) || w.shows[w.key(n)].place > 0
}
