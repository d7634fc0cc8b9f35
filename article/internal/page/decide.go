package page

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// stripLimit is the share of its words, in per cent, that a text may lose to
// scores alone, that is without a phrase or shape that tells what was found.
const stripLimit = 50

// decide tells the kind of each line. It returns the index of the title, or -1, and
// whether scores would have stripped too much, in which case the lines that nothing but
// a score spoke against are kept.
func (d *Draft) decide(m *Model, knownTitle string) (title int, kept bool) {
	all, guessed := 0, 0
	d.keepRuns()
	d.keepPosts()
	d.keepReferences()
	d.keepAnalysts()
	d.markBetween()
	for i := range d.lines {
		l := &d.lines[i]
		l.decide(d.text)
		if l.rule == "" {
			l.rule = d.why(m, i)
		}
		all += l.words
		if l.guessed() {
			guessed += l.words
		}
	}
	title = findTitle(d.lines, d.text, knownTitle)
	if kept = guessed*100 > all*stripLimit; kept {
		d.keepGuessed()
	}
	if title >= 0 {
		markHeadlines(d.lines, d.text, title)
		markBylines(d.lines, d.text, title)
	}
	d.markSubheadings(title)
	return title, kept
}

// proseRun is how many lines of prose in a row no score alone may strip.
const proseRun = 3

// keepRuns keeps runs of prose that nothing but scores spoke against, unless a heading
// stands before one and it tells of others than the text above.
func (d *Draft) keepRuns() {
	for i := 0; i < len(d.lines); i++ {
		from := i
		for i < len(d.lines) && d.lines[i].prose && d.lines[i].guessed() {
			i++
		}
		if i-from < proseRun || from > 0 && d.lines[from-1].opensOther() && d.fewNamesRecur(from, i) {
			continue
		}
		for n := from; n < i; n++ {
			d.lines[n].score, d.lines[n].rule = 0, "limit: a run of prose"
		}
	}
}

// keepAnalysts keeps the headings that tell who speaks in the paragraphs below, "Analysis: Ann Lee, Kestrel
// News", though links to other stories start so too.
func (d *Draft) keepAnalysts() {
	for i := 1; i+1 < len(d.lines); i++ {
		if l := &d.lines[i]; l.zone == core && l.score > 0 && !l.ends && d.lines[i-1].prose && d.lines[i+1].prose && namesAnalyst(l.text(d.text)) {
			l.phrase, l.score, l.rule = nil, 0, "limit: who analyses"
		}
	}
}

// namesAnalyst reports "Analysis:" before a name and an outlet.
func namesAnalyst(s string) bool {
	rest, ok := strings.CutPrefix(s, "Analysis: ")
	if !ok {
		return false
	}
	name, outlet, _ := strings.Cut(rest, ", ")
	outlet, _, _ = strings.Cut(outlet, ",")
	return isBareName(name) && (endsAsOutlet(outlet) || isBroadcaster(outlet))
}

// guessed reports a line that nothing but its score speaks against.
func (l *line) guessed() bool { return l.score > 0 && !l.told() && l.form == "" }

// opensOther reports a line behind which something else than the text may stand.
func (l *line) opensOther() bool { return !l.ends || l.told() || l.form != "" }

// fewNamesRecur reports whether less than half of the names of the lines stand in other
// lines of prose too.
func (d *Draft) fewNamesRecur(from, to int) bool {
	names, again := 0, 0
	for i := from; i < to; i++ {
		names += d.likeness[i].names
		again += d.likeness[i].namesAgain
	}
	return again*2 <= names
}

// keepGuessed keeps the lines that nothing but a score spoke against.
func (d *Draft) keepGuessed() {
	for i := range d.lines {
		if l := &d.lines[i]; l.guessed() {
			l.kind, l.rule = Paragraph, "limit: too much would be stripped"
		}
	}
}

func (d *Draft) markSubheadings(title int) {
	for i := range d.lines {
		l := &d.lines[i]
		if l.kind == Paragraph && l.isSubheading(d.text) && i+1 < len(d.lines) && l.zone != end && (i != 0 || title == 0) {
			l.kind = Subheading
		}
	}
}

// decide tells the kind of a line. A phrase of the caller decides alone; so does one of
// ours that protects a line.
func (l *line) decide(text string) {
	if l.phrase != nil && (l.own || l.phrase.kind.IsBody()) {
		l.kind, l.rule = l.phrase.kind, l.phrase.rule
		return
	}
	l.kind = l.guess(text)
	switch {
	case l.score <= 0:
	case l.formTells():
		l.rule = "form: " + string(l.form)
	case l.phrase != nil:
		l.kind, l.rule = l.phraseKind(text), l.phrase.rule
	case l.shape != "":
		l.rule = "shape: " + string(l.shape)
	}
}

// told reports whether a phrase or the shape of the line itself tells what it is.
func (l *line) told() bool { return l.phrase != nil || l.shape != "" }

// formTells reports whether the form of the line tells its kind: a note to readers is what
// a phrase or a shape calls it, where there is one.
func (l *line) formTells() bool {
	switch l.form {
	case "":
		return false
	case House, Legal, Paywall:
		return !l.told()
	}
	return true
}

// phraseKind returns the kind that the phrase tells, unless the line has a field of
// the article besides: a byline with the time it takes to read, a caption that starts
// as a credit does.
func (l *line) phraseKind(text string) Kind {
	switch kind := l.phrase.kind; {
	case l.shape == Agency, l.shape == Dated && (kind == Note || kind == ReadTime && namesDay(l.text(text))), l.shape == Byline && (l.zone == head || kind == ReadTime || kind == Share):
		return l.shape
	case kind == Credit && l.words > 8:
		return Caption
	default:
		return kind
	}
}

// guess returns the kind that all but phrases speaks for.
func (l *line) guess(text string) Kind {
	switch {
	case l.score <= 0:
		return Paragraph
	case l.form == Related && l.list != "":
		return l.list
	case l.formTells():
		return l.form
	case l.shape != "":
		return l.shape
	case l.credited:
		return Caption
	case l.zone == end && l.namesSource(l.text(text)):
		return Agency
	case l.thread:
		return Comment
	case l.list != "":
		return l.list
	case l.isLink() && l.zone != head, l.upper*2 > l.words && l.words >= 4:
		return Related
	default:
		return Furniture
	}
}

// isLink reports the shape of a link to another story: a headline, no sentence.
func (l *line) isLink() bool { return !l.ends && 4 <= l.words && l.words <= 18 }

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

const bareByline = "place: names under the headline"

// markBylines makes bylines of the lines between title and text that are nothing but
// names, until there is a byline, and of those that go on with it.
func markBylines(lines []line, text string, title int) {
	found, open := false, false
	for i := title + 1; i < len(lines) && lines[i].zone == head; i++ {
		l := &lines[i]
		switch {
		case l.kind == Byline:
			found = true
		case found && (l.kind == Dated || l.kind == ReadTime):
			open = !l.blank
		case found:
			above := &lines[i-1]
			if !l.isUntold() || !goesOnByline(l.text(text), &l.measure, open || above.last == ',', !above.blank) {
				return
			}
			l.kind, l.rule, open = Byline, bareByline, false
		case (l.isUntold() && !strings.Contains(l.text(text), "/") || l.mayBeNoCredit(lines, i)) && isBareByline(l.text(text), &l.measure), l.isUntold() && isNameAndHandle(l.text(text)):
			l.kind, l.rule = Byline, bareByline
			found = true
		}
	}
}

// isUntold reports a line that neither phrase nor shape has told.
func (l *line) isUntold() bool {
	return !l.told() && (l.kind == Furniture || l.kind == Paragraph || l.kind == Related && l.form == "" || l.kind == Headline && l.rule == underHeadline)
}

// mayBeNoCredit reports a line that looks like a credit ("Ann Lee | Associated Press") and
// has no picture's caption above and no byline below.
func (l *line) mayBeNoCredit(lines []line, i int) bool {
	if l.shape != Credit && l.shape != Caption && !l.isUntold() || l.phrase != nil || lines[i-1].kind == Caption {
		return false
	}
	return !slices.ContainsFunc(lines[i+1:], func(l line) bool { return l.zone == head && l.kind == Byline })
}
