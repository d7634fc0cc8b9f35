// Package marks pairs quote marks. It reads a text once, paragraph by
// paragraph, and never fails: a mark without a partner costs at most the rest
// of its own paragraph.
package marks

import (
	"slices"
	"strings"
)

// A Range is a half-open range [Start, End) of bytes of the text.
type Range struct{ Start, End int }

// A Quoted is a stretch of text between an opening quote mark and its partner.
type Quoted struct {
	Range        // with the marks
	Inner  Range // without them
	Level  int   // how many other Quoted enclose it
	Style  Style
	Closed bool // has a closing mark of its own
	Next   bool // not closed, since the speech goes on in the paragraph that follows
	Prev   bool // goes on from the paragraph before
}

// A Style is the kind of marks that enclose a Quoted.
type Style uint8

// The styles of marks.
const (
	Double    Style = iota // “ ” „ " '' ``
	Single                 // ‘ ’ '
	Guillemet              // « » ‹ ›
)

// maxDepth bounds how many open marks are remembered. Deeper ones are read
// over, so that a text of opening marks costs no more than any other.
const maxDepth = 16

// Scan returns what stands in quote marks in the paragraphs of text, in the
// order of the opening marks. Paragraphs are ordered and disjoint. A Quoted
// never leaves its paragraph; where speech goes on, each paragraph has one.
func Scan(text string, paragraphs []Range) []Quoted {
	s := scanner{text: text, last: -1}
	for _, p := range paragraphs {
		s.paragraph(p)
	}
	s.settle()
	return s.out
}

// A scanner is the state machine. Its state is the marks that are open.
type scanner struct {
	text string
	out  []Quoted
	open []mark // the marks that wait for a partner, outermost first
	// last is the Quoted of the paragraph before that was left open, -1 for none.
	last   int
	first  int // index in out of the first Quoted of this paragraph
	pushed int // the byte after the latest mark that opened
}

// A mark is an open one that waits for its partner.
type mark struct {
	quoted  int  // index in scanner.out
	again   int  // where the next mark of the same style opened inside it, 0 for nowhere
	maybe   int  // the byte after an apostrophe that may have closed it, 0 for none
	width   int  // of that apostrophe
	leading bool // stands at the start of the paragraph
	curly   bool // is no straight mark
}

func (s *scanner) paragraph(p Range) {
	s.first = len(s.out)
	start := true // nothing but white space and marks so far
	for at := p.Start; at < p.End; {
		if c := s.text[at]; plain[c] {
			start = start && c == ' '
			at++
			continue
		}
		g := read(s.text, at, p)
		if g.kind == other {
			start = start && g.space
		} else {
			g.after = g.after || s.pushed == at && at > p.Start
			s.step(g, at, start)
		}
		at += g.width
	}
	s.finish(p)
}

// step moves on over one mark.
func (s *scanner) step(g glyph, at int, start bool) {
	open := s.top(g.style) >= 0
	switch g.kind {
	case opens:
		if open && !g.before { // nothing begins behind it: it was turned the wrong way
			s.pop(g, at)
		} else {
			s.push(g, at, start)
		}
	case closes:
		if !open && g.after && (start || g.before) && !g.bullet {
			s.push(g, at, start)
		} else {
			s.pop(g, at)
		}
	case either:
		switch {
		case open && !g.begins():
			s.pop(g, at)
		case g.begins() || g.after || g.before && g.loose:
			s.push(g, at, start)
		default:
			s.pop(g, at)
		}
	case weak:
		if i := s.top(Single); i >= 0 {
			s.open[i].maybe, s.open[i].width = at+g.width, g.width
		}
	}
}

// top returns the innermost open mark of a style, -1 if there is none.
func (s *scanner) top(style Style) int {
	for i := len(s.open) - 1; i >= 0; i-- {
		if s.out[s.open[i].quoted].Style == style {
			return i
		}
	}
	return -1
}

func (s *scanner) push(g glyph, at int, start bool) {
	if i := s.top(g.style); i >= 0 {
		switch m := &s.open[i]; {
		case m.maybe > 0: // ‘Voters’ and ‘votes’: the weak end was one after all
			s.close(i, m.maybe-m.width, m.maybe)
		case m.again == 0 && !(m.leading && m.curly && g.kind == either): // “He wrote "no" | and went
			m.again = at
		}
	}
	if len(s.open) == maxDepth {
		return
	}
	s.pushed = at + g.width
	q := Quoted{Range: Range{at, at}, Inner: Range{at + g.width, at}, Style: g.style}
	q.Prev = start && s.last >= 0 && len(s.out) == s.first && s.out[s.last].Style == g.style
	s.open = append(s.open, mark{quoted: len(s.out), leading: start, curly: g.kind != either})
	s.out = append(s.out, q)
}

// pop closes the innermost open mark of g's style; of any style if g is no
// apostrophe and finds none of its own (‘So,” she said).
func (s *scanner) pop(g glyph, at int) {
	i := s.top(g.style)
	if i < 0 && g.style != Single {
		i = len(s.open) - 1
	}
	if i >= 0 {
		s.close(i, at, at+g.width)
	}
}

// close closes the open mark i, and with it those that opened inside it.
func (s *scanner) close(i, inner, end int) {
	for j := len(s.open) - 1; j > i; j-- {
		s.giveUp(j, inner)
	}
	q := &s.out[s.open[i].quoted]
	q.End, q.Inner.End, q.Closed = end, inner, true
	s.open = s.open[:i]
}

// giveUp ends the open mark j, which found no partner before limit. A double
// mark reaches to the next one of its style or to limit; others were no marks,
// but for those that an apostrophe may have closed.
func (s *scanner) giveUp(j, limit int) {
	m := s.open[j]
	q := &s.out[m.quoted]
	switch {
	case m.maybe > 0:
		q.End, q.Inner.End, q.Closed = m.maybe, m.maybe-m.width, true
	case q.Style == Double && m.again > 0:
		q.End = trimRight(s.text, q.Start, m.again)
		q.Inner.End = q.End
	case q.Style == Double:
		q.End, q.Inner.End = limit, limit
	}
}

// finish ends the paragraph: what is still open goes on in the next one, or is
// given up.
func (s *scanner) finish(p Range) {
	if len(s.out) == s.first && isLine(s.text[p.Start:p.End]) {
		return // a speech goes on behind it
	}
	s.settle()
	end := trimRight(s.text, p.Start, p.End)
	for j, m := range s.open {
		q := &s.out[m.quoted]
		if j == 0 && m.again == 0 && m.maybe == 0 && (q.Style == Double || q.Style == Single && m.leading) {
			q.End, q.Inner.End, q.Next = end, end, true
			continue
		}
		s.giveUp(j, end)
	}
	s.open = s.open[:0]
	s.drop()
}

// isLine reports whether a paragraph is a subheading or a caption: short, and without a sign at its end.
func isLine(p string) bool {
	const longest = 60 // bytes
	p = strings.TrimSpace(p)
	return len(p) <= longest && strings.TrimRight(p, ".!?…:;,") == p
}

// settle ends what the paragraph before left open, unless this one took it up.
func (s *scanner) settle() {
	if s.last < 0 {
		return
	}
	if q := &s.out[s.last]; len(s.out) == s.first || !s.out[s.first].Prev {
		q.Next = false
		if q.Style == Single {
			s.out = slices.Delete(s.out, s.last, s.last+1)
			s.first--
			for j := range s.open {
				s.open[j].quoted--
			}
		}
	}
	s.last = -1
}

// drop removes what turned out to be an apostrophe or a bullet, and counts what
// encloses the others.
func (s *scanner) drop() {
	keep := s.out[:s.first]
	var ends []int // of what encloses the place in hand
	for _, q := range s.out[s.first:] {
		if q.Inner.End < q.Inner.Start || q.End <= q.Start {
			continue
		}
		for len(ends) > 0 && ends[len(ends)-1] <= q.Start {
			ends = ends[:len(ends)-1]
		}
		q.Level = len(ends)
		ends = append(ends, q.End)
		if q.Next {
			s.last = len(keep)
		}
		keep = append(keep, q)
	}
	s.out = keep
}
