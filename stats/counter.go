package stats

import (
	"cmp"
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/copydesk/copydesk/article"
)

// A Counter counts the terms of articles, one after the other, and forgets the
// articles: what it keeps grows with the vocabulary and with the cells of the
// matrix that are not zero. One goroutine may use a Counter at a time; several
// Counters may work apart and be merged. The zero value counts the zero [Terms].
type Counter struct {
	scan   *scanner
	rows   []countedRow
	labels labels
	terms  tally
	cells  []Cell // of all rows, by the scanner's numbers
	rest   tally  // of words that are no terms, for BM25
	packed []byte // cells of these; see uncounted
}

type countedRow struct {
	Row
	terms, rest stretch
}

// NewCounter returns an empty Counter of terms.
func NewCounter(t Terms) *Counter {
	c := new(Counter)
	c.begin(t)
	return c
}

func (c *Counter) begin(t Terms) {
	c.scan = newScanner(t)
	c.scan.other = func(form uint32) { c.rest.count(c.scan.forms[form].term, len(c.scan.terms.keys)) }
}

// ready makes the zero value a counter.
func (c *Counter) ready() {
	if c.scan == nil {
		c.begin(Terms{})
	}
}

// Add counts an article. Its place orders the rows of the matrix, whatever the
// order in which articles are added and counters merged; articles with the
// same place stay in that order.
func (c *Counter) Add(place int, a *article.Article) {
	c.ready()
	words, sentences := c.scan.scan(a, c.count)
	meta := a.Meta()
	// Cloned, since a title may be a piece of a text, which it would keep in memory.
	row := Row{Place: place, ID: strings.Clone(meta.ID), Title: strings.Clone(meta.Title.Text), Date: meta.Date, Words: words, Sentences: sentences, Vars: meta.Variables()}
	start, packed := len(c.cells), len(c.packed)
	c.cells = roomy(c.cells, len(c.terms.touched))
	c.terms.close(func(term, count uint32) { c.cells = append(c.cells, Cell{int32(term), int32(count)}) })
	c.rest.close(func(term, count uint32) { c.packed = appendPacked(c.packed, term, count) })
	c.rows = append(c.rows, countedRow{row, stretch{start, len(c.cells)}, stretch{packed, len(c.packed)}})
}

func (c *Counter) count(_ article.Span, form uint32) bool {
	c.labels.count(form, len(c.scan.forms))
	c.terms.count(c.scan.forms[form].term, len(c.scan.terms.keys))
	return true
}

// roomy returns s with room for n more. It grows faster than append does, up to a bound,
// since what it leaves behind has to be swept.
func roomy[T any](s []T, n int) []T {
	const most = 1 << 20
	if len(s)+n <= cap(s) {
		return s
	}
	return slices.Grow(s, max(n, 1024, min(len(s), most)))
}

// grow returns s with at least n elements.
func grow[T any](s []T, n int) []T {
	if n <= len(s) {
		return s
	}
	grown := roomy(s, n-len(s))[:n]
	clear(grown[len(s):])
	return grown
}

// Merge adds what d has counted to c. Both must count the same Terms. d is not
// changed.
func (c *Counter) Merge(d *Counter) {
	c.ready()
	if d.scan == nil {
		return // it has counted nothing
	}
	forms := c.adopt(d.scan)
	terms := make([]uint32, len(d.scan.terms.keys))
	for f, form := range d.scan.forms {
		terms[form.term] = c.scan.forms[forms[f]].term
	}
	shift := len(c.cells)
	together(func() {
		c.labels.merge(&d.labels, forms, len(c.scan.forms))
		c.terms.merge(&d.terms, terms)
		c.cells = slices.Grow(c.cells, len(d.cells))
		for _, cell := range d.cells {
			c.cells = append(c.cells, Cell{Term: int32(terms[cell.Term]), Count: cell.Count})
		}
	}, func() {
		c.rest.merge(&d.rest, terms)
		c.packed = slices.Grow(c.packed, len(d.packed))
		for _, r := range d.rows {
			packed := len(c.packed)
			for term, count := range unpacked(d.packed[r.rest.start:r.rest.end]) {
				c.packed = appendPacked(c.packed, terms[term], count)
			}
			c.rows = append(c.rows, countedRow{r.Row, r.terms.shifted(shift), stretch{packed, len(c.packed)}})
		}
	})
}

// adopt takes over the forms of another scanner and returns their new numbers.
// A form of several words comes after those that it is made of. Nothing is
// stemmed again.
func (c *Counter) adopt(other *scanner) []uint32 {
	ids := make([]uint32, len(other.forms))
	for i, f := range other.forms {
		if f.text == "" {
			ids[i] = c.scan.pairForm(pair{ids[f.pair.left], ids[f.pair.right], f.pair.glue})
			continue
		}
		id, ok := c.scan.formOf.get(f.text)
		if !ok {
			f.term = c.scan.terms.id(other.terms.text(f.term))
			id = c.scan.addForm(f)
		}
		ids[i] = id
	}
	return ids
}

// Matrix returns what has been counted so far. The Counter may go on counting.
func (c *Counter) Matrix() *Matrix {
	c.ready()
	rows := slices.Clone(c.rows)
	slices.SortStableFunc(rows, func(a, b countedRow) int { return cmp.Compare(a.Place, b.Place) })
	m := &Matrix{def: c.scan.Terms, Rows: make([]Row, len(rows))}
	terms := make([]stretch, len(rows))
	for i, r := range rows {
		m.Rows[i], terms[i] = r.Row, r.terms
		m.words += r.Words
	}
	together(func() {
		var number []uint32
		m.Terms, number = c.ranked()
		m.fill(c.cells, terms, number)
	}, func() { m.rest = c.uncounted(rows) })
	return m
}

// uncounted returns the words that are no terms, in the order of the rows.
func (c *Counter) uncounted(rows []countedRow) *uncounted {
	var found []keyedTerm
	for old, ok := range c.rest.seen {
		if ok {
			found = append(found, keyedTerm{Term{Key: c.scan.terms.text(uint32(old))}, uint32(old)})
		}
	}
	words, number := c.scan.sorted(found)
	u := &uncounted{keys: make([]string, len(words)), start: make([]int, 1, len(rows)+1), bytes: make([]byte, 0, len(c.packed))}
	for i, w := range words {
		u.keys[i] = w.Key
	}
	for _, r := range rows {
		u.appendRow(c.packed[r.rest.start:r.rest.end], number)
	}
	return u
}

// ranked returns the terms that were counted, sorted by key, and the new number
// of each old one.
func (c *Counter) ranked() (terms []Term, number []uint32) {
	found := make([]keyedTerm, 0, len(c.scan.terms.keys))
	for old, label := range c.labels.all(c.scan) {
		found = append(found, keyedTerm{Term{Key: c.scan.terms.text(old), Label: label}, old})
	}
	return c.scan.sorted(found)
}

// Count counts the terms of articles on all cores. The places of the articles
// are 0, 1, 2 and so on. The result is the same with one core and with many. The
// sequence is read from one goroutine; where parsing is what takes the time, let
// it be that of article.Map.
func (t Terms) Count(articles iter.Seq[*article.Article]) *Matrix {
	counters := make([]*Counter, runtime.GOMAXPROCS(0))
	queue := make(chan placed, 4*len(counters))
	var workers sync.WaitGroup
	stems := newStemmer()
	for i := range counters {
		counters[i] = NewCounter(t)
		counters[i].scan.stems = stems
		workers.Go(func() {
			for p := range queue {
				counters[i].Add(p.place, p.article)
			}
		})
	}
	feed(queue, articles)
	workers.Wait()
	return mergeAll(counters).Matrix()
}

// mergeAll merges counters two by two, on all cores.
func mergeAll(counters []*Counter) *Counter {
	for step := 1; step < len(counters); step *= 2 {
		onAllCores((len(counters)+step-1)/(2*step), func(i int) {
			to, from := 2*i*step, (2*i+1)*step
			counters[to].Merge(counters[from])
			counters[from] = nil // its cells are copied
		})
	}
	return counters[0]
}

type placed struct {
	place   int
	article *article.Article
}

// feed sends the articles and closes the queue, even if the sequence panics.
func feed(queue chan<- placed, articles iter.Seq[*article.Article]) {
	defer close(queue)
	place := 0
	for a := range articles {
		queue <- placed{place, a}
		place++
	}
}
