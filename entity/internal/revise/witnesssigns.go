package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
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

// isDescribedAs reports whether an apposition with an article, or "is" with one, says that a
// name is a thing of one of some kinds of nouns: "Kelvane, the maker of pumps,".
func (s *scan) isDescribedAs(n names.Name, end int, kinds string) bool {
	switch s.TextAt(n.End) {
	case ",":
	case "–", "—", "is", "was":
		if kinds != "o" {
			return false
		}
	default:
		return false
	}
	i := s.describingNoun(n, end)
	if i < 0 {
		return false
	}
	is := lexicon.KindOfNoun(s.Text(i))
	if is == "" {
		is = lexicon.KindOfNoun(s.Text(i-1) + "-" + s.Text(i))
	}
	return is != "" && strings.Contains(kinds, is) && !s.TagAt(i+1).IsFinite() && s.TagAt(i+1) != pos.POS
}

// describingNoun returns the head of the noun phrase with an article that follows the token behind a
// name, -1 for none.
func (s *scan) describingNoun(n names.Name, end int) int {
	if n.End+2 >= end || s.Tag(n.End+1) != pos.DT {
		return -1
	}
	i := n.End + 2
	if lexicon.KindOfNoun(s.Text(i)+"-"+s.TextAt(i+1)) != "" { // "think tank"
		i++
	}
	for i+1 < end && s.qualifies(i) && (s.Tag(i+1).IsNoun() || s.Tag(i+1) == pos.HYPH || s.Tag(i+1) == pos.JJ || s.Tag(i) == pos.HYPH) {
		i++
	}
	return i
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

// qualifies reports whether token i can stand before the noun of a phrase, or within a word
// with hyphens there: "Lund-based", "family-owned", "six-year-old".
func (s *scan) qualifies(i int) bool {
	switch tag := s.Tag(i); tag {
	case pos.JJ, pos.JJS, pos.HYPH:
		return true
	case pos.VBN, pos.VBG, pos.CD, pos.RB:
		return s.TextAt(i-1) == "-" || s.TextAt(i+1) == "-" || tag == pos.VBN && lists.Participles.Has(s.Text(i))
	default:
		return tag.IsNoun()
	}
}

// isOwner reports whether a name has what only a body has, "has 40 employees", or something
// is a body's: "Norlet-owned".
func (w *witnesses) isOwner(n names.Name) bool {
	switch i := n.End; w.TextAt(i) {
	case "-":
		return w.IsAttached(i+1) && lists.OwnedBy.Has(w.TextAt(i+1))
	case "has", "had":
		return w.TagAt(i+1) == pos.CD && lists.BodyCounts.Has(w.TextAt(i+2))
	case "employs", "operates":
		return w.TagAt(i+1) == pos.CD
	}
	return false
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

// signs reports whether a name that opens a sentence is that of a club which takes on a player.
func (w *witnesses) signs(n names.Name, first, end int) bool {
	return n.First == first && lists.Signings.Has(w.TextAt(n.End)) && w.isSigned(n.End+1, end)
}

// What the words behind an "its" tell of whose they are.
const (
	ofAny = iota
	ofLand
	ofBody
)

// ownerOf returns who alone has what stands behind the "its" at token its, 0 for none: "Kavaria
// withdrew its troops", "Norlet shut its stores".
func (w *witnesses) ownerOf(its, end int) int {
	if its == 0 || !strings.EqualFold(w.Text(its), "its") {
		return ofAny
	}
	for i := its + 1; i < min(end, its+4); i++ {
		switch noun := strings.ToLower(w.Text(i)); {
		case lists.LandHas.Has(noun) || lists.LandsOwn.Has(noun):
			return ofLand
		case lists.BodyHas.Has(noun) || lists.BodysOwn.Has(noun):
			return ofBody
		case !w.Tag(i).IsNoun() && w.Tag(i) != pos.JJ && w.Tag(i) != pos.CD && w.Tag(i) != pos.HYPH:
			return ofAny
		}
	}
	return ofAny
}

// isLedBehind reports whether the next words, up to another name that is no person's, tell of a
// chief executive that "it" has: "will leave Norlet. Ann Lee, its chief executive, said".
func (w *witnesses) isLedBehind(n names.Name) bool {
	const far = 20
	for i, at := n.End, w.at+1; i < min(len(w.Tags), n.End+far); i++ {
		for ; at < len(w.found) && w.found[at].First <= i; at++ {
			if w.found[at].Kind != names.Person {
				return false
			}
		}
		if !strings.EqualFold(w.Text(i), "its") {
			continue
		}
		switch w.TextAt(i + 1) {
		case "chief":
			return w.TextAt(i+2) == "executive" || w.TextAt(i+3) == "officer"
		case "shareholders", "shares", "ceo", "CEO", "chairman", "chairwoman":
			return true
		}
		return false
	}
	return false
}

// actsAsIt returns the "its" or "it" behind a verb whose subject a name is, that can only be
// what is named: "Kavaria accused its neighbour", "Norlet said that it had sued". It is 0 for
// none.
func (w *witnesses) actsAsIt(n names.Name, first, end int) int {
	const far = 8
	if n.First > first && w.Text(n.First-1) != "and" && w.Tag(n.First-1) != pos.Comma || !w.TagAt(n.End).IsFinite() {
		return 0
	}
	says := sayings.Is(w.Text(n.End), sayings.Says)
	end = min(end, n.End+far)
	if w.at+1 < len(w.found) {
		end = min(end, w.found[w.at+1].First)
	}
	for i := n.End + 1; i < end; i++ {
		switch text := w.Text(i); {
		case text == "its" || text == "Its", text == "it" && says && w.isDeed(i+1):
			return i
		}
	}
	return 0
}

// isSigned reports whether what a player is stands at token i, right before the name or
// with an article: "signed the striker".
func (w *witnesses) isSigned(i, end int) bool {
	const far = 4
	for k := i; k < min(end, i+far); k++ {
		if k > i && w.Tag(i) == pos.DT && (lists.Positions.Has(w.Text(k)) || lists.TeamHas.Has(w.Text(k))) {
			return true
		}
		if w.OfficeWord(w.Text(k)) || lists.Positions.Has(w.Text(k)) {
			return w.at+1 < len(w.found) && w.found[w.at+1].First == k+1 && w.found[w.at+1].Kind == names.Person
		}
	}
	return false
}

// hasHired reports whether the verb at token i gives the next name, a person's, an office of
// firms in the same sentence: "has hired Ann Lee as finance chief".
func (w *witnesses) hasHired(i, end int) bool {
	const far = 5
	if auxiliaries[w.TextAt(i)] {
		i++
	}
	if !lists.Hirings.Has(w.TextAt(i)) || w.at+1 >= len(w.found) || w.found[w.at+1].Kind != names.Person || w.found[w.at+1].First-i > far {
		return false
	}
	k := w.Past(w.found[w.at+1].End, "as")
	for end = min(end, k+far); k < end; k++ {
		switch w.Text(k) {
		case "chief", "CEO", "CFO":
			return true
		}
	}
	return false
}

// isDeed reports whether at token i, behind "it", auxiliaries stand before the verb of a
// deed: "had sued", but not "would be" and "will take years".
func (w *witnesses) isDeed(i int) bool {
	k := i
	for tag := w.TagAt(k); tag == pos.MD || tag == pos.RB || auxiliaries[w.TextAt(k)]; tag = w.TagAt(k) {
		k++
	}
	switch w.TextAt(k) {
	case "be", "been", "take", "taken", "seem", "happen", "happened":
		return false
	}
	return k > i && (w.TagAt(k) == pos.VB || w.TagAt(k) == pos.VBN)
}

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
