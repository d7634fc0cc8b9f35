package main

import (
	"iter"
	"math"
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/stats"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// keyness draws bars for the terms that mark the articles with a term against
// the others: to the right what they have more of, to the left what less.
func keyness(articles iter.Seq[*article.Article], term string) picture {
	const each = 12
	p := newPlot("What marks the articles with “" + term + "” (right) and those without (left)")
	found, _ := withTerm(articles, term)
	has := make(map[int]bool)
	with := 0
	for row, r := range found.Rows {
		if len(found.Cells(row)) > 0 {
			has[r.Place] = true
			with++
		}
	}
	if with == 0 || with == len(found.Rows) {
		p.Title.Text = "No article has “" + term + "”"
		if with > 0 {
			p.Title.Text = "Each article has “" + term + "”"
		}
		p.HideAxes()
		return picture{"keyness", p, 7 * vg.Inch, 2 * vg.Inch}
	}
	m := stats.Terms{}.Count(articles)
	keys := stats.Keyness{MinCount: 3}.Compare(
		m.Select(func(r stats.Row) bool { return has[r.Place] }),
		m.Select(func(r stats.Row) bool { return !has[r.Place] }))
	keys = slices.DeleteFunc(keys, func(k stats.KeyTerm) bool {
		return math.IsNaN(float64(k.G2)) || k.Key == (stats.Terms{}).Key(term)
	})
	if len(keys) > 2*each {
		keys = slices.Concat(keys[:each], keys[len(keys)-each:])
	}
	slices.Reverse(keys) // the highest bar is drawn last

	p.X.Label.Text = "G2, log-likelihood ratio; beyond the dotted lines p < 0.05 for a single term"
	p.Add(&threshold{3.841458820694124})
	var names ticks
	for i, k := range keys {
		bar := must(plotter.NewBarChart(plotter.Values{float64(k.G2)}, vg.Points(10)))
		bar.Horizontal, bar.XMin, bar.LineStyle.Width = true, float64(i), 0
		bar.Color = blue
		if k.G2 < 0 {
			bar.Color = orange
		}
		p.Add(bar)
		names = append(names, plot.Tick{Value: float64(i), Label: k.Term})
	}
	p.X.Min, p.X.Max = p.X.Min*1.04, p.X.Max*1.04
	p.Y.Tick.Marker = names
	p.Y.Tick.Length, p.Y.LineStyle.Width = 0, 0
	p.Y.Min, p.Y.Max = -0.7, float64(len(keys))-0.3
	return picture{"keyness", p, 7 * vg.Inch, vg.Length(1.3+0.2*float64(len(keys))) * vg.Inch}
}

// threshold draws dotted lines at both signs of a value of X.
type threshold struct{ at float64 }

// Plot implements plot.Plotter.
func (t *threshold) Plot(c draw.Canvas, p *plot.Plot) {
	x, _ := p.Transforms(&c)
	style := draw.LineStyle{Color: grey, Width: vg.Points(1), Dashes: []vg.Length{vg.Points(2), vg.Points(3)}}
	for _, at := range []float64{-t.at, t.at} {
		if p.X.Min < at && at < p.X.Max {
			c.StrokeLine2(style, x(at), c.Min.Y, x(at), c.Max.Y)
		}
	}
}
