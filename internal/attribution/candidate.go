package attribution

import (
	"math"

	"github.com/copydesk/copydesk/internal/model/crf"
)

// A candidate is a word that may belong to a cue, with its readings and what
// stage two says of the words around it.
type candidate struct {
	at       int // position in the paragraph
	lo       int // first position that was read
	readings []reading
	probs    [][3]float32 // of source, cue and content, from lo on
	before   [][3]float32 // the highest of them before each position, and before the end
	behind   [][3]float32 // the highest from each position on, and from the end
	sure     []int32      // how many positions before each one, and the end, are content with more than .5
	shares   []float64    // of the probability of all readings
	best     int          // the likeliest reading that says something, 0 for none
	features []int16      // of all readings, one after the other
	dropped  bool         // is no cue, stage two is sure, so its readings are not weighed
}

// read runs stage two on the candidate at c and lists its readings.
func (x *candidate) read(l *linker, p *proposer, base, on *crf.Decoder, seq *crf.Sequence, c int) {
	lo, hi := l.window(c)
	l.relate(seq, c, lo, hi)
	on.ScoreOnto(base, lo, seq)
	x.at, x.lo, x.features = c, lo, x.features[:0]
	x.probs = x.probs[:0]
	on.Marginals()
	for i := range hi - lo {
		x.probs = append(x.probs, [3]float32{on.P(i, linkSource), on.P(i, linkCue), on.P(i, linkContent)})
	}
	x.findPeaks()
	x.readings = append(x.readings[:0], p.propose(on, c, lo)...)
	x.share()
	x.dropped = !p.generous && x.shares[0] > noCue
}

// noCue is how likely stage two must find that a candidate is no cue for its readings not to
// be weighed. In learning all are.
const noCue = 0.9

// findPeaks fills in before, behind and sure.
func (x *candidate) findPeaks() {
	x.before, x.behind = append(x.before[:0], [3]float32{}), append(x.behind[:0], x.probs...)
	x.sure = append(x.sure[:0], 0)
	for i, p := range x.probs {
		x.before = append(x.before, higher(x.before[i], p))
		x.sure = append(x.sure, x.sure[i]+int32(bool32(p[2] > 0.5)))
	}
	x.behind = append(x.behind, [3]float32{})
	for i := len(x.probs) - 1; i >= 0; i-- {
		x.behind[i] = higher(x.behind[i], x.behind[i+1])
	}
}

func higher(a, b [3]float32) [3]float32 {
	return [3]float32{max(a[0], b[0]), max(a[1], b[1]), max(a[2], b[2])}
}

// index returns where a position stands among those that were read.
func (x *candidate) index(i int) int { return min(max(i-x.lo, 0), len(x.probs)) }

// outside returns the highest that stage two says of a role outside a run.
func (x *candidate) outside(run [2]int, role int) float32 {
	return max(x.before[x.index(run[0])][role], x.behind[x.index(run[1])][role])
}

// missed returns how many positions outside the content of a reading stage two takes for
// content, and the highest that it says of one.
func (x *candidate) missed(r *reading) (n int, top float32) {
	n, last := int(x.sure[len(x.probs)]), 0
	for _, run := range r.content[:r.pieces] {
		from, to := x.index(run[0]), x.index(run[1])
		n -= int(x.sure[to] - x.sure[from])
		for _, p := range x.probs[min(last, from):from] {
			top = max(top, p[2])
		}
		last = to
	}
	return n, max(top, x.behind[last][2])
}

// share divides the probability among the readings that stage two has ranked.
// Those that were added get none of their own.
func (x *candidate) share() {
	x.shares = x.shares[:0]
	sum := 0.0
	for _, r := range x.readings {
		w := 0.0
		if r.added == 0 {
			w = power(float64(r.score))
		}
		x.shares = append(x.shares, w)
		sum += w
	}
	x.best = 0
	for i := range x.shares {
		if sum > 0 {
			x.shares[i] /= sum
		}
		if i > 0 && (x.best == 0 || x.shares[i] > x.shares[x.best]) {
			x.best = i
		}
	}
}

// p returns what stage two says of a position: of source 0, cue 1, content 2.
func (x *candidate) p(i int, role int) float32 {
	if i < x.lo || i >= x.lo+len(x.probs) {
		return 0
	}
	return x.probs[i-x.lo][role]
}

// power returns e**v for v <= 0. Unlike math.Exp it gives the same on every
// machine: each product is rounded before it is added.
func power(v float64) float64 {
	if v < -50 {
		return 0
	}
	k := math.Floor(float64(v * 1.44269504088896338700))
	r := v - float64(k*0.693147180559945309417)
	p := 1.0 / 40320
	for _, c := range [...]float64{1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1} {
		p = float64(p*r) + c
	}
	return math.Ldexp(p, int(k))
}
