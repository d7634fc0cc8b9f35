package quote

import (
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/sayings"
)

// nested makes a quote whose source begins a clause with “that” behind a verb of
// saying, which is no cue yet, the quote of that verb's subject: "The board said
// on Monday that | the ministers will talk about “money.”"
func (f *finder) nested() {
	cues := map[int]bool{}
	for _, q := range f.quotes {
		cues[q.Cue.Start] = true
	}
	for k := range f.quotes {
		q := &f.quotes[k]
		if q.Headline || q.Source.IsZero() || len(q.Content) != 1 || q.Content[0].Start < q.Source.End {
			continue
		}
		that := f.thatOf(q)
		first := max(f.d.Sentences[f.sentenceOf(q.Source.Start)].First, that-reach)
		if that <= first || !f.isThat(that) {
			continue
		}
		cue := f.sayingBefore(that, first)
		if cue < 0 || cues[f.d.Tokens[cue].Start] {
			continue
		}
		if source := f.subject(cue, first); !source.IsZero() {
			_, end := f.tokensOf(q.Content[0])
			q.Source, q.Cue, q.Content[0] = source, f.span([2]int{cue, cue + 1}), f.span([2]int{that, end})
			q.Confidence = max(q.Confidence, reportedConfidence)
			f.classify(q)
		}
	}
}

// thatOf returns the token where the “that” of a quote stands, if it is there:
// before the source, or behind a cue that is a noun ("saying in remarks that").
func (f *finder) thatOf(q *Quote) int {
	source, _ := f.tokensOf(q.Source)
	_, cue := f.tokensOf(q.Cue)
	content, _ := f.tokensOf(q.Content[0])
	if cue > 0 && cue == content && f.tag(cue-1).IsNoun() {
		return content
	}
	return source - 1
}

// isClause reports whether a subject and its verb start at token i.
func (f *finder) isClause(i int) bool {
	end := i + 1
	if end >= len(f.d.Tokens) {
		return false
	}
	if f.tag(i) != pos.PRP {
		end = f.nounPhrase(i)
		if end == i || end >= len(f.d.Tokens) || f.tag(end-1) == pos.Comma {
			return false
		}
	}
	if f.tag(end) == pos.OpenQuote && end+1 < len(f.d.Tokens) {
		end++
	}
	switch f.tag(end) {
	case pos.VBD, pos.VBZ, pos.VBP, pos.MD:
		return true
	}
	return false
}

// stated adds clauses with “that” behind a verb of saying and its subject which
// no quote has: "The army maintains that it was a drill."
func (f *finder) stated() {
	claims := f.claims()
	cues := map[int]bool{}
	for _, q := range f.quotes {
		first, end := f.tokensOf(q.Cue)
		for ; first < end; first++ {
			cues[first] = true
		}
	}
	for _, s := range f.d.Sentences[:f.d.BodySentences] {
		for i := s.First + 1; i+2 < s.End; i++ {
			if cues[i] || !f.isThat(i+1) && !(sayings.Is(f.word(i), sayings.Clause) && f.isClause(i+1)) || !f.isSaying(i) || f.tag(i) == pos.VBG || f.isPassive(i, s.First) {
				continue
			}
			source := f.subject(i, max(s.First, i-reach))
			if source.IsZero() || len(f.quotedIn(f.span([2]int{i, i + 1}))) > 0 || s.End-i > 4*reach {
				continue
			}
			end := s.End
			if f.tag(i-1) == pos.WP || f.tag(i-1) == pos.WDT || isConjunction(strings.ToLower(f.word(s.First))) {
				for end = i + 2; end < s.End && !f.isStop(end); end++ {
				} // the clause that the verb is in ends with the comma
			}
			c := f.trimContent(f.span([2]int{i + 1, end}))
			if c.Len() == 0 || claimant(claims, article.Span{Start: source.Start, End: c.End}) >= 0 {
				continue
			}
			q := Quote{Source: source, Cue: f.span([2]int{i, i + 1}), Content: []article.Span{c}, Entity: -1, Confidence: reportedConfidence}
			f.classify(&q)
			f.quotes = append(f.quotes, q)
			break
		}
	}
}
