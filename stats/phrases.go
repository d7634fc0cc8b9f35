package stats

import (
	"cmp"
	"iter"
	"math"
	"math/bits"
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/special"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// Phrases says which runs of three words and more to score, as Collocations scores pairs:
// "freedom of information". No run crosses a mark, but for the hyphen within a word, or
// the border of a sentence.
type Phrases struct {
	Terms    Terms // which words begin and end a phrase; MinWords, MaxWords and Spans are not used
	Words    int   // words of a run; zero means 3; less than 2 mean 2 and more than 5 mean 5
	MinCount int   // least count of a phrase in the table; zero means 1
}

// A Phrase is a run of words with its scores, which compare it with what chance would
// bring: each word at its place in the run as often as it is, and independent of the
// others. The margins are those of the runs, function words among them.
type Phrase struct {
	Key    string `json:"key"`
	Term   string `json:"term"`
	Words  int    `json:"words"`
	Count  int    `json:"count"`
	Runs   int    `json:"runs"` // all runs of as many words
	G2     Float  `json:"g2"`   // log-likelihood ratio over all cells, as in NLTK; signed
	PMI    Float  `json:"pmi"`  // log2 of observed over expected; Jelinek (1990), as in NLTK
	NPMI   Float  `json:"npmi"` // of that over -(words-1) log2 of the share of all runs: 1 for words that stand nowhere else
	T      Float  `json:"t"`
	Lambda Float  `json:"lambda"` // Blaheta and Johnson (2001), as in quanteda: what no part of the phrase explains
	Z      Float  `json:"z"`      // of Lambda
}

// longestPhrase bounds the cells of a table, of which there are two to the power of it.
const longestPhrase = 5

// A run is the words of a run, by term; those behind its end are zero.
type run [longestPhrase]uint32

// Table counts the runs of the articles and sorts them by G2, the highest first, and then
// by key.
func (p Phrases) Table(articles iter.Seq[*article.Article]) []Phrase {
	size := min(max(2, orDefault(p.Words, 3)), longestPhrase)
	c := &runCounter{size: size, scan: newScanner(p.Terms), counts: make(map[run]int), spelt: make(map[run]uint32)}
	for a := range articles {
		doc := layer.Of(a)
		for _, s := range sentences(doc, p.Terms.Headlines) {
			c.add(doc, c.scan.tokens(doc, s))
		}
	}
	return c.table(p.MinCount)
}

// A runCounter counts runs of words.
type runCounter struct {
	size   int
	scan   *scanner
	runs   int
	counts map[run]int
	spelt  map[run]uint32 // a form of each run that may be a phrase
	labels labels
	words  []pairWord // of the sentence at hand
}

func (c *runCounter) add(doc *layer.Doc, tokens []segment.Token) {
	c.words = c.scan.appendPairWords(c.words[:0], doc, tokens)
	for i := range max(0, len(c.words)-c.size+1) {
		words := c.words[i : i+c.size]
		first, last := words[0], words[c.size-1]
		if first.run != last.run {
			continue
		}
		var r run
		for j, w := range words {
			r[j] = w.term
		}
		c.runs++
		c.counts[r]++
		if first.edge && last.edge {
			form := first.form
			for _, w := range words[1:] {
				form = c.scan.pairForm(pair{form, w.form, w.joint})
			}
			c.spelt[r] = form
			c.labels.count(form, len(c.scan.forms))
		}
	}
}

func (c *runCounter) table(minCount int) []Phrase {
	var found []run
	for r := range c.spelt {
		if c.counts[r] >= minCount {
			found = append(found, r)
		}
	}
	table := make([]Phrase, len(found))
	patterns := c.patterns(found)
	counts := make([]float64, len(patterns))
	for i, r := range found {
		for mask := range patterns {
			counts[mask] = float64(patterns[mask][i])
		}
		term := c.scan.forms[c.spelt[r]].term
		table[i] = Phrase{Key: c.scan.terms.text(term), Term: c.labels.of(c.scan, term), Words: c.size, Count: c.counts[r], Runs: c.runs}
		table[i].measure(runTable{c.size, counts})
	}
	slices.SortFunc(table, func(a, b Phrase) int {
		return cmp.Or(cmp.Compare(b.G2, a.G2), cmp.Compare(a.Key, b.Key))
	})
	return table
}

// patterns counts, for each set of places in a run, the runs that agree with each of those
// found in them. Bit i of the index stands for the word i.
func (c *runCounter) patterns(found []run) [][]uint32 {
	patterns := make([][]uint32, 1<<c.size)
	of := make(map[run]uint32)
	for mask := range patterns {
		clear(of)
		for _, r := range found {
			of[r.masked(mask)] = 0
		}
		for r, n := range c.counts {
			part := r.masked(mask)
			if sum, ok := of[part]; ok {
				of[part] = sum + uint32(n)
			}
		}
		patterns[mask] = make([]uint32, len(found))
		for i, r := range found {
			patterns[mask][i] = of[r.masked(mask)]
		}
	}
	return patterns
}

// masked is the run without the words whose bits are not set. What is left out has the
// number of no word.
func (r run) masked(mask int) run {
	for i := range r {
		if mask&(1<<i) == 0 {
			r[i] = math.MaxUint32
		}
	}
	return r
}

// A runTable is the table of counts of some words at their places in a run, two by two
// by two and so on.
type runTable struct {
	size int
	with []float64 // runs that have the words of the bits set, whatever the others are
}

// cells returns the runs that have just the words of the bits set.
func (t runTable) cells() []float64 {
	cells := slices.Clone(t.with)
	for bit := range t.size {
		for mask := range cells {
			if mask&(1<<bit) == 0 {
				cells[mask] -= cells[mask|1<<bit]
			}
		}
	}
	return cells
}

// expected returns the count of a cell if the words were independent.
func (t runTable) expected(mask int) float64 {
	n := t.with[0]
	e := n
	for bit := range t.size {
		has := t.with[1<<bit]
		if mask&(1<<bit) == 0 {
			has = n - has
		}
		e = float64(e * (has / n))
	}
	return e
}

// g2 is signed as that of a Contingency is.
func (t runTable) g2() float64 {
	sum := 0.0
	for mask, n := range t.cells() {
		if e := t.expected(mask); e > 0 {
			sum += special.Deviance(n, e)
		}
	}
	all := len(t.with) - 1
	return math.Copysign(2*sum, t.with[all]-t.expected(all))
}

func (t runTable) lambda() (lambda, z float64) {
	variance := 0.0
	for mask, n := range t.cells() {
		n += 0.5
		variance += 1 / n
		if (t.size-bits.OnesCount(uint(mask)))%2 == 0 {
			lambda += special.Log(n)
		} else {
			lambda -= special.Log(n)
		}
	}
	return lambda, lambda / math.Sqrt(variance)
}

func (p *Phrase) measure(t runTable) {
	all := len(t.with) - 1
	joint, expected := t.with[all], t.expected(all)
	lambda, z := t.lambda()
	pmi := special.Log2(joint / expected)
	p.G2, p.PMI, p.T = Float(t.g2()), Float(pmi), Float((joint-expected)/math.Sqrt(joint))
	p.NPMI = Float(pmi / (-float64(t.size-1) * special.Log2(joint/t.with[0])))
	p.Lambda, p.Z = Float(lambda), Float(z)
	if joint == t.with[0] { // all there is
		p.NPMI = Float(math.NaN())
	}
}
