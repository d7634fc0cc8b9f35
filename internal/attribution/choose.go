package attribution

import (
	"slices"

	"github.com/copydesk/copydesk/internal/model/trees"
)

// What a reading is worth that agrees with the truth: in what is said at all
// (found), in who says it as well, in each word of the content, and in each
// word of all parts. The sum is 1.
const (
	worthFound  = 0.25
	worthWho    = 0.30
	worthExact  = 0.33
	worthStrict = 0.12
)

// An agreement says how far two readings agree, as eval/score.py sees it.
type agreement struct{ found, who, exact, strict bool }

func (a agreement) worth() float64 {
	sum := 0.0
	for _, x := range [...]struct {
		on    bool
		worth float64
	}{{a.found, worthFound}, {a.who, worthWho}, {a.exact, worthExact}, {a.strict, worthStrict}} {
		if x.on {
			sum += x.worth
		}
	}
	return sum
}

// agree compares two readings by the words that they hold.
func (w *weigher) agree(a, b *reading) agreement {
	x, y := a.content[:a.pieces], b.content[:b.pieces]
	both, one, other := w.lap(x, y), w.words(x), w.words(y)
	if both == 0 || 4*both < one+other {
		return agreement{}
	}
	sa, sb := [][2]int{a.source}, [][2]int{b.source}
	ca, cb := [][2]int{a.cue}, [][2]int{b.cue}
	same := func(p, q [][2]int) bool { n := w.lap(p, q); return n == w.words(p) && n == w.words(q) }
	g := agreement{found: true}
	g.who = w.lap(sa, sb) > 0 || w.words(sa) == 0 && w.words(sb) == 0
	g.exact = both == one && both == other
	g.strict = g.exact && same(sa, sb) && (w.lap(ca, cb) > 0 || same(ca, cb))
	return g
}

// words counts the words of runs, lap those that two lists of runs share.
func (w *weigher) words(runs [][2]int) int {
	n := 0
	for _, r := range runs {
		n += int(w.count[r[1]] - w.count[r[0]])
	}
	return n
}

func (w *weigher) lap(a, b [][2]int) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			if from, to := max(x[0], y[0]), min(x[1], y[1]); from < to {
				n += int(w.count[to] - w.count[from])
			}
		}
	}
	return n
}

// weighed is how many readings are held against each other.
const weighed = 12

// A verdict is a reading that a candidate may get, and what is expected of it.
type verdict struct {
	candidate, reading int
	worth              float64 // expected
	who                float64 // probability that content and source are right
}

// judge gives each reading of a candidate its probability and returns verdicts
// on the likeliest ones, the best first.
func (w *weigher) judge(k int, f *trees.Forest, verdicts []verdict) []verdict {
	x := &w.candidates[k]
	w.units = f.Units(w.units[:0], x.features)
	top := slices.Max(w.units)
	w.probs = w.probs[:0]
	for _, u := range w.units {
		w.probs = append(w.probs, float64(float64(u-top)*float64(f.Scale())))
	}
	sum := 0.0
	for i, s := range w.probs {
		w.probs[i] = power(s)
		sum += w.probs[i]
	}
	w.order = w.order[:0]
	for i := range w.probs {
		w.probs[i] /= sum
		if i > 0 {
			w.order = append(w.order, i)
		}
	}
	slices.SortStableFunc(w.order, func(a, b int) int {
		switch {
		case w.probs[a] > w.probs[b]:
			return -1
		case w.probs[a] < w.probs[b]:
			return 1
		}
		return 0
	})
	order := w.order[:min(weighed, len(w.order))]
	first := len(verdicts)
	for _, i := range order {
		v := verdict{candidate: k, reading: i}
		for _, j := range order {
			g := w.agree(&x.readings[i], &x.readings[j])
			v.worth += float64(w.probs[j] * g.worth())
			if g.who {
				v.who += w.probs[j]
			}
		}
		verdicts = append(verdicts, v)
	}
	slices.SortStableFunc(verdicts[first:], byWorth)
	return verdicts
}

func byWorth(a, b verdict) int {
	switch {
	case a.worth > b.worth:
		return -1
	case a.worth < b.worth:
		return 1
	}
	return 0
}

// choose picks readings for the candidates of a paragraph: the one of which
// most is expected first, then others that do not contradict it.
func (w *weigher) choose(verdicts []verdict, least float64) []verdict {
	slices.SortStableFunc(verdicts, byWorth)
	var chosen []verdict
	done := make([]bool, len(w.candidates))
	for _, v := range verdicts {
		if done[v.candidate] || v.worth < least {
			continue
		}
		ok := true
		for _, o := range chosen {
			ok = ok && !w.conflict(v, o)
		}
		if ok {
			done[v.candidate] = true
			chosen = append(chosen, v)
		}
	}
	slices.SortFunc(chosen, func(a, b verdict) int { return a.candidate - b.candidate })
	return chosen
}

// conflict reports whether two readings of different candidates cannot both be
// right: they have the cue in common, or much of the content.
func (w *weigher) conflict(a, b verdict) bool {
	x, y := w.of(a), w.of(b)
	if overlap(x.cue, y.cue) {
		return true
	}
	lap := w.lap(x.content[:x.pieces], y.content[:y.pieces])
	return 2*lap > min(w.words(x.content[:x.pieces]), w.words(y.content[:y.pieces]))
}

func (w *weigher) of(v verdict) *reading { return &w.candidates[v.candidate].readings[v.reading] }
