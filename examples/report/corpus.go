package main

import (
	"cmp"
	"fmt"
	"html/template"
	"io"
	"math"
	"slices"
	"strings"

	_ "embed"

	"github.com/copydesk/copydesk"
	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
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
	// Statements are what several articles quote.
	Statements []statement
	Terms      []term
}

// A voice is somebody who is quoted, with all places.
type voice struct {
	Name     string
	Role     string
	Articles int
	Quotes   []placed
}

// A statement is one utterance that several articles quote.
type statement struct {
	Speaker  string
	Text     string // of the longest version
	Articles int
	Versions []placed // Percent is the share of the longest version's words
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
	Percent int // confidence of a quote, or its share of a statement
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
		groups := people(stories)
		p.Voices = voices(p.Stories, stories, groups)
		p.Statements = statements(p.Stories, stories, groups)
		p.Terms = terms(p.Stories, stories)
	}
	return p
}

// people tells who is the same across the articles.
func people(stories []story) []entity.Group {
	var m entity.Merger
	for _, s := range stories {
		m.Add(s.Meta(), s.entities)
	}
	return m.Groups()
}

// voices lists who is quoted, a row for each person or thing across all articles, the
// most quoted first. Quotes of nobody who is named make no row.
func voices(views []storyView, stories []story, groups []entity.Group) []voice {
	rows := map[voiceKey]*voice{}
	group := groupsOf(stories, groups)
	for i, s := range stories {
		seen := map[*voice]bool{}
		for j, q := range s.quotes {
			if q.Speaker == "" {
				continue
			}
			key := voiceKey{-1, q.Speaker}
			if g, ok := group[member{i, q.Entity}]; ok {
				key = voiceKey{g, groups[g].Name}
			}
			v := rows[key]
			if v == nil {
				v = &voice{Name: key.name}
				if key.group >= 0 {
					v.Role = groups[key.group].Role
				}
				rows[key] = v
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
		return cmp.Or(cmp.Compare(len(b.Quotes), len(a.Quotes)), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Quotes[0].Href, b.Quotes[0].Href))
	})
	return sorted
}

// A voiceKey tells voices apart: a group, or by its name what is no entity.
type voiceKey struct {
	group int // -1 for none
	name  string
}

// statements lists what several articles quote, with its versions.
func statements(views []storyView, stories []story, groups []entity.Group) (rows []statement) {
	reports := make([]quote.Report, len(stories))
	for i, s := range stories {
		reports[i] = quote.Report{Article: s.Article, Entities: s.entities, Quotes: s.quotes}
	}
	for _, m := range quote.Merge(reports, groups) {
		row := statement{Speaker: m.Speaker, Text: m.Versions[m.Longest].Text, Articles: m.Articles()}
		for _, v := range m.Versions {
			view := views[v.Article].Quotes[v.Quote]
			row.Versions = append(row.Versions, placed{Href: view.Href, Article: views[v.Article].Title, Text: v.Text, Percent: int(math.Round(100 * v.Share))})
		}
		rows = append(rows, row)
	}
	return rows
}

// A member is an entity, by its ID, of an article.
type member struct{ article, id int }

// groupsOf tells for each entity of the articles the place of its group.
func groupsOf(stories []story, groups []entity.Group) map[member]int {
	places := map[member]int{}
	for i, g := range groups {
		for _, m := range g.Members {
			places[member{m.Article, stories[m.Article].entities[m.Entity].ID}] = i
		}
	}
	return places
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
