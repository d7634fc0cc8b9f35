package main

import (
	"bufio"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/copydesk/copydesk/stats"
)

// Each file is written by one call, and sorted, so that a second try of the runner writes the
// same bytes again.

// writeAnnotations writes lines by their IDs.
func writeAnnotations(s beam.Scope, j job, annotations beam.PCollection) {
	sharded := beam.ParDo(s, &shardFn{j.Shards}, annotations)
	beam.ParDo0(s, &writeAnnotationsFn{j.Output, j.Shards}, beam.GroupByKey(s, sharded))
}

// An annotated is the line of an article.
type annotated struct{ ID, Line string }

// shardFn says into which file an article goes.
type shardFn struct{ Shards int }

// ProcessElement emits an annotation by its shard.
func (f *shardFn) ProcessElement(id, line string) (int, annotated) {
	h := fnv.New32a()
	_, _ = io.WriteString(h, id) // a hash has no errors
	return int(h.Sum32() % uint32(f.Shards)), annotated{id, line}
}

// writeAnnotationsFn writes a shard.
type writeAnnotationsFn struct {
	Folder string
	Shards int
}

// ProcessElement writes the lines of a shard, by ID.
func (f *writeAnnotationsFn) ProcessElement(ctx context.Context, shard int, next func(*annotated) bool) error {
	all := collect(next)
	slices.SortFunc(all, func(a, b annotated) int { return cmp.Compare(a.ID, b.ID) })
	return write(ctx, f.Folder, fmt.Sprintf("annotations-%05d-of-%05d.jsonl", shard, f.Shards), func(w io.Writer) error {
		for _, a := range all {
			if _, err := io.WriteString(w, a.Line); err != nil {
				return err
			}
		}
		return nil
	})
}

// writeDeadFn writes the dead letters, by file and line.
type writeDeadFn struct{ Folder string }

// ProcessElement writes them.
func (f *writeDeadFn) ProcessElement(ctx context.Context, _ []byte, next func(*deadLetter) bool) error {
	all := collect(next)
	slices.SortFunc(all, func(a, b deadLetter) int {
		return cmp.Or(cmp.Compare(a.File, b.File), a.Line-b.Line, cmp.Compare(a.Error, b.Error))
	})
	return write(ctx, f.Folder, "dead.jsonl", func(w io.Writer) error {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		for _, d := range all {
			if err := e.Encode(d); err != nil {
				return err
			}
		}
		return nil
	})
}

// writeVoicesFn writes the table of voices.
type writeVoicesFn struct{ Folder string }

// ProcessElement writes it.
func (f *writeVoicesFn) ProcessElement(ctx context.Context, _ []byte, next func(*string, *tally) bool) error {
	var all []spoken
	for {
		var s spoken
		if !next(&s.name, &s.tally) {
			break
		}
		all = append(all, s)
	}
	return write(ctx, f.Folder, "voices.csv", func(w io.Writer) error {
		return stats.WriteCSV(w, voicesOf(all), stats.CSV{BOM: true, Guard: true})
	})
}

// write writes a file of any file system that Beam knows.
func write(ctx context.Context, folder, name string, content func(io.Writer) error) error {
	path := strings.TrimSuffix(folder, "/") + "/" + name
	fs, err := filesystem.New(ctx, path)
	if err != nil {
		return err
	}
	defer fs.Close()
	file, err := fs.OpenWrite(ctx, path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(file)
	if err := cmp.Or(content(w), w.Flush()); err != nil {
		_ = file.Close() // the first error counts
		return err
	}
	return file.Close()
}
