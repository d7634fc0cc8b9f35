package stats

import (
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/text/fold"
	"github.com/copydesk/copydesk/internal/text/segment"
	"github.com/copydesk/copydesk/internal/text/stem"
)

// A query is words that are to stand in a row, as Concordance tells its user.
type query struct {
	keys  *scanner // gives words their keys
	words []queryWord
	forms []queryForm // of the words that are searched, by number
}

// A queryForm is a form as a query compares it.
type queryForm struct {
	text, key string
	sign      bool
}

type queryWord struct {
	any     bool     // a blank
	key     string   // of a word without wildcards
	pattern string   // of one with them
	sign    bool     // a sign or an address
	marks   bool     // marks may stand before it
	is      []answer // by form
}

type answer uint8

const (
	unknown answer = iota
	yes
	no
)

// newQuery reads a query. Of the Terms, Forms says whether each word is meant as it is
// written or in any form, and Case whether capitals and accents matter.
func newQuery(t Terms, text string) *query {
	q := &query{keys: newScanner(Terms{Forms: t.Forms, Case: t.Case, StopWords: true})}
	marks := false
	for piece := range strings.FieldsSeq(text) {
		if piece == "_" {
			q.add(queryWord{any: true}, &marks)
			continue
		}
		if isClitic(piece) {
			q.add(q.word(piece), &marks)
			continue
		}
		cut := t.withFirms(wildcardsAsLetters(piece))
		tokens := appendParted(nil, cut, segment.AppendTokens(nil, cut, 0, len(cut)))
		for i, token := range tokens {
			if isWord(token.Kind) || isSign(token.Kind) {
				w := q.word(piece[token.Start:token.End])
				w.sign = isSign(token.Kind)
				q.add(w, &marks)
			} else if wordHyphen(cut, tokens, i) != hyphen {
				marks = true
			}
		}
	}
	q.cutPossessive()
	return q
}

// isClitic reports whether a piece of a query is what an apostrophe joins to a word.
func isClitic(piece string) bool {
	switch fold.Key(piece) {
	case "'s", "'d", "'m", "'ll", "'re", "'ve":
		return true
	}
	return false
}

func (q *query) add(w queryWord, marks *bool) {
	w.marks = *marks && len(q.words) > 0
	*marks = false
	q.words = append(q.words, w)
}

func (q *query) word(text string) queryWord {
	if hasWildcards(text) {
		return queryWord{pattern: q.plain(text)}
	}
	return queryWord{key: q.key(text)}
}

// key is that of a word; accents do not matter, unless case does.
func (q *query) key(word string) string {
	key := q.keys.wordKey(word)
	if q.keys.Case {
		return key
	}
	return stem.Plain(key)
}

// plain is what wildcards are compared with.
func (q *query) plain(s string) string {
	if q.keys.Case {
		return s
	}
	return stem.Plain(foldWord(s))
}

// cutPossessive cuts the last word off where it is the possessive of the word before.
func (q *query) cutPossessive() {
	n := len(q.words)
	if n > 1 && isPossessive([]string{q.words[n-2].key, q.words[n-1].key}) {
		q.words = q.words[:n-1]
	}
}

// at reports whether the query stands at the words that begin at i.
func (q *query) at(words []readWord, i int) bool {
	if len(q.words) == 0 || i+len(q.words) > len(words) {
		return false
	}
	for j := range q.words {
		word, here := &q.words[j], words[i+j]
		if j > 0 && !word.follows(here.gap) || !q.matches(word, here.form) {
			return false
		}
	}
	return true
}

// follows reports whether a word may stand behind such a gap.
func (w *queryWord) follows(g gap) bool { return g == inRow || g == marked && w.marks }

// matches reports whether a form is what a word of the query asks for. It compares each
// form once.
func (q *query) matches(w *queryWord, form uint32) bool {
	w.is = grow(w.is, len(q.forms))
	if w.is[form] == unknown {
		w.is[form] = no
		if q.compare(w, q.forms[form]) {
			w.is[form] = yes
		}
	}
	return w.is[form] == yes
}

func (q *query) compare(w *queryWord, s queryForm) bool {
	switch {
	case w.sign != s.sign:
		return false
	case w.any:
		return true
	case w.pattern != "":
		return matchWildcards(w.pattern, q.plain(s.text))
	}
	return s.key == w.key
}

// learn takes over the forms that a scanner has met since.
func (q *query) learn(forms []form) {
	for _, f := range forms[len(q.forms):] {
		q.forms = append(q.forms, queryForm{f.text, q.key(f.text), f.class == sign})
	}
}

// span returns where the words of the query stand that begin at i.
func (q *query) span(words []readWord, i int) article.Span {
	return q.spanOf(words[i : i+len(q.words)])
}

// spanOf returns where some words in a row stand.
func (q *query) spanOf(words []readWord) article.Span {
	last := words[len(words)-1]
	return article.Span{Start: int(words[0].start), End: int(last.start) + len(q.forms[last.form].text)}
}
