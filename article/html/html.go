// Package html reads articles from web pages, from bytes and never from the network,
// through one of two libraries: go-trafilatura, which knows more about news pages and
// about their dates and authors, or go-readability, which is what the reader views of
// browsers do. It is a module of its own, so that nobody else carries these.
//
//	a, err := html.Read(page, "https://example.org/fog-falls")
//
// Spans are of the plain text that comes out, [article.Article.Source], not of the page.
package html

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"net/url"
	"time"

	"codeberg.org/readeck/go-readability/v2"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/copydesk/copydesk/article"
)

// An Engine finds the article in a page.
type Engine string

// The engines.
const (
	Trafilatura Engine = "trafilatura" // also what "" stands for
	Readability Engine = "readability"
)

// ErrNoArticle is what a page gives, wrapped, in which no article was found.
var ErrNoArticle = errors.New("no article in the page")

// An Extractor reads articles from pages. Its zero value is what [Read] uses. One that
// nobody changes may be used from many goroutines.
type Extractor struct {
	Engine Engine
	// Parser parses the text. Its MaxBytes bounds the page; its Encoding is that of the
	// page, which otherwise says so itself. Known wins over what the page says.
	Parser article.Parser
}

// Read reads a page with the zero [Extractor].
func Read(page io.Reader, pageURL string) (*article.Article, error) {
	return new(Extractor).Read(page, pageURL)
}

// Read reads a page to its end and parses the article in it. Title, byline, outlet and
// date are those that the page says, the ID is pageURL, which may be empty. Errors are
// those of page and of the engine, [article.ErrTooLarge] and [ErrNoArticle], all
// wrapped.
func (x *Extractor) Read(page io.Reader, pageURL string) (*article.Article, error) {
	a, err := x.read(page, pageURL)
	if err != nil {
		return nil, fmt.Errorf("html: %s: %w", cmp.Or(pageURL, "page"), err)
	}
	return a, nil
}

func (x *Extractor) read(page io.Reader, pageURL string) (*article.Article, error) {
	doc, err := x.document(page)
	if err != nil {
		return nil, err
	}
	at, err := url.Parse(pageURL)
	if err != nil {
		return nil, err
	}
	f, err := x.find(doc, at)
	if err != nil {
		return nil, err
	}
	text := ""
	if f.node != nil {
		text = textOf(f.node)
	}
	if text == "" {
		return nil, ErrNoArticle
	}
	p := x.Parser
	p.Known = f.known(p.Known, pageURL)
	return p.Parse(text), nil
}

// document parses the HTML.
func (x *Extractor) document(page io.Reader) (*html.Node, error) {
	limit := min(cmp.Or(x.Parser.MaxBytes, article.DefaultMaxBytes), math.MaxInt64-1)
	raw, err := io.ReadAll(io.LimitReader(page, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(raw)) > limit {
		return nil, fmt.Errorf("%w: more than %d bytes", article.ErrTooLarge, limit)
	}
	var r io.Reader = bytes.NewReader(raw)
	if x.Parser.Encoding != nil {
		r = x.Parser.Encoding.NewDecoder().Reader(r)
	} else if len(raw) > 0 { // of nothing it says io.EOF
		if r, err = charset.NewReader(r, ""); err != nil {
			return nil, err
		}
	}
	return html.Parse(r)
}

// found is what an engine finds in a page.
type found struct {
	node                  *html.Node
	title, byline, outlet string
	date                  time.Time
}

func (x *Extractor) find(doc *html.Node, at *url.URL) (found, error) {
	switch x.Engine {
	case "", Trafilatura:
		r, err := trafilatura.ExtractDocument(doc, trafilatura.Options{OriginalURL: at, ExcludeComments: true})
		if err != nil {
			return found{}, fmt.Errorf("%w: %w", ErrNoArticle, err)
		}
		m := r.Metadata
		return found{r.ContentNode, m.Title, m.Author, m.Sitename, m.Date}, nil
	case Readability:
		r, err := readability.FromDocument(doc, at)
		if err != nil {
			return found{}, fmt.Errorf("%w: %w", ErrNoArticle, err)
		}
		date, _ := r.PublishedTime() // zero where there is none
		return found{r.Node, r.Title(), r.Byline(), r.SiteName(), date}, nil
	}
	return found{}, fmt.Errorf("no engine is %q", x.Engine)
}

// known adds what the page says to what the caller knows.
func (f *found) known(k article.Known, pageURL string) article.Known {
	k.ID = cmp.Or(k.ID, pageURL)
	k.Title = cmp.Or(k.Title, f.title)
	k.Byline = cmp.Or(k.Byline, f.byline)
	k.Outlet = cmp.Or(k.Outlet, f.outlet)
	if k.Date.IsZero() {
		k.Date = f.date
	}
	if _, taken := k.Vars["url"]; pageURL != "" && !taken {
		k.Vars = maps.Clone(k.Vars)
		if k.Vars == nil {
			k.Vars = map[string]string{}
		}
		k.Vars["url"] = pageURL
	}
	return k
}
