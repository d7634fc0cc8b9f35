package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/article/corpus"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/internal/annotation"
	"github.com/copydesk/copydesk/quote"
)

// A saying is who says what in one article.
type saying struct{ Said []quote.Said } // in a struct, since Beam takes lists apart

var (
	articles  = beam.NewCounter(namespace, "articles")
	textBytes = beam.NewCounter(namespace, "bytes")
	quotes    = beam.NewCounter(namespace, "quotes")
)

// annotateFn annotates articles. A runner such as Prism hands a worker one bundle after the
// other, and in it one article after the other, so a bundle itself works on several at once.
type annotateFn struct {
	Workers int
	Timeout time.Duration

	in      chan record // to the workers
	waiting []record    // what they have, in order
	next    func() (finding, error, bool)
	stop    func()
}

// A finding is what was found in an article.
type finding struct {
	id         string
	bytes      int
	annotation string
	people     people
	said       saying
}

// Setup reads the models ahead of the first article.
func (f *annotateFn) Setup() { quote.Preload() }

// ahead is how many articles may be with the workers.
func (f *annotateFn) ahead() int { return 8 * cmp.Or(f.Workers, runtime.GOMAXPROCS(0)) }

// StartBundle starts the workers.
func (f *annotateFn) StartBundle(ctx context.Context, _ func(string, string), _ func(people), _ func(string, saying), _ func(deadLetter)) {
	in := make(chan record, f.ahead())
	sequence := func(yield func(record, error) bool) {
		for rec := range in {
			if !yield(rec, nil) {
				return
			}
		}
	}
	f.in, f.waiting = in, nil
	f.next, f.stop = iter.Pull2(article.Map(ctx, article.Workers{Max: f.Workers}, sequence, f.annotate))
}

// ProcessElement hands on the first record with an ID, and emits what is found in one
// before it when enough of them wait.
func (f *annotateFn) ProcessElement(ctx context.Context, id string, records func(*record) bool, emit func(string, string), found func(people), said func(string, saying), lost func(deadLetter)) error {
	all := collect(records)
	slices.SortFunc(all, func(a, b record) int { return cmp.Or(cmp.Compare(a.File, b.File), a.Line-b.Line) })
	for _, rec := range all[1:] {
		lost(dead(ctx, rec, fmt.Errorf("%w: %q", corpus.ErrDoubled, id)))
	}
	if len(f.waiting) == f.ahead() {
		if err := f.emit(ctx, emit, found, said, lost); err != nil {
			return err
		}
	}
	f.in <- all[0]
	f.waiting = append(f.waiting, all[0])
	return nil
}

// FinishBundle emits what is left.
func (f *annotateFn) FinishBundle(ctx context.Context, emit func(string, string), found func(people), said func(string, saying), lost func(deadLetter)) error {
	close(f.in)
	defer f.stop()
	for len(f.waiting) > 0 {
		if err := f.emit(ctx, emit, found, said, lost); err != nil {
			return err
		}
	}
	return nil
}

// emit waits for what is found in the record that has waited longest.
func (f *annotateFn) emit(ctx context.Context, emit func(string, string), found func(people), said func(string, saying), lost func(deadLetter)) error {
	rec := f.waiting[0]
	f.waiting = f.waiting[1:]
	r, err, ok := f.next()
	switch {
	case !ok || ctx.Err() != nil: // the bundle is given up, and comes again
		return cmp.Or(ctx.Err(), errors.New("the bundle was broken off"))
	case err != nil:
		lost(dead(ctx, rec, err))
		return nil
	}
	articles.Inc(ctx, 1)
	textBytes.Inc(ctx, int64(r.bytes))
	quotes.Inc(ctx, int64(len(r.said.Said)))
	emit(r.id, r.annotation)
	found(r.people)
	said(r.id, r.said)
	return nil
}

// annotate is what a worker does with a record. A text that brings it down is an error of
// that record alone.
func (f *annotateFn) annotate(ctx context.Context, rec record) (r finding, err error) {
	if f.Timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, f.Timeout)
		defer cancel()
	}
	a, err := new(corpus.Reader).Article(rec)
	if err != nil {
		return r, err
	}
	entities, err := new(entity.Extractor).ExtractContext(ctx, a)
	if err != nil {
		return r, err
	}
	x := quote.Extractor{Reports: quote.Everything()}
	all, err := x.ExtractContext(ctx, a, entities)
	if err != nil {
		return r, err
	}
	r = finding{id: a.Meta().ID, bytes: len(a.Source())}
	if r.annotation, err = line(annotation.New(a, entities, all)); err != nil {
		return r, err
	}
	r.people.IDs = []string{r.id}
	r.people.Merger.Add(a.Meta(), entities)
	speech := slices.DeleteFunc(all, func(q quote.Quote) bool { return q.Reports != quote.Speech })
	r.said.Said = quote.SaidBy([]quote.Report{{Article: a, Entities: entities, Quotes: speech}}, nil)
	return r, nil
}

// line words an annotation as command annotate does.
func line(r annotation.Record) (string, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(r)
	return out.String(), err
}

// collect returns what an iterator of Beam gives.
func collect[T any](next func(*T) bool) []T {
	var all []T
	for {
		var v T // not one for all: decoding may reuse what it points to
		if !next(&v) {
			return all
		}
		all = append(all, v)
	}
}
