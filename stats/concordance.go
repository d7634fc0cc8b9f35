package stats

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/text/fold"
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

// Concordance says how to show a word or phrase in its contexts, one line for each
// occurrence (KWIC). It is looked for as it is written, unless Stems is set:
//
//	coast guard   both words, one after the other, or with a hyphen between them
//	coast*        every word that begins so; *gate, w*n and * alone likewise
//	wom?n         any one letter, within a word or before it; a last ? is a question mark
//	the _ of      any one word between the two
//	Paris, Texas  marks may stand where the query has some
//	company’s     as company, since the possessive is no other word
//	didn't        with either apostrophe
//	US            the acronym, with points or without, and not the pronoun; u.s. likewise
//	pro Kremlin   as pro-Kremlin; but re-elect is one word, see Terms
//	$20, 20%, :)  signs as they stand, with white space before or behind them or without
//	example.com   the address as it stands; *example.com what ends so
//
// Case and accents do not matter unless Terms.Case is set. Function words and numbers
// are words like others, and so are clitics: "shouldn*" is no word where "shouldn't" is
// "should" and "n't", each of which is found. Initials are found as they are spaced, J.K. or
// J. K. No wildcard stands for a sign. Other marks of a query, such as quote marks and dashes,
// only say that marks may stand there; one of marks alone finds nothing. Nothing is found
// across the border of a sentence.
type Concordance struct {
	Terms Terms // Headlines are searched where it says so, Case and Spans hold; the rest is about counting
	Stems bool  // find each word of the query in its regular forms, American and British: says, but not said, of say
	Width int   // runes of context on each side; zero means 40, and no more than 1,000 are given
	Sort  Order
}

// maxWidth bounds the memory of a line.
const maxWidth = 1000

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
	// Vars are the variables of the article, as article.Metadata.Variables gives them. All
	// lines of an article share them.
	Vars map[string]string `json:"vars,omitzero"`
}

// Span is where the match stands in the article.
func (l Line) Span() article.Span { return article.Span{Start: l.Start, End: l.End} }

// Lines returns the occurrences of a query. It reads the articles; for several queries
// make an Index of them.
func (c Concordance) Lines(articles iter.Seq[*article.Article], query string) []Line {
	var lines []Line
	find := newFinder(c.terms(), query)
	place := 0
	for a := range articles {
		lines = c.appendLines(lines, place, a, find.find(a))
		place++
	}
	c.sort(lines)
	return lines
}

// terms are what the query is read by.
func (c Concordance) terms() Terms {
	t := c.Terms
	t.Forms = !c.Stems
	return t
}

func (c Concordance) appendLines(lines []Line, place int, a *article.Article, found iter.Seq[article.Span]) []Line {
	blocks := a.Blocks()
	width := c.width()
	at := 0
	var vars map[string]string
	for span := range found {
		if vars == nil {
			meta := a.Meta()
			vars = meta.Variables()
		}
		for at > 0 && blocks.At(at).Start > span.Start {
			at--
		}
		for at < blocks.Len()-1 && blocks.At(at).End <= span.Start {
			at++
		}
		block := blocks.At(at).Content
		lines = append(lines, Line{
			Article: place, ID: a.Meta().ID,
			Left:  strings.Clone(left(a.Source()[min(block.Start, span.Start):span.Start], width)), // a line keeps no text
			Match: strings.Clone(printable(a.Text(span))),
			Right: strings.Clone(right(a.Source()[span.End:max(block.End, span.End)], width)),
			Start: span.Start, End: span.End, Vars: vars,
		})
	}
	return lines
}

func (c Concordance) width() int {
	if c.Width <= 0 {
		return 40
	}
	return min(c.Width, maxWidth)
}

// bytesPerRune bounds how far a context reads before white space is joined.
const bytesPerRune = 8

// left returns the last words of s within the width, and a space if there is one
// before the match.
func left(s string, width int) string {
	from := max(0, len(s)-bytesPerRune*width)
	for from > 0 && !utf8.RuneStart(s[from]) {
		from++
	}
	s = visible(s[from:])
	words := strings.Fields(s)
	slices.Reverse(words)
	words = words[:fitting(words, width)]
	slices.Reverse(words)
	last, _ := utf8.DecodeLastRuneInString(s)
	if len(words) > 0 && unicode.IsSpace(last) {
		words = append(words, "")
	}
	return strings.Join(words, " ")
}

// right returns the first words of s within the width, and a space if there is
// one behind the match.
func right(s string, width int) string {
	to := min(len(s), bytesPerRune*width)
	for to < len(s) && !utf8.RuneStart(s[to]) {
		to--
	}
	s = visible(s[:to])
	words := strings.Fields(s)
	words = words[:fitting(words, width)]
	first, _ := utf8.DecodeRuneInString(s)
	if len(words) > 0 && unicode.IsSpace(first) {
		words = slices.Insert(words, 0, "")
	}
	return strings.Join(words, " ")
}

// fitting is how many of the words fit into the width.
func fitting(words []string, width int) int {
	used := -1
	for i, w := range words {
		if used += 1 + utf8.RuneCountInString(w); used > width {
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
