// Package keyphrase finds the words and phrases that mark a text without a
// corpus to compare it with, from how they stand in the text alone.
package keyphrase

import (
	"cmp"
	"iter"
	"slices"
)

// A Word is a word of the text.
type Word struct {
	ID      uint32 // the same for what counts as the same word: an index of keys
	Stop    bool   // no phrase begins or ends with it
	Capital bool   // begins with a capital, and not because a sentence begins
}

// A Sentence is a list of runs of words with no mark between them.
type Sentence [][]Word

// A Phrase is a candidate with its score; higher is better.
type Phrase struct {
	Words []uint32 // by ID
	Count int
	Score float64

	name bool
}

// The lengths of the longest phrases, in words.
const (
	maxWords = 3
	maxName  = 5 // all of them with capitals
)

// Extract returns words and phrases by their score, the best first and those of
// the same score by keys, which has the key of each word. Phrases have up to
// three words, names up to five, and a phrase that is no name stands in the text
// at least twice. A phrase that is within a better one, or that a better one is
// within, is left out.
func Extract(text []Sentence, keys []string) []Phrase {
	scores := newGraph(text, len(keys)).rank()
	phrases := candidates(text)
	for i := range phrases {
		phrases[i].score(scores)
	}
	byKey := func(a, b uint32) int { return cmp.Compare(keys[a], keys[b]) }
	slices.SortFunc(phrases, func(a, b Phrase) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), slices.CompareFunc(a.Words, b.Words, byKey))
	})
	return apart(phrases)
}

// candidates returns the phrases that neither begin nor end with a stop word,
// nor in the middle of a name.
func candidates(text []Sentence) []Phrase {
	index := make(map[chain]int)
	var phrases []Phrase
	for _, sentence := range text {
		for _, run := range sentence {
			for i := range run {
				for n := 1; n <= maxName && i+n <= len(run); n++ {
					if isPhrase(run, i, i+n) {
						phrases = count(phrases, index, run[i:i+n])
					}
				}
			}
		}
	}
	return slices.DeleteFunc(phrases, func(p Phrase) bool {
		return len(p.Words) > 1 && p.Count < 2 && !p.name
	})
}

// A chain is the words of a phrase as a key of maps: one more than their IDs, and
// zeros behind.
type chain [maxName]uint32

func newChain(words []uint32) (c chain) {
	for i, id := range words {
		c[i] = id + 1
	}
	return c
}

func isPhrase(run []Word, from, to int) bool {
	first, last := run[from], run[to-1]
	switch {
	case first.Stop || last.Stop:
		return false
	case from > 0 && first.Capital && run[from-1].Capital, to < len(run) && last.Capital && run[to].Capital:
		return false
	}
	return to-from <= maxWords || isName(run[from:to])
}

func isName(words []Word) bool {
	return !slices.ContainsFunc(words, func(w Word) bool { return !w.Capital })
}

func count(phrases []Phrase, index map[chain]int, words []Word) []Phrase {
	var ids [maxName]uint32
	for i, w := range words {
		ids[i] = w.ID
	}
	key := newChain(ids[:len(words)])
	at, ok := index[key]
	if !ok {
		at = len(phrases)
		index[key] = at
		phrases = append(phrases, Phrase{Words: slices.Clone(ids[:len(words)])})
	}
	phrases[at].Count++
	phrases[at].name = phrases[at].name || isName(words)
	return phrases
}

// score is the sum of the scores of the words of a phrase.
func (p *Phrase) score(words []float64) {
	for _, id := range p.Words {
		p.Score += words[id]
	}
}

// apart leaves out phrases that are within a better one, or that a better one
// is within.
func apart(phrases []Phrase) []Phrase {
	inside := make(map[chain]bool) // runs of words of the phrases that are kept
	whole := make(map[chain]bool)
	kept := phrases[:0]
	for _, p := range phrases {
		if inside[newChain(p.Words)] || p.holds(whole) {
			continue
		}
		kept = append(kept, p)
		whole[newChain(p.Words)] = true
		for part := range p.parts() {
			inside[part] = true
		}
	}
	return kept
}

// holds reports whether one of the phrases is within p.
func (p *Phrase) holds(phrases map[chain]bool) bool {
	for part := range p.parts() {
		if phrases[part] {
			return true
		}
	}
	return false
}

// parts iterates over all runs of the words of p.
func (p *Phrase) parts() iter.Seq[chain] {
	return func(yield func(chain) bool) {
		for i := range p.Words {
			for j := i + 1; j <= len(p.Words); j++ {
				if !yield(newChain(p.Words[i:j])) {
					return
				}
			}
		}
	}
}
