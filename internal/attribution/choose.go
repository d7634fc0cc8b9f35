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
	if a.found {
		sum += worthFound
	}
	if a.who {
		sum += worthWho
	}
	if a.exact {
		sum += worthExact
	}
	if a.strict {
		sum += worthStrict
	}
	return sum
}

// agree compares two readings by the words that they hold.
func (w *weigher) agree(a, b *reading) agreement {
	one, other := w.words(a.content[:a.pieces]), w.words(b.content[:b.pieces])
	both := w.lap(a.content[:a.pieces], b.content[:b.pieces])
	if both == 0 || 4*both < one+other {
		return agreement{}
	}
	source, cue := w.meet(a.source, b.source), w.meet(a.cue, b.cue)
	g := agreement{found: true, who: source.meet || source.empty, exact: both == one && both == other}
	g.strict = g.exact && source.same && (cue.meet || cue.same)
	return g
}

// A meeting says how the words of two runs stand to each other.
type meeting struct{ meet, same, empty bool }

func (w *weigher) meet(a, b [2]int) meeting {
	both, one, other := w.wordsIn(max(a[0], b[0]), min(a[1], b[1])), w.wordsIn(a[0], a[1]), w.wordsIn(b[0], b[1])
	return meeting{both > 0, both == one && both == other, one == 0 && other == 0}
}

// words counts the words of runs, lap those that two lists of runs share.
func (w *weigher) words(runs [][2]int) int {
	n := 0
	for _, r := range runs {
		n += w.wordsIn(r[0], r[1])
	}
	return n
}

func (w *weigher) lap(a, b [][2]int) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			n += w.wordsIn(max(x[0], y[0]), min(x[1], y[1]))
		}
	}
	return n
}

// wordsIn counts the words of one run, which may be empty.
func (w *weigher) wordsIn(from, to int) int {
	if from >= to {
		return 0
	}
	return int(w.count[to] - w.count[from])
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
	if x.dropped {
		return verdicts
	}
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
