package main

import (
	"fmt"
	"image/color"
	"iter"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/stats"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// dispersion draws a row of strokes for each of the most frequent terms, one
// stroke for each occurrence, and pale lines where an article ends.
func dispersion(articles iter.Seq[*article.Article]) picture {
	const (
		rows        = 12
		mostBorders = 100 // more would be a grey field
	)
	m := telling.Count(articles)
	spreads := m.Dispersions()
	p := newPlot("Where the most frequent words stand")
	p.X.Label.Text = "running words"
	p.X.Padding, p.Y.Padding = 0, vg.Points(6)
	if len(m.Rows) <= mostBorders {
		p.X.Label.Text += "; pale lines end articles"
		p.Add(borders(m, rows))
	}
	shown := m.Frequencies()[:min(rows, len(m.Terms))]
	ink := color.NRGBA{blue.R, blue.G, blue.B, 255}
	if len(shown) > 0 {
		ink.A = opacity(shown[0].Count)
	}
	var names ticks
	for i, f := range shown {
		y := float64(rows - i)
		offsets, _ := telling.Offsets(articles, f.Term)
		points := make(plotter.XYs, len(offsets))
		for j, o := range offsets {
			points[j] = plotter.XY{X: float64(o.Corpus), Y: y}
		}
		strokes := must(plotter.NewScatter(points))
		strokes.GlyphStyle = draw.GlyphStyle{Color: ink, Radius: vg.Points(7), Shape: stroke{}}
		p.Add(strokes)
		id, _ := m.Lookup(f.Term)
		names = append(names, plot.Tick{Value: y, Label: fmt.Sprintf("%s (DP %.2f)", f.Term, spreads[id].DP)})
	}
	p.Y.Tick.Marker = names
	p.Y.Tick.Length = 0
	p.Y.Min, p.Y.Max = 0.4, rows+0.6
	p.X.Min, p.X.Max = 0, float64(m.Words())
	return picture{"dispersion", p, 9 * vg.Inch, 4 * vg.Inch}
}

// opacity is how strong a stroke is, so that a row of so many shows where they are dense
// and does not become a bar.
func opacity(strokes int) uint8 {
	const room = 500 // strokes that stand side by side
	return uint8(max(0.08, min(1, room/float64(max(1, strokes)))) * 255)
}

// borders are lines where articles end.
func borders(m *stats.Matrix, rows int) plot.Plotter {
	lines := &verticals{top: float64(rows) + 0.6, bottom: 0.4}
	at := 0
	for _, r := range m.Rows {
		at += r.Words
		lines.xs = append(lines.xs, float64(at))
	}
	return lines
}

// verticals are thin lines over the height of a plot.
type verticals struct {
	xs          []float64
	bottom, top float64
}

// Plot implements plot.Plotter.
func (v *verticals) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for _, at := range v.xs {
		c.StrokeLine2(draw.LineStyle{Color: grey, Width: vg.Points(0.5)}, x(at), y(v.bottom), x(at), y(v.top))
	}
}

// stroke is a glyph: a short vertical line.
type stroke struct{}

// DrawGlyph implements draw.GlyphDrawer.
func (stroke) DrawGlyph(c *draw.Canvas, style draw.GlyphStyle, at vg.Point) {
	c.StrokeLine2(draw.LineStyle{Color: style.Color, Width: vg.Points(0.9)}, at.X, at.Y-style.Radius, at.X, at.Y+style.Radius)
}
