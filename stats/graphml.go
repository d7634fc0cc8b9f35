package stats

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
)

// WriteGraphML writes edges as an undirected graph in GraphML, which Gephi,
// Cytoscape, igraph and NetworkX read. Nodes have a label and a count, edges a
// weight (the count) and, where defined, an npmi. Nodes are sorted by name,
// edges stay in their order. The error is that of w.
func WriteGraphML(w io.Writer, edges []Edge) error {
	counts := make(map[string]int)
	for _, e := range edges {
		counts[e.Source] = e.SourceCount
		counts[e.Target] = e.TargetCount
	}
	out := bufio.NewWriter(w)
	out.WriteString(graphMLHead)
	number := make(map[string]int)
	for i, name := range slices.Sorted(maps.Keys(counts)) {
		number[name] = i
		fmt.Fprintf(out, "    <node id=\"n%d\"><data key=\"label\">", i)
		xml.EscapeText(out, []byte(printable(name)))
		fmt.Fprintf(out, "</data><data key=\"count\">%d</data></node>\n", counts[name])
	}
	for i, e := range edges {
		fmt.Fprintf(out, "    <edge id=\"e%d\" source=\"n%d\" target=\"n%d\"><data key=\"weight\">%d</data>", i, number[e.Source], number[e.Target], e.Count)
		if !math.IsNaN(float64(e.NPMI)) {
			fmt.Fprintf(out, "<data key=\"npmi\">%g</data>", e.NPMI)
		}
		out.WriteString("</edge>\n")
	}
	out.WriteString("  </graph>\n</graphml>\n")
	return out.Flush() // a bufio.Writer keeps the first error
}

const graphMLHead = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="count" for="node" attr.name="count" attr.type="int"/>
  <key id="weight" for="edge" attr.name="weight" attr.type="int"/>
  <key id="npmi" for="edge" attr.name="npmi" attr.type="double"/>
  <graph edgedefault="undirected">
`
