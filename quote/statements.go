package quote

import (
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
)

// A Report is an article with what was found in it.
type Report struct {
	Article  *article.Article
	Entities []entity.Entity
	Quotes   []Quote
}

// A Statement is one utterance that the quotes of several articles report.
type Statement struct {
	// Speaker is the label of the group that the speakers of most versions are in; empty
	// where no version names one.
	Speaker string `json:"speaker"`
	// Group is the place of that group among those that Merge was given, or -1.
	Group int `json:"group"`
	// Versions are the quotes, in the order of the articles and of the text.
	Versions []Version `json:"versions"`
	// Longest is the place in Versions of the one with most words, the first of
	// several in the order of their texts.
	Longest int `json:"longest"`
}

// A Version is one quote of a statement.
type Version struct {
	Article int    `json:"article"` // place among the reports
	Quote   int    `json:"quote"`   // place among the quotes of the report
	Group   int    `json:"group"`   // of its speaker, -1 where the article names none
	Text    string `json:"text"`    // as [Quote.Words] gives it
	Words   int    `json:"words"`
	// Share is how much of the words of the longest version this one has, in
	// their order, from 0 to 1.
	Share float64 `json:"share"`
	// Edits are where it differs from the longest version between the first and
	// the last word that both have.
	Edits []Edit `json:"edits,omitempty"`
}

// An Edit is a run of words that one version has and another words otherwise, leaves
// out or adds.
type Edit struct {
	Longest string `json:"longest,omitempty"` // empty where words were added
	Version string `json:"version,omitempty"` // empty where words were left out
}

// Statements says which quotes report one utterance. The zero value is ready.
type Statements struct {
	// Window is how far apart the dates of two articles may lie, where both are
	// known and the quotes are not the same word for word; zero means ten days.
	Window time.Duration
	// Overlap is the least share of the telling words of the shorter of two quotes
	// that the longer must have in the same order; zero means 0.6.
	Overlap float64
}

// Merge groups the quotes of many articles that report one utterance, with the zero
// [Statements].
func Merge(reports []Report, groups []entity.Group) []Statement {
	return new(Statements).Merge(reports, groups)
}

// Merge groups the quotes of many articles that report one utterance of one speaker:
// word for word, shortened, reworded or translated anew, direct or indirect. groups
// are what an entity.Merger says of the entities of the same articles in the same
// order. Quotes of several articles make a statement; what one article repeats does not.
//
// Two quotes of one speaker are compared if they share two neighbouring telling words
// (words but names and those of grammar, stemmed; one more may stand between) or a figure.
// They report one utterance if their articles are near in time and
//
//   - enough of the telling words of the shorter stand in the longer in the same order, at
//     least four, more if both are indirect; or all of three and more where neither is; or
//     nearly all words of both;
//   - or half of the telling words and most of all words, where the articles are of the same days;
//   - or, where neither is indirect, if six words, three of them telling, or ten follow each
//     other in both, or nine of which two differ.
//
// Where a date is not known, most words of the shorter must stand together in the longer. Far
// apart in time, what is in marks must be the same word for word, for ten words and more.
//
// Quotes in marks that have a run of ten words and four fifths of the shorter in common report
// one utterance whoever is said to speak, if they are not far apart in time: one article may
// name nobody, or somebody else.
//
// One quote stands for up to sixteen of those it is like, so that the time is near linear
// in the words of all quotes.
//
// The order of the articles changes nothing but the places. Statements that most
// articles have come first, then those with most words.
func (s *Statements) Merge(reports []Report, groups []entity.Group) []Statement {
	m := newMatcher(s, reports, groups)
	m.link()
	m.linkVerbatim()
	return m.statements()
}
