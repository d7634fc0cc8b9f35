// Package keyphrase finds the words, names and phrases that a text is about, by how
// often and how early they stand in it and how rare they are elsewhere.
package keyphrase

import (
	"cmp"
	"iter"
	"math"
	"slices"
)

// A Word is a word of the text.
type Word struct {
	ID      uint32 // the same for what counts as the same word: an index of keys
	Stop    bool   // no phrase begins or ends with it
	Capital bool   // begins with a capital, and not because a sentence begins
	First   bool   // the first of its sentence, with a capital for that alone
	Of      bool   // the word "of", which stands within names
	Verbal  bool   // has the ending of a verb or an adverb
	Short   bool   // is an abbreviation with a point, such as "Rep." or "Va."
	Name    uint32 // of which of the caller's names it is part; 0 for none
}

// A Sentence is a list of runs of words with no mark between them.
type Sentence [][]Word

// A Text is what to find phrases in.
type Text struct {
	Headlines, Body []Sentence
	Keys            []string // of each word, by ID
}

// A Phrase is a candidate with its score; higher is better.
type Phrase struct {
	Words []uint32 // by ID
	Name  uint32   // the caller's, if it is one
	Count int
	Score float64

	kind  kind
	first int // sentence
}

// A kind is what makes a phrase a candidate.
type kind uint8

const (
	common kind = iota
	proper      // all in capitals
	named       // by the caller
)

// The lengths of the longest phrases, in words.
const (
	maxWords = 3
	maxName  = 6 // all of them with capitals
)

// Extract returns phrases by their score, the best first and those of the same score by
// keys. Names have up to six words, other phrases up to three, the last of them a noun;
// those of two and three stand in the text at least twice. Of phrases within each other
// the best is kept.
//
// The score is the root of the count, times the mean rarity of the words, more for what
// stands early, in a headline, and for each further word of a phrase that is no name,
// less for what stands there once. A family name counts for the full name that is commonest. Of words that begin
// alike, as Sweden and Swedish, the best is kept.
func Extract(text Text, back Background) []Phrase {
	text.capitals()
	c := newCollector(text)
	for i, sentence := range text.Body {
		for _, run := range sentence {
			c.collect(run, i)
		}
	}
	phrases := c.candidates(back)
	for i := range phrases {
		phrases[i].Score = c.score(&phrases[i], back)
	}
	byKey := func(a, b uint32) int { return cmp.Compare(text.Keys[a], text.Keys[b]) }
	slices.SortFunc(phrases, func(a, b Phrase) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), slices.CompareFunc(a.Words, b.Words, byKey), cmp.Compare(a.Name, b.Name))
	})
	return unlike(apart(phrases), text.Keys)
}

// capitals gives the first word of a sentence a capital where it mostly has one
// elsewhere, or is unknown there and stands before one.
func (t Text) capitals() {
	balance := make([]int, len(t.Keys))
	for _, w := range t.words() {
		switch {
		case w.Capital:
			balance[w.ID]++
		case !w.First:
			balance[w.ID]--
		}
	}
	for next, w := range t.words() {
		w.Capital = w.Capital || w.First && !w.Stop && (balance[w.ID] > 0 || balance[w.ID] == 0 && next != nil && next.Capital && !next.Stop)
	}
}

// words iterates over the words of the body, each with the next of its run.
func (t Text) words() iter.Seq2[*Word, *Word] {
	return func(yield func(next, w *Word) bool) {
		for _, sentence := range t.Body {
			for _, run := range sentence {
				for i := range run {
					var next *Word
					if i+1 < len(run) {
						next = &run[i+1]
					}
					if !yield(next, &run[i]) {
						return
					}
				}
			}
		}
	}
}

// score rates a phrase.
func (c *collector) score(p *Phrase, back Background) float64 {
	rarity, words, headline := 0.0, 0, true
	for _, id := range p.Words {
		if c.stop[id] {
			continue
		}
		r, _ := back(c.text.Keys[id])
		rarity += r
		words++
		headline = headline && c.headline[id]
	}
	score := math.Sqrt(float64(p.Count)) * rarity / float64(max(1, words))
	score *= 1 + earlyBonus/float64(1+p.first)
	if p.kind == common {
		score *= 1 + float64(wordBonus*float64(words-1))
	}
	if headline {
		score *= headlineBonus
	} else if p.Count == 1 {
		score *= onceMalus
	}
	return score
}

// The weights of a score, chosen by reading what they do on PolNeAR's training part.
const (
	earlyBonus    = 0.5  // in the first sentence, less in each that follows
	wordBonus     = 0.75 // for each further word of a phrase that is no name
	headlineBonus = 1.4
	onceMalus     = 0.5
)
