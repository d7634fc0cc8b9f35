package quote

import (
	"cmp"
	"context"
	"slices"
	"sort"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/internal/attribution"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/marks"
)

// A finder finds the quotes of one article.
type finder struct {
	a        *article.Article
	d        *layer.Doc
	entities []entity.Entity
	named    []entity.Occurrence // of entities, in the order of the text
	quoted   []marks.Quoted      // outermost marks only, disjoint, in the order of the text
	blocks   []block             // of the body
	quotes   []Quote
	contents []claim                 // of all quotes, while speakers are resolved
	spoken   []int                   // the quotes whose speakers are known, in the order of their cues
	leadEnd  int                     // the byte where the first blocks of the body end, 0 for not known yet
	author   *voice                  // who writes, nil for not known yet
	roles    map[string]map[int]bool // persons by the last word of their roles
	families map[string]int          // persons by the last word of their name, -1 for several
}

// find finds the quotes of a: those that the models find, those that the
// format of the text shows, and what stands in quote marks and is neither.
func find(ctx context.Context, a *article.Article, entities []entity.Entity) ([]Quote, error) {
	known := newList(a, entities)
	f := finder{a: a, d: a.Doc(), entities: known.entities, named: entity.Occurrences(known.entities)}
	found, quoted, err := attribution.Find(ctx, f.d)
	if err != nil {
		return nil, err
	}
	f.quoted = quoted
	slices.SortFunc(f.quoted, func(x, y marks.Quoted) int { return cmp.Compare(x.Start, y.Start) })
	for _, x := range found {
		if q := f.quote(x); len(q.Content) > 0 && !f.isNoSpeech(&q) {
			f.quotes = append(f.quotes, q)
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	f.blocks = f.bodyBlocks()
	f.formats() // first, since a format is surer than what the models found in it
	f.sort()
	// What the models found is mended before anything is added to it.
	f.fillMarks()
	f.giveBack()
	f.nested()
	// What stands in marks goes to the quote that it goes on, or is a quote itself.
	f.continued()
	f.exchange()
	f.bare()
	f.reported()
	f.unclosed()
	f.sort()
	f.stated() // takes only what is nobody's yet
	f.sort()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	f.speakers() // all quotes must be there: a "he" is who spoke last
	f.scare()
	f.sort()
	known.rename(f.quotes)
	return f.quotes, nil
}

// quote makes an attribution, which is in tokens, a Quote.
func (f *finder) quote(x attribution.Attribution) Quote {
	q := Quote{Cue: f.span(x.Cue), Source: f.span(x.Source), Entity: -1, Confidence: x.Confidence}
	for _, run := range x.Content {
		q.Content = f.appendBlocks(q.Content, run)
	}
	q.Headline = x.Content[0][0] >= f.d.BodyTokens
	f.tidy(&q)
	f.cutTurns(&q)
	if len(q.Content) > 0 {
		f.parenthesis(&q)
		f.resume(&q)
	}
	f.classify(&q)
	return q
}

// isNoSpeech reports whether a quote tells that nothing was said, that somebody
// might say something, what no one but experience shows, or only that the source
// wants no name in the paper.
func (f *finder) isNoSpeech(q *Quote) bool {
	if f.isHypothetical(q) || isA(abstract, strings.ToLower(f.a.Text(q.Source))) {
		return true
	}
	words := strings.Fields(f.a.Text(q.Content[len(q.Content)-1]))
	if words[0] == "nothing" {
		return isSpeech(f.a.Text(q.Cue))
	}
	return len(words) > 3 && words[0] == "not" && words[1] == "to" && words[2] == "be" && (words[3] == "named" || words[3] == "identified")
}

// isHypothetical reports whether nobody in particular might say something: "a
// child might call it a castle".
func (f *finder) isHypothetical(q *Quote) bool {
	if q.Source.IsZero() || q.Cue.IsZero() || q.Source.End > q.Cue.Start {
		return false
	}
	source, _ := f.tokensOf(q.Source)
	switch strings.ToLower(f.word(source)) {
	case "a", "an", "one", "you", "anybody", "anyone", "somebody", "someone":
	default:
		return false
	}
	cue, _ := f.tokensOf(q.Cue)
	switch f.word(cue) {
	case "might", "would", "may":
		return true
	}
	return false
}

// takes reports whether s can be another content of q: behind the others, and
// clear of cue and source.
func (q *Quote) takes(s article.Span) bool {
	return q.Content[len(q.Content)-1].End <= s.Start && !s.Overlaps(q.Cue) && !s.Overlaps(q.Source)
}

// span returns the bytes of a run of tokens.
func (f *finder) span(run [2]int) article.Span {
	if run[0] == run[1] {
		return article.Span{}
	}
	return article.Span{Start: f.d.Tokens[run[0]].Start, End: f.d.Tokens[run[1]-1].End}
}

// appendBlocks appends the bytes of a run of tokens, a span for each block that
// it is in.
func (f *finder) appendBlocks(dst []article.Span, run [2]int) []article.Span {
	for run[0] < run[1] {
		i := sort.Search(len(f.d.Sentences), func(i int) bool { return f.d.Sentences[i].End > run[0] })
		end := f.d.Sentences[i].End
		for i+1 < len(f.d.Sentences) && f.d.Sentences[i+1].Block == f.d.Sentences[i].Block && end < run[1] {
			i++
			end = f.d.Sentences[i].End
		}
		end = min(end, run[1])
		dst = append(dst, f.span([2]int{run[0], end}))
		run[0] = end
	}
	return dst
}

// classify fills in Kind and Reports.
func (f *finder) classify(q *Quote) {
	inside, all := 0, 0
	for _, c := range q.Content {
		for _, m := range f.quotedIn(c) {
			inside += max(0, min(m.End, c.End)-max(m.Start, c.Start))
		}
		all += c.Len()
	}
	switch {
	case inside == 0:
		q.Kind = Indirect
	case 20*inside >= 19*all:
		q.Kind = Direct
	default:
		q.Kind = Mixed
	}
	q.Reports = Thought
	if q.Kind != Indirect || q.Cue.IsZero() || isSpeech(f.a.Text(q.Cue)) {
		q.Reports = Speech
	}
}

// quotedIn returns what stands in quote marks and overlaps s.
func (f *finder) quotedIn(s article.Span) []marks.Quoted {
	first, _ := slices.BinarySearchFunc(f.quoted, s.Start, func(m marks.Quoted, at int) int { return cmp.Compare(m.End, at+1) })
	end := first
	for end < len(f.quoted) && f.quoted[end].Start < s.End {
		end++
	}
	return f.quoted[first:end]
}

// sort puts the quotes in the order of the text: of their first contents.
func (f *finder) sort() {
	slices.SortStableFunc(f.quotes, func(x, y Quote) int {
		return cmp.Or(cmp.Compare(x.Content[0].Start, y.Content[0].Start), cmp.Compare(x.Content[0].End, y.Content[0].End))
	})
}

// fillMarks widens contents that take in only the end or the start of what stands
// in marks to the whole, where the rest is nobody's.
func (f *finder) fillMarks() {
	claims := f.claims()
	for k := range f.quotes {
		for i := range f.quotes[k].Content {
			c := f.quotes[k].Content[i]
			if m := f.quotedIn(c); len(m) == 1 && m[0].Closed && m[0].Start <= c.Start && c.End <= m[0].End && !f.inHeadline(c) {
				if m[0].Start < c.Start && claimant(claims, article.Span{Start: m[0].Start, End: c.Start}) >= 0 ||
					c.End < m[0].End && claimant(claims, article.Span{Start: c.End, End: m[0].End}) >= 0 {
					continue
				}
				f.widen(&f.quotes[k], i, m[0].Start, m[0].End)
			}
		}
	}
}

// A claim is a content and the index of the quote that it belongs to.
type claim struct {
	article.Span
	quote int
}

// claims returns the contents of all quotes in the order of the text.
func (f *finder) claims() []claim {
	var all []claim
	for i := range f.quotes {
		for _, c := range f.quotes[i].Content {
			all = append(all, claim{c, i})
		}
	}
	slices.SortFunc(all, func(x, y claim) int { return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End)) })
	return all
}

// claimant returns the index of a quote that has some of s as its content, -1
// for none. Contents that overlap are so few that looking at eight suffices.
func claimant(claims []claim, s article.Span) int {
	end, _ := slices.BinarySearchFunc(claims, s.End, func(x claim, at int) int { return cmp.Compare(x.Start, at) })
	for _, c := range claims[max(0, end-8):end] {
		if c.Overlaps(s) {
			return c.quote
		}
	}
	return -1
}

// continued adds the rest of a speech that goes on over paragraphs, each of
// which opens a quote mark while only the last closes one, to the quote that
// it began in, or to the one that the paragraph before ends with.
func (f *finder) continued() {
	claims := f.claims()
	owner := -1 // the quote that the speech belongs to which the paragraph before left open
	for _, m := range f.quoted {
		span := article.Span{Start: m.Start, End: m.End}
		k := claimant(claims, span)
		if k >= 0 && f.quotes[k].Kind == Indirect && m.Start < f.quotes[k].Cue.Start && f.quotes[k].Cue.End < m.End {
			k = -1 // it is told of within the speech
		}
		if m.Next && !m.Prev && k < 0 {
			owner = f.spokenBefore(claims, span)
		}
		if (m.Prev || m.Next) && k < 0 && owner >= 0 && f.quotes[owner].takes(span) {
			f.quotes[owner].Content = append(f.quotes[owner].Content, span)
			k = owner
		}
		if m.Prev || m.Next {
			owner = -1
		}
		if m.Next {
			owner = k
		}
	}
}

// spokenBefore returns the direct quote that the block before the one that
// begins with s tells of, -1 for none.
func (f *finder) spokenBefore(claims []claim, s article.Span) int {
	i, _ := f.tokensOf(s)
	k := f.sentenceOf(s.Start)
	if k == 0 || k >= f.d.BodySentences || f.d.Sentences[k].First != i {
		return -1
	}
	before := f.d.Sentences[k-1]
	q := claimant(claims, f.span([2]int{before.First, before.End}))
	if q < 0 || f.quotes[q].Kind != Direct || f.quotes[q].Source.IsZero() || f.quotes[q].Cue.End <= f.d.Tokens[before.First].Start ||
		f.quotes[q].Span().End > s.Start {
		return -1
	}
	return q
}

// scare adds what stands in quote marks and is nobody's speech.
func (f *finder) scare() {
	claims := f.claims()
	for _, m := range f.quoted {
		span := article.Span{Start: m.Start, End: m.End}
		if m.Closed && claimant(claims, span) < 0 {
			f.quotes = append(f.quotes, Quote{
				Kind: Scare, Content: []article.Span{span}, Entity: -1, Confidence: 1, Headline: f.inHeadline(span),
			})
		}
	}
}

// inHeadline reports whether s stands in a headline, not in the body.
func (f *finder) inHeadline(s article.Span) bool {
	for _, x := range f.d.Sentences[f.d.BodySentences:] {
		if f.d.Tokens[x.First].Start <= s.Start && s.End <= f.d.Tokens[x.End-1].End {
			return true
		}
	}
	return false
}
