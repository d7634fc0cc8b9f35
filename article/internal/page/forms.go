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
	for i := range releaseLine(lines, text) + 1 {
		lines[i].form = Furniture
	}
	d.markBenefits()
	d.markPlans()
	d.markTeasers()
	d.markInserts()
	d.markTitleRuns()
	d.markBios()
	d.unmarkSubjects()
	d.markExpert()
	d.markFirm()
	d.markEdges() // now above notes on authors too
	d.markEditors()
	d.markBehindEnd()
	end := textEnd(lines)
	for i := range lines {
		l := &lines[i]
		if kind := d.lineForm(i, i == end && i > 0); kind != "" {
			l.form = kind
		}
		if l.isShouted() {
			l.opens = d.opensSection(i)
		}
	}
	d.markAbove()
	d.markMenus()
	d.markPictures()
	d.markSources()
	d.markTagRows()
	d.markAltTexts()
	d.markRows()
	d.markNumbered()
	d.markFootnotes()
	d.markGallery()
}

// markPairs finds what a line is together with the one below it: what a button is for, a post
// and who wrote it, a caption and a name. What stands behind the text counts too, where it
// tells for sure.
func (d *Draft) markPairs() {
	lines, text := d.lines, d.text
	end := textEnd(lines)                // a name behind the last sentence may be the author's
	all, above := proseWordsOf(lines), 0 // what a firm says of itself stands behind its report
	for i := range lines[:len(lines)-1] {
		if lines[i].prose {
			above += lines[i].words
		}
		d.markContact(i)
		d.markOffer(i)
		d.markPost(i)
		d.markPostBelow(i)
		l, next := &lines[i], &lines[i+1]
		s, below := l.text(text), next.text(text)
		switch {
		case next.isSignUp(below) && i > 0 && d.isTagline(i):
			lines[i-1].form, l.form, next.form = Newsletter, Newsletter, Newsletter
		case l.phrase != nil && l.phrase.kind == Newsletter && i+1 < len(lines) && d.isTagline(i+1):
			next.form = Newsletter
		case above*2 >= all && l.isAboutHeading(s) && (next.prose || next.ends) && isAbout(below, s):
			l.form, next.form = Furniture, Furniture
		case l.zone != head && l.quoted == 0 && next.phrase != nil && next.phrase.kind == Bio && !next.ends && isBio(s): // "More by Ann Lee"
			l.form = Bio
		case next.isLinkBelow() && (l.opensRelated(s) || l.form == Related && l.list == Related && next.list == Related):
			next.form = Related
		case i > 0 && isNamedOf(s, &l.measure) && lines[i-1].prose && lines[i-1].ends && lines[i-1].last != '?' && next.prose:
			l.form = Caption
		case isPostFooter(below), strings.HasPrefix(below, "pic.twitter.com/"), strings.HasPrefix(below, "pic.x.com/"):
			if next.form = Embed; !l.ends && l.words <= 30 {
				l.form = Embed
			}
		case i+1 < end && l.ends && l.quoted == 0 && l.words <= 40 && !next.ends && (endsInYear(s) || endsInDate(s)) && isBareByline(below, &next.measure):
			l.form, next.form = Caption, Credit
		case l.zone != head && !l.row && !l.ends && s[0] == '*' && isBareName(s[1:]):
			l.form = Caption // as below the picture of somebody
		case i+1 < end && l.form == "" && !l.told() && l.zone != head && !next.ends && next.words <= 4 && isBareName(below) && isNamedScene(s, &l.measure) && isBareByline(below, &next.measure) && !d.namesElsewhere(i+1, below):
			l.form, next.form = Caption, Credit
		case l.zone != head && l.form == "" && !l.told() && l.words <= 30 && strings.HasSuffix(s, " ("): // before the credit in a line of its own
			l.form = Caption
		case next.isCredit() && d.isOneWithCredit(i):
			l.form = Caption
		case l.zone != head && l.phrase != nil && l.phrase.kind == Caption && l.words <= 3 && !l.ends && strings.Contains(s, "aption") && next.form == "" && !next.told() && next.words <= captionWords:
			next.form = Caption
		case (next.isCredit() || next.form == Credit) && d.isPlainScene(i):
			l.form = Caption
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

// isUtterance reports a sentence that is all in quote marks, and told by no more than a word or
// two: “Listen.”
func (l *line) isUtterance() bool {
	return l.ends && l.quoted == l.words && l.phrase.length <= 2
}

// opensRelated reports the heading of links, "Related story", "More related to this story".
func (l *line) opensRelated(s string) bool {
	return l.phrase != nil && l.phrase.kind == Related && l.opensList() && strings.Contains(strings.ToLower(s), "related")
}

// isLinkBelow reports a headline where a heading of links stands above.
func (l *line) isLinkBelow() bool {
	const fewest = 6 // words
	return l.zone != head && l.form == "" && !l.told() && !l.has('(') && fewest <= l.words && l.words <= teaserWords && (!l.ends || l.last == '?') && l.quoted == 0
}
