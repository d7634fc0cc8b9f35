package syntax

import (
	"bytes"
	_ "embed"
	"sync"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
)

//go:embed model.bin
var modelFile []byte

// load decodes the embedded weights. They are part of the program: that they
// can be read is tested.
var load = sync.OnceValue(func() *Model {
	m, err := Read(bytes.NewReader(modelFile))
	if err != nil {
		panic(err)
	}
	return m
})

// Heads returns the head of each token of d, as an index of d.Tokens, or Root.
// A head stands in the sentence of its token. They are computed once for each
// document and must not be changed.
func Heads(d *layer.Doc) []int32 {
	return d.Heads(func(d *layer.Doc) []int32 { return load().Heads(d, pos.Tags(d)) })
}

// longest is the longest run of tokens that is parsed at once. Only lists and
// rubbish have longer sentences; they are cut.
const longest = 200

// Heads returns the heads of all tokens of d by the model m.
func (m *Model) Heads(d *layer.Doc, tags []uint8) []int32 {
	p := NewParser(m)
	heads := make([]int32, len(d.Tokens))
	var words [longest]uint32
	for _, s := range d.Sentences {
		for first := s.First; first < s.End; first += longest {
			end := min(first+longest, s.End)
			for i, t := range d.Tokens[first:end] {
				words[i] = Word(d.Text[t.Start:t.End])
			}
			for i, h := range p.Heads(words[:end-first], tags[first:end]) {
				if h != Root {
					h += int32(first)
				}
				heads[first+i] = h
			}
		}
	}
	return heads
}
