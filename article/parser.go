package article

import (
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/markup"

	"golang.org/x/text/encoding"
)

// A Parser parses texts. Its zero value is what [Parse] uses. A Parser that nobody
// changes may be used from many goroutines.
type Parser struct {
	// Phrases are looked for beside the built-in ones, and before them.
	Phrases *Phrases
	// Known is what the caller knows of the article; it wins over what is found.
	Known Known
	// MaxBytes limits how many bytes Read reads of one text, before they are decoded;
	// 0 stands for [DefaultMaxBytes].
	MaxBytes int64
	// Encoding is that of the bytes that Read reads, for instance
	// charmap.Windows1252; nil stands for UTF-8. Spans are of the decoded text.
	Encoding encoding.Encoding
}

// A Flag warns of something in how a text was read.
type Flag string

// The flags.
const (
	// NotEnglish: too few of the commonest English words. Nothing was stripped but
	// what the caller's own phrases tell.
	NotEnglish Flag = "not English"
	// LimitReached: the scores spoke against more than half of the words, so that
	// lines were kept that no phrase or shape spoke against.
	LimitReached Flag = "limit reached"
	// InvalidUTF8: some bytes are not UTF-8. They were left as they are.
	InvalidUTF8 Flag = "invalid UTF-8"
)

// Parse parses a text. Any bytes give an Article.
func (p *Parser) Parse(text string) *Article {
	a := &Article{text: text}
	if !utf8.ValidString(text) {
		a.flags = append(a.flags, InvalidUTF8)
	}
	lines := cutLines(text)
	english := isEnglish(markup.Show(text[:min(len(text), languageBytes)]).Text)
	examine(lines, text, p.phrases(english))
	if !english {
		a.flags = append(a.flags, NotEnglish)
		keepAll(lines)
		a.build(lines)
		a.collect(p.Known, Span{})
		return a
	}
	title, capped := classify(lines, text, p.Known.Title)
	if capped {
		a.flags = append(a.flags, LimitReached)
	}
	a.build(lines)
	span := Span{}
	if title >= 0 {
		span = lines[title].content
	}
	a.collect(p.Known, span)
	return a
}

func (p *Parser) phrases(english bool) []*Phrases {
	var all []*Phrases
	if p.Phrases != nil {
		all = append(all, p.Phrases)
	}
	if english {
		all = append(all, builtinPhrases())
	}
	return all
}

// keepAll strips nothing but what phrases tell.
func keepAll(lines []line) {
	for i := range lines {
		l := &lines[i]
		l.kind, l.rule = Paragraph, "language: not English"
		if l.phrase != nil {
			l.kind, l.rule = l.phrase.kind, l.phrase.rule
		}
	}
}

// build makes blocks of the lines. A dateline becomes a block of its own before
// its paragraph.
func (a *Article) build(lines []line) {
	a.blocks = make([]Block, 0, len(lines)+1)
	paragraphs := 0
	for i := range lines {
		l := &lines[i]
		b := Block{Span: l.Span, Content: l.content, Kind: l.kind, Boilerplate: !l.kind.isBody(), Rule: l.rule, Score: l.score}
		if l.kind == Paragraph {
			if paragraphs++; paragraphs <= datelineParagraphs {
				b = a.splitDateline(b, lines)
			}
		}
		a.blocks = append(a.blocks, b)
	}
}

// datelineParagraphs is how many paragraphs from the first may start with a dateline;
// a summary can stand above the first of the story.
const datelineParagraphs = 2

func (a *Article) splitDateline(b Block, lines []line) Block {
	shown := markup.Show(a.Text(b.Content))
	d, ok := dateline(shown.Text)
	if !ok || d.colon && hasSpeakers(lines, a.text) {
		return b
	}
	_, cut := shown.Source(0, d.all.End)
	cut += b.Content.Start
	span := trim(a.text, Span{b.Content.Start, cut})
	a.blocks = append(a.blocks, Block{Span: Span{b.Start, cut}, Content: span, Kind: Dateline, Boilerplate: true, Rule: "shape: dateline"})
	b.Start, b.Content.Start = cut, cut
	return b
}
