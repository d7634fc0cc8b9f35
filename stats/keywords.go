package stats

import (
	"cmp"
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/keyphrase"
	"github.com/copydesk/copydesk/internal/segment"
)

// Keywords returns the terms that mark an article, the strongest first and
// those of the same score by key.
//
// With a corpus these are its kind of terms, scored count ln((1+N)/(1+df)) for a
// term in df of the corpus's N articles: what all articles have scores zero. The
// article may be in the corpus or not.
//
// Without one (nil) they are words, names, and phrases that occur twice, scored
// by how the words of the article are linked to each other: TextRank (Mihalcea and
// Tarau 2004) over stems, the scores of a phrase's words added up. Of phrases
// within each other the best is kept. In 30 blind comparisons it was preferred 13
// times and YAKE (Campos and others 2020) 12 times, so it is here for being simpler.
func Keywords(a *article.Article, corpus *Matrix) []Weight {
	if corpus == nil {
		return keyphrases(a)
	}
	c := NewCounter(corpus.def)
	c.Add(0, a)
	var table []Weight
	for _, t := range c.Matrix().Terms {
		df := 0
		if id, ok := corpus.find(t.Key); ok {
			df = corpus.Terms[id].Articles
		}
		score := float64(t.Count) * math.Log(float64(1+len(corpus.Rows))/float64(1+df))
		table = append(table, Weight{t.Key, t.Label, t.Count, score})
	}
	slices.SortFunc(table, func(a, b Weight) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Key, b.Key))
	})
	return table
}

// reporting are words that every news text has and none is about.
var reporting = []string{"say", "said", "tell", "told", "Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms"}

func keyphrases(a *article.Article) []Weight {
	s := newScanner(Terms{MaxWords: 5, Stop: reporting})
	text := s.sentences(a)
	// All terms up to now are single words, and their numbers those of the words.
	keys := make([]string, len(s.terms.keys))
	for i := range keys {
		keys[i] = s.terms.text(uint32(i))
	}
	var count labels
	s.scan(a, func(_ article.Span, form uint32) bool {
		count.count(form, len(s.forms))
		return true
	})
	var table []Weight
	for _, p := range keyphrase.Extract(text, keys) {
		term := s.terms.chain(p.Words)
		table = append(table, Weight{s.terms.text(term), count.of(s, term), p.Count, p.Score})
	}
	return table
}

// sentences returns the words of the body for package keyphrase.
func (s *scanner) sentences(a *article.Article) []keyphrase.Sentence {
	doc := a.Doc()
	var all []keyphrase.Sentence
	for _, sentence := range doc.Sentences[:doc.BodySentences] {
		tokens := doc.Tokens[sentence.First:sentence.End]
		var runs keyphrase.Sentence
		open, first := false, true
		for i, t := range tokens {
			if !isWord(t.Kind) {
				open = open && wordHyphen(doc.Text, tokens, i) == hyphen
				continue
			}
			if !open {
				runs = append(runs, nil)
				open = true
			}
			last := len(runs) - 1
			runs[last] = append(runs[last], s.keyword(doc.Text, tokens, t, first))
			first = false
		}
		all = append(all, runs)
	}
	return all
}

func (s *scanner) keyword(text string, sentence []segment.Token, t segment.Token, first bool) keyphrase.Word {
	word := text[t.Start:t.End]
	f := s.wordForm(word)
	initial, _ := utf8.DecodeRuneInString(word)
	return keyphrase.Word{
		ID:      s.forms[f].term,
		Stop:    !s.edge(text, sentence, t, f),
		Capital: unicode.IsUpper(initial) && !first,
	}
}
