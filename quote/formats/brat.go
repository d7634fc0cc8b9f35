package formats

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

// BratConfig is the file annotation.conf that brat needs beside the texts.
const BratConfig = `[entities]
PERSON
ORG
GPE
LOC
FACILITY
NORP
EVENT
PRODUCT
WORK
MISC
DATE
MONEY
PERCENT
Reference
Quote
Cue
Source

[relations]
Cue	Arg1:Quote, Arg2:Cue
Source	Arg1:Quote, Arg2:Source
GoesOn	Arg1:Quote, Arg2:Quote
Speaker	Arg1:Quote, Arg2:<ENTITY>
With	Arg1:Quote, Arg2:<ENTITY>
Same	Arg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
<OVERLAP>	Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Kind	Arg:Quote, Value:direct|mixed|indirect
Reports	Arg:Quote, Value:speech|thought|wish|stance|act
Form	Arg:Quote, Value:words|clause|infinitive|phrase
`

// Brat writes the text and its annotations, the files NAME.txt and NAME.ann of
// [brat]. Each mention is a text-bound annotation of its kind, those of one entity are
// Same; a quote is one of the type Quote, tied to its Cue, Source and Speaker, and
// each further piece of its content one that it GoesOn with. A note tells the name of
// an entity, and of a speaker who is none. Confidence, roles and values are not written.
//
// [brat]: https://brat.nlplab.org/standoff.html
func Brat(text, ann io.Writer, d Document) error {
	d = d.inText()
	if _, err := io.WriteString(text, clean(d.Article.Source())); err != nil {
		return err
	}
	b := bratWriter{w: bufio.NewWriter(ann), d: &d, first: map[int]int{}}
	for i := range d.Entities {
		b.entity(&d.Entities[i])
	}
	for _, q := range d.quotes() {
		b.quote(q)
	}
	return b.w.Flush()
}

// A bratWriter counts the annotations of each sort. Errors stay in w.
type bratWriter struct {
	w                                   *bufio.Writer
	d                                   *Document
	spans, relations, attributes, memos int
	first                               map[int]int // the first mention of an entity, by its ID
}

// span writes a text-bound annotation and returns its number.
func (b *bratWriter) span(kind string, s article.Span) int {
	b.spans++
	var at, words []string
	for _, piece := range b.lines(s) {
		runes := b.d.Article.RuneSpan(piece)
		at = append(at, fmt.Sprintf("%d %d", runes.Start, runes.End))
		words = append(words, clean(b.d.Article.Text(piece)))
	}
	fmt.Fprintf(b.w, "T%d\t%s %s\t%s\n", b.spans, kind, strings.Join(at, ";"), strings.Join(words, " "))
	return b.spans
}

// lines cuts a span at line ends, which an annotation of brat cannot have.
func (b *bratWriter) lines(s article.Span) []article.Span {
	var all []article.Span
	start := s.Start
	for i := s.Start; i <= s.End; i++ {
		if i < s.End && !strings.ContainsRune("\r\n", rune(b.d.Article.Source()[i])) {
			continue
		}
		if i > start {
			all = append(all, article.Span{Start: start, End: i})
		}
		start = i + 1
	}
	return all
}

func (b *bratWriter) relation(name string, from, to int) {
	b.relations++
	fmt.Fprintf(b.w, "R%d\t%s Arg1:T%d Arg2:T%d\n", b.relations, name, from, to)
}

func (b *bratWriter) attribute(name string, of int, value string) {
	b.attributes++
	fmt.Fprintf(b.w, "A%d\t%s T%d %s\n", b.attributes, name, of, value)
}

func (b *bratWriter) memo(of int, text string) {
	b.memos++
	fmt.Fprintf(b.w, "#%d\tAnnotatorNotes T%d\t%s\n", b.memos, of, clean(strings.Join(strings.Fields(text), " ")))
}

func (b *bratWriter) entity(e *entity.Entity) {
	var same []string
	note := func(id int) {
		if len(same) == 0 {
			b.first[e.ID] = id
			b.memo(id, e.Name)
		}
		same = append(same, fmt.Sprintf("T%d", id))
	}
	for _, m := range e.Mentions {
		note(b.span(string(e.Kind), m.Span))
	}
	for _, r := range e.References {
		note(b.span("Reference", r.Span))
	}
	if len(same) > 1 {
		fmt.Fprintf(b.w, "*\tSame %s\n", strings.Join(same, " "))
	}
}

func (b *bratWriter) quote(q *quote.Quote) {
	id := b.span("Quote", q.Content[0])
	b.attribute("Kind", id, string(q.Kind))
	if q.Reports != "" {
		b.attribute("Reports", id, string(q.Reports))
	}
	if q.Form != "" {
		b.attribute("Form", id, string(q.Form))
	}
	for _, c := range q.Content[1:] {
		b.relation("GoesOn", id, b.span("Quote", c))
	}
	if !q.Cue.IsZero() {
		b.relation("Cue", id, b.span("Cue", q.Cue))
	}
	if !q.Source.IsZero() {
		b.relation("Source", id, b.span("Source", q.Source))
	}
	b.speaker("Speaker", id, q.Speaker, q.Entity)
	for _, s := range q.With {
		b.speaker("With", id, s.Name, s.Entity)
	}
}

func (b *bratWriter) speaker(role string, id int, name string, of int) {
	if first, ok := b.first[of]; ok {
		b.relation(role, id, first)
	} else if name != "" {
		b.memo(id, role+": "+name)
	}
}
