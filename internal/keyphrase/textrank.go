package keyphrase

import (
	"math"
	"slices"
)

// The parameters of TextRank: R. Mihalcea and P. Tarau, TextRank: Bringing Order
// into Texts (2004), section 3, with links weighted by how often they occur.
const (
	window    = 3 // content words that each is linked to, to the right
	damping   = 0.85
	maxRounds = 100
	precision = 1e-6 // mean change of a score at which the rounds end
)

// A graph links words that stand near each other in a sentence.
type graph struct {
	links []link    // of all words
	start []int     // where the links of each word start; one more at the end
	out   []float64 // sum of the weights of a word's links
}

type link struct {
	to     uint32
	weight float64
}

// newGraph links the words of the text that are no stop words. n is the number of
// different words.
func newGraph(text []Sentence, n int) *graph {
	var near []uint64 // a pair of words for each time that they are near, both ways
	var words []uint32
	for _, sentence := range text {
		words = appendContent(words[:0], sentence)
		for i, a := range words {
			for _, b := range words[i+1 : min(len(words), i+1+window)] {
				if a != b {
					near = append(near, uint64(a)<<32|uint64(b), uint64(b)<<32|uint64(a))
				}
			}
		}
	}
	slices.Sort(near) // also since sums of floating-point numbers depend on their order
	g := &graph{start: make([]int, n+1), out: make([]float64, n)}
	for i, pair := range near {
		from, to := pair>>32, uint32(pair)
		if i == 0 || near[i-1] != pair {
			g.links = append(g.links, link{to: to})
			g.start[from+1]++
		}
		g.links[len(g.links)-1].weight++
		g.out[from]++
	}
	for i := range n {
		g.start[i+1] += g.start[i]
	}
	return g
}

// appendContent appends the words of a sentence that are no stop words.
func appendContent(words []uint32, sentence Sentence) []uint32 {
	for _, run := range sentence {
		for _, w := range run {
			if !w.Stop {
				words = append(words, w.ID)
			}
		}
	}
	return words
}

// rank returns the scores that PageRank settles on, by word.
func (g *graph) rank() []float64 {
	rank, next := make([]float64, len(g.out)), make([]float64, len(g.out))
	for i := range rank {
		rank[i] = 1
	}
	for range maxRounds {
		change := 0.0
		for i := range rank {
			sum := 0.0
			for _, l := range g.links[g.start[i]:g.start[i+1]] {
				sum += float64(l.weight / g.out[l.to] * rank[l.to])
			}
			next[i] = 1 - damping + float64(damping*sum)
			change += math.Abs(next[i] - rank[i])
		}
		rank, next = next, rank
		if change < precision*float64(len(rank)) {
			break
		}
	}
	return rank
}
