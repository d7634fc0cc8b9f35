package page

import "strings"

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
// readers holds: a sentence or less in which nobody acts, and of which the text has little
// unless it tells how the letter comes.
func (d *Draft) isTagline(i int) bool {
	l, title, w := &d.lines[i], &d.lines[i-1], &d.wording[i]
	other := d.features[i][fRecur] <= littleRecurs || w.things > 0 || w.classes&(productWord|freeWord|ourWord|yoursWord) != 0
	named := d.features[i][fNamesRecur] > noneRecur && !(w.things > 0 && strings.Contains(l.text(d.text), "days")) // "on Fridays" names nobody
	return l.ends && l.words <= 25 && l.stops <= 2 && l.quoted == 0 && w.classes&heWord == 0 && !w.speaks(l.text(d.text)) &&
		!title.ends && 1 <= title.words && title.words <= 6 && other && !named
}
