package crf

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"math"
)

// The file of a model is a gzip stream of
//
//	"crf1"
//	the number of labels; for each label its length and bytes
//	the scale, a float32
//	for each label the labels that may stand before it, 64 bits; those that may start
//	the weights of the pairs of labels, signed varints
//	the table of features, the table of features of steps, each as
//		the number of features
//		the keys of the features in order, each as the difference to the one before
//		for each eight weights of a row, for each row, a byte that says which are not 0
//		in the same order those that are not 0, a byte each
//
// Numbers without a size are unsigned varints, others are little-endian.

const (
	magic       = "crf1"
	maxLabels   = 64
	maxFeatures = 1 << 22
	maxBytes    = 1 << 26 // of a model, unpacked
)

// Encode returns the file of the model. The same model gives the same bytes.
func (m *Model) Encode() []byte {
	var out bytes.Buffer
	z, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		panic(err) // the level is valid
	}
	z.Write(m.plain()) // a bytes.Buffer takes everything
	z.Close()
	return out.Bytes()
}

func (m *Model) plain() []byte {
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

func (t *table) append(b []byte) []byte {
	keys, rows := t.entries()
	b = binary.AppendUvarint(b, uint64(len(keys)))
	last := uint32(0)
	for _, key := range keys {
		b = binary.AppendUvarint(b, uint64(key-last))
		last = key
	}
	var weights []byte
	for w := range rows.wordsEach() {
		for k := range keys {
			var mask byte
			for i := range 8 {
				if x := byte(rows.row(k)[w]>>(8*i)) ^ offset; x != 0 {
					mask |= 1 << i
					weights = append(weights, x)
				}
			}
			b = append(b, mask)
		}
	}
	return append(b, weights...)
}

// Decode reads the file of a model.
func Decode(file []byte) (*Model, error) {
	z, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("crf: model: %w", err)
	}
	var plain bytes.Buffer
	plain.Grow(4 * len(file)) // about what it unpacks to
	if _, err := plain.ReadFrom(io.LimitReader(z, maxBytes)); err != nil {
		return nil, fmt.Errorf("crf: model: %w", err)
	}
	r := reader{rest: plain.Bytes()}
	m := r.model()
	r.check(len(r.rest) == 0, "more than a model")
	if r.err != nil {
		return nil, fmt.Errorf("crf: model: %w", r.err)
	}
	m.complete()
	return m, nil
}
