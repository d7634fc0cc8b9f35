package revise

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
)

// syllables returns the name at token i of a family and a given name of two syllables that a
// hyphen joins, of which the tagger has left out the last, a word of its own, or the first:
// "Kim Do | -an", "Ban | Do-an".
func (m *missed) syllables(i int, sentence layer.Sentence) (names.Name, bool) {
	given := names.Name{First: i + 1, End: i + 4, Kind: names.Person, Confidence: sure}
	if !lists.BeforeSyllables.Has(m.Text(i)) || given.End >= sentence.End || !tokens.Capital(m.Text(i+1)) || !m.isHalfGiven(given) || m.isCompound(given) {
		return names.Name{}, false
	}
	if i > 0 && m.taken[i-1] || m.taken[i] && (m.kinds[i] != names.Person || m.taken[i+2]) {
		return names.Name{}, false
	}
	if !m.taken[i] && m.kinds[i+1] != names.Person && (m.inTitleCase(i) || m.isOfWords(given)) {
		return names.Name{}, false
	}
	given.First = i
	return given, true
}

// longestSyllable is how many letters one has, "Kyoung" in Latin letters.
const longestSyllable = 6

// isOfWords reports whether a hyphen joins two words of the language, "Low-cost": a family name
// before them, "Park", is a word too.
func (m *missed) isOfWords(n names.Name) bool {
	return pos.IsFrequent(strings.ToLower(m.Text(n.First))) && pos.IsFrequent(m.Text(n.End-1))
}

// isCompound reports whether a hyphen joins a name and a word that makes an adjective of it,
// "Lee-led", or more words, or a noun follows for which it tells which: "Low-cost | flats".
func (m *missed) isCompound(n names.Name) bool {
	last := m.Text(n.End - 1)
	if len(last) > longestSyllable || m.TextAt(n.End) == "-" && m.IsAttached(n.End) {
		return true
	}
	if next := m.Tag(n.End); (next == pos.NN || next == pos.NNS) && !tokens.Capital(m.Text(n.End)) {
		return true
	}
	return m.Tag(n.End-1) == pos.VBN || m.Tag(n.End-1) == pos.VBD
}
