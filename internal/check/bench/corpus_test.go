// Package bench runs rivals on the same text as Copydesk, and checks special
// functions against gonum's. It is a module of its own, so that what it needs is
// no dependency of the library:
//
//	cd internal/check/bench && go test -bench .
package bench

import (
	"errors"
	"io/fs"
	"sync"
	"testing"

	"github.com/copydesk/copydesk/internal/learn/corpora"
)

// newsTexts returns the texts of PolNeAR's training part, sets the bytes of a benchmark's
// round and asks for its allocations. Without them the benchmark is skipped.
func newsTexts(b *testing.B) []string {
	texts, err := readTexts()
	if errors.Is(err, fs.ErrNotExist) {
		b.Skip(err)
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

var readTexts = sync.OnceValues(corpora.NewsTexts)
