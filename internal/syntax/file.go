package syntax

import (
	"compress/gzip"
	"errors"
	"io"
)

// Write writes m, compressed.
func (m *Model) Write(w io.Writer) error {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	buf := make([]byte, 0, slots*int(actions))
	for a := range actions { // weights of one action side by side compress better
		for slot := range m.rows {
			buf = append(buf, byte(m.weight(slot, a)))
		}
	}
	if _, err := z.Write(buf); err != nil {
		return err
	}
	return z.Close()
}

// Read reads what Write wrote.
func Read(r io.Reader) (*Model, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	buf, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	if len(buf) != slots*int(actions) {
		return nil, errors.New("syntax: weights of another size")
	}
	m := &Model{rows: make([]uint32, slots)}
	for i, b := range buf {
		m.set(i%slots, action(i/slots), int8(b))
	}
	return m, nil
}
