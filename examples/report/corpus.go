package main

import (
	"cmp"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	_ "embed"

	"github.com/copydesk/copydesk"
	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/stats"
)

// A page is what the template shows.
type page struct {
	Title   string
	Version string
	Style   template.CSS
	Script  template.JS
	Stories []storyView
	Quotes  int
	Voices  []voice
	Terms   []term
}

// A voice is somebody who is quoted, with all places.
type voice struct {
	Name     string
	Roles    string
	Kind     string
	Articles int
	Quotes   []placed
}

// A term is a word that marks the articles.
type term struct {
	Term     string
	Count    int
	Articles int
	Places   []placed
	More     int // places that are not listed
}

// A placed is a line of an index that leads to its place.
type placed struct {
	Href    string
	Article string // the title of the article
	Text    string
	Percent int // confidence of a quote
}

const (
	mostTerms = 40
	mostLines = 20 // places of a term
	around    = 40 // bytes of context on either side of a term
)

//go:embed page.html
var pageHTML string

//go:embed style.css
var styleCSS string

//go:embed script.js
var scriptJS string

var pageTemplate = template.Must(template.New("page").Parse(pageHTML))

// write writes a page as HTML.
func write(w io.Writer, p page) error { return pageTemplate.Execute(w, p) }

func newPage(title string, stories []story) page {
	p := page{Title: title, Version: copydesk.Version, Style: template.CSS(styleCSS), Script: template.JS(scriptJS)}
	for i, s := range stories {
		p.Stories = append(p.Stories, newStory(i, s))
		p.Quotes += len(s.quotes)
	}
	if len(stories) > 1 {
		p.Voices = voices(p.Stories, stories)
		p.Terms = terms(p.Stories, stories)
	}
	return p
}

// voices lists who is quoted, a row for each person or thing across all articles, the
// most quoted first. Quotes of nobody who is named make no row.
func voices(views []storyView, stories []story) []voice {
	lists := make([][]entity.Entity, len(stories))
	for i, s := range stories {
		lists[i] = s.entities
	}
	rows := map[string]*voice{}
	names := groupNames(lists)
	for i, s := range stories {
		seen := map[*voice]bool{}
		for j, q := range s.quotes {
			if q.Speaker == "" {
				continue
			}
			at := member{i, q.Entity}
			name := cmp.Or(names[at].Name, q.Speaker)
			v := rows[name]
			if v == nil {
				v = &voice{Name: name, Kind: string(names[at].Kind)}
				rows[name] = v
			}
			if !seen[v] {
				seen[v] = true
				v.Articles++
			}
			view := views[i].Quotes[j]
			v.Quotes = append(v.Quotes, placed{Href: view.Href, Article: views[i].Title, Text: view.Text, Percent: view.Percent})
		}
	}
	var sorted []voice
	for _, v := range rows {
		sorted = append(sorted, *v)
	}
	slices.SortFunc(sorted, func(a, b voice) int {
		return cmp.Or(cmp.Compare(len(b.Quotes), len(a.Quotes)), cmp.Compare(a.Name, b.Name))
	})
	return sorted
}

// A member is an entity, by its ID, of an article.
type member struct{ article, id int }

// groupNames tells for each entity of the articles the group that it belongs to.
func groupNames(lists [][]entity.Entity) map[member]entity.Group {
	names := map[member]entity.Group{}
	for _, g := range entity.Merge(lists) {
		for _, m := range g.Members {
			names[member{m.Article, lists[m.Article][m.Entity].ID}] = g
		}
	}
	return names
}

// terms lists the commonest terms of the corpus with their places.
func terms(views []storyView, stories []story) []term {
	counter := stats.NewCounter(stats.Terms{})
	for i, s := range stories {
		counter.Add(i, s.Article)
	}
	frequencies := counter.Matrix().Frequencies()
	rows := make([]term, min(len(frequencies), mostTerms))
	index := map[string]*term{}
	for i := range rows {
		f := frequencies[i]
		rows[i] = term{Term: f.Term, Count: f.Count, Articles: f.Articles}
		index[f.Key] = &rows[i]
	}
	for i, s := range stories {
		for span, key := range (stats.Terms{}).All(s.Article) {
			t := index[key]
			if t == nil {
				continue
			}
			if len(t.Places) == mostLines {
				t.More++
				continue
			}
			b := blockOf(s, span.Start)
			t.Places = append(t.Places, placed{Href: fmt.Sprintf("%sb%d", views[i].ID, b), Article: views[i].Title, Text: contextOf(s, b, span)})
		}
	}
	return rows
}

// contextOf returns a span with some of its block on either side.
func contextOf(s story, block int, span article.Span) string {
	c := s.Blocks().At(block).Content
	text := s.Source()[max(c.Start, span.Start-around):min(c.End, span.End+around)]
	return strings.ToValidUTF8(text, "") // the cuts may go through a letter
}

// blockOf returns the index of the block that holds a byte.
func blockOf(s story, at int) int {
	blocks := s.Blocks()
	low, high := 0, blocks.Len()
	for low+1 < high {
		if mid := (low + high) / 2; blocks.At(mid).Start <= at {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}
