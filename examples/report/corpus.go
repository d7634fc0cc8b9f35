package main

import (
	"cmp"
	"fmt"
	"html/template"
	"io"
	"maps"
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
	Sourced bool // whether an article has an outlet or a date
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
	mostTerms      = 40
	mostKeywords   = 10 // of an article
	longestKeyword = 6  // words
	mostLines      = 20 // places of a term
	around         = 40 // bytes of context on either side of a term
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
		p.Sourced = p.Sourced || s.Meta().Outlet != "" || !s.Meta().Date.IsZero()
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
				key = voiceKey{g, groups[g].Label()}
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

// terms lists the words and phrases that mark most articles against general news, with
// their places.
func terms(views []storyView, stories []story) []term {
	marks, spelt := map[string]int{}, map[string]map[string]int{}
	for _, s := range stories {
		keywords := stats.Keywords(s.Article, nil)
		for _, w := range keywords[:min(len(keywords), mostKeywords)] {
			marks[w.Key]++
			if spelt[w.Key] == nil {
				spelt[w.Key] = map[string]int{}
			}
			spelt[w.Key][w.Term]++
		}
	}
	index := map[string]*term{}
	for i, s := range stories {
		seen := map[string]bool{}
		for span, key := range (stats.Terms{MaxWords: longestKeyword}).All(s.Article) {
			if marks[key] == 0 {
				continue
			}
			t := index[key]
			if t == nil {
				t = &term{Term: commonest(spelt[key])}
				index[key] = t
			}
			t.Count++
			if !seen[key] {
				seen[key] = true
				t.Articles++
			}
			if len(t.Places) == mostLines {
				t.More++
				continue
			}
			b := blockOf(s, span.Start)
			t.Places = append(t.Places, placed{Href: fmt.Sprintf("%sb%d", views[i].ID, b), Article: views[i].Title, Text: contextOf(s, b, span)})
		}
	}
	keys := slices.SortedFunc(maps.Keys(index), func(a, b string) int {
		return cmp.Or(marks[b]-marks[a], index[b].Count-index[a].Count, cmp.Compare(a, b))
	})
	var rows []term
	for _, key := range keys[:min(len(keys), mostTerms)] {
		rows = append(rows, *index[key])
	}
	return rows
}

// commonest is the key that is there most often, the first of several.
func commonest(count map[string]int) string {
	return slices.MinFunc(slices.Sorted(maps.Keys(count)), func(a, b string) int { return count[b] - count[a] })
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
