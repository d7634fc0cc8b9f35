package hostile_test

import (
	"math"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/check/hostile"
	"github.com/copydesk/copydesk/internal/check/race"
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
	if race.Enabled {
		t.Skip("the race detector takes minutes")
	}
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

// sizes are those of the texts that BenchmarkLinear measures; with -short the last is
// left out.
var sizes = []int{64 << 10, 256 << 10, 1 << 20, 4 << 20}

// TestTextsAreRead finds texts that measure nothing, because the parser strips them.
func TestTextsAreRead(t *testing.T) {
	stripped := map[string]bool{"notes": true, "boilerplate": true, "nothing": true, "markup in markup": true, "blanks": true, "runs of blanks": true}
	for _, text := range hostile.Texts() {
		for _, n := range []int{1 << 12, 1 << 15} {
			body := 0
			for _, b := range article.Parse(text.Make(n)).Body() {
				body += b.Content.Len()
			}
			assert.Equal(t, !stripped[text.Name], body > n/3, "%s: %d of %d bytes", text.Name, body, n)
		}
	}
}

// BenchmarkLinear prints the exponent with which the time of each stage grows with the
// text, over all sizes, and the speed of the whole path on the largest. It fails where a
// stage is above the worst exponent in the best of three tries.
func BenchmarkLinear(b *testing.B) {
	path("Warm up.", func(string) {})
	sizes := sizes
	if testing.Short() {
		sizes = sizes[:len(sizes)-1]
	}
	for _, text := range hostile.Texts() {
		b.Run(text.Name, func(b *testing.B) {
			for b.Loop() {
				exponents, speed := growth(text, sizes)
				for try := 1; try < 3 && anyAbove(exponents, worst); try++ {
					again, _ := growth(text, sizes)
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

// growth measures the exponents of the stages, and the speed at the largest size in MB/s.
func growth(text hostile.Text, sizes []int) (exponents map[string]float64, speed float64) {
	const tick = .002 // what is shorter than that says nothing
	points := map[string][]float64{}
	all := 0.0
	for i, n := range sizes {
		least := seconds(text.Make(n))
		for try := i; try < 2; try++ { // small texts are measured more often
			for stage, s := range seconds(text.Make(n)) {
				least[stage] = min(least[stage], s)
			}
		}
		all = 0
		for stage, s := range least {
			points[stage] = append(points[stage], math.Log(s+tick))
			all += s
		}
	}
	exponents = map[string]float64{}
	for stage, y := range points {
		exponents[stage] = slope(sizes, y)
	}
	return exponents, float64(sizes[len(sizes)-1]) / 1e6 / all
}

// slope is that of the line through y over the logarithms of the sizes, by least squares.
func slope(sizes []int, y []float64) float64 {
	var x, meanX, meanY = make([]float64, len(y)), 0.0, 0.0
	for i := range y {
		x[i] = math.Log(float64(sizes[i]))
		meanX += x[i] / float64(len(y))
		meanY += y[i] / float64(len(y))
	}
	var up, across float64
	for i := range y {
		up += (x[i] - meanX) * (y[i] - meanY)
		across += (x[i] - meanX) * (x[i] - meanX)
	}
	return up / across
}

func TestSlope(t *testing.T) {
	assert.InDelta(t, 2, slope([]int{10, 20, 40, 80}, []float64{math.Log(3), math.Log(12), math.Log(48), math.Log(192)}), 1e-9)
	assert.InDelta(t, 1, slope([]int{10, 100}, []float64{math.Log(7), math.Log(70)}), 1e-9)
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
