// Command train learns the models of package attribution from PolNeAR's
// training articles and writes their files:
//
//	go generate ./internal/attribution
//
// The same data, settings and Go version give the same bytes.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/copydesk/copydesk/internal/attribution"
	"github.com/copydesk/copydesk/internal/corpora"
	"github.com/copydesk/copydesk/internal/crf"
	"github.com/copydesk/copydesk/internal/trees"
)

func main() {
	data := flag.String("data", "", "folder of the annotated data; empty: shared/data here or above")
	out := flag.String("out", ".", "folder to write the models to")
	flag.Parse()
	if err := run(*data, *out); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

var start = time.Now()

func logf(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "%5.0f s  %s\n", time.Since(start).Seconds(), fmt.Sprintf(format, args...))
}

func epochs(name string) func(int, float64) {
	return func(epoch int, loss float64) { logf("%s, epoch %d: loss %.4f", name, epoch+1, loss) }
}

// The settings of each stage, chosen on dev.
var (
	tagger = crf.Trainer{Dropout: 0.7, L2: 4, Epochs: 12, Seed: 1, MinCount: 10, Clip: 3, Temper: 0.75, Log: epochs("tagger")}
	linker = crf.Trainer{Dropout: 0.8, L2: 4, Epochs: 10, Seed: 1, MinCount: 10, Clip: 3, Temper: 0.65, Log: epochs("linker")}
	words  = crf.Trainer{Dropout: 0.4, Epochs: 6, Seed: 1, MinCount: 10, Log: epochs("words")}
	forest = trees.Options{Trees: 450, Rate: 0.05, Columns: 0.35, Seed: 1}
)

const parserEpochs = 6

func run(data, out string) error {
	data, err := corpora.Find(data)
	if err != nil {
		return err
	}
	examples, err := load(data, "train")
	if err != nil {
		return err
	}
	l, lexicon := attribution.NewLearner(examples, logf)
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
	return write(l, lexicon, out)
}

func write(l *attribution.Learner, lexicon, out string) error {
	var syntax bytes.Buffer
	if err := l.Syntax.Write(&syntax); err != nil {
		return err
	}
	for _, f := range []struct {
		name string
		file []byte
	}{
		{"cues.txt", []byte(lexicon)},
		{"calibration.txt", []byte(l.Calibration)},
		{"../syntax/model.bin", syntax.Bytes()},
		{"tagger.bin", l.Models.Tagger.Encode()},
		{"linker.bin", l.Models.Linker.Encode()},
		{"words.bin", l.Models.Words.Encode()},
		{"ranker.bin", l.Models.Ranker.Encode()},
	} {
		if err := os.WriteFile(filepath.Join(out, f.name), f.file, 0o644); err != nil {
			return err
		}
		logf("%s: %d bytes", f.name, len(f.file))
	}
	return nil
}
