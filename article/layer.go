package article

import (
	"strings"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/text/markup"
	"github.com/copydesk/copydesk/internal/text/segment"
)

func init() { layer.Of = func(a any) *layer.Doc { return a.(*Article).layer() } }

// layer returns the tokens and sentences in the form that the other packages of this
// module share.
func (a *Article) layer() *layer.Doc {
	a.cut.Do(func() { a.doc = a.segment() })
	return a.doc
}

func (a *Article) segment() *layer.Doc {
	d := &layer.Doc{Text: a.text, Tokens: make([]segment.Token, 0, tokensIn(a.text))}
	for i, b := range a.blocks {
		if !b.Boilerplate && b.End <= segment.Longest {
			a.segmentBlock(d, i)
		}
	}
	d.BodyTokens, d.BodySentences = len(d.Tokens), len(d.Sentences)
	for i, b := range a.blocks {
		if b.Kind == Headline && b.End <= segment.Longest {
			a.segmentBlock(d, i)
		}
	}
	d.Marked = d.Marked && markup.Show(a.text).Text != a.text // not for the "&" of a firm
	d.Beside = a.beside()
	return d
}

// beside returns the lines that tell who reported from where, and what pictures show; nil
// for none.
func (a *Article) beside() *layer.Doc {
	d := &layer.Doc{Text: a.text}
	for i, b := range a.blocks {
		if b.End > segment.Longest {
			break
		}
		switch b.Kind {
		case Byline, Dateline, Agency, Contributors, Caption, Credit:
			a.segmentBlock(d, i)
		}
	}
	if len(d.Sentences) == 0 {
		return nil
	}
	d.BodyTokens, d.BodySentences = len(d.Tokens), len(d.Sentences)
	return d
}

// tokensIn estimates how many tokens a text has, from samples of a long one. A list that
// grows instead is in memory twice each time.
func tokensIn(text string) int {
	const sample = 4 << 10
	if len(text) < 4*sample {
		return len(text)/4 + 8
	}
	most := 0
	for _, at := range [...]int{0, len(text) / 2, len(text) - sample} {
		most = max(most, len(segment.AppendTokens(nil, text, at, at+sample)))
	}
	return len(text)/sample*most + len(text)/40 + sample
}

func (a *Article) segmentBlock(d *layer.Doc, block int) {
	content := a.blocks[block].Content
	first := len(d.Tokens)
	if strings.ContainsAny(a.Text(content), "<&") {
		d.Marked = true
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

// appendMarkedUp appends the tokens of text with HTML in it, as a browser would show
// it: tags part nothing and belong to no token at its edge, and a character reference
// stands for its character ("it&#8217;s" is "it" and "&#8217;s").
func appendMarkedUp(tokens []segment.Token, text string, s Span) []segment.Token {
	shown := markup.Show(text[s.Start:s.End])
	first := len(tokens)
	tokens = segment.AppendTokens(tokens, shown.Text, 0, len(shown.Text))
	for i := first; i < len(tokens); i++ {
		t := &tokens[i]
		start, end := shown.Source(int(t.Start), int(t.End))
		t.Start, t.End = int32(s.Start+start), int32(s.Start+end)
	}
	return tokens
}
