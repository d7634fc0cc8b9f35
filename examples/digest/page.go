package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/internal/terminal"
	"github.com/copydesk/copydesk/quote"
	"github.com/copydesk/copydesk/stats"
)

// A page prints stories for a terminal.
type page struct {
	w io.Writer
	terminal.Screen
}

const labelWidth = 12 // of the labels at the left

func (p page) story(s story, terms []stats.Weight) {
	fmt.Fprintln(p.w, strings.Repeat("═", p.Width))
	for _, line := range terminal.Wrap(cmp.Or(s.Meta().Title.Text, "(no title; the text starts with its first paragraph)"), p.Width) {
		fmt.Fprintln(p.w, p.Paint(line, terminal.Bold))
	}
	p.row("id", s.Meta().ID)
	p.metadata(s.Meta())
	fmt.Fprintln(p.w)
	p.stripped(s.Article)
	p.names(s.entities)
	p.speakers(s)
	words := make([]string, len(terms))
	for i, t := range terms {
		words[i] = t.Term
	}
	p.row("terms", strings.Join(words, " · "))
	fmt.Fprintln(p.w)
}

func (p page) metadata(m article.Metadata) {
	p.row("byline", m.Byline.Text)
	p.row("dateline", m.Dateline.Text)
	p.row("agency", m.Agency.Text)
	for _, f := range m.Headlines {
		p.row("headline", f.Text)
	}
	for _, f := range m.Dated {
		p.row("dated", f.Text)
	}
	for _, f := range m.Contributors {
		p.row("with", f.Text)
	}
	for _, c := range m.Captions {
		p.row("caption", c.Text)
	}
	for _, f := range m.Notes {
		p.row("note", f.Text)
	}
}

// stripped lists what is neither body nor metadata.
func (p page) stripped(a *article.Article) {
	label := "stripped"
	for _, b := range a.Blocks().All() {
		if b.Boilerplate && !isMetadata(b.Kind) && b.Content.Len() > 0 {
			p.row(label, fmt.Sprintf("“%s” (%s; %s)", terminal.Cut(terminal.Line(a.Text(b.Content)), 40), b.Kind, b.Rule))
			label = " "
		}
	}
}

func isMetadata(k article.Kind) bool {
	switch k {
	case article.Headline, article.Byline, article.Dateline, article.Dated, article.Agency, article.Contributors, article.Caption, article.Credit, article.Note:
		return true
	}
	return false
}

// names prints people, organisations and places, those named most first.
func (p page) names(entities []entity.Entity) {
	byName := slices.Clone(entities)
	slices.SortStableFunc(byName, func(a, b entity.Entity) int { return cmp.Compare(len(b.Mentions), len(a.Mentions)) })
	for _, group := range []struct {
		label string
		kinds []entity.Kind
	}{
		{"people", []entity.Kind{entity.Person}},
		{"groups", []entity.Kind{entity.Org}},
		{"places", []entity.Kind{entity.GPE, entity.Loc, entity.Facility}},
	} {
		var names []string
		for _, e := range byName {
			if slices.Contains(group.kinds, e.Kind) {
				names = append(names, nameWithRole(e))
			}
		}
		p.row(group.label, strings.Join(names, " · "))
	}
}

func nameWithRole(e entity.Entity) string {
	name := e.Name
	if len(e.Roles) > 0 {
		name += " (" + e.Roles[0].Text + ")"
	}
	if n := len(e.Mentions); n > 1 {
		name += fmt.Sprintf(" ×%d", n)
	}
	return name
}

// speakers prints who said what, but for what nobody is told to have said: "asked why".
func (p page) speakers(s story) {
	told := slices.DeleteFunc(slices.Clone(s.quotes), func(q quote.Quote) bool {
		return q.Kind != quote.Direct && q.Source.IsZero() && q.Speaker == ""
	})
	for _, g := range quote.BySpeaker(told) {
		fmt.Fprintln(p.w)
		fmt.Fprintln(p.w, p.Paint(terminal.Line(cmp.Or(g.Speaker, "(speakers without a name)")), terminal.Source))
		for _, q := range g.Quotes {
			p.wrap("    ", q.Attributed(s.Article))
		}
	}
	if len(told) > 0 {
		fmt.Fprintln(p.w)
	}
}

// row prints a label and a text beside it. Rows without text are left out.
func (p page) row(label, text string) {
	if text != "" {
		p.wrap(terminal.Left(label, labelWidth), text)
	}
}

// wrap prints text in lines of the page's width; the first line starts with first, the
// others with as many spaces.
func (p page) wrap(first, text string) {
	indent := terminal.Width(first)
	for _, line := range terminal.Wrap(text, p.Width-indent) {
		fmt.Fprintln(p.w, p.Paint(first, terminal.Faint)+line)
		first = strings.Repeat(" ", indent)
	}
}
