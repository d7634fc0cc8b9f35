// Command annotate reads texts and writes what it finds in each as a line of JSON
// (JSON Lines): metadata and blocks, sentences, entities with their mentions and
// references, and quotes with their speakers. It is the program for many articles: it
// works on all cores, in flat memory, and writes in the order of the input.
//
//	$ go run ./examples/annotate articles.csv folder more.jsonl.gz > found.jsonl
//
// reads a table, a folder with all that is in it, and JSON Lines: all that package
// article/corpus reads. Without arguments it reads the sample corpus, with - the
// standard input, and with -jsonl FILE the file as JSON Lines, whatever its name. Fields
// with names of their own are told by -fields text=Artikel,date=Datum.
//
// A line of output holds (all offsets are bytes of the UTF-8 text, end exclusive):
//
//	id         name of the file without .txt, or the input's id
//	copydesk   version of the library
//	weights    fingerprint of its models
//	article    outlet, date, title, byline and vars as the input has them, and what was found: title, headlines,
//	           byline, authors, dated, dateline, agency, contributors, captions, notes, as {"text", "start", "end"};
//	           flags; and blocks: [{"start", "end", "content", "kind", "boilerplate", "rule", "score"}], which cover the text
//	sentences  [[start, end], …] of the body
//	entities   [{"id", "kind", "name", "aliases", "gender", "roles", "value",
//	           "mentions": [{"start", "end", "confidence"}],
//	           "references": [{"start", "end", "type", "confidence"}]}]
//	quotes     [{"kind", "content": [[start, end], …], "cue": [start, end] or null, "source": [start, end] or null,
//	           "speaker", "entity": id or null, "with": [{"name", "entity"}],
//	           "reports", "headline", "confidence"}]
//
// What cannot be read is reported on standard error, with file and line, and skipped;
// the exit status is then 1. An interrupt, or SIGTERM, ends the run behind a whole line.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/copydesk/copydesk"
	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/article/corpus"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/internal/annotation"
	"github.com/copydesk/copydesk/examples/internal/input"
	"github.com/copydesk/copydesk/quote"
)

// options are what the flags say.
type options struct {
	reader  corpus.Reader
	workers article.Workers
	quotes  quote.Extractor
	args    []string
}

func main() {
	o, err := parse()
	if err != nil {
		fmt.Fprintln(os.Stderr, "annotate:", err)
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second one ends a wait for input
	os.Exit(run(ctx, o))
}

func parse() (o options, err error) {
	jsonl := flag.String("jsonl", "", "read this `file` as JSON Lines (- for standard input)")
	flag.Func("fields", "names of the fields that hold `text=…,id=…,title=…,byline=…,outlet=…,date=…`", func(s string) error {
		o.reader.Fields, err = fields(s)
		return err
	})
	flag.IntVar(&o.reader.MaxErrors, "max-errors", 0, "stop after so many texts that cannot be read (0: never)")
	flag.IntVar(&o.workers.Max, "workers", 0, "how many articles to work on at once (0: one a core)")
	flag.BoolVar(&o.quotes.Scare, "scare", false, "add quotes of kind \"scare\": spans in quote marks that are nobody's speech")
	version := flag.Bool("version", false, "print the version and the fingerprint of the weights")
	input.Usage("annotate", "writes what it finds in each text as a line of JSON")
	flag.Parse()
	if *version {
		fmt.Println("annotate", copydesk.Version, "weights", quote.Fingerprint())
		os.Exit(0)
	}
	o.args = flag.Args()
	if *jsonl != "" {
		if len(o.args) > 0 {
			return o, errors.New("give either -jsonl or files and folders, not both")
		}
		o.reader.Format, o.args = corpus.JSONLines, []string{*jsonl}
	}
	return o, nil
}

// fields reads the value of -fields.
func fields(s string) (map[corpus.Field]string, error) {
	all := map[corpus.Field]string{}
	for part := range strings.SplitSeq(s, ",") {
		field, name, ok := strings.Cut(part, "=")
		switch f := corpus.Field(field); f {
		case corpus.Text, corpus.ID, corpus.Title, corpus.Byline, corpus.Outlet, corpus.Date:
			all[f] = name
		default:
			ok = false
		}
		if !ok {
			return nil, fmt.Errorf("want text, id, title, byline, outlet or date, = and a name, have %q", part)
		}
	}
	return all, nil
}

// run annotates the articles and returns the exit status.
func run(ctx context.Context, o options) (status int) {
	w := bufio.NewWriter(os.Stdout)
	for line, err := range article.Map(ctx, o.workers, input.From(&o.reader, o.args), x2line(&o.quotes)) {
		if err != nil {
			input.Complain(err)
			status = 1
			continue
		}
		if _, err := w.Write(line); err != nil {
			input.Complain(err)
			return 1
		}
	}
	if err := w.Flush(); err != nil {
		input.Complain(err)
		return 1
	}
	return status
}

// x2line returns a function that finds what x wants in an article and words it as a
// line of JSON, so that the workers do that as well.
func x2line(x *quote.Extractor) func(context.Context, *article.Article) ([]byte, error) {
	return func(ctx context.Context, a *article.Article) ([]byte, error) {
		entities, err := new(entity.Extractor).ExtractContext(ctx, a)
		if err != nil {
			return nil, err
		}
		quotes, err := x.ExtractContext(ctx, a, entities)
		if err != nil {
			return nil, err
		}
		var line bytes.Buffer
		e := json.NewEncoder(&line)
		e.SetEscapeHTML(false)
		if err := e.Encode(annotation.New(a, entities, quotes)); err != nil {
			return nil, err
		}
		return line.Bytes(), nil
	}
}
