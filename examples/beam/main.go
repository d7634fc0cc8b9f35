// Command beam annotates many articles on a cluster: a pipeline of Apache Beam, which
// runs on Flink, on Dataflow and on other runners, and without one of them in its own
// process, on Prism.
//
//	$ go run . -input 'news/*.jsonl.gz' -output found
//	$ ls found
//	annotations-00000-of-00004.jsonl  …  dead.jsonl  voices.csv
//
// The input is JSON Lines or JSON, packed or not, as package article/corpus reads it. The
// output is, in the folder of -output,
//
//	annotations-*.jsonl  a line for each article, the same as those of command annotate; in each
//	                     file by their IDs
//	voices.csv           who is quoted, a row a person across all articles: stats.Voices of what
//	                     quote/voices finds, the same bytes
//	dead.jsonl           {"file", "line", "error", "record"} for each record that cannot be used,
//	                     by file and line
//
// each the same bytes however many workers there are, and whatever runs them. Counters of
// records, articles, bytes, quotes and dead letters are those of the runner, and are printed
// at the end. README.md says how to run it on Flink and Dataflow.
package main

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"github.com/copydesk/copydesk"
	"github.com/copydesk/copydesk/quote"
)

func main() {
	var j job
	flag.StringVar(&j.Input, "input", "", "the `files` to read, with * and ? for names that vary")
	flag.StringVar(&j.Output, "output", "", "the `folder` to write into")
	flag.IntVar(&j.Shards, "shards", 4, "into how many `files` the annotations go, each of which one worker sorts")
	flag.DurationVar(&j.Timeout, "timeout", time.Minute, "give up an article after so `long`; it goes to the dead letters")
	flag.IntVar(&j.Workers, "cores", 0, "articles that a bundle works on at once (0: one a core)")
	flag.StringVar(&log.LogLevel, "log", "warn", "what of the log of Beam to print: debug, info, warn or error")
	version := flag.Bool("version", false, "print the version and the fingerprint of the weights")
	flag.Parse()
	beam.Init() // a worker does its work here, and never comes back
	switch {
	case *version:
		fmt.Println("beam", copydesk.Version, "weights", quote.Fingerprint())
	case j.Input == "" || j.Output == "" || j.Shards < 1 || flag.NArg() > 0:
		fmt.Fprintln(os.Stderr, "beam: say with -input what to read and with -output where to write; -shards is 1 or more; -h lists the flags")
		os.Exit(2)
	default:
		if err := run(context.Background(), j); err != nil {
			fmt.Fprintln(os.Stderr, "beam:", err)
			os.Exit(1)
		}
	}
}

// run runs the pipeline on the runner of -runner, and prints what it counted.
func run(ctx context.Context, j job) error {
	p, s := beam.NewPipelineWithRoot()
	j.build(s)
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil {
		return err
	}
	for _, line := range counted(result) {
		fmt.Fprintln(os.Stderr, line)
	}
	return nil
}

// counted returns what a run counted in all its steps, as lines by name.
func counted(result beam.PipelineResult) []string {
	if result == nil { // of a runner that is not waited for
		return nil
	}
	sums := map[string]int64{}
	for _, c := range result.Metrics().AllMetrics().Counters() {
		if c.Namespace() == namespace {
			sums[c.Name()] += c.Result()
		}
	}
	var lines []string
	for _, name := range slices.Sorted(maps.Keys(sums)) {
		lines = append(lines, fmt.Sprintf("%s %d", name, sums[name]))
	}
	return lines
}
