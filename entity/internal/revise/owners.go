package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

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

// signs reports whether a name that opens a sentence is that of a club which takes on a player.
func (w *witnesses) signs(n names.Name, first, end int) bool {
	return n.First == first && lists.Signings.Has(w.TextAt(n.End)) && w.isSigned(n.End+1, end)
}

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
