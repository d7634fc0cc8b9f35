package main

import (
	"context"
	"errors"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"

	"github.com/copydesk/copydesk/article/corpus"
)

// A record is a record of a file, on its way to who annotates it.
type record = corpus.Record

// A deadLetter is what there is of a record that cannot be used.
type deadLetter struct {
	File   string `json:"file"`
	Line   int    `json:"line"` // 0 for the whole file
	Error  string `json:"error"`
	Record string `json:"record,omitempty"` // as it stands there
}

var (
	recordsRead = beam.NewCounter(namespace, "records")
	deadLetters = beam.NewCounter(namespace, "dead letters")
)

// dead words an error with a record, which has no JSON where even that could not be read.
func dead(ctx context.Context, rec record, err error) deadLetter {
	deadLetters.Inc(ctx, 1)
	d := deadLetter{rec.File, rec.Line, err.Error(), strings.TrimRight(string(rec.JSON), "\r\n")}
	if at := new(corpus.Error); errors.As(err, &at) {
		d.File, d.Line, d.Error = at.File, at.Line, at.Err.Error()
	}
	return d
}

// readFn cuts a file into records, and parses each so far that its ID is known.
type readFn struct{}

// ProcessElement emits the records of a file by their IDs.
func (*readFn) ProcessElement(ctx context.Context, f fileio.ReadableFile, emit func(string, record), lost func(deadLetter)) error {
	in, err := f.Open(ctx)
	if err != nil {
		return err
	}
	defer in.Close()
	var r corpus.Reader
	for rec, err := range r.Records(f.Metadata.Path, in) {
		recordsRead.Inc(ctx, 1)
		if err != nil {
			lost(dead(ctx, rec, err))
			continue
		}
		a, err := r.Article(rec)
		if err != nil {
			lost(dead(ctx, rec, err))
			continue
		}
		emit(a.Meta().ID, rec)
	}
	return nil
}
