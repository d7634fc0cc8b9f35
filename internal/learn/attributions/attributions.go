// Package attributions learns the models of package attribution, and the parser
// that they read with, from PolNeAR's training articles.
package attributions

import (
	"log"
	"os"
	"path/filepath"

	"github.com/copydesk/copydesk/internal/attribution"
	"github.com/copydesk/copydesk/internal/model/crf"
	"github.com/copydesk/copydesk/internal/model/trees"
)

func epochs(name string) func(int, float64) {
	return func(epoch int, loss float64) { log.Printf("%s, epoch %d: loss %.4f", name, epoch+1, loss) }
}

// The settings of each stage, chosen on dev.
var (
	tagger = crf.Trainer{Dropout: 0.7, L2: 4, Epochs: 12, Seed: 1, Runs: 3, MinCount: 10, Clip: 3, Temper: 0.75, Log: epochs("tagger")}
	linker = crf.Trainer{Dropout: 0.8, L2: 4, Epochs: 10, Seed: 1, Runs: 3, MinCount: 10, Clip: 3, Temper: 0.65, Log: epochs("linker")}
	words  = crf.Trainer{Dropout: 0.4, Epochs: 6, Seed: 1, MinCount: 10, Log: epochs("words")}
	forest = trees.Options{Trees: 450, Rate: 0.05, Columns: 0.35, Seed: 1}
)

const parserEpochs = 6

// Learn writes the files of attribution/ and syntax/ below the folder to. It
// uses one core.
func Learn(data, to string, _ int) error {
	for _, folder := range [...]string{"attribution", "syntax"} { // now, not behind minutes of learning
		if err := os.MkdirAll(filepath.Join(to, folder), 0o755); err != nil {
			return err
		}
	}
	examples, err := load(data, "train")
	if err != nil {
		return err
	}
	l, lexicon := attribution.NewLearner(examples, log.Printf)
	l.Parser(parserEpochs, 1)
	if err := l.Tagger(tagger); err != nil {
		return err
	}
	if err := l.Linker(linker); err != nil {
		return err
	}
	if err := l.Ranker(words, forest); err != nil {
		return err
	}
	return write(l, lexicon, to)
}

func write(l *attribution.Learner, lexicon, to string) error {
	for _, f := range []struct {
		name string
		file []byte
	}{
		{"attribution/cues.txt", []byte(lexicon)},
		{"attribution/calibration.txt", []byte(l.Calibration)},
		{"syntax/model.bin", l.Syntax.Encode()},
		{"attribution/tagger.bin", l.Models.Tagger.Encode()},
		{"attribution/linker.bin", l.Models.Linker.Encode()},
		{"attribution/words.bin", l.Models.Words.Encode()},
		{"attribution/ranker.bin", l.Models.Ranker.Encode()},
	} {
		if err := os.WriteFile(filepath.Join(to, f.name), f.file, 0o644); err != nil {
			return err
		}
		log.Printf("%s: %d bytes", f.name, len(f.file))
	}
	return nil
}
