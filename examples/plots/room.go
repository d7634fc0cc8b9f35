package main

import (
	"math"
	"unicode/utf8"

	"gonum.org/v1/plot/plotter"
)

// A node is a circle with a name under it, as boxes of points on the page.
type node struct {
	x, y   float64 // middle of the circle
	radius float64
	name   string
}

const (
	fontSize   = 9.0
	runeWidth  = 0.52 * fontSize
	lineHeight = 1.25 * fontSize
	gap        = 2.0 // between boxes
)

// bounds are the box of a circle and its name: left, right, bottom, top.
func (n *node) bounds() (left, right, bottom, top float64) {
	half := max(n.radius, float64(utf8.RuneCountInString(n.name))*runeWidth/2) + gap
	return n.x - half, n.x + half, n.y - n.radius - lineHeight - gap, n.y + n.radius + gap
}

// fit puts the places of a layout into a page of points.
func fit(at plotter.XYs, nodes []node, width, height float64) {
	left, right, bottom, top := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for _, p := range at {
		left, right = min(left, p.X), max(right, p.X)
		bottom, top = min(bottom, p.Y), max(top, p.Y)
	}
	for i := range nodes {
		nodes[i].x = width * (0.1 + 0.8*(at[i].X-left)/max(right-left, 1e-9))
		nodes[i].y = height * (0.1 + 0.8*(at[i].Y-bottom)/max(top-bottom, 1e-9))
	}
}

// makeRoom pushes nodes apart whose boxes overlap, and back into the page.
func makeRoom(nodes []node, width, height float64) {
	const rounds = 400
	for range rounds {
		still := true
		for i := range nodes {
			for j := range i {
				still = !pushApart(&nodes[i], &nodes[j]) && still
			}
		}
		for i := range nodes {
			left, right, bottom, top := nodes[i].bounds()
			nodes[i].x += max(0, -left) - max(0, right-width)
			nodes[i].y += max(0, -bottom) - max(0, top-height)
		}
		if still {
			return
		}
	}
}

// pushApart moves two nodes along the side on which they overlap least, and reports whether
// they do.
func pushApart(a, b *node) bool {
	aLeft, aRight, aBottom, aTop := a.bounds()
	bLeft, bRight, bBottom, bTop := b.bounds()
	x, y := min(aRight, bRight)-max(aLeft, bLeft), min(aTop, bTop)-max(aBottom, bBottom)
	if x <= 0 || y <= 0 {
		return false
	}
	if x < y {
		step := math.Copysign(x/2, a.x-b.x)
		a.x, b.x = a.x+step, b.x-step
	} else {
		step := math.Copysign(y/2, a.y-b.y)
		a.y, b.y = a.y+step, b.y-step
	}
	return true
}
