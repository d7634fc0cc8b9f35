package stats

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/text/fold"
	"github.com/copydesk/copydesk/internal/text/segment"
	"github.com/copydesk/copydesk/stats/internal/keyphrase"
)

// A NamedSpan is a place in an article where somebody or something is named, and what the
// name is in full: package entity has both, and so have other tools.
type NamedSpan struct {
	Span article.Span
	Name string
}

// fewStories is the least number of different articles that tell what is rare.
const fewStories = 50

// Keywords returns the words, names and phrases that mark an article, the strongest first
// and those of the same score by key.
//
// The score is the root of the count times the mean rarity of the words, higher for what
// stands early or in a headline and for phrases. Rarity is the logarithm of the share of
// articles without a word: of the articles of the corpus where it has fifty different
// ones or more, and counts single words by their stems; else, and without a corpus (nil),
// of some 1,500 articles of general news whose counts are part of this package. Phrases
// are of two or three words that occur twice, the last of them mostly a noun, and names
// of up to six. Of phrases within each other the best is kept.
//
// A family name alone counts for the full name. With names, the places that name the
// same count together, and are shown by that name; names that overlap an earlier one are
// left out.
func Keywords(a *article.Article, corpus *Matrix, names ...NamedSpan) []Weight {
	s := newScanner(Terms{MaxWords: 6, Stop: reporting, Headlines: true})
	reader := newKeyReader(a, names)
	doc := layer.Of(a)
	text := keyphrase.Text{
		Body:      s.keySentences(doc, doc.Sentences[:doc.BodySentences], reader),
		Headlines: s.keySentences(doc, doc.Sentences[doc.BodySentences:], reader),
	}
	// All terms up to now are single words, and their numbers those of the words.
	text.Keys = make([]string, len(s.terms.keys))
	for i := range text.Keys {
		text.Keys[i] = s.terms.text(uint32(i))
	}
	var count labels
	s.scan(a, func(_ article.Span, form uint32) bool {
		count.count(form, len(s.forms))
		return true
	})
	var table []Weight
	for _, p := range keyphrase.Extract(text, corpus.background()) {
		if p.Name > 0 {
			name := reader.full[p.Name-1]
			table = append(table, Weight{fold.Space(fold.Key(name)), name, p.Count, Float(p.Score)})
			continue
		}
		term := s.terms.chain(p.Words)
		table = append(table, Weight{s.terms.text(term), count.of(s, term), p.Count, Float(p.Score)})
	}
	return table
}

// reporting are words that every news text has and none is about.
var reporting = []string{
	"say", "said", "tell", "told", "Mr", "Mrs", "Ms", "Dr", "etc",
	"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "today", "tonight", "yesterday", "tomorrow",
}

// background is the matrix as a background, if it can be one.
func (m *Matrix) background() keyphrase.Background {
	if m == nil || m.def.Spans != nil || m.def.Forms || m.def.Case || m.def.MinWords > 1 || !m.hasDifferent(fewStories) {
		return keyphrase.News
	}
	return func(key string) (float64, keyphrase.Class) {
		articles := 0
		if id, ok := m.find(key); ok {
			articles = m.Terms[id].Articles
		}
		return keyphrase.Rarity(articles, len(m.Rows)), keyphrase.ClassOf(key)
	}
}

// hasDifferent reports whether n articles differ in what they count.
func (m *Matrix) hasDifferent(n int) bool {
	seen := make(map[uint64]bool)
	for row := range m.Rows {
		h := uint64(0)
		for _, c := range m.Cells(row) {
			h = mix(h ^ uint64(c.Term)<<32 ^ uint64(c.Count))
		}
		if seen[h] = true; len(seen) >= n {
			return true
		}
	}
	return false
}

// A keyReader tells which of the caller's names a word is part of.
type keyReader struct {
	spans []NamedSpan // disjoint, in order
	ids   []uint32    // of each
	full  []string    // names by number, less one
}

func newKeyReader(a *article.Article, names []NamedSpan) *keyReader {
	r := &keyReader{}
	number := make(map[string]uint32)
	for _, n := range slices.SortedStableFunc(slices.Values(names), func(a, b NamedSpan) int { return a.Span.Start - b.Span.Start }) {
		if last := len(r.spans) - 1; n.Span.Len() <= 0 || last >= 0 && r.spans[last].Span.End > n.Span.Start {
			continue
		}
		id, ok := number[n.Name]
		if !ok {
			r.full = append(r.full, n.Name)
			id = uint32(len(r.full))
			number[n.Name] = id
		}
		r.spans = append(r.spans, n)
		r.ids = append(r.ids, id)
	}
	return r
}

func (r *keyReader) name(t segment.Token) uint32 {
	i := sort.Search(len(r.spans), func(i int) bool { return r.spans[i].Span.End > int(t.Start) })
	if i == len(r.spans) || r.spans[i].Span.Start > int(t.Start) {
		return 0
	}
	return r.ids[i]
}

// keySentences returns the words of sentences for package keyphrase.
func (s *scanner) keySentences(doc *layer.Doc, from []layer.Sentence, names *keyReader) []keyphrase.Sentence {
	var all []keyphrase.Sentence
	for _, sentence := range from {
		tokens := s.tokens(doc, sentence)
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
			word := s.keyWord(doc, tokens, t, first)
			word.Name = names.name(t)
			last := len(runs) - 1
			runs[last] = append(runs[last], word)
			first = false
		}
		all = append(all, runs)
	}
	return all
}

func (s *scanner) keyWord(doc *layer.Doc, sentence []segment.Token, t segment.Token, first bool) keyphrase.Word {
	word := doc.ShowToken(t) // as scan counts it
	f := s.wordForm(word)
	initial, _ := utf8.DecodeRuneInString(word)
	upper := unicode.IsUpper(initial)
	return keyphrase.Word{
		ID:      s.forms[f].term,
		Stop:    !s.edge(doc.Text, sentence, t, f),
		Capital: upper && !first,
		First:   upper && first,
		Of:      word == "of",
		Short:   strings.IndexByte(word, '.') == len(word)-1, // "U.S." has more points
		Verbal:  !upper && (strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "ly")),
	}
}
