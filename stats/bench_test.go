package stats

import (
	"context"
	"errors"
	"io/fs"
	"iter"
	"slices"
	"sync"
	"testing"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/learn/corpora"
)

// newsTexts returns the articles of PolNeAR's training part, which is not part of the
// project, and skips without it.
func newsTexts(tb testing.TB) []string {
	texts, err := readTexts()
	if errors.Is(err, fs.ErrNotExist) {
		tb.Skip(err)
	}
	if err != nil {
		tb.Fatal(err)
	}
	return texts
}

var readTexts = sync.OnceValues(corpora.NewsTexts)

func size(texts []string) (n int64) {
	for _, t := range texts {
		n += int64(len(t))
	}
	return n
}

// parsed yields the texts as articles, parsed anew.
func parsed(texts []string) func(func(*article.Article) bool) {
	return func(yield func(*article.Article) bool) {
		for _, t := range texts {
			if !yield(article.Parse(t)) {
				return
			}
		}
	}
}

// BenchmarkCount counts from raw text to matrix on one core. It is to do 15 MB/s
// and more with words. Peers: scikit-learn's CountVectorizer about 14, bleve's English
// analyzer 10.8; internal/check/bench runs the latter on the same text.
func BenchmarkCount(b *testing.B) {
	texts := newsTexts(b)
	for name, terms := range map[string]Terms{"words": {}, "forms": {Forms: true}, "bigrams": {MaxWords: 2}} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(size(texts))
			b.ReportAllocs()
			for b.Loop() {
				c := NewCounter(terms)
				for i, text := range texts {
					c.Add(i, article.Parse(text))
				}
				c.Matrix()
			}
		})
	}
}

// BenchmarkCountAlone counts articles whose tokens are there.
func BenchmarkCountAlone(b *testing.B) {
	texts := newsTexts(b)
	all := slices.Collect(parsed(texts))
	for _, a := range all {
		a.Sentences()
	}
	b.SetBytes(size(texts))
	b.ReportAllocs()
	for b.Loop() {
		c := NewCounter(Terms{})
		for i, a := range all {
			c.Add(i, a)
		}
		c.Matrix()
	}
}

// BenchmarkCountCores parses and counts on all cores: compare with -cpu 1,2.
func BenchmarkCountCores(b *testing.B) {
	texts := newsTexts(b)
	b.SetBytes(size(texts))
	b.ReportAllocs()
	for b.Loop() {
		Terms{}.Count(parsedOnCores(texts))
	}
}

// parsedOnCores is parsed on all cores.
func parsedOnCores(texts []string) iter.Seq[*article.Article] {
	in := func(yield func(string, error) bool) {
		for _, t := range texts {
			if !yield(t, nil) {
				return
			}
		}
	}
	parse := func(_ context.Context, text string) (*article.Article, error) { return article.Parse(text), nil }
	return func(yield func(*article.Article) bool) {
		for a := range article.Map(context.Background(), article.Workers{}, in, parse) {
			if !yield(a) {
				return
			}
		}
	}
}

func perSecond(b *testing.B, n int, unit string) {
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), unit)
}

func BenchmarkWeigh(b *testing.B) {
	m := Terms{}.Count(parsed(newsTexts(b)))
	b.ReportAllocs()
	for b.Loop() {
		m.Weigh(TFIDF)
	}
	perSecond(b, len(m.cells), "cells/s")
}

func BenchmarkKeyness(b *testing.B) {
	m := Terms{}.Count(parsed(newsTexts(b)))
	odd := m.Select(func(r Row) bool { return r.Place%2 == 1 })
	even := m.Select(func(r Row) bool { return r.Place%2 == 0 })
	b.ReportAllocs()
	for b.Loop() {
		Keyness{}.Compare(odd, even)
	}
	perSecond(b, len(m.Terms), "terms/s")
}

func BenchmarkCollocations(b *testing.B) {
	all := slices.Collect(parsed(newsTexts(b)))
	pairs := Collocations{}.Table(slices.Values(all))[0].Pairs
	b.ReportAllocs()
	for b.Loop() {
		Collocations{}.Table(slices.Values(all))
	}
	perSecond(b, pairs, "pairs/s")
}

func BenchmarkCooccurrence(b *testing.B) {
	texts := newsTexts(b)
	all := slices.Collect(parsed(texts))
	b.SetBytes(size(texts))
	b.ReportAllocs()
	for b.Loop() {
		Cooccurrence{MinCount: 2}.Edges(slices.Values(all))
	}
}

func BenchmarkDuplicates(b *testing.B) {
	texts := newsTexts(b)
	all := slices.Collect(parsed(texts))
	b.SetBytes(size(texts))
	b.ReportAllocs()
	for b.Loop() {
		Duplicates{}.Groups(slices.Values(all))
	}
}

// BenchmarkKeywords ranks the words of each article without a corpus.
func BenchmarkKeywords(b *testing.B) {
	texts := newsTexts(b)
	all := slices.Collect(parsed(texts))
	b.SetBytes(size(texts))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range all {
			Keywords(a, nil)
		}
	}
}

func BenchmarkConcordance(b *testing.B) {
	texts := newsTexts(b)
	all := slices.Collect(parsed(texts))
	b.SetBytes(size(texts))
	b.ReportAllocs()
	for b.Loop() {
		Concordance{}.Lines(slices.Values(all), "campaign")
	}
}

func BenchmarkDispersions(b *testing.B) {
	m := Terms{}.Count(parsed(newsTexts(b)))
	b.ReportAllocs()
	for b.Loop() {
		m.Dispersions()
	}
	perSecond(b, len(m.cells), "cells/s")
}
