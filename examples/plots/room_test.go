package main

import (
	"fmt"
	"testing"

	"gonum.org/v1/plot/plotter"
)

// Names and circles that lie upon each other are parted, and all stay on the page.
func TestMakeRoom(t *testing.T) {
	const width, height = 760, 600
	nodes := make([]node, 32)
	at := make(plotter.XYs, len(nodes))
	for i := range nodes {
		nodes[i] = node{radius: float64(2 + i%24), name: fmt.Sprintf("Somebody Number%d", i)}
		at[i] = plotter.XY{X: float64(i % 3), Y: float64(i % 2)}
	}
	fit(at, nodes, width, height)
	makeRoom(nodes, width, height)
	for i := range nodes {
		left, right, bottom, top := nodes[i].bounds()
		if left < -1 || bottom < -1 || right > width+1 || top > height+1 {
			t.Errorf("%v leaves the page", nodes[i])
		}
		for j := range i {
			l, r, b, u := nodes[j].bounds()
			if x, y := min(right, r)-max(left, l), min(top, u)-max(bottom, b); x > gap && y > gap {
				t.Errorf("%v and %v overlap by %.1f and %.1f", nodes[i], nodes[j], x, y)
			}
		}
	}
}
