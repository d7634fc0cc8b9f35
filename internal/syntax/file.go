package syntax

import (
	"errors"
	"fmt"

	"github.com/copydesk/copydesk/internal/model/pack"
)

// magic begins the file of a model, one of package pack. A column for each action
// follows, with a weight for each slot.
const magic = "syntax2"

const zeros = offset * 0x01010101 // a row of weights of 0

// Encode returns the file of the model. The same model gives the same bytes.
func (m *Model) Encode() []byte {
	b := []byte(magic)
	column := make([]byte, slots)
	for a := range actions {
		for slot := range m.rows {
			column[slot] = byte(m.weight(slot, a))
		}
		b = pack.AppendColumn(b, column)
	}
	return pack.Seal(b)
}

// Decode reads the file of a model.
func Decode(file []byte) (*Model, error) {
	rest, err := pack.Open(file, magic)
	if err != nil {
		return nil, fmt.Errorf("syntax: %w", err)
	}
	var columns [actions][]byte
	for a := range columns {
		if columns[a], rest, err = pack.Column(rest, slots); err != nil {
			return nil, fmt.Errorf("syntax: %w", err)
		}
	}
	if len(rest) > 0 {
		return nil, errors.New("syntax: more than a model")
	}
	m := &Model{rows: make([]uint32, slots)}
	first, second, third, fourth := columns[0][:slots], columns[1][:slots], columns[2][:slots], columns[3][:slots]
	for i := range m.rows {
		m.rows[i] = (uint32(first[i]) | uint32(second[i])<<8 | uint32(third[i])<<16 | uint32(fourth[i])<<24) ^ zeros
	}
	return m, nil
}
