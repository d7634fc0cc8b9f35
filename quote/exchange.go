package quote

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
)

// A turn is what one of those who talk by turns says in a block.
type turn struct {
	block  int
	source article.Span
	end    int // of what is said
}

// exchange adds the words of those who talk by turns: a block of nothing but
// quote marks is the other's answer to the question in the block before, or the
// other's question.
//
//	“Did you stop?” Ann Lee asked.
//	“I slowed down,” Omar Reyes replied.
//	“Did you stop?”
//	“No.”
func (f *finder) exchange() {
	claims := f.claims()
	var last, other turn // the last two who spoke
	k := 0
	for i, b := range f.blocks {
		if source, ok := f.turnOf(b, claims, last, other, i); ok {
			f.quotes = append(f.quotes, Quote{
				Content: []article.Span{b.Span}, Source: source, Entity: -1, Confidence: bareConfidence, Reports: Speech, Kind: Direct,
			})
			last, other = turn{i, source, b.End}, last
		}
		for ; k < len(claims) && claims[k].Start < b.End; k++ {
			q := &f.quotes[claims[k].quote]
			if q.Kind != Direct || q.Source.IsZero() || q.Headline {
				continue
			}
			if f.a.Text(q.Source) != f.a.Text(last.source) {
				other = last
			}
			last = turn{i, q.Source, claims[k].End}
		}
	}
}

// turnOf returns the source of block b, number i, if it holds nothing but an
// utterance of the other one of two who talk by turns.
func (f *finder) turnOf(b block, claims []claim, last, other turn, i int) (article.Span, bool) {
	if other.source.IsZero() || last.block != i-1 || i-other.block > 4 || !f.isQuoted(b.Span) || claimant(claims, b.Span) >= 0 {
		return article.Span{}, false
	}
	return other.source, f.isQuestion(last.end) != f.isQuestion(b.End)
}

// cutTurns leaves out of a quote the blocks that are another's turn, or a
// subheading in marks.
func (f *finder) cutTurns(q *Quote) {
	for i := 1; i < len(q.Content); i++ {
		c, before := q.Content[i], q.Content[i-1]
		if !f.isWholeBlock(c) || !f.isQuoted(c) || !f.endsMark(before.End) {
			continue
		}
		if f.isQuestion(before.End) != f.isQuestion(c.End) || !f.isSentence(f.quotedIn(c)[0]) {
			q.Content = q.Content[:i]
			return
		}
	}
}

// giveBack gives the quote before what a sentence begun by it goes on with, where
// the models give that to the sentence behind: “If it rains,” he said, “we win.”
// She shrugged.
func (f *finder) giveBack() {
	for i := 1; i < len(f.quotes); i++ {
		p, q := &f.quotes[i-1], &f.quotes[i]
		if len(p.Content) == 0 {
			continue
		}
		c := q.Content[0]
		if p.Kind != Direct || q.Kind != Direct || p.Cue.IsZero() || q.Cue.Start < c.End || p.Cue.End > c.Start || p.Content[0].Start > p.Cue.Start ||
			q.Headline || slices.ContainsFunc(q.Content, func(s article.Span) bool { return !p.takes(s) }) {
			continue
		}
		first, _ := f.tokensOf(c)
		k := f.sentenceOf(c.Start)
		last := f.d.Tokens[max(first, f.d.Sentences[k].End)-1]
		if k != f.sentenceOf(p.Cue.Start) || first == 0 || f.word(first-1) != "," || min(q.Cue.Start, q.Source.Start) < last.Start {
			continue
		}
		p.Content = append(p.Content, q.Content...)
		q.Content = nil
	}
	f.quotes = slices.DeleteFunc(f.quotes, func(q Quote) bool { return len(q.Content) == 0 })
}

// isQuoted reports whether quote marks begin and end with s.
func (f *finder) isQuoted(s article.Span) bool {
	m := f.quotedIn(s)
	return len(m) > 0 && m[0].Closed && m[0].Start == s.Start && m[0].End == s.End
}

// isQuestion reports whether what is said up to a byte is a question.
func (f *finder) isQuestion(end int) bool {
	return strings.HasSuffix(strings.TrimRight(f.d.Text[max(0, end-8):end], "\"'’”» "), "?")
}

// isWholeBlock reports whether s is a whole block of the body.
func (f *finder) isWholeBlock(s article.Span) bool {
	i := f.blockOf(s.Start)
	return i < f.a.Blocks().Len() && f.a.Blocks().At(i).Content == s
}
