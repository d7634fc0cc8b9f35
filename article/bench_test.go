package article_test

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/internal/learn/corpora"

	"github.com/stretchr/testify/require"
)

// newsTexts returns the texts of PolNeAR's train part where the data are in place,
// and else the sample corpus.
func newsTexts(b *testing.B) []string {
	b.Helper()
	texts, err := corpora.NewsTexts()
	if errors.Is(err, fs.ErrNotExist) {
		return sampleTexts(b)
	}
	require.NoError(b, err)
	return texts
}

func sampleNames(t testing.TB) []string {
	t.Helper()
	names, err := fs.Glob(corpus.FS, "*.txt")
	require.NoError(t, err)
	return names
}

// sampleTexts returns the texts of the sample corpus in the order of their names.
func sampleTexts(t testing.TB) []string {
	t.Helper()
	var texts []string
	for _, name := range sampleNames(t) {
		text, err := corpus.FS.ReadFile(name)
		require.NoError(t, err)
		texts = append(texts, string(text))
	}
	return texts
}

func BenchmarkParse(b *testing.B) {
	texts := newsTexts(b)
	bytes := 0
	for _, text := range texts {
		bytes += len(text)
	}
	article.Parse(texts[0]) // reads the phrases
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	start := processorTime()
	for b.Loop() {
		for _, text := range texts {
			article.Parse(text)
		}
	}
	b.ReportMetric(float64(bytes)*float64(b.N)/1e6/(processorTime()-start).Seconds(), "MB/cpu-s")
	b.ReportMetric(float64(len(texts)), "articles/op")
}

// BenchmarkSegment cuts parsed articles into tokens and sentences, as the first call of
// Sentences or Tokens does.
func BenchmarkSegment(b *testing.B) {
	texts := newsTexts(b)
	articles := make([]*article.Article, len(texts))
	bytes := 0
	for _, text := range texts {
		bytes += len(text)
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	var spent time.Duration
	for b.Loop() {
		b.StopTimer()
		for i, text := range texts {
			articles[i] = article.Parse(text)
		}
		b.StartTimer()
		start := processorTime()
		for _, a := range articles {
			a.Sentences()
		}
		spent += processorTime() - start
	}
	b.ReportMetric(float64(bytes)*float64(b.N)/1e6/spent.Seconds(), "MB/cpu-s")
}

// hostile are texts that a careless parser would be slow on, each as a piece that is
// repeated to any size.
var hostile = []struct{ name, piece string }{
	{"blank lines", "\n"},
	{"carriage returns", "\r"},
	{"one letter lines", "a\n"},
	{"one line", "word "},
	{"spaces", " "},
	{"open tags", "<p "},
	{"closed tags", "<p></p>"},
	{"angle brackets", "<>"},
	{"cut references", "&amp"},
	{"references", "&amp;"},
	{"no-break spaces", "a\u00a0"},
	{"quote marks", "“"},
	{"brackets", "(AP) - "},
	{"invalid bytes", "\xff\xfe"},
	{"the same headline", "Mayor Wins The Vote In A Town By The Sea\n"},
	{"wrapped", "the words of this line go on with no end in sight at\n"},
	{"read more", "Read more: the day's * news * *\n\n"},
	{"datelines", "OSLO, Aug 3 (Reuters) - Police said\n"},
}

func BenchmarkHostile(b *testing.B) {
	for _, h := range hostile {
		for _, size := range []int{64 << 10, 4 << 20} {
			text := strings.Repeat(h.piece, size/len(h.piece))
			b.Run(fmt.Sprintf("%s/%dK", h.name, size>>10), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				b.ReportAllocs()
				for b.Loop() {
					article.Parse(text)
				}
			})
		}
	}
}
