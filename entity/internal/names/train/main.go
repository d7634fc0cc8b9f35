// Command train learns the tagger of names and scores it.
//
//	go run ./entity/internal/names/train -write entity/internal/names/model.bin
//	go run ./entity/internal/names/train -score           the embedded model on the dev sets
//	go run ./entity/internal/names/train -cross outlet    five models, each scored on the outlets it has not seen
//	go run ./entity/internal/names/train -cross random    the same, parted by articles
//	go run ./entity/internal/names/train -write FILE -without 0    leaves out the outlets of fold 0, to score the whole path on them
//
// The same data give the same bytes. MODEL.md says what they are.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/internal/model/crf"
	"github.com/copydesk/copydesk/internal/pos"
)

// folds is how many parts the worldwide articles are cut into to be scored.
const folds = 5

func main() {
	log.SetFlags(0)
	dir := flag.String("data", "", "folder of the data; default: the nearest shared/data")
	write := flag.String("write", "", "learn from all data and write the model to this `file`")
	cross := flag.String("cross", "", "cross-validate over the worldwide articles, parted by `random` or outlet")
	score := flag.Bool("score", false, "score the embedded model on the dev sets")
	without := flag.Int("without", -1, "with -write: leave out the outlets of this `fold`")
	workers := flag.Int("workers", 1, "how many goroutines learn; the result does not depend on it")
	flag.Parse()
	data, err := corpora.Find(*dir)
	if err != nil && *score {
		fmt.Println("names: skipped, no data:", err)
		return
	}
	check(err)
	switch {
	case *score:
		scoreDev(data, names.Embedded())
	case *write != "":
		file := learn(all(data, *without), *workers).Encode()
		check(os.WriteFile(*write, file, 0o644))
		fmt.Printf("%s: %d bytes\n", *write, len(file))
	case *cross == "random" || *cross == "outlet":
		crossValidate(data, *cross == "outlet", *workers)
	default:
		flag.Usage()
		os.Exit(2)
	}
}

// all returns all that is learned from, but for the outlets of one fold.
func all(data string, without int) []document {
	docs, err := worldwide(data)
	check(err)
	docs = slices.DeleteFunc(docs, func(d document) bool { return fold(d.id, true) == without })
	rest, err := others(data)
	check(err)
	return append(withReplaced(docs), rest...)
}

// replacedWeight is what a copy with invented names counts for.
const replacedWeight = 0.5

func withReplaced(docs []document) []document {
	copies, err := replaced(docs, replacedWeight)
	check(err)
	return slices.Concat(docs, copies)
}

// learn returns a model of the documents.
func learn(docs []document, workers int) *crf.Model {
	var seqs []crf.Sequence
	for _, d := range docs {
		for _, s := range names.Sequences(d.doc, pos.Tags(d.doc), d.gold) {
			s.Weight = d.weight
			seqs = append(seqs, s)
		}
	}
	t := crf.Trainer{Labels: names.Labels, Forbid: crf.BIO, MinCount: 3, Dropout: 0.5, Epochs: 8, Seed: 1, Workers: workers,
		Log: func(epoch int, loss float64) { log.Printf("epoch %d: %.3f", epoch+1, loss) }}
	m, err := t.Train(seqs)
	check(err)
	return m
}

// crossValidate scores each fifth of the worldwide articles with a model that
// has not seen it, and each fifth with invented names; the first such model on
// the dev sets as well.
func crossValidate(data string, byOutlet bool, workers int) {
	docs, err := worldwide(data)
	check(err)
	rest, err := others(data)
	check(err)
	total, invented := scores{}, scores{}
	for k := range folds {
		var train, test []document
		for _, d := range docs {
			if fold(d.id, byOutlet) == k {
				test = append(test, d)
			} else {
				train = append(train, d)
			}
		}
		tagger := names.NewTagger(learn(append(withReplaced(train), rest...), workers))
		copies, err := replaced(test, 1)
		check(err)
		invented.addAll(tagger, copies)
		s := scores{}
		s.addAll(tagger, test)
		total.addAll(tagger, test)
		fmt.Printf("fold %d, %d articles\n%s", k, len(test), s)
		if k == 0 {
			scoreDev(data, tagger)
		}
	}
	fmt.Printf("all folds\n%sall folds, names invented\n%s", total, invented)
}

// fold returns the part that an article, or all of its outlet, belongs to.
func fold(id string, byOutlet bool) int {
	if byOutlet {
		id = id[:strings.LastIndexByte(id, '_')]
	}
	return crf.Fold(id, folds)
}

// scoreDev scores a tagger on texts that are never learned from.
func scoreDev(data string, t *names.Tagger) {
	for _, name := range []string{"uner-pud-dev", "uner-ewt-dev"} {
		docs, err := tagged(data, name, 10, none)
		check(err)
		s := scores{}
		s.addAll(t, docs)
		fmt.Printf("%s\n%s", name, s)
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
