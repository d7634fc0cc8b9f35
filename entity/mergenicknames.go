package entity

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
)

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
