package names

import (
	_ "embed"
	"sync"
)

//go:embed classes.bin
var classFile []byte

// A class is what a word stands in company with, finely and coarsely: 0 for
// words without one. The classes are those of MODEL.md.
type class struct{ fine, coarse uint16 }

// wordClasses has the class of each word, by the hash of its lower case.
var wordClasses = sync.OnceValue(func() *classTable {
	t, err := decodeClasses(classFile)
	if err != nil {
		panic(err) // it is part of the program: that it can be read is tested
	}
	return t
})

// A classTable is a hash table with open addressing.
type classTable struct {
	keys    []uint32
	classes []class
}

// tableBits is the size of the table: twice as many places as words, and more.
const tableBits = 18

func newClassTable() *classTable {
	return &classTable{make([]uint32, 1<<tableBits), make([]class, 1<<tableBits)}
}

// IsWord reports whether a word, in capitals or not, is among those that have been
// seen often in much text: words, and names that many know.
func IsWord(text string) bool {
	lower, _, _ := lowered(text)
	return wordClasses().find(lower) != class{}
}

// spread spreads keys over all numbers, and unspread undoes it.
func spread(key uint32) uint32   { return key * 2654435769 }
func unspread(key uint32) uint32 { return key * 340573321 }

// slot is where a key is looked for first.
func slot(key uint32) uint32 { return spread(key) >> (32 - tableBits) }

func (t *classTable) add(key uint32, c class) {
	i := slot(key)
	for t.classes[i].fine != 0 && t.keys[i] != key {
		i = (i + 1) & (1<<tableBits - 1)
	}
	if t.classes[i].fine == 0 { // of two words with one hash the first stays
		t.keys[i], t.classes[i] = key, c
	}
}

func (t *classTable) find(key uint32) class {
	for i := slot(key); t.classes[i].fine != 0; i = (i + 1) & (1<<tableBits - 1) {
		if t.keys[i] == key {
			return t.classes[i]
		}
	}
	return class{}
}
