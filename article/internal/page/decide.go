package page

import (
	"strings"
	"unicode/utf8"
)

// stripLimit is the share of its words, in per cent, that a text may lose to
// scores alone, that is without a phrase or shape that tells what was found.
const stripLimit = 50

// classify decides the kind of each line. It returns the index of the title, or
// -1, and whether scores would have stripped too much, in which case the lines that
// nothing but a score spoke against are kept.
func classify(lines []line, text, knownTitle string) (title int, capped bool) {
	zones := make([]zone, len(lines))
	all, guessed, i := 0, 0, 0
	settings(lines, text, func(c *setting) {
		zones[i] = c.zone
		i++
		c.score, c.rule = c.weigh()
		c.kind = c.guess()
		all += c.words
		if c.score > 0 && !c.told() {
			guessed += c.words
		}
		if c.phrase != nil && (c.score > 0 || c.phrase.kind.IsBody()) {
			c.kind, c.rule = c.phraseKind(), c.phrase.rule
		}
	})
	title = findTitle(lines, zones, text, knownTitle)
	if capped = guessed*100 > all*stripLimit; capped {
		for i := range lines {
			if l := &lines[i]; l.score > 0 && !l.told() {
				l.kind, l.rule = Paragraph, "limit: too much would be stripped"
			}
		}
	}
	if title >= 0 {
		markHeadlines(lines, zones, text, title)
		markBylines(lines, zones, text, title)
	}
	for i := range lines {
		if l := &lines[i]; l.kind == Paragraph && l.isSubheading(text) && i+1 < len(lines) && zones[i] != end && (i != 0 || title == 0) {
			l.kind = Subheading
		}
	}
	return title, capped
}

// told reports whether a phrase or the shape of the line itself tells what it is.
func (l *line) told() bool { return l.phrase != nil || l.shape != "" }

// phraseKind returns the kind that the phrase tells, unless the line has a field of
// the article besides: a byline with the time it takes to read, a caption that starts
// as a credit does.
func (c *setting) phraseKind() Kind {
	switch kind := c.phrase.kind; {
	case c.shape == Agency, c.shape == Byline && (kind == ReadTime || kind == Share):
		return c.shape
	case kind == Credit && c.words > 8:
		return Caption
	default:
		return kind
	}
}

// guess returns the kind that the evidence but for phrases speaks for.
func (c *setting) guess() Kind {
	switch {
	case c.score <= 0:
		return Paragraph
	case c.shape != "":
		return c.shape
	case c.credited:
		return Caption
	case c.zone == end && c.namesSource():
		return Agency
	case c.thread:
		return Comment
	case c.list != "":
		return c.list
	case c.link() && c.zone != head, c.upper*2 > c.words && c.words >= 4:
		return Related
	default:
		return Furniture
	}
}

// isSubheading reports the shape of a subheading: short, and no sentence, or a
// question.
func (l *line) isSubheading(text string) bool {
	s := l.text(text)
	switch {
	case l.words == 0 || l.words > 12 || l.numbers > 0 && l.capital+l.lower <= 2:
		return false
	case strings.ContainsRune("-–—•*([", firstRune(s)) || l.last == ':' || l.last == ',':
		return false // a signature, a row of a list, a stage direction, a lead-in
	case l.last == '?':
		return !strings.Contains(s, ": ") // "HOST: And will you?"
	}
	return !l.ends || l.words <= 6 && l.quoted == l.words && l.stops == 0
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// markBylines makes bylines of the lines between title and text that are nothing but
// names, until there is a byline.
func markBylines(lines []line, zones []zone, text string, title int) {
	for i := title + 1; i < len(lines) && zones[i] == head; i++ {
		l := &lines[i]
		if l.kind == Byline {
			return
		}
		if (l.kind == Furniture || l.kind == Headline && l.rule == underHeadline) && !l.told() && isBareByline(l.text(text), &l.measure) {
			l.kind, l.rule = Byline, "place: names under the headline"
			return
		}
	}
}
