// Score measures the embedded tagger on data that it has not learned from.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/copydesk/copydesk/internal/corpora"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/pos/tagged"
)

func main() {
	log.SetFlags(0)
	data := flag.String("data", "", "folder of the data; default: the nearest shared/data")
	model := flag.String("model", "", "folder of other weights than those embedded")
	confusions := flag.Int("confusions", 0, "how many of the commonest confusions to show")
	flag.Parse()
	if err := run(*data, *model, *confusions); err != nil {
		log.Fatal("score: ", err)
	}
}

func run(data, model string, confusions int) error {
	data, err := corpora.Find(data)
	if err != nil {
		return err
	}
	tagger, err := open(model)
	if err != nil {
		return err
	}
	for _, name := range sets {
		s, err := read(data, name)
		if err != nil {
			return err
		}
		report(name, tagger, s, confusions)
	}
	return nil
}

// sets are the data to score on.
var sets = []string{"pud-dev", "ewt-dev", "gum-interview-dev", "polnear/dev"}

func read(data, name string) ([]tagged.Sentence, error) {
	if silver, ok := strings.CutPrefix(name, "polnear/"); ok {
		return tagged.Silver(data, silver)
	}
	return tagged.Treebank(data, name)
}

// open returns the tagger with the weights in a folder, or the embedded one.
func open(folder string) (*pos.Tagger, error) {
	if folder == "" {
		return pos.Embedded(), nil
	}
	return pos.Open(os.DirFS(folder))
}

func report(name string, tagger *pos.Tagger, sentences []tagged.Sentence, confusions int) {
	r := measure(tagger, sentences)
	fmt.Printf("%-18s %6.2f %% of %d tags right; %.2f %% of %d tokens have a tag in the data\n",
		name, r.percent(), r.scored, 100*float64(r.scored)/float64(r.tokens), r.tokens)
	for _, c := range r.commonest(confusions) {
		fmt.Printf("    %5d %s for %s: %s\n", c.count, c.got, c.want, c.words())
	}
}
