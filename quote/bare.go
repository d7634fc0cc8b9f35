package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/pos"
)

// bareConfidence is that of a quote that no word tells of.
const bareConfidence = 0.5

// bare adds what is said without a cue: whole sentences in quote marks, right
// behind the speech of a person or a sentence about one.
//
//	Ann Lee was furious. “Nobody asked us.”
func (f *finder) bare() {
	claims := f.claims()
	for _, m := range f.quoted {
		span := article.Span{Start: m.Start, End: m.End}
		if !m.Closed || claimant(claims, span) >= 0 || !f.isUtterance(m) {
			continue
		}
		source, ok := f.personBefore(span)
		if !ok {
			continue
		}
		q := Quote{Content: []article.Span{span}, Source: source, Entity: -1, Confidence: bareConfidence, Reports: Speech, Kind: Direct}
		f.quotes = append(f.quotes, q)
	}
}

// isUtterance reports whether what stands in marks is a sentence of its own:
// it has three words, begins with a capital, ends like a sentence, and nothing
// but the end of another sentence stands before it in its block.
func (f *finder) isUtterance(m marks.Quoted) bool {
	inner := f.d.Text[m.Inner.Start:m.Inner.End]
	first, _ := utf8.DecodeRuneInString(inner)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(inner, " ’'"))
	if !unicode.IsUpper(first) || !strings.ContainsRune(".!?…", last) || len(strings.Fields(inner)) < 3 {
		return false
	}
	i, _ := f.tokensOf(article.Span{Start: m.Start, End: m.End})
	if i == 0 || i >= f.d.BodyTokens {
		return false
	}
	s := f.d.Sentences[f.sentenceOf(m.Start)]
	return s.First == i && f.d.Sentences[f.sentenceOf(m.End-1)].End == f.endOf(m)
}

// endOf returns the token behind what stands in marks.
func (f *finder) endOf(m marks.Quoted) int {
	_, end := f.tokensOf(article.Span{Start: m.Start, End: m.End})
	return end
}

// personBefore returns the name or the pronoun that the sentence before s, in
// the same block, begins with, if it is one person's.
func (f *finder) personBefore(s article.Span) (article.Span, bool) {
	k := f.sentenceOf(s.Start)
	if k == 0 || f.d.Sentences[k-1].Block != f.d.Sentences[k].Block {
		return article.Span{}, false
	}
	before := f.d.Sentences[k-1]
	for i := before.First; i < min(before.First+8, before.End); i++ {
		switch tag := f.tag(i); {
		case tag == pos.PRP && isPerson(f.word(i)):
			return f.span([2]int{i, i + 1}), true
		case f.namedAt(i, i) >= 0:
			if id := f.namedAt(i, i); f.entities[id].Kind != entity.Person {
				continue
			}
			end := i
			for end < before.End && f.namedAt(end, end) == f.namedAt(i, i) {
				end++
			}
			return f.span([2]int{i, end}), f.tag(end) != pos.POS
		case tag == pos.VBD || tag == pos.VBZ || tag == pos.VBP || tag == pos.MD:
			return article.Span{}, false
		}
	}
	return article.Span{}, false
}

func isPerson(pronoun string) bool {
	switch strings.ToLower(pronoun) {
	case "he", "she":
		return true
	}
	return false
}

// parenthesis adds what stands before the cue where that is put in between:
// "Five years ago, she said, the ferry was full."
func (f *finder) parenthesis(q *Quote) {
	if q.Cue.IsZero() || q.Source.IsZero() || len(q.Content) != 1 || q.Content[0].Start < q.Cue.End {
		return
	}
	from, end := f.tokensOf(article.Span{Start: min(q.Source.Start, q.Cue.Start), End: max(q.Source.End, q.Cue.End)})
	content, _ := f.tokensOf(q.Content[0])
	first := f.d.Sentences[f.sentenceOf(q.Content[0].Start)].First
	if end+1 != content || f.word(end) != "," || f.tag(content) == pos.OpenQuote || from-first < 2 || from-first > 9 || f.word(from-1) != "," || q.Headline {
		return
	}
	for i := first; i < from-1; i++ {
		switch f.tag(i) {
		case pos.VBD, pos.VBZ, pos.VBP, pos.MD, pos.Comma, pos.OpenQuote, pos.CloseQuote, pos.Colon:
			return
		}
	}
	if tag := f.tag(first); tag == pos.CC && from-first < 4 {
		return // "And, she said, …"
	}
	q.Content = []article.Span{f.span([2]int{first, from - 1}), q.Content[0]}
}
