package formats

import (
	"cmp"
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/quote"
)

// WebAnnotation writes the quotes and names as an AnnotationPage of the W3C [Web
// Annotation] model, in one line of JSON-LD. source is the IRI of the text; "" stands for
// urn:copydesk: and the ID of the article. A quote is an annotation of its content, with its
// kind and its speaker as tags; its cue and its source are annotations that link to it.
// Each target has its place in the text in characters, and its words with what
// stands around them. Since a page may not be empty, an article in which nothing was found is
// an AnnotationCollection of none.
//
// [Web Annotation]: https://www.w3.org/TR/annotation-model/
func WebAnnotation(w io.Writer, d Document, source string) error {
	d = d.inText()
	if source == "" {
		source = "urn:copydesk:" + cmp.Or(url.PathEscape(d.Article.Meta().ID), "-")
	}
	p := pageWriter{d: &d, source: source, base: source + "#"}
	if strings.Contains(source, "#") {
		p.base = source + "-" // an IRI has one fragment
	}
	for i, q := range d.quotes() {
		p.quote(i+1, q)
	}
	for i, m := range d.mentions() {
		p.items = append(p.items, annotation{
			ID: fmt.Sprintf("%sname-%d", p.base, i+1), Type: "Annotation", Motivation: "identifying",
			Body: []any{tag("classifying", string(m.entity.Kind)), tag("identifying", clean(m.entity.Name))}, Target: []target{p.target(m.Span)},
		})
	}
	all := collection{ID: p.base + "annotations", Type: "AnnotationCollection", Total: len(p.items)}
	if all.Total == 0 {
		all.Context = annoContext
		return writeJSON(w, all)
	}
	return writeJSON(w, page{Context: annoContext, ID: p.base + "page", Type: "AnnotationPage", PartOf: all, Items: p.items})
}

const annoContext = "http://www.w3.org/ns/anno.jsonld"

type collection struct {
	Context string `json:"@context,omitempty"`
	ID      string `json:"id"`
	Type    string `json:"type"`
	Total   int    `json:"total"`
}

type page struct {
	Context    string       `json:"@context"`
	ID         string       `json:"id"`
	Type       string       `json:"type"`
	PartOf     collection   `json:"partOf"`
	StartIndex int          `json:"startIndex"`
	Items      []annotation `json:"items"`
}

type annotation struct {
	ID         string   `json:"id"`
	Type       string   `json:"type"`
	Motivation string   `json:"motivation"`
	Body       []any    `json:"body"`
	Target     []target `json:"target"`
}

// A textual is a body that is words.
type textual struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Value   string `json:"value"`
	Format  string `json:"format"`
}

func tag(purpose, value string) textual {
	return textual{"TextualBody", purpose, value, "text/plain"}
}

type target struct {
	Source   string `json:"source"`
	Selector []any  `json:"selector"`
}

type positionSelector struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type quoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
}

type pageWriter struct {
	d      *Document
	source string
	base   string // of the IDs
	items  []annotation
}

func (p *pageWriter) quote(n int, q *quote.Quote) {
	id := fmt.Sprintf("%squote-%d", p.base, n)
	a := annotation{ID: id, Type: "Annotation", Motivation: "describing", Body: []any{tag("classifying", string(q.Kind))}}
	if q.Speaker != "" {
		a.Body = append(a.Body, tag("identifying", clean(q.Speaker)))
	}
	for _, s := range q.With {
		a.Body = append(a.Body, tag("identifying", clean(s.Name)))
	}
	for _, c := range q.Content {
		a.Target = append(a.Target, p.target(c))
	}
	p.items = append(p.items, a)
	p.part(id, "cue", q.Cue)
	p.part(id, "source", q.Source)
}

// part adds the cue or the source of a quote.
func (p *pageWriter) part(of, name string, s article.Span) {
	if s.IsZero() {
		return
	}
	p.items = append(p.items, annotation{
		ID: of + "-" + name, Type: "Annotation", Motivation: "linking", Body: []any{of, tag("classifying", name)}, Target: []target{p.target(s)},
	})
}

// around is how many characters before and behind a target help to find it again.
const around = 32

func (p *pageWriter) target(s article.Span) target {
	runes := p.d.Article.RuneSpan(s)
	before := p.d.Article.FromRunes(article.Span{Start: max(0, runes.Start-around), End: runes.Start})
	behind := p.d.Article.FromRunes(article.Span{Start: runes.End, End: runes.End + around})
	text := func(s article.Span) string { return clean(p.d.Article.Text(s)) }
	return target{p.source, []any{
		positionSelector{"TextPositionSelector", runes.Start, runes.End},
		quoteSelector{"TextQuoteSelector", text(s), text(before), text(behind)},
	}}
}
