package quote

import (
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/article"
)

// Attributed returns q as one line that can be read by itself, "source cue: words": the
// source and the cue as they stand in the text (the Speaker where the text names no
// source or has "who"), a colon, and the Words, in curly quote marks where all of them are quoted. A
// cue such as "according to" goes before its source. A quote of which neither is known
// is its words alone.
func (q *Quote) Attributed(a *article.Article) string {
	source, cue := oneLine(a, q.Source), oneLine(a, q.Cue)
	if source == "" || isRelative(source) && q.Speaker != "" {
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
	if source != "" && isParticiple(cue) {
		source += ","
	}
	who := strings.TrimSpace(source + " " + cue)
	if who == "" {
		return words
	}
	return strings.TrimRight(who, ":") + ": " + words
}

// isRelative reports a source that tells nobody without the sentence that it stands in.
func isRelative(source string) bool {
	switch strings.ToLower(source) {
	case "who", "whom", "which", "that", "whose":
		return true
	}
	return false
}

// isParticiple reports a cue that begins as "adding" does.
func isParticiple(cue string) bool {
	first, _, _ := strings.Cut(cue, " ")
	return len(first) > len("sing") && strings.HasSuffix(first, "ing")
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
