// Package keyphrase finds the words and phrases that mark a text without a
// corpus to compare it with, from how they stand in the text alone.
package keyphrase

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// A Word is a word of the text.
type Word struct {
	Key     string // what counts as the same word
	Stop    bool   // no phrase begins or ends with it
	Capital bool   // begins with a capital, and not because a sentence begins
	Acronym bool   // all in capitals, two letters or more
}

// A Sentence is a list of runs of words with no mark between them.
type Sentence [][]Word

// A Phrase is a candidate with its score; higher is better.
type Phrase struct {
	Keys  []string
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
// the same score by keys. Phrases have up to three words, names up to five, and
// a phrase that is no name stands in the text at least twice. A phrase that is within a better
// one, or that a better one is within, is left out.
func Extract(text []Sentence) []Phrase {
	scores := wordScores(text)
	phrases := candidates(text)
	for i := range phrases {
		phrases[i].score(scores)
	}
	slices.SortFunc(phrases, func(a, b Phrase) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), slices.Compare(a.Keys, b.Keys))
	})
	return apart(phrases)
}

// candidates returns the phrases that neither begin nor end with a stop word,
// nor in the middle of a name.
func candidates(text []Sentence) []Phrase {
	index := make(map[string]int)
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
		return len(p.Keys) > 1 && p.Count < 2 && !p.name
	})
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

func count(phrases []Phrase, index map[string]int, words []Word) []Phrase {
	keys := make([]string, len(words))
	for i, w := range words {
		keys[i] = w.Key
	}
	text := strings.Join(keys, " ")
	at, ok := index[text]
	if !ok {
		at = len(phrases)
		index[text] = at
		phrases = append(phrases, Phrase{Keys: keys})
	}
	phrases[at].Count++
	phrases[at].name = phrases[at].name || isName(words)
	return phrases
}

// apart leaves out phrases that are within a better one, or that a better one
// is within.
func apart(phrases []Phrase) []Phrase {
	inside := make(map[string]bool) // runs of words of the phrases that are kept
	whole := make(map[string]bool)
	kept := phrases[:0]
	for _, p := range phrases {
		if inside[strings.Join(p.Keys, " ")] || p.holds(whole) {
			continue
		}
		kept = append(kept, p)
		whole[strings.Join(p.Keys, " ")] = true
		for part := range p.parts() {
			inside[part] = true
		}
	}
	return kept
}

// holds reports whether one of the phrases is within p.
func (p *Phrase) holds(phrases map[string]bool) bool {
	for part := range p.parts() {
		if phrases[part] {
			return true
		}
	}
	return false
}

// parts iterates over all runs of the words of p.
func (p *Phrase) parts() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range p.Keys {
			for j := i + 1; j <= len(p.Keys); j++ {
				if !yield(strings.Join(p.Keys[i:j], " ")) {
					return
				}
			}
		}
	}
}
