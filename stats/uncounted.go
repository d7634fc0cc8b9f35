package stats

import (
	"encoding/binary"
	"iter"
	"slices"
	"sync"
)

// An uncounted holds the words of articles that are no terms, so that a query finds them.
// As they are many, and seldom asked for, a cell takes a few bytes: the number of a word
// and its count, packed.
type uncounted struct {
	keys  []string // of the words, sorted
	start []int    // where the bytes of each row start; one more at the end
	bytes []byte

	once    sync.Once
	columns [][]posting
}

// appendPacked appends a cell.
func appendPacked(bytes []byte, term, count uint32) []byte {
	return binary.AppendUvarint(binary.AppendUvarint(bytes, uint64(term)), uint64(count))
}

// unpacked iterates over packed cells.
func unpacked(bytes []byte) iter.Seq2[uint32, uint32] {
	return func(yield func(term, count uint32) bool) {
		for len(bytes) > 0 {
			term, n := binary.Uvarint(bytes)
			count, m := binary.Uvarint(bytes[n:])
			bytes = bytes[n+m:]
			if !yield(uint32(term), uint32(count)) {
				return
			}
		}
	}
}

// appendRow appends the cells of another row, under the numbers that its words have here.
func (u *uncounted) appendRow(row []byte, number []uint32) {
	for term, count := range unpacked(row) {
		u.bytes = appendPacked(u.bytes, number[term], count)
	}
	u.start = append(u.start, len(u.bytes))
}

// find returns the rows that have a word, nil for none.
func (u *uncounted) find(key string) []posting {
	if u == nil {
		return nil
	}
	if id, ok := slices.BinarySearch(u.keys, key); ok {
		return u.column(id)
	}
	return nil
}

func (u *uncounted) column(id int) []posting {
	u.once.Do(func() {
		u.columns = make([][]posting, len(u.keys))
		for row := range len(u.start) - 1 {
			for term, count := range unpacked(u.bytes[u.start[row]:u.start[row+1]]) {
				u.columns[term] = append(u.columns[term], posting{int32(row), int32(count)})
			}
		}
	})
	return u.columns[id]
}

// of returns the words of some rows.
func (u *uncounted) of(rows []int) *uncounted {
	if u == nil {
		return nil
	}
	s := &uncounted{keys: u.keys, start: make([]int, 1, len(rows)+1)}
	for _, row := range rows {
		s.bytes = append(s.bytes, u.bytes[u.start[row]:u.start[row+1]]...)
		s.start = append(s.start, len(s.bytes))
	}
	return s
}
