// Command digest reads articles and prints a page on each: what it says of itself,
// what was stripped and by which rule, who is named, who said what, and the terms
// that mark it among the others.
//
//	$ go run ./examples/digest
//
// prints the digest of the sample corpus that is embedded in the program;
//
//	$ go run ./examples/digest folder article.txt -
//
// that of the files of a folder, of a file and of standard input. On a terminal it
// colours titles and speakers and takes its width; -color and -width say otherwise.
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
	"github.com/copydesk/copydesk/examples/internal/terminal"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/stats"
)

// A story is an article with what was found in it.
type story struct {
	*article.Article
	entities []entity.Entity
	quotes   []quote.Quote
}

func read(_ context.Context, a *article.Article) (story, error) {
	entities := entity.Extract(a)
	speech := quote.Extractor{}
	return story{a, entities, speech.Extract(a, entities)}, nil
}

func main() {
	screen := terminal.Flags()
	input.Usage("digest", "prints a page on each article: metadata, what was stripped, names, quotes and terms")
	flag.Parse()
	w := bufio.NewWriter(os.Stdout)
	status := run(w, flag.Args(), screen())
	if err := w.Flush(); err != nil {
		input.Complain(err)
		status = 1
	}
	os.Exit(status)
}

// run reads all stories first, since a term marks a story against the others.
func run(w io.Writer, args []string, screen terminal.Screen) (status int) {
	var stories []story
	counter := stats.NewCounter(stats.Terms{})
	for s, err := range article.Map(context.Background(), article.Workers{}, input.Articles(args), read) {
		if err != nil {
			input.Complain(err)
			status = 1
			continue
		}
		counter.Add(len(stories), s.Article)
		stories = append(stories, s)
	}
	corpus := counter.Matrix()
	p := page{w, screen}
	for _, s := range stories {
		p.story(s, keywords(s, corpus))
	}
	return status
}

// keywords returns what a story is about: words and phrases that are rare in the other
// stories, or in general news where those are few, with names counted by who bears them.
func keywords(s story, corpus *stats.Matrix) []stats.Weight {
	const most = 10
	var names []stats.NamedSpan
	for _, e := range s.entities {
		for _, m := range e.Mentions {
			names = append(names, stats.NamedSpan{Span: m.Span, Name: e.Name})
		}
	}
	terms := stats.Keywords(s.Article, corpus, names...)
	return terms[:min(len(terms), most)]
}
