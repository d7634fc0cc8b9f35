package names

import (
	"context"
	_ "embed"
	"sync"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/model/crf"
	"github.com/copydesk/copydesk/internal/pos"
)

//go:generate go run ./train -write model.bin

//go:embed model.bin
var file []byte

// Embedded returns the tagger with the embedded model, which is decoded on
// first use.
var Embedded = sync.OnceValue(func() *Tagger {
	m, err := crf.Decode(file)
	if err != nil {
		panic(err) // it is part of the program: that it can be read is tested
	}
	return NewTagger(m)
})

// Tag returns the names of d, sorted and disjoint, as the embedded model finds
// them. No name crosses the border of a sentence.
func Tag(ctx context.Context, d *layer.Doc) ([]Name, error) {
	tags, err := pos.TagsContext(ctx, d)
	if err != nil {
		return nil, err
	}
	return Embedded().Tag(ctx, d, tags)
}

// Load decodes the embedded files, which the first use does otherwise.
func Load() {
	Embedded()
	wordClasses()
}

// Files returns the embedded files that were learned.
func Files() [][]byte { return [][]byte{file} }
