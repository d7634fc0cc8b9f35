// Package tokens reads the words of a text with what is known of each: its tag, what the lexicon
// has of it, the sentence that it is in.
package tokens

import (
	"cmp"
	"context"
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity/internal/names"
	"github.com/copydesk/copydesk/internal/cancel"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/pos"
)

// A Reader reads the words of a text. It is not safe for several goroutines.
type Reader struct {
	Doc   *layer.Doc
	Tags  []uint8      // of the tokens, each a pos.Tag
	Check cancel.Check // asked by Text and Surface, which nearly all steps call, and by the loops that do not
	lex   lexicon.Lexicon
}

// NewReader returns a reader of a document and the tags of its tokens. It breaks off when ctx is
// done: see package cancel.
func NewReader(ctx context.Context, d *layer.Doc, tags []uint8) *Reader {
	return &Reader{d, tags, cancel.On(ctx), lexicon.All()}
}

// Text returns the text of token i.
func (r *Reader) Text(i int) string {
	r.Check.Now()
	return r.Doc.Word(i)
}

// TextAt returns the text of a token, "" outside of the text.
func (r *Reader) TextAt(i int) string {
	if i < 0 || i >= len(r.Doc.Tokens) {
		return ""
	}
	return r.Text(i)
}

// Span returns the bytes of the tokens [first, end). What goes over from the body into the
// headlines, which stand above it, ends with the body.
func (r *Reader) Span(first, end int) article.Span {
	end = min(end, r.Doc.PartEnd(first))
	return article.Span{Start: int(r.Doc.Tokens[first].Start), End: int(r.Doc.Tokens[end-1].End)}
}

// Surface returns a name as it is written.
func (r *Reader) Surface(n names.Name) string {
	r.Check.Now()
	span := r.Span(n.First, n.End)
	return r.Doc.Text[span.Start:span.End]
}

// Mark returns for each token whether it is in a name.
func (r *Reader) Mark(found []names.Name) []bool {
	taken := make([]bool, len(r.Doc.Tokens))
	for _, n := range found {
		for i := n.First; i < n.End; i++ {
			taken[i] = true
		}
	}
	return taken
}

// Tag returns the tag of token i.
func (r *Reader) Tag(i int) pos.Tag { return pos.Tag(r.Tags[i]) }

// TagAt returns the tag of a token, and Period outside of the text.
func (r *Reader) TagAt(i int) pos.Tag {
	if i < 0 || i >= len(r.Tags) {
		return pos.Period
	}
	return r.Tag(i)
}

// Known returns what the token is, as it is written.
func (r *Reader) Known(i int) lexicon.Class {
	exact, _, _ := r.lex.Find(lexicon.Start.And(r.Text(i)))
	return exact
}

// KnownFolded returns what the token is, in capitals or not.
func (r *Reader) KnownFolded(i int) lexicon.Class {
	_, folded, _ := r.lex.Find(lexicon.Start.And(r.Text(i)))
	return folded
}

// SentenceAt returns the sentence that token i is in.
func (r *Reader) SentenceAt(i int) layer.Sentence {
	at, _ := slices.BinarySearchFunc(r.Doc.Sentences, i, func(t layer.Sentence, i int) int { return cmp.Compare(t.End, i+1) })
	return r.Doc.Sentences[at]
}

// StartsSentence reports whether token i is the first of a sentence.
func (r *Reader) StartsSentence(i int) bool { return r.SentenceAt(i).First == i }

// IsAttached reports whether nothing stands between token i and the one before.
func (r *Reader) IsAttached(i int) bool {
	return i > 0 && i < len(r.Doc.Tokens) && r.Doc.Tokens[i-1].End == r.Doc.Tokens[i].Start
}

// IsGenitive reports whether token i is the ending of a genitive.
func (r *Reader) IsGenitive(i int) bool { return r.TextAt(i) == "'s" || r.TextAt(i) == "’s" }

// Past returns the token behind i if i is word, else i.
func (r *Reader) Past(i int, word string) int {
	if r.TextAt(i) == word {
		return i + 1
	}
	return i
}

// BeforeComma returns the token before i if i is a comma, else i.
func (r *Reader) BeforeComma(i int) int {
	if r.TextAt(i) == "," {
		return i - 1
	}
	return i
}
