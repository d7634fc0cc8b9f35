// Command annotate reads texts and writes what it finds in each as a line of JSON
// (JSON Lines): metadata and blocks, sentences, entities with their mentions and
// references, and quotes with their speakers. It is the program for many articles: it
// works on all cores, in flat memory, and writes in the order of the input.
//
//	$ go run ./examples/annotate -jsonl articles.jsonl.gz > found.jsonl
//
// reads lines of {"id", "text"}, plain or gzip, - for standard input;
//
//	$ go run ./examples/annotate folder article.txt
//
// the .txt files of a folder, and a file. Without arguments it reads the sample
// corpus.
//
// A line of output holds (all offsets are bytes of the UTF-8 text, end exclusive):
//
//	id         name of the file without .txt, or the input's id
//	copydesk   version of the library and of its models
//	article    title, headlines, byline, authors, dated, dateline, agency, contributors, captions, notes:
//	           only what was found, as {"text", "start", "end"}; flags; and
//	           blocks: [{"start", "end", "content", "kind", "boilerplate", "rule", "score"}], which cover the text
//	sentences  [[start, end], …] of the body
//	entities   [{"id", "kind", "name", "aliases", "gender", "roles", "value",
//	           "mentions": [{"start", "end", "confidence"}],
//	           "references": [{"start", "end", "type", "confidence"}]}]
//	quotes     [{"kind", "content": [[start, end], …], "cue": [start, end] or null, "source": [start, end] or null,
//	           "speaker", "entity": id or null, "with": [{"name", "entity"}],
//	           "reports", "headline", "confidence"}]
//
// What cannot be read is reported on standard error and skipped; the exit status is
// then 1.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/internal/input"
	"github.com/copydesk/copydesk/quote"
)

func main() {
	jsonl := flag.String("jsonl", "", "read lines of {\"id\", \"text\"} from this file, plain or gzip (- for standard input)")
	workers := flag.Int("workers", 0, "how many articles to work on at once (0: one a core)")
	scare := flag.Bool("scare", false, "add quotes of kind \"scare\": spans in quote marks that are nobody's speech")
	input.Usage("annotate", "writes what it finds in each text as a line of JSON")
	flag.Parse()
	if *jsonl != "" && flag.NArg() > 0 {
		fmt.Fprintln(os.Stderr, "annotate: give either -jsonl or files and folders, not both")
		os.Exit(2)
	}
	in := input.Articles(flag.Args())
	if *jsonl != "" {
		in = input.JSONL(*jsonl)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interrupt ends a wait for input
	x := quote.Extractor{Scare: *scare}
	progress := newProgress(os.Stderr)
	w := bufio.NewWriter(os.Stdout)
	status := 0
	for line, err := range article.Map(ctx, article.Workers{Max: *workers}, in, x2line(&x)) {
		if err != nil {
			progress.clear()
			fmt.Fprintln(os.Stderr, err)
			status = 1
			continue
		}
		if _, err := w.Write(line); err != nil {
			fail(err)
		}
		progress.count()
	}
	progress.clear()
	if err := w.Flush(); err != nil {
		fail(err)
	}
	os.Exit(status)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
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
		if err := e.Encode(newRecord(a, entities, quotes)); err != nil {
			return nil, err
		}
		return line.Bytes(), nil
	}
}

// progress counts articles on a terminal; elsewhere it keeps quiet.
type progress struct {
	w     io.Writer // nil where it is no terminal
	start time.Time
	n     int
	shown time.Time
}

func newProgress(f *os.File) *progress {
	p := &progress{start: time.Now()}
	if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
		p.w = f
	}
	return p
}

func (p *progress) count() {
	const every = 200 * time.Millisecond
	p.n++
	if now := time.Now(); p.w != nil && now.Sub(p.shown) > every {
		p.shown = now
		fmt.Fprintf(p.w, "\r%d articles, %.0f a second", p.n, float64(p.n)/now.Sub(p.start).Seconds())
	}
}

// clear wipes the line of the count.
func (p *progress) clear() {
	if p.w != nil {
		fmt.Fprint(p.w, "\r\033[K")
	}
}
