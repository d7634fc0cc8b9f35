// Package tags measures the embedded tagger of parts of speech on data that it
// has not learned from.
package tags

import (
	"fmt"
	"strings"

	"github.com/copydesk/copydesk/internal/learn/tagged"
	"github.com/copydesk/copydesk/internal/pos"
)

// Score prints how many tags are right; with errors, also what is mistaken for
// what.
func Score(data string, errors bool) error {
	confusions := 0
	if errors {
		confusions = 20
	}
	for _, name := range sets {
		s, err := read(data, name)
		if err != nil {
			return err
		}
		report(name, pos.Embedded(), s, confusions)
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

func report(name string, tagger *pos.Tagger, sentences []tagged.Sentence, confusions int) {
	r := measure(tagger, sentences)
	fmt.Printf("%-18s %6.2f %% of %d tags right; %.2f %% of %d tokens have a tag in the data\n",
		name, r.percent(), r.scored, 100*float64(r.scored)/float64(r.tokens), r.tokens)
	for _, c := range r.commonest(confusions) {
		fmt.Printf("    %5d %s for %s: %s\n", c.count, c.got, c.want, c.words())
	}
}
