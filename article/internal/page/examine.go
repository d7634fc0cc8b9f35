package page

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/text/markup"
)

// evidence is what a line tells by itself, and what was decided on it.
type evidence struct {
	phrase *pattern // the phrase that it starts with
	own    bool     // that is one of the caller's
	shape  Kind     // the kind that its form alone tells, or ""
	prose  bool     // reads like a paragraph
	kind   Kind     // what was decided
	rule   string
	score  int
}

// proseWords is the least number of words of a line that is prose.
const proseWords = 12

func (l *line) isProse() bool {
	return l.phrase == nil && l.shape == "" && l.words >= proseWords && l.lower*2 >= l.words && (l.ends || l.words >= 2*proseWords)
}

const noBreakSpace = "\u00a0"

// examine measures each line, reads its words, and looks for phrases and shapes in those
// that are not plainly paragraphs: too long, or long and with quoted words.
func (d *Draft) examine(phrases []*Phrases) {
	const usual = 6 // bytes of a word
	var s scan
	allPlain, noBreak := markup.Plain(d.text), strings.Contains(d.text, noBreakSpace)
	d.tokens = slices.Grow(d.tokens[:0], len(d.text)/usual)
	d.from = zeros(d.from, len(d.lines)+1)
	for i := range d.lines {
		l := &d.lines[i]
		content := l.text(d.text)
		if !allPlain {
			if shown := markup.Show(content).Text; len(shown) != len(content) {
				l.shown, content = shown, shown
			}
		}
		if noBreak && strings.Contains(content, noBreakSpace) { // it is a space like others
			content = strings.ReplaceAll(content, noBreakSpace, " ")
			l.shown = content
		}
		d.tokens, l.measure = readLine(d.tokens, content)
		d.from[i+1] = len(d.tokens)
		l.examine(content, d.tokens[d.from[i]:], phrases, &s)
		if !l.own && d.isBelowStep(i) {
			l.phrase, l.shape = nil, ""
		}
	}
}

// examine looks for phrases and for the shape of a line of which it has the words.
func (l *line) examine(content string, tokens []token, phrases []*Phrases, s *scan) {
	const (
		long, tooLong = 400, 800 // bytes
		manyWords     = 25
	)
	plain := l.quoted >= 4 && l.words > manyWords
	opening := openingStar
	if l.words > manyWords {
		opening = 3
	}
	if len(content) <= long && !plain {
		for n, p := range phrases {
			if l.phrase = p.match(content, tokens, opening, s); l.phrase != nil {
				l.own = n+1 < len(phrases)
				if !l.own && (l.phrase.kind == "follow" && l.last == ':' && l.words > headingWords || l.phrase.kind == Paywall && l.isStep(content) || l.opensWithQuote(content) || l.isUtterance() || l.phrase.kind == Bio && endsInSaid(content)) {
					l.phrase = nil // it stands in somebody's mouth
				}
				break
			}
		}
	}
	if len(content) <= tooLong && !plain && !(l.words > 3 && l.opensWithQuote(content) && l.ends) {
		l.shape = shapeOf(content, &l.measure)
	}
	if l.prose = l.isProse(); !l.prose && l.words >= proseWords && l.phrase == nil {
		_, l.prose = ReadDateline(content)
	}
}
