package stats

import (
	"context"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/stretchr/testify/require"
)

var streamed = flag.Int("stream", 1000, "`articles` that BenchmarkStream reads")

// BenchmarkStream counts a stream of articles that nobody holds: the sample corpus again
// and again, with new ids and shuffled sentences.
//
//	go test -run xxx -bench Stream -benchtime 1x ./stats -stream 100000
func BenchmarkStream(b *testing.B) {
	paragraphs := samplePages(b)
	for b.Loop() {
		before := alive()
		bytes := int64(0)
		in := func(yield func(article.Known, error) bool) {
			for i := range *streamed {
				if !yield(article.Known{ID: fmt.Sprint(i)}, nil) {
					return
				}
			}
		}
		parse := func(_ context.Context, known article.Known) (*article.Article, error) {
			var i int
			_, err := fmt.Sscan(known.ID, &i)
			p := article.Parser{Known: known}
			return p.Parse(shuffled(paragraphs[i%len(paragraphs)], uint64(i))), err
		}
		m := Terms{}.Count(func(yield func(*article.Article) bool) {
			for a := range article.Map(context.Background(), article.Workers{}, in, parse) {
				if bytes += int64(len(a.Source())); !yield(a) {
					return
				}
			}
		})
		b.SetBytes(bytes)
		b.ReportMetric(float64(alive()-before)/1e6, "matrix-MB")
		b.ReportMetric(float64(mapped())/1e6, "peak-MB")
		b.ReportMetric(float64(len(m.Terms)), "terms")
		require.Len(b, m.Rows, *streamed)
		odd := m.Select(func(r Row) bool { return r.Place%2 == 1 })
		Keyness{}.Compare(odd, m)
	}
}

func samplePages(b *testing.B) (pages [][]string) {
	names, err := fs.Glob(corpus.FS, "*.txt")
	require.NoError(b, err)
	for _, name := range names {
		text, err := corpus.FS.ReadFile(name)
		require.NoError(b, err)
		pages = append(pages, strings.Split(string(text), "\n\n"))
	}
	return pages
}

// shuffled puts the sentences of each paragraph in another order.
func shuffled(paragraphs []string, seed uint64) string {
	r := rand.New(rand.NewPCG(seed, 1))
	var out strings.Builder
	for _, p := range paragraphs {
		sentences := strings.SplitAfter(p, ". ")
		r.Shuffle(len(sentences), func(i, j int) { sentences[i], sentences[j] = sentences[j], sentences[i] })
		for _, s := range sentences {
			out.WriteString(strings.TrimSuffix(s, " ") + " ")
		}
		out.WriteString("\n\n")
	}
	return out.String()
}

func alive() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// mapped is what the program has taken of the system at most, as far as Go knows.
func mapped() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Sys
}
