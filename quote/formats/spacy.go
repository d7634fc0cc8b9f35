package formats

import (
	"cmp"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
)

// SpaCy writes the document in one line of JSON, for Doc.from_json of spaCy 3: its
// text, tokens with parts of speech, sentences, names as ents, and the spans "quotes",
// "cues" and "sources", whose label is the kind of the quote and whose kb_id the
// speaker.
//
//	doc = spacy.tokens.Doc(spacy.blank("en").vocab).from_json(json.loads(line))
func SpaCy(w io.Writer, d Document) error {
	d = d.inText()
	s := spacy{d: &d, text: clean(d.Article.Source()), all: []spacyToken{}}
	s.tokens()
	return writeJSON(w, spacyDoc{
		Text: s.text, Tokens: s.all, Ents: s.ents(), Sents: s.sents(), Spans: s.spans(),
	})
}

type spacyDoc struct {
	Text   string                 `json:"text"`
	Tokens []spacyToken           `json:"tokens"`
	Ents   []spacySpan            `json:"ents"`
	Sents  []spacySent            `json:"sents"`
	Spans  map[string][]spacySpan `json:"spans"`
	Cats   struct{}               `json:"cats"`
}

type spacyToken struct {
	ID    int    `json:"id"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Tag   string `json:"tag"`
	Pos   string `json:"pos"`
}

type spacySpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Label string `json:"label"`
	KB    string `json:"kb_id"`
}

type spacySent struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type spacy struct {
	d    *Document
	text string
	all  []spacyToken
}

// tokens divides all of the text as spaCy wants it: what stands between our tokens is
// a token of its own for each run of white space or of anything else, but for the one
// space that may follow a token.
func (s *spacy) tokens() {
	type piece struct {
		article.Span
		tag, pos string
	}
	var pieces []piece
	for _, sentence := range s.d.sentences() {
		for t, tag := range entity.Tagged(s.d.Article, sentence) {
			at := s.d.Article.RuneSpan(t.Span)
			pieces = append(pieces, piece{at, tag, universal(s.d.Article.Show(t.Span), tag)})
		}
	}
	text := []rune(s.text)
	at := 0
	for _, p := range pieces {
		if !strings.ContainsFunc(string(text[p.Start:p.End]), func(r rune) bool { return !isSpace(r) }) {
			continue // a control character, which Python takes for white space
		}
		s.fill(text, at, p.Start)
		s.add(p.Span, p.tag, p.pos)
		at = p.End
	}
	s.fill(text, at, len(text))
}

// fill adds tokens for text[from:to].
func (s *spacy) fill(text []rune, from, to int) {
	for at := from; at < to; {
		if len(s.all) > 0 && text[at] == ' ' && s.all[len(s.all)-1].End == at && s.all[len(s.all)-1].Pos != "SPACE" {
			at++ // belongs to the token before
			continue
		}
		end := at
		for end < to && isSpace(text[end]) == isSpace(text[at]) {
			end++
		}
		if isSpace(text[at]) {
			s.add(article.Span{Start: at, End: end}, "_SP", "SPACE")
		} else {
			s.add(article.Span{Start: at, End: end}, "", "X")
		}
		at = end
	}
}

func (s *spacy) add(at article.Span, tag, pos string) {
	s.all = append(s.all, spacyToken{len(s.all), at.Start, at.End, tag, pos})
}

// isSpace is str.isspace of Python.
func isSpace(r rune) bool { return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f }

// span returns a span of the text, grown to the borders of tokens; false if there is
// none.
func (s *spacy) span(at article.Span, label, kb string) (spacySpan, bool) {
	at = s.d.Article.RuneSpan(at)
	first, _ := slices.BinarySearchFunc(s.all, at.Start, func(t spacyToken, start int) int { return cmp.Compare(t.End, start+1) })
	end, _ := slices.BinarySearchFunc(s.all, at.End, func(t spacyToken, end int) int { return cmp.Compare(t.Start, end) })
	for first < end && s.all[first].Pos == "SPACE" {
		first++
	}
	if first >= end {
		return spacySpan{}, false
	}
	return spacySpan{s.all[first].Start, s.all[end-1].End, label, clean(kb)}, true
}

func (s *spacy) ents() []spacySpan {
	ents := []spacySpan{}
	for _, m := range s.d.mentions() {
		e, ok := s.span(m.Span, string(m.entity.Kind), m.entity.Name)
		if n := len(ents); ok && (n == 0 || ents[n-1].End <= e.Start) {
			ents = append(ents, e)
		}
	}
	return ents
}

func (s *spacy) sents() []spacySent {
	sents := []spacySent{}
	for _, x := range s.d.sentences() {
		if span, ok := s.span(x.Span, "", ""); ok {
			sents = append(sents, spacySent{span.Start, span.End})
		}
	}
	return sents
}

func (s *spacy) spans() map[string][]spacySpan {
	all := map[string][]spacySpan{"quotes": {}, "cues": {}, "sources": {}}
	add := func(group string, at article.Span, label, kb string) {
		if at.Len() == 0 {
			return
		}
		if x, ok := s.span(at, label, kb); ok {
			all[group] = append(all[group], x)
		}
	}
	for _, q := range s.d.quotes() {
		for _, c := range q.Content {
			add("quotes", c, string(q.Kind), q.Speaker)
		}
		add("cues", q.Cue, string(q.Kind), q.Speaker)
		add("sources", q.Source, string(q.Kind), q.Speaker)
	}
	return all
}
