package trees

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// magic begins the file of a forest: a gzip stream of it, the number of
// features, nodes and trees, the scale, the nodes and the roots, all
// little-endian.
const magic = "trees1"

type header struct {
	Features, Nodes, Roots uint32
	Scale                  float32
}

const most = 1 << 22 // nodes or trees in a file

// Encode returns the file of the forest. The same forest gives the same bytes.
func (f *Forest) Encode() []byte {
	var out bytes.Buffer
	z, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		panic(err) // the level is valid
	}
	b := []byte(magic)
	b, _ = binary.Append(b, binary.LittleEndian, header{uint32(f.features), uint32(len(f.nodes)), uint32(len(f.roots)), f.scale})
	for _, part := range []func(n *node) any{ // column by column, which compresses better
		func(n *node) any { return n.feature }, func(n *node) any { return n.threshold },
		func(n *node) any { return n.low }, func(n *node) any { return n.high },
	} {
		for i := range f.nodes {
			b, _ = binary.Append(b, binary.LittleEndian, part(&f.nodes[i]))
		}
	}
	b, _ = binary.Append(b, binary.LittleEndian, f.roots)
	z.Write(b) // a bytes.Buffer takes everything
	z.Close()
	return out.Bytes()
}

// Decode reads the file of a forest.
func Decode(file []byte) (*Forest, error) {
	z, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("trees: %w", err)
	}
	b, err := io.ReadAll(io.LimitReader(z, 1<<27))
	if err != nil {
		return nil, fmt.Errorf("trees: %w", err)
	}
	var h header
	if !bytes.HasPrefix(b, []byte(magic)) || len(b) < len(magic)+binary.Size(h) {
		return nil, errors.New("trees: not a forest")
	}
	b = b[len(magic):]
	n, _ := binary.Decode(b, binary.LittleEndian, &h)
	b = b[n:]
	if h.Nodes > most || h.Roots > most || len(b) != int(h.Nodes)*12+int(h.Roots)*4 {
		return nil, errors.New("trees: a forest of another size")
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
