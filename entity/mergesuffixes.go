package entity

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
)

// joinSuffixes joins "Jr." with the name without it, unless both stand in one article, their
// articles do not speak for it, or many name him without and none tells the same of him.
// "Sr." tells that there is another.
func (p *personMerger) joinSuffixes() {
	plain := buckets{}
	for _, n := range p.nodes {
		if n.suffix == "" {
			plain.add(n.family()+"\t"+n.given(), n)
		}
	}
	for _, n := range p.nodes {
		if n.suffix == "" || n.suffix == "sr" || p.standsBeside(n) {
			continue
		}
		for _, m := range plain[n.family()+"\t"+n.given()] {
			if differ(m.gender, n.gender) || differ(m.middle(), n.middle()) {
				continue
			}
			least := 1.0
			if n.suffix != "jr" || m.words[0] != n.words[0] {
				least = slipEvidence
			}
			if p.speakFor(p.bearerOf(m), n.items, least) && (m.words[0] == n.words[0] && p.sets[p.find(m.set)].items < fewNamed || p.sharesRole(p.bearerOf(m), n.items)) {
				p.union(m.set, n.set, ByVariant, sureVariant)
				break
			}
		}
	}
}

// sharesRole reports whether one of the items has a role of the bearer: for "Rob Vale" the
// senator and "Robert Vale III" company alone is too little.
func (p *personMerger) sharesRole(b *bearer, items []int) bool {
	return slices.ContainsFunc(items, func(i int) bool {
		return slices.ContainsFunc(p.features.of(&p.items[i]), func(n int32) bool { return p.features.ofRole[n] && b.count[n] > 0 })
	})
}

// standsBeside reports whether an article names somebody else by the name of n
// without its suffix, or by its family name.
func (p *personMerger) standsBeside(n *personNode) bool {
	for _, i := range n.items {
		at := p.items[i].article
		for j := p.firstItem[at]; j < p.firstItem[at+1]; j++ {
			other := parseName(p.items[j].Name)
			if j == i || p.items[j].Kind != Person || len(other.words) == 0 || other.family() != n.family() || other.suffix == n.suffix {
				continue
			}
			if len(other.words) == 1 || lexicon.Nickname(other.words[0], n.words[0]) || other.words[0] == n.words[0] {
				return true
			}
		}
	}
	return false
}

// fewNamed is how often a name may stand without a suffix for its first name alone to tell
// that the bearer has one: whom everybody names has a son whom some name.
const fewNamed = 4
