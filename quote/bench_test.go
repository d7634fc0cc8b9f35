package quote_test

import (
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/learn/corpora"
	"github.com/copydesk/copydesk/quote"
)

// BenchmarkWholePath goes from raw text to quotes with speakers.
func BenchmarkWholePath(b *testing.B) {
	data, err := corpora.Find("")
	if err != nil {
		b.Skip("no annotated data: ", err)
	}
	reports, err := corpora.Reports(corpora.PolNeAR(data, "dev.jsonl"))
	if err != nil {
		b.Fatal(err)
	}
	size, tokens := 0, 0
	for _, r := range reports {
		size += len(r.Text)
		tokens += article.Parse(r.Text).Tokens().Len()
	}
	warm := article.Parse("Ann Lee said so.") // decodes the models
	quote.Extract(warm, entity.Extract(warm))
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range reports {
			a := article.Parse(r.Text)
			quote.Extract(a, entity.Extract(a))
		}
	}
	b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
