package article

import (
	"strings"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/markup"
	"github.com/copydesk/copydesk/internal/segment"
)

// Doc returns the tokens and sentences in the form that the other packages of this
// module share. Its type is internal; it is of no use to callers.
func (a *Article) Doc() *layer.Doc {
	a.cut.Do(func() { a.doc = a.segment() })
	return a.doc
}

func (a *Article) segment() *layer.Doc {
	d := &layer.Doc{Text: a.text}
	for i, b := range a.blocks {
		if !b.Boilerplate {
			a.segmentBlock(d, i)
		}
	}
	d.BodyTokens, d.BodySentences = len(d.Tokens), len(d.Sentences)
	for i, b := range a.blocks {
		if b.Kind == Headline {
			a.segmentBlock(d, i)
		}
	}
	return d
}

func (a *Article) segmentBlock(d *layer.Doc, block int) {
	content := a.blocks[block].Content
	first := len(d.Tokens)
	if strings.ContainsAny(a.Text(content), "<&") {
		d.Tokens = appendMarkedUp(d.Tokens, a.text, content)
	} else {
		d.Tokens = segment.AppendTokens(d.Tokens, a.text, content.Start, content.End)
	}
	for at := first; at < len(d.Tokens); {
		end := at + segment.Sentence(a.text, d.Tokens[at:])
		d.Sentences = append(d.Sentences, layer.Sentence{First: at, End: end, Block: block})
		at = end
	}
}

// appendMarkedUp appends the tokens of text with HTML in it: tags are left out, and a
// character reference is one token.
func appendMarkedUp(tokens []segment.Token, text string, s Span) []segment.Token {
	from := s.Start
	for i := s.Start; i < s.End; i++ {
		var skip int
		var stands string
		switch text[i] {
		case '<':
			skip = markup.Tag(text[i:s.End])
		case '&':
			skip, stands = markup.Reference(text[i:s.End])
		}
		if skip == 0 {
			continue
		}
		tokens = segment.AppendTokens(tokens, text, from, i)
		if strings.TrimSpace(stands) != "" {
			tokens = append(tokens, segment.Token{Start: i, End: i + skip, Kind: segment.Punct})
		}
		i += skip - 1
		from = i + 1
	}
	return segment.AppendTokens(tokens, text, from, s.End)
}
