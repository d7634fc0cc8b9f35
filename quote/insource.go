package quote

import (
	"slices"

	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// namedInside returns the person whom a source, the tokens [first, end), names apart from its
// first noun phrase, and a token of that name, -1 for none. Asked last, it takes only one whose
// name or office a comma or another sign parts from what stands before, so that it is nobody's
// object or complement: "One delegate not on the slate, | Ann Lee", "The firm and Norvia's
// secretary of state, | Ann Lee", "a man calling himself | Ann Lee".
func (f *finder) namedInside(first, end int) (id, at int) {
	for i := first; i < end; i++ {
		id := f.namedAt(i, i)
		if id < 0 || f.entities[id].Kind != entity.Person {
			continue
		}
		last := i
		for last+1 < end && f.namedAt(last+1, last+1) == id {
			last++
		}
		title := f.titleBefore(id, first, i)
		switch {
		case last+1 < end && !f.isIn(last+1, pos.Comma, pos.OpenBracket, pos.CC):
		case f.isPartedTitle(first, title, i), f.isPartedName(first, title, end), f.is(title-1, "himself", "herself") || f.is(title-1, "as") && f.is(title-2, "himself", "herself"):
			return id, last
		case f.isIn(first, pos.VBG) && f.isIn(last+1, pos.Comma) && f.hasRoleAt(id, last+2):
			return id, last
		}
		i = last
	}
	return -1, 0
}

// titleBefore returns where the office and the honorific before the name of a person begin, which
// starts at token name, not before first.
func (f *finder) titleBefore(id, first, name int) int {
	title := name
	for title > first && lexicon.LookupFolded(f.word(title-1))&lexicon.Honorific != 0 {
		title--
	}
	for _, r := range f.entities[id].Roles {
		if from, to := f.d.TokensOf(r.Start, r.End); first <= from && from < title && (to == title || to == title-1 && f.isIn(to, pos.Comma)) {
			title = from
		}
	}
	return title
}

// hasRoleAt reports whether a person has a role that begins with token i.
func (f *finder) hasRoleAt(id, i int) bool {
	return slices.ContainsFunc(f.entities[id].Roles, func(r entity.Role) bool {
		from, _ := f.d.TokensOf(r.Start, r.End)
		return from == i
	})
}

// isPartedTitle reports whether an office, the tokens [title, name), begins a phrase of its own
// behind a sign or a conjunction, with whose it is: "The firm and | Norvia's secretary of state".
func (f *finder) isPartedTitle(first, title, name int) bool {
	if title == name || title == first {
		return false
	}
	if i := title - 1; f.isIn(i, pos.POS) && f.nameBegins(i-1) > first {
		return f.headEnd(first, name) == f.nameBegins(i-1)-1 && f.isIn(f.nameBegins(i-1)-1, pos.CC)
	}
	return f.isIn(title-1, pos.Comma, pos.Colon, pos.CloseQuote) || f.is(title-1, "as")
}

// nameBegins returns the first token of the name that token i is of, i for none.
func (f *finder) nameBegins(i int) int {
	id := f.namedAt(i, i)
	for id >= 0 && f.namedAt(i-1, i-1) == id {
		i--
	}
	return i
}

// isPartedName reports whether a name with its honorific, from token title, stands behind a comma
// as what a noun for somebody means that opens the source: "The editor whom I met, | Ann Lee". Where
// people stand right before the comma it is one of them: "a lawyer for the victim, Ann Lee".
func (f *finder) isPartedName(first, title, end int) bool {
	if title-2 < first || !f.isIn(title-1, pos.Comma) || f.isPeople(title-2) {
		return false
	}
	head := f.headEnd(first, end) - 1
	for head > first && f.isIn(head, pos.RB) {
		head--
	}
	return f.isPeople(head) && (f.isIn(head, pos.NN) || f.hasAnd(title, end))
}

// isPeople reports whether token i is a noun for people, of whom none is named by it.
func (f *finder) isPeople(i int) bool {
	noun := lexicon.SpelledOut(f.word(i))
	if f.isIn(i, pos.NNS) {
		noun = coref.Singular(noun)
	}
	return f.isIn(i, pos.NN, pos.NNS) && f.namedAt(i, i) < 0 && coref.IsPeopleBehind(noun, f.word(i-1))
}
