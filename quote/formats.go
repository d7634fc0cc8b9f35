package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/pos"
)

// formatConfidence is that of a quote that the format of the text shows: as many
// count as right in PolNeAR, between a third in its training articles, whose
// annotators left out whole interviews, and all of 34 in dev.
const formatConfidence = 0.6

// formats adds the quotes that have no verb to tell of them, but a form:
// transcripts ("SMITH: Well, …"), questions and answers, a dash and the name
// behind a quote, "From Chair Smith:" and a new paragraph, posts of social media.
func (f *finder) formats() {
	blocks := f.blocks
	added := f.transcript(blocks)
	for i := range blocks {
		if q, ok := f.signed(blocks, i); ok {
			added = append(added, q)
		}
	}
	f.replace(added)
}

// A block is one of the body, as spans of the text and as tokens.
type block struct {
	article.Span
	first, end int
}

func (f *finder) bodyBlocks() []block {
	var out []block
	last := -1
	for _, s := range f.d.Sentences[:f.d.BodySentences] {
		if s.Block == last {
			out[len(out)-1].end = s.End
		} else {
			out = append(out, block{first: s.First, end: s.End})
			last = s.Block
		}
	}
	for i := range out {
		out[i].Span = f.span([2]int{out[i].first, out[i].end})
	}
	return out
}

// replace adds quotes and drops those whose content begins in theirs. A format
// shows what was said word for word, with marks or without.
func (f *finder) replace(quotes []Quote) {
	found := f.quotes
	f.quotes = nil
	for _, q := range quotes {
		q.Confidence, q.Kind, q.Reports = formatConfidence, Direct, Speech
		f.quotes = append(f.quotes, q)
	}
	claims := f.claims()
	for _, q := range found {
		if claimant(claims, q.Content[0]) < 0 {
			f.quotes = append(f.quotes, q)
		}
	}
}

// isPersonal reports whether s has the name of a person.
func (f *finder) isPersonal(s article.Span) bool {
	for k := f.namesEnd(s.End); k >= 0 && s.Start-f.named[k].Start < 200; k-- {
		if o := f.named[k]; o.Type == "" && o.Overlaps(s) && f.entities[o.Entity].Kind == entity.Person {
			return true
		}
	}
	return false
}

// signed returns a quote that a dash and a name follow, at the end of its block
// or as a block of their own.
func (f *finder) signed(blocks []block, i int) (q Quote, ok bool) {
	b := blocks[i]
	dash := f.lastDash(b)
	if dash < 0 || !f.isSignature(dash+1, b.end) {
		return q, false
	}
	end := b.end
	for end > dash+2 && (f.tag(end-1) == pos.Period || f.word(end-1) == "<") {
		end--
	}
	q = Quote{Source: f.span([2]int{dash + 1, end}), Cue: f.span([2]int{dash, dash + 1}), Entity: -1}
	switch {
	case dash > b.first:
		q.Content = []article.Span{f.span([2]int{b.first, dash})}
	case i > 0:
		q.Content = []article.Span{blocks[i-1].Span}
	default:
		return q, false
	}
	text := f.a.Text(q.Content[0])
	post := strings.Contains(f.a.Text(b.Span), "(@")
	if m := f.quotedIn(q.Content[0]); !post && (len(m) == 0 || m[0].Start > q.Content[0].Start || len(text) > 0 && !m[len(m)-1].Closed) {
		return q, false
	}
	if post {
		q.Source = f.handle(q.Source)
	}
	return q, true
}

// lastDash returns the last token of a block that is a dash, if no more than
// 20 tokens follow, -1 for none.
func (f *finder) lastDash(b block) int {
	for i := b.end - 1; i >= b.first && i > b.end-21; i-- {
		switch f.word(i) {
		case "—", "–", "―", "--", "-":
			if i == b.first || f.d.Tokens[i].Start > f.d.Tokens[i-1].End || f.tag(i-1) == pos.CloseQuote {
				return i
			}
		}
	}
	return -1
}

// isSignature reports whether the tokens [first, end) begin with a name and
// make no sentence.
func (f *finder) isSignature(first, end int) bool {
	if first >= end {
		return false
	}
	named := false
	for i := first; i < end; i++ {
		switch f.tag(i) {
		case pos.VBD, pos.VBZ, pos.VBP, pos.MD:
			return false
		}
		named = named || i < first+4 && f.isPersonal(f.span([2]int{i, i + 1}))
	}
	r, _ := utf8.DecodeRuneInString(f.word(first))
	return unicode.IsUpper(r) && named
}

// handle cuts what follows the handle of a post: its date.
func (f *finder) handle(s article.Span) article.Span {
	if i := strings.IndexByte(f.a.Text(s), ')'); i >= 0 {
		s.End = s.Start + i + 1
	}
	return s
}
