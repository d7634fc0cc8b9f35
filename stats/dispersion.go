package stats

import (
	"iter"
	"math"
	"sort"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/special"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// A Spread tells how evenly a term is spread over the parts of a corpus.
// All figures are NaN for a term that does not occur.
type Spread struct {
	Key    string `json:"key"`
	Term   string `json:"term"`
	Count  int    `json:"count"`
	Range  int    `json:"range"`   // parts that have it
	Parts  int    `json:"parts"`   // parts that are not empty
	D      Float  `json:"d"`       // Juilland's D: 1 is even, 0 is all in one part
	DP     Float  `json:"dp"`      // Gries's deviation of proportions: 0 is even
	DPNorm Float  `json:"dp_norm"` // DP over its greatest possible value
	D2     Float  `json:"d2"`      // Carroll's D2: 1 is even, 0 is all in one part
	S      Float  `json:"s"`       // Rosengren's S: 1 is even
	KL     Float  `json:"kl"`      // divergence of the occurrences from the words, in bits: 0 is even
}

// Dispersion computes the spread of a term over parts of sizes running words, in
// which it occurs counts times. Empty parts are left out. It panics if the
// slices differ in length.
//
// D is Juilland's (1970), from the relative frequencies in the parts and their
// population deviation: 1 - (sd/mean)/sqrt(parts-1), NaN for a single part. DP
// is Gries's (2008), half the sum of the differences between a part's share of
// the occurrences and its share of the words. DPNorm is the form of Lijffijt
// and Gries (2012), DP/(1 - the smallest share of words). D2 is Carroll's (1970), the
// entropy of the relative frequencies over its greatest value, NaN for a single part; S is
// Rosengren's (1971), the square of the sum of the roots of share of words times count,
// over the count; KL is Kullback and Leibler's divergence, as Gries (2020) uses it.
func Dispersion(counts, sizes []int) Spread {
	if len(counts) != len(sizes) {
		panic("stats: Dispersion of counts and sizes that differ in length")
	}
	p := newParts(sizes)
	return p.spread(func(yield func(part, count int) bool) {
		for i, n := range counts {
			if n > 0 && sizes[i] > 0 && !yield(i, n) {
				return
			}
		}
	})
}

// Dispersions returns the spread of each term over the articles, by the number
// of the term. It reads each cell that is not zero once.
func (m *Matrix) Dispersions() []Spread {
	sizes := make([]int, len(m.Rows))
	for i, r := range m.Rows {
		sizes[i] = r.Words
	}
	p := newParts(sizes)
	table := make([]Spread, len(m.Terms))
	for i, t := range m.Terms {
		table[i] = p.spread(func(yield func(part, count int) bool) {
			for _, c := range m.column(i) {
				if sizes[c.row] > 0 && !yield(int(c.row), int(c.count)) {
					return
				}
			}
		})
		table[i].Key, table[i].Term = t.Key, t.Label
	}
	return table
}

// parts are the sizes of the parts of a corpus.
type parts struct {
	sizes    []int
	n        int // that are not empty
	total    float64
	smallest float64
}

func newParts(sizes []int) parts {
	p := parts{sizes: sizes, smallest: math.Inf(1)}
	for _, size := range sizes {
		if size > 0 {
			p.n++
			p.total += float64(size)
			p.smallest = min(p.smallest, float64(size))
		}
	}
	return p
}

// spread reads the parts with the term alone: the others add their share of
// words to DP, and nothing to the sums for D.
func (p parts) spread(counts iter.Seq2[int, int]) Spread {
	s := Spread{Parts: p.n}
	nan := Float(math.NaN())
	s.D, s.DP, s.DPNorm, s.D2, s.S, s.KL = nan, nan, nan, nan, nan, nan
	for _, n := range counts {
		s.Count += n
		s.Range++
	}
	if s.Count == 0 {
		return s
	}
	var mean, over, roots, divergence float64
	for i, n := range counts {
		size := float64(p.sizes[i])
		share, words := float64(n)/float64(s.Count), size/p.total
		mean += float64(n) / size / float64(p.n)
		over += math.Max(0, share-words)
		roots += math.Sqrt(float64(words * share))
		divergence += float64(share * special.Log2(share/words))
	}
	// Both shares add up to one, so that what stands out above is what lacks below.
	dp := over
	s.DP = Float(dp)
	s.DPNorm = Float(min(1, dp/(1-p.smallest/p.total))) // rounding may lead beyond 0 and 1
	s.S = Float(min(1, float64(roots*roots)))
	s.KL = Float(max(0, divergence))
	square := float64(float64(p.n-s.Range) * mean * mean)
	spread := 0.0
	for i, n := range counts {
		rate := float64(n) / float64(p.sizes[i])
		diff := rate - mean
		square += float64(diff * diff)
		share := rate / mean / float64(p.n)
		spread -= float64(share * special.Log2(share))
	}
	s.D = Float(max(0, 1-math.Sqrt(square/float64(p.n))/mean/math.Sqrt(float64(p.n-1))))
	s.D2 = Float(spread / special.Log2(float64(p.n)))
	return s
}

// An Offset is one occurrence of a term, counted in words, as a dispersion plot
// shows it.
type Offset struct {
	Article int `json:"article"` // place in the sequence
	Word    int `json:"word"`    // running words of the article before it
	Corpus  int `json:"corpus"`  // running words of all articles before it
	Start   int `json:"start"`   // bytes
	End     int `json:"end"`
}

// Offsets returns the occurrences of a term, given as a reader would write it,
// in the order of the texts, and the number of running words of all. A
// headline's words come after those of the body.
func (t Terms) Offsets(articles iter.Seq[*article.Article], term string) (offsets []Offset, words int) {
	find := newFinder(t, term)
	place := 0
	for a := range articles {
		doc := layer.Of(a)
		tokens := appendParted(nil, doc.Text, doc.Tokens[:doc.BodyTokens])
		body := len(tokens)
		if t.Headlines {
			tokens = appendParted(tokens, doc.Text, doc.Tokens[doc.BodyTokens:])
		}
		before := wordsBefore(tokens)
		for at := range find.find(a) {
			i := tokenAt(tokens[:body], at.Start)
			if i == body || int(tokens[i].Start) > at.End {
				i = body + tokenAt(tokens[body:], at.Start)
			}
			offsets = append(offsets, Offset{place, before[i], words + before[i], at.Start, at.End})
		}
		words += before[len(tokens)]
		place++
	}
	return offsets, words
}

// wordsBefore returns how many words there are before each token, and in all.
func wordsBefore(tokens []segment.Token) []int {
	before := make([]int, len(tokens)+1)
	for i, t := range tokens {
		before[i+1] = before[i]
		if isWord(t.Kind) {
			before[i+1]++
		}
	}
	return before
}

// tokenAt returns the first of the tokens that ends after the byte offset.
func tokenAt(tokens []segment.Token, at int) int {
	return sort.Search(len(tokens), func(i int) bool { return int(tokens[i].End) > at })
}
