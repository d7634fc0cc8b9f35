package crf

// Rows are rows of weights in the order of their keys, eight to a word, each
// with 128 added.
type rows struct {
	width int // weights in a row
	words []uint64
}

// newRows returns n rows of weights of 0.
func newRows(n, width int) rows {
	r := rows{width: width}
	r.words = make([]uint64, n*r.wordsEach())
	for i := range r.words {
		r.words[i] = zeros
	}
	return r
}

// wordsEach is the number of words in a row.
func (r *rows) wordsEach() int { return (r.width + 7) / 8 }

// row returns the words of a row.
func (r *rows) row(i int) []uint64 { return r.words[i*r.wordsEach():][:r.wordsEach()] }

// set sets a weight.
func (r *rows) set(row, column int, weight int8) {
	at, shift := row*r.wordsEach()+column/8, column%8*8
	r.words[at] = r.words[at]&^(0xFF<<shift) | uint64(uint8(weight)^offset)<<shift
}
