package formats

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

// A BratError says which line of a file of annotations cannot be read.
type BratError struct {
	Line int // from 1
	Err  error
}

// Error returns the message with the line's number.
func (e *BratError) Error() string { return fmt.Sprintf("brat: line %d: %v", e.Line, e.Err) }

// Unwrap returns the cause.
func (e *BratError) Unwrap() error { return e.Err }

// ReadBrat reads annotations as [Brat] writes them, or as somebody has mended them in
// brat, for instance as gold; a is the article of their text. Entities and quotes are in
// the order of the text, with the confidence 1; an entity without a note has the name of
// its first mention. Lines of sorts that Brat does not write are passed over. A line that
// cannot be read gives a [*BratError], a failing reader its own error.
func ReadBrat(a *article.Article, ann io.Reader) (Document, error) {
	b := bratReader{a: a, spans: map[string]*bratSpan{}, same: map[string]string{}}
	lines := bufio.NewReader(ann)
	for n := 1; ; n++ {
		line, err := lines.ReadString('\n')
		if err != nil && err != io.EOF {
			return Document{}, err
		}
		if bad := b.line(strings.TrimRight(line, "\r\n")); bad != nil {
			return Document{}, &BratError{n, bad}
		}
		if err == io.EOF {
			break
		}
	}
	d := Document{Article: a}
	of := b.entities(&d)
	if err := b.quotes(&d, of); err != nil {
		return Document{}, err
	}
	return d, nil
}

// A bratSpan is a text-bound annotation.
type bratSpan struct {
	id, kind string
	article.Span
	notes      []string
	attributes map[string]string
}

// A bratLink is a relation.
type bratLink struct {
	name, from, to string
	line           int
}

type bratReader struct {
	a     *article.Article
	spans map[string]*bratSpan
	order []*bratSpan
	links []bratLink
	same  map[string]string // a span that another is the same as, and so on to one that is none
	at    int
}

func (b *bratReader) line(line string) error {
	b.at++
	if line == "" {
		return nil
	}
	id, rest, ok := strings.Cut(line, "\t")
	if !ok {
		return errors.New("no tab behind the ID")
	}
	switch id[:min(1, len(id))] {
	case "T":
		return b.span(id, rest)
	case "R":
		return b.relation(rest)
	case "A", "M":
		return b.attribute(rest)
	case "*":
		return b.equal(rest)
	case "#":
		return b.note(rest)
	}
	return nil
}

func (b *bratReader) span(id, rest string) error {
	head, _, _ := strings.Cut(rest, "\t")
	kind, at, _ := strings.Cut(head, " ")
	s := &bratSpan{id: id, kind: kind, attributes: map[string]string{}}
	for i, piece := range strings.Split(at, ";") { // pieces are lines of one span
		from, to, _ := strings.Cut(piece, " ")
		start, err1 := strconv.Atoi(from)
		end, err2 := strconv.Atoi(to)
		if err := cmp.Or(err1, err2); err != nil {
			return err
		}
		span := b.a.FromRunes(article.Span{Start: start, End: end})
		if start < 0 || span.Start >= span.End || b.a.RuneSpan(span) != (article.Span{Start: start, End: end}) {
			return fmt.Errorf("no span of the text: %d %d", start, end)
		}
		if i == 0 {
			s.Start = span.Start
		}
		if span.End < s.End {
			return errors.New("pieces are not in order")
		}
		s.End = span.End
	}
	if b.spans[id] != nil {
		return fmt.Errorf("%s stands there twice", id)
	}
	b.spans[id] = s
	b.order = append(b.order, s)
	return nil
}

func (b *bratReader) relation(rest string) error {
	words := strings.Fields(rest)
	if len(words) < 3 {
		return errors.New("want a relation with two arguments")
	}
	_, from, _ := strings.Cut(words[1], ":")
	_, to, _ := strings.Cut(words[2], ":")
	if words[0] == "Same" {
		return b.equal(strings.Join([]string{"Same", from, to}, " "))
	}
	b.links = append(b.links, bratLink{words[0], from, to, b.at})
	return nil
}

func (b *bratReader) attribute(rest string) error {
	words := strings.Fields(rest)
	if len(words) < 2 {
		return errors.New("want an attribute of an annotation")
	}
	if s := b.spans[words[1]]; s != nil && len(words) > 2 {
		s.attributes[words[0]] = words[2]
	}
	return nil
}

// equal notes that spans are of one entity.
func (b *bratReader) equal(rest string) error {
	words := strings.Fields(rest)
	for i := 2; i < len(words); i++ {
		if x, y := b.root(words[1]), b.root(words[i]); x != y {
			b.same[y] = x
		}
	}
	return nil
}

func (b *bratReader) root(id string) string {
	for b.same[id] != "" {
		id = b.same[id]
	}
	return id
}

func (b *bratReader) note(rest string) error {
	head, text, _ := strings.Cut(rest, "\t")
	if _, id, ok := strings.Cut(head, " "); ok && b.spans[id] != nil {
		b.spans[id].notes = append(b.spans[id].notes, text)
	}
	return nil
}

// entities adds the entities to d and returns the positions in it of those that spans
// are of.
func (b *bratReader) entities(d *Document) (of map[string]int) {
	members := map[string][]*bratSpan{}
	for _, s := range b.order {
		if s.kind != "Quote" && s.kind != "Cue" && s.kind != "Source" {
			members[b.root(s.id)] = append(members[b.root(s.id)], s)
		}
	}
	groups := slices.Collect(maps.Values(members))
	for _, g := range groups {
		slices.SortFunc(g, func(x, y *bratSpan) int {
			return cmp.Or(cmp.Compare(b2i(x.kind == "Reference"), b2i(y.kind == "Reference")), cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End), cmp.Compare(x.id, y.id))
		})
	}
	slices.SortFunc(groups, func(x, y []*bratSpan) int {
		return cmp.Or(cmp.Compare(x[0].Start, y[0].Start), cmp.Compare(x[0].End, y[0].End), cmp.Compare(x[0].id, y[0].id))
	})
	of = map[string]int{}
	for i, g := range groups {
		e := entity.Entity{ID: i, Kind: entity.Kind(g[0].kind), Name: d.oneLine(g[0].Span)}
		for _, s := range g {
			of[s.id] = i
			if len(s.notes) > 0 && s.notes[0] != "" {
				e.Name = s.notes[0]
			}
			if s.kind == "Reference" {
				e.References = append(e.References, entity.Reference{Span: s.Span, Type: referenceType(b.a.Text(s.Span)), Confidence: 1})
			} else {
				e.Mentions = append(e.Mentions, entity.Mention{Span: s.Span, Confidence: 1})
			}
		}
		d.Entities = append(d.Entities, e)
	}
	return of
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// referenceType tells a pronoun from other words: it is one.
func referenceType(words string) entity.ReferenceType {
	if strings.ContainsAny(words, " \n\t") {
		return entity.Nominal
	}
	return entity.Pronoun
}

// quotes adds the quotes to d.
func (b *bratReader) quotes(d *Document, of map[string]int) error {
	quotes := map[string]*quote.Quote{}
	goesOn := map[string]bool{}
	for _, l := range b.links {
		goesOn[l.to] = goesOn[l.to] || l.name == "GoesOn"
	}
	for _, s := range b.order {
		if s.kind == "Quote" && !goesOn[s.id] {
			quotes[s.id] = &quote.Quote{
				Kind: quote.Kind(cmp.Or(s.attributes["Kind"], string(quote.Direct))), Reports: quote.Reports(s.attributes["Reports"]), Form: quote.Form(s.attributes["Form"]),
				Content: []article.Span{s.Span}, Entity: -1, Confidence: 1,
			}
		}
	}
	for _, l := range b.links {
		q, to := quotes[l.from], b.spans[l.to]
		if q == nil || to == nil {
			return &BratError{l.line, fmt.Errorf("%s from %s to %s: want a quote and an annotation", l.name, l.from, l.to)}
		}
		b.link(d, q, l.name, to, of)
	}
	for _, s := range b.order {
		if q := quotes[s.id]; q != nil {
			named(q, s.notes)
			slices.SortFunc(q.Content, func(x, y article.Span) int { return cmp.Compare(x.Start, y.Start) })
			q.Headline = inHeadline(b.a, q.Content[0])
			d.Quotes = append(d.Quotes, *q)
		}
	}
	slices.SortStableFunc(d.Quotes, func(x, y quote.Quote) int { return cmp.Compare(x.Content[0].Start, y.Content[0].Start) })
	return nil
}

func (b *bratReader) link(d *Document, q *quote.Quote, name string, to *bratSpan, of map[string]int) {
	id, isEntity := of[to.id]
	switch {
	case name == "Cue":
		q.Cue = to.Span
	case name == "Source":
		q.Source = to.Span
	case name == "GoesOn":
		q.Content = append(q.Content, to.Span)
	case name == "Speaker" && isEntity:
		q.Speaker, q.Entity = d.Entities[id].Name, id
	case name == "With" && isEntity:
		q.With = append(q.With, quote.Speaker{Name: d.Entities[id].Name, Entity: id})
	}
}

// named gives a quote the speakers that are no entities.
func named(q *quote.Quote, notes []string) {
	for _, note := range notes {
		if name, ok := strings.CutPrefix(note, "Speaker: "); ok && q.Entity < 0 {
			q.Speaker = name
		} else if name, ok := strings.CutPrefix(note, "With: "); ok {
			q.With = append(q.With, quote.Speaker{Name: name, Entity: -1})
		}
	}
}

func inHeadline(a *article.Article, s article.Span) bool {
	for _, h := range a.HeadlineSentences().All() {
		if h.Contains(article.Span{Start: s.Start, End: s.Start + 1}) {
			return true
		}
	}
	return false
}
