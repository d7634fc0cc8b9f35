// Package article reads the raw text of a news article, as a scraper, a feed or an
// archive hands it over, and tells its parts: the paragraphs of its body, its
// headline, byline, dateline, captions and notes, and the boilerplate between
// them ("Leave a Reply", app promotions, related headlines).
//
// [Parse] takes any text and never fails. It cuts the text into [Block]s that
// cover all of it and rewrites nothing: whatever the package finds carries a
// [Span] of bytes of the text that the caller handed in, and [Article.Text] gives
// those very bytes back. To strip an article is to choose among its blocks:
//
//	a := article.Parse(text)
//	for _, b := range a.Body() {
//		fmt.Println(a.Text(b.Content))
//	}
//
// Each block tells by which rule it was judged. Sentences and tokens are cut when
// they are first asked for. The rules are for English; a text in another language
// keeps all its lines, and [NotEnglish] among its flags.
package article

import (
	"iter"
	"sync"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/text/markup"
)

// An Article is a parsed text. It is immutable; many goroutines may use one at the
// same time.
type Article struct {
	text   string
	meta   Metadata
	blocks []Block
	flags  []Flag

	cut     sync.Once
	doc     *layer.Doc
	counted sync.Once
	marks   []mark
}

// Parse parses a text with the zero [Parser].
func Parse(text string) *Article { return new(Parser).Parse(text) }

// Source returns the whole text, byte for byte as it was handed in.
func (a *Article) Source() string { return a.text }

// Text returns the bytes of the text in s. It panics if s is out of bounds, as
// slicing does.
func (a *Article) Text(s Span) string { return a.text[s.Start:s.End] }

// Show returns the text in s as a reader sees it, for tables, keys and pages: tags are
// gone, a character reference stands for its character, and a no-break space is a space.
// It panics if s is out of bounds.
func (a *Article) Show(s Span) string { return markup.Show(a.Text(s)).Text }

// Meta returns what is known of the article. The caller must not change the
// slices in it.
func (a *Article) Meta() Metadata { return a.meta }

// Flags returns what a careful reader should know about how the text was read,
// in a fixed order; nil where there is nothing. The caller must not change it.
func (a *Article) Flags() []Flag { return a.flags }

// Blocks returns the blocks, which cover the whole text. A text of no bytes has one
// block.
func (a *Article) Blocks() List[Block] {
	return List[Block]{len(a.blocks), func(i int) Block { return a.blocks[i] }}
}

// Body iterates over the paragraphs and subheadings, with their indices in
// [Article.Blocks].
func (a *Article) Body() iter.Seq2[int, Block] {
	return func(yield func(int, Block) bool) {
		for i, b := range a.blocks {
			if !b.Boilerplate && !yield(i, b) {
				return
			}
		}
	}
}

// Sentences returns the sentences of the body in the order of the text.
func (a *Article) Sentences() List[Sentence] {
	d := a.layer()
	return List[Sentence]{d.BodySentences, func(i int) Sentence { return sentence(d, i) }}
}

// HeadlineSentences returns the sentences of the headlines, which are no part of the
// body, in the order of the text.
func (a *Article) HeadlineSentences() List[Sentence] {
	d := a.layer()
	return List[Sentence]{len(d.Sentences) - d.BodySentences, func(i int) Sentence { return sentence(d, d.BodySentences+i) }}
}

// Tokens returns the tokens of the body.
func (a *Article) Tokens() List[Token] {
	d := a.layer()
	return tokens(d, 0, d.BodyTokens)
}

// TokensOf returns the tokens of a sentence, which must be one of this article's.
func (a *Article) TokensOf(s Sentence) List[Token] { return tokens(a.layer(), s.first, s.end) }

func sentence(d *layer.Doc, i int) Sentence {
	s := d.Sentences[i]
	return Sentence{spanOf(d, s.First, s.End), s.Block, s.First, s.End}
}

func tokens(d *layer.Doc, from, to int) List[Token] {
	return List[Token]{to - from, func(i int) Token {
		return Token{spanOf(d, from+i, from+i+1), TokenKind(d.Tokens[from+i].Kind)}
	}}
}

// spanOf returns the bytes of the tokens [first, end).
func spanOf(d *layer.Doc, first, end int) Span {
	from, to := d.Bytes(first, end)
	return Span{from, to}
}
