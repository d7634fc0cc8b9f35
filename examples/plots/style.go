package main

import (
	"image/color"
	"math"
	"strconv"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
)

// The colours are told apart by people who do not see red or green (Okabe and Ito).
var (
	blue   = color.RGBA{0, 114, 178, 255}
	orange = color.RGBA{230, 159, 0, 255}
	grey   = color.RGBA{190, 190, 190, 255}
	pale   = color.RGBA{230, 159, 0, 70}
)

// newPlot returns a plot with a title and without what draws the eye for nothing.
func newPlot(title string) *plot.Plot {
	p := plot.New()
	p.Title.Text = title
	p.Title.TextStyle.Font.Size = vg.Points(13)
	p.Title.Padding = vg.Points(8)
	p.BackgroundColor = color.White
	p.X.Tick.Marker, p.Y.Tick.Marker = rounded{}, rounded{}
	return p
}

// ticks is a plot.Ticker of given places.
type ticks []plot.Tick

func (t ticks) Ticks(_, _ float64) []plot.Tick { return t }

// rounded is a plot.Ticker of about five round numbers, never less than one
// apart.
type rounded struct{}

// Ticks implements plot.Ticker.
func (rounded) Ticks(low, high float64) (t []plot.Tick) {
	step := math.Max(1, math.Pow(10, math.Floor(math.Log10((high-low)/3))))
	for _, factor := range []float64{2, 2.5, 2} { // 1, 2, 5, 10
		if (high-low)/step <= 8 {
			break
		}
		step *= factor
	}
	for v := math.Ceil(low/step) * step; v <= high; v += step {
		if v == 0 {
			v = 0 // and not -0
		}
		t = append(t, plot.Tick{Value: v, Label: grouped(strconv.FormatFloat(v, 'f', -1, 64))})
	}
	return t
}

// grouped parts the thousands of a number that has no fraction.
func grouped(number string) string {
	first := len(number) - len(strings.TrimPrefix(number, "-"))
	if strings.Contains(number, ".") {
		return number
	}
	for i := len(number) - 3; i > first; i -= 3 {
		number = number[:i] + "," + number[i:]
	}
	return number
}

// must passes on what only wrong data of our own could make fail.
func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
