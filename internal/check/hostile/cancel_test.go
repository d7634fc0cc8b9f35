package hostile_test

import (
	"context"
	"testing"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/check/hostile"
	"github.com/copydesk/copydesk/quote"
)

// A gaps is a context that is never done and notes the longest time between two questions
// whether it is, which is what somebody who cancels waits for at most.
type gaps struct {
	context.Context
	last, longest time.Duration
}

func (g *gaps) Err() error {
	now := userTime()
	g.longest, g.last = max(g.longest, now-g.last), now
	return nil
}

// BenchmarkCancel prints how long after a cancellation an extraction from 1 MiB goes on at
// most, the least of three runs. It counts the processor time of all threads, so that the
// collector's counts too; run it with GOGC=off to leave that out.
func BenchmarkCancel(b *testing.B) {
	path("Warm up.", func(string) {})
	for _, text := range append([]hostile.Text{prose}, hostile.Texts()...) {
		b.Run(text.Name, func(b *testing.B) {
			for b.Loop() {
				least := time.Hour
				for range 3 {
					least = min(least, longestGap(b, article.Parse(text.Make(1<<20))))
				}
				b.ReportMetric(float64(least.Milliseconds()), "ms-at-most")
				b.ReportMetric(0, "ns/op")
			}
		})
	}
}

func longestGap(b *testing.B, a *article.Article) time.Duration {
	g := &gaps{Context: context.Background(), last: userTime()}
	entities, err := new(entity.Extractor).ExtractContext(g, a)
	if err == nil {
		_, err = new(quote.Extractor).ExtractContext(g, a, entities)
	}
	if err != nil {
		b.Fatal(err)
	}
	_ = g.Err() // the end is one as well
	return g.longest
}
