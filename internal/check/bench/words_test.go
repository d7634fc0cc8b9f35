package bench

import (
	"runtime"
	"strings"
	"testing"

	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/registry"
	"github.com/clipperhouse/uax29/v2/words"
	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/stats"
	"github.com/jdkato/prose/v2"
	"github.com/rivo/uniseg"
	"github.com/stretchr/testify/require"
)

// The benchmarks of this file go from raw text to counted words: bytes a second
// are comparable. What each does besides stands in its comment.

// BenchmarkWordsCopydesk strips boilerplate, finds sentences and tokens, leaves stop
// words out, stems, and builds the matrix, on one core.
func BenchmarkWordsCopydesk(b *testing.B) {
	texts := newsTexts(b)
	for b.Loop() {
		c := stats.NewCounter(stats.Terms{})
		for i, text := range texts {
			c.Add(i, article.Parse(text))
		}
		c.Matrix()
	}
}

// BenchmarkWordsCopydeskCores does the same on all cores.
func BenchmarkWordsCopydeskCores(b *testing.B) {
	texts := newsTexts(b)
	for b.Loop() {
		stats.Terms{}.Count(func(yield func(*article.Article) bool) {
			for _, text := range texts {
				if !yield(article.Parse(text)) {
					return
				}
			}
		})
	}
	b.ReportMetric(float64(runtime.GOMAXPROCS(0)), "cores")
}

// BenchmarkWordsBleve finds words, leaves stop words out and stems, with bleve's
// English analyzer; the counting is ours.
func BenchmarkWordsBleve(b *testing.B) {
	texts := newsTexts(b)
	analyzer, err := en.AnalyzerConstructor(nil, registry.NewCache())
	require.NoError(b, err)
	for b.Loop() {
		for _, text := range texts {
			counts := make(map[string]int)
			for _, token := range analyzer.Analyze([]byte(text)) {
				counts[string(token.Term)]++
			}
		}
	}
}

// BenchmarkWordsProse finds words alone, with prose's tokenizer.
func BenchmarkWordsProse(b *testing.B) {
	texts := newsTexts(b)
	for b.Loop() {
		for _, text := range texts {
			counts := make(map[string]int)
			doc, err := prose.NewDocument(text, prose.WithSegmentation(false), prose.WithTagging(false), prose.WithExtraction(false))
			require.NoError(b, err)
			for _, token := range doc.Tokens() {
				counts[token.Text]++
			}
		}
	}
}

// BenchmarkWordsUniseg finds words alone, by UAX #29.
func BenchmarkWordsUniseg(b *testing.B) {
	texts := newsTexts(b)
	for b.Loop() {
		for _, text := range texts {
			counts := make(map[string]int)
			for state := -1; text != ""; {
				var word string
				word, text, state = uniseg.FirstWordInString(text, state)
				counts[word]++
			}
		}
	}
}

// BenchmarkWordsUAX29 finds words alone, by UAX #29.
func BenchmarkWordsUAX29(b *testing.B) {
	texts := newsTexts(b)
	for b.Loop() {
		for _, text := range texts {
			counts := make(map[string]int)
			for tokens := words.FromString(text); tokens.Next(); {
				counts[tokens.Value()]++
			}
		}
	}
}

// BenchmarkWordsFields splits at white space: the floor.
func BenchmarkWordsFields(b *testing.B) {
	texts := newsTexts(b)
	for b.Loop() {
		for _, text := range texts {
			counts := make(map[string]int)
			for word := range strings.FieldsSeq(text) {
				counts[word]++
			}
		}
	}
}
