package main

import (
	"iter"
	"strconv"
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/stats"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// speech is who says what in articles, each speaker under one name.
type speech struct {
	reports []quote.Report
	said    []quote.Said
	of      map[*article.Article][]quote.Said
}

func listen(articles []*article.Article) *speech {
	s := &speech{of: map[*article.Article][]quote.Said{}}
	var people entity.Merger
	for _, a := range articles {
		entities := entity.Extract(a)
		people.Add(a.Meta(), entities)
		s.reports = append(s.reports, quote.Report{Article: a, Entities: entities, Quotes: quote.Extract(a, entities)})
	}
	s.said = quote.SaidBy(s.reports, people.Groups())
	for _, row := range s.said {
		a := s.reports[row.Article].Article
		s.of[a] = append(s.of[a], row)
	}
	return s
}

// quoted hands over the quotes of an article as terms, by their speakers.
func (s *speech) quoted(a *article.Article) iter.Seq2[article.Span, string] {
	return func(yield func(article.Span, string) bool) {
		for _, row := range s.of[a] {
			q := s.reports[row.Article].Quotes[row.Quote]
			if row.Speaker != "" && !q.Headline && !yield(q.Content[0], drawable(row.Speaker)) {
				return
			}
		}
	}
}

// drawable leaves out what no XML may hold of a name, which is text of an article, or of
// the term that is asked for.
func drawable(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, name)
}

// genders draws what share of all quotes people of each gender and other sources have,
// with the interval that it lies in.
func genders(s *speech) picture {
	var said []stats.Utterance
	for _, row := range s.said {
		said = append(said, stats.Utterance{Speaker: row.Speaker, Source: string(row.Source), Gender: row.Gender,
			Article: strconv.Itoa(row.Article), Words: row.Words})
	}
	rows := stats.Bootstrap{Seed: 1}.VoicesBy(said, stats.ByGender)
	p := newPlot("Whose words are quoted: % of all quotes, with 95 % intervals")
	var names ticks
	for i, v := range rows {
		y := float64(len(rows) - 1 - i)
		names = append(names, plot.Tick{Value: y, Label: v.Name})
		bar := must(plotter.NewLine(plotter.XYs{{X: 0, Y: y}, {X: 100 * float64(v.Share), Y: y}}))
		bar.LineStyle = draw.LineStyle{Color: blue, Width: vg.Points(18)}
		interval := must(plotter.NewLine(plotter.XYs{{X: 100 * float64(v.Low), Y: y}, {X: 100 * float64(v.High), Y: y}}))
		interval.LineStyle = draw.LineStyle{Color: orange, Width: vg.Points(3)}
		p.Add(bar, interval)
	}
	p.Y.Tick.Marker = names
	p.Y.Min, p.Y.Max = -0.6, float64(len(rows))-0.4
	p.X.Min = 0
	p.X.Max += 2 // or the longest interval would end at the border
	return picture{"genders", p, 8 * vg.Inch, 3 * vg.Inch}
}
