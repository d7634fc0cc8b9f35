// Command train learns which of several people a pronoun means, from plain
// articles; see coref.Learn.
package main

import (
	"flag"
	"log"
	"os"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/coref"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/internal/model/crf"
	"github.com/copydesk/copydesk/internal/pos"
)

func main() {
	log.SetFlags(0)
	dir := flag.String("data", "", "folder of the data; default: the nearest shared/data")
	write := flag.String("write", "", "file to write the weights to")
	flag.Parse()
	data, err := corpora.Find(*dir)
	check(err)
	reports, err := corpora.Reports(corpora.PolNeAR(data, "train.jsonl"))
	check(err)
	var learned, held examples
	for _, r := range reports {
		to := &learned
		if crf.Fold(r.ID, 5) == 0 {
			to = &held
		}
		coref.Learn(text(article.Parse(r.Text)), to.add)
	}
	log.Printf("%d pronouns to learn from, %d to score", len(learned.lists), len(held.lists))
	t := crf.Trainer{MinCount: 5, Dropout: 0.2, Epochs: 10, Seed: 1}
	ranker, err := t.TrainRanker(learned.lists)
	check(err)
	log.Printf("right: %.1f %% of those learned from, %.1f %% of the others", learned.share(ranker), held.share(ranker))
	if *write != "" {
		check(os.WriteFile(*write, ranker.Encode(), 0o644))
	}
}

// examples are lists of candidates, and which one of each is right.
type examples struct {
	lists []crf.Sequence
	right []int
}

func (e *examples) add(list crf.Sequence, right int) {
	e.lists = append(e.lists, list)
	e.right = append(e.right, right)
}

// share returns how many of 100 lists the ranker gets right.
func (e *examples) share(r *crf.Ranker) float64 {
	right := 0
	for i := range e.lists {
		if r.Best(&e.lists[i]) == e.right[i] {
			right++
		}
	}
	return 100 * float64(right) / float64(max(len(e.lists), 1))
}

// text returns what coref needs to know of an article.
func text(a *article.Article) *coref.Text {
	d := layer.Of(a)
	t := &coref.Text{Doc: d, Tags: pos.Tags(d)}
	entities := (&entity.Extractor{NamesOnly: true, Kinds: []entity.Kind{entity.Person, entity.Org}}).Extract(a)
	gender := map[entity.Gender]coref.Gender{entity.Female: coref.Female, entity.Male: coref.Male}
	kind := map[entity.Kind]coref.Kind{entity.Person: coref.Person, entity.Org: coref.Organisation, entity.GPE: coref.Place}
	first := map[int]int{}
	end := map[int]int{}
	for i, token := range d.Tokens {
		first[int(token.Start)], end[int(token.End)] = i, i+1
	}
	for _, e := range entities {
		t.Entities = append(t.Entities, coref.Entity{Kind: kind[e.Kind], Gender: gender[e.Gender]})
	}
	for _, o := range entity.Occurrences(entities) {
		t.Mentions = append(t.Mentions, coref.Mention{First: first[o.Start], End: end[o.End], Entity: o.Entity})
	}
	return t
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
