package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blocks are the elements that stand in lines of their own.
var blocks = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Header: true, atom.Footer: true, atom.Aside: true,
	atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true, atom.Ul: true, atom.Ol: true, atom.Li: true,
	atom.Blockquote: true, atom.Pre: true, atom.Table: true, atom.Tr: true, atom.Td: true, atom.Th: true, atom.Figure: true,
	atom.Figcaption: true, atom.Dl: true, atom.Dt: true, atom.Dd: true, atom.Hr: true, atom.Br: true,
}

// textOf returns the text of a node, a line a block, with an empty line between them.
func textOf(n *html.Node) string {
	var t texter
	t.node(n)
	t.end()
	return t.out.String()
}

type texter struct {
	out  strings.Builder
	line strings.Builder
}

func (t *texter) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		t.line.WriteString(n.Data)
		return
	case n.DataAtom == atom.Script, n.DataAtom == atom.Style, n.DataAtom == atom.Noscript, n.Type == html.CommentNode:
		return
	}
	block := blocks[n.DataAtom]
	if block {
		t.end()
	}
	for c := range n.ChildNodes() {
		t.node(c)
	}
	if block {
		t.end()
	}
}

// end ends a line.
func (t *texter) end() {
	line := strings.Join(strings.Fields(t.line.String()), " ")
	t.line.Reset()
	if line == "" {
		return
	}
	if t.out.Len() > 0 {
		t.out.WriteString("\n\n")
	}
	t.out.WriteString(line)
}
