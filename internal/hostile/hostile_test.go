package hostile_test

import (
	"math"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/hostile"
	"github.com/copydesk/copydesk/quote"
)

// path runs the stages on a text, each followed by a call of done with its name.
func path(text string, done func(stage string)) {
	a := article.Parse(text)
	done("parse")
	entities := entity.Extract(a)
	done("entities")
	quote.Extract(a, entities)
	done("quotes")
}

// A text of four times the size allocates four times as much, in every stage. That
// grows with the work and is the same on every machine, as seconds are not.
func TestAllocationsAreLinearInTheText(t *testing.T) {
	const small, large = 6_000, 24_000
	for _, text := range hostile.Texts() {
		few := allocations(text.Make(small))
		for stage, many := range allocations(text.Make(large)) {
			assert.LessOrEqual(t, many, 4*1.5*few[stage]+5_000, "%s: allocations of %s", text.Name, stage)
		}
	}
}

// allocations counts those of each stage.
func allocations(text string) map[string]float64 {
	counts := map[string]float64{}
	before := mallocs()
	path(text, func(stage string) {
		now := mallocs()
		counts[stage] = now - before
		before = mallocs()
	})
	return counts
}

func mallocs() float64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.Mallocs)
}

// worst is the exponent that no stage may pass when a text grows. It leaves room for
// caches, which large texts do not fit in.
const worst = 1.15

// BenchmarkLinear prints the exponent with which the time of each stage grows from
// texts of 64 KiB to those of 1 MiB, and the speed of the whole path on those. It fails
// where a stage is above the worst exponent in the best of three tries.
func BenchmarkLinear(b *testing.B) {
	path("Warm up.", func(string) {})
	for _, text := range hostile.Texts() {
		b.Run(text.Name, func(b *testing.B) {
			for b.Loop() {
				exponents, speed := growth(text)
				for try := 1; try < 3 && anyAbove(exponents, worst); try++ {
					again, _ := growth(text)
					for stage := range exponents {
						exponents[stage] = min(exponents[stage], again[stage])
					}
				}
				for stage, x := range exponents {
					b.ReportMetric(x, stage+"-exponent")
					if x > worst {
						b.Errorf("%s grows with an exponent of %.2f, above %.2f", stage, x, worst)
					}
				}
				b.ReportMetric(speed, "MB/s")
				b.ReportMetric(0, "ns/op")
			}
		})
	}
}

// growth measures the exponents of the stages, and the speed at the larger size in MB/s.
func growth(text hostile.Text) (exponents map[string]float64, speed float64) {
	const small, large = 64 << 10, 1 << 20
	least := seconds(text.Make(small))
	for range 2 {
		for stage, s := range seconds(text.Make(small)) {
			least[stage] = min(least[stage], s)
		}
	}
	most := seconds(text.Make(large))
	exponents = map[string]float64{}
	var all float64
	for stage, s := range most {
		const tick = .002 // what is shorter than that says nothing
		exponents[stage] = math.Log((s+tick)/(least[stage]+tick)) / math.Log(large/small)
		all += s
	}
	return exponents, large / 1e6 / all
}

// seconds is the user time of each stage.
func seconds(text string) map[string]float64 {
	times := map[string]float64{}
	before := userTime()
	path(text, func(stage string) {
		now := userTime()
		times[stage] = (now - before).Seconds()
		before = now
	})
	return times
}

func anyAbove(exponents map[string]float64, limit float64) bool {
	for _, x := range exponents {
		if x > limit {
			return true
		}
	}
	return false
}
