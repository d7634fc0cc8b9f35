package stats

import (
	"cmp"
	"slices"
)

// An interner gives keys small numbers, in the order in which they come. A key
// is a word, or two earlier keys with a space between.
type interner struct {
	keys   []internedKey
	byText map[string]uint32
	byPair map[[2]uint32]uint32
}

type internedKey struct {
	text        string
	left, right uint32
	paired      bool
}

func (in *interner) id(text string) uint32 {
	if id, ok := in.byText[text]; ok {
		return id
	}
	if in.byText == nil {
		in.byText = make(map[string]uint32)
	}
	id := in.add(internedKey{text: text})
	in.byText[text] = id
	return id
}

func (in *interner) pairID(left, right uint32) uint32 {
	p := [2]uint32{left, right}
	if id, ok := in.byPair[p]; ok {
		return id
	}
	if in.byPair == nil {
		in.byPair = make(map[[2]uint32]uint32)
	}
	id := in.add(internedKey{left: left, right: right, paired: true})
	in.byPair[p] = id
	return id
}

// chain returns the key of several keys in a row.
func (in *interner) chain(ids []uint32) uint32 {
	key := ids[0]
	for _, id := range ids[1:] {
		key = in.pairID(key, id)
	}
	return key
}

func (in *interner) add(k internedKey) uint32 {
	in.keys = append(roomy(in.keys, 1), k)
	return uint32(len(in.keys) - 1)
}

func (in *interner) text(id uint32) string {
	k := in.keys[id]
	if !k.paired {
		return k.text
	}
	return in.text(k.left) + " " + in.text(k.right)
}

// ranks returns the place of each key in the order of their texts.
func (in *interner) ranks() []int {
	type keyed struct {
		text string
		id   int
	}
	sorted := make([]keyed, len(in.keys))
	for id := range in.keys {
		sorted[id] = keyed{in.text(uint32(id)), id}
	}
	slices.SortFunc(sorted, func(a, b keyed) int { return cmp.Compare(a.text, b.text) })
	ranks := make([]int, len(sorted))
	for rank, k := range sorted {
		ranks[k.id] = rank
	}
	return ranks
}
