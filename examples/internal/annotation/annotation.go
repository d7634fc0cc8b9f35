// Package annotation is the form in which annotate and server write what was found in
// a text: plain JSON, described in the comment of command annotate.
package annotation

import (
	"github.com/copydesk/copydesk"
	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

// A Record is what was found in one text. All offsets are bytes of
// the UTF-8 text, the end exclusive. What was not found is left out or null.
type Record struct {
	ID        string          `json:"id"`
	Copydesk  string          `json:"copydesk"` // version of the library
	Weights   string          `json:"weights"`  // fingerprint of its models
	Article   articleRecord   `json:"article"`
	Sentences [][2]int        `json:"sentences"` // of the body
	Entities  []entity.Entity `json:"entities"`
	Quotes    []quoteRecord   `json:"quotes"`
}

// articleRecord has the fields of article.Metadata and the blocks.
type articleRecord struct {
	article.Metadata
	Flags  []article.Flag  `json:"flags,omitempty"`
	Blocks []article.Block `json:"blocks"`
}

// quoteRecord is a quote with its spans as pairs.
type quoteRecord struct {
	Kind       quote.Kind    `json:"kind"`
	Content    [][2]int      `json:"content"`
	Cue        *[2]int       `json:"cue"`
	Source     *[2]int       `json:"source"`
	Speaker    string        `json:"speaker,omitempty"`
	Entity     *int          `json:"entity"`
	With       []withRecord  `json:"with,omitempty"`
	Reports    string        `json:"reports,omitempty"`  // "speech" or "thought": all that is no speech
	Attitude   quote.Reports `json:"attitude,omitempty"` // which of these
	Form       quote.Form    `json:"form,omitempty"`
	Headline   bool          `json:"headline,omitempty"`
	Confidence float64       `json:"confidence"`
}

// withRecord is somebody who speaks together with the speaker.
type withRecord struct {
	Name   string `json:"name"`
	Entity *int   `json:"entity"`
}

// New words what was found in an article.
func New(a *article.Article, entities []entity.Entity, quotes []quote.Quote) Record {
	r := Record{
		ID:        a.Meta().ID,
		Copydesk:  copydesk.Version,
		Weights:   quote.Fingerprint(),
		Article:   articleRecord{Metadata: a.Meta(), Flags: a.Flags()},
		Sentences: [][2]int{},
		Entities:  entities,
		Quotes:    []quoteRecord{},
	}
	for _, b := range a.Blocks().All() {
		r.Article.Blocks = append(r.Article.Blocks, b)
	}
	for _, s := range a.Sentences().All() {
		r.Sentences = append(r.Sentences, pair(s.Span))
	}
	if r.Entities == nil {
		r.Entities = []entity.Entity{}
	}
	for _, q := range quotes {
		r.Quotes = append(r.Quotes, newQuoteRecord(q))
	}
	return r
}

func newQuoteRecord(q quote.Quote) quoteRecord {
	r := quoteRecord{
		Kind: q.Kind, Cue: optional(q.Cue), Source: optional(q.Source), Speaker: q.Speaker,
		Form: q.Form, Headline: q.Headline, Confidence: q.Confidence,
	}
	switch q.Reports {
	case quote.Speech:
		r.Reports = "speech"
	case "": // in marks, and nobody's
	default:
		r.Reports, r.Attitude = "thought", q.Reports
	}
	for _, c := range q.Content {
		r.Content = append(r.Content, pair(c))
	}
	r.Entity = entityOrNil(q.Entity)
	for _, s := range q.With {
		r.With = append(r.With, withRecord{s.Name, entityOrNil(s.Entity)})
	}
	return r
}

func entityOrNil(id int) *int {
	if id < 0 {
		return nil
	}
	return &id
}

func pair(s article.Span) [2]int { return [2]int{s.Start, s.End} }

func optional(s article.Span) *[2]int {
	if s.IsZero() {
		return nil
	}
	p := pair(s)
	return &p
}
