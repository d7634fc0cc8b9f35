package main

import (
	"slices"

	"github.com/copydesk/copydesk/article"
)

// A node is a stretch of text as the page shows it: bare where Mark is nil, otherwise
// in the mark that encloses its nodes.
type node struct {
	Text  string
	Mark  *mark
	Nodes []node
}

// A mark says what a span of the text is. Its fields are for the template.
type mark struct {
	article.Span
	Class   string // of CSS
	Title   string // what shows on hover
	Spoken  string // what a screen reader says before it
	Href    string // where it leads, if it does
	ID      string // of the place, where something leads to it
	Label   string // stands behind it
	Percent int    // confidence of a quote
	Kind    string // of a quote
}

// nest marks the bytes of s by layers: the marks of the first enclose those of the
// second and so on. The marks of a layer are disjoint and in the order of the text. A
// mark that sticks out of one that encloses it, or out of s, is shown in parts, of which
// the first has the ID and the last the label.
func nest(a *article.Article, s article.Span, layers [][]mark) []node {
	if s.Len() <= 0 {
		return nil
	}
	if len(layers) == 0 {
		return []node{{Text: a.Show(s)}}
	}
	var nodes []node
	at := s.Start
	for _, m := range within(layers[0], s) {
		start, end := max(m.Start, s.Start), min(m.End, s.End)
		nodes = append(nodes, nest(a, article.Span{Start: at, End: start}, layers[1:])...)
		if start != m.Start {
			m.ID = ""
		}
		if end != m.End {
			m.Label = ""
		}
		nodes = append(nodes, node{Mark: &m, Nodes: nest(a, article.Span{Start: start, End: end}, layers[1:])})
		at = end
	}
	return append(nodes, nest(a, article.Span{Start: at, End: s.End}, layers[1:])...)
}

// within returns the marks that share a byte with s.
func within(marks []mark, s article.Span) []mark {
	from, _ := slices.BinarySearchFunc(marks, s.Start, func(m mark, start int) int {
		if m.End > start {
			return 1
		}
		return -1
	})
	to := from
	for to < len(marks) && marks[to].Start < s.End {
		to++
	}
	return marks[from:to]
}
