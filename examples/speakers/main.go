// Command speakers prints who said what: for each speaker of an article the quotes,
// with the cue that introduces them and the words of the text that name the source.
//
//	$ go run ./examples/speakers examples/corpus/council-vote.txt
//
// It takes .txt files, folders, or - for standard input; without arguments it reads
// the sample corpus. With -min 0.8 it leaves out quotes of which the model is less
// sure.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/internal/input"
	"github.com/copydesk/copydesk/examples/internal/terminal"
	"github.com/copydesk/copydesk/quote"
)

func main() {
	var x quote.Extractor
	flag.Float64Var(&x.MinConfidence, "min", 0, "leave out quotes with a lower confidence (0 to 1)")
	flag.BoolVar(&x.SpeechOnly, "speech", false, "leave out thoughts, wishes and stances")
	input.Usage("speakers", "prints who said what")
	flag.Parse()
	os.Exit(input.Print(flag.Args(), func(w io.Writer, a *article.Article) {
		speakers(w, a, x.Extract(a, entity.Extract(a)))
	}))
}

func speakers(w io.Writer, a *article.Article, quotes []quote.Quote) {
	fmt.Fprintf(w, "=== %s\n\n", a.Meta().ID)
	for _, g := range quote.BySpeaker(quotes) {
		fmt.Fprintf(w, "%s\n", terminal.Line(orNobody(g.Speaker)))
		for _, q := range g.Quotes {
			fmt.Fprintf(w, "  %-8s %3.0f%%  %s\n", q.Kind, 100*q.Confidence, terminal.Line(q.Words(a)))
			fmt.Fprintf(w, "  %14s  [%s | %s]\n", "", terminal.Line(a.Text(q.Source)), terminal.Line(a.Text(q.Cue)))
		}
		fmt.Fprintln(w)
	}
}

func orNobody(speaker string) string {
	if speaker == "" {
		return "(nobody is named)"
	}
	return speaker
}
