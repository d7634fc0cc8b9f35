package quote

import (
	"slices"
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/pos"
	"github.com/copydesk/copydesk/internal/sayings"
)

// tidy makes the contents of a quote end at the borders of quote marks where
// they all but do, so that no mark is parted from its partner, joins pieces
// between which nothing stands, and cuts punctuation at the ends of cue and
// source.
func (f *finder) tidy(q *Quote) {
	f.trimPart(&q.Source, ",.;:—–-")
	f.trimPart(&q.Cue, ",.;—–-")
	f.mendCue(q)
	source := q.Source
	f.mendSource(q)
	if q.Source.Overlaps(q.Cue) || slices.ContainsFunc(q.Content, q.Source.Overlaps) {
		q.Source = source
	}
	for i := range q.Content {
		c := &q.Content[i]
		f.skipTime(c)
		for _, m := range f.quotedIn(article.Span{Start: max(0, c.Start-4), End: min(len(f.d.Text), c.End+4)}) {
			if m.Closed {
				f.fit(q, i, m)
			} else if m.Next && f.isGap(m.Start, c.Start) && f.blockOf(m.Start) == f.blockOf(c.Start) { // goes on in another paragraph
				f.widen(q, i, m.Start, c.End)
			}
		}
		f.cutBut(q, i)
		f.cutListener(q, c)
		f.cutSubject(q, c)
		*c = f.trimContent(*c)
	}
	q.Content = slices.DeleteFunc(q.Content, func(c article.Span) bool { return c.Len() <= 0 })
}

// trimContent cuts white space and punctuation at the ends of a content: all at
// its start but what opens a quote or a bracket, at its end commas and the like
// and a full stop that no marks enclose.
func (f *finder) trimContent(s article.Span) article.Span {
	first, end := f.tokensOf(s)
	begins, ends := false, false // in marks, whose punctuation belongs to what is said
	for _, m := range f.quotedIn(s) {
		begins = begins || m.Start <= s.Start
		ends = ends || s.End <= m.End
	}
	for !begins && first < end && strings.Contains(",.;:)]—–-?!", f.word(first)) {
		first++
	}
	for !ends && end > first && strings.Contains(",.;:([—–-", f.word(end-1)) && !strings.HasPrefix(f.word(end-1), "..") {
		end--
	}
	if first == end {
		return article.Span{}
	}
	out := f.span([2]int{first, end})
	return article.Span{Start: max(out.Start, s.Start), End: min(out.End, s.End)}
}

// cutSubject leaves out of a content the subject of a verb right behind it, with
// the "and" before: "Mayor Lee thanked the crew and the board | has met twice."
func (f *finder) cutSubject(q *Quote, c *article.Span) {
	first, end := f.tokensOf(*c)
	if sayings.Is(f.a.Text(q.Cue), sayings.Clause) || end >= f.d.BodyTokens || f.tag(end) != pos.VBD && f.tag(end) != pos.VBZ && f.tag(end) != pos.VBP && f.tag(end) != pos.MD {
		return
	}
	i, to := f.tokensOf(f.subject(end, max(first, end-reach)))
	if to == end && i-1 > first && f.word(i-1) == "and" && f.d.Sentences[f.sentenceOf(c.End-1)].End > end {
		c.End = f.d.Tokens[i-2].End
	}
}

func (f *finder) isCommonNoun(i int) bool {
	return i < len(f.d.Tokens) && (f.tag(i) == pos.NN || f.tag(i) == pos.NNS)
}

// cutBut ends content i of q before what the source, not the content, says or
// does further: "said it was safe but declined to give a date."
func (f *finder) cutBut(q *Quote, i int) {
	c := &q.Content[i]
	if q.Cue.Start > c.Start {
		return
	}
	first, end := f.tokensOf(*c)
	if quoted := f.quotedIn(*c); len(quoted) > 0 { // words in marks stay
		first, _ = f.tokensOf(article.Span{Start: quoted[len(quoted)-1].End, End: c.End})
	}
	for k := first + 1; k+1 < end; k++ {
		if f.word(k) != "but" || f.tag(k+1) != pos.VBD {
			continue
		}
		switch verb := f.word(k + 1); {
		case isSpeech(verb), verb == "declined", verb == "refused", verb == "gave", verb == "did", verb == "didn":
			c.End = f.d.Tokens[k-1].End
			return
		}
	}
}

// cutListener leaves out of a content who was told it: "told the Herald | the
// council will pay".
func (f *finder) cutListener(q *Quote, c *article.Span) {
	cue, behind := f.tokensOf(q.Cue)
	first, end := f.tokensOf(*c)
	if cue == behind || first != behind || !sayings.Is(f.word(behind-1), sayings.Listener) {
		return
	}
	for i := first + 1; i+1 < min(end, first+8); i++ {
		switch f.tag(i) {
		case pos.DT, pos.PRP, pos.PRPS:
			if last := f.tag(i - 1); (last.IsNoun() || last == pos.PRP) && f.isClause(i) {
				c.Start = f.d.Tokens[i].Start
				return
			}
		}
		if tag := f.tag(i); !tag.IsNoun() && tag != pos.JJ && tag != pos.HYPH && tag != pos.POS {
			return
		}
	}
}

// fit makes content i of q begin and end with the marks of m where it all but
// does, and leaves out a mark whose partner is not in it.
func (f *finder) fit(q *Quote, i int, m marks.Quoted) {
	c := &q.Content[i]
	begins := c.Start <= m.Inner.Start || f.isGap(m.Inner.Start, c.Start)
	ends := c.End >= m.Inner.End || f.isGap(c.End, m.Inner.End)
	switch {
	case c.Start >= m.Inner.End && c.Start < m.End:
		c.Start = m.End
	case c.End > m.Start && c.End <= m.Inner.Start:
		c.End = m.Start
	case begins && ends && c.Start < m.End && m.Start < c.End:
		f.widen(q, i, min(c.Start, m.Start), max(c.End, m.End))
	}
}

// trimPart cuts signs at the end of a cue or source, but not the full stop of
// an abbreviation, white space, and a closing mark at the start, which belongs
// to the content before.
func (f *finder) trimPart(s *article.Span, signs string) {
	if s.IsZero() {
		return
	}
	first, end := f.tokensOf(*s)
	for end > first+1 && strings.Contains(signs, f.word(end-1)) {
		end--
	}
	for first+1 < end && f.tag(first) == pos.CloseQuote {
		first++
	}
	*s = f.span([2]int{first, end})
}

// mendCue cuts a comma before the verb and the preposition of a date behind it:
// "said on" of "said on Monday that".
func (f *finder) mendCue(q *Quote) {
	first, end := f.tokensOf(q.Cue)
	if end-first < 2 {
		return
	}
	if f.word(first) == "," {
		first++
	}
	if end < len(f.d.Tokens) && end-first > 1 && f.tag(end-1) == pos.IN && isDate(f.word(end)) {
		end--
	}
	q.Cue = f.span([2]int{first, end})
}

// isDate reports whether a word is a day of the week or a number.
func isDate(word string) bool { return isWeekday(word) || word[0] >= '0' && word[0] <= '9' }

func isWeekday(word string) bool { return lexicon.Lookup(word)&lexicon.Weekday != 0 }

// widen makes content i of q the bytes [start, end), unless that takes in the
// cue, the source or another content.
func (f *finder) widen(q *Quote, i, start, end int) {
	s := article.Span{Start: start, End: end}
	if s.Overlaps(q.Cue) || s.Overlaps(q.Source) ||
		i > 0 && q.Content[i-1].Overlaps(s) || i+1 < len(q.Content) && q.Content[i+1].Overlaps(s) {
		return
	}
	q.Content[i] = s
}

// isGap reports whether no word stands in the bytes [start, end).
func (f *finder) isGap(start, end int) bool {
	return start <= end && end-start < 8 && strings.IndexFunc(f.d.Text[start:end], isWord) < 0
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// endsMark reports whether a closing quote mark ends at a byte of the text.
func (f *finder) endsMark(at int) bool {
	return slices.ContainsFunc(f.quotedIn(article.Span{Start: max(0, at-1), End: at}), func(m marks.Quoted) bool { return m.Closed && m.End == at })
}
