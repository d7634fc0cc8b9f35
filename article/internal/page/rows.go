package page

import (
	"strconv"
	"strings"
	"unicode"
)

// Behind a text stand rows of two lines each that no label tells: the headline of another
// story with how long ago it was published below it, or with its section above it.

// markRows finds such rows.
func (d *Draft) markRows() {
	kickers := 0
	for i := range d.lines[:len(d.lines)-1] {
		l, next := &d.lines[i], &d.lines[i+1]
		switch {
		case l.zone != end:
		case isAge(next.text(d.text)) && d.isRowTitle(i):
			l.form, next.form = Related, Related
		case l.form == Related && next.form == "" && !next.told() && !next.ends && next.words <= teaserWords && isSectioned(next.text(d.text)):
			next.form = Related
		case l.isKicker(l.text(d.text)) && d.isRowTitle(i+1):
			kickers++
		}
	}
	if kickers > 1 {
		d.markKickers()
	}
}

// markKickers marks the sections and the headlines below them.
func (d *Draft) markKickers() {
	for i := range d.lines[:len(d.lines)-1] {
		if l := &d.lines[i]; l.zone == end && l.isKicker(l.text(d.text)) && d.isRowTitle(i+1) {
			l.form, d.lines[i+1].form = Related, Related
		}
	}
}

// markGallery marks the texts of pictures that count them, "3/50 Crowd in the rain", several of one
// gallery.
func (d *Draft) markGallery() {
	const several, longest = 2, 60 // lines; words
	counts := map[string]int{}
	for i := range d.lines {
		if all := galleryOf(d.lines[i].text(d.text)); all != "" {
			counts[all]++
		}
	}
	for i := range d.lines {
		l := &d.lines[i]
		if all := galleryOf(l.text(d.text)); all != "" && counts[all] >= several && l.form == "" && l.words <= longest {
			l.form = Caption
		}
	}
}

// galleryOf returns how many pictures there are in the gallery of which a line counts one, or "":
// fewer than five are parts of a cup.
func galleryOf(s string) string {
	if !startsWithDigit(s) {
		return ""
	}
	count, rest, _ := strings.Cut(s, " ")
	n, all, ok := strings.Cut(count, "/")
	if !ok || all < "5" && len(all) == 1 || !isNumber(n, 1, 3) || !isNumber(all, 1, 3) || len(n) > len(all) || len(n) == len(all) && n > all || rest != "" && !unicode.IsUpper(firstRune(rest)) {
		return ""
	}
	return all
}

// isRowTitle reports a line that may be a headline where the one beside it tells.
func (d *Draft) isRowTitle(i int) bool {
	l := &d.lines[i]
	return !l.ends && 4 <= l.words && l.words <= teaserWords && l.quoted == 0 && l.upper < l.words && l.last != ':'
}

// isKicker reports a section, or words in capitals that may be one.
func (l *line) isKicker(s string) bool {
	if l.words == 1 && sections()[s] && (!l.told() || l.phrase != nil && l.phrase.kind == Furniture) {
		return true
	}
	return !l.told() && 1 <= l.words && l.words <= 3 && l.upper == l.words && l.numbers == 0 && !l.ends && l.last != ':'
}

// isAge reports how long ago something was published, alone: "3 hours ago".
func isAge(s string) bool {
	s, ok := strings.CutSuffix(s, " ago")
	return ok && strings.Count(s, " ") <= 1 && isDatePiece(strings.Fields(s))
}

// markNumbered marks numbered headlines under a heading of links ("Most read"): each is the next number, whether
// or not it looks like a title.
func (d *Draft) markNumbered() {
	for i := range d.lines {
		l := &d.lines[i]
		if l.zone == head || !l.told() || !l.opensList() || l.phrase.kind != Popular && l.phrase.kind != Related {
			continue
		}
		for n := i + 1; n < len(d.lines) && d.lines[n].isNumberedRow(d.lines[n].text(d.text), n-i); n++ {
			d.lines[n].form = l.phrase.kind
		}
	}
}

// isNumberedRow reports a line behind the number n and a stop or bracket that is no sentence.
func (l *line) isNumberedRow(s string, n int) bool {
	number, _, ok := strings.Cut(s, " ")
	return ok && strings.TrimRight(number, ".)") == strconv.Itoa(n) && 4 <= l.words && l.words <= teaserWords && (!l.ends || l.last == '?')
}
