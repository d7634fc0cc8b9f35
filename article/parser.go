package article

import (
	"unicode/utf8"

	"github.com/copydesk/copydesk/article/internal/page"
	"github.com/copydesk/copydesk/internal/text/segment"

	"golang.org/x/text/encoding"
)

// A Parser parses texts. Its zero value is what [Parse] uses. A Parser that nobody
// changes may be used from many goroutines.
type Parser struct {
	// Phrases are looked for beside the built-in ones, and before them.
	Phrases *Phrases
	// Known is what the caller knows of the article; it wins over what is found.
	Known Known
	// MaxBytes limits how many bytes Read reads of one text, before they are decoded;
	// 0 stands for [DefaultMaxBytes].
	MaxBytes int64
	// Encoding is that of the bytes that Read reads, for instance
	// charmap.Windows1252; nil stands for UTF-8. Spans are of the decoded text.
	Encoding encoding.Encoding
}

// Parse parses a text. Any bytes give an Article.
func (p *Parser) Parse(text string) *Article {
	a := &Article{text: text}
	o := page.Options{Title: p.Known.Title}
	if p.Phrases != nil {
		o.Phrases = p.Phrases.patterns
	}
	read := page.Read(text, o)
	if !utf8.ValidString(text) {
		a.flags = append(a.flags, InvalidUTF8)
	}
	if len(text) > segment.Longest {
		a.flags = append(a.flags, TooLong)
	}
	a.flags = append(a.flags, formFlags(text)...)
	if read.Foreign {
		a.flags = append(a.flags, NotEnglish)
	}
	if read.Kept {
		a.flags = append(a.flags, LimitReached)
	}
	a.blocks = make([]Block, len(read.Parts))
	for i, part := range read.Parts {
		a.blocks[i] = Block{Span: Span(part.Span), Content: Span(part.Content), Kind: Kind(part.Kind),
			Boilerplate: !part.Kind.IsBody(), Rule: part.Rule, Score: part.Score}
	}
	a.collect(p.Known, Span(read.Title))
	return a
}
