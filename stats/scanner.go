package stats

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon/stopwords"
	"github.com/copydesk/copydesk/internal/text/fold"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// A scanner finds the terms of articles. It remembers each spelling that it has
// seen, so that a word is folded, looked up and stemmed once in its life.
type scanner struct {
	Terms
	stop  map[string]bool // keys of Terms.Stop
	stems *stemmer        // nil, or shared with other scanners
	terms interner        // keys
	forms []form          // spellings, each of one term

	formOf formIndex
	pairOf map[pair]uint32

	cut   []segment.Token   // of the sentence at hand, if it has hyphens
	open  []gram            // of 1, 2, ... words that end at the last word
	other func(form uint32) // is told of words that are no terms by themselves, if not nil
}

// A form is one spelling of a term: a text of its own, or two forms in a row.
// Forms and terms of many words are chains of pairs, so that an n-gram costs
// one look-up of integers and no string.
type form struct {
	text  string
	pair  pair
	term  uint32
	class class
}

type pair struct {
	left, right uint32
	glue        glue
}

// A glue is what stands between two words of a form.
type glue uint8

const (
	space glue = iota
	nothing
	hyphen
)

func (g glue) String() string { return [...]string{" ", "", "-"}[g] }

// A class tells whether a word may be a term, or begin or end one.
type class uint8

const (
	content class = iota
	short         // below MinLength
	stopped       // a stop word
	acronym       // a stop word but for its capitals
	sign          // no word
)

func newScanner(t Terms) *scanner {
	s := &scanner{Terms: t, formOf: newFormIndex(), pairOf: make(map[pair]uint32)}
	s.stop = make(map[string]bool, len(t.Stop))
	for _, w := range t.Stop {
		s.stop[s.wordKey(w)] = true
	}
	return s
}

// scan calls found for each term of a until it returns false, and returns the
// number of running words and of sentences.
func (s *scanner) scan(a *article.Article, found func(at article.Span, form uint32) bool) (words, sentences int) {
	doc := layer.Of(a)
	sents := doc.Sentences[:doc.BodySentences]
	if s.Headlines {
		sents = doc.Sentences
	}
	more := true
	for _, sentence := range sents {
		tokens := s.tokens(doc, sentence)
		if s.Spans == nil && more {
			more = s.scanSentence(doc, tokens, found)
		}
		for _, t := range tokens {
			if isWord(t.Kind) {
				words++
			}
		}
	}
	if s.Spans != nil {
		s.scanSpans(a, found)
	}
	return words, len(sents)
}

func (s *scanner) scanSpans(a *article.Article, found func(at article.Span, form uint32) bool) {
	for at, name := range s.Spans(a) {
		if name == "" {
			name = a.Show(at)
		}
		f := s.nameForm(fold.Space(name))
		if s.formKey(f) == "" { // nothing that shows
			continue
		}
		if !found(at, f) {
			return
		}
	}
}

// A gram is some words in a row that end with the last word read.
type gram struct {
	form  uint32
	start int  // byte offset
	live  bool // begins with a word that a term may begin with
}

func (s *scanner) scanSentence(doc *layer.Doc, tokens []segment.Token, found func(at article.Span, form uint32) bool) bool {
	shortest, longest := s.lengths()
	s.open = s.open[:0]
	joint := space
	var last uint32 // form of the word before
	for i, t := range tokens {
		if !isWord(t.Kind) {
			if joint = wordHyphen(doc.Text, tokens, i); joint != hyphen {
				s.open = s.open[:0]
			}
			continue
		}
		if joint != hyphen && i > 0 && tokens[i-1].End == t.Start {
			joint = nothing
		}
		f := s.wordForm(doc.ShowToken(t))
		edge := s.edge(doc.Text, tokens, t, f)
		s.extend(gram{f, int(t.Start), edge}, joint, longest)
		if s.other != nil {
			if !edge || shortest > 1 {
				s.other(f)
			}
			if i > 0 && joint == nothing && isWord(tokens[i-1].Kind) {
				s.tellJoined(last, f)
			}
			last = f
		}
		joint = space
		if !edge {
			continue
		}
		for n := shortest; n <= len(s.open); n++ {
			g := s.open[n-1]
			if g.live && !found(article.Span{Start: g.start, End: int(t.End)}, g.form) {
				return false
			}
		}
	}
	return true
}

// tellJoined tells of two words that are written as one, as "didn't" is, but for the
// possessive of a word.
func (s *scanner) tellJoined(left, right uint32) {
	if !isPossessive([]string{s.formKey(left), s.formKey(right)}) {
		s.other(s.pairForm(pair{left, right, nothing}))
	}
}

func (s *scanner) formKey(form uint32) string { return s.terms.text(s.forms[form].term) }

// extend makes grams one longer than those that are open, and the word alone.
func (s *scanner) extend(word gram, joint glue, longest int) {
	if len(s.open) < longest {
		s.open = append(s.open, gram{})
	}
	for n := len(s.open) - 1; n > 0; n-- {
		s.open[n] = s.open[n-1]
		if s.open[n].live {
			s.open[n].form = s.pairForm(pair{s.open[n].form, word.form, joint})
		}
	}
	s.open[0] = word
}

// wordHyphen tells whether the mark tokens[i] is a hyphen within a word.
func wordHyphen(text string, tokens []segment.Token, i int) glue {
	t := tokens[i]
	switch text[t.Start:t.End] {
	case "-", "\u2010", "\u2011":
		if i > 0 && i+1 < len(tokens) && tokens[i-1].End == t.Start && tokens[i+1].Start == t.End {
			return hyphen
		}
	}
	return space
}

// edge reports whether a term may begin or end with the token t.
func (s *scanner) edge(text string, sentence []segment.Token, t segment.Token, f uint32) bool {
	if t.Kind == segment.Number {
		return s.Numbers
	}
	switch s.forms[f].class {
	case content:
		return true
	case acronym:
		return hasLower(text[sentence[0].Start:sentence[len(sentence)-1].End])
	}
	return false
}

// hasLower reports whether a sentence has a small letter near its start: one
// all in capitals tells nothing about "US" and "us".
func hasLower(text string) bool {
	return strings.IndexFunc(text[:min(len(text), 400)], unicode.IsLower) >= 0
}

// wordForm returns the form of one word.
func (s *scanner) wordForm(text string) uint32 {
	if f, ok := s.formOf.get(text); ok {
		return f
	}
	text = strings.Clone(text)
	folded := foldWord(text)
	// A word that begins a sentence need not be stemmed where it has been seen
	// within one.
	if small, ok := s.formOf.get(folded); ok && !s.Case && !s.isAcronym(text) {
		term := s.forms[small].term
		return s.addForm(form{text: text, term: term, class: s.classify(text, folded, s.terms.text(term))})
	}
	key := s.key(text, folded)
	return s.addForm(form{text: text, term: s.terms.id(key), class: s.classify(text, folded, key)})
}

// nameForm returns the form of a term that the caller named.
func (s *scanner) nameForm(name string) uint32 {
	if f, ok := s.formOf.get(name); ok {
		return f
	}
	name = strings.Clone(name)
	return s.addForm(form{text: name, term: s.terms.id(s.foldName(name))})
}

// signForm returns the form of a sign or an address, which is no term.
func (s *scanner) signForm(text string) uint32 {
	if f, ok := s.formOf.get(text); ok {
		return f
	}
	text = strings.Clone(text)
	return s.addForm(form{text: text, term: s.terms.id(s.wordKey(text)), class: sign})
}

// addForm adds a form with a text of its own.
func (s *scanner) addForm(f form) uint32 {
	id := uint32(len(s.forms))
	s.forms = append(roomy(s.forms, 1), f)
	s.formOf.put(f.text, id)
	return id
}

// pairForm returns the form of two forms in a row.
func (s *scanner) pairForm(p pair) uint32 {
	if f, ok := s.pairOf[p]; ok {
		return f
	}
	id := uint32(len(s.forms))
	s.forms = append(roomy(s.forms, 1), form{pair: p, term: s.terms.pairID(s.forms[p.left].term, s.forms[p.right].term)})
	s.pairOf[p] = id
	return id
}

// formText returns the spelling of a form.
func (s *scanner) formText(id uint32) string {
	f := s.forms[id]
	if f.text != "" {
		return f.text
	}
	return s.formText(f.pair.left) + f.pair.glue.String() + s.formText(f.pair.right)
}

// A longWord, in bytes, is none: it is left as it is, since somebody's megabyte
// without a space is not worth normalising.
const longWord = 128

func foldWord(word string) string {
	if len(word) > longWord {
		return word
	}
	return fold.Key(word)
}

// wordKey returns the key of one word.
func (s *scanner) wordKey(word string) string { return s.key(word, foldWord(word)) }

func (s *scanner) key(word, folded string) string {
	if len(word) > longWord {
		return word
	}
	if plain, ok := s.undotted(word); ok {
		word, folded = plain, foldWord(plain)
	}
	switch {
	case s.Case || stopwords.Acronym(word):
		return fold.Spelling(word)
	case s.Forms:
		return folded
	}
	return s.stems.stem(folded)
}

func (s *scanner) classify(word, folded, key string) class {
	switch {
	case s.stop[key]:
		return stopped
	case !s.StopWords && stopwords.Acronym(key):
		return acronym
	case !s.StopWords && stopwords.Contains(folded):
		return stopped
	case utf8.RuneCountInString(folded) < s.minLength():
		return short
	}
	return content
}

// isAcronym reports whether a word has another key than its folded spelling.
func (s *scanner) isAcronym(word string) bool {
	plain, dotted := s.undotted(word)
	return dotted || stopwords.Acronym(plain)
}
