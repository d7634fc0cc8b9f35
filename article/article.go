// Package article reads raw article text (work in progress).
package article

import (
	"iter"
	"strings"
	"sync"
	"time"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/segment"
)

// An Article is one parsed text. It is immutable, and many goroutines may use one.
type Article struct {
	text   string
	meta   Metadata
	blocks []Block

	once sync.Once
	doc  *layer.Doc
}

// Metadata is what an Article says of itself.
type Metadata struct {
	ID    string
	Title Field
	Date  time.Time
}

// A Field is a piece of metadata and where it stands.
type Field struct {
	Text string
	Span Span
}

// Parse parses text with the zero Parser.
func Parse(text string) *Article { return new(Parser).Parse(text) }

// A Parser parses texts.
type Parser struct {
	Known Metadata
}

// Parse parses text.
func (p *Parser) Parse(text string) *Article {
	a := &Article{text: text, meta: p.Known}
	for at := 0; at < len(text); {
		n := strings.IndexByte(text[at:], '\n') + 1
		if n == 0 {
			n = len(text) - at
		}
		line := Span{at, at + n}
		at += n
		if strings.TrimSpace(text[line.Start:line.End]) == "" && len(a.blocks) > 0 {
			a.blocks[len(a.blocks)-1].End = at
			continue
		}
		a.blocks = append(a.blocks, Block{Span: line, Content: line, Kind: Paragraph})
	}
	return a
}

// Source returns the whole text, byte for byte as it was handed in.
func (a *Article) Source() string { return a.text }

// Text returns the bytes of span.
func (a *Article) Text(span Span) string { return a.text[span.Start:span.End] }

// Meta returns what is known or found about the article.
func (a *Article) Meta() Metadata { return a.meta }

// Blocks returns the blocks, which cover the whole text.
func (a *Article) Blocks() List[Block] {
	return List[Block]{len(a.blocks), func(i int) Block { return a.blocks[i] }}
}

// Body iterates over the blocks of the body.
func (a *Article) Body() iter.Seq2[int, Block] {
	return func(yield func(int, Block) bool) {
		for i, b := range a.blocks {
			if !b.Boilerplate && !yield(i, b) {
				return
			}
		}
	}
}

// Sentences returns the sentences of the body.
func (a *Article) Sentences() List[Sentence] {
	d := a.Doc()
	return List[Sentence]{d.BodySentences, func(i int) Sentence { return sentence(d, i) }}
}

// Headlines returns the sentences of the headlines.
func (a *Article) Headlines() List[Sentence] {
	d := a.Doc()
	return List[Sentence]{len(d.Sentences) - d.BodySentences, func(i int) Sentence { return sentence(d, d.BodySentences+i) }}
}

func sentence(d *layer.Doc, i int) Sentence {
	s := d.Sentences[i]
	return Sentence{Span{d.Tokens[s.First].Start, d.Tokens[s.End-1].End}, s.Block, s.First, s.End}
}

// Tokens returns the tokens of the body.
func (a *Article) Tokens() List[Token] {
	d := a.Doc()
	return tokens(d, 0, d.BodyTokens)
}

// TokensOf returns the tokens of one of the article's sentences.
func (a *Article) TokensOf(s Sentence) List[Token] { return tokens(a.Doc(), s.first, s.end) }

func tokens(d *layer.Doc, from, to int) List[Token] {
	return List[Token]{to - from, func(i int) Token {
		t := d.Tokens[from+i]
		return Token{Span{t.Start, t.End}, TokenKind(t.Kind)}
	}}
}

// Doc is for the other packages of this module; its type is internal.
func (a *Article) Doc() *layer.Doc {
	a.once.Do(func() { a.doc = a.segment() })
	return a.doc
}

func (a *Article) segment() *layer.Doc {
	d := &layer.Doc{Text: a.text}
	cut := func(i int, b Block) {
		first := len(d.Tokens)
		d.Tokens = segment.AppendTokens(d.Tokens, a.text, b.Content.Start, b.Content.End)
		for at := first; at < len(d.Tokens); {
			end := at + segment.Sentence(a.text, d.Tokens[at:])
			d.Sentences = append(d.Sentences, layer.Sentence{First: at, End: end, Block: i})
			at = end
		}
	}
	for i, b := range a.Body() {
		cut(i, b)
	}
	d.BodyTokens, d.BodySentences = len(d.Tokens), len(d.Sentences)
	for i, b := range a.blocks {
		if b.Kind == Headline {
			cut(i, b)
		}
	}
	return d
}
