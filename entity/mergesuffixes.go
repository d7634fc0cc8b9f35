package entity

import (
	"slices"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// joinSuffixes joins "Jr." with the name without it, short form of the given name or not, if
// nothing speaks against it, see isWithout. "Sr." tells that there is another.
func (p *personMerger) joinSuffixes() {
	plain := buckets{}
	for _, n := range p.nodes {
		if n.suffix == "" {
			for _, given := range n.givens() {
				plain.add(n.family()+"\t"+given, n)
			}
		}
	}
	for _, n := range p.nodes {
		if n.suffix == "" || n.suffix == "sr" || p.standsBeside(n) {
			continue
		}
		if m := p.withoutSuffix(n, plain); m != nil {
			p.union(m.set, n.set, ByVariant, sureVariant)
		}
	}
}

// givens are the first name and what it may be short for.
func (n *personNode) givens() []string {
	return append([]string{n.words[0]}, lexicon.FullNames(n.words[0])...)
}

// withoutSuffix returns the first of the names without a suffix that is of n, or nil.
func (p *personMerger) withoutSuffix(n *personNode, plain buckets) *personNode {
	for _, given := range n.givens() {
		for _, m := range plain[n.family()+"\t"+given] {
			if p.isWithout(m, n) {
				return m
			}
		}
	}
	return nil
}

// isWithout reports whether m is n, who has a suffix, by a name without it: if he has a role
// of m, or else, if few name m and always by this given name, unless n is kin of somebody or
// has other roles than m. Whom everybody names has a son whom some name.
func (p *personMerger) isWithout(m, n *personNode) bool {
	if differ(m.gender, n.gender) || differ(m.middle(), n.middle()) {
		return false
	}
	b, sameGiven := p.bearerOf(m), m.words[0] == n.words[0]
	if slices.ContainsFunc(n.items, func(i int) bool { return p.sharesRole(b, &p.items[i]) }) {
		return p.speakFor(b, n.items, n.leastForSuffix(leastVariant))
	}
	return sameGiven && p.sets[p.find(m.set)].items < fewNamed && !p.hasOtherRoles(b, n.items) && p.speakFor(b, n.items, n.leastForSuffix(1))
}

// leastForSuffix is how much must speak for a name without the suffix of n: least for "Jr.", much
// for "II", which tells of more.
func (n *personNode) leastForSuffix(least float64) float64 {
	if n.suffix == "jr" {
		return least
	}
	return slipEvidence
}

// hasOtherRoles reports whether some items have roles and the bearer has too, or one is called
// somebody's kin, "the eldest son of the president".
func (p *personMerger) hasOtherRoles(b *bearer, items []int) bool {
	return slices.ContainsFunc(items, func(i int) bool {
		it := &p.items[i]
		return len(p.officesOf(it)) > 0 && len(b.offices) > 0 || slices.ContainsFunc(it.Roles, isOfKin)
	})
}

// isOfKin reports whether a role tells whose kin somebody is.
func isOfKin(role string) bool {
	return slices.ContainsFunc(officesIn(role), func(o office) bool { return lists.Kin.Has(o.head) })
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
