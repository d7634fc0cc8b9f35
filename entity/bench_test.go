package entity

import (
	"context"
	"fmt"
	"io/fs"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/pos"
)

// sample parses the sample corpus and cuts it into tokens.
func sample(b *testing.B) (articles []*article.Article, tokens, bytes int) {
	files, err := fs.Glob(corpus.FS, "*.txt")
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range files {
		data, err := fs.ReadFile(corpus.FS, f)
		if err != nil {
			b.Fatal(err)
		}
		a := article.Parse(string(data))
		articles = append(articles, a)
		tokens += len(layer.Of(a).Tokens)
		bytes += len(data)
	}
	return articles, tokens, bytes
}

func run(b *testing.B, work func(*article.Article)) {
	articles, tokens, bytes := sample(b)
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range articles {
			work(a)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkExtract is all but the parts of speech, which an article keeps.
func BenchmarkExtract(b *testing.B) { run(b, func(a *article.Article) { Extract(a) }) }

// BenchmarkNames is the tagger of names alone.
func BenchmarkNames(b *testing.B) {
	run(b, func(a *article.Article) { _, _ = names.Tag(context.Background(), layer.Of(a)) })
}

// BenchmarkTagsAndNames is what the first who asks pays: parts of speech,
// names and what follows.
func BenchmarkTagsAndNames(b *testing.B) {
	var texts []string
	articles, tokens, bytes := sample(b)
	for _, a := range articles {
		texts = append(texts, a.Source())
	}
	b.SetBytes(int64(bytes))
	for b.Loop() {
		b.StopTimer()
		for i, text := range texts {
			articles[i] = article.Parse(text)
			layer.Of(articles[i])
		}
		b.StartTimer()
		for _, a := range articles {
			Extract(a)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

// BenchmarkHostile shows what twice the text costs.
func BenchmarkHostile(b *testing.B) {
	for name := range hostile(1) {
		for _, n := range []int{10_000, 20_000, 40_000} {
			a := article.Parse(hostile(n)[name])
			pos.Tags(layer.Of(a))
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.SetBytes(int64(len(a.Source())))
				for b.Loop() {
					Extract(a)
				}
			})
		}
	}
}
