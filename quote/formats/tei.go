package formats

import (
	"bufio"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
)

// TEI writes the headlines and the body as [TEI] P5: <said> for what is quoted, with
// @who for the speaker, @direct and the kind as @n, <persName>, <orgName>, <placeName> and <name> with
// @ref for names, and a list of who they are in the header. A quote that is cut by
// a paragraph is in parts, tied by @prev. Cues and sources are <seg type="cue"> and
// <seg type="source">. Boilerplate is left out. Text is as a reader sees it; characters
// that XML cannot have are U+FFFD.
//
// [TEI]: https://tei-c.org/release/doc/tei-p5-doc/en/html/
func TEI(w io.Writer, d Document) error {
	d = d.inText()
	t := tei{w: bufio.NewWriter(w), d: &d}
	t.header()
	t.body()
	return t.w.Flush()
}

// A tei writes one document. Errors stay in w.
type tei struct {
	w     *bufio.Writer
	d     *Document
	marks []mark      // in the order of the text, the longer first
	parts map[int]int // how many parts of a quote are written
}

// A mark is an element around some of the text.
type mark struct {
	article.Span
	name, attributes string
	quote            int // from 1 for <said>
}

func escaped(s string) string {
	var out strings.Builder
	_ = xml.EscapeText(&out, []byte(clean(s))) // a Builder has no errors
	return strings.NewReplacer("&#xA;", "\n", "&#x9;", "\t", "&#39;", "'").Replace(out.String())
}

func attribute(name, value string) string {
	return " " + name + `="` + strings.NewReplacer("\n", " ", "\t", " ").Replace(escaped(value)) + `"`
}

func (t *tei) header() {
	m := t.d.Article.Meta()
	fmt.Fprintf(t.w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<teiHeader>\n<fileDesc>\n<titleStmt><title>%s</title>", escaped(cmp.Or(m.Title.Text, m.ID)))
	for _, author := range m.Authors {
		fmt.Fprintf(t.w, "<author>%s</author>", escaped(author.Text))
	}
	fmt.Fprintf(t.w, "</titleStmt>\n<publicationStmt><publisher>%s</publisher>", escaped(m.Outlet))
	if !m.Date.IsZero() {
		fmt.Fprintf(t.w, "<date when=\"%s\"/>", m.Date.Format("2006-01-02"))
	}
	fmt.Fprintf(t.w, "<idno>%s</idno></publicationStmt>\n<sourceDesc><p>%s</p></sourceDesc>\n</fileDesc>\n", escaped(m.ID), escaped(m.ID))
	t.who()
	fmt.Fprint(t.w, "</teiHeader>\n")
}

// who lists the entities.
func (t *tei) who() {
	people := t.list("listPerson", "person", "persName") + t.list("listOrg", "org", "orgName")
	places := t.list("listPlace", "place", "placeName")
	if people+places == "" {
		return
	}
	fmt.Fprint(t.w, "<profileDesc>\n")
	if people != "" {
		fmt.Fprintf(t.w, "<particDesc>\n%s</particDesc>\n", people)
	}
	if places != "" {
		fmt.Fprintf(t.w, "<settingDesc>\n%s</settingDesc>\n", places)
	}
	fmt.Fprint(t.w, "</profileDesc>\n")
}

// list returns the entities whose names are written as the element name.
func (t *tei) list(list, item, name string) string {
	var items strings.Builder
	for i := range t.d.Entities {
		e := &t.d.Entities[i]
		if nameOf(e.Kind) != name {
			continue
		}
		fmt.Fprintf(&items, "<%s xml:id=\"e%d\"><%s>%s</%s>", item, e.ID, name, escaped(e.Name), name)
		if e.Gender != entity.Unknown {
			fmt.Fprintf(&items, "<gender value=\"%s\"/>", e.Gender)
		}
		for _, r := range e.Roles {
			fmt.Fprintf(&items, "<occupation>%s</occupation>", escaped(t.d.oneLine(r.Span)))
		}
		fmt.Fprintf(&items, "</%s>\n", item)
	}
	if items.Len() == 0 {
		return ""
	}
	return fmt.Sprintf("<%s>\n%s</%s>\n", list, items.String(), list)
}

// nameOf returns the element for names of a kind, "" for what is no name.
func nameOf(k entity.Kind) string {
	switch k {
	case entity.Person:
		return "persName"
	case entity.Org:
		return "orgName"
	case entity.GPE, entity.Loc, entity.Facility:
		return "placeName"
	case entity.NORP, entity.Event, entity.Product, entity.Work, entity.Misc:
		return "name"
	}
	return ""
}

func (t *tei) collect() {
	for i, q := range t.d.quotes() {
		who := ""
		if e := t.d.entity(q.Entity); e != nil && listed(e.Kind) {
			who = fmt.Sprintf("#e%d", e.ID)
		}
		attributes := attribute("direct", fmt.Sprint(q.Kind == "direct")) + attribute("n", string(q.Kind))
		if who != "" {
			attributes += attribute("who", who)
		}
		for _, c := range q.Content {
			t.marks = append(t.marks, mark{c, "said", attributes, i + 1})
		}
		for _, part := range [...]struct {
			article.Span
			name string
		}{{q.Cue, "cue"}, {q.Source, "source"}} {
			if !part.IsZero() {
				t.marks = append(t.marks, mark{part.Span, "seg", attribute("type", part.name), 0})
			}
		}
	}
	for _, m := range t.d.mentions() {
		name := nameOf(m.entity.Kind)
		if name == "" {
			continue
		}
		ref := ""
		if listed(m.entity.Kind) {
			ref = attribute("ref", fmt.Sprintf("#e%d", m.entity.ID))
		}
		t.marks = append(t.marks, mark{m.Span, name, ref, 0})
	}
	slices.SortStableFunc(t.marks, func(x, y mark) int { return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End)) })
}

// listed reports whether the header lists entities of a kind.
func listed(k entity.Kind) bool { return nameOf(k) != "" && nameOf(k) != "name" }

func (t *tei) body() {
	t.collect()
	t.parts = map[int]int{}
	fmt.Fprint(t.w, "<text>\n<body>\n")
	empty := true
	for _, b := range t.d.Article.Blocks().All() {
		name := "p"
		switch {
		case b.Kind == article.Headline:
			name = "ab"
			fmt.Fprint(t.w, `<ab type="head">`)
		case b.Boilerplate || b.Content.Len() == 0:
			continue
		case b.Kind == article.Subheading:
			name = "ab"
			fmt.Fprint(t.w, `<ab type="subheading">`)
		default:
			fmt.Fprint(t.w, "<p>")
		}
		t.inline(b.Content)
		fmt.Fprintf(t.w, "</%s>\n", name)
		empty = false
	}
	if empty { // which a body may not be
		fmt.Fprint(t.w, "<p/>\n")
	}
	fmt.Fprint(t.w, "</body>\n</text>\n</TEI>\n")
}

// inline writes a stretch of text with the marks in it. A mark that would cross the end of
// another is cut there, and goes on behind it.
func (t *tei) inline(s article.Span) {
	for len(t.marks) > 0 && t.marks[0].End <= s.Start {
		t.marks = t.marks[1:]
	}
	var here []mark
	for _, m := range t.marks {
		if m.Start >= s.End {
			break
		}
		if m.Overlaps(s) {
			m.Start, m.End = max(m.Start, s.Start), min(m.End, s.End)
			here = append(here, m)
		}
	}
	t.nested(s, here)
}

// nested writes s with marks that lie in it.
func (t *tei) nested(s article.Span, marks []mark) {
	at := s.Start
	for len(marks) > 0 {
		m := marks[0]
		inside, behind := split(marks[1:], m.End)
		t.text(article.Span{Start: at, End: m.Start})
		t.open(m)
		t.nested(m.Span, inside)
		fmt.Fprintf(t.w, "</%s>", m.name)
		at, marks = m.End, behind
	}
	t.text(article.Span{Start: at, End: s.End})
}

// split cuts marks at a byte into those before it and those behind it.
func split(marks []mark, at int) (before, behind []mark) {
	n := sort.Search(len(marks), func(i int) bool { return marks[i].Start >= at })
	before, behind = slices.Clone(marks[:n]), marks[n:]
	var rests []mark
	for i := range before {
		if m := before[i]; m.End > at {
			before[i].End, m.Start = at, at
			rests = append(rests, m)
		}
	}
	if len(rests) > 0 {
		behind = slices.Concat(rests, behind)
	}
	return before, behind
}

// open writes the start tag of m; the first of a quote has an ID, each further part of
// it the one before.
func (t *tei) open(m mark) {
	attributes := m.attributes
	if m.quote > 0 {
		n := t.parts[m.quote]
		t.parts[m.quote] = n + 1
		attributes = attribute("xml:id", fmt.Sprintf("q%d.%d", m.quote, n+1)) + attributes
		if n > 0 {
			attributes += attribute("prev", fmt.Sprintf("#q%d.%d", m.quote, n))
		}
	}
	fmt.Fprintf(t.w, "<%s%s>", m.name, attributes)
}

func (t *tei) text(s article.Span) { fmt.Fprint(t.w, escaped(t.d.Article.Show(s))) }
