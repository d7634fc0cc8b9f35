// Command plots draws what the tables of the other examples say: where words
// stand in the articles (dispersion.svg), what marks the articles that have a word
// (keyness.svg), when it is in the news (timeline.svg), who is quoted beside whom
// (voices.svg), and how many of the words are those of women and men (genders.svg).
//
//	$ cd examples/plots && go run . -term ferry -out /tmp ../corpus
//
// It takes files and folders, or - for standard input; without arguments it
// reads the sample corpus. An article is dated by a name such as
// 2026-03-05-council.txt; those of the sample corpus have invented dates. With -png
// it writes PNG.
//
// It is a module of its own, so that its plotting library is no dependency of
// Copydesk.
package main

import (
	"flag"
	"fmt"
	"image/color"
	"os"
	"path/filepath"
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/examples/internal/input"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

func main() {
	term := flag.String("term", "", "the `word` or phrase that keyness and time line are about (default ferry for the sample corpus, else one that is common in some articles)")
	out := flag.String("out", ".", "write the pictures to this `folder`")
	png := flag.Bool("png", false, "write PNG in place of SVG")
	input.Usage("plots", "draws where words stand, what marks articles, when, who is quoted beside whom, and by gender")
	flag.Parse()

	var articles []*article.Article
	status := input.Each(flag.Args(), func(a *article.Article) { articles = append(articles, dated(a)) })
	if *term == "" && flag.NArg() == 0 {
		*term = "ferry"
	}
	if err := save(articles, *term, *out, *png); err != nil {
		input.Complain(fmt.Errorf("plots: %w", err))
		status = 1
	}
	os.Exit(status)
}

// A picture is a plot with its size and the name of its file.
type picture struct {
	name          string
	plot          *plot.Plot
	width, height vg.Length
}

func save(articles []*article.Article, term, folder string, png bool) error {
	if len(articles) == 0 {
		return fmt.Errorf("no articles")
	}
	if !slices.ContainsFunc(articles, func(a *article.Article) bool { return !a.Meta().Date.IsZero() }) {
		fmt.Fprintln(os.Stderr, "plots: no article has a date, so the time line says so; name files 2026-03-05-council.txt, or give records a date")
	}
	if term == "" {
		term = tellingTerm(slices.Values(articles))
	}
	term = drawable(term)
	said := listen(articles)
	pictures := []picture{
		dispersion(slices.Values(articles)),
		keyness(slices.Values(articles), term),
		timeline(slices.Values(articles), term),
		network(said, slices.Values(articles)),
		genders(said),
	}
	format := "svg"
	if png {
		format = "png"
	}
	for _, p := range pictures {
		file := filepath.Join(folder, p.name+"."+format)
		if err := p.save(file, format); err != nil {
			return err
		}
		fmt.Println(file)
	}
	return nil
}

// margin is what stands around each picture, in points.
const margin = 14

// save draws a picture with a margin, so that no name is cut off.
func (p picture) save(file, format string) error {
	canvas, err := draw.NewFormattedCanvas(p.width, p.height, format)
	if err != nil {
		return err
	}
	whole := draw.New(canvas)
	whole.FillPolygon(color.White, []vg.Point{{X: 0, Y: 0}, {X: p.width, Y: 0}, {X: p.width, Y: p.height}, {X: 0, Y: p.height}})
	p.plot.Draw(draw.Crop(whole, margin, -margin, margin, -margin))
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	if _, err := canvas.WriteTo(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
