package stats

import (
	"iter"
	"slices"
	"sort"
	"sync"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
)

// An Index holds where each word of some articles stands, so that a concordance reads no
// text twice: a query takes time in proportion to the different words, and to the
// occurrences of its rarest. It keeps the articles, and 16 bytes for each running word.
// It is not changed once it is built, and many goroutines may use it.
type Index struct {
	articles []*article.Article
	bodies   []int // where the words of the body of each article end
	start    []int // where the words of each article start; one more at the end
	words    []readWord

	forms  []form
	places []uint32 // into words, of all forms
	heads  []int    // where the places of each form start; one more at the end

	once  [3]sync.Once // for words as written, with case, and for stems
	spelt [3][]queryForm
}

// NewIndex indexes articles, bodies and headlines.
func NewIndex(articles iter.Seq[*article.Article]) *Index {
	x := &Index{start: []int{0}}
	scan := newScanner(asWritten)
	for a := range articles {
		doc := layer.Of(a)
		x.articles = append(x.articles, a)
		x.words = scan.appendWords(x.words, doc, doc.Sentences[:doc.BodySentences])
		x.bodies = append(x.bodies, len(x.words))
		x.words = scan.appendWords(x.words, doc, doc.Sentences[doc.BodySentences:])
		x.start = append(x.start, len(x.words))
	}
	x.forms = scan.forms
	x.invert()
	return x
}

// invert fills in the places of each form.
func (x *Index) invert() {
	x.heads = make([]int, len(x.forms)+1)
	for _, w := range x.words {
		x.heads[w.form+1]++
	}
	for f := range x.forms {
		x.heads[f+1] += x.heads[f]
	}
	next := slices.Clone(x.heads)
	x.places = make([]uint32, len(x.words))
	for i, w := range x.words {
		x.places[next[w.form]] = uint32(i)
		next[w.form]++
	}
}

// Lines returns the occurrences of a query, the same as how.Lines(articles, query).
func (x *Index) Lines(query string, how Concordance) []Line {
	if how.Terms.Spans != nil {
		return how.Lines(slices.Values(x.articles), query)
	}
	q := newQuery(how.terms(), query)
	q.forms = x.spellings(q)
	var lines []Line
	places := x.find(q)
	for i, a := range x.articles {
		var here []uint32
		here, places = before(places, x.start[i+1])
		if !how.Terms.Headlines {
			here, _ = before(here, x.bodies[i])
		}
		lines = how.appendLines(lines, i, a, func(yield func(article.Span) bool) {
			for _, at := range here {
				if !yield(q.span(x.words, int(at))) {
					return
				}
			}
		})
	}
	how.sort(lines)
	return lines
}

// before splits sorted places at a bound.
func before(places []uint32, bound int) (less, rest []uint32) {
	n := sort.Search(len(places), func(i int) bool { return int(places[i]) >= bound })
	return places[:n], places[n:]
}

// spellings returns the forms as a query compares them, which is costly for stems.
func (x *Index) spellings(q *query) []queryForm {
	kind := 0
	switch {
	case q.keys.Case:
		kind = 1
	case !q.keys.Forms:
		kind = 2
	}
	x.once[kind].Do(func() {
		keys := &query{keys: q.keys}
		keys.learn(x.forms)
		x.spelt[kind] = keys.forms
	})
	return x.spelt[kind]
}

// find returns where a query stands, in order. It looks at the places of the word of the
// query that has the fewest.
func (x *Index) find(q *query) []uint32 {
	rarest, fewest := -1, len(x.words)+1
	for j := range q.words {
		n := 0
		for f := range x.forms {
			if q.matches(&q.words[j], uint32(f)) {
				n += x.heads[f+1] - x.heads[f]
			}
		}
		if n < fewest {
			rarest, fewest = j, n
		}
	}
	if rarest < 0 {
		return nil
	}
	var found []uint32
	for f := range x.forms {
		if !q.matches(&q.words[rarest], uint32(f)) {
			continue
		}
		for _, place := range x.places[x.heads[f]:x.heads[f+1]] {
			if at := int(place) - rarest; at >= 0 && q.at(x.words, at) {
				found = append(found, uint32(at))
			}
		}
	}
	slices.Sort(found)
	return found
}
