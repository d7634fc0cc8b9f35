package stats

import (
	"math"
	"slices"
)

// A Bootstrap says how to reckon intervals of shares and other figures. The zero value draws a thousand
// samples and gives intervals of 95 %.
type Bootstrap struct {
	Samples int     // zero and less mean 1,000; more than 10,000 mean 10,000
	Level   float64 // share of the samples within the limits; zero and what is none mean 0.95, and 95 means 95 %
	Seed    uint64  // the same seed and articles give the same intervals everywhere
}

// An Interval is a voice and between what shares of all quotations it lies.
type Interval struct {
	Voice
	Low  Float `json:"share_low"`
	High Float `json:"share_high"`
}

// An Estimate is a figure with the limits between which it lies.
type Estimate struct {
	Value Float `json:"value"`
	Low   Float `json:"low"`
	High  Float `json:"high"`
}

// Of returns any figure over articles, with its interval. figure computes it; it is told
// how often each of so many articles counts, once each for the Value, and in the samples
// as often as a Poisson variable of mean 1 says, as in VoicesBy. Samples for which it is
// NaN are left out.
func (b Bootstrap) Of(articles int, figure func(times []int) float64) Estimate {
	times := make([]int, articles)
	for i := range times {
		times[i] = 1
	}
	value := figure(times)
	var figures []float64
	first := mix(b.Seed)
	for s := range b.samples() {
		for i := range times {
			times[i] = poisson(mix(mix(uint64(i)) + mix(first+uint64(s))))
		}
		if f := figure(times); !math.IsNaN(f) {
			figures = append(figures, f)
		}
	}
	slices.Sort(figures)
	tail := b.tail()
	return Estimate{Float(value), Float(percentile(figures, tail)), Float(percentile(figures, 1-tail))}
}

func (b Bootstrap) samples() int { return min(orDefault(b.Samples, 1000), 10_000) }

// tail is the share of samples beyond either limit.
func (b Bootstrap) tail() float64 {
	level := orDefault(b.Level, 0.95)
	switch {
	case level >= 50 && level <= 100:
		level /= 100
	case level > 1:
		level = 0.95
	}
	return float64((1 - level) / 2)
}

// VoicesBy is [VoicesBy] with an interval for each share. Articles are drawn, not
// quotations, since those of one article hang together: each counts as often in a
// sample as a Poisson variable of mean 1 says (the Poisson bootstrap, Hanley and
// MacGibbon 2006), and the interval lies between percentiles of the shares (Efron
// 1979). Of one article it is a point.
func (b Bootstrap) VoicesBy(said []Utterance, group func(Utterance) string) []Interval {
	samples, tail := b.samples(), b.tail()
	articles := make(map[string]uint64)
	counts := make(map[string]map[uint64]int) // by group and article
	all := make(map[uint64]int)
	for _, u := range said {
		a, ok := articles[u.Article]
		if !ok {
			a = hashWord(u.Article)
			articles[u.Article] = a
		}
		name := group(u)
		if counts[name] == nil {
			counts[name] = make(map[uint64]int)
		}
		counts[name][a]++
		all[a]++
	}
	totals := b.sample(all, samples)
	rows := VoicesBy(said, group)
	table := make([]Interval, len(rows))
	for i, v := range rows {
		shares := make([]float64, 0, samples)
		for s, n := range b.sample(counts[v.Name], samples) {
			if totals[s] > 0 {
				shares = append(shares, float64(n)/float64(totals[s]))
			}
		}
		slices.Sort(shares)
		table[i] = Interval{v, Float(percentile(shares, tail)), Float(percentile(shares, 1-tail))}
	}
	return table
}

// sample returns the number of quotations in each sample.
func (b Bootstrap) sample(counts map[uint64]int, samples int) []int {
	totals := make([]int, samples)
	first := mix(b.Seed)
	for article, n := range counts {
		for s := range totals {
			totals[s] += n * poisson(mix(mix(article)+mix(first+uint64(s))))
		}
	}
	return totals
}

// poisson turns bits into a Poisson variable of mean 1, by the shares of 2^32 that
// have 0, 1, 2 and more.
func poisson(bits uint64) int {
	u := uint32(bits >> 32)
	for k, limit := range poissonLimits {
		if u < limit {
			return k
		}
	}
	return len(poissonLimits)
}

// poissonLimits are 2^32 times the sum of 1/(e k!) up to k.
var poissonLimits = [...]uint32{1580030168, 3160060337, 3950075421, 4213413783, 4279248373, 4292415291, 4294609777, 4294923276}

func percentile(sorted []float64, p float64) float64 {
	if len(sorted) == 0 {
		return math.NaN()
	}
	return sorted[min(int(p*float64(len(sorted))), len(sorted)-1)]
}
