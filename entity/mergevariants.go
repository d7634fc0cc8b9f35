package entity

import (
	"cmp"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
)

// joinGiven joins names with the same given name, family name and suffix.
func (p *personMerger) joinGiven() {
	all := buckets{}
	for _, n := range p.nodes {
		all.add(n.family()+"\t"+n.given()+"\t"+n.suffix, n)
	}
	all.each(p.joinMiddles)
}

// joinMiddles joins nodes of one middle initial, and those without one with the
// initial that dominates, if they may be one; where none does, they stay apart.
func (p *personMerger) joinMiddles(nodes []*personNode) {
	heads := map[string]*personNode{} // by middle initial and gender
	var initials, plain []*personNode
	count := map[*personNode]int{}
	for _, n := range nodes {
		if n.middle() == "" {
			plain = append(plain, n)
			continue
		}
		key := n.middle()
		if h := heads[key]; h != nil && !sameMiddle(h.words[1], n.words[1]) {
			key = n.words[1]
		}
		if h := heads[key]; h != nil && differ(h.gender, n.gender) {
			key += string(n.gender)
		}
		head := heads[key]
		if head == nil {
			head = n
			heads[key] = n
			initials = append(initials, n)
		} else {
			p.union(head.set, n.set, reasonFor(head, n), sureVariant)
		}
		count[head] += len(n.items)
	}
	for _, n := range plain {
		p.joinPlain(n, initials, count)
	}
	for i, n := range plain {
		for _, m := range plain[:i] {
			if !differ(m.gender, n.gender) && n.words[0] != m.words[0] && p.mayBeOne(m, n) {
				p.union(m.set, n.set, ByNickname, sureNickname)
				break
			}
		}
	}
}

// sameMiddle reports whether two middle names may be one: an initial, or spelled alike.
func sameMiddle(a, b string) bool {
	return a == b || isInitial(a) || isInitial(b) || distance(a, b) <= min(len(a), len(b))/2-1 || len(skeleton(a)) > 2 && skeleton(a) == skeleton(b)
}

// dominates is how many times as many articles somebody must have as all others
// of his name together.
const dominates = 9

func (p *personMerger) joinPlain(n *personNode, initials []*personNode, count map[*personNode]int) {
	var fit []*personNode
	total := 0
	for _, h := range initials {
		if !differ(h.gender, n.gender) {
			fit = append(fit, h)
			total += count[h]
		}
	}
	if len(fit) == 0 {
		return
	}
	best := slices.MaxFunc(fit, func(a, b *personNode) int { return cmp.Or(count[a]-count[b], cmp.Compare(b.key, a.key)) })
	if rest := total - count[best]; count[best] > dominates*rest && p.mayBeOne(best, n) {
		p.union(best.set, n.set, reasonFor(best, n), sureVariant)
	}
}

// mayBeOne reports whether two names that may be those of one person, Jim and James or with
// and without a middle name, are: under a family name that many have their articles must
// speak for it, the more, the more people are named so, and the less, the more articles name
// one of them: who is known to many is meant.
func (p *personMerger) mayBeOne(n, m *personNode) bool {
	if !isCommon(n.family()) || n.suffix != "" {
		return true
	}
	if len(n.items) < len(m.items) {
		n, m = m, n
	}
	others := float64(len(p.givens[n.family()]) - 2)
	least := min(max(leastVariant, float64(others*others)/8), mostForVariant)
	known := max(1, float64(len(n.items))/manyArticles)
	return p.speakFor(p.bearerOf(n), m.items, float64(least/known))
}

// leastVariant is how much must speak for a variant of a name at least: nothing in common
// is no reason against it where a name is rare, but roles that differ are.
const (
	leastVariant   = 0.3
	mostForVariant = 5
	manyArticles   = 10 // of somebody who is known
)

func reasonFor(a, b *personNode) Reason {
	if a.words[0] != b.words[0] {
		return ByNickname
	}
	return ByVariant
}

// joinNicknames joins a short form that several given names have with the only set
// of one of them: "Al Harlow" with "Alan Harlow" if there is no "Albert".
func (p *personMerger) joinNicknames() {
	full := buckets{}
	for _, n := range p.nodes {
		full.add(n.family()+"\t"+n.words[0], n)
	}
	for _, n := range p.nodes {
		names := lexicon.FullNames(n.words[0])
		if len(names) < 2 {
			continue
		}
		var sets []int
		var whole *personNode
		for _, name := range names {
			for _, m := range full[n.family()+"\t"+name] {
				if m.suffix == n.suffix && !differ(m.gender, n.gender) && !differ(m.middle(), n.middle()) && !slices.Contains(sets, p.find(m.set)) {
					sets, whole = append(sets, p.find(m.set)), m
				}
			}
		}
		if len(sets) == 1 && p.mayBeOne(whole, n) {
			p.union(sets[0], n.set, ByNickname, sureNickname)
		}
	}
}

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
