package tokens

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// LongestRole is how many tokens a role may have.
const LongestRole = 28

// IsOffice reports whether a token can be the last word of a role whatever is named beside it.
func (r *Reader) IsOffice(i int) bool {
	if r.IsHyphened(i) {
		return true
	}
	return (!r.Tag(i).IsVerbOrModal() || r.Tag(i) == pos.VB) && (r.OfficeWord(r.Text(i)) || r.isPosition(i))
}

// isPosition reports whether a token is a position in a team, or a maker, that is another word as well, behind a
// noun, "rugby lock", or a side, "defensive tackle".
func (r *Reader) isPosition(i int) bool {
	if i == 0 || !lists.Positions.Has(r.Text(i)) {
		return false
	}
	if side := strings.ToLower(r.Text(i - 1)); side == "defensive" || side == "offensive" {
		return true
	}
	return r.Tag(i) == pos.NN && r.Tag(i-1).IsNoun() && r.Text(i-1) != "%"
}

// IsHyphened reports whether a token ends an office of two or three words that hyphens
// join: "president-elect", "brother-in-law".
func (r *Reader) IsHyphened(i int) bool {
	if i < 2 || r.Text(i-1) != "-" || !r.IsAttached(i) {
		return false
	}
	if r.Text(i) == "elect" && r.OfficeWord(r.Text(i-2)) {
		return true
	}
	word := r.Text(i-2) + "-" + r.Text(i)
	if i > 3 && r.Text(i-2) == "in" && (r.Text(i) == "chief" || r.Text(i) == "residence" || r.Text(i) == "charge" || r.Text(i) == "law") && r.OfficeWord(r.Text(i-4)) {
		return true
	}
	return r.OfficeWord(word) || i > 3 && r.Text(i-3) == "-" && r.OfficeWord(r.Text(i-4)+"-"+word)
}

// HyphenedEnd returns the end of an office that hyphens join and that begins at token i, with
// words that are none in it: "daughter-in-law". It is i for none.
func (r *Reader) HyphenedEnd(i, end int) int {
	if i+4 >= end || r.Text(i+1) != "-" || r.Text(i+3) != "-" || !r.IsAttached(i+1) || !r.IsAttached(i+2) || !r.IsHyphened(i+4) {
		return i
	}
	return i + 5
}

// OfficeWord reports whether a word can be the last one of an office.
func (r *Reader) OfficeWord(word string) bool {
	if prefix, rest, ok := strings.Cut(word, "-"); ok && (strings.EqualFold(prefix, "ex") || strings.EqualFold(prefix, "co")) { // "ex-general"
		word = rest
	}
	return lexicon.LookupFolded(word)&lexicon.Office != 0 || lists.MoreOffices.Has(strings.ToLower(word)) || Capital(word) && lexicon.LookupFolded(lexicon.SpelledOut(word))&lexicon.Office != 0
}

// Offices reports whether a token is the plural of an office: "Senators".
func (r *Reader) Offices(i int) bool {
	word := strings.ToLower(r.Text(i))
	if one, ok := strings.CutSuffix(word, "men"); ok {
		return r.OfficeWord(one + "man")
	}
	if one, ok := strings.CutSuffix(word, "ies"); ok {
		return r.OfficeWord(one + "y")
	}
	one, ok := strings.CutSuffix(strings.TrimSuffix(word, "."), "s")
	return ok && len(one) > 2 && r.OfficeWord(one) || ok && r.OfficeWord(upperFirst(one))
}

func upperFirst(w string) string {
	if w == "" {
		return w
	}
	return strings.ToUpper(w[:1]) + w[1:]
}
