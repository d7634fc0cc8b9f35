package quote

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
)

// Words returns the content of q as one line of plain text, as a reader sees it: tags
// are gone and character references resolved; its pieces are joined
// by an ellipsis (" … "), white space runs made one space, and the quote marks
// that enclose a piece left out, with a comma that only leads over to the cue, and a piece
// that is no more than the pronoun of a relative clause.
// Marks inside a piece stay as they are.
func (q *Quote) Words(a *article.Article) string {
	pieces := make([]string, 0, len(q.Content))
	for _, c := range q.Content {
		piece := oneLine(a, c)
		if len(q.Content) > 1 && isRelative(piece) {
			continue
		}
		pieces = append(pieces, strings.TrimSuffix(unquote(piece), ","))
	}
	return strings.Join(pieces, " … ")
}

const (
	openers = "\"“”„«»‹›‘’‚'＂" // German: „A“ and »A«, Swedish: ”A”
	closers = "\"“”«»‹›‘’'＂"
)

// unquote strips the marks around s, and an opening mark that has no partner
// because the speech goes on in the next paragraph.
func unquote(s string) string {
	inner, opened := s, 0
	for range 2 { // '' is a mark of two characters
		r, n := utf8.DecodeRuneInString(inner)
		if n == 0 || !strings.ContainsRune(openers, r) || opened == 1 && r != '\'' {
			break
		}
		inner = inner[n:]
		opened++
		if r != '\'' {
			break
		}
	}
	if opened == 0 {
		return s
	}
	rest := inner
	for range opened {
		r, n := utf8.DecodeLastRuneInString(inner)
		if n == 0 || !strings.ContainsRune(closers, r) {
			if strings.ContainsAny(rest, "”\"»") {
				return s // “We go” at noon: the mark has its partner inside
			}
			return rest
		}
		inner = inner[:len(inner)-n]
	}
	if at := strings.IndexAny(inner, "”“\""); at > 0 && inner[at-1] != ' ' || strings.Count(inner, "“") != strings.Count(inner, "”") {
		return s // “This” and “that”: the marks at the ends are no pair
	}
	return inner
}

// A Group is a speaker with the quotes of that speaker.
type Group struct {
	Speaker string // empty for quotes whose source has no name
	Entity  int    // ID of the entity, -1 where there is none
	Quotes  []Quote
}

// BySpeaker groups quotes by speaker: those with most quotes first, those with
// as many in the order of their first quote, and quotes without a speaker last.
// A quote of several speakers is in the group of each. Quotes of the kind Scare
// are left out.
func BySpeaker(quotes []Quote) []Group {
	var groups []Group
	at := map[Speaker]int{}
	add := func(s Speaker, q Quote) {
		i, ok := at[s]
		if !ok {
			i = len(groups)
			at[s] = i
			groups = append(groups, Group{Speaker: s.Name, Entity: s.Entity})
		}
		groups[i].Quotes = append(groups[i].Quotes, q)
	}
	for _, q := range quotes {
		if q.Kind == Scare {
			continue
		}
		add(Speaker{q.Speaker, q.Entity}, q)
		for _, s := range q.With {
			add(s, q)
		}
	}
	slices.SortStableFunc(groups, func(x, y Group) int {
		switch {
		case x.Speaker == "":
			return 1 // it is the only one
		case y.Speaker == "":
			return -1
		}
		return cmp.Compare(len(y.Quotes), len(x.Quotes))
	})
	return groups
}

// Context returns the sentences that q stands in, from the start of the first
// to the end of the last: what a reader needs around it.
func (q *Quote) Context(a *article.Article) article.Span {
	span := q.Span()
	sentences := a.Sentences()
	if q.Headline {
		sentences = a.HeadlineSentences()
	}
	out := span
	first := sort.Search(sentences.Len(), func(i int) bool { return sentences.At(i).End > span.Start })
	for i := first; i < sentences.Len() && sentences.At(i).Start < span.End; i++ {
		s := sentences.At(i)
		out.Start, out.End = min(out.Start, s.Start), max(out.End, s.End)
	}
	return out
}
