package crf

import (
	"encoding/binary"
	"errors"
	"io"
	"math"

	"github.com/copydesk/copydesk/internal/model/pack"
)

// A reader reads the parts of a model and keeps the first error. After an error
// it reads zeros.
type reader struct {
	rest []byte
	err  error
}

func (r *reader) check(ok bool, complaint string) {
	if r.err == nil && !ok {
		r.err = errors.New(complaint)
	}
}

func (r *reader) model() *Model {
	m := new(Model)
	n := r.number(maxLabels)
	r.check(n > 0, "no labels")
	for range n {
		m.labels = append(m.labels, string(r.bytes(r.number(255))))
	}
	m.scale = math.Float32frombits(uint32(r.fixed(4)))
	r.check(m.scale > 1e-6 && m.scale < 1e6, "scale out of range")
	m.shape = r.shape(n)
	m.steps = make([]int32, m.shape.pairsLong())
	for i := range m.shape.pairs() {
		m.steps[i] = r.signed()
	}
	m.unary = r.table(n)
	m.edge = r.table(m.shape.pairs())
	return m
}

func (r *reader) shape(labels int) shape {
	s := shape{labels: labels}
	for range labels {
		s.before = append(s.before, r.fixed(8)&s.all())
	}
	s.start = r.fixed(8) & s.all()
	return s
}

// column reads a column of n bytes. They may be part of the input.
func (r *reader) column(n int) []byte {
	if r.err != nil {
		return nil
	}
	values, rest, err := pack.Column(r.rest, n)
	r.rest, r.err = rest, err
	return values
}

// bytes reads n bytes. They are part of the input.
func (r *reader) bytes(n int) []byte {
	if r.err == nil && n > len(r.rest) {
		r.err = io.ErrUnexpectedEOF
	}
	if r.err != nil {
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *reader) fixed(n int) uint64 {
	var b [8]byte
	copy(b[:], r.bytes(n))
	return binary.LittleEndian.Uint64(b[:])
}

func (r *reader) uvarint() uint64 {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 {
		r.check(false, "no number")
	}
	r.bytes(max(size, 0))
	return n
}

// number reads a number of at most limit.
func (r *reader) number(limit int) int {
	n := r.uvarint()
	r.check(n <= uint64(limit), "too many of something")
	if r.err != nil {
		return 0
	}
	return int(n)
}

func (r *reader) signed() int32 {
	n, size := binary.Varint(r.rest)
	r.check(size > 0 && n >= -1<<24 && n <= 1<<24, "weight out of range")
	r.bytes(max(size, 0))
	return int32(n)
}
