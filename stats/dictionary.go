package stats

import (
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
)

// A Category is what a caller wants to count under one name: words and phrases, read as
// Concordance reads a query.
type Category struct {
	Name    string   `json:"name"`
	Queries []string `json:"queries"`
}

// A Dictionary counts the caller's categories, as LIWC and quanteda do: emotions, topics,
// actors, or queries that are to have a series or a score each. See ReadDIC and
// ReadCategories for files. Where two queries of a category match at one place, the longer
// counts, and no word counts twice in it; different categories know nothing of each other.
// Categories are called as they are written, "US" and "us" apart; two of one name are one.
type Dictionary struct {
	Categories []Category
	Stems      bool // find each word in its regular forms, American and British, as Concordance does
	Case       bool // capitals and accents matter
	Headlines  bool // search the headlines too
}

// Count counts the categories of articles, on all cores. The terms of the Matrix are the
// categories that occur, so that whatever a Matrix gives is given of them: Frequencies and
// FrequenciesBy, Series, Dispersions, Weigh with Shares for the shares of each article.
func (d Dictionary) Count(articles iter.Seq[*article.Article]) *Matrix {
	return Terms{Spans: d.Spans(), Headlines: d.Headlines, asNamed: true}.Count(articles)
}

// Spans returns what Terms.Spans asks for: where the categories are in an article, in the
// order of the text, headlines after the body. So a Cooccurrence may link categories,
// and a Concordance show all words of one.
func (d Dictionary) Spans() func(*article.Article) iter.Seq2[article.Span, string] {
	readers := sync.Pool{New: func() any { return newDictionaryReader(d) }}
	return func(a *article.Article) iter.Seq2[article.Span, string] {
		return func(yield func(article.Span, string) bool) {
			r := readers.Get().(*dictionaryReader)
			defer readers.Put(r)
			r.read(a, yield)
		}
	}
}

// A dictionaryReader finds the categories in one article after the other. Each form that
// it meets is compared with the queries once.
type dictionaryReader struct {
	Dictionary
	scan    *scanner
	forms   *query           // knows the forms, and how words are compared
	entries []entry          // the queries of all categories
	exact   map[string][]int // entries, by the key of their first word
	prefix  map[string][]int // by that of a first word that ends in a wildcard
	other   []int            // with another first word

	first [][]int    // entries whose first word a form may be, by form
	until []int      // by category: words up to here are taken
	words []readWord // of the article at hand
}

type entry struct {
	category int
	words    []queryWord
}

func newDictionaryReader(d Dictionary) *dictionaryReader {
	t := Terms{Forms: !d.Stems, Case: d.Case}
	r := &dictionaryReader{Dictionary: d, scan: newScanner(asWritten), forms: newQuery(t, ""), until: make([]int, len(d.Categories))}
	r.exact, r.prefix = make(map[string][]int), make(map[string][]int)
	for i, c := range d.Categories {
		for _, text := range c.Queries {
			if q := newQuery(t, text); len(q.words) > 0 {
				r.add(entry{i, q.words})
			}
		}
	}
	return r
}

func (r *dictionaryReader) add(e entry) {
	id := len(r.entries)
	r.entries = append(r.entries, e)
	switch first := e.words[0]; {
	case !first.any && first.pattern == "":
		r.exact[first.key] = append(r.exact[first.key], id)
	case isStem(first.pattern):
		letters := strings.TrimSuffix(first.pattern, "*")
		r.prefix[letters] = append(r.prefix[letters], id)
	default:
		r.other = append(r.other, id)
	}
}

// learn finds the entries that begin with the forms that are new.
func (r *dictionaryReader) learn() {
	r.forms.learn(r.scan.forms)
	for _, f := range r.forms.forms[len(r.first):] {
		found := append([]int(nil), r.exact[f.key]...)
		plain := r.forms.plain(f.text)
		for end := range plain {
			found = append(found, r.prefix[plain[:end]]...)
		}
		found = append(found, r.prefix[plain]...)
		found = append(found, r.other...)
		r.first = append(r.first, slices.DeleteFunc(found, func(id int) bool {
			return !r.forms.compare(&r.entries[id].words[0], f)
		}))
	}
}

func (r *dictionaryReader) read(a *article.Article, yield func(article.Span, string) bool) {
	doc := layer.Of(a)
	r.words = r.scan.appendWords(r.words[:0], doc, sentences(doc, r.Headlines))
	r.learn()
	clear(r.until)
	longest := make(map[int]int) // at the word at hand, by category: words
	for i, w := range r.words {
		if len(r.first[w.form]) == 0 {
			continue
		}
		clear(longest)
		for _, id := range r.first[w.form] {
			e := r.entries[id]
			if n := len(e.words); i >= r.until[e.category] && n > longest[e.category] && r.at(e, i) {
				longest[e.category] = n
			}
		}
		if len(longest) > 0 && !r.tell(i, longest, yield) {
			return
		}
	}
}

// tell yields the categories that begin at a word, in their order.
func (r *dictionaryReader) tell(i int, longest map[int]int, yield func(article.Span, string) bool) bool {
	for category, c := range r.Categories {
		n := longest[category]
		if n == 0 {
			continue
		}
		r.until[category] = i + n
		if !yield(r.forms.spanOf(r.words[i:i+n]), strings.TrimSpace(c.Name)) {
			return false
		}
	}
	return true
}

// at reports whether an entry stands at the words that begin at i, whose first it has.
func (r *dictionaryReader) at(e entry, i int) bool {
	if i+len(e.words) > len(r.words) {
		return false
	}
	for j := 1; j < len(e.words); j++ {
		word, here := &e.words[j], r.words[i+j]
		if !word.follows(here.gap) || !r.forms.compare(word, r.forms.forms[here.form]) {
			return false
		}
	}
	return true
}
