package stats

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/fold"
)

// An Order says how the lines of a concordance are sorted. Lines that are equal
// in it are sorted by place.
type Order int

// The orders. Words are compared as folded.
const (
	ByPlace Order = iota // article, then position, headlines where they stand
	ByRight              // the words after the match, the nearest first
	ByLeft               // the words before the match, the nearest first
	ByMatch              // the match itself, then the words after it
)

// Concordance says how to show a term in its contexts, one line for each
// occurrence (KWIC).
type Concordance struct {
	Terms Terms // what an occurrence is
	Width int   // runes of context on each side; zero means 40
	Sort  Order
}

// A Line is one occurrence of a term. Left, Match and Right are for the eye:
// white space is one space, and what does not print is left out; Span has the
// bytes. Contexts end at the borders of the block, and in whole words.
type Line struct {
	Article int    `json:"article"` // place in the sequence
	ID      string `json:"id"`
	Left    string `json:"left"`
	Match   string `json:"match"`
	Right   string `json:"right"`
	Start   int    `json:"start"` // bytes
	End     int    `json:"end"`
}

// Span is where the match stands in the article.
func (l Line) Span() article.Span { return article.Span{Start: l.Start, End: l.End} }

// Lines returns the occurrences of a term, given as a reader would write it.
func (c Concordance) Lines(articles iter.Seq[*article.Article], term string) []Line {
	if c.Width <= 0 {
		c.Width = 40
	}
	var lines []Line
	find := newFinder(c.Terms, term)
	place := 0
	for a := range articles {
		lines = c.appendLines(lines, place, a, find)
		place++
	}
	c.sort(lines)
	return lines
}

func (c Concordance) appendLines(lines []Line, place int, a *article.Article, find *finder) []Line {
	blocks := a.Blocks()
	at := 0
	for span := range find.find(a) {
		for at > 0 && blocks.At(at).Start > span.Start {
			at--
		}
		for at < blocks.Len()-1 && blocks.At(at).End <= span.Start {
			at++
		}
		block := blocks.At(at).Content
		lines = append(lines, Line{
			Article: place, ID: a.Meta().ID,
			Left:  strings.Clone(c.left(a.Source()[min(block.Start, span.Start):span.Start])), // a line keeps no text
			Match: strings.Clone(printable(a.Text(span))),
			Right: strings.Clone(c.right(a.Source()[span.End:max(block.End, span.End)])),
			Start: span.Start, End: span.End,
		})
	}
	return lines
}

// bytesPerRune bounds how far a context reads before white space is joined.
const bytesPerRune = 8

// left returns the last words of s within the width, and a space if there is one
// before the match.
func (c Concordance) left(s string) string {
	from := max(0, len(s)-bytesPerRune*c.Width)
	for from > 0 && !utf8.RuneStart(s[from]) {
		from++
	}
	s = visible(s[from:])
	words := strings.Fields(s)
	slices.Reverse(words)
	words = words[:c.fitting(words)]
	slices.Reverse(words)
	last, _ := utf8.DecodeLastRuneInString(s)
	if len(words) > 0 && unicode.IsSpace(last) {
		words = append(words, "")
	}
	return strings.Join(words, " ")
}

// right returns the first words of s within the width, and a space if there is
// one behind the match.
func (c Concordance) right(s string) string {
	to := min(len(s), bytesPerRune*c.Width)
	for to < len(s) && !utf8.RuneStart(s[to]) {
		to--
	}
	s = visible(s[:to])
	words := strings.Fields(s)
	words = words[:c.fitting(words)]
	first, _ := utf8.DecodeRuneInString(s)
	if len(words) > 0 && unicode.IsSpace(first) {
		words = slices.Insert(words, 0, "")
	}
	return strings.Join(words, " ")
}

// fitting is how many of the words fit into the width.
func (c Concordance) fitting(words []string) int {
	width := -1
	for i, w := range words {
		if width += 1 + utf8.RuneCountInString(w); width > c.Width {
			return i
		}
	}
	return len(words)
}

// printable is what is visible of s, with single spaces.
func printable(s string) string { return fold.Space(visible(s)) }

// visible drops control and format characters, among them those that would turn
// the direction of a terminal line.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsSpace(r) && !unicode.IsGraphic(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

func (c Concordance) sort(lines []Line) {
	type keyed struct {
		Line
		key string
	}
	sorted := make([]keyed, len(lines))
	for i, l := range lines {
		sorted[i] = keyed{l, c.sortKey(l)}
	}
	slices.SortFunc(sorted, func(a, b keyed) int {
		return cmp.Or(cmp.Compare(a.key, b.key), a.Article-b.Article, a.Start-b.Start, a.End-b.End)
	})
	for i, k := range sorted {
		lines[i] = k.Line
	}
}

func (c Concordance) sortKey(l Line) string {
	switch c.Sort {
	case ByRight:
		return sortWords(l.Right, false)
	case ByLeft:
		return sortWords(l.Left, true)
	case ByMatch:
		return fold.Key(l.Match) + "\x00" + sortWords(l.Right, false)
	}
	return ""
}

// sortWords returns the folded words of a context, without marks, the last
// first if reversed.
func sortWords(s string, reversed bool) string {
	words := strings.FieldsFunc(fold.Key(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	})
	if reversed {
		slices.Reverse(words)
	}
	return strings.Join(words, "\x00")
}
