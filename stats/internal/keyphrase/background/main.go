// Command background counts in how many articles of general news each word stands, and
// whether it is mostly a noun, for stats/internal/keyphrase to rank against.
//
//	go run ./stats/internal/keyphrase/background > stats/internal/keyphrase/background.txt
//
// It reads PolNeAR's training part (US politics, 2015 and 2016) and worldwide-train
// (newswire from elsewhere). A word is common where it is common in both: its frequency is
// the lesser of the two shares, so that the subject of one corpus stays a subject. Parts
// of speech are those of PolNeAR's silver tokens. The same data give the same bytes.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/stats"
)

var terms = stats.Terms{Headlines: true}

func main() {
	data := flag.String("data", "", "`folder` of the annotated data")
	flag.Parse()
	if err := run(*data); err != nil {
		log.Fatal(err)
	}
}

func run(data string) error {
	dir, err := corpora.Find(data)
	if err != nil {
		return err
	}
	reports, err := corpora.Reports(filepath.Join(dir, "polnear", "train.jsonl.gz"))
	if err != nil {
		return err
	}
	names, err := corpora.NamedTexts(filepath.Join(dir, "names", "worldwide-train.jsonl.gz"))
	if err != nil {
		return err
	}
	silver, err := corpora.Silver(filepath.Join(dir, "polnear", "train.tokens.tsv.gz"))
	if err != nil {
		return err
	}
	var politics, world []string
	for _, r := range reports {
		politics = append(politics, r.Text)
	}
	for _, d := range names {
		world = append(world, d.Text)
	}
	a, b := shares(politics), shares(world)
	classes := classes(silver)
	out := bufio.NewWriter(os.Stdout)
	fmt.Fprint(out, header)
	for _, key := range slices.Sorted(maps.Keys(a)) {
		if share := min(a[key], b[key]); share > 0 || classes[key] != "" {
			fmt.Fprintf(out, "%s %d%s\n", key, int(10_000*share+0.5), classes[key])
		}
	}
	return out.Flush()
}

const header = `# Words of general news: the key of package stats, of how many articles of ten thousand it
# stands in, and what it mostly is where it is seldom a noun: a an adjective, v a verb or
# another word. Made by stats/internal/keyphrase/background; do not edit. Sorted by byte, one a
# line.
`

// shares returns the share of the texts that have each word.
func shares(texts []string) map[string]float64 {
	c := stats.NewCounter(terms)
	for i, text := range texts {
		c.Add(i, article.Parse(text))
	}
	share := make(map[string]float64)
	for _, t := range c.Matrix().Terms {
		share[t.Key] = float64(t.Articles) / float64(len(texts))
	}
	return share
}

// classes returns the class of each word that is seldom a noun.
func classes(docs []corpora.SilverDoc) map[string]string {
	counts := make(map[string]*[3]int) // nouns, adjectives, others
	keys := make(map[string]string)
	for _, d := range docs {
		for _, sentence := range d.Sentences {
			for _, t := range sentence {
				if class(t.Tag) != 0 && isParticiple(t.Word) {
					continue // "striking" says nothing about "strike"
				}
				key, ok := keys[t.Word]
				if !ok {
					key = terms.Key(t.Word)
					keys[t.Word] = key
				}
				if counts[key] == nil {
					counts[key] = new([3]int)
				}
				counts[key][class(t.Tag)]++
			}
		}
	}
	names := make(map[string]string)
	for key, n := range counts {
		nouns, adjectives, others := n[0], n[1], n[2]
		switch {
		case 5*nouns >= 2*(nouns+adjectives+others): // two fifths: strike, talk
		case adjectives >= others:
			names[key] = "a"
		default:
			names[key] = "v"
		}
	}
	return names
}

func isParticiple(word string) bool {
	return strings.HasSuffix(word, "ing") || strings.HasSuffix(word, "ed")
}

func class(tag string) int {
	switch {
	case strings.HasPrefix(tag, "NN"):
		return 0
	case strings.HasPrefix(tag, "JJ"):
		return 1
	}
	return 2
}
