package syntax

import (
	"math"
	"math/rand/v2"
	"slices"
)

// A Tree is a sentence with its heads, to be learned from.
type Tree struct {
	Words []uint32
	Tags  []uint8
	Heads []int32
}

// Train learns a Model by the averaged perceptron. The parser makes its own
// mistakes while it learns, and a dynamic oracle (Goldberg and Nivre 2012)
// tells which actions lose the fewest arcs from there. The same trees and seed
// give the same Model.
func Train(trees []Tree, epochs int, seed uint64, progress func(epoch int, right float64)) *Model {
	t := trainer{
		rows: make([][actions]float32, slots), sums: make([][actions]float64, slots),
		random: rand.New(rand.NewPCG(seed, seed)),
	}
	order := make([]int, len(trees))
	for i := range order {
		order[i] = i
	}
	for epoch := range epochs {
		t.right, t.steps = 0, 0
		t.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			t.sentence(&trees[i], epoch > 0)
		}
		if progress != nil {
			progress(epoch, float64(t.right)/float64(t.steps))
		}
	}
	return t.model()
}

type trainer struct {
	state
	rows         [][actions]float32
	sums         [][actions]float64 // of update times step, for the average
	now          float64
	right, steps int
	random       *rand.Rand
}

func (t *trainer) sentence(tree *Tree, explore bool) {
	t.reset(tree.Words, tree.Tags)
	for !t.done() {
		var buf [templates]uint32
		var sums [actions]float32
		features := t.features(&buf)
		for _, f := range features {
			for a := range sums {
				sums[a] += t.rows[f][a]
			}
		}
		cost := t.costs(tree.Heads)
		guess, gold := t.pick(&sums, nil), t.pick(&sums, &cost)
		t.now++
		t.steps++
		if cost[guess] == cost[gold] {
			t.right++
		} else {
			for _, f := range features {
				t.update(f, gold, 1)
				t.update(f, guess, -1)
			}
		}
		if explore && t.random.Float32() < 0.9 {
			t.apply(guess)
		} else {
			t.apply(gold)
		}
	}
}

func (t *trainer) update(f uint32, a action, by float32) {
	t.rows[f][a] += by
	t.sums[f][a] += float64(by) * t.now
}

// pick returns the possible action with the highest score; with costs, of
// those that cost least.
func (t *trainer) pick(sums *[actions]float32, cost *[actions]int) action {
	best := actions
	for a := shift; a < actions; a++ {
		if !t.can(a) {
			continue
		}
		if best == actions || cost != nil && cost[a] < cost[best] ||
			(cost == nil || cost[a] == cost[best]) && sums[a] > sums[best] {
			best = a
		}
	}
	return best
}

// costs counts the arcs of gold that each action puts out of reach.
func (t *trainer) costs(gold []int32) (cost [actions]int) {
	next := int32(t.next)
	if len(t.stack) == 0 {
		return cost
	}
	top := t.stack[len(t.stack)-1]
	for i, s := range t.stack {
		if gold[next] == s { // the next word loses its head on the stack
			cost[shift]++
			if i < len(t.stack)-1 {
				cost[right]++
			}
		}
		if gold[s] == next && t.heads[s] == Root { // and its children there
			cost[shift]++
			cost[right]++
		}
	}
	if gold[next] > next || gold[next] == Root {
		cost[right]++ // it would get a wrong head
	}
	for i := next; i < int32(len(gold)); i++ {
		if gold[i] == top { // the top loses its children to come
			cost[reduce]++
			cost[left]++
		}
	}
	if gold[top] != next && gold[top] > next {
		cost[left]++
	}
	if gold[top] == Root {
		cost[left]++
	}
	return cost
}

// model returns the averaged weights, scaled to small integers.
func (t *trainer) model() *Model {
	average := func(f, a int) float64 { return float64(t.rows[f][a]) - t.sums[f][a]/(t.now+1) }
	var all []float64
	for f := range t.rows {
		for a := range t.rows[f] {
			v := average(f, a)
			all = append(all, math.Abs(v))
		}
	}
	slices.Sort(all)
	scale := 127 / all[len(all)-1]
	m := &Model{rows: make([]uint32, slots)}
	for f := range m.rows {
		for a := range actions {
			v := average(f, int(a)) * scale
			m.set(f, a, int8(max(-127, min(127, math.Round(v)))))
		}
	}
	return m
}
