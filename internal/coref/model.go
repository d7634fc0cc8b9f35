package coref

import (
	_ "embed"
	"sync"

	"github.com/copydesk/copydesk/internal/model/crf"
)

//go:generate go run ./train -write model.bin

//go:embed model.bin
var file []byte

var embedded = sync.OnceValue(func() *crf.Ranker {
	r, err := crf.DecodeRanker(file)
	if err != nil {
		panic(err) // it is embedded
	}
	return r
})

// Load decodes the embedded weights, which the first use does otherwise.
func Load() { embedded() }

// Files returns the embedded files that were learned.
func Files() [][]byte { return [][]byte{file} }
