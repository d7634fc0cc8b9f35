package stats

import (
	"iter"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
)

// Contexts says what stands around a word, for finding words that are used alike. The
// zero value takes the five terms on each side, function words and numbers passed over.
type Contexts struct {
	Terms    Terms // MinWords, MaxWords and Spans are not used
	Window   int   // terms on each side; zero means 5; at most 100
	MinCount int   // least occurrences of a word; zero means 1
}

// Matrix counts which words stand near which: each row is a word, under its key as ID and
// with its commonest spelling as Title, and the term of the same number is the same word
// as a neighbour. Row.Words is how many neighbours it has in all. No window crosses the
// border of a sentence. The words that are used like one are those whose rows are near by
// positive mutual information:
//
//	m := stats.Contexts{MinCount: 5}.Matrix(articles)
//	if word, ok := m.Lookup("minister"); ok {
//		alike := m.Weigh(stats.PPMI).Nearest(word, 10)
//	}
func (c Contexts) Matrix(articles iter.Seq[*article.Article]) *Matrix {
	p := &contextCounter{window: min(orDefault(c.Window, 5), maxSide), scan: newScanner(c.Terms)}
	for a := range articles {
		p.add(layer.Of(a), c.Terms.Headlines)
	}
	return p.matrix(c.MinCount)
}

type contextCounter struct {
	window int
	scan   *scanner
	joint  pairTally // of terms, the lesser number first
	counts []int     // by term
	labels labels
	words  []pairWord // of the sentence at hand
}

func (c *contextCounter) add(doc *layer.Doc, headlines bool) {
	for _, s := range sentences(doc, headlines) {
		c.words = c.scan.appendPairWords(c.words[:0], doc, c.scan.tokens(doc, s))
		c.counts = grow(c.counts, len(c.scan.terms.keys))
		words := c.words[:0]
		for _, w := range c.words {
			if w.edge {
				words = append(words, w)
				c.counts[w.term]++
				c.labels.count(w.form, len(c.scan.forms))
			}
		}
		for i, a := range words {
			for _, b := range words[i+1 : min(len(words), i+1+c.window)] {
				c.joint.add(min(a.term, b.term), max(a.term, b.term))
			}
		}
	}
}

func (c *contextCounter) matrix(minCount int) *Matrix {
	var found []keyedTerm
	for term, label := range c.labels.all(c.scan) {
		if c.counts[term] >= minCount {
			found = append(found, keyedTerm{Term{Key: c.scan.terms.text(term), Label: label}, term})
		}
	}
	m := &Matrix{def: c.scan.Terms}
	var number []uint32
	m.Terms, number = c.scan.sorted(found)
	cells, rows := c.cells(found, number, len(m.Terms))
	m.Rows = make([]Row, len(m.Terms))
	for i, t := range m.Terms {
		m.Rows[i] = Row{Place: i, ID: t.Key, Title: t.Label}
		for _, cell := range cells[rows[i].start:rows[i].end] {
			m.Rows[i].Words += int(cell.Count)
		}
		m.words += m.Rows[i].Words
	}
	m.fill(cells, rows, nil)
	return m
}

// cells returns the neighbours of each word, by the numbers of the matrix.
func (c *contextCounter) cells(found []keyedTerm, number []uint32, words int) ([]Cell, []stretch) {
	kept := make([]bool, len(number))
	for _, t := range found {
		kept[t.old] = true
	}
	neighbours := make([][]Cell, words)
	for _, p := range c.joint.all() {
		if !kept[p.a] || !kept[p.b] {
			continue
		}
		a, b := number[p.a], number[p.b]
		if a == b { // seen from both
			neighbours[a] = append(neighbours[a], Cell{int32(a), int32(2 * p.count)})
			continue
		}
		neighbours[a] = append(neighbours[a], Cell{int32(b), int32(p.count)})
		neighbours[b] = append(neighbours[b], Cell{int32(a), int32(p.count)})
	}
	var cells []Cell
	rows := make([]stretch, words)
	for i, of := range neighbours {
		rows[i] = stretch{len(cells), len(cells) + len(of)}
		cells = append(cells, of...)
	}
	return cells, rows
}
