package quote

import (
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/pos"
)

// A run is a half-open range of tokens; an empty one stands for none.
type run struct{ first, end int }

func (r run) isEmpty() bool       { return r.first >= r.end }
func (r run) overlaps(s run) bool { return r.first < s.end && s.first < r.end }
func (r run) contains(s run) bool { return r.first <= s.first && s.end <= r.end }
func (r run) holds(i int) bool    { return r.first <= i && i < r.end }
func union(r, s run) run          { return run{min(r.first, s.first), max(r.end, s.end)} }

// A draft is a quote that one of the sources of drafts proposes, in tokens. It
// becomes a quote if the words are nobody's yet.
type draft struct {
	content     []run // in the order of the text, disjoint
	cue, source run
	confidence  float64
	verbatim    bool   // word for word by its format, in marks or not
	speaker     *voice // as the format tells it, nil for not told
}

// told is the run from the first to the last token of cue and source.
func (d *draft) told() run {
	switch {
	case d.cue.isEmpty():
		return d.source
	case d.source.isEmpty():
		return d.cue
	}
	return union(d.cue, d.source)
}

func (d *draft) last() *run { return &d.content[len(d.content)-1] }

// What owns a token.
type role uint8

const (
	free role = iota
	inSource
	inCue
	inContent
)

// An owner of a token is a draft, by its index, and what the token is in it: one word,
// since each token has one.
type owner uint32

func ownerOf(draft int, r role) owner { return owner(draft)<<2 | owner(r) }
func (o owner) draft() int            { return int(o >> 2) }
func (o owner) role() role            { return role(o & 3) }

// take gives a draft its borders and, if most of what it says is nobody's yet,
// its words. Whoever comes first has them, so drafts come in the order of how
// much they are to be trusted. It reports whether the draft was taken.
func (f *finder) take(d draft) bool {
	f.borders(&d)
	if len(d.content) == 0 || f.isTaken(d.cue) || !f.yield(d.source) {
		return false
	}
	all, left := 0, 0
	kept := d.content[:0]
	for _, c := range d.content {
		all += f.words(c)
		if whole := c; f.freeOf(c) != whole {
			c = f.trim(f.freeOf(c))
		}
		if f.words(c) > 0 {
			left += f.words(c)
			kept = append(kept, c)
		}
	}
	if d.content = kept; left == 0 || 2*left < all {
		return false
	}
	f.drafts = append(f.drafts, d)
	f.enter(len(f.drafts) - 1)
	return true
}

// enter makes the draft k the owner of its words.
func (f *finder) enter(k int) {
	d := &f.drafts[k]
	for i := d.source.first; i < d.source.end; i++ {
		if f.owners[i].role() == free {
			f.owners[i] = ownerOf(k, inSource)
		}
	}
	for i := d.cue.first; i < d.cue.end; i++ {
		f.owners[i] = ownerOf(k, inCue)
	}
	for _, c := range d.content {
		for i := c.first; i < c.end; i++ {
			f.owners[i] = ownerOf(k, inContent)
		}
	}
}

// isTaken reports whether a word of r is the cue or the content of a draft.
func (f *finder) isTaken(r run) bool {
	return f.some(r, func(i int) bool { return f.owners[i].role() > inSource })
}

// contentOwner returns the draft that has a word of r as its content, -1 for none.
func (f *finder) contentOwner(r run) int {
	for i := r.first; i < r.end; i++ {
		if f.owners[i].role() == inContent {
			return f.owners[i].draft()
		}
	}
	return -1
}

// yield reports whether source can be the source of another draft: it is nobody's
// words, or the end of what somebody says, which then ends before it: "promised
// money as | the captain vowed to sail".
func (f *finder) yield(source run) bool {
	if !f.isTaken(source) || f.onlyRelative(source) {
		return true
	}
	o := f.owners[source.first]
	if o.role() != inContent {
		return false
	}
	d := &f.drafts[o.draft()]
	if d.content[0].first == source.first && d.cue.first >= d.content[0].end {
		return true // the subject of two verbs: he was late, his lawyer said, and asked for more time
	}
	c := d.last()
	if c.end != source.end || c.first >= source.first-2 || f.marksAt(source.first) >= 0 {
		return false
	}
	cut := run{c.first, source.first}
	if cut = f.trim(cut); f.words(cut) == 0 {
		return false
	}
	for i := cut.end; i < c.end; i++ {
		f.owners[i] = 0
	}
	*c = cut
	return true
}

// onlyRelative reports whether all that is told in a source is what a relative clause of it tells: "Ann Lee, |
// who said she had the key, | told the Herald".
func (f *finder) onlyRelative(source run) bool {
	return !f.some(source, func(i int) bool {
		o := f.owners[i]
		if o.role() <= inSource {
			return false
		}
		d := &f.drafts[o.draft()]
		return !source.contains(d.told()) || d.source.first == source.first || !f.isIn(d.source.first, pos.WP)
	})
}

// freeOf returns the longest part of c that is nobody's. What it ends with and who speaks
// next is no part of it.
func (f *finder) freeOf(c run) run {
	for c.first < c.end && f.owners[c.end-1].role() == inSource {
		c.end--
	}
	best := run{}
	for i := c.first; i < c.end; i++ {
		if f.owners[i].role() > inSource {
			continue
		}
		part := run{i, i}
		for part.end < c.end && f.owners[part.end].role() <= inSource {
			part.end++
		}
		if i = part.end; part.end-part.first > best.end-best.first {
			best = part
		}
	}
	return best
}

// add gives the draft k one more content behind its others. It reports whether
// there is room for it: it is nobody's words, and who speaks is not named in it.
func (f *finder) add(k int, c run) bool {
	d := &f.drafts[k]
	if c.isEmpty() || d.last().end > c.first || d.source.overlaps(c) || f.freeOf(c) != c {
		return false
	}
	d.content = append(d.content, c)
	for i := c.first; i < c.end; i++ {
		f.owners[i] = ownerOf(k, inContent)
	}
	return true
}

// quoteOf makes a draft a quote, in bytes.
func (f *finder) quoteOf(d *draft) Quote {
	q := Quote{Cue: f.spanOf(d.cue), Source: f.spanOf(d.source), Entity: -1, Confidence: d.confidence}
	if d.speaker != nil {
		q.Speaker, q.Entity, q.With = d.speaker.Name, d.speaker.Entity, d.speaker.with
	}
	for _, c := range d.content {
		q.Content = f.appendBlocks(q.Content, c)
	}
	q.Headline = d.content[0].first >= f.d.BodyTokens
	q.Kind = f.kindOf(d)
	q.Form = f.formOf(d, q.Kind)
	q.Reports = f.reportsOf(d, q.Kind, q.Form)
	return q
}

// spanOf returns the bytes of a run of tokens, the zero Span for none. One that goes over from
// the body into the headlines, which stand above it, ends with the body.
func (f *finder) spanOf(r run) article.Span {
	f.check.Now()
	if r.isEmpty() {
		return article.Span{}
	}
	end := min(r.end, f.d.PartEnd(r.first))
	return article.Span{Start: int(f.d.Tokens[r.first].Start), End: int(f.d.Tokens[end-1].End)}
}

// runOf returns the tokens that overlap s.
func (f *finder) runOf(s article.Span) run {
	f.check.Now()
	first, end := f.tokensOf(s)
	return run{first, end}
}

// appendBlocks appends the bytes of a run of tokens, a span for each block that
// it is in.
func (f *finder) appendBlocks(dst []article.Span, r run) []article.Span {
	for r.first < r.end {
		end := min(r.end, f.block(r.first).end)
		dst = append(dst, f.spanOf(run{r.first, end}))
		r.first = end
	}
	return dst
}

// kindOf tells how much of a draft stands in quote marks.
func (f *finder) kindOf(d *draft) Kind {
	if first := d.content[0].first; d.verbatim || first > 0 && f.opensBlock(first-1) && (f.isLone(first-1) || f.is(first-1, "—", "–", "―")) {
		return Direct
	}
	inside, all := 0, 0
	for _, c := range d.content {
		for i := c.first; i < c.end; i++ {
			size := utf8.RuneCountInString(f.word(i)) // which straight and curly marks have in common
			if all += size; f.marksAt(i) >= 0 {
				inside += size
			}
		}
	}
	switch {
	case inside == 0:
		return Indirect
	case 20*inside >= 19*all:
		return Direct
	}
	return Mixed
}

// opensBlock reports whether a block begins with token i.
func (f *finder) opensBlock(i int) bool { return f.block(i).first == i }
