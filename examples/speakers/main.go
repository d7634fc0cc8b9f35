// Command speakers prints who said what: for each speaker of an article the quotes, as
// "source cue: words" in the words of the text, with their kind and how sure they are.
//
//	$ go run ./examples/speakers examples/corpus/council-vote.txt
//
// It takes files, folders, or - for standard input; without arguments it reads
// the sample corpus. With -min 0.8 it leaves out quotes of which the model is less
// sure. On a terminal it colours speakers and sources.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/internal/input"
	"github.com/copydesk/copydesk/examples/internal/terminal"
	"github.com/copydesk/copydesk/quote"
)

func main() {
	var x quote.Extractor
	flag.Float64Var(&x.MinConfidence, "min", 0, "leave out quotes with a lower confidence (0 to 1)")
	all := flag.Bool("all", false, "print thoughts, wishes, stances and acts too")
	screen := terminal.Flags()
	input.Usage("speakers", "prints who said what")
	flag.Parse()
	if *all {
		x.Reports = quote.Everything()
	}
	s := screen()
	os.Exit(input.Print(flag.Args(), func(w io.Writer, a *article.Article) {
		speakers(w, s, a, x.Extract(a, entity.Extract(a)))
	}))
}

func speakers(w io.Writer, s terminal.Screen, a *article.Article, quotes []quote.Quote) {
	fmt.Fprintf(w, "=== %s\n\n", terminal.Line(a.Meta().ID))
	for _, g := range quote.BySpeaker(quotes) {
		fmt.Fprintln(w, s.Paint(terminal.Line(orNobody(g.Speaker)), terminal.Bold))
		for _, q := range g.Quotes {
			label := fmt.Sprintf("  %-8s %3.0f%%  ", q.Kind, 100*q.Confidence)
			for i, line := range terminal.Wrap(q.Attributed(a), s.Width-len(label)) {
				if i > 0 {
					label = strings.Repeat(" ", len(label))
				}
				fmt.Fprintln(w, s.Paint(label, terminal.Faint)+line)
			}
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
