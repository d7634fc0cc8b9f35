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

// bareConfidence is that of a quote that no word tells of. In PolNeAR, whose
// annotators count most such sentences to a quote before, a third is right; read
// by themselves more are.
const bareConfidence = 0.4

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
		if k := f.goesOn(claims, span); k >= 0 {
			f.quotes[k].Content = append(f.quotes[k].Content, span)
			continue
		}
		source, ok := f.personBefore(span)
		if !ok {
			source, ok = f.sourceBefore(claims, span)
		}
		if !ok {
			continue
		}
		q := Quote{Content: []article.Span{span}, Source: source, Entity: -1, Confidence: bareConfidence, Reports: Speech, Kind: Direct}
		f.quotes = append(f.quotes, q)
	}
}

// goesOn returns the direct quote that the sentence before s, in the same
// block, tells of, -1 for none: “Yes,” said Ann Lee. “We are ready.”
func (f *finder) goesOn(claims []claim, s article.Span) int {
	k := f.sentenceOf(s.Start)
	if k == 0 || f.d.Sentences[k-1].Block != f.d.Sentences[k].Block {
		return -1
	}
	q := claimant(claims, f.span([2]int{f.d.Sentences[k-1].First, f.d.Sentences[k-1].End}))
	if q < 0 || f.quotes[q].Kind != Direct || f.quotes[q].Source.IsZero() || f.sentenceOf(f.quotes[q].Cue.Start) != k-1 {
		return -1
	}
	if end := max(f.quotes[q].Content[len(f.quotes[q].Content)-1].End, f.quotes[q].Source.End); end > s.Start {
		return -1
	}
	return q
}

// sourceBefore returns the source of the speech that the sentence before s ends
// with, in the same block, or in the one before where s is a block of its own.
//
//	Few can sue, Ann Lee said. ¶ “It is very hard.”
func (f *finder) sourceBefore(claims []claim, s article.Span) (article.Span, bool) {
	k := f.sentenceOf(s.Start)
	if k == 0 || f.d.Sentences[k-1].Block != f.d.Sentences[k].Block && !f.isWholeBlock(s) {
		return article.Span{}, false
	}
	before := f.span([2]int{f.d.Sentences[k-1].First, f.d.Sentences[k-1].End})
	q := claimant(claims, before)
	if q < 0 || f.quotes[q].Headline || f.quotes[q].Reports != Speech || f.quotes[q].Kind == Direct ||
		!f.quotes[q].Source.Overlaps(before) || !f.quotes[q].Cue.Overlaps(before) {
		return article.Span{}, false
	}
	return f.quotes[q].Source, true
}

// isUtterance reports whether what stands in marks is a sentence of its own:
// it has three words, begins with a capital, ends like a sentence, and nothing
// but the end of another sentence stands before it in its block.
func (f *finder) isUtterance(m marks.Quoted) bool {
	if !f.isSentence(m) {
		return false
	}
	i, _ := f.tokensOf(article.Span{Start: m.Start, End: m.End})
	if i == 0 || i >= f.d.BodyTokens {
		return false
	}
	s := f.d.Sentences[f.sentenceOf(m.Start)]
	return s.First == i && f.d.Sentences[f.sentenceOf(m.End-1)].End == f.endOf(m)
}

// isSentence reports whether what stands in marks has three words, begins with a
// capital and ends like a sentence.
func (f *finder) isSentence(m marks.Quoted) bool {
	inner := strings.TrimSpace(f.d.Text[m.Inner.Start:m.Inner.End])
	first, _ := utf8.DecodeRuneInString(inner)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(inner, " ’'"))
	return unicode.IsUpper(first) && strings.ContainsRune(".!?…", last) && len(strings.Fields(inner)) >= 3
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
	first := before.First
	for i := first; i < min(first+8, before.End); i++ {
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
	for end < content && end-from < 8 && f.word(end) != "," { // who is addressed
		end++
	}
	if end+1 != content || f.word(end) != "," || f.tag(content) == pos.OpenQuote || from-first < 2 || from-first > 9 || f.word(from-1) != "," || q.Headline {
		return
	}
	verbs := f.word(content) == "that" || f.word(content) == "whether" // "I doubt, she said, that"
	for i := first; i < from-1; i++ {
		switch f.tag(i) {
		case pos.VBD, pos.VBZ, pos.VBP, pos.MD:
			if !verbs {
				return
			}
		case pos.Comma, pos.OpenQuote, pos.CloseQuote, pos.Colon:
			return
		}
	}
	if tag := f.tag(first); tag == pos.CC && from-first < 4 {
		return // "And, she said, …"
	}
	q.Content = []article.Span{f.span([2]int{first, from - 1}), q.Content[0]}
}

// resume adds what follows the cue where that is put in between and the part
// before it is no sentence: "Five years ago, she told me, the ferry was full",
// "He does not know, he said, whether it sails."
func (f *finder) resume(q *Quote) {
	if q.Cue.IsZero() || q.Source.IsZero() || len(q.Content) != 1 || q.Content[0].End > q.Cue.Start || q.Headline {
		return
	}
	first, end := f.tokensOf(q.Content[0])
	from, to := f.tokensOf(article.Span{Start: min(q.Source.Start, q.Cue.Start), End: max(q.Source.End, q.Cue.End)})
	s := f.d.Sentences[f.sentenceOf(q.Cue.Start)]
	if from != end+1 || f.word(end) != "," || first < s.First || to-from > 8 {
		return
	}
	rest := to
	for rest < s.End && rest < to+3 && f.word(rest) != "," {
		rest++
	}
	rest++
	if rest >= s.End-1 || f.word(rest-1) != "," {
		return
	}
	switch strings.ToLower(f.word(rest)) {
	case "whether", "that", "if", "what", "how", "why":
	default:
		for i := first; i < end; i++ {
			switch f.tag(i) {
			case pos.VBD, pos.VBZ, pos.VBP, pos.MD, pos.OpenQuote:
				return
			}
		}
		switch f.tag(rest) {
		case pos.WP, pos.WDT, pos.VBG, pos.IN, pos.OpenQuote:
			return
		}
	}
	if c := f.trimContent(f.span([2]int{rest, s.End})); c.Len() > 0 && len(f.quotedIn(c)) == 0 {
		q.Content = append(q.Content, c)
	}
}
