package main

import (
	"math"
	"math/rand/v2"
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/article/internal/page"
)

// fewestPages is on how many pages a word has to stand.
const fewestPages = 12

// vocabularyOf returns the words of the pages that are learned from; "^word" is a word
// that opens a line.
func vocabularyOf(pages []*labelled) []string {
	count := map[string]int{}
	for _, p := range pages {
		if p.source == chosenOn || strings.HasSuffix(p.source, thin) {
			continue
		}
		seen := map[string]bool{}
		add := func(w string) {
			if !seen[w] {
				seen[w] = true
				count[w]++
			}
		}
		for i, s := range p.lines {
			if s.host {
				continue
			}
			page.EachWord(p.draft.Text(i), func(w string, opens bool) {
				add(w)
				if opens {
					add("^" + w)
				}
			})
		}
	}
	names := namesOf(pages)
	for w, n := range count {
		if n < fewestPages || names[strings.TrimPrefix(w, "^")] {
			delete(count, w)
		}
	}
	return sortedKeys(count)
}

// namesOf returns the words that hardly stand without a capital in prose. They are of
// their time, and tell nothing of a page of another; those of our lists are no names.
func namesOf(pages []*labelled) map[string]bool {
	capital, all := map[string]int{}, map[string]int{}
	for _, p := range pages {
		for i := range p.lines {
			if p.source == chosenOn || !p.draft.IsProse(i) {
				continue
			}
			opens := true
			for w := range strings.FieldsSeq(p.draft.Text(i)) {
				bare := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
				if lower := strings.ToLower(bare); !opens && bare != "" {
					all[lower]++
					if lower != bare {
						capital[lower]++
					}
				}
				opens = strings.ContainsAny(w, ".?!:“\"")
			}
		}
	}
	names := map[string]bool{}
	for w, n := range capital {
		names[w] = n*10 >= all[w]*8 && !page.IsListed(w)
	}
	return names
}

func findWords(pages []*labelled, vocabulary []string) {
	index := map[string]int32{}
	for i, w := range vocabulary {
		index[w] = int32(i)
	}
	for _, p := range pages {
		for _, s := range p.lines {
			add := func(w string) {
				if i, ok := index[w]; ok {
					s.vocab = append(s.vocab, i)
				}
			}
			page.EachWord(p.draft.Text(s.index), func(w string, opens bool) {
				add(w)
				if opens {
					add("^" + w)
				}
			})
		}
	}
}

// learnWords learns a logistic regression over the words of lines by AdaGrad, with a
// penalty on large weights. The bias is left to the passes behind it.
func learnWords(samples []*sample, words int) []float64 {
	const (
		epochs  = 12
		penalty = 10
		rate    = 0.25
	)
	weights, squares := make([]float64, words+1), make([]float64, words+1)
	random := rand.New(rand.NewPCG(1, 2))
	order := make([]int, len(samples))
	for i := range order {
		order[i] = i
	}
	shrink := penalty / float64(len(samples))
	for epoch := range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		step := rate / (1 + float64(epoch)/2)
		for _, n := range order {
			s := samples[n]
			sum := weights[words]
			for _, w := range s.vocab {
				sum += weights[w]
			}
			slope := (probability(sum) - truth(s)) * s.weight
			update := func(w int) {
				g := slope + float64(shrink*weights[w])
				squares[w] += float64(g * g)
				weights[w] -= float64(step*g) / math.Sqrt(squares[w]+1e-6)
			}
			update(words)
			for _, w := range s.vocab {
				update(int(w))
			}
		}
	}
	return weights[:words]
}

func probability(logOdds float64) float64 { return 1 / (1 + math.Exp(-logOdds)) }

func truth(s *sample) float64 {
	if s.strip {
		return 1
	}
	return 0
}
