package quote

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/sayings"
)

// reportedConfidence is that of words in marks for which the models find no cue,
// but the sentence around them has one. A third is right by the annotators of
// PolNeAR.
const reportedConfidence = 0.4

// reach is how many tokens the rules look at on either side of a place.
const reach = 30

// reported adds what stands in marks and belongs to no quote, where the words
// before tell who said it.
func (f *finder) reported() {
	claims := f.claims()
	owners := map[int]int{} // quotes by where their first word outside the content starts
	for k, q := range f.quotes {
		if !q.Headline && !q.Source.IsZero() && !q.Cue.IsZero() {
			owners[min(q.Source.Start, q.Cue.Start)] = k
		}
	}
	for _, m := range f.quoted {
		span := article.Span{Start: m.Start, End: m.End}
		if !m.Closed || claimant(claims, span) >= 0 {
			continue
		}
		i, end := f.tokensOf(span)
		if f.inHeadline(span) {
			if q, ok := f.headlined(m); ok {
				f.quotes = append(f.quotes, q)
			}
			continue
		}
		if i == 0 || i == end || i >= f.d.BodyTokens {
			continue
		}
		if k, ok := owners[f.wordBehind(m.End)]; ok && f.quotes[k].Kind == Direct && f.leadsOver(m, i) && f.quotes[k].Content[0].Start > m.End {
			f.quotes[k].Content = slices.Insert(f.quotes[k].Content, 0, span)
			continue
		}
		q := Quote{Entity: -1, Confidence: reportedConfidence}
		if f.beforeVerb(&q, m, i, end) || f.afterVerb(&q, i, end) || f.afterThat(&q, i, end, claims) {
			f.classify(&q)
			f.quotes = append(f.quotes, q)
		}
	}
}

// headlined returns the quote that a headline begins with, before a colon and
// who said it: “I was never told”: former minister hits back.
func (f *finder) headlined(m marks.Quoted) (Quote, bool) {
	i, end := f.tokensOf(article.Span{Start: m.Start, End: m.End})
	if end+1 >= len(f.d.Tokens) || f.word(end) != ":" || i > f.d.BodyTokens && f.tag(i-1) != pos.Period {
		return Quote{}, false
	}
	spoken := false // a title of a work has no pronoun
	for j := i; j < end; j++ {
		spoken = spoken || f.tag(j) == pos.PRP
	}
	to := f.nounPhrase(end + 1)
	if !spoken || to == end+1 {
		return Quote{}, false
	}
	return Quote{
		Kind: Direct, Content: []article.Span{{Start: m.Start, End: m.End}}, Cue: f.span([2]int{end, end + 1}), Source: f.span([2]int{end + 1, to}),
		Entity: -1, Confidence: reportedConfidence, Reports: Speech, Headline: true,
	}, true
}

// wordBehind returns where the word behind a byte of the text starts.
func (f *finder) wordBehind(at int) int {
	for at < len(f.d.Text) && f.d.Text[at] == ' ' {
		at++
	}
	return at
}

// leadsOver reports whether a comma before the closing mark of m, which starts
// with token i, leads over to a cue: “But nobody,” she said.
func (f *finder) leadsOver(m marks.Quoted, i int) bool {
	return strings.HasSuffix(strings.TrimSpace(f.d.Text[m.Inner.Start:m.Inner.End]), ",") &&
		(f.tag(i-1) == pos.Comma || f.d.Sentences[f.sentenceOf(m.Start)].First == i)
}

// beforeVerb fills in q for marks whose comma leads over to somebody who says
// it: “A boat,” someone called.
func (f *finder) beforeVerb(q *Quote, m marks.Quoted, i, end int) bool {
	if !f.leadsOver(m, i) || end >= f.d.BodyTokens {
		return false
	}
	cue, source := f.speakerBehind(end), [2]int{}
	switch {
	case cue > end && cue < f.d.BodyTokens && (f.isSaying(cue) || i+8 < end && f.isVerb(cue)):
		source = [2]int{end, cue}
	case f.isFinite(end) && f.speakerBehind(end+1) > end+1:
		cue, source = end, [2]int{end + 1, f.speakerBehind(end + 1)}
	default:
		return false
	}
	last := cue + 1
	if f.tag(cue) == pos.MD {
		last++
	}
	q.Source, q.Cue = f.span(source), f.span([2]int{cue, last})
	q.Content = []article.Span{{Start: m.Start, End: m.End}}
	return true
}

// isVerb reports whether token i is a verb that can tell of long words before it:
// “…,” the mayor will claim.
func (f *finder) isVerb(i int) bool {
	switch f.tag(i) {
	case pos.VBD, pos.VBZ, pos.VBP:
		return !isBe(f.word(i)) && f.word(i) != "has" && f.word(i) != "have" && f.word(i) != "had"
	case pos.MD:
		return i+1 < f.d.BodyTokens && isSpeech(f.word(i+1))
	}
	return false
}

// isFinite reports whether token i is a verb of saying that has a subject.
func (f *finder) isFinite(i int) bool {
	return i < f.d.BodyTokens && f.isSaying(i) && f.tag(i) != pos.VBG && f.tag(i) != pos.VBN
}

// afterVerb fills in q for marks right behind a verb of saying with its
// subject: what its owners call “the palace”.
func (f *finder) afterVerb(q *Quote, i, end int) bool {
	first := max(f.d.Sentences[f.sentenceOf(f.d.Tokens[i].Start)].First, i-reach)
	cue := i - 1
	if f.tag(cue) == pos.Comma {
		cue--
	}
	if cue <= first || !f.isSaying(cue) || f.tag(cue) == pos.VBG || f.isPassive(cue, first) || sayings.Is(f.word(cue), sayings.Listener) {
		return false
	}
	if s := f.d.Sentences[f.sentenceOf(f.d.Tokens[i].Start)]; !strings.HasPrefix(f.word(cue), "call") {
		for !f.isStop(end-2) && end < min(s.End, i+2*reach) && !f.isStop(end) {
			end++ // reported “12 cases” in the city
		}
	}
	q.Source = f.subject(cue, first)
	q.Cue = f.span([2]int{cue, cue + 1})
	q.Content = []article.Span{f.span([2]int{i, end})}
	return !q.Source.IsZero()
}

// afterThat fills in q for marks in a clause with “that” behind a verb of saying
// and its subject: the mayor saying in March that it had been “a mistake.”
func (f *finder) afterThat(q *Quote, i, end int, claims []claim) bool {
	s := f.d.Sentences[f.sentenceOf(f.d.Tokens[i].Start)]
	first := max(s.First, i-2*reach)
	that := i - 1
	for that > first && that > i-reach && !f.isThat(that) {
		if f.tag(that) == pos.Colon || f.tag(that) == pos.CloseQuote {
			return false
		}
		that--
	}
	if that <= first || that <= i-reach {
		return false
	}
	cue := f.sayingBefore(that, first)
	if cue < 0 {
		return false
	}
	for !f.isStop(end-2) && end < min(s.End, i+2*reach) && !f.isStop(end) {
		end++
	}
	q.Source = f.subject(cue, first)
	q.Cue = f.span([2]int{cue, cue + 1})
	q.Content = []article.Span{f.trimContent(f.span([2]int{that, end}))}
	return !q.Source.IsZero() && claimant(claims, article.Span{Start: q.Source.Start, End: q.Content[0].End}) < 0
}

// sayingBefore returns the verb of saying that the clause with “that”, token
// that, belongs to, -1 for none.
func (f *finder) sayingBefore(that, first int) int {
	for cue := that - 1; cue > first && cue > that-10; cue-- {
		if f.isSaying(cue) {
			if len(f.quotedIn(f.span([2]int{cue, cue + 1}))) > 0 || f.tag(cue) == pos.VBN && isBe(f.word(cue-1)) {
				return -1
			}
			return cue
		}
		if f.tag(cue) == pos.Comma {
			return -1
		}
	}
	return -1
}

// onePerson returns the last name of a person in the tokens [first, end), the
// zero Span where two are named, or none.
func (f *finder) onePerson(first, end int) article.Span {
	person, at := -1, article.Span{}
	for i := first; i < end; i++ {
		id := f.namedAt(i, i)
		switch {
		case id < 0 || f.entities[id].Kind != entity.Person:
		case id != person && person >= 0:
			return article.Span{}
		case id == person && f.nameOver(i) >= 0:
			at.End = f.d.Tokens[i].End
		default:
			person, at = id, f.span([2]int{i, i + 1})
		}
	}
	return at
}

// isStop reports whether token i is a sign at the end of a clause.
func (f *finder) isStop(i int) bool {
	switch f.tag(i) {
	case pos.Comma, pos.Period, pos.Colon:
		return true
	}
	return false
}

// isThat reports whether token i is a “that” with a clause behind it, not one
// that is the subject of the next verb.
func (f *finder) isThat(i int) bool {
	if i+1 >= len(f.d.Tokens) || f.word(i) != "that" {
		return false
	}
	switch f.tag(i + 1) {
	case pos.VBD, pos.VBZ, pos.VBP, pos.MD, pos.RB:
		return false
	}
	return true
}

// isSaying reports whether token i is a verb of saying.
func (f *finder) isSaying(i int) bool {
	switch f.tag(i) {
	case pos.VBD, pos.VBZ, pos.VBP, pos.VBG, pos.VBN:
		return isSpeech(f.word(i))
	case pos.VB: // so the tagger takes some a noun stands before
		return i > 0 && f.tag(i-1).IsNoun() && isSpeech(f.word(i))
	}
	return false
}

// isPassive reports whether no subject of its own stands before the participle
// i: a house called “the palace”, it was described as “a palace”.
func (f *finder) isPassive(i, first int) bool {
	if f.tag(i) != pos.VBN {
		return false
	}
	for i--; i > first && f.tag(i) == pos.RB; i-- {
	}
	switch strings.ToLower(f.word(i)) {
	case "has", "have", "had", "’s", "'s":
		return false
	}
	return true
}

func isBe(word string) bool {
	switch word {
	case "is", "are", "was", "were", "be", "been", "being":
		return true
	}
	return false
}

// subject returns the noun phrase that ends before the verb i, without adverbs
// and helping verbs between, the zero Span for none.
func (f *finder) subject(i, first int) article.Span {
	for i--; i > first; i-- {
		switch f.tag(i) {
		case pos.RB, pos.MD, pos.VBD, pos.VBZ, pos.VBP, pos.VBN:
			continue
		}
		break
	}
	end := i + 1
	switch f.tag(i) {
	case pos.PRP, pos.WP, pos.WDT:
		return f.span([2]int{i, end})
	}
	if !f.tag(i).IsNoun() {
		return article.Span{}
	}
	for i > first {
		tag := f.tag(i - 1)
		if !tag.IsNoun() && tag != pos.DT && tag != pos.JJ && tag != pos.PRPS && tag != pos.CD && tag != pos.POS && tag != pos.HYPH &&
			!(f.word(i-1) == "of" && i-1 > first && f.tag(i-2).IsNoun()) {
			break
		}
		i--
	}
	return f.span([2]int{i, end})
}
