package attribution

import (
	"context"
	_ "embed"
	"errors"
	"sync"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/model/crf"
	"github.com/copydesk/copydesk/internal/model/trees"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/syntax"
	"github.com/copydesk/copydesk/internal/text/marks"
)

//go:generate go run ../learn attribution

// The files that the command learn writes.
var (
	//go:embed cues.txt
	cuesFile string
	//go:embed calibration.txt
	calibrationFile string
	//go:embed tagger.bin
	taggerFile []byte
	//go:embed linker.bin
	linkerFile []byte
	//go:embed words.bin
	wordsFile []byte
	//go:embed ranker.bin
	rankerFile []byte
)

// load decodes the embedded files. They are part of the program: that they can
// be read is tested.
var load = sync.OnceValue(func() *Models {
	m, err := decode(cuesFile, calibrationFile, taggerFile, linkerFile, wordsFile, rankerFile)
	if err != nil {
		panic(err)
	}
	return m
})

func decode(cues, calibration string, tagger, linker, words, ranker []byte) (*Models, error) {
	m := &Models{Lexicon: ReadLexicon(cues)}
	var errs [5]error
	var all sync.WaitGroup // at the same time, where there are cores for that
	for i, read := range [...]func() error{
		func() (err error) { m.Tagger, err = crf.Decode(tagger); return err },
		func() (err error) { m.Linker, err = crf.Decode(linker); return err },
		func() (err error) { m.Words, err = crf.DecodeRanker(words); return err },
		func() (err error) { m.Ranker, err = trees.Decode(ranker); return err },
		func() (err error) { m.Calibration, err = ReadCalibration(calibration); return err },
	} {
		all.Go(func() { errs[i] = read() })
	}
	all.Wait()
	if err := errors.Join(errs[:]...); err != nil {
		return nil, err
	}
	return m, nil
}

// Find finds the attributions of d, and what stands in quote marks in it, with
// the embedded models, or returns the error of ctx when that is done.
func Find(ctx context.Context, d *layer.Doc) ([]Attribution, []marks.Quoted, error) {
	heads, err := syntax.HeadsContext(ctx, d)
	if err != nil {
		return nil, nil, err
	}
	return load().Find(ctx, d, pos.Tags(d), heads)
}

// Load decodes the embedded files, which the first use does otherwise.
func Load() { load() }

// Files returns the embedded files that were learned.
func Files() [][]byte {
	return [][]byte{[]byte(cuesFile), []byte(calibrationFile), taggerFile, linkerFile, wordsFile, rankerFile}
}
