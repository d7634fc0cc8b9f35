package syntax

import (
	"context"
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
	m, err := Decode(modelFile)
	if err != nil {
		panic(err)
	}
	return m
})

// Heads returns the head of each token of d, as an index of d.Tokens, or Root.
// A head stands in the sentence of its token. They are computed once for each
// document and must not be changed.
func Heads(d *layer.Doc) []int32 {
	heads, _ := HeadsContext(context.Background(), d) // which is never done
	return heads
}

// HeadsContext does the same, or returns the error of ctx when that is done.
func HeadsContext(ctx context.Context, d *layer.Doc) ([]int32, error) { return d.Heads(ctx, compute) }

func compute(ctx context.Context, d *layer.Doc) ([]int32, error) {
	tags, err := pos.TagsContext(ctx, d)
	if err != nil {
		return nil, err
	}
	return load().Heads(ctx, d, tags)
}

// Load decodes the embedded weights, which the first use does otherwise.
func Load() { load() }

// Files returns the embedded files that were learned.
func Files() [][]byte { return [][]byte{modelFile} }

// longest is the longest run of tokens that is parsed at once. Only lists and
// rubbish have longer sentences; they are cut.
const longest = 200

// Heads returns the heads of all tokens of d by the model m, or the error of ctx when
// that is done.
func (m *Model) Heads(ctx context.Context, d *layer.Doc, tags []uint8) ([]int32, error) {
	p := NewParser(m)
	heads := make([]int32, len(d.Tokens))
	var words [longest]uint32
	for _, s := range d.Sentences {
		for first := s.First; first < s.End; first += longest {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			end := min(first+longest, s.End)
			for i, t := range d.Tokens[first:end] {
				words[i] = Form(d.ShowToken(t), tags[first+i])
			}
			for i, h := range p.Heads(words[:end-first], tags[first:end]) {
				if h != Root {
					h += int32(first)
				}
				heads[first+i] = h
			}
		}
	}
	return heads, nil
}
