package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

// A storyView is an article as the template shows it.
type storyView struct {
	ID     string // of its place in the page
	Name   string // the article's own ID
	Title  string
	Facts  []fact
	Flags  []article.Flag
	Blocks []blockView
	Quotes []quoteView
	Named  []entityView
	Words  int // of the body
}

// A fact is a piece of metadata.
type fact struct{ Label, Text string }

// A blockView is a block of the text.
type blockView struct {
	ID       string
	Kind     article.Kind
	Rule     string // by which it was stripped
	Stripped bool
	Nodes    []node
}

// A quoteView is a line in the list of quotes.
type quoteView struct {
	ID, Href string // its own place, that of its words
	Class    string
	Number   int
	Speaker  string
	Text     string
	Kind     quote.Kind
	Percent  int // confidence
}

// An entityView is a line in the list of who is who.
type entityView struct {
	ID     string
	Class  string // the colour of its quotes
	Name   string
	Kind   string
	Also   string // other names
	Roles  string
	Places []placeView
	More   int // places that are not listed
}

// A placeView leads to a place where something is named or referred to.
type placeView struct {
	ID     string
	Number int // from 1
}

const (
	colours    = 10 // of speakers; more than so many share them
	mostPlaces = 12 // listed for a name
)

// newStory lays out the story that is number n in the page.
func newStory(n int, s story) storyView {
	m := s.Meta()
	v := storyView{ID: fmt.Sprintf("a%d", n), Name: m.ID, Title: cmp.Or(m.Title.Text, m.ID, "(no title)"), Flags: s.Flags(), Facts: facts(m)}
	for _, t := range s.Tokens().All() {
		if t.Kind == article.Word || t.Kind == article.Number {
			v.Words++
		}
	}
	class := speakerClasses(s.quotes)
	v.Quotes = quoteList(v.ID, s, class)
	names := disjoint(nameMarks(v.ID, s.entities))
	v.Named = namedList(v.ID, s.entities, names, class)
	layers := [][]mark{
		disjoint(contentMarks(v.Quotes, s.quotes)),
		disjoint(partMarks(v.Quotes, s.quotes)),
		names,
	}
	for i, b := range s.Blocks().All() {
		if b.Content.Len() == 0 {
			continue
		}
		v.Blocks = append(v.Blocks, blockView{
			ID: fmt.Sprintf("%sb%d", v.ID, i), Kind: b.Kind, Rule: b.Rule, Stripped: b.Boilerplate,
			Nodes: nest(s.Article, b.Content, layers),
		})
	}
	return v
}

func facts(m article.Metadata) (facts []fact) {
	add := func(label, text string) {
		if text != "" {
			facts = append(facts, fact{label, text})
		}
	}
	add("Outlet", m.Outlet)
	if !m.Date.IsZero() {
		add("Date", m.Date.Format("2006-01-02"))
	}
	add("Byline", m.Byline.Text)
	add("Dateline", m.Dateline.Text)
	add("Agency", m.Agency.Text)
	for _, f := range m.Dated {
		add("Dated", f.Text)
	}
	return facts
}

// speakerClasses gives each speaker a class of colour, those with most quotes first.
func speakerClasses(quotes []quote.Quote) map[string]string {
	class := map[string]string{}
	for i, g := range quote.BySpeaker(quotes) {
		if g.Speaker != "" {
			class[g.Speaker] = fmt.Sprintf("s%d", i%colours)
		}
	}
	return class
}

func quoteList(id string, s story, class map[string]string) []quoteView {
	views := make([]quoteView, len(s.quotes))
	for i, q := range s.quotes {
		views[i] = quoteView{
			ID: fmt.Sprintf("%sl%d", id, i), Href: fmt.Sprintf("%sq%d", id, i),
			Class: cmp.Or(class[q.Speaker], "nobody"), Number: i + 1, Speaker: speakers(q),
			Text: q.Attributed(s.Article), Kind: q.Kind, Percent: int(math.Round(100 * q.Confidence)),
		}
	}
	return views
}

// speakers names all whose words a quote gives.
func speakers(q quote.Quote) string {
	if q.Speaker == "" {
		return "nobody who is named"
	}
	names := []string{q.Speaker}
	for _, w := range q.With {
		names = append(names, w.Name)
	}
	return strings.Join(names, " and ")
}

func contentMarks(views []quoteView, quotes []quote.Quote) (marks []mark) {
	for i, q := range quotes {
		v := views[i]
		for j, c := range q.Content {
			m := mark{Span: c, Class: "q " + v.Class, Kind: string(v.Kind), Percent: v.Percent,
				Title:  fmt.Sprintf("%s, %s, confidence %d %%", v.Speaker, v.Kind, v.Percent),
				Spoken: fmt.Sprintf("quote %d, %s: ", v.Number, v.Speaker)}
			if j == 0 {
				m.ID = v.Href
			}
			if j == len(q.Content)-1 {
				m.Label, m.Href = fmt.Sprint(v.Number), v.ID
			}
			marks = append(marks, m)
		}
	}
	return marks
}

// partMarks marks cues and sources.
func partMarks(views []quoteView, quotes []quote.Quote) (marks []mark) {
	for i, q := range quotes {
		for _, part := range []struct {
			article.Span
			class, name string
		}{{q.Source, "source", "source"}, {q.Cue, "cue", "cue"}} {
			if !part.IsZero() {
				marks = append(marks, mark{Span: part.Span, Class: part.class + " " + views[i].Class,
					Title: fmt.Sprintf("%s of quote %d (%s)", part.name, views[i].Number, views[i].Speaker)})
			}
		}
	}
	return marks
}

func isName(k entity.Kind) bool {
	return k != entity.Date && k != entity.Money && k != entity.Percent
}

// nameMarks marks what names an entity or refers to one.
func nameMarks(id string, entities []entity.Entity) (marks []mark) {
	for _, e := range entities {
		if !isName(e.Kind) {
			continue
		}
		places := entity.Occurrences([]entity.Entity{e})
		for j, o := range places {
			class := "name"
			if o.Type != "" {
				class = "ref"
			}
			marks = append(marks, mark{Span: o.Span, Class: class, Title: fmt.Sprintf("%s (%s)", e.Name, kindWord(e.Kind)),
				Href: fmt.Sprintf("%se%d", id, e.ID), ID: fmt.Sprintf("%se%dp%d", id, e.ID, j)})
		}
	}
	return marks
}

// namedList lists the entities, those with most places first. It leads only to places that are marked:
// of two that overlap one is.
func namedList(id string, entities []entity.Entity, marks []mark, class map[string]string) (views []entityView) {
	places := map[string][]string{}
	for _, m := range marks {
		places[m.Href] = append(places[m.Href], m.ID)
	}
	byPlaces := slices.Clone(entities)
	slices.SortStableFunc(byPlaces, func(a, b entity.Entity) int { return cmp.Compare(count(b), count(a)) })
	for _, e := range byPlaces {
		if !isName(e.Kind) {
			continue
		}
		v := entityView{ID: fmt.Sprintf("%se%d", id, e.ID), Name: e.Name, Kind: kindWord(e.Kind), Also: strings.Join(e.Aliases, ", ")}
		if e.Kind == entity.Person {
			v.Class = class[e.Name]
		}
		var roles []string
		for _, r := range e.Roles {
			roles = append(roles, r.Text)
		}
		v.Roles = strings.Join(roles, "; ")
		marked := places[v.ID]
		for j, at := range marked[:min(len(marked), mostPlaces)] {
			v.Places = append(v.Places, placeView{at, j + 1})
		}
		v.More = len(marked) - len(v.Places)
		views = append(views, v)
	}
	return views
}

// kindWord is a kind as a reader would call it.
func kindWord(k entity.Kind) string {
	switch k {
	case entity.Org:
		return "organisation"
	case entity.GPE, entity.Loc:
		return "place"
	case entity.NORP:
		return "people or group"
	case entity.Facility:
		return "building or site"
	case entity.Misc:
		return "other name"
	}
	return strings.ToLower(string(k))
}

func count(e entity.Entity) int { return len(e.Mentions) + len(e.References) }

// disjoint sorts marks by their places. Of two that overlap the first stays whole.
func disjoint(marks []mark) []mark {
	slices.SortStableFunc(marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	end := 0
	return slices.DeleteFunc(marks, func(m mark) bool {
		if m.Start < end {
			return true
		}
		end = m.End
		return false
	})
}
