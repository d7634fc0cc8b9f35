// Package layer holds what the stages of the library share about one text
// below the public API: its tokens and sentences, and columns for tags and heads
// that costly stages fill once and cheap ones never touch.
package layer

import (
	"cmp"
	"context"
	"slices"
	"sort"
	"sync"
	"sync/atomic"

	"github.com/copydesk/copydesk/internal/text/markup"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// Of returns the Doc of an *article.Article. Package article sets it when the program
// starts; a method of the article would stand on its public page, where nobody else
// has a use for it.
var Of func(article any) *Doc

// A Doc is the segmented text of one article. The body comes first, then the
// headlines, so that the body is a prefix of Tokens and of Sentences.
//
// A Doc is read-only once it is built, but for its columns; many
// goroutines may use one.
type Doc struct {
	Text          string
	Tokens        []segment.Token
	Sentences     []Sentence
	BodyTokens    int  // Tokens[:BodyTokens] are those of the body
	BodySentences int  // Sentences[:BodySentences] are those of the body
	Marked        bool // some of the text has HTML in it
	Beside        *Doc // the lines beside the body that name somebody, with tokens of their own; nil for none

	tags  column[uint8]
	heads column[int16]
	order []int32
	once  sync.Once // for order
	parts parts
}

// Show returns the text from start to end as a reader sees it, without tags and with
// character references resolved.
func (d *Doc) Show(start, end int) string {
	if d.Marked {
		return markup.Show(d.Text[start:end]).Text
	}
	return d.Text[start:end]
}

// ShowToken does the same for a token.
func (d *Doc) ShowToken(t segment.Token) string { return d.Show(int(t.Start), int(t.End)) }

// Word does so for the token i.
func (d *Doc) Word(i int) string {
	t := &d.Tokens[i]
	if d.Marked {
		return d.ShowToken(*t)
	}
	return d.Text[t.Start:t.End]
}

// Bytes returns where the tokens [first, end) begin and end in the text.
func (d *Doc) Bytes(first, end int) (from, to int) {
	return int(d.Tokens[first].Start), int(d.Tokens[end-1].End)
}

// A column has a value for each token, computed on first use.
type column[T any] struct {
	values  atomic.Pointer[[]T]
	filling sync.Mutex
}

// fill returns the values. Where compute breaks off with an error, the next caller
// computes them anew.
func (c *column[T]) fill(ctx context.Context, d *Doc, compute func(context.Context, *Doc) ([]T, error)) ([]T, error) {
	if v := c.values.Load(); v != nil {
		return *v, nil
	}
	c.filling.Lock()
	defer c.filling.Unlock()
	if v := c.values.Load(); v != nil {
		return *v, nil
	}
	v, err := compute(ctx, d)
	if err == nil {
		c.values.Store(&v)
	}
	return v, err
}

// A Sentence is a run of tokens, Tokens[First:End], of one block.
type Sentence struct {
	First, End int
	Block      int // index of the block in the article
}

// Tags returns one tag for each token: what compute returned for this Doc on its
// first call that ended without an error.
func (d *Doc) Tags(ctx context.Context, compute func(context.Context, *Doc) ([]uint8, error)) ([]uint8, error) {
	return d.tags.fill(ctx, d, compute)
}

// TokensOf returns the run of tokens [first, end) that overlap the bytes
// [from, to), none of which where no token does: those of the body, or else of
// the headlines.
func (d *Doc) TokensOf(from, to int) (first, end int) {
	if first, end = overlap(d.Tokens[:d.BodyTokens], from, to); first < end {
		return first, end
	}
	first, end = overlap(d.Tokens[d.BodyTokens:], from, to)
	return d.BodyTokens + first, d.BodyTokens + end
}

// PartEnd returns where the tokens end that the text has in one piece with token i: those of
// the body stand before those of headlines, which are above it.
func (d *Doc) PartEnd(i int) int {
	if i < d.BodyTokens {
		return d.BodyTokens
	}
	return len(d.Tokens)
}

func overlap(tokens []segment.Token, from, to int) (first, end int) {
	first = sort.Search(len(tokens), func(i int) bool { return int(tokens[i].End) > from })
	end = first
	for end < len(tokens) && int(tokens[end].Start) < to {
		end++
	}
	return first, end
}

// Order returns the indices of the sentences in the order of the text, where
// headlines stand before or in the body.
func (d *Doc) Order() []int32 {
	d.once.Do(func() { d.order = inOrder(d) })
	return d.order
}

func inOrder(d *Doc) []int32 {
	order := make([]int32, len(d.Sentences))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Compare(d.Tokens[d.Sentences[a].First].Start, d.Tokens[d.Sentences[b].First].Start)
	})
	return order
}

// Heads does the same for the heads of the tokens.
func (d *Doc) Heads(ctx context.Context, compute func(context.Context, *Doc) ([]int16, error)) ([]int16, error) {
	return d.heads.fill(ctx, d, compute)
}
