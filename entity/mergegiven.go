package entity

import (
	"cmp"
	"slices"
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
// initial that dominates, if they may be one; where none does, each item goes to whom it fits.
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
	if rest := total - count[best]; count[best] > dominates*rest {
		if p.mayBeOne(best, n) {
			p.union(best.set, n.set, reasonFor(best, n), sureVariant)
		}
	} else {
		p.unsure = append(p.unsure, unsureNode{n, fit})
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
