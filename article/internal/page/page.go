// Package page tells the parts of the text of a news page: the paragraphs of its
// body, the fields around them, and boilerplate. It is a pipeline. A text is
//
//	cut      into lines, wrapped paragraphs joined            cut.go
//	shown    without tags and character references            examine.go, internal/text/markup
//	measured marks, ending, phrases, shapes                   measure.go, phrases.go, shapes.go and the files that it names
//	placed   among the lines around it, up to the last        zones.go, place.go, tail.go
//	         sentence as if nothing followed
//	described by values of features                           features.go, form.go, words.go, classes.go, likeness.go, draft.go
//	told     by several words or lines together               notes.go, forms.go, teasers.go, inserts.go, aboves.go, widgets.go and the files that they name
//	scored   by a learned model in two passes                 model.go, score.go; learn/ learns it
//	decided  what is stripped and as what                     decide.go, between.go
//	titled   the headline, its repetitions, names below       title.go
//	parted   into parts, a dateline one of its own            page.go
//
// All of it is a function of the text and of what the caller knows beforehand; the
// cost is linear in the text.
package page

import "github.com/copydesk/copydesk/internal/text/markup"

// A Span is a half-open range of bytes of the text.
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Options are what the caller knows beforehand. The zero value knows nothing.
type Options struct {
	Phrases *Phrases // looked for before the built-in ones
	Title   string   // the headline
	Model   *Model   // nil for the built-in one
}

// A Part is a stretch of the text that is one thing. The parts of a Page cover its
// text in order.
type Part struct {
	Span         // with the white space around it
	Content Span // without
	Kind    Kind
	Rule    string // what decided
	Score   int    // of the cues; above 0 they speak for boilerplate
}

// A Page is what was told of a text.
type Page struct {
	Parts   []Part
	Title   Span // the content of the headline; zero where there is none
	Kept    bool // lines were kept since scores spoke against too many
	Foreign bool // not English: all was kept that no phrase of the caller tells
}

// Read tells the parts of a text. Any bytes give a Page; a text of no bytes has one part.
func Read(text string, o Options) Page {
	english := isEnglish(markup.Show(text[:min(len(text), languageBytes)]).Text)
	d := drafts.Get().(*Draft)
	defer d.release()
	d.read(text, o.phrases(english))
	if !english {
		keepAll(d.lines)
		return Page{Parts: parts(d.lines, text), Foreign: true}
	}
	m := o.Model
	if m == nil {
		m = builtinModel()
	}
	d.describeForms(m.words)
	d.inTwo(func() {
		d.describePlaces()
		d.markForms()
	})
	d.markPairs()
	d.score(m)
	title, kept := d.decide(m, o.Title)
	p := Page{Parts: parts(d.lines, text), Kept: kept}
	if title >= 0 {
		p.Title = d.lines[title].content
	}
	return p
}

func (o Options) phrases(english bool) []*Phrases {
	var all []*Phrases
	if o.Phrases != nil {
		all = append(all, o.Phrases)
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

// datelineParagraphs is how many paragraphs from the first may start with a dateline;
// a summary can stand above the first of the story.
const datelineParagraphs = 2

// parts makes parts of the lines. A dateline becomes a part of its own before its
// paragraph.
func parts(lines []line, text string) []Part {
	all := make([]Part, 0, len(lines)+1)
	paragraphs := 0
	for i := range lines {
		l := &lines[i]
		p := Part{l.Span, l.content, l.kind, l.rule, l.score}
		if l.kind == Paragraph {
			if paragraphs++; paragraphs <= datelineParagraphs {
				if cut := datelineEnd(l, paragraphs == 1, lines, text); cut > 0 {
					all = append(all, Part{Span{p.Start, cut}, trim(text, Span{p.Content.Start, cut}), DatelineKind, "shape: dateline", 0})
					p.Start, p.Content.Start = cut, cut
				}
			}
		}
		all = append(all, p)
	}
	return all
}

// datelineEnd returns where in the text the paragraph starts that l holds behind a
// dateline, or 0. The first paragraph may have a place in small letters alone for one.
func datelineEnd(l *line, first bool, lines []line, text string) int {
	shown := markup.Show(text[l.content.Start:l.content.End])
	d, ok := ReadDateline(shown.Text)
	may := func() bool {
		return d.plain || d.town && namesTown(text, shown.Text[d.Place.Start:d.Place.End]) && !severalStart(lines, func(l *line) bool { return l.hasTown(text) })
	}
	switch {
	case !ok && !(first && l.prose && l.ends && may()), d.colon && severalStart(lines, func(l *line) bool { return l.hasLabel(text) || !l.told() && l.startsInCapitals(text) }):
		return 0
	case (d.plain && !ok || d.Place.Len() == 0 && d.Agency.Len() == 0) && hasEntries(lines, text):
		return 0
	}
	_, cut := shown.Source(0, d.All.End)
	return l.content.Start + cut
}
