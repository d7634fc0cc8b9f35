package stats

import (
	"iter"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
)

// A readWord is a running word of an article.
type readWord struct {
	form  uint32
	start uint32 // bytes; the form's text has its length
	gap   gap    // to the word before
	edge  bool   // may be a term
	sign  bool   // no word, but a symbol or an address, so that a query may have it
}

// A gap is what stands between two words.
type gap uint8

const (
	inRow       gap = iota // white space, nothing, or the hyphen within a word
	marked                 // a mark
	newSentence            // the end of a sentence
)

// appendWords appends the running words of the sentences of an article, and the signs.
func (s *scanner) appendWords(words []readWord, doc *layer.Doc, sentences []layer.Sentence) []readWord {
	for _, sentence := range sentences {
		tokens := s.tokens(doc, sentence)
		gap := newSentence
		for i, t := range tokens {
			if isSign(t.Kind) {
				words = append(words, readWord{form: s.signForm(doc.ShowToken(t)), start: uint32(t.Start), gap: gap, sign: true})
				gap = inRow
				continue
			}
			if !isWord(t.Kind) {
				if gap == inRow && wordHyphen(doc.Text, tokens, i) != hyphen {
					gap = marked
				}
				continue
			}
			f := s.wordForm(doc.ShowToken(t))
			words = append(words, readWord{form: f, start: uint32(t.Start), gap: gap, edge: s.edge(doc.Text, tokens, t, f)})
			gap = inRow
		}
	}
	return words
}

// sentences returns those of the body, and of the headlines behind them on request.
func sentences(doc *layer.Doc, headlines bool) []layer.Sentence {
	if headlines {
		return doc.Sentences
	}
	return doc.Sentences[:doc.BodySentences]
}

// A finder finds a term or a query in one article after the other.
type finder struct {
	terms Terms
	scan  *scanner
	query *query     // nil for a term of the caller's
	key   string     // of that
	words []readWord // of the article at hand
}

func newFinder(t Terms, text string) *finder {
	if t.Spans != nil {
		return &finder{terms: t, scan: newScanner(t), key: t.Key(text)}
	}
	return &finder{terms: t, scan: newScanner(asWritten), query: newQuery(t, text)}
}

// asWritten are Terms that a scanner needs to tell words apart and no more.
var asWritten = Terms{Forms: true, StopWords: true}

// find iterates over the occurrences in a, those of headlines after those of the body.
func (f *finder) find(a *article.Article) iter.Seq[article.Span] {
	if f.query == nil {
		return f.findTerm(a)
	}
	return func(yield func(article.Span) bool) {
		doc := layer.Of(a)
		f.words = f.scan.appendWords(f.words[:0], doc, sentences(doc, f.terms.Headlines))
		f.query.learn(f.scan.forms)
		for i := range f.words {
			if f.query.at(f.words, i) && !yield(f.query.span(f.words, i)) {
				return
			}
		}
	}
}

func (f *finder) findTerm(a *article.Article) iter.Seq[article.Span] {
	return func(yield func(article.Span) bool) {
		f.scan.scan(a, func(at article.Span, form uint32) bool {
			return f.scan.terms.text(f.scan.forms[form].term) != f.key || yield(at)
		})
	}
}
