package stats

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/text/fold"
	"github.com/copydesk/copydesk/internal/text/marks"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// What a respun copy keeps, in which a synonym stands for every second word, is who and what
// it is about: its names and figures in their order, and most of its quotes.
//
// On the articles of PolNeAR that are copies of one another with a paragraph more or less the
// agreement is 0.60 and more; of two reports of one event, which share a third of
// their names, or of two lists of polls, it is at most 0.20.
const (
	defaultAgreement = 0.4
	leastFacts       = 12  // of an article, or its agreement with others tells nothing
	figureAgreement  = 0.5 // of the figures of two articles that have some
	leastFigures     = 4
	maxFigures       = 64 // of an article that are kept
	leastQuoted      = 4  // words of a quote
)

// facts are the hashes of what tells an article apart whatever its words.
type facts struct {
	pairs   []uint64 // of neighbouring names and figures, and of whole quotes
	figures []uint64 // sorted, the lowest of many
}

// factsOf reads the body of an article.
func factsOf(a *article.Article) facts {
	doc := layer.Of(a)
	var f facts
	last := uint64(0)
	for _, s := range doc.Sentences[:doc.BodySentences] {
		if inTitleCase(doc, s) {
			continue
		}
		for i := s.First; i < s.End; i++ {
			t := doc.Tokens[i]
			word := doc.ShowToken(t)
			figure := t.Kind == segment.Number
			if !figure && (t.Kind != segment.Word || i == s.First || !isUpper(word)) {
				continue
			}
			h := hashWord(fold.Key(word))
			if figure {
				f.figures = append(f.figures, h)
			}
			if last != 0 {
				f.pairs = append(f.pairs, hashRun([]uint64{last, h}))
			}
			last = h
		}
	}
	slices.Sort(f.figures)
	f.figures = slices.Compact(f.figures)
	f.figures = slices.Clone(f.figures[:min(len(f.figures), maxFigures)])
	for quote := range quotesOf(a, doc) {
		f.pairs = append(f.pairs, quote)
	}
	return f
}

// inTitleCase reports whether most words of a sentence have a capital, so that capitals
// tell no names.
func inTitleCase(doc *layer.Doc, s layer.Sentence) bool {
	words, capitals := 0, 0
	for _, t := range doc.Tokens[s.First:s.End] {
		if t.Kind == segment.Word {
			words++
			if isUpper(doc.Text[t.Start:t.End]) {
				capitals++
			}
		}
	}
	return 10*capitals >= 7*words
}

func isUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// quotesOf yields the hashes of the words of what stands in quote marks.
func quotesOf(a *article.Article, doc *layer.Doc) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		var paragraphs []marks.Range
		for _, b := range a.Body() {
			paragraphs = append(paragraphs, marks.Range{Start: b.Content.Start, End: b.Content.End})
		}
		for _, q := range marks.Scan(doc.Text, paragraphs) {
			if q.Level > 0 || q.Style == marks.Single {
				continue
			}
			var words []uint64
			first, end := doc.TokensOf(q.Inner.Start, q.Inner.End)
			for _, t := range doc.Tokens[first:end] {
				if isWord(t.Kind) {
					words = append(words, hashWord(fold.Key(doc.ShowToken(t))))
				}
			}
			if len(words) >= leastQuoted && !yield(hashRun(words)) {
				return
			}
		}
	}
}

// Agreement returns how far the names, figures and quotes of two articles agree, whatever
// their other words: the Jaccard similarity of the pairs of neighbouring names (words with a
// capital inside a sentence) and figures, and of the quotes. It is 0 if fewer than half of
// the figures agree, and NaN if an article has too few of all.
func (d Duplicates) Agreement(a, b *article.Article) float64 {
	f, g := factsOf(a), factsOf(b)
	f.pairs, g.pairs = distinct(f.pairs), distinct(g.pairs)
	if len(f.pairs) < leastFacts || len(g.pairs) < leastFacts {
		return math.NaN()
	}
	if !figuresAgree(f.figures, g.figures) {
		return 0
	}
	return jaccard(f.pairs, g.pairs)
}

func distinct(hashes []uint64) []uint64 {
	slices.Sort(hashes)
	return slices.Compact(hashes)
}

// figuresAgree reports whether half of the figures of two articles are the same, or one of
// them has hardly any.
func figuresAgree(a, b []uint64) bool {
	return min(len(a), len(b)) < leastFigures || jaccard(a, b) >= figureAgreement
}

// jaccard is the similarity of two sets, which are sorted.
func jaccard(a, b []uint64) float64 {
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := cmp.Compare(a[i], b[j]); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			shared, i, j = shared+1, i+1, j+1
		}
	}
	return float64(shared) / float64(len(a)+len(b)-shared)
}
