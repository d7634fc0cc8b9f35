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

// Heads tell for each token of a document how far behind it its head stands, which is in
// the same sentence: 0 for none, below 0 for a head before it. They are half as long as
// indices, and as long as the longest of texts.
type Heads []int16

// Of returns the head of token i, as an index of the tokens, or Root.
func (h Heads) Of(i int) int {
	if h[i] == 0 {
		return Root
	}
	return i + int(h[i])
}

// HeadsOf returns the heads of the tokens of d. They are computed once for each document
// and must not be changed.
func HeadsOf(d *layer.Doc) Heads {
	heads, _ := HeadsContext(context.Background(), d) // which is never done
	return heads
}

// HeadsContext does the same, or returns the error of ctx when that is done.
func HeadsContext(ctx context.Context, d *layer.Doc) (Heads, error) { return d.Heads(ctx, compute) }

func compute(ctx context.Context, d *layer.Doc) ([]int16, error) {
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
func (m *Model) Heads(ctx context.Context, d *layer.Doc, tags []uint8) (Heads, error) {
	p := NewParser(m)
	heads := make(Heads, len(d.Tokens))
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
					heads[first+i] = int16(int(h) - i)
				}
			}
		}
	}
	return heads, nil
}
