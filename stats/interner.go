package stats

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

func (in *interner) add(k internedKey) uint32 {
	in.keys = append(in.keys, k)
	return uint32(len(in.keys) - 1)
}

func (in *interner) text(id uint32) string {
	k := in.keys[id]
	if !k.paired {
		return k.text
	}
	return in.text(k.left) + " " + in.text(k.right)
}
