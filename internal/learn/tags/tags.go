// Package tags learns the weights and the lexicon of the tagger of parts of
// speech.
package tags

import (
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/copydesk/copydesk/internal/learn/tagged"
	"github.com/copydesk/copydesk/internal/model/crf"
	"github.com/copydesk/copydesk/internal/pos"
)

// A source is some of the data and what a sentence of it counts for.
type source struct {
	sentences []tagged.Sentence
	weight    float32
}

// Learn writes pos/model.bin and pos/lexicon.txt.gz below the folder to.
func Learn(data, to string, workers int) error {
	to = filepath.Join(to, "pos")
	if err := os.MkdirAll(to, 0o755); err != nil { // now, not behind minutes of learning
		return err
	}
	sources, err := read(data)
	if err != nil {
		return err
	}
	file := lexiconOf(sources)
	lexicon, err := pos.ReadLexicon(unpacked(file))
	if err != nil {
		return err
	}
	t := crf.Trainer{
		Labels: pos.Names(), MinCount: 4, Dropout: 0.1, L2: 1, Epochs: 6, Clip: 18, Seed: 1, Workers: workers,
		Log: func(epoch int, loss float64) { log.Printf("epoch %d: loss %.4f a sentence", epoch, loss) },
	}
	m, err := t.Train(sequences(lexicon, sources))
	if err != nil {
		return err
	}
	log.Printf("%d features", m.Features())
	if err := os.WriteFile(filepath.Join(to, "lexicon.txt.gz"), file, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(to, "model.bin"), m.Encode(), 0o644)
}

func read(data string) ([]source, error) {
	var sources []source
	for _, name := range []string{"ewt-train", "gum-train"} {
		s, err := tagged.Treebank(data, name)
		if err != nil {
			return nil, err
		}
		sources = append(sources, source{s, 1})
	}
	s, err := tagged.Silver(data, "train")
	if err != nil {
		return nil, fmt.Errorf("polnear: %w", err)
	}
	return append(sources, source{s, 0.7}), nil
}

// sequences describes all sentences. A tag that the lexicon rules out is not
// learned from.
func sequences(lexicon *pos.Lexicon, sources []source) []crf.Sequence {
	var all []crf.Sequence
	t := pos.NewTagger(lexicon, nil)
	for _, src := range sources {
		for _, s := range src.sentences {
			all = append(all, t.Example(s.Tokens, s.Tags, src.weight))
		}
	}
	return all
}
