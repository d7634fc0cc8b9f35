package stats

import (
	"iter"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/lexicon/stopwords"
	"github.com/copydesk/copydesk/internal/text/fold"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// Terms says what a term is. The zero value is what one mostly wants of news:
// single words of the body, with "Companies" and "company’s" counted under one
// stem and shown as the spelling that is commonest, and without function words,
// numbers and single letters.
//
// Each term has a key, under which it is counted. The key of a word is its
// spelling in Unicode's NFKC with case folded, apostrophes straightened and
// invisible characters dropped, cut to its English Snowball stem; the key of
// several words joins theirs by spaces. Stems join regular forms: "said" is a term
// apart from "say". No term crosses the border of a sentence or a punctuation mark, but
// for the hyphen within a word.
//
// Words are the tokens of package article: clitics stand alone ("do" "n't"),
// and hyphened words are split. So are here, though package article leaves them whole, words
// with the prefixes anti, cross, ex, mid, neo, non, post, pre, pro, trans and ultra, so
// that "EU" is found in "anti-EU"; those with others, as "re-elect" and "e-mail", are one
// word. "US", "IT" and "WHO", so written, are no stop words; initials with points, U.S. or
// u.s., are those without. Signs and addresses ("%", "😀", "example.com") are no words, and
// those of a term that is looked up count for nothing: a Dictionary counts them.
//
// A Terms is a plain value. Many goroutines may use one.
type Terms struct {
	MinWords int // length of the shortest terms, in words; zero means 1, more than 10 mean 10
	MaxWords int // length of the longest; zero means MinWords, more than 10 mean 10

	Forms     bool     // count each form of a word apart: do not stem
	Case      bool     // count capitalised words apart: do not fold case or stem
	StopWords bool     // count function words too
	Stop      []string // further words to leave out, in any form where stems are counted
	Numbers   bool     // count numbers too
	MinLength int      // shortest word, in runes; zero means 2
	Headlines bool     // count the headlines of an article too, not its body alone

	// Spans, if it is not nil, hands over the terms of an article in place of
	// its words, say the names found in it. With each span comes the term it
	// stands for; the empty string means the words as they stand. Such terms are
	// folded, but neither stemmed nor left out. It must be safe for many goroutines.
	Spans func(*article.Article) iter.Seq2[article.Span, string]

	asNamed bool // terms of Spans are not folded
}

// Key returns the key of a term as a reader would write it: "Climate changes"
// gives "climat change". The possessive of a word, "company’s", has the key of the
// word, unless clitics are counted as words of phrases. It is empty for a term without words.
func (t Terms) Key(term string) string {
	s := newScanner(t)
	if t.Spans != nil {
		return s.foldName(term)
	}
	var keys []string
	for _, word := range t.wordsOf(term) {
		keys = append(keys, s.wordKey(word))
	}
	return strings.Join(t.cutPossessive(keys), " ")
}

// cutPossessive leaves out a last "'s", as a count does that has no terms with it.
func (t Terms) cutPossessive(keys []string) []string {
	_, longest := t.lengths()
	if t.StopWords && longest > 1 || !isPossessive(keys) {
		return keys
	}
	return keys[:len(keys)-1]
}

// isPossessive reports whether the last of several words is the possessive of a word of
// content: "company's" is a form of "company", and in "it's" and "who's" stands a verb.
func isPossessive(keys []string) bool {
	n := len(keys)
	return n > 1 && keys[n-1] == "'s" && !stopwords.Contains(keys[n-2])
}

// All iterates over the terms of a: where each stands and its key. They come in
// the order of their ends, shorter before longer, and those of headlines after
// those of the body. Terms of the caller come in the caller's order.
func (t Terms) All(a *article.Article) iter.Seq2[article.Span, string] {
	return func(yield func(article.Span, string) bool) {
		s := newScanner(t)
		s.scan(a, func(at article.Span, form uint32) bool {
			return yield(at, s.terms.text(s.forms[form].term))
		})
	}
}

// Find iterates over the occurrences in a of a term or of a query as Concordance
// reads it, in all regular forms of its words unless Forms or Case is set. Of what is to be
// counted it knows nothing: function words, numbers and phrases of any length are found
// in all Terms. Occurrences in headlines come after those in the body. For many articles,
// Concordance and Offsets are faster.
func (t Terms) Find(a *article.Article, term string) iter.Seq[article.Span] {
	return func(yield func(article.Span) bool) {
		newFinder(t, term).find(a)(yield)
	}
}

// mostWords bounds the words of a term, of which each word of a text begins one.
const mostWords = 10

func (t Terms) lengths() (shortest, longest int) {
	shortest = min(max(1, t.MinWords), mostWords)
	return shortest, min(max(shortest, t.MaxWords), mostWords)
}

func (t Terms) minLength() int {
	if t.MinLength > 0 {
		return t.MinLength
	}
	return 2
}

func isWord(k segment.Kind) bool {
	return k == segment.Word || k == segment.Number || k == segment.Handle
}

// isSign reports whether a token is no word, but found where a query has it: "%", "😀", an
// address.
func isSign(k segment.Kind) bool { return k == segment.Symbol || k == segment.Link }

func (s *scanner) foldName(name string) string {
	switch {
	case s.asNamed:
		return fold.Space(name)
	case s.Case:
		return fold.Space(fold.Spelling(name))
	}
	return fold.Space(fold.Key(name))
}
