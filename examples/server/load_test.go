package main

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/copydesk/copydesk/examples/corpus"
)

// hostile are texts that strangers send to see whether a server falls over.
func hostile() []string {
	const size = 200 << 10
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	return []string{
		fill("said, "), fill("“Yes,” he said. "), fill("“"), fill("according to "), fill("he said that "),
		fill("Ann Lee and "), fill("a "), fill("\x00"), fill("\xff"), fill("(("), fill("https://a.b/ "), fill("1.2.3."),
	}
}

// BenchmarkRequests sends news articles over loopback, one after the other, alone and
// while four clients send hostile texts without pause. What keeps its pace shows in the
// percentiles: beside the hostile ones they are some times those of before, not some
// hundred times, since long texts have a lane of half the cores.
func BenchmarkRequests(b *testing.B) {
	article, err := corpus.FS.ReadFile("ferry-wire.txt")
	if err != nil {
		b.Fatal(err)
	}
	for _, clients := range []int{0, 4} {
		name := map[int]string{0: "alone", 4: "beside-hostile"}[clients]
		b.Run(name, func(b *testing.B) {
			s := testServer()
			s.load()
			web := httptest.NewServer(s.handler())
			defer web.Close()
			stop := make(chan struct{})
			var wg sync.WaitGroup
			for i := range clients {
				wg.Go(func() {
					texts := hostile()
					for k := i; ; k++ {
						select {
						case <-stop:
							return
						default:
							send(b, web.URL, texts[k%len(texts)])
						}
					}
				})
			}
			var took []time.Duration
			for b.Loop() {
				start := time.Now()
				if status := send(b, web.URL, string(article)); status != http.StatusOK {
					b.Errorf("a normal request was answered with %d", status)
				}
				took = append(took, time.Since(start))
			}
			close(stop)
			wg.Wait()
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
		})
	}
}

func send(b *testing.B, url, text string) (status int) {
	r, err := http.Post(url+"/v1/annotate", "text/plain", strings.NewReader(text))
	if err != nil {
		b.Error(err)
		return 0
	}
	defer r.Body.Close()
	return r.StatusCode
}
