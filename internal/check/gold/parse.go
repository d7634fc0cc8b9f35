package gold

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Parse reads a gold file and finds all that it quotes in text. The error joins
// one error for each line that is wrong and names that line; what could be
// understood is returned beside it.
func Parse(r io.Reader, text string) (*Gold, error) {
	p := parser{text: text, g: new(Gold)}
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		p.line++
		p.readLine(sc.Text())
	}
	p.endQuote()
	p.findNames()
	if err := sc.Err(); err != nil {
		p.errs = append(p.errs, fmt.Errorf("gold: after line %d: %w", p.line, err))
	}
	return p.g, errors.Join(p.errs...)
}

type parser struct {
	text  string
	g     *Gold
	line  int
	errs  []error
	names []form
	quote *rawQuote // the quote whose indented lines are being read
}

// A rawQuote holds the lines of a quote until all are there: where a cue is
// depends on the contents, where a source is on the cue.
type rawQuote struct {
	Quote
	cue, source string
	seen        []string
}

func (p *parser) fail(line int, err error) {
	if err != nil {
		p.errs = append(p.errs, fmt.Errorf("gold: line %d: %w", line, err))
	}
}

func (p *parser) readLine(s string) {
	trimmed := strings.TrimSpace(s)
	if trimmed == "" || trimmed[0] == '#' {
		return
	}
	key, value, ok := strings.Cut(trimmed, ":")
	if !ok {
		p.fail(p.line, fmt.Errorf("no colon in %q", trimmed))
		return
	}
	value = strings.TrimSpace(value)
	if indented := s[0] == ' ' || s[0] == '\t'; indented {
		p.fail(p.line, p.readPart(key, value))
		return
	}
	p.endQuote()
	p.fail(p.line, p.readKey(key, value))
}

// readKey reads a line that is not indented.
func (p *parser) readKey(key, value string) error {
	name, kind, _ := strings.Cut(key, " ")
	switch name {
	case "quote":
		if !slices.Contains([]string{"direct", "mixed", "indirect"}, kind) {
			return fmt.Errorf("unknown kind of quote %q", kind)
		}
		p.quote = &rawQuote{Quote: Quote{Kind: kind, Reports: "speech", Line: p.line}}
		return nil
	case "title":
		if value == "none" {
			return nil
		}
		var err error
		p.g.Title, err = findLine(p.text, value)
		return err
	case "scare":
		span, err := find(p.text, value)
		if err == nil {
			p.g.Scares = append(p.g.Scares, span)
		}
		return err
	case "strip":
		if _, known := slices.BinarySearch(StripKinds(), kind); !known {
			return fmt.Errorf("unknown kind of strip %q", kind)
		}
		return p.readField(name, kind, value)
	case "headline", "byline", "dateline", "agency", "contributors", "caption", "credit", "note", "subheading":
		return p.readField(key, "", value)
	case "person", "org", "gpe", "loc", "facility", "norp", "event", "work":
		return p.readEntity(key, value)
	}
	return fmt.Errorf("unknown key %q", key)
}

func (p *parser) readField(key, kind, value string) error {
	span, err := findLine(p.text, value)
	if err == nil {
		p.g.Fields = append(p.g.Fields, Field{Key: key, Kind: kind, Span: span, Line: p.line})
	}
	return err
}

// readPart reads an indented line of a quote.
func (p *parser) readPart(key, value string) error {
	q := p.quote
	if q == nil {
		return errors.New("an indented line outside a quote")
	}
	if key != "content" && slices.Contains(q.seen, key) {
		return fmt.Errorf("a second %q in one quote", key)
	}
	q.seen = append(q.seen, key)
	switch key {
	case "content":
		span, err := find(p.text, value)
		if err == nil {
			q.Content = append(q.Content, span)
		}
		return err
	case "cue":
		q.cue = value
	case "source":
		q.source = value
	case "speaker":
		if value != "none" {
			q.Speakers = strings.Split(value, " | ")
		}
	case "headline":
		q.Headline = value == "yes"
	case "reports":
		if value != "speech" && value != "thought" {
			return fmt.Errorf("a quote cannot report %q", value)
		}
		q.Reports = value
	default:
		return fmt.Errorf("unknown part of a quote %q", key)
	}
	return nil
}

// endQuote finishes the quote that is being read, if any.
func (p *parser) endQuote() {
	q := p.quote
	if q == nil {
		return
	}
	p.quote = nil
	if !slices.Contains(q.seen, "speaker") {
		p.fail(q.Line, errors.New("a quote without a speaker line"))
	}
	if len(q.Content) == 0 {
		p.fail(q.Line, errors.New("a quote without content"))
		return
	}
	slices.SortFunc(q.Content, bySpan)
	anchors := q.Content
	var err error
	if q.cue != "" {
		q.Cue, err = findNear(p.text, q.cue, anchors, q.Content)
		p.fail(q.Line, err)
	}
	if q.source != "" {
		if !q.Cue.IsZero() {
			anchors = []Span{q.Cue}
		}
		q.Source, err = findNear(p.text, q.source, anchors, append(slices.Clip(q.Content), q.Cue))
		p.fail(q.Line, err)
	}
	p.g.Quotes = append(p.g.Quotes, q.Quote)
}

func bySpan(a, b Span) int {
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	return a.End - b.End
}
