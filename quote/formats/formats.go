// Package formats writes what the packages of this module find in a form that other
// tools read:
//
//	Rows             a table, one row a quote, for stats.WriteCSV and spreadsheets
//	Brat, ReadBrat   standoff files of the brat annotation tool, and back: gold by hand
//	CoNLLU           words with parts of speech and heads, for tools of Universal Dependencies
//	SpaCy            JSON for spaCy's Doc.from_json
//	DisplaCy         JSON for spaCy's displacy.render(…, manual=True)
//	WebAnnotation    W3C Web Annotations as JSON-LD
//	TEI              TEI P5, with <said>, <persName> and the like
//
// Offsets are those of the format: characters (code points) in brat, spaCy and Web
// Annotations, where bytes of the text are elsewhere in this module. A byte of the text
// that is no UTF-8 becomes U+FFFD, one character, so that offsets stay right.
package formats

import (
	"cmp"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

// A Document is an article with what was found in it. Its lists may be of the caller's
// making, such as gold; [entity.Validate] says what is wrong with entities. What lies
// outside of the text is not written.
type Document struct {
	Article  *article.Article
	Entities []entity.Entity
	Quotes   []quote.Quote
}

// inText returns d without what lies outside of the text, and so cannot be shown. A
// Document without an article has one that is empty.
func (d Document) inText() Document {
	if d.Article == nil {
		d.Article = new(article.Article)
	}
	size := len(d.Article.Source())
	outside := func(s article.Span) bool { return s.Start < 0 || s.End < s.Start || size < s.End }
	d.Entities = slices.Clone(d.Entities)
	for i := range d.Entities {
		e := &d.Entities[i]
		e.Mentions = slices.DeleteFunc(slices.Clone(e.Mentions), func(m entity.Mention) bool { return outside(m.Span) })
		e.References = slices.DeleteFunc(slices.Clone(e.References), func(r entity.Reference) bool { return outside(r.Span) })
		e.Roles = slices.DeleteFunc(slices.Clone(e.Roles), func(r entity.Role) bool { return outside(r.Span) })
	}
	d.Quotes = slices.DeleteFunc(slices.Clone(d.Quotes), func(q quote.Quote) bool {
		return outside(q.Cue) || outside(q.Source) || slices.ContainsFunc(q.Content, outside)
	})
	return d
}

// clean returns s as UTF-8, with one U+FFFD for each byte that is none.
func clean(s string) string { return string([]rune(s)) }

// oneLine returns a span as a reader sees it, in one line.
func (d *Document) oneLine(s article.Span) string {
	return clean(strings.Join(strings.Fields(d.Article.Show(s)), " "))
}

// entity returns the entity with an ID, nil for none.
func (d *Document) entity(id int) *entity.Entity {
	for i := range d.Entities {
		if d.Entities[i].ID == id {
			return &d.Entities[i]
		}
	}
	return nil
}

// quotes returns the quotes with content that are somebody's, in the order given.
func (d *Document) quotes() []*quote.Quote {
	var all []*quote.Quote
	for i := range d.Quotes {
		if q := &d.Quotes[i]; q.Kind != quote.Scare && len(q.Content) > 0 {
			all = append(all, q)
		}
	}
	return all
}

// A mention is a place where an entity is named.
type mention struct {
	article.Span
	entity *entity.Entity
}

// mentions returns the mentions of all entities in the order of the text.
func (d *Document) mentions() []mention {
	var all []mention
	for i := range d.Entities {
		for _, m := range d.Entities[i].Mentions {
			all = append(all, mention{m.Span, &d.Entities[i]})
		}
	}
	slices.SortStableFunc(all, func(a, b mention) int { return cmp.Compare(a.Start, b.Start) })
	return all
}

// sentences returns the sentences of body and headlines in the order of the text.
func (d *Document) sentences() []article.Sentence {
	var all []article.Sentence
	for _, s := range d.Article.Sentences().All() {
		all = append(all, s)
	}
	for _, s := range d.Article.HeadlineSentences().All() {
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b article.Sentence) int { return cmp.Compare(a.Start, b.Start) })
	return all
}

// writeJSON writes v in one line. HTML in it stays as it is.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
