package page

import (
	"strings"
	"unicode/utf8"
)

// markForms finds what two lines tell together and neither of them alone, and what
// several kinds of words in a line tell.
func (d *Draft) markForms() {
	lines, text := d.lines, d.text
	d.markEdges()
	d.markTeasers()
	markBios(lines, text)
	for i := range lines {
		if l := &lines[i]; l.isShouted() {
			l.opens = d.opensSection(i)
		}
	}
	for i := range lines[:len(lines)-1] {
		l, next := &lines[i], &lines[i+1]
		s, below := l.text(text), next.text(text)
		switch {
		case next.isSignUp(below) && i > 0 && d.isTagline(i):
			lines[i-1].form, l.form, next.form = Newsletter, Newsletter, Newsletter
		case l.isAboutHeading(s) && (next.prose || next.ends) && isAbout(below, s):
			l.form, next.form = Furniture, Furniture
		case isPostFooter(below):
			if next.form = Embed; !l.ends && l.words <= 30 {
				l.form = Embed
			}
		case l.ends && l.quoted == 0 && l.words <= 40 && endsInYear(s) && isBareByline(below, &next.measure):
			l.form, next.form = Caption, Credit
		}
	}
}

// isSignUp reports the button or the field below what tells of a newsletter.
func (l *line) isSignUp(s string) bool {
	if l.words == 0 || l.words > 5 || l.ends && l.last != '!' {
		return false
	}
	if l.phrase != nil && (l.phrase.kind == Newsletter || l.phrase.kind == "subscription") {
		return true
	}
	c := cursor{text: s}
	first, _ := c.word()
	second, _ := c.word()
	switch strings.ToLower(first) {
	case "subscribe", "sign-up", "signup":
		return true
	case "sign":
		return strings.EqualFold(second, "up") || strings.EqualFold(second, "me")
	case "enter", "your":
		return strings.HasPrefix(strings.ToLower(second), "e") || strings.EqualFold(second, "your")
	case "get", "try", "join":
		return l.words <= 3
	}
	return false
}

// isTagline reports whether line i, under a title of a few words, tells what a letter to
// readers holds: a sentence or less in which nobody acts, and of which the text has little.
func (d *Draft) isTagline(i int) bool {
	l, title := &d.lines[i], &d.lines[i-1]
	return l.ends && l.words <= 25 && l.stops <= 2 && l.quoted == 0 && d.wording[i].classes&(saidWord|heWord) == 0 &&
		!title.ends && 1 <= title.words && title.words <= 6 && d.features[i][fRecur] <= littleRecurs && d.features[i][fNamesRecur] <= noneRecur
}

// The values of fRecur and fNamesRecur for little and for nothing that stands in the text too.
const (
	littleRecurs = 2 // up to 19 per cent
	noneRecur    = 1
)

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

// isDatedScene reports what an agency writes below a picture: a sentence in the present
// that ends in a place and the whole date, or tells who stands on which side.
func (l *line) isDatedScene(s string, w *lineWording) bool {
	const shortest, longest = 6, 40 // words
	if l.words < shortest || l.words > longest || l.quoted > 3 || w.past > 0 || w.classes&(saidWord|pastWord|iWord|weWord|youWord) != 0 {
		return false
	}
	for _, other := range [...]string{" will ", " is ", " are ", " has ", " have ", " can ", " may ", " must ", " until ", " through ", " by ", " expires ", " since "} {
		if strings.Contains(s, other) {
			return false
		}
	}
	if endsInYear(s) {
		return strings.Contains(s, " in ") || strings.Contains(s, " at ")
	}
	return w.classes&(dayWord|monthWord|yearWord) != 0 && containsAny(s, sides)
}

// sides are the sides of a picture, behind a name.
var sides = []string{", left,", ", right,", ", center,", ", centre,", " (left)", " (right)", " (center)", " (centre)", ", second from left,", ", second from right,"}

// endsInYear reports a sentence that ends in a whole date, as captions of agencies do.
func endsInYear(s string) bool {
	s = strings.TrimRight(s, ". ")
	i := strings.LastIndexByte(s, ' ')
	year := s[i+1:]
	if i < 0 || len(year) != 4 || year[:2] != "20" && year[:2] != "19" {
		return false
	}
	month, day := false, false
	for _, w := range strings.Fields(s[max(0, i-16):i]) {
		month = month || isMonth(w)
		day = day || strings.Trim(w, "0123456789,") == ""
	}
	return month && day
}

// opensWithQuote reports a line that opens with somebody's words and goes on outside of
// the marks: who says them.
func (l *line) opensWithQuote(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return (r == '“' || r == '"') && l.quoted > 0 && l.quoted < l.words
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
