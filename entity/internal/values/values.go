// Package values reads dates, amounts of money and percentages in the words of an article.
package values

import (
	"iter"
	"strings"
	"time"

	"github.com/copydesk/copydesk/entity/internal/tokens"
)

// A Kind is what a value is.
type Kind uint8

// The kinds.
const (
	None Kind = iota
	Date
	Money
	Percent
)

// A Found is a value in the tokens [First, End). Date is in ISO 8601, Currency an ISO 4217
// code; what is not known is empty.
type Found struct {
	Kind       Kind
	First, End int
	Date       string
	Amount     float64
	Currency   string
}

// A Finder reads the values of one article. It is not safe for several goroutines.
type Finder struct {
	*tokens.Reader
	today      time.Time        // the day of the article, the zero time if it is not known
	names      iter.Seq[string] // that the article has
	dollars    *string          // what "$" stands for here, once somebody asked
	hundredths *string          // what cents are of, likewise
	sterling   *bool            // whether pounds may be money, likewise
}

// NewFinder returns a finder of the values in the words of an article that came out on a day, which is the
// zero time where it is not known. The names that the article has tell whose dollars are its.
func NewFinder(words *tokens.Reader, day time.Time, names iter.Seq[string]) *Finder {
	return &Finder{Reader: words, today: day, names: names}
}

// At reads the values that start at token i of the sentence [first, end): one, the ends of a
// range, or none.
func (f *Finder) At(i, first, end int, into []Found) []Found {
	c := cursor{f, first, end}
	if w := c.Text(i); startsWithNumber(w) || startsWithSign(w) {
		if into = c.amounts(i, into); len(into) > 0 {
			return into
		}
	}
	return c.dates(i, into)
}

// Feast returns the token behind the name of a feast at token i, "Christmas Day", or 0.
func Feast(words *tokens.Reader, i int) (end int) {
	end, _ = feastAt(words, i)
	return end
}

// A cursor reads tokens of one sentence, [first, end).
type cursor struct {
	*Finder
	first, end int
}

// word returns the text of a token, "" outside of the sentence.
func (c cursor) word(i int) string {
	if i < c.first || i >= c.end {
		return ""
	}
	return c.Text(i)
}

// lower returns the text of a token in lower case.
func (c cursor) lower(i int) string { return strings.ToLower(c.word(i)) }

// startsWithNumber reports whether a number may start with w.
func startsWithNumber(w string) bool {
	return startsWithDigit(w) || numberWord(w) > 0 || fractions[w] > 0 || w == "a" || w == "half" || w == "A" || w == "Half"
}
