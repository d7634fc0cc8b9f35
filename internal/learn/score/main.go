// Command score measures parts of the library on annotated data that they have
// not learned from:
//
//	go run ./internal/learn/score segments tags
//
// Quotes, entities and blocks are measured by the scripts of the data's folder
// eval, on what examples/annotate prints; see the Makefile.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/internal/learn/score/segments"
	"github.com/copydesk/copydesk/internal/learn/score/tags"
)

// measures are what can be measured, on a folder of data.
var measures = map[string]func(data string, errors bool) error{
	"segments": segments.Score,
	"tags":     tags.Score,
}

func main() {
	data := flag.String("data", "", "folder of the annotated data; default: the nearest shared/data")
	errors := flag.Bool("errors", false, "print what is wrong, too")
	flag.Parse()
	if err := run(*data, *errors, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "score:", err)
		os.Exit(1)
	}
}

func run(data string, errors bool, names []string) error {
	data, err := corpora.Find(data)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("say what: segments, tags")
	}
	for _, name := range names {
		measure, ok := measures[name]
		if !ok {
			return fmt.Errorf("no measure %q", name)
		}
		fmt.Println("==", name)
		if err := measure(data, errors); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}
