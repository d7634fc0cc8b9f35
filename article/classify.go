package article

import (
	"strings"
	"unicode"
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
		if c.phrase != nil && (c.score > 0 || c.phrase.kind.isBody()) {
			c.kind, c.rule = c.phrase.kind, "phrase: "+c.phrase.text
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
	}
	for i := range lines {
		if l := &lines[i]; l.kind == Paragraph && l.isSubheading() && i+1 < len(lines) && zones[i] != end && (i != 0 || title == 0) {
			l.kind = Subheading
		}
	}
	return title, capped
}

// told reports whether a phrase or the shape of the line itself tells what it is.
func (l *line) told() bool { return l.phrase != nil || l.shape != "" }

// guess returns the kind that the evidence but for phrases speaks for.
func (c *setting) guess() Kind {
	switch {
	case c.score <= 0:
		return Paragraph
	case c.shape != "":
		return c.shape
	case c.credited:
		return Caption
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
func (l *line) isSubheading() bool {
	return l.words > 0 && l.words <= 12 && (!l.ends && l.last != ':' && l.last != ',' || l.last == '?' || isQuotedWhole(l)) && !l.row()
}

func isQuotedWhole(l *line) bool { return l.words <= 6 && l.quoted == l.words && l.stops == 0 }

func (l *line) row() bool { return l.numbers > 0 && l.capital+l.lower <= 2 }

// findTitle returns the index of the title, or -1 for a text that starts with its
// first paragraph. Of the lines before the text that could be one it is the first
// that has nearly as many words in common with the text as the best.
func findTitle(lines []line, zones []zone, text, known string) int {
	if known != "" {
		return findKnownTitle(lines, text, known)
	}
	body := map[string]bool{}
	for i, n := 0, 0; i < len(lines) && n < 3; i++ {
		if lines[i].prose && zones[i] != head {
			addContentWords(body, text[lines[i].content.Start:lines[i].content.End])
			n++
		}
	}
	best, scores := 0, map[int]int{}
	for i := range lines {
		if zones[i] != head && i > 0 {
			break
		}
		if l := &lines[i]; l.couldBeTitle() && (zones[i] == head || len(lines) > 1 && lines[1].words >= l.words) {
			scores[i] = 1 + shared(body, text[l.content.Start:l.content.End])
			best = max(best, scores[i])
		}
	}
	for i := range lines {
		if n := scores[i]; n > 0 && n*10 >= best*6 {
			return i
		}
	}
	return -1
}

func (l *line) couldBeTitle() bool {
	return l.phrase == nil && l.shape == "" && !l.prose && 2 <= l.words && l.words <= 30 &&
		(!l.ends || l.last == '?' || l.last == '!' || l.capital*10 >= l.words*6)
}

func findKnownTitle(lines []line, text, known string) int {
	known = strings.TrimRight(known, ".")
	for i := range lines {
		s := lines[i].content
		if strings.EqualFold(strings.TrimRight(text[s.Start:s.End], "."), known) {
			return i
		}
	}
	return -1
}

// markHeadlines makes the title, its repetitions and the deck headlines.
func markHeadlines(lines []line, zones []zone, text string, title int) {
	words := map[string]bool{}
	t := &lines[title]
	titleText := text[t.content.Start:t.content.End]
	addContentWords(words, titleText)
	t.kind, t.rule = Headline, "place: first headline"
	for i := range lines {
		l := &lines[i]
		content := text[l.content.Start:l.content.End]
		switch {
		case i == title || l.prose && zones[i] != head || l.words == 0:
		case strings.EqualFold(content, titleText):
			l.kind, l.rule = Headline, "the title again"
		case zones[i] != head || l.told():
		case l.words >= 3 && !(l.ends && l.words >= proseWords) && alike(words, content):
			l.kind, l.rule = Headline, "the title in other words"
		case i > title && l.words >= 5 && l.score > 0 && lines[i-1].kind == Headline:
			l.kind, l.rule = Headline, "place: under the headline"
		}
	}
}

// alike reports whether s has most of the words of the title, or the title most of
// those of s.
func alike(title map[string]bool, s string) bool {
	words := map[string]bool{}
	addContentWords(words, s)
	both := 0
	for w := range words {
		if title[w] {
			both++
		}
	}
	return both >= 3 && both*10 >= min(len(title), len(words))*6
}

func shared(words map[string]bool, s string) int {
	other := map[string]bool{}
	addContentWords(other, s)
	n := 0
	for w := range other {
		if words[w] {
			n++
		}
	}
	return n
}

// addContentWords adds the words of s that have four letters or more, or start with a
// capital, in small letters and without a possessive.
func addContentWords(words map[string]bool, s string) {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' }) {
		w = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"), "'’")
		if r, _ := utf8.DecodeRuneInString(w); utf8.RuneCountInString(w) >= 4 || unicode.IsUpper(r) && len(w) > 1 {
			words[strings.ToLower(w)] = true
		}
	}
}
