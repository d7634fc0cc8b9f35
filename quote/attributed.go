package quote

import (
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/article"
)

// Attributed returns q as one line that can be read by itself, "source cue: words": the
// source and the cue as they stand in the text (the Speaker where the text names no
// source), a colon, and the Words, in curly quote marks where all of them are quoted. A
// cue such as "according to" goes before its source. A quote of which neither is known
// is its words alone.
func (q *Quote) Attributed(a *article.Article) string {
	source, cue := oneLine(a, q.Source), oneLine(a, q.Cue)
	if source == "" {
		source = q.Speaker
	}
	if !strings.ContainsFunc(cue, unicode.IsLetter) {
		cue = "" // a colon or a dash
	}
	if isPrepositional(cue) {
		source, cue = cue, source
	}
	words := q.Words(a)
	if q.Kind == Direct {
		words = "“" + words + "”"
	}
	who := strings.TrimSpace(source + " " + cue)
	if who == "" {
		return words
	}
	return strings.TrimRight(who, ":") + ": " + words
}

// isPrepositional reports whether a cue stands before its source wherever the two are
// in a sentence.
func isPrepositional(cue string) bool {
	first, _, _ := strings.Cut(strings.ToLower(cue), " ")
	switch first {
	case "according", "as", "by", "for", "from", "in", "per", "to":
		return true
	}
	return false
}

// oneLine returns the text of a span as a reader sees it, with one space for each run of white space.
func oneLine(a *article.Article, s article.Span) string {
	return strings.Join(strings.FieldsFunc(a.Show(s), unicode.IsSpace), " ")
}
