package quote

import (
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// titledName returns the person whose name ends the tokens [first, end), where
// what stands before it is a title: "Ports Minister and Harbour Union (HU) leader
// Ann Lee", "Ambassador to the UN Ann Lee", "the director of sales for the firm, Ann
// Lee". It returns -1 for none, as in "a lawyer for Ann Lee".
func (f *finder) titledName(first, end int) int {
	id := f.namedAt(end-1, end-1)
	if id < 0 || f.entities[id].Kind != entity.Person {
		return -1
	}
	title := end
	for title > first && (f.namedAt(title-1, title-1) == id || lexicon.LookupFolded(f.word(title-1))&lexicon.Honorific != 0) {
		title--
	}
	comma := title > first && f.tag(title-1) == pos.Comma
	if comma {
		title--
	}
	title = f.beforeBrackets(first, title) // director general of police (DGP) Ann Lee
	for i := title - 1; i >= first; i-- {
		tag := f.tag(i)
		if tag == pos.CloseBracket {
			before := f.beforeBrackets(first, i+1)
			if before > i { // it has no partner in the source
				return -1
			}
			i = before
			continue
		}
		other := f.namedAt(i, i)
		switch {
		case other >= 0 && f.entities[other].Kind == entity.Person:
			return -1
		case other >= 0 && f.nameOver(i) >= 0, i > first && f.tag(i-1) == pos.HYPH, f.tag(i+1) == pos.HYPH, // "Bank of Orsenia", "editor-in-chief"
			tag == pos.Comma && !comma && i > first && (f.tag(i-1).IsNoun() || f.isIn(i-1, pos.JJ, pos.VBN)), // Secretary for Culture, Sports and Tourism
			tag.IsNoun(), tag == pos.JJ, tag == pos.HYPH, tag == pos.CD, tag == pos.OpenBracket,
			tag == pos.VBN, tag == pos.VBZ, tag == pos.DT && i == first, tag == pos.CC && f.word(i) == "and" && !comma: // "fisheries" is a verb to the tagger
		case f.is(i, "of") && f.isIn(i+1, pos.CD) && i+2 == title && i > first && f.isNoun(i-1) && !comma: // father of two Ann Lee
		case tag == pos.IN, tag == pos.TO, tag == pos.CC, tag == pos.DT, tag == pos.POS, tag == pos.PRPS:
			return f.behindComplement(id, first, i, title)
		default:
			return -1
		}
	}
	return id
}

// beforeBrackets returns where the tokens [first, end) end without the brackets that they
// end with.
func (f *finder) beforeBrackets(first, end int) int {
	if end-1 <= first || f.tag(end-1) != pos.CloseBracket {
		return end
	}
	for i := end - 2; i > first; i-- {
		if f.tag(i) == pos.OpenBracket {
			return i
		}
	}
	return end
}

// holder returns the person named in a source, the tokens [first, end), of whom the article
// tells there that he or she is what the first noun phrase, [first, head), says, and the end
// of the name: Omar Reyes of "a spokesman for Mayor Ann Lee, Omar Reyes". It is not Ann Lee
// of "a lawyer for Mayor Ann Lee".
func (f *finder) holder(first, head, end int) (id, at int) {
	id, longest := -1, head-1
	for i := head; i < end; i++ {
		other := f.namedAt(i, i)
		if other < 0 || f.entities[other].Kind != entity.Person {
			continue
		}
		for _, r := range f.entities[other].Roles {
			if from, to := f.d.TokensOf(r.Start, r.End); first <= from && from < head && longest < to && to <= i {
				id, at, longest = other, i+1, to
			}
		}
	}
	return id, at
}

// behindComplement returns the person id, whose name follows the complement of an
// office, the tokens [.., title), with token i in it: "Ambassador to the UN". The name
// belongs to the complement in "a lawyer for Mayor Ann Lee", where it is -1.
func (f *finder) behindComplement(id, first, i, title int) int {
	last := title - 1
	if last <= i || isTitle(f.word(last)) || !f.tag(last).IsNoun() {
		return -1
	}
	head := f.headEnd(first, title)
	if head > last || head == first || !isTitle(f.word(head-1)) || f.tag(head-1) == pos.NNS {
		return -1
	}
	for k := first; k < head; k++ { // "A received Ambassador to C B", "A and D for C B"
		other := f.namedAt(k, k)
		if f.isFinite(k) || other >= 0 && f.entities[other].Kind == entity.Person && f.nameOver(k+1) < 0 && f.tag(k+1) != pos.POS {
			return -1
		}
	}
	switch tag := f.tag(title); {
	case tag == pos.Comma, tag == pos.OpenBracket, unicode.IsUpper(rune(f.word(head - 1)[0])):
	case f.tag(first) != pos.DT, f.namedAt(last, last) >= 0, f.tag(last) == pos.NNS: // the head of field operations Ann Lee
	default:
		return -1 // "a lawyer for the company Ann Lee"
	}
	return id
}

// toldKind returns the entity whose name stands before the nouns that the tokens [first,
// head) end with, which tell what it is: "the Herald newspaper", -1 for none.
func (f *finder) toldKind(first, head int) int {
	i := head - 1
	if !f.isIn(i, pos.NN) || !coref.IsBody(strings.ToLower(f.word(i))) {
		return -1
	}
	for i > first && f.isIn(i, pos.NN) && f.namedAt(i, i) < 0 {
		i--
	}
	if id := f.namedAt(i, i); id >= 0 && f.entities[id].Kind != entity.Person && f.entities[id].Kind != entity.GPE {
		return id
	}
	return -1
}

// behindKind returns the organisation whose name ends the tokens [first, end) behind a noun for what
// it is: "research and investment firm Kestrel", -1 for none.
func (f *finder) behindKind(first, end int) int {
	id := f.namedAt(end-1, end-1)
	if id < 0 || f.entities[id].Kind != entity.Org {
		return -1
	}
	name := end - 1
	for name > first && f.namedAt(name-1, name-1) == id {
		name--
	}
	if name == first || !f.isIn(name-1, pos.NN) || !coref.IsBody(strings.ToLower(f.word(name-1))) {
		return -1
	}
	for i := first; i < name; i++ {
		if !f.tag(i).IsNoun() && !f.isIn(i, pos.JJ, pos.CC, pos.HYPH, pos.DT, pos.Comma) {
			return -1 // a lawyer for the firm Kestrel
		}
	}
	return id
}

// isTitle reports whether a word is an office or an honorific, in full or short.
func isTitle(word string) bool {
	return lexicon.LookupFolded(lexicon.SpelledOut(word))&(lexicon.Office|lexicon.Honorific) != 0
}

// apposition returns the person or organisation whose name follows a comma or a
// dash after the head, and a token of that name: "the party's leader, Ann Lee",
// "the mayor of Port Alder, Ann Lee". In "a lawyer for the company, Daltrop" the
// name is the company's.
func (f *finder) apposition(head, end int) (id, at int) {
	for i := head; i+1 < end; i++ {
		switch f.tag(i) {
		case pos.WP, pos.WDT, pos.WPS:
			return f.namedBehindClause(i, end), end - 1
		case pos.IN, pos.TO:
			if f.word(i) != "of" && f.word(i) != "in" {
				return -1, 0
			}
		case pos.Comma, pos.Colon, pos.OpenBracket:
			for j := i + 1; j < min(end, i+8); j++ {
				if tag := f.tag(j); !tag.IsNoun() && tag != pos.JJ && tag != pos.DT && tag != pos.PRPS && tag != pos.Period && (tag != pos.CC || f.isCapital(j-1)) {
					break
				}
				if id := f.namedAt(j, j); id >= 0 && (f.entities[id].Kind == entity.Person || f.entities[id].Kind == entity.Org && i == head) {
					return id, j
				}
			}
		}
	}
	return -1, 0
}
