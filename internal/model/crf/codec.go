package crf

import (
	"encoding/binary"
	"fmt"
	"math"

	"github.com/copydesk/copydesk/internal/model/pack"
)

// The file of a model is one of package pack, of
//
//	"crf2"
//	the number of labels; for each label its length and bytes
//	the scale, a float32
//	for each label the labels that may stand before it, 64 bits; those that may start
//	the weights of the pairs of labels, signed varints
//	the table of features, the table of features of steps, each as
//		the number of features, and of those that have no slot
//		a column with the move of each slot's key, or 255 for a free slot
//		what the key is beside that (see remainder), bytes of one place a column
//		the keys of features without a slot, 32 bits each, in order
//		for each eight weights of a row, a column with a byte for each feature that says
//		which are not 0
//		in the same order those that are not 0, a column
//
// The features stand in the order of their slots, so that reading goes through the
// file and the table from the start to the end. Numbers without a size are unsigned
// varints, others are little-endian.

const (
	magic       = "crf2"
	maxLabels   = 64
	maxFeatures = 1 << 22
	maxCells    = 1 << 25 // of a table
)

// Encode returns the file of the model. The same model gives the same bytes.
func (m *Model) Encode() []byte { return pack.Seal(m.content()) }

func (m *Model) content() []byte {
	b := binary.AppendUvarint([]byte(magic), uint64(len(m.labels)))
	for _, label := range m.labels {
		b = binary.AppendUvarint(b, uint64(len(label)))
		b = append(b, label...)
	}
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(m.scale))
	for _, mask := range m.shape.before {
		b = binary.LittleEndian.AppendUint64(b, mask)
	}
	b = binary.LittleEndian.AppendUint64(b, m.shape.start)
	for _, w := range m.steps[:m.shape.pairs()] {
		b = binary.AppendVarint(b, int64(w))
	}
	return m.edge.append(m.unary.append(b))
}

// Decode reads the file of a model.
func Decode(file []byte) (*Model, error) {
	content, err := pack.Open(file, magic)
	if err != nil {
		return nil, fmt.Errorf("crf: model: %w", err)
	}
	r := reader{rest: content}
	m := r.model()
	r.check(len(r.rest) == 0, "more than a model")
	if r.err != nil {
		return nil, fmt.Errorf("crf: model: %w", r.err)
	}
	m.complete()
	return m, nil
}
