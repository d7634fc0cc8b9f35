package bench

import (
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
	"github.com/jdkato/prose/v2"
	"github.com/stretchr/testify/require"
)

// The benchmarks of this file go from raw text to names, and further; words a second
// are comparable.

// reportWords reports how many words, as white space parts them, a second.
func reportWords(b *testing.B, texts []string) {
	words := 0
	for _, text := range texts {
		words += len(strings.Fields(text))
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}

// BenchmarkNamesCopydesk strips boilerplate, and finds sentences, tokens, parts of
// speech, names, and which of them are one thing.
func BenchmarkNamesCopydesk(b *testing.B) {
	texts := newsTexts(b)
	x := entity.Extractor{NamesOnly: true}
	for b.Loop() {
		for _, text := range texts {
			x.Extract(article.Parse(text))
		}
	}
	reportWords(b, texts)
}

// BenchmarkQuotesCopydesk finds quotes and their speakers as well: the whole path.
func BenchmarkQuotesCopydesk(b *testing.B) {
	texts := newsTexts(b)
	for b.Loop() {
		for _, text := range texts {
			a := article.Parse(text)
			quote.Extract(a, entity.Extract(a))
		}
	}
	reportWords(b, texts)
}

// proseTexts is few, since prose needs minutes for all.
func proseTexts(b *testing.B) []string {
	const few = 5
	texts := newsTexts(b)[:few]
	size := 0
	for _, text := range texts {
		size += len(text)
	}
	b.SetBytes(int64(size))
	return texts
}

// BenchmarkNamesProse finds sentences, tokens, parts of speech and names as the README
// of prose shows it.
func BenchmarkNamesProse(b *testing.B) {
	texts := proseTexts(b)
	for b.Loop() {
		for _, text := range texts {
			d, err := prose.NewDocument(text)
			require.NoError(b, err)
			d.Entities()
		}
	}
	reportWords(b, texts)
}

// BenchmarkNamesProseShared does the same with one model for all documents.
func BenchmarkNamesProseShared(b *testing.B) {
	texts := proseTexts(b)
	first, err := prose.NewDocument(texts[0])
	require.NoError(b, err)
	for b.Loop() {
		for _, text := range texts {
			d, err := prose.NewDocument(text, prose.UsingModel(first.Model))
			require.NoError(b, err)
			d.Entities()
		}
	}
	reportWords(b, texts)
}
