package crf

import "math/bits"

// A lattice holds what one sequence of n positions multiplies: a factor for
// each position and label, and for each step a matrix of factors, 0 for labels that cannot follow each other.
type lattice struct {
	shape  *shape
	n      int
	psi    []float64 // n rows of shape.labels
	steps  []float64 // the matrix of most steps
	extra  []float64 // matrices of steps that have features of their own
	stepAt []int32   // for each position where its matrix starts in extra, or -1
}

// step returns the matrix of the step to position t.
func (l *lattice) step(t int) []float64 {
	return matrix(l.steps, l.extra, l.stepAt[t], l.shape.pairs())
}

// matrix returns the matrix that starts at extra[at], or common for at < 0.
func matrix[T any](common, extra []T, at int32, size int) []T {
	if at < 0 {
		return common[:size]
	}
	return extra[at:][:size]
}

// messages are the result of the forward-backward algorithm, scaled so that
// forward sums to one at each position (Rabiner 1989, section V.A).
type messages struct {
	forward, backward []float64 // n rows of shape.labels
	norm              []float64 // what forward was divided by
}

// run computes the messages where only the allowed labels, as bits, may stand.
// It returns false if no reading is possible.
func (m *messages) run(l *lattice, allowed []uint64) bool {
	size := l.n * l.shape.labels
	m.forward = zeroed(m.forward, size)
	m.backward = zeroed(m.backward, size)
	m.norm = zeroed(m.norm, l.n)
	for t := range l.n {
		if !m.goForward(l, allowed, t) {
			return false
		}
	}
	for t := l.n - 1; t >= 0; t-- {
		m.goBackward(l, allowed, t)
	}
	return true
}

func (m *messages) goForward(l *lattice, allowed []uint64, t int) bool {
	k, columns := l.shape.labels, l.shape.columns()
	here, psi, step := m.forward[t*k:][:k], l.psi[t*k:][:k], l.step(t)
	possible := allowed[t]
	if t == 0 {
		possible &= l.shape.start
	}
	sum := 0.0
	for y := range here {
		if possible>>y&1 == 0 {
			continue
		}
		row := step[y*columns:][:columns]
		in := row[k]
		if t > 0 {
			in = product(m.forward[(t-1)*k:][:k], row)
		}
		here[y] = float64(in * psi[y])
		sum += here[y]
	}
	if sum == 0 {
		return false
	}
	m.norm[t] = sum
	for y := range here {
		here[y] /= sum
	}
	return true
}

// product multiplies the messages of labels, 0 where they cannot stand, by a row of a matrix.
func product(messages, row []float64) float64 {
	row = row[:len(messages)]
	sum := 0.0
	for x, p := range messages {
		sum += float64(p * row[x])
	}
	return sum
}

// goBackward adds what position t says to the message of the one before it. What it says of
// labels that are not allowed there does not count.
func (m *messages) goBackward(l *lattice, allowed []uint64, t int) {
	k, columns := l.shape.labels, l.shape.columns()
	here, psi := m.backward[t*k:][:k], l.psi[t*k:][:k]
	if t == l.n-1 {
		for y := range here {
			here[y] = 1
		}
	}
	if t == 0 {
		return
	}
	last, step := m.backward[(t-1)*k:][:k], l.step(t)
	for y := range here {
		if allowed[t]>>y&1 == 1 {
			addProduct(last, step[y*columns:], float64(float64(psi[y]*here[y])/m.norm[t]))
		}
	}
}

// addProduct adds a row of a matrix times a number to the messages of labels.
func addProduct(messages, row []float64, by float64) {
	row = row[:len(messages)]
	for x := range messages {
		messages[x] += float64(row[x] * by)
	}
}

// at returns the probability of label y at position t.
func (m *messages) at(l *lattice, t, y int) float64 {
	i := t*l.shape.labels + y
	return float64(m.forward[i] * m.backward[i])
}

// addPairs adds weight times the probabilities of each pair of labels at the
// step to position t to sums, a matrix of steps.
func (m *messages) addPairs(l *lattice, allowed []uint64, t int, sums []float32, weight float64) {
	k, columns := l.shape.labels, l.shape.columns()
	step := l.step(t)
	for ys := allowed[t]; ys != 0; ys &= ys - 1 {
		y := bits.TrailingZeros64(ys)
		if t == 0 {
			sums[y*columns+k] += float32(float64(weight * m.at(l, 0, y)))
			continue
		}
		row := step[y*columns:][:columns]
		out := float64(weight * float64(float64(l.psi[t*k+y]*m.backward[t*k+y])/m.norm[t]))
		for xs := l.shape.before[y] & allowed[t-1]; xs != 0; xs &= xs - 1 {
			x := bits.TrailingZeros64(xs)
			sums[y*columns+x] += float32(float64(m.forward[(t-1)*k+x]*row[x]) * out)
		}
	}
}

// zeroed returns a slice of n zeros in the memory of s if that is enough.
func zeroed[T any](s []T, n int) []T {
	s = sized(s, n)
	clear(s)
	return s
}

// sized returns a slice of length n in the memory of s if that is enough, with
// any content.
func sized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
