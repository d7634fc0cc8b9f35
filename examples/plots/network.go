package main

import (
	"image/color"
	"iter"
	"math"
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/stats"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// network draws who is quoted in the same articles: a circle for each voice, as
// large as it has quotes, and a line between two that share an article.
func network(articles iter.Seq[*article.Article]) picture {
	const most = 40
	p := newPlot("Who is quoted beside whom")
	p.HideAxes()
	p.X.Padding, p.Y.Padding = vg.Points(20), vg.Points(20)
	speakers := stats.Terms{Spans: quoted}
	voices := speakers.Count(articles).Frequencies()
	voices = voices[:min(most, len(voices))]
	edges := stats.Cooccurrence{Terms: speakers, Within: stats.InArticle}.Edges(articles)

	g := newGraph(voices, edges)
	places := g.layout()
	for _, l := range g.links {
		line := must(plotter.NewLine(plotter.XYs{places[l.a], places[l.b]}))
		line.LineStyle = draw.LineStyle{Color: grey, Width: vg.Points(0.8 * float64(l.count))}
		p.Add(line)
	}
	for i, v := range voices {
		circle := must(plotter.NewScatter(plotter.XYs{places[i]}))
		circle.GlyphStyle = draw.GlyphStyle{Color: color.Color(blue), Radius: vg.Points(2.5 * math.Sqrt(float64(v.Count))), Shape: draw.CircleGlyph{}}
		name := must(plotter.NewLabels(plotter.XYLabels{XYs: plotter.XYs{places[i]}, Labels: []string{v.Term}}))
		name.TextStyle[0].Font.Size = vg.Points(9)
		name.TextStyle[0].YAlign = draw.YCenter
		name.Offset.X = circle.GlyphStyle.Radius + vg.Points(2)
		if g.leans(places, i) < 0 { // write away from the others
			name.TextStyle[0].XAlign = draw.XRight
			name.Offset.X *= -1
		}
		p.Add(circle, name)
	}
	if len(voices) > 0 {
		room := (p.X.Max - p.X.Min) * 0.15 // for the names
		p.X.Min -= room
		p.X.Max += room
	}
	return picture{"voices", p, 10 * vg.Inch, 8 * vg.Inch}
}

// quoted hands over the quotes of an article as terms, by their speakers.
func quoted(a *article.Article) iter.Seq2[article.Span, string] {
	return func(yield func(article.Span, string) bool) {
		for _, q := range quote.Extract(a, entity.Extract(a)) {
			if q.Speaker != "" && !q.Headline && !yield(q.Content[0], q.Speaker) {
				return
			}
		}
	}
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

// leans tells to which side of those that it is linked to a voice stands.
func (g *graph) leans(at plotter.XYs, i int) (sum float64) {
	for _, l := range g.links {
		if l.a == i || l.b == i {
			sum += at[i].X - at[l.a+l.b-i].X
		}
	}
	return sum
}

// force is the sum of what acts on one voice.
func (g *graph) force(at plotter.XYs, i int) (fx, fy float64) {
	fx, fy = -0.1*at[i].X, -0.14*at[i].Y
	for j := range at {
		dx, dy := at[i].X-at[j].X, at[i].Y-at[j].Y
		if square := dx*dx + dy*dy; j != i {
			fx += 1.6 * dx / (square + 0.01) // names lie, so that there must be more room beside
			fy += dy / (square + 0.01)
		}
	}
	for _, l := range g.links {
		other := l.a + l.b - i
		if l.a == i || l.b == i {
			dx, dy := at[other].X-at[i].X, at[other].Y-at[i].Y
			pull := 0.05 * math.Hypot(dx, dy)
			fx += pull * dx
			fy += pull * dy
		}
	}
	return fx, fy
}
