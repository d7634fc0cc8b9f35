// Command learn learns the model that tells boilerplate from the body, and scores it.
//
//	go run ./learn -data ../../../../shared/data -write data
//	go run ./learn -data ../../../../shared/data -score
//
// It reads boilerplate/pages below the data folder. The same data give the same bytes.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/copydesk/copydesk/internal/learn/corpora"
)

// sources are the files that are learned from; nothing is learned from chosenOn.
var sources = []string{"wcxb", "silver", "readability", "newspaper", "newspaper4k", "dev-window"}

const chosenOn = "fundus"

func main() {
	log.SetFlags(0)
	data := flag.String("data", "", "folder with the annotated data; the nearest shared/data without it")
	write := flag.String("write", "", "folder to write words.txt, first.txt and second.txt to")
	score := flag.Bool("score", false, "print what models learned by folds reach on the pages that they did not see")
	flag.Parse()
	dir, err := corpora.Find(*data)
	if err != nil {
		log.Fatal(err)
	}
	if err := run(filepath.Join(dir, "boilerplate", "pages"), *write, *score); err != nil {
		log.Fatal(err)
	}
}

func run(dir, write string, score bool) error {
	var pages []*labelled
	for _, source := range append(sources, chosenOn) {
		more, err := readPages(dir, source)
		if err != nil {
			return err
		}
		pages = append(pages, more...)
	}
	own, err := ownPages()
	if err != nil {
		return err
	}
	pages = append(pages, own...)
	l := learn(pages, score)
	fmt.Printf("%d pages, %d words, %d and %d conditions\n", len(pages), len(l.vocabulary), len(l.first[folds]), len(l.second[folds]))
	if score {
		curves(pages)
		if err := l.scorePages(pages); err != nil {
			return err
		}
	}
	if write == "" {
		return nil
	}
	for name, text := range l.files(folds) {
		if err := os.WriteFile(filepath.Join(write, name), []byte(text), 0o666); err != nil {
			return err
		}
	}
	return nil
}
