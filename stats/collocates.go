package stats

import (
	"cmp"
	"iter"
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/special"
)

// Collocates says which words to count near a node, a word or a phrase that is read as
// Concordance reads its query. The zero value counts five words on each side. No window
// crosses the border of a sentence; marks are crossed.
type Collocates struct {
	Terms    Terms // which words are collocates; the node may be any; MinWords, MaxWords and Spans are not used
	Stems    bool  // find each word of the node in its regular forms, as Concordance does
	Left     int   // words before the node; both zero mean 5 on each side; at most 100
	Right    int   // words behind it
	MinCount int   // least count of a collocate in the table; zero means 1
}

// A Collocate is a word near a node. Windows that overlap are one, so that each word
// counts once; the words of the node itself do not count. The scores are those of the
// table of the words in the windows and outside of them, by this word and others: surface
// cooccurrence, Evert (2008).
type Collocate struct {
	Key      string `json:"key"`
	Term     string `json:"term"`
	Count    int    `json:"count"`  // in the windows
	Before   int    `json:"before"` // of these before the node, where that is nearer
	Behind   int    `json:"behind"`
	Total    int    `json:"total"` // in all texts
	Nodes    int    `json:"nodes"` // occurrences of the node
	Near     int    `json:"near"`  // words in the windows
	Words    int    `json:"words"` // in all texts
	Expected Float  `json:"expected"`
	G2       Float  `json:"g2"` // signed
	P        Float  `json:"p"`
	PMI      Float  `json:"pmi"`
	NPMI     Float  `json:"npmi"`
	MI3      Float  `json:"mi3"`
	T        Float  `json:"t"`
	LogDice  Float  `json:"log_dice"`         // of the occurrences of the node and of the word, as in Sketch Engine
	Forward  Float  `json:"delta_p_forward"`  // ΔP of the word given the window
	Backward Float  `json:"delta_p_backward"` // ΔP of the window given the word
}

// maxSide bounds the words on one side of a node.
const maxSide = 100

// Table counts the words near the node and sorts them by G2, the highest first, and then
// by key.
func (c Collocates) Table(articles iter.Seq[*article.Article], node string) []Collocate {
	if c.Left <= 0 && c.Right <= 0 {
		c.Left, c.Right = 5, 5
	}
	c.Left, c.Right = min(max(0, c.Left), maxSide), min(max(0, c.Right), maxSide)
	n := &nodeCounter{Collocates: c, scan: newScanner(c.Terms)}
	n.node = newQuery(Terms{Forms: !c.Stems, Case: c.Terms.Case}, node)
	for a := range articles {
		n.add(layer.Of(a))
	}
	return n.table()
}

// A nodeCounter counts words near a node.
type nodeCounter struct {
	Collocates
	scan   *scanner
	node   *query
	nodes  int
	near   int
	words  int
	counts []nearCount // by term
	labels labels

	read []readWord // of the article at hand
	dist []int      // of each of these behind the nearest node; see distances
}

type nearCount struct{ before, behind, total int }

func (n *nodeCounter) add(doc *layer.Doc) {
	n.read = n.scan.appendWords(n.read[:0], doc, sentences(doc, n.Terms.Headlines))
	n.node.learn(n.scan.forms)
	n.counts = grow(n.counts, len(n.scan.terms.keys))
	n.distances()
	before := maxSide + 1 // how far it is to the next node, from the end of the texts on
	for i := len(n.read) - 1; i >= 0; i-- {
		switch {
		case n.dist[i] == 0:
			before = 0
		case !n.read[i].sign:
			n.count(n.read[i], before, n.dist[i])
		}
		if !n.read[i].sign {
			before++
		}
		if n.read[i].gap == newSentence {
			before = maxSide + 1
		}
	}
}

// distances fills in how many words each word is behind the last node of its sentence: zero
// within a node, and more than maxSide where there is none.
func (n *nodeCounter) distances() {
	n.dist = grow(n.dist, len(n.read))[:len(n.read)]
	behind, end := maxSide+1, 0
	for i, w := range n.read {
		if !w.sign {
			behind++
		}
		if w.gap == newSentence {
			behind = maxSide + 1
		}
		if i >= end && n.node.at(n.read, i) {
			n.nodes++
			end = i + len(n.node.words)
		}
		if i < end {
			behind = 0
		}
		n.dist[i] = behind
	}
}

// count counts a word that stands so many words before a node, and behind another.
func (n *nodeCounter) count(w readWord, before, behind int) {
	n.words++
	c := &n.counts[n.scan.forms[w.form].term]
	c.total++
	isBefore, isBehind := before <= n.Left, behind <= n.Right
	if !isBefore && !isBehind {
		return
	}
	n.near++
	if !w.edge {
		return
	}
	n.labels.count(w.form, len(n.scan.forms))
	if isBefore && (!isBehind || before < behind) {
		c.before++
		return
	}
	c.behind++
}

func (n *nodeCounter) table() []Collocate {
	var table []Collocate
	for term, label := range n.labels.all(n.scan) {
		if c := n.counts[term]; c.before+c.behind >= n.MinCount {
			table = append(table, n.row(n.scan.terms.text(term), label, c))
		}
	}
	slices.SortFunc(table, func(a, b Collocate) int {
		return cmp.Or(cmp.Compare(b.G2, a.G2), cmp.Compare(a.Key, b.Key))
	})
	return table
}

func (n *nodeCounter) row(key, label string, c nearCount) Collocate {
	row := Collocate{
		Key: key, Term: label, Count: c.before + c.behind, Before: c.before, Behind: c.behind,
		Total: c.total, Nodes: n.nodes, Near: n.near, Words: n.words,
	}
	t := Joint(row.Count, n.near, c.total, n.words)
	forward, backward := t.DeltaP()
	row.Expected, row.G2, row.P, row.PMI = Float(t.expected()), Float(t.G2()), pValue(t.P()), Float(t.PMI())
	row.NPMI, row.MI3, row.T = Float(t.NPMI()), Float(t.MI3()), Float(t.T())
	row.Forward, row.Backward = Float(forward), Float(backward)
	row.LogDice = Float(14 + special.Log2(2*float64(row.Count)/float64(n.nodes+c.total)))
	return row
}
