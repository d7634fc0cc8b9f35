package main

import (
	"cmp"
	"image/color"
	"iter"
	"maps"
	"math"
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/stats"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// network draws who is quoted in the same articles: a circle for each voice, the larger
// the more quotes it has, and a line between two that share articles, the thicker the
// more. Of many voices and lines those that say most are drawn, so that names can be read.
func network(s *speech, articles iter.Seq[*article.Article]) picture {
	const (
		mostVoices = 32
		mostLinks  = 60
		mostRadius = 24.0 // points
		mostWidth  = 6.0
		pageWidth  = 760.0
		pageHeight = 600.0
	)
	p := newPlot("Who is quoted beside whom")
	p.HideAxes()
	p.X.Padding, p.Y.Padding = 0, 0
	speakers := stats.Terms{Spans: s.quoted}
	voices := speakers.Count(articles).Frequencies()
	edges := stats.Cooccurrence{Terms: speakers, Within: stats.InArticle}.Edges(articles)

	voices, g := strongest(voices, edges, mostVoices, mostLinks)
	nodes := make([]node, len(voices))
	for i, v := range voices {
		nodes[i].radius = max(2.5, mostRadius*math.Sqrt(float64(v.Count)/float64(max(voices[0].Count, 60))))
		nodes[i].name = v.Term
	}
	fit(g.layout(), nodes, pageWidth, pageHeight)
	makeRoom(nodes, pageWidth, pageHeight)
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 0, pageWidth, 0, pageHeight
	for _, l := range g.links {
		a, b := nodes[l.a], nodes[l.b]
		line := must(plotter.NewLine(plotter.XYs{{X: a.x, Y: a.y}, {X: b.x, Y: b.y}}))
		width := max(0.4, mostWidth*float64(l.count)/float64(max(g.links[0].count, 8)))
		line.LineStyle = draw.LineStyle{Color: grey, Width: vg.Points(width)}
		p.Add(line)
	}
	var names []plot.Plotter // above all circles
	for _, n := range nodes {
		at := plotter.XYs{{X: n.x, Y: n.y}}
		circle := must(plotter.NewScatter(at))
		circle.GlyphStyle = draw.GlyphStyle{Color: color.Color(blue), Radius: vg.Points(n.radius), Shape: draw.CircleGlyph{}}
		p.Add(circle)
		names = append(names, caption{n, p.X.Tick.Label})
	}
	p.Add(names...)
	return picture{"voices", p, vg.Points(pageWidth + 2*margin), vg.Points(pageHeight + 2*margin + 30)}
}

// strongest keeps the links that most articles have, of several those between the voices
// that are quoted most, and the voices at their ends; where there are no links, the voices
// that are quoted most.
func strongest(voices []stats.Frequency, edges []stats.Edge, mostVoices, mostLinks int) ([]stats.Frequency, *graph) {
	g := newGraph(voices, edges)
	slices.SortStableFunc(g.links, func(a, b link) int {
		return cmp.Or(b.count-a.count, max(a.a, a.b)-max(b.a, b.b), min(a.a, a.b)-min(b.a, b.b))
	})
	var kept []link
	shown := make(map[int]int) // voices with a link, in the end with their new numbers
	for _, l := range g.links {
		more := 0
		for _, v := range [...]int{l.a, l.b} {
			if _, ok := shown[v]; !ok {
				more++
			}
		}
		if len(shown)+more > mostVoices || len(kept) == mostLinks {
			continue
		}
		shown[l.a], shown[l.b] = 0, 0
		kept = append(kept, l)
	}
	if len(kept) == 0 {
		voices = voices[:min(mostVoices, len(voices))]
		return voices, &graph{n: len(voices)}
	}
	var ends []stats.Frequency
	for number, v := range slices.Sorted(maps.Keys(shown)) {
		shown[v] = number
		ends = append(ends, voices[v])
	}
	for i, l := range kept {
		kept[i].a, kept[i].b = shown[l.a], shown[l.b]
	}
	return ends, &graph{len(ends), kept}
}

type graph struct {
	n     int
	links []link
}

type link struct{ a, b, count int }

func newGraph(voices []stats.Frequency, edges []stats.Edge) *graph {
	number := make(map[string]int)
	for i, v := range voices {
		number[v.Term] = i
	}
	g := &graph{n: len(voices)}
	for _, e := range edges {
		a, okA := number[e.Source]
		b, okB := number[e.Target]
		if okA && okB {
			g.links = append(g.links, link{a, b, e.Count})
		}
	}
	return g
}

// layout places the voices: all push each other away, links pull, and all are
// drawn a little to the middle (Fruchterman and Reingold 1991). It begins with a
// spiral, so that the same voices give the same picture.
func (g *graph) layout() plotter.XYs {
	const rounds = 600
	at := make(plotter.XYs, g.n)
	for i := range at {
		angle, radius := 2.4*float64(i), math.Sqrt(float64(i)+0.5)
		at[i] = plotter.XY{X: radius * math.Cos(angle), Y: radius * math.Sin(angle)}
	}
	for round := range rounds {
		heat := 0.5 * (1 - float64(round)/rounds)
		moved := slices.Clone(at)
		for i := range at {
			fx, fy := g.force(at, i)
			length := math.Hypot(fx, fy)
			step := math.Min(length, heat) / math.Max(length, 1e-9)
			moved[i].X += fx * step
			moved[i].Y += fy * step
		}
		at = moved
	}
	return at
}

// force is the sum of what acts on one voice.
func (g *graph) force(at plotter.XYs, i int) (fx, fy float64) {
	fx, fy = -0.1*at[i].X, -0.14*at[i].Y
	for j := range at {
		dx, dy := at[i].X-at[j].X, at[i].Y-at[j].Y
		if square := dx*dx + dy*dy; j != i {
			fx += 4.5 * dx / (square + 0.01) // names lie, so that there must be more room beside
			fy += 3 * dy / (square + 0.01)
		}
	}
	for _, l := range g.links {
		other := l.a + l.b - i
		if l.a == i || l.b == i {
			dx, dy := at[other].X-at[i].X, at[other].Y-at[i].Y
			pull := 0.03 * math.Hypot(dx, dy)
			fx += pull * dx
			fy += pull * dy
		}
	}
	return fx, fy
}
