// Command report writes one HTML page on an article or a corpus that opens in any
// browser, from disk: each article with its quotes in the colour of their speakers, cue
// and source marked, names linked to a list of who is who, and what was stripped in grey
// with the rule that decided; for a corpus also an index of voices and terms in
// which each figure leads to its places.
//
//	$ go run ./examples/report > report.html
//
// reads the sample corpus; files, folders and - for standard input may be given instead.
// The page fetches nothing: style and script are part of it. Without a script all of it
// can be read; with one, quotes can be filtered by confidence and kind, and articles
// by words. With -all it marks thoughts, wishes and stances too.
package main

import (
	"bufio"
	"context"
	"flag"
	"io"
	"os"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/internal/input"
	"github.com/copydesk/copydesk/quote"
)

func main() {
	all := flag.Bool("all", false, "mark thoughts, wishes, stances and acts too")
	title := flag.String("title", "News report", "`title` of the page")
	input.Usage("report", "writes an HTML page on articles, with their quotes in colour")
	flag.Parse()
	var x quote.Extractor
	if *all {
		x.Reports = quote.Everything()
	}
	w := bufio.NewWriter(os.Stdout)
	status := run(w, flag.Args(), *title, x)
	if err := w.Flush(); err != nil {
		input.Complain(err)
		status = 1
	}
	os.Exit(status)
}

// A story is an article with what was found in it.
type story struct {
	*article.Article
	entities []entity.Entity
	quotes   []quote.Quote
}

// run writes the page on what can be read, and errors to standard error.
func run(w io.Writer, args []string, title string, x quote.Extractor) (status int) {
	read := func(_ context.Context, a *article.Article) (story, error) {
		entities := entity.Extract(a)
		return story{a, entities, x.Extract(a, entities)}, nil
	}
	var stories []story
	for s, err := range article.Map(context.Background(), article.Workers{}, input.Articles(args), read) {
		if err != nil {
			input.Complain(err)
			status = 1
			continue
		}
		stories = append(stories, s)
	}
	if err := write(w, newPage(title, stories)); err != nil {
		input.Complain(err)
		status = 1
	}
	return status
}
