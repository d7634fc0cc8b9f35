package attribution

import (
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/syntax"
)

// An Example is an article to learn from.
type Example struct {
	ID   string
	Doc  *layer.Doc
	Tags []uint8
	// Heads are the heads of the tokens by another parser, -1 for none.
	Heads []int32
	Gold  []Gold
}

// A Gold is an attribution as annotators marked it, in bytes.
type Gold struct{ Source, Cue, Content [][2]int }

// A marked is a Gold as tokens, in order.
type marked struct{ source, cue, content []int }

// gold returns the annotations as tokens.
func (e *Example) gold() []marked {
	out := make([]marked, len(e.Gold))
	for i, g := range e.Gold {
		out[i] = marked{e.tokens(g.Source), e.tokens(g.Cue), e.tokens(g.Content)}
	}
	return out
}

// trees returns the sentences of the example with their heads.
func (e *Example) trees() []syntax.Tree {
	var out []syntax.Tree
	for _, s := range e.Doc.Sentences {
		var t syntax.Tree
		for i := s.First; i < s.End; i++ {
			head := e.Heads[i] - int32(s.First)
			if head < 0 || int(head) >= s.End-s.First {
				head = syntax.Root
			}
			t.Words = append(t.Words, syntax.Form(e.Doc.Word(i), e.Tags[i]))
			t.Tags = append(t.Tags, e.Tags[i])
			t.Heads = append(t.Heads, head)
		}
		out = append(out, t)
	}
	return out
}

// tokens returns the tokens that spans hold at least half of.
func (e *Example) tokens(spans [][2]int) []int {
	var out []int
	for i, t := range e.Doc.Tokens {
		for _, s := range spans {
			from, to := int(t.Start), int(t.End)
			if lap := min(to, s[1]) - max(from, s[0]); 2*lap >= to-from && lap > 0 {
				out = append(out, i)
				break
			}
		}
	}
	return out
}

// tagLabels returns the labels of stage one for all tokens. Where attributions
// nest, a cue wins over a source, and that over a content.
func tagLabels(n int, gold []marked) []uint8 {
	labels := make([]uint8, n)
	set := func(tokens []int, begin, inside uint8) {
		for k, t := range tokens {
			labels[t] = inside
			if k == 0 || tokens[k-1] != t-1 {
				labels[t] = begin
			}
		}
	}
	for _, g := range gold {
		set(g.content, tagContentB, tagContentI)
	}
	for _, g := range gold {
		set(g.source, tagSourceB, tagSourceI)
	}
	for _, g := range gold {
		set(g.cue, tagCueB, tagCueI)
	}
	for i, y := range labels { // an inside whose beginning was overwritten
		if y == tagSourceI || y == tagCueI || y == tagContentI {
			if i == 0 || labels[i-1] != y && labels[i-1] != y-1 {
				labels[i] = y - 1
			}
		}
	}
	return labels
}

// goldOf returns the attribution whose cue holds the token at, nil for none.
func goldOf(gold []marked, at int) *marked {
	for i := range gold {
		for _, t := range gold[i].cue {
			if t == at {
				return &gold[i]
			}
		}
	}
	return nil
}

// linkLabels labels the tokens [lo, hi) for one attribution, which may be nil.
func linkLabels(dst []uint8, g *marked, lo, hi int) []uint8 {
	dst = dst[:0]
	for range hi - lo {
		dst = append(dst, linkOther)
	}
	if g == nil {
		return dst
	}
	set := func(tokens []int, label uint8) {
		for _, t := range tokens {
			if lo <= t && t < hi {
				dst[t-lo] = label
			}
		}
	}
	set(g.content, linkContent)
	set(g.source, linkSource)
	set(g.cue, linkCue)
	return dst
}
