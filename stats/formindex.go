package stats

// A formIndex finds the number of a text. Most words are short, and found faster
// as integers; finding them is most of what counting does.
type formIndex struct {
	short map[uint64]uint32
	long  map[string]uint32
}

func newFormIndex() formIndex {
	return formIndex{make(map[uint64]uint32), make(map[string]uint32)}
}

func (x formIndex) get(text string) (id uint32, ok bool) {
	if len(text) < 8 {
		id, ok = x.short[pack(text)]
		return id, ok
	}
	id, ok = x.long[text]
	return id, ok
}

func (x formIndex) put(text string, id uint32) {
	if len(text) < 8 {
		x.short[pack(text)] = id
		return
	}
	x.long[text] = id
}

// pack makes a number of a text of at most seven bytes and its length.
func pack(text string) uint64 {
	n := uint64(len(text))
	for i := range len(text) {
		n = n<<8 | uint64(text[i])
	}
	return n
}
