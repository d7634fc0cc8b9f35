// Package layer holds what the stages of the library share about one text
// below the public API: its tokens and sentences, and columns for tags and heads
// that costly stages fill once and cheap ones never touch.
package layer

import (
	"sync"

	"github.com/copydesk/copydesk/internal/segment"
)

// A Doc is the segmented text of one article. The body comes first, then the
// headlines, so that the body is a prefix of Tokens and of Sentences.
//
// A Doc is read-only once it is built, but for its columns; many
// goroutines may use one.
type Doc struct {
	Text          string
	Tokens        []segment.Token
	Sentences     []Sentence
	BodyTokens    int // Tokens[:BodyTokens] are those of the body
	BodySentences int // Sentences[:BodySentences] are those of the body

	tags  column[uint8]
	heads column[int32]
}

// A column has a value for each token, computed on first use.
type column[T any] struct {
	once   sync.Once
	values []T
}

func (c *column[T]) fill(d *Doc, compute func(*Doc) []T) []T {
	c.once.Do(func() { c.values = compute(d) })
	return c.values
}

// A Sentence is a run of tokens, Tokens[First:End], of one block.
type Sentence struct {
	First, End int
	Block      int // index of the block in the article
}

// Tags returns what compute returned on the first call for this Doc: one tag
// for each token. compute is called at most once.
func (d *Doc) Tags(compute func(*Doc) []uint8) []uint8 {
	return d.tags.fill(d, compute)
}

// Heads does the same for the heads of the tokens.
func (d *Doc) Heads(compute func(*Doc) []int32) []int32 { return d.heads.fill(d, compute) }
