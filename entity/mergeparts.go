package entity

import (
	"cmp"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
)

// joinParts joins names of several words with the longer one that they are part of: both
// family names, "Ruiz Trellick" of "Ana Maria Ruiz Trellick"; a name without what stands
// before it, "Hun Tren" of "Samdech Hun Tren"; and one without the family name behind that
// of the father, "Karim bin Salim" of "Karim bin Salim Al Vantov". Where the name of the
// father stands in the middle without a word before it, "Karim Salim Al Vantov", the end is
// that of another.
func (p *personMerger) joinParts() {
	longer := map[string][]*personNode{}
	for _, n := range p.nodes {
		for _, part := range partsOf(n) {
			longer[part] = append(longer[part], n)
		}
	}
	for _, n := range p.nodes {
		if m := p.wholeOf(n, longer[strings.Join(n.words, " ")]); m != nil {
			p.union(m.set, n.set, ByShort, sureSpelling)
		}
	}
}

// partsOf are the last two words of a name, but for one with a family of Arabs, and its
// beginning up to the name of the father.
func partsOf(n *personNode) []string {
	var parts []string
	if k := len(n.words); k > 2 && !n.ofClan {
		parts = append(parts, strings.Join(n.words[k-2:], " "))
	}
	for i := 2; i+1 < len(n.words); i++ {
		if front := (&fullName{words: n.words[:i+1]}); front.hasFather() {
			parts = append(parts, strings.Join(front.words, " "))
		}
	}
	return parts
}

// wholeOf returns the longer name that n is part of, nil if there are several people of
// such names, or if something speaks against it. Where n starts with a given name, as
// somebody else's would, its articles must speak for it.
func (p *personMerger) wholeOf(n *personNode, longer []*personNode) *personNode {
	var whole *personNode
	for _, m := range longer {
		if differ(m.gender, n.gender) || m.suffix != n.suffix {
			return nil
		}
		if whole != nil && p.find(whole.set) != p.find(m.set) {
			return nil
		}
		if whole == nil || cmp.Or(len(m.items)-len(whole.items), cmp.Compare(whole.key, m.key)) > 0 {
			whole = m
		}
	}
	if whole == nil || p.find(whole.set) == p.find(n.set) || p.anyNamedApart(n, whole) {
		return nil
	}
	least := 1.0
	if lexicon.LookupFolded(n.words[0])&lexicon.Given != 0 && !n.hasFather() {
		least = slipEvidence
	}
	if !p.speakFor(p.bearerOf(whole), n.items, least) {
		return nil
	}
	return whole
}

// anyNamedApart reports whether an article names both as two.
func (p *personMerger) anyNamedApart(n, m *personNode) bool {
	return slices.ContainsFunc(n.items, func(i int) bool { return p.namedApart(&p.items[i], m.set) })
}
