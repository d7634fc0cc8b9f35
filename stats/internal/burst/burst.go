// Package burst finds stretches of a series in which something is more
// frequent than in the whole, by Kleinberg's two-state automaton.
package burst

import (
	"math"

	"github.com/copydesk/copydesk/internal/special"
)

// A Burst is a run of periods, [From, To), and what it saves over explaining
// them by the ordinary rate, in nats.
type Burst struct {
	From, To int
	Weight   float64
}

// Find returns the bursts of a series in which hits[i] of trials[i] were
// relevant in period i: the cheapest sequence of states by Viterbi, where the
// burst state has scale times the ordinary rate and entering it costs gamma
// ln(periods). J. Kleinberg, Bursty and Hierarchical Structure in Streams (2002),
// section 4, the batched model. There are none if nothing was relevant, or if
// the burst rate would be one or more.
func Find(hits, trials []int, scale, gamma float64) []Burst {
	gain, ok := gains(hits, trials, scale)
	if !ok {
		return nil
	}
	burst := decode(gain, float64(gamma*special.Log(float64(len(hits)))))
	var found []Burst
	for from := 0; from < len(burst); from++ {
		if !burst[from] {
			continue
		}
		b := Burst{From: from, To: from}
		for b.To < len(burst) && burst[b.To] {
			b.Weight += gain[b.To]
			b.To++
		}
		found = append(found, b)
		from = b.To
	}
	return found
}

// gains returns by how much the burst state explains each period better; the
// binomial coefficients of both states are equal and drop out.
func gains(hits, trials []int, scale float64) ([]float64, bool) {
	var r, d float64
	for i := range hits {
		r += float64(hits[i])
		d += float64(trials[i])
	}
	p0 := r / d
	p1 := float64(scale * p0)
	if !(p0 > 0) || !(p1 < 1) || !(p1 > p0) {
		return nil, false
	}
	up, down := special.Log(p1/p0), special.Log(1-p1)-special.Log(1-p0)
	gain := make([]float64, len(hits))
	for i := range hits {
		gain[i] = float64(float64(hits[i])*up) + float64(float64(trials[i]-hits[i])*down)
	}
	return gain, true
}

// decode runs Viterbi over the two states and returns where the burst state is.
// The ordinary state costs nothing; it comes first, and wins ties.
func decode(gain []float64, enter float64) []bool {
	type step struct{ ordinary, burst bool } // was the state before the burst state?
	steps := make([]step, len(gain))
	ordinary, burst := 0.0, math.Inf(1)
	for i, g := range gain {
		steps[i] = step{burst < ordinary, burst < ordinary+enter}
		ordinary, burst = min(ordinary, burst), min(burst, ordinary+enter)-g
	}
	states := make([]bool, len(gain))
	in := burst < ordinary
	for i := len(gain) - 1; i >= 0; i-- {
		states[i] = in
		if in {
			in = steps[i].burst
		} else {
			in = steps[i].ordinary
		}
	}
	return states
}
