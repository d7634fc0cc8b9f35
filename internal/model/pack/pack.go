// Package pack writes files of learned weights: small, and quick to read at the
// start of a program.
//
// A file is a magic number, what a model writes, and the CRC-32 (IEEE) of both. A
// model writes columns: bytes of one kind one after the other, how many of which
// its reader knows. A column is
//
//	0, its bytes
//
// or, where that takes at most three quarters of the room,
//
//	1
//	256 lengths of codes, 4 bits each, the first in the lower half of a byte
//	the sizes of four streams, 4 bytes each
//	the streams, each the codes of a quarter of the bytes, bit by bit from the lowest
//	8 bytes, so that a reader may look beyond the end
//
// The codes are canonical Huffman codes of at most 11 bits, so that one look-up
// reads a byte; four streams, so that the processor works on four at a time.
// Numbers are little-endian.
package pack

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"slices"
)

// Seal returns the file of what a model wrote behind its magic number.
func Seal(content []byte) []byte {
	return binary.LittleEndian.AppendUint32(content, crc32.ChecksumIEEE(content))
}

// Open returns what Seal was given, without the magic number that it must begin with.
func Open(file []byte, magic string) ([]byte, error) {
	end := len(file) - crc32.Size
	switch {
	case end < len(magic):
		return nil, io.ErrUnexpectedEOF
	case string(file[:len(magic)]) != magic:
		return nil, fmt.Errorf("does not begin with %q", magic)
	case binary.LittleEndian.Uint32(file[end:]) != crc32.ChecksumIEEE(file[:end]):
		return nil, errors.New("wrong checksum")
	}
	return file[len(magic):end:end], nil
}

const (
	plain, coded = 0, 1

	streams = 4
	slack   = 8 // bytes behind the streams
	head    = 1 + 256/2 + 4*streams
)

// AppendColumn appends a column of values to b.
func AppendColumn(b, values []byte) []byte {
	c := newCode(values)
	parts := quarters(values)
	size := head + slack
	for _, part := range parts {
		size += c.size(part)
	}
	if size > 3*len(values)/4 {
		return append(append(b, plain), values...)
	}
	b = c.appendLengths(append(b, coded))
	for _, part := range parts {
		b = binary.LittleEndian.AppendUint32(b, uint32(c.size(part)))
	}
	for _, part := range parts {
		b = c.append(b, part)
	}
	return append(b, make([]byte, slack)...)
}

// Column reads a column of n values and returns what follows it. The values may be
// part of b.
func Column(b []byte, n int) (values, rest []byte, err error) {
	switch {
	case n < 0 || len(b) == 0:
		return nil, nil, io.ErrUnexpectedEOF
	case b[0] == plain && n < len(b):
		return b[1 : 1+n : 1+n], b[1+n:], nil
	case b[0] == coded && len(b) >= head+slack && n <= 8*len(b): // a code has a bit or more
		return decoded(b, n)
	case b[0] > coded:
		return nil, nil, errors.New("a column of an unknown kind")
	}
	return nil, nil, io.ErrUnexpectedEOF
}

func decoded(b []byte, n int) (values, rest []byte, err error) {
	table, err := readTable(b[1:])
	if err != nil {
		return nil, nil, err
	}
	from := [streams]uint{}
	end := uint(0)
	for s := range from {
		from[s] = 8 * end
		end += uint(binary.LittleEndian.Uint32(b[head-4*streams+4*s:]))
	}
	b = b[head:]
	if end+slack > uint(len(b)) {
		return nil, nil, io.ErrUnexpectedEOF
	}
	values = make([]byte, n)
	if !table.decode(quarters(values), b[:end+slack], from) {
		return nil, nil, io.ErrUnexpectedEOF
	}
	return values, b[end+slack:], nil
}

// quarters parts values into four parts, the first three of which are equally long
// and the last is not longer.
func quarters(values []byte) (parts [streams][]byte) {
	each := (len(values) + streams - 1) / streams
	for s := range parts {
		n := min(each, len(values))
		parts[s], values = values[:n], values[n:]
	}
	return parts
}

// A byteCode has the code of each byte and its length, 0 for bytes that do not occur.
type byteCode struct {
	lengths [256]uint8
	codes   [256]uint16 // the first bit is the lowest
}

func newCode(values []byte) *byteCode {
	var counts [256]int
	for _, v := range values {
		counts[v]++
	}
	c := &byteCode{lengths: lengths(counts)}
	c.number()
	return c
}

// size is how many bytes the codes of values take.
func (c *byteCode) size(values []byte) int {
	bits := 0
	for _, v := range values {
		bits += int(c.lengths[v])
	}
	return (bits + 7) / 8
}

func (c *byteCode) append(b, values []byte) []byte {
	var bits uint64
	n := 0
	for _, v := range values {
		bits |= uint64(c.codes[v]) << n
		for n += int(c.lengths[v]); n >= 8; n -= 8 {
			b = append(b, byte(bits))
			bits >>= 8
		}
	}
	if n > 0 {
		b = append(b, byte(bits))
	}
	return b
}

func (c *byteCode) appendLengths(b []byte) []byte {
	for pair := range slices.Chunk(c.lengths[:], 2) {
		b = append(b, pair[0]|pair[1]<<4)
	}
	return b
}
