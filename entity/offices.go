package entity

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// longestRole is how many tokens a role may have.
const longestRole = 28

// isOffice reports whether a token can be the last word of a role whatever is named beside it.
func (r *reader) isOffice(i int) bool {
	if r.isHyphened(i) {
		return true
	}
	return (!r.tag(i).IsVerbOrModal() || r.tag(i) == pos.VB) && (r.officeWord(r.text(i)) || r.isPosition(i))
}

// isPosition reports whether a token is a position in a team, or a maker, that is another word as well, behind a
// noun, "rugby lock", or a side, "defensive tackle".
func (r *reader) isPosition(i int) bool {
	if i == 0 || !positions.has(r.text(i)) {
		return false
	}
	if side := strings.ToLower(r.text(i - 1)); side == "defensive" || side == "offensive" {
		return true
	}
	return r.tag(i) == pos.NN && r.tag(i-1).IsNoun() && r.text(i-1) != "%"
}

// isHyphened reports whether a token ends an office of two or three words that hyphens
// join: "president-elect", "brother-in-law".
func (r *reader) isHyphened(i int) bool {
	if i < 2 || r.text(i-1) != "-" || !r.isAttached(i) {
		return false
	}
	if r.text(i) == "elect" && r.officeWord(r.text(i-2)) {
		return true
	}
	word := r.text(i-2) + "-" + r.text(i)
	if i > 3 && r.text(i-2) == "in" && (r.text(i) == "chief" || r.text(i) == "residence" || r.text(i) == "charge" || r.text(i) == "law") && r.officeWord(r.text(i-4)) {
		return true
	}
	return r.officeWord(word) || i > 3 && r.text(i-3) == "-" && r.officeWord(r.text(i-4)+"-"+word)
}

// hyphenedEnd returns the end of an office that hyphens join and that begins at token i, with
// words that are none in it: "daughter-in-law". It is i for none.
func (r *reader) hyphenedEnd(i, end int) int {
	if i+4 >= end || r.text(i+1) != "-" || r.text(i+3) != "-" || !r.isAttached(i+1) || !r.isAttached(i+2) || !r.isHyphened(i+4) {
		return i
	}
	return i + 5
}

func (r *reader) officeWord(word string) bool {
	if prefix, rest, ok := strings.Cut(word, "-"); ok && (strings.EqualFold(prefix, "ex") || strings.EqualFold(prefix, "co")) { // "ex-general"
		word = rest
	}
	return lexicon.LookupFolded(word)&lexicon.Office != 0 || moreOffices.has(strings.ToLower(word)) || capital(word) && lexicon.LookupFolded(lexicon.SpelledOut(word))&lexicon.Office != 0
}

// offices reports whether a token is the plural of an office: "Senators".
func (r *reader) offices(i int) bool {
	word := strings.ToLower(r.text(i))
	if one, ok := strings.CutSuffix(word, "men"); ok {
		return r.officeWord(one + "man")
	}
	if one, ok := strings.CutSuffix(word, "ies"); ok {
		return r.officeWord(one + "y")
	}
	one, ok := strings.CutSuffix(strings.TrimSuffix(word, "."), "s")
	return ok && len(one) > 2 && r.officeWord(one) || ok && r.officeWord(upperFirst(one))
}

func upperFirst(w string) string {
	if w == "" {
		return w
	}
	return strings.ToUpper(w[:1]) + w[1:]
}
