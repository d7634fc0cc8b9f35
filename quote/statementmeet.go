package quote

import (
	"slices"
)

// maxCompared is how many utterances with one pair of words a new one is compared with.
const maxCompared = 16

type pairKey struct {
	group int
	hash  uint64
}

// link joins each saying with those before it that it is like.
func (m *matcher) link() {
	stands := map[pairKey][]int{} // utterances that stand for those like them
	for i := range m.said {
		u := &m.said[i]
		if u.group < 0 {
			continue
		}
		compared := map[int]bool{}
		beside, apart := u.pairs()
		for _, h := range beside {
			m.meet(i, pairKey{u.group, h}, stands, compared, m.same)
		}
		if !u.indirect {
			framed := map[int]bool{}
			for _, h := range apart {
				m.meet(i, pairKey{u.group, h}, stands, framed, m.sameFrame)
			}
		}
		for _, h := range u.figures {
			m.meet(i, pairKey{u.group, uint64(h)}, stands, compared, m.same)
		}
	}
}

// linkVerbatim joins sayings in marks that have a long run of words in common.
func (m *matcher) linkVerbatim() {
	var marked []int
	for i := range m.said {
		if !m.said[i].indirect && len(m.said[i].words) >= leastLongRun {
			marked = append(marked, i)
		}
	}
	slices.SortStableFunc(marked, func(i, j int) int { return m.said[i].compare(&m.said[j]) })
	stands := map[pairKey][]int{}
	for _, i := range marked {
		compared := map[int]bool{}
		for _, h := range m.said[i].runs(leastLongRun) {
			m.meet(i, pairKey{-1, h}, stands, compared, m.sameVerbatim)
		}
	}
}

// meet compares a saying with those that stand for others under a key.
func (m *matcher) meet(i int, key pairKey, stands map[pairKey][]int, compared map[int]bool, same func(a, b *saying) bool) {
	joined := false
	for _, j := range stands[key] {
		if m.find(i) == m.find(j) {
			joined = true
		} else if !compared[j] {
			compared[j] = true
			if same(&m.said[i], &m.said[j]) {
				m.parent[m.find(i)] = m.find(j)
				joined = true
			}
		}
	}
	if !joined && len(stands[key]) < maxCompared {
		stands[key] = append(stands[key], i)
	}
}
