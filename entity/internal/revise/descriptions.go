package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

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
