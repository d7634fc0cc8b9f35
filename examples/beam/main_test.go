package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article/corpus"
	"github.com/copydesk/copydesk/entity"
	sample "github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/examples/internal/annotation"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/quote/voices"
	"github.com/copydesk/copydesk/stats"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

// input writes the sample corpus and more as two files, one of them packed, with records
// that cannot be used.
func input(t *testing.T) (glob string) {
	dir := t.TempDir()
	var records []string
	texts := map[string]string{
		"short-1": "President Ilya Vantov spoke on Monday. “The bridge will be green,” he said.",
		"short-2": "Vantov came late. “I am tired,” Vantov said. A guard said that nobody had waited.",
		"short-3": "“We wait,” said Ilya Vantov, the mayor. Halloran said that she would write. “=1+1,” said Ann Sollers.",
	}
	for _, name := range sampleNames(t) {
		text, err := sample.FS.ReadFile(name)
		require.NoError(t, err)
		texts[name] = string(text)
	}
	for id, text := range texts {
		rec, err := json.Marshal(map[string]string{"id": id, "text": text, "outlet": "Port Post", "date": "2026-05-02"})
		require.NoError(t, err)
		records = append(records, string(rec))
	}
	slices.Sort(records)
	half := len(records) / 2
	bad := []string{`{"id": "no text"}`, `{"id": "broken", "text": `, "", `{"text": "Nobody named it. Ann Lee said so."}`, records[0]}
	one := strings.Join(slices.Concat(records[:half], bad), "\n") + "\n"
	two := strings.Join(slices.Concat(records[half:], []string{records[1], `[1]`}), "\n")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.jsonl"), []byte(one), 0o600))
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, err := z.Write([]byte(two))
	require.NoError(t, errors.Join(err, z.Close()))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "b.jsonl.gz"), packed.Bytes(), 0o600))
	return filepath.Join(dir, "*.jsonl*")
}

func sampleNames(t *testing.T) []string {
	names, err := fs.Glob(sample.FS, "*.txt")
	require.NoError(t, err)
	return names
}

// found is what stands in the folder of the output.
func found(t *testing.T, dir string) (annotations []string, table, lost string) {
	read := func(name string) string {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		return string(data)
	}
	files, err := filepath.Glob(filepath.Join(dir, "annotations-*"))
	require.NoError(t, err)
	for _, name := range files {
		annotations = slices.AppendSeq(annotations, strings.Lines(read(name)))
	}
	slices.Sort(annotations)
	return annotations, read(filepath.Join(dir, "voices.csv")), read(filepath.Join(dir, "dead.jsonl"))
}

// oneMachine does the same without Beam.
func oneMachine(t *testing.T, glob string) (annotations []string, table, lost string) {
	files, err := filepath.Glob(glob)
	require.NoError(t, err)
	var (
		panel voices.Panel
		dead  bytes.Buffer
		csv   bytes.Buffer
	)
	for a, err := range corpus.Paths(files...) {
		if at := new(corpus.Error); errors.As(err, &at) {
			fmt.Fprintln(&dead, filepath.Base(at.File), at.Line, at.Err)
			continue
		}
		require.NoError(t, err)
		panel.Add(a)
		entities := entity.Extract(a)
		x := quote.Extractor{Reports: quote.Everything()}
		l, err := line(annotation.New(a, entities, x.Extract(a, entities)))
		require.NoError(t, err)
		annotations = append(annotations, l)
	}
	slices.Sort(annotations)
	require.NoError(t, stats.WriteCSV(&csv, stats.Voices(panel.Said()), stats.CSV{BOM: true, Guard: true}))
	return annotations, csv.String(), dead.String()
}

// What a cluster writes is what one machine finds, byte for byte, whichever way the work is
// divided.
func TestTheSameAsOneMachine(t *testing.T) {
	glob := input(t)
	wantAnnotations, wantTable, wantDead := oneMachine(t, glob)
	require.Contains(t, wantTable, "Ilya Vantov,")
	for _, j := range []job{{Shards: 3, Workers: 1}, {Shards: 1, Timeout: time.Hour}} {
		j.Input, j.Output = glob, t.TempDir()
		p, s := beam.NewPipelineWithRoot()
		j.build(s)
		result, err := beamx.RunWithMetrics(t.Context(), p)
		require.NoError(t, err)
		annotations, table, lost := found(t, j.Output)
		assert.Equal(t, wantAnnotations, annotations)
		assert.Equal(t, wantTable, table)
		var dead strings.Builder
		for l := range strings.Lines(lost) {
			var d deadLetter
			require.NoError(t, json.Unmarshal([]byte(l), &d))
			assert.NotEmpty(t, d.Record)
			fmt.Fprintln(&dead, filepath.Base(d.File), d.Line, d.Error)
		}
		assert.Equal(t, wantDead, dead.String())
		counts := counted(result)
		assert.Contains(t, counts, fmt.Sprintf("articles %d", len(annotations)))
		assert.Contains(t, counts, fmt.Sprintf("dead letters %d", strings.Count(lost, "\n")))
		assert.Contains(t, counts, fmt.Sprintf("records %d", len(annotations)+strings.Count(lost, "\n")))
	}
}

// Files are written even where there is nothing to write, so that none of an earlier run is
// taken for one of this.
func TestNothingButBadRecords(t *testing.T) {
	in := filepath.Join(t.TempDir(), "bad.jsonl")
	require.NoError(t, os.WriteFile(in, []byte("{}\n"), 0o600))
	j := job{Input: in, Output: t.TempDir(), Shards: 1}
	require.NoError(t, run(t.Context(), j))
	annotations, table, lost := found(t, j.Output)
	assert.Empty(t, annotations)
	assert.Equal(t, 1, strings.Count(table, "\n"), "the header alone")
	assert.Contains(t, lost, `"line":1,"error":"no text`)
}
