package page

import (
	"strings"
	"unicode/utf8"
)

// markForms finds what two lines tell together and neither of them alone.
func markForms(lines []line, text string) {
	markBios(lines, text)
	for i := range lines[:len(lines)-1] {
		l, next := &lines[i], &lines[i+1]
		s, below := l.text(text), next.text(text)
		switch {
		case l.isAboutHeading(s) && next.prose && isAbout(below, s):
			l.form, next.form = Furniture, Furniture
		case isPostFooter(below) && !l.ends && l.words <= 30:
			l.form, next.form = Embed, Embed
		case l.ends && l.quoted == 0 && l.words <= 40 && endsInYear(s) && isBareByline(below, &next.measure):
			l.form, next.form = Caption, Credit
		}
	}
}

// isAboutHeading reports a heading such as "About Harbour Light" behind a press release.
func (l *line) isAboutHeading(s string) bool {
	name, ok := strings.CutPrefix(strings.TrimRight(s, ": "), "About ")
	return ok && l.zone != head && !l.ends && isName(name)
}

// isAbout reports whether a paragraph starts with the name in a heading.
func isAbout(paragraph, heading string) bool {
	name, _, _ := strings.Cut(strings.TrimPrefix(heading, "About "), " ")
	name = strings.TrimRight(name, ":,")
	const near = 60 // bytes
	return len(name) > 1 && strings.Contains(paragraph[:min(len(paragraph), near)], name)
}

// isPostFooter reports the line below a post from elsewhere: a dash, a name, a handle in
// brackets and a date.
func isPostFooter(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if r != '—' && r != '–' && r != '-' {
		return false
	}
	_, behind, ok := strings.Cut(s[n:], "(@")
	if !ok {
		return false
	}
	_, day, ok := strings.Cut(behind, ") ")
	month, _, _ := strings.Cut(day, " ")
	return ok && isMonth(month)
}

// endsInYear reports a sentence that ends in a whole date, as captions of agencies do.
func endsInYear(s string) bool {
	s = strings.TrimRight(s, ". ")
	i := strings.LastIndexByte(s, ' ')
	year := s[i+1:]
	if i < 0 || len(year) != 4 || year[:2] != "20" && year[:2] != "19" {
		return false
	}
	for _, w := range strings.Fields(s[max(0, i-16):i]) {
		if isMonth(w) {
			return true
		}
	}
	return false
}

// opensWithQuote reports a line that opens with somebody's words and goes on outside of
// the marks: who says them.
func (l *line) opensWithQuote(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return (r == '“' || r == '"') && l.quoted > 0 && l.quoted < l.words
}

// isReference reports a footnote or an entry of a list of sources: "[3] Minutes of …",
// or several signs of one.
func isReference(s string, m *measure) bool {
	if number, rest, ok := strings.Cut(s, "] "); ok && len(number) > 1 && len(number) <= 4 && number[0] == '[' && strings.Trim(number[1:], "0123456789") == "" {
		return rest != ""
	}
	const longest = 60 // words
	if m.numbers < 2 || m.words > longest || m.lower*2 > m.words {
		return false
	}
	signs := 0
	for _, sign := range [...]string{"doi:", "doi.org", "et al.", " pp. ", " Vol. ", "ISBN", "ISSN"} {
		if strings.Contains(s, sign) {
			signs++
		}
	}
	return signs >= 2
}

// isShop reports a row of offers: a line without end that names prices and hardly more.
func isShop(s string, m *measure) bool {
	if m.ends || m.words > 14 || m.sign != moneySign {
		return false
	}
	verb := false
	prices, others := 0, 0
	for w := range strings.FieldsSeq(s) {
		switch strings.ToLower(w) {
		case "view", "buy", "shop", "see", "check", "get":
			verb = true
		case "at", "on", "now", "price", "from", "it", "deal":
		default:
			if strings.ContainsAny(w, "$£€") {
				prices++
			} else {
				others++
			}
		}
	}
	return prices > 0 && (verb || m.words <= 8 && strings.Contains(strings.ToLower(s), " at ")) && others <= 3*prices
}

// markBios finds lines behind the text that tell of an author whom the byline names.
func markBios(lines []line, text string) {
	var authors []string
	for i := range lines {
		l := &lines[i]
		s := l.text(text)
		if l.zone == head {
			for _, name := range BylineNames(s) {
				authors = append(authors, s[name.Start:name.End])
			}
			continue
		}
		for _, name := range authors {
			if rest, ok := strings.CutPrefix(s, name); ok && l.quoted == 0 && tellsOfAuthor(rest) {
				l.form = Bio
			}
		}
	}
}

// tellsOfAuthor reports what stands behind the name of an author who is written about:
// what he or she covers, or how to reach them.
func tellsOfAuthor(s string) bool {
	c := cursor{text: s}
	switch w, _ := c.word(); w {
	case "covers", "edits", "has", "is", "joined", "reports", "works", "writes":
		return true
	}
	return strings.IndexByte(s, '@') >= 0
}
