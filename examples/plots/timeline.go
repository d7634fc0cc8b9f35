package main

import (
	"image/color"
	"iter"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/stats"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
)

// timeline draws in how many articles of each week a term is, among all, with
// bursts shaded.
func timeline(articles iter.Seq[*article.Article], term string) picture {
	m, id := withTerm(articles, term)
	p := newPlot("Articles a week with “" + term + "” (blue) among all (grey)")
	p.Y.Min = 0
	p.X.Tick.Marker = months{}
	picture := picture{"timeline", p, 9 * vg.Inch, 3 * vg.Inch}
	if id < 0 {
		p.Title.Text = "No article has “" + term + "”"
		p.HideAxes()
		return picture
	}
	points := m.Series(id, stats.Weekly)
	if len(points) == 0 {
		p.Title.Text = "No article has a date"
		p.HideAxes()
		return picture
	}
	for _, b := range (stats.Bursts{}).Find(points) {
		p.Add(shade(b, points))
	}
	for _, pt := range points {
		p.Add(column(pt.From, pt.Of, grey), column(pt.From, pt.Articles, blue))
	}
	return picture
}

const week = 7 * 24 * time.Hour

// column is a bar of the width of a week.
func column(from time.Time, height int, fill color.Color) *plotter.Polygon {
	left, right := float64(from.Unix()), float64(from.Add(week*9/10).Unix())
	y := float64(height)
	bar := must(plotter.NewPolygon(plotter.XYs{{X: left, Y: 0}, {X: right, Y: 0}, {X: right, Y: y}, {X: left, Y: y}}))
	bar.Color, bar.LineStyle.Width = fill, 0
	return bar
}

// shade is the area behind the weeks of a burst.
func shade(b stats.Burst, points []stats.Point) *plotter.Polygon {
	top := 0
	for _, p := range points {
		top = max(top, p.Of)
	}
	left, right := float64(b.From.Add(-week/10).Unix()), float64(b.Until.Add(week).Unix())
	area := must(plotter.NewPolygon(plotter.XYs{{X: left, Y: 0}, {X: right, Y: 0}, {X: right, Y: float64(top)}, {X: left, Y: float64(top)}}))
	area.Color, area.LineStyle.Width = pale, 0
	return area
}

// months is a plot.Ticker of the first days of months, at most about eight.
type months struct{}

// Ticks implements plot.Ticker.
func (months) Ticks(low, high float64) (t []plot.Tick) {
	at := time.Unix(int64(low), 0).UTC()
	at = time.Date(at.Year(), at.Month()+1, 1, 0, 0, 0, 0, time.UTC)
	every := 1 + int((high-low)/float64(8*31*24*60*60))
	for ; float64(at.Unix()) <= high; at = at.AddDate(0, every, 0) {
		t = append(t, plot.Tick{Value: float64(at.Unix()), Label: at.Format("Jan 2006")})
	}
	return t
}
