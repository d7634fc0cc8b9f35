package main

import (
	"reflect"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
)

// namespace is that of the counters.
const namespace = "copydesk"

// A job says what to read, where to write and how to work.
type job struct {
	Input, Output string
	Shards        int
	Timeout       time.Duration // for one article
	Workers       int           // articles at once in a bundle, 0 for one a core
}

// build builds the pipeline:
//
//	files -> records by ID -> annotations ----------------------------------> annotations-*.jsonl
//	              |             |-> what each article says of people -> people of all articles
//	              |             |-> who says what in each article ------------> by name -> voices.csv
//	              '-------------'-> what cannot be used ----------------------------> dead.jsonl
func (j job) build(s beam.Scope) {
	files := fileio.ReadMatches(s, fileio.MatchFiles(s, j.Input), fileio.ReadUncompressed()) // package corpus unpacks
	records, unread := beam.ParDo2(s, &readFn{}, files)
	annotations, found, said, unfit := beam.ParDo4(s, &annotateFn{Workers: j.Workers, Timeout: j.Timeout}, beam.GroupByKey(s, records))
	writeAnnotations(s, j, annotations)
	named := beam.ParDo(s, &nameFn{}, beam.Combine(s, &mergeFn{}, found))
	voices := beam.CombinePerKey(s, &tallyFn{}, beam.ParDo(s, &countFn{}, beam.CoGroupByKey(s, named, said)))

	// As side inputs, so that the files are there even if nothing is in them.
	once := beam.Impulse(s)
	beam.ParDo0(s, &writeVoicesFn{j.Output}, once, beam.SideInput{Input: voices})
	beam.ParDo0(s, &writeDeadFn{j.Output}, once, beam.SideInput{Input: beam.Flatten(s, unread, unfit)})
}

// Functions are called by reflection, and not through package register, whose generic callers
// take a minute to compile: an article takes far longer than a call.
func init() {
	for _, fn := range []any{
		&readFn{}, &annotateFn{}, &mergeFn{}, &nameFn{}, &countFn{}, &tallyFn{},
		&shardFn{}, &writeAnnotationsFn{}, &writeDeadFn{}, &writeVoicesFn{},
	} {
		beam.RegisterType(reflect.TypeOf(fn).Elem())
	}
	for _, t := range []reflect.Type{reflect.TypeFor[record](), reflect.TypeFor[deadLetter](), reflect.TypeFor[annotated]()} {
		beam.RegisterType(t)
	}
}
