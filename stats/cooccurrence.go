package stats

import (
	"cmp"
	"iter"
	"slices"
	"sort"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
)

// A Scope is the stretch of text within which terms count as together.
type Scope int

// The scopes.
const (
	InSentence Scope = iota
	InParagraph
	InArticle
)

// Cooccurrence says which terms are linked by standing together. With
// Terms.Spans that hands over the names of an article it makes the network of
// who is named beside whom. Several occurrences of a term in one stretch count
// once.
type Cooccurrence struct {
	Terms    Terms
	Within   Scope // zero is the sentence
	MinCount int   // least count of a link; zero means 1
	Limit    int   // most terms of one stretch, the commonest and then the earliest there; zero means 200, more than 1,000 mean 1,000
}

// An Edge links two terms that stand together. A stretch is a sentence, a
// paragraph or an article, as Cooccurrence.Within says.
type Edge struct {
	Source      string `json:"source"` // the lesser key
	Target      string `json:"target"`
	Count       int    `json:"count"`        // stretches with both
	SourceCount int    `json:"source_count"` // stretches with Source
	TargetCount int    `json:"target_count"`
	Stretches   int    `json:"stretches"` // all
	G2          Float  `json:"g2"`
	NPMI        Float  `json:"npmi"`
	Jaccard     Float  `json:"jaccard"` // Count over the stretches with either
}

// maxLimit bounds the links of one stretch, of which there are half its square.
const maxLimit = 1000

// Edges counts the links of the articles and sorts them by count, the highest
// first, and then by keys.
func (c Cooccurrence) Edges(articles iter.Seq[*article.Article]) []Edge {
	c.Limit = min(orDefault(c.Limit, 200), maxLimit)
	l := &linker{Cooccurrence: c, scan: newScanner(c.Terms)}
	for a := range articles {
		l.add(a)
	}
	return l.edges()
}

type linker struct {
	Cooccurrence
	scan   *scanner
	joint  pairTally
	single []int // stretches with each term
	total  int
	labels labels
	seen   []seenTerm // of the article at hand
}

// A seenTerm is a term in a stretch of text.
type seenTerm struct {
	stretch int
	term    uint32
	order   int
	count   int
}

func (l *linker) add(a *article.Article) {
	doc := layer.Of(a)
	l.seen = l.seen[:0]
	l.scan.scan(a, func(at article.Span, form uint32) bool {
		if stretch := l.stretch(doc, at.Start); stretch >= 0 {
			l.labels.count(form, len(l.scan.forms))
			l.seen = append(l.seen, seenTerm{stretch, l.scan.forms[form].term, len(l.seen), 1})
		}
		return true
	})
	l.total += l.stretches(doc)
	l.single = grow(l.single, len(l.scan.terms.keys))
	l.distinct()
	for start := 0; start < len(l.seen); {
		end := start
		for end < len(l.seen) && l.seen[end].stretch == l.seen[start].stretch {
			end++
		}
		l.link(l.seen[start:min(end, start+l.Limit)])
		start = end
	}
}

// stretch returns the stretch that the byte offset is in, or -1.
func (l *linker) stretch(doc *layer.Doc, at int) int {
	i := sentenceAt(doc, 0, doc.BodySentences, at)
	if i < 0 && l.Terms.Headlines {
		i = sentenceAt(doc, doc.BodySentences, len(doc.Sentences), at)
	}
	switch {
	case i < 0 || l.Within == InSentence:
		return i
	case l.Within == InParagraph:
		return doc.Sentences[i].Block
	}
	return 0
}

// sentenceAt returns which of the sentences [from, to) the offset is in, or -1.
func sentenceAt(doc *layer.Doc, from, to, at int) int {
	i := from + sort.Search(to-from, func(i int) bool {
		return int(doc.Tokens[doc.Sentences[from+i].End-1].End) > at
	})
	if i == to || int(doc.Tokens[doc.Sentences[i].First].Start) > at {
		return -1
	}
	return i
}

// stretches counts the stretches of an article.
func (l *linker) stretches(doc *layer.Doc) int {
	sentences := doc.Sentences[:doc.BodySentences]
	if l.Terms.Headlines {
		sentences = doc.Sentences
	}
	if l.Within == InSentence {
		return len(sentences)
	}
	n := 0
	for i, s := range sentences {
		if i == 0 || l.Within == InParagraph && s.Block != sentences[i-1].Block {
			n++
		}
	}
	return n
}

// distinct makes one of the occurrences of a term in a stretch, and orders the
// terms of each stretch by count and then by place.
func (l *linker) distinct() {
	slices.SortFunc(l.seen, func(a, b seenTerm) int {
		return cmp.Or(a.stretch-b.stretch, cmp.Compare(a.term, b.term), a.order-b.order)
	})
	kept := l.seen[:0]
	for _, s := range l.seen {
		if n := len(kept); n > 0 && kept[n-1].stretch == s.stretch && kept[n-1].term == s.term {
			kept[n-1].count++
			continue
		}
		kept = append(kept, s)
	}
	l.seen = kept
	slices.SortFunc(l.seen, func(a, b seenTerm) int {
		return cmp.Or(a.stretch-b.stretch, b.count-a.count, a.order-b.order)
	})
}

// link counts the pairs of the terms of one stretch.
func (l *linker) link(terms []seenTerm) {
	for i, a := range terms {
		l.single[a.term]++
		for _, b := range terms[:i] {
			l.joint.add(min(a.term, b.term), max(a.term, b.term))
		}
	}
}

func (l *linker) edges() []Edge {
	pairs := slices.DeleteFunc(l.joint.all(), func(p pairCount) bool { return p.count < l.MinCount })
	rank := l.scan.terms.ranks()
	for i, p := range pairs {
		if rank[p.b] < rank[p.a] {
			pairs[i].a, pairs[i].b = p.b, p.a
		}
	}
	slices.SortFunc(pairs, func(p, q pairCount) int {
		return cmp.Or(q.count-p.count, rank[p.a]-rank[q.a], rank[p.b]-rank[q.b])
	})
	edges := make([]Edge, len(pairs))
	for i, p := range pairs {
		edges[i] = l.edge(p)
	}
	return edges
}

func (l *linker) edge(p pairCount) Edge {
	e := Edge{
		Source: l.labels.of(l.scan, p.a), SourceCount: l.single[p.a],
		Target: l.labels.of(l.scan, p.b), TargetCount: l.single[p.b],
		Count: p.count, Stretches: l.total,
	}
	t := Joint(p.count, e.SourceCount, e.TargetCount, l.total)
	e.G2, e.NPMI = Float(t.G2()), Float(t.NPMI())
	e.Jaccard = Float(p.count) / Float(e.SourceCount+e.TargetCount-p.count)
	return e
}
