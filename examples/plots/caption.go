package main

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// A caption is the name under a circle, on a ground that pales the lines behind it.
type caption struct {
	node
	style text.Style
}

// Plot draws it.
func (c caption) Plot(canvas draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&canvas)
	c.style.Font.Size = vg.Points(fontSize)
	c.style.XAlign, c.style.YAlign = draw.XCenter, draw.YBottom
	at := vg.Point{X: x(c.x), Y: y(c.y) - vg.Points(c.radius+lineHeight)}
	canvas.SetColor(color.NRGBA{R: 255, G: 255, B: 255, A: 210})
	box := c.style.Rectangle(c.name).Add(at)
	canvas.Fill(box.Path())
	canvas.FillText(c.style, at, c.name)
}
