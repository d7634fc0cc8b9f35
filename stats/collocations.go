package stats

import (
	"cmp"
	"iter"
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// Collocations says which pairs of words to count. The zero value counts
// neighbours with no mark but a hyphen between them. No pair crosses the border
// of a sentence.
type Collocations struct {
	Terms    Terms // which words make pairs; MinWords, MaxWords and Spans are not used
	Window   int   // how many words further on the second may be, at most 100; zero means 1; marks are crossed from 2 on
	MinCount int   // least count of a pair in the table; zero means 1
}

// A Collocation is a pair of words, first and second in the order of the text,
// with its association scores; see the methods of Contingency. The margins are
// those of the pairs themselves, not of the words, so that no cell of the table
// is ever negative. Function words count in them though they make no pair.
type Collocation struct {
	First       string `json:"first"` // as both are mostly spelt where they stand together
	Second      string `json:"second"`
	FirstKey    string `json:"first_key"`
	SecondKey   string `json:"second_key"`
	Count       int    `json:"count"`
	FirstCount  int    `json:"first_count"`  // pairs that begin with First
	SecondCount int    `json:"second_count"` // pairs that end with Second
	Pairs       int    `json:"pairs"`        // all pairs
	G2          Float  `json:"g2"`           // signed
	P           Float  `json:"p"`
	PMI         Float  `json:"pmi"`
	NPMI        Float  `json:"npmi"`
	T           Float  `json:"t"`
	LogDice     Float  `json:"log_dice"`
	Lambda      Float  `json:"lambda"`
	Z           Float  `json:"z"` // of Lambda
	MI3         Float  `json:"mi3"`
	Forward     Float  `json:"delta_p_forward"`  // ΔP of Second given First
	Backward    Float  `json:"delta_p_backward"` // ΔP of First given Second
}

// Table counts the pairs of the articles and sorts them by G2, the highest
// first, and then by keys.
func (c Collocations) Table(articles iter.Seq[*article.Article]) []Collocation {
	p := &pairCounter{window: min(max(1, c.Window), maxSide), scan: newScanner(c.Terms)}
	for a := range articles {
		p.add(layer.Of(a), c.Terms.Headlines)
	}
	return p.table(c.MinCount)
}

// A pairCounter counts pairs of words.
type pairCounter struct {
	window int
	scan   *scanner
	joint  pairTally // of forms
	first  []int     // by term: pairs that begin with it
	second []int
	pairs  int
	words  []pairWord // of the sentence at hand
}

type pairWord struct {
	form  uint32
	term  uint32
	edge  bool
	run   int  // words of one run have no mark between them
	joint glue // to the word before
}

func (p *pairCounter) add(doc *layer.Doc, headlines bool) {
	for _, s := range sentences(doc, headlines) {
		p.words = p.scan.appendPairWords(p.words[:0], doc, p.scan.tokens(doc, s))
		p.count()
	}
}

// appendPairWords appends the words of one sentence.
func (s *scanner) appendPairWords(words []pairWord, doc *layer.Doc, tokens []segment.Token) []pairWord {
	run := 0
	joint := space
	for i, t := range tokens {
		if !isWord(t.Kind) {
			if joint = wordHyphen(doc.Text, tokens, i); joint != hyphen {
				run++
			}
			continue
		}
		if joint != hyphen && i > 0 && tokens[i-1].End == t.Start {
			joint = nothing
		}
		f := s.wordForm(doc.ShowToken(t))
		words = append(words, pairWord{f, s.forms[f].term, s.edge(doc.Text, tokens, t, f), run, joint})
		joint = space
	}
	return words
}

// count counts the pairs of the words at hand.
func (p *pairCounter) count() {
	p.first = grow(p.first, len(p.scan.terms.keys))
	p.second = grow(p.second, len(p.scan.terms.keys))
	for i, a := range p.words {
		for _, b := range p.words[i+1 : min(len(p.words), i+1+p.window)] {
			if p.window == 1 && a.run != b.run {
				continue
			}
			p.pairs++
			p.first[a.term]++
			p.second[b.term]++
			if a.edge && b.edge {
				p.joint.add(a.form, b.form)
			}
		}
	}
}

func (p *pairCounter) table(minCount int) []Collocation {
	var table []Collocation
	for pair, spelt := range p.spellings() {
		if spelt.total < minCount {
			continue
		}
		first, second := pair[0], pair[1]
		row := Collocation{
			First: spelt.first, FirstKey: p.scan.terms.text(first), FirstCount: p.first[first],
			Second: spelt.second, SecondKey: p.scan.terms.text(second), SecondCount: p.second[second],
			Count: spelt.total, Pairs: p.pairs,
		}
		t := Joint(row.Count, row.FirstCount, row.SecondCount, p.pairs)
		lambda, z := t.Lambda()
		row.G2, row.P, row.PMI, row.NPMI = Float(t.G2()), pValue(t.P()), Float(t.PMI()), Float(t.NPMI())
		row.T, row.LogDice, row.Lambda, row.Z = Float(t.T()), Float(t.LogDice()), Float(lambda), Float(z)
		forward, backward := t.DeltaP()
		row.MI3, row.Forward, row.Backward = Float(t.MI3()), Float(forward), Float(backward)
		table = append(table, row)
	}
	slices.SortFunc(table, func(a, b Collocation) int {
		return cmp.Or(cmp.Compare(b.G2, a.G2), cmp.Compare(a.FirstKey, b.FirstKey), cmp.Compare(a.SecondKey, b.SecondKey))
	})
	return table
}

// A spelling is how two terms are mostly spelt where they stand together.
type spelling struct {
	total, count  int // of all spellings, and of this
	first, second string
}

// spellings adds up the counts of the forms of each two terms.
func (p *pairCounter) spellings() map[[2]uint32]spelling {
	all := make(map[[2]uint32]spelling)
	for _, forms := range p.joint.all() {
		pair := [2]uint32{p.scan.forms[forms.a].term, p.scan.forms[forms.b].term}
		n := forms.count
		s, here := all[pair], spelling{count: n, first: p.scan.formText(forms.a), second: p.scan.formText(forms.b)}
		here.total = s.total + n
		if s.count > n || s.count == n && cmp.Or(cmp.Compare(s.first, here.first), cmp.Compare(s.second, here.second)) < 0 {
			s.total = here.total
			here = s
		}
		all[pair] = here
	}
	return all
}
