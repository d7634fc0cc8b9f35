package crf

import "math"

// A Decoder finds out what a model says about a sequence. Score comes first;
// Allow and Bias may follow; then Best, KBest, Marginals and P, Probability and
// Run as often as needed. It allocates nothing once its memory has grown to
// the longest sequence. The zero value is ready.
type Decoder struct {
	m       *Model
	n       int
	unary   []int32 // n rows of shape.stride
	extra   []int32 // matrices of steps with features of their own
	stepAt  []int32 // for each position where its matrix starts in extra, or -1
	allowed []uint64
	found   []uint32 // where the weights of the features are

	lattice  lattice // for probabilities
	messages messages
	viterbi  viterbi
	kbest    kbest
}

// Score sets the decoder to the sequence s and adds up its weights.
func (d *Decoder) Score(m *Model, s *Sequence) {
	d.reset(m, s.Len())
	clear(d.unary)
	d.addFeatures(s)
}

// ScoreOnto sets the decoder to the sequence s, whose positions have, beside
// its own features, those that base was scored with, from position from on.
// So what does not change between many sequences is added up only once. What
// Allow and Bias did to base counts here as well.
func (d *Decoder) ScoreOnto(base *Decoder, from int, s *Sequence) {
	d.reset(base.m, s.Len())
	stride := d.m.shape.stride()
	copy(d.unary, base.unary[from*stride:][:len(d.unary)])
	copy(d.allowed, base.allowed[from:][:d.n])
	for t := range d.n {
		if at := base.stepAt[from+t]; at >= 0 {
			copy(d.ownStep(t), matrix(nil, base.extra, at, d.m.shape.pairsLong()))
		}
	}
	d.addFeatures(s)
}

func (d *Decoder) reset(m *Model, n int) {
	d.m, d.n = m, n
	d.unary = sized(d.unary, n*m.shape.stride())
	d.extra = d.extra[:0]
	d.stepAt = sized(d.stepAt, n)
	d.allowed = sized(d.allowed, n)
	for t := range n {
		d.stepAt[t] = -1
		d.allowed[t] = m.shape.all()
	}
}

func (d *Decoder) addFeatures(s *Sequence) {
	stride := d.m.shape.stride()
	d.found = sized(d.found, len(s.features))
	d.m.unary.find(d.found, s.features)
	for t := range d.n {
		d.allowed[t] &= orAll(s.allowed[t], d.m.shape.all())
		d.m.unary.addFound(d.unary[t*stride:][:stride], part(d.found, s.featureEnds, t), d.allowed[t])
		if edges := s.edgesAt(t); len(edges) > 0 {
			d.m.edge.add(d.ownStep(t), edges)
		}
	}
}

// ownStep gives the step to position t a matrix of its own.
func (d *Decoder) ownStep(t int) []int32 {
	size := d.m.shape.pairsLong()
	if d.stepAt[t] < 0 {
		d.stepAt[t] = int32(len(d.extra))
		d.extra = append(d.extra, d.m.steps...)
	}
	return d.extra[d.stepAt[t]:][:size]
}

// step returns the matrix of scores of the step to position t.
func (d *Decoder) step(t int) []int32 {
	return matrix(d.m.steps, d.extra, d.stepAt[t], d.m.shape.pairs())
}

// Len is the number of positions of the sequence.
func (d *Decoder) Len() int { return d.n }

// Allow says that only the labels in mask, as bits, may stand at position t, if the
// sequence allows them.
func (d *Decoder) Allow(t int, mask uint64) { d.allowed[t] &= mask }

// Bias adds to the score of a label at all positions. The unit is the natural
// logarithm: 0.7 about doubles the odds of the label at each position.
func (d *Decoder) Bias(label uint8, by float32) {
	units := int32(math.RoundToEven(float64(by / d.m.scale)))
	stride := d.m.shape.stride()
	for t := range d.n {
		d.unary[t*stride+int(label)] += units
	}
}

// Marginals computes what P, Probability and Run tell. It returns false if the
// labels that are allowed cannot follow each other.
func (d *Decoder) Marginals() bool {
	k, stride, pairs := d.m.shape.labels, d.m.shape.stride(), d.m.shape.pairs()
	l := &d.lattice
	l.shape, l.n, l.steps, l.stepAt = &d.m.shape, d.n, d.m.eSteps, d.stepAt
	l.psi = sized(l.psi, d.n*k)
	for t := range d.n {
		d.factorsAt(l.psi[t*k:][:k], d.unary[t*stride:][:k], d.allowed[t])
	}
	l.extra = sized(l.extra, len(d.extra))
	for at := 0; at < len(d.extra); at += d.m.shape.pairsLong() {
		d.m.factors(l.extra[at:][:pairs], d.extra[at:])
	}
	return d.messages.run(l, d.allowed)
}

// factorsAt makes the scores of one position factors, the highest of those
// that are allowed being 1.
func (d *Decoder) factorsAt(dst []float64, scores []int32, allowed uint64) {
	top := int32(math.MinInt32)
	for y, s := range scores {
		if allowed>>y&1 == 1 {
			top = max(top, s)
		}
	}
	for y, s := range scores {
		dst[y] = d.m.power(max(top-s, 0))
	}
}

// P is the probability of a label at position t. Call Marginals first.
func (d *Decoder) P(t int, label uint8) float32 {
	return float32(d.messages.at(&d.lattice, t, int(label)))
}

// Probability is that of one reading of the whole sequence. Call Marginals
// first.
func (d *Decoder) Probability(labels []uint8) float64 {
	return d.Run(0, labels, d.m.shape.all())
}

// Run is the probability that the positions from on have these very labels and
// that the next position has one of the labels in next, as bits; at the end of
// the sequence next does not count. Call Marginals first.
func (d *Decoder) Run(from int, labels []uint8, next uint64) float64 {
	if len(labels) == 0 {
		return 1
	}
	m, k := &d.messages, d.m.shape.labels
	last := int(labels[0])
	p := m.forward[from*k+last]
	to := from + len(labels)
	for t := from + 1; t < to; t++ {
		y := int(labels[t-from])
		p = float64(p * d.factor(t, last, y))
		last = y
	}
	if to == d.n {
		return p
	}
	rest := 0.0
	for y := range k {
		if next>>y&1 == 1 {
			rest += float64(d.factor(to, last, y) * m.backward[to*k+y])
		}
	}
	return float64(p * rest)
}

// factor is what the step from label x to label y at position t multiplies.
func (d *Decoder) factor(t, x, y int) float64 {
	if d.allowed[t]>>y&1 == 0 || d.m.shape.before[y]>>x&1 == 0 {
		return 0
	}
	l := &d.lattice
	f := float64(l.step(t)[y*l.shape.columns()+x] * l.psi[t*l.shape.labels+y])
	return f / d.messages.norm[t]
}
