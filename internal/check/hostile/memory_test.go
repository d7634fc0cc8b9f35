package hostile_test

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/internal/check/hostile"
	"github.com/copydesk/copydesk/internal/check/race"
)

// prose is news of any length.
var prose = hostile.Text{Name: "prose", Make: func(n int) string {
	const story = "The old bridge over the river will be closed for the whole of May, the harbour board said on Monday, because its " +
		"piers have to be mended before the winter.\n\n“We have waited for this for nine years,” said Ann Lee, the mayor of Aldport, " +
		"who had asked for the money in March. “Nobody can say that we were quick.”\n\nPeter Orsted, who owns a shop at the quay, told " +
		"reporters that he would lose half of his customers. He has asked the board to pay for that.\n\n"
	return strings.Repeat(story, n/len(story))
}}

// A text takes at most so many bytes of heap for each of its own, beside the models and
// what is kept for the next text. Words of one letter are the worst, a token for two bytes,
// but for texts full of names and quotes, whose results are long.
const mostHeap = 20

func TestHeapIsBounded(t *testing.T) {
	if race.Enabled {
		t.Skip("the race detector takes memory of its own")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(10)) // so that garbage counts for little
	for _, text := range append([]hostile.Text{prose}, some(t, "one letter")...) {
		path(text.Make(1<<14), func(string) {})
		small, large := heap(text.Make(1<<18)), heap(text.Make(1<<20))
		perByte := (large - small) / (1<<20 - 1<<18)
		t.Logf("%s: %.1f bytes of heap a byte", text.Name, perByte)
		assert.LessOrEqual(t, perByte, float64(mostHeap), text.Name)
	}
}

// some returns the texts with these names.
func some(t *testing.T, names ...string) []hostile.Text {
	var found []hostile.Text
	for _, x := range hostile.Texts() {
		for _, name := range names {
			if x.Name == name {
				found = append(found, x)
			}
		}
	}
	assert.Len(t, found, len(names))
	return found
}

// BenchmarkHeap prints how many bytes of heap a byte of a text of 8 MiB takes at the peak,
// as a program has it that sets nothing.
func BenchmarkHeap(b *testing.B) {
	path("Warm up. “No,” Ann Lee said.", func(string) {})
	for _, text := range append([]hostile.Text{prose}, hostile.Texts()...) {
		b.Run(text.Name, func(b *testing.B) {
			for b.Loop() {
				s := text.Make(8 << 20)
				b.ReportMetric(heap(s)/float64(len(s)), "B/byte")
				b.ReportMetric(0, "ns/op")
			}
		})
	}
}

// heap returns by how much the heap is larger, at most, while a text is read.
func heap(text string) float64 {
	runtime.GC()
	runtime.GC() // what pools hold goes with the second
	before := objects()
	var peak atomic.Uint64
	stop, stopped := make(chan bool), make(chan bool)
	go func() {
		defer close(stopped)
		for tick := time.Tick(200 * time.Microsecond); ; {
			peak.Store(max(peak.Load(), objects()))
			select {
			case <-tick:
			case <-stop:
				return
			}
		}
	}()
	path(text, func(string) { peak.Store(max(peak.Load(), objects())) })
	close(stop)
	<-stopped
	return max(0, float64(peak.Load())-float64(before))
}

// objects is how many bytes the objects in the heap take, live or not yet swept.
func objects() uint64 {
	s := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(s)
	return s[0].Value.Uint64()
}
