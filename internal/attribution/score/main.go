// Command score writes what package quote finds in a part of PolNeAR as JSON
// Lines, for eval/score.py of the annotated data:
//
//	go run ./internal/attribution/score -part dev > /tmp/dev.jsonl
//	../shared/eval/score.py ../shared/data/polnear/dev.jsonl.gz /tmp/dev.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/corpora"
	"github.com/copydesk/copydesk/quote"
)

func main() {
	data := flag.String("data", "", "folder of the annotated data; empty: shared/data here or above")
	part := flag.String("part", "dev", "dev or train")
	flag.Parse()
	if err := run(*data, *part); err != nil {
		fmt.Fprintln(os.Stderr, "score:", err)
		os.Exit(1)
	}
}

// A found quote, as score.py reads it.
type found struct {
	Kind       quote.Kind `json:"kind"`
	Content    [][2]int   `json:"content"`
	Cue        *[2]int    `json:"cue"`
	Source     *[2]int    `json:"source"`
	Speaker    string     `json:"speaker"`
	Confidence float64    `json:"confidence"`
}

func run(data, part string) error {
	data, err := corpora.Find(data)
	if err != nil {
		return err
	}
	reports, err := corpora.Reports(corpora.PolNeAR(data, part+".jsonl"))
	if err != nil {
		return err
	}
	w := bufio.NewWriter(os.Stdout)
	out := json.NewEncoder(w)
	start, tokens := time.Now(), 0
	for _, r := range reports {
		a := article.Parse(r.Text)
		quotes := []found{}
		for _, q := range quote.Extract(a, entity.Extract(a)) {
			quotes = append(quotes, show(q))
		}
		tokens += a.Tokens().Len()
		if err := out.Encode(map[string]any{"id": r.ID, "quotes": quotes}); err != nil {
			return err
		}
	}
	fmt.Fprintf(os.Stderr, "%.0f tokens a second, from raw text to JSON\n", float64(tokens)/time.Since(start).Seconds())
	return w.Flush()
}

func show(q quote.Quote) found {
	f := found{Kind: q.Kind, Cue: pair(q.Cue), Source: pair(q.Source), Speaker: q.Speaker, Confidence: q.Confidence}
	for _, c := range q.Content {
		f.Content = append(f.Content, *pair(c))
	}
	return f
}

// pair returns the bytes of a span, nil for none.
func pair(s article.Span) *[2]int {
	if s.IsZero() {
		return nil
	}
	return &[2]int{s.Start, s.End}
}
