package keyphrase

import (
	"maps"
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
	number map[string]int // by key
	links  [][]link
	out    []float64 // sum of the weights of a word's links
}

type link struct {
	to     int
	weight float64
}

// wordScores ranks the words of the text that are no stop words.
func wordScores(text []Sentence) map[string]float64 {
	g := newGraph(text)
	rank := g.rank()
	scores := make(map[string]float64, len(rank))
	for key, i := range g.number {
		scores[key] = rank[i]
	}
	return scores
}

func newGraph(text []Sentence) *graph {
	g := &graph{number: make(map[string]int)}
	weights := make(map[[2]int]int)
	for _, sentence := range text {
		words := g.contentWords(sentence)
		for i, a := range words {
			for _, b := range words[i+1 : min(len(words), i+1+window)] {
				if a != b {
					weights[[2]int{a, b}]++
					weights[[2]int{b, a}]++
				}
			}
		}
	}
	g.links = make([][]link, len(g.number))
	g.out = make([]float64, len(g.number))
	// Sorted, since sums of floating-point numbers depend on their order.
	for _, pair := range slices.SortedFunc(maps.Keys(weights), func(a, b [2]int) int { return slices.Compare(a[:], b[:]) }) {
		weight := float64(weights[pair])
		g.links[pair[0]] = append(g.links[pair[0]], link{pair[1], weight})
		g.out[pair[0]] += weight
	}
	return g
}

// contentWords returns the numbers of the words of a sentence that are no stop
// words.
func (g *graph) contentWords(sentence Sentence) []int {
	var words []int
	for _, run := range sentence {
		for _, w := range run {
			if w.Stop {
				continue
			}
			i, ok := g.number[w.Key]
			if !ok {
				i = len(g.number)
				g.number[w.Key] = i
			}
			words = append(words, i)
		}
	}
	return words
}

// rank returns the scores that PageRank settles on.
func (g *graph) rank() []float64 {
	rank, next := make([]float64, len(g.links)), make([]float64, len(g.links))
	for i := range rank {
		rank[i] = 1
	}
	for range maxRounds {
		change := 0.0
		for i, links := range g.links {
			sum := 0.0
			for _, l := range links {
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

// score is the sum of the scores of the words of a phrase.
func (p *Phrase) score(words map[string]float64) {
	for _, key := range p.Keys {
		p.Score += words[key]
	}
}
