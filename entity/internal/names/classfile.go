package names

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/copydesk/copydesk/internal/model/pack"
)

// classMagic begins the file of the classes, one of package pack. What follows are
//
//	the number of fine classes, that of words, 32 bits each
//	a column of the coarse class of each fine one
//	for each place of a number of 32 bits, the lowest first, a column of bytes: how far
//	the key of each word, spread, is from the one before; so words stand in the order of
//	their slots
//	two columns of the fine class of each word
const classMagic = "classes1"

const (
	maxFine  = 1 << 10
	maxWords = 1 << (tableBits - 1)
)

// EncodeClasses returns the file of classes of words: coarse has the coarse class of each
// of them, words its words.
func EncodeClasses(coarse []byte, words [][]string) ([]byte, error) {
	known := map[uint32]bool{}
	type entry struct {
		key  uint32
		fine uint16
	}
	var entries []entry
	for fine, members := range words {
		for _, w := range members {
			lower, _, _ := lowered(w)
			if key := spread(lower); !known[key] { // of two words with one hash the first stays
				known[key] = true
				entries = append(entries, entry{key, uint16(fine)})
			}
		}
	}
	if len(entries) > maxWords || len(coarse) > maxFine {
		return nil, errors.New("names: too many words or classes")
	}
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.key, b.key) })
	var columns [6][]byte
	last := uint32(0)
	for _, e := range entries {
		b := binary.LittleEndian.AppendUint32(nil, e.key-last)
		for i, x := range binary.LittleEndian.AppendUint16(b, e.fine) {
			columns[i] = append(columns[i], x)
		}
		last = e.key
	}
	b := binary.LittleEndian.AppendUint32([]byte(classMagic), uint32(len(coarse)))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(entries)))
	b = pack.AppendColumn(b, coarse)
	for _, c := range columns {
		b = pack.AppendColumn(b, c)
	}
	return pack.Seal(b), nil
}

func decodeClasses(file []byte) (*classTable, error) {
	t, err := readClasses(file)
	if err != nil {
		return nil, fmt.Errorf("names: classes: %w", err)
	}
	return t, nil
}

func readClasses(file []byte) (*classTable, error) {
	b, err := pack.Open(file, classMagic)
	if err != nil {
		return nil, err
	}
	if len(b) < 8 {
		return nil, errors.New("no classes")
	}
	fine, words := int(binary.LittleEndian.Uint32(b)), int(binary.LittleEndian.Uint32(b[4:]))
	if fine > maxFine || words > maxWords {
		return nil, errors.New("too many words or classes")
	}
	coarse, b, err := pack.Column(b[8:], fine)
	if err != nil {
		return nil, err
	}
	var columns [6][]byte
	for i := range columns {
		if columns[i], b, err = pack.Column(b, words); err != nil {
			return nil, err
		}
	}
	if len(b) > 0 {
		return nil, errors.New("more than classes")
	}
	t := newClassTable()
	key := uint32(0)
	for i := range words {
		at := func(column int) uint32 { return uint32(columns[column][i]) }
		key += at(0) | at(1)<<8 | at(2)<<16 | at(3)<<24
		c := int(at(4) | at(5)<<8)
		if c >= fine {
			return nil, errors.New("a class that there is not")
		}
		t.add(unspread(key), class{uint16(c) + 1, uint16(coarse[c]) + 1})
	}
	return t, nil
}
