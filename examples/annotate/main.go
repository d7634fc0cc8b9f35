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
// With -format it writes what other tools read: spaCy, brat, spreadsheets, tools of Universal
// Dependencies and so on (package quote/formats).
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
	"io"
	"maps"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/copydesk/copydesk"
	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/article/corpus"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/internal/annotation"
	"github.com/copydesk/copydesk/examples/internal/input"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/quote/formats"
)

// options are what the flags say.
type options struct {
	form    form
	root    *os.Root // for the files of the form, nil for none
	reader  corpus.Reader
	workers article.Workers
	quotes  quote.Extractor
	args    []string
}

func main() {
	o, err := parse()
	if err != nil {
		input.Complain(fmt.Errorf("annotate: %w", err))
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
	o.form = forms["json"]
	flag.Func("format", "write `json`, spacy, displacy or webannotation (a line an article), conllu, csv (a row a quote; voices -quotes has the variables of the articles too), or brat or tei (into the folder of -out)", func(s string) error {
		var ok bool
		if o.form, ok = forms[s]; !ok {
			return fmt.Errorf("want one of %s", strings.Join(slices.Sorted(maps.Keys(forms)), ", "))
		}
		return nil
	})
	out := flag.String("out", "", "the `folder` for the files of -format brat and tei")
	flag.BoolVar(&o.quotes.Scare, "scare", false, "add quotes of kind \"scare\": spans in quote marks that are nobody's speech")
	o.quotes.Reports = quote.Everything()
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
	o.root, err = o.form.open(*out)
	return o, err
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
	if o.form.header != nil {
		if err := o.form.header(w); err != nil {
			input.Complain(err)
			return 1
		}
	}
	go quote.Preload() // on the cores that wait for the first article
	for line, err := range article.Map(ctx, o.workers, input.From(&o.reader, o.args), o.annotate) {
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

// annotate finds what there is in an article and words it in the form that is wanted, so
// that the workers do that as well.
func (o *options) annotate(ctx context.Context, a *article.Article) ([]byte, error) {
	d := formats.Document{Article: a}
	var err error
	if d.Entities, err = new(entity.Extractor).ExtractContext(ctx, a); err != nil {
		return nil, err
	}
	if d.Quotes, err = o.quotes.ExtractContext(ctx, a, d.Entities); err != nil {
		return nil, err
	}
	if o.root != nil {
		return nil, o.form.save(o.root, d)
	}
	var out bytes.Buffer
	err = o.form.stream(&out, d)
	return out.Bytes(), err
}

// writeRecord writes the line of JSON that the comment on the program describes.
func writeRecord(w io.Writer, d formats.Document) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(annotation.New(d.Article, d.Entities, d.Quotes))
}
