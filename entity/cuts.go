package entity

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/names"
)

// cutNames cuts names that the tagger has made too long: "Ngaire Holt KC", and
// "Vale Backs Orsted" in a headline.
func (s *scan) cutNames(found []names.Name) []names.Name {
	families := s.families(found)
	all := make([]names.Name, 0, len(found))
	for _, n := range found {
		n.End = s.labelEnd(n)
		if n.Kind == names.Person && n.End-n.First > 2 && s.isRoleWord(n.First) {
			n.First++
		}
		first, last := s.text(n.First), s.text(n.End-1)
		switch {
		case n.Kind == names.Person && n.End-n.First > 2 && lexicon.IsPostNominal(last):
			n.End--
		case n.Kind == names.Person && n.End-n.First > 2 && s.known(n.First)&lexicon.Given == 0 && first != last &&
			families[first] > 0 && families[last] > 1 && s.inTitleCase(n.First):
			all = append(all, names.Name{First: n.First, End: n.First + 1, Kind: n.Kind, Confidence: n.Confidence})
			n.First = n.End - 1
		}
		all = append(all, n)
	}
	return all
}

// labelEnd returns where the name of a person ends that has run over the colon
// of a label: "Kari Lund: Bad."
func (s *scan) labelEnd(n names.Name) int {
	for i := n.First + 1; i < n.End && s.known(n.First)&lexicon.Given != 0; i++ {
		if s.text(i) == ":" {
			return i
		}
	}
	return n.End
}

// isRoleWord reports whether token i starts its sentence with what somebody is,
// and can be no name: "Striker Kari Lund".
func (s *scan) isRoleWord(i int) bool {
	at, _ := slices.BinarySearchFunc(s.doc.Sentences, i, func(t layer.Sentence, i int) int { return cmp.Compare(t.First, i) })
	starts := at < len(s.doc.Sentences) && s.doc.Sentences[at].First == i
	return starts && s.knownFolded(i)&(lexicon.Office|lexicon.Given|lexicon.Surname|lexicon.Honorific) == lexicon.Office
}

// around is how many words before and after a name show title case.
const around = 20

// families counts the names of two words and more that end with each word.
func (s *scan) families(found []names.Name) map[string]int {
	count := map[string]int{}
	for _, n := range found {
		n.End = s.labelEnd(n)
		if n.Kind == names.Person && n.End-n.First > 1 {
			count[s.text(n.End-1)]++
		}
	}
	return count
}

// inTitleCase reports whether, in the sentence of token i, seven of ten words
// around it have a capital.
func (s *scan) inTitleCase(i int) bool {
	at, _ := slices.BinarySearchFunc(s.doc.Sentences, i, func(t layer.Sentence, i int) int { return cmp.Compare(t.End, i+1) })
	capitals, words := 0, 0
	for k := max(s.doc.Sentences[at].First, i-around); k < min(s.doc.Sentences[at].End, i+around); k++ {
		if r, _ := utf8.DecodeRuneInString(s.text(k)); unicode.IsLetter(r) {
			words++
			if unicode.IsUpper(r) {
				capitals++
			}
		}
	}
	return 10*capitals >= 7*words
}
