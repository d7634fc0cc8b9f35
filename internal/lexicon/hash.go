package lexicon

// classes are those of keys, in a hash table with open addressing: it is asked
// for every word of a text, and a map costs twice the time.
type classes struct {
	keys []uint64
	of   []Class // Nothing where a place is free
	used int
}

func (t *classes) get(key uint64) Class {
	for i := key & uint64(len(t.of)-1); t.of[i] != Nothing; i = (i + 1) & uint64(len(t.of)-1) {
		if t.keys[i] == key {
			return t.of[i]
		}
	}
	return Nothing
}

// add gives a key the class c beside those that it has.
func (t *classes) add(key uint64, c Class) {
	if c == Nothing {
		return
	}
	if 2*t.used >= len(t.of) {
		t.grow()
	}
	i := key & uint64(len(t.of)-1)
	for t.of[i] != Nothing && t.keys[i] != key {
		i = (i + 1) & uint64(len(t.of)-1)
	}
	if t.of[i] == Nothing {
		t.used++
	}
	t.keys[i] = key
	t.of[i] |= c
}

// grow makes room for twice as many keys.
func (t *classes) grow() {
	old := *t
	n := max(1<<10, 2*len(old.of))
	*t = classes{keys: make([]uint64, n), of: make([]Class, n)}
	for i, c := range old.of {
		t.add(old.keys[i], c)
	}
}
