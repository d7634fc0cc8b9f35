package quote

import (
	"slices"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/pos"
)

// inverted finds the verb of saying behind a comma and the speaker behind it in
// the tokens [first, end), for words that no closing mark ends: "– Nonsense,
// replied the director." The quote has no content yet; said is the token that
// what is said ends before.
func (f *finder) inverted(first, end int) (q Quote, said int) {
	for i := first + 1; i+2 < min(end, first+2*reach); i++ {
		if f.tag(i) != pos.Comma || !f.isSaying(i+1) || f.tag(i+1) == pos.VBG {
			continue
		}
		if to := f.speakerBehind(i + 2); to > i+2 {
			q = Quote{Cue: f.span([2]int{i + 1, i + 2}), Source: f.span([2]int{i + 2, to}), Entity: -1, Confidence: reportedConfidence, Kind: Direct, Reports: Speech}
			return q, i
		}
	}
	return q, first
}

// speakerBehind returns the end of a noun phrase or a pronoun at token i, i for
// none.
func (f *finder) speakerBehind(i int) int {
	if i < len(f.d.Tokens) && f.tag(i) == pos.PRP {
		return i + 1
	}
	return f.nounPhrase(i)
}

// unclosed adds what stands behind a mark that nothing closes or a dash at the
// start of a block, up to the verb that tells of it.
func (f *finder) unclosed() {
	claims := f.claims()
	var added []Quote
	for _, b := range f.blocks {
		switch f.word(b.first) {
		case "—", "–", "―":
			added = f.appendInverted(added, b.first+1, claims)
		}
		if m := f.quotedIn(f.span([2]int{b.first, b.first + 1})); f.tag(b.first) == pos.OpenQuote && (len(m) == 0 || !m[0].Closed && !m[0].Prev) {
			added = f.appendInverted(added, b.first, claims)
		}
	}
	said := map[int]article.Span{} // what is said, by where the cue starts
	for _, q := range added {
		said[q.Cue.Start] = q.Content[0]
	}
	f.quotes = slices.DeleteFunc(f.quotes, func(q Quote) bool { return q.Source.Overlaps(said[q.Cue.Start]) })
	f.quotes = append(f.quotes, added...)
}

// appendInverted appends the words from a token on up to the verb that tells of
// them, if they are nobody's.
func (f *finder) appendInverted(dst []Quote, first int, claims []claim) []Quote {
	if first >= f.d.BodyTokens {
		return dst
	}
	q, end := f.inverted(first, f.d.Sentences[f.sentenceOf(f.d.Tokens[first].Start)].End)
	if end == first {
		return dst
	}
	q.Content = []article.Span{f.span([2]int{first, end})}
	if claimant(claims, q.Content[0]) >= 0 {
		return dst
	}
	return append(dst, q)
}
