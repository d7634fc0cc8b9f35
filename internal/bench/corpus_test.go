// Package bench runs rivals on the same text as Copydesk, and checks special
// functions against gonum's. It is a module of its own, so that what it needs is
// no dependency of the library:
//
//	cd internal/bench && go test -bench .
package bench

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"sync"
	"testing"
)

// trainFile is PolNeAR's training part, 840 articles; it is no part of the project.
const trainFile = "../../../shared/data/polnear/train.jsonl.gz"

// newsTexts returns the texts, sets the bytes of a benchmark's round and asks for
// its allocations. Without the file the benchmark is skipped.
func newsTexts(b *testing.B) []string {
	texts, err := readTexts()
	if errors.Is(err, fs.ErrNotExist) {
		b.Skip("no ", trainFile)
	}
	if err != nil {
		b.Fatal(err)
	}
	size := 0
	for _, text := range texts {
		size += len(text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	return texts
}

var readTexts = sync.OnceValues(func() ([]string, error) {
	f, err := os.Open(trainFile)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	var texts []string
	for d := json.NewDecoder(unzipped); ; {
		var line struct{ Text string }
		if err := d.Decode(&line); err == io.EOF {
			return texts, nil
		} else if err != nil {
			return nil, err
		}
		texts = append(texts, line.Text)
	}
})
