package trees

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/copydesk/copydesk/internal/model/pack"
)

// magic begins the file of a forest, one of package pack. What follows are the number
// of features, nodes and trees, the scale, and a column of the nodes, field by field,
// and of the roots; all little-endian.
const magic = "trees2"

type header struct {
	Features, Nodes, Roots uint32
	Scale                  float32
}

const most = 1 << 22 // features, nodes or trees in a file

// Encode returns the file of the forest. The same forest gives the same bytes.
func (f *Forest) Encode() []byte {
	b, _ := binary.Append([]byte(magic), binary.LittleEndian, header{uint32(f.features), uint32(len(f.nodes)), uint32(len(f.roots)), f.scale})
	var column []byte
	for _, field := range []func(n *node) any{ // bytes that are alike stand side by side
		func(n *node) any { return n.feature }, func(n *node) any { return n.threshold },
		func(n *node) any { return n.low }, func(n *node) any { return n.high },
	} {
		for i := range f.nodes {
			column, _ = binary.Append(column, binary.LittleEndian, field(&f.nodes[i]))
		}
	}
	column, _ = binary.Append(column, binary.LittleEndian, f.roots)
	return pack.Seal(pack.AppendColumn(b, column))
}

// Decode reads the file of a forest.
func Decode(file []byte) (*Forest, error) {
	content, err := pack.Open(file, magic)
	if err != nil {
		return nil, fmt.Errorf("trees: %w", err)
	}
	var h header
	n, err := binary.Decode(content, binary.LittleEndian, &h)
	if err != nil {
		return nil, fmt.Errorf("trees: %w", err)
	}
	if h.Nodes > most || h.Roots > most || h.Features > most || h.Features == 0 {
		return nil, errors.New("trees: too many of something, or no features")
	}
	b, rest, err := pack.Column(content[n:], int(h.Nodes)*12+int(h.Roots)*4)
	if err != nil {
		return nil, fmt.Errorf("trees: %w", err)
	}
	if len(rest) > 0 {
		return nil, errors.New("trees: more than a forest")
	}
	f := &Forest{features: int(h.Features), scale: h.Scale, nodes: make([]node, h.Nodes), roots: make([]int32, h.Roots)}
	for i := range f.nodes {
		f.nodes[i].feature = binary.LittleEndian.Uint16(b[2*i:])
	}
	b = b[2*h.Nodes:]
	for i := range f.nodes {
		f.nodes[i].threshold = int16(binary.LittleEndian.Uint16(b[2*i:]))
	}
	b = b[2*h.Nodes:]
	for i := range f.nodes {
		f.nodes[i].low = int32(binary.LittleEndian.Uint32(b[4*i:]))
	}
	b = b[4*h.Nodes:]
	for i := range f.nodes {
		f.nodes[i].high = int32(binary.LittleEndian.Uint32(b[4*i:]))
	}
	b = b[4*h.Nodes:]
	for i := range f.roots {
		f.roots[i] = int32(binary.LittleEndian.Uint32(b[4*i:]))
	}
	if err := f.check(); err != nil {
		return nil, err
	}
	return f, f.prepare()
}

// check reports whether every path through the forest ends.
func (f *Forest) check() error {
	for i, n := range f.nodes {
		if int(n.feature) >= f.features || n.low >= 0 && (n.low <= int32(i) || int(n.low) >= len(f.nodes)) ||
			n.high >= 0 && (n.high <= int32(i) || int(n.high) >= len(f.nodes)) {
			return errors.New("trees: a node without an end")
		}
	}
	for _, r := range f.roots {
		if int(r) >= len(f.nodes) {
			return errors.New("trees: a root that is no node")
		}
	}
	return nil
}
