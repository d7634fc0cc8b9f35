package page

import "unicode/utf8"

// markForms finds what two lines tell together and neither of them alone, and what
// several kinds of words in a line tell.
func (d *Draft) markForms() {
	lines, text := d.lines, d.text
	d.markEdges()
	for i := range max(0, releaseLine(lines)) {
		lines[i].form = Furniture
	}
	d.markTeasers()
	markBios(lines, text)
	for i := range lines {
		if l := &lines[i]; l.isShouted() {
			l.opens = d.opensSection(i)
		}
	}
	d.markAltTexts()
	for i := range lines[:len(lines)-1] {
		d.markContact(i)
		l, next := &lines[i], &lines[i+1]
		s, below := l.text(text), next.text(text)
		switch {
		case isPostTag(s):
			l.form = Embed
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

// The values of fRecur and fNamesRecur for little and for nothing that stands in the text too.
const (
	littleRecurs = 3 // up to 39 per cent
	noneRecur    = 1
)

// opensWithQuote reports a line that opens with somebody's words and goes on outside of
// the marks: who says them.
func (l *line) opensWithQuote(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return (r == '“' || r == '"') && l.quoted > 0 && l.quoted < l.words
}
