package page

import (
	"slices"
	"strings"
)

// Points beside those of the model. Chosen on the pages of fundus, from which nothing
// was learned, and on short lines, for which there are no labels to learn from.
const (
	basePoints    = -65  // a line is kept in doubt
	prosePoints   = -90  // and prose more so
	toldPoints    = 450  // a phrase or a shape tells alone
	fieldPoints   = 450  // and what it tells is a field of the article
	formPoints    = 1000 // a form of two lines
	listPoints    = 60   // no sentence, under a heading of links; anything in a thread of comments
	headPoints    = 150  // no sentence, before the text
	deckPoints    = -100 // but a sentence that lacks its stop there
	bracketPoints = -200 // in brackets, as "(Laughter)"
	speakerPoints = -600 // behind the label of a speaker, where there are several
	surePoints    = 150  // a phrase of so many words, or an appeal so short, that it is none by chance
	longTold      = 240  // what a phrase or a shape tells of a long line of prose
	longHouse     = 350  // and what the words of a note of the house do
)

// sureWords is how many words a phrase has that hardly stands in a text by chance.
const sureWords = 4

// shortAppeal is how many words an appeal has at most that is nothing else.
const shortAppeal = 16

// longProse is how many words a sentence in the text has at least that goes only where more than
// its opening or a few words tell.
const longProse = 25

// score scores all lines in two passes, of which the second sees the scores of the
// first around a line. Above zero a line is boilerplate.
func (d *Draft) score(m *Model) {
	d.SetWordScores(func(i int) (all, opening int) { return d.wording[i].points, d.wording[i].opening })
	d.points = zeros(d.points, len(d.lines))
	d.least = zeros(d.least, len(d.lines))
	m.first.weigh(d.features, d.points, d.least)
	d.SetFirstScores(d.points)
	clear(d.points)
	m.second.sum(d.features, d.points)
	speakers := hasSpeakers(d.lines, d.text)
	last := lastOwnProse(d.lines)
	for i := range d.lines {
		l := &d.lines[i]
		l.score = d.points[i] + l.extraPoints(d.text, i < last && (l.ends || l.last == ':') && l.words >= longProse && !d.wording[i].paysByLinks())
		if d.isBelowStep(i) {
			l.score -= toldPoints
		}
		if speakers && l.list == "" && l.hasLabel(d.text) {
			l.score += speakerPoints
		}
	}
}

// isBelowStep reports the line below the heading of a step of a guide, "Step 2": it advises in
// the words of a form.
func (d *Draft) isBelowStep(i int) bool {
	const word = "step "
	if i == 0 || d.lines[i-1].words != 2 {
		return false
	}
	s := d.lines[i-1].text(d.text)
	return len(s) > len(word) && strings.EqualFold(s[:len(word)], word) && startsWithDigit(s[len(word):])
}

// extraPoints returns the points of a line that the model has none for; long tells of one that
// is kept in doubt since it is long.
func (l *line) extraPoints(text string, long bool) (points int) {
	points = basePoints
	if l.prose {
		points += prosePoints
	}
	switch {
	case l.zone != head || l.ends || l.last == ':':
	case l.readsAsDeck(l.text(text)):
		points += deckPoints
	default:
		points += headPoints
	}
	if l.thread || l.list != "" && l.zone != head && (!l.ends || l.last == '?') {
		points += listPoints
	}
	switch {
	case l.form == House && long:
		points += longHouse
	case l.form != "":
		points += formPoints
	case l.tells(text):
		switch {
		case long && l.zone == core && l.phrase != nil && l.phrase.kind == Note: // on what the text tells there
			points += longTold
		case l.shape == Caption || l.shape == Credit || l.phrase != nil && (l.phrase.kind == Note || l.phrase.kind == Contributors):
			points += toldPoints + fieldPoints
		case long && l.isLinkTold():
		case long:
			points += longTold
		case l.shape == Appeal && l.phrase == nil && l.words <= shortAppeal, l.phrase != nil && (l.phrase.length >= sureWords || l.phrase.kind == Paywall && l.phrase.length >= sureWords-1):
			points += toldPoints + surePoints
		default:
			points += toldPoints
		}
	case !l.told() && l.bracketed(l.text(text)):
		points += bracketPoints
	}
	return points
}

// tells reports a phrase or shape that tells by itself what a line is: the model has
// learned what it is worth on pages whose labels have faults, and where many lines
// around it are boilerplate too.
func (l *line) tells(text string) bool {
	const short = 16 // words
	p := l.phrase
	switch {
	case p == nil && l.shape == "":
		s := l.text(text)
		return l.isMenu() || l.isShouted() && !l.opens && !l.bracketed(s) || l.zone == end && l.namesSource(s)
	case p == nil && l.shape == Appeal && l.zone == core && l.words > longAppeal:
		return false // what a report advises its readers to do
	case p == nil:
		return l.shape != Caption || l.quoted < 4
	case p.kind == Contributors, p.kind == Note && p.length >= 2:
		return true
	case text[l.content.Start] == '[':
		return true
	case l.zone == core && l.ends && !p.bound() && (l.words > 5 && p.length <= 2 || l.words > 12 && p.length == 3):
		return l.shape == Appeal && l.stops > 1 // one sentence may start so by chance
	}
	return l.words <= short || p.length >= 3
}

// isLinkTold reports a line that a phrase tells for a link to something else, which sentences open
// with too: "Our top picks come from", "Brought to you by the makers of".
func (l *line) isLinkTold() bool {
	return l.phrase != nil && (l.phrase.kind == Related || l.phrase.kind == Sponsored || l.phrase.kind == "event")
}

// isMenu reports a row of many words with a capital each and nothing between them: the
// sections of a site. A headline so long has small words.
func (l *line) isMenu() bool {
	const many = 10
	return l.words >= many && l.capital == l.words && l.upper*2 < l.words && !l.ends && l.marks&^1 == 0
}

// isShouted reports a line of several words in capitals throughout that is no sentence:
// the headline of another story.
func (l *line) isShouted() bool {
	const several = 7
	return l.words >= several && !l.ends && l.upper*10 >= (l.words-l.numbers)*9
}

// why names what weighed most in the first pass on the side that won: two features, and
// for boilerplate their values and the words that weighed most.
func (d *Draft) why(m *Model, i int) string {
	f, strip, n := &d.features[i], d.lines[i].score > 0, d.least[i].table()
	if strip {
		n = m.first.greatest(f)
	}
	switch {
	case n == 0:
		return ""
	case !strip:
		return m.first.names[n-1]
	}
	t := &m.first.list[n-1]
	rule := "score: " + Features[t.a].Name + " " + Features[t.a].Values[f[t.a]]
	if t.b != t.a {
		rule += ", " + Features[t.b].Name + " " + Features[t.b].Values[f[t.b]]
	}
	if words := heaviestWords(m.words, d.lines[i].text(d.text), d.tokensOf(i)); words != "" {
		rule += "; words: " + words
	}
	return rule
}

// heaviestWords returns the three words that speak most for boilerplate.
func heaviestWords(known wordTable, s string, tokens []token) string {
	type weighed struct {
		word   *token
		points int16
	}
	var all []weighed
	for i := range tokens {
		if e := known.entry(tokens[i].key()); e != nil && e.points > 0 {
			all = append(all, weighed{&tokens[i], e.points})
		}
	}
	slices.SortStableFunc(all, func(a, b weighed) int { return int(b.points) - int(a.points) })
	var names []string
	for _, w := range all[:min(len(all), 3)] {
		names = append(names, w.word.spelled(s))
	}
	return strings.Join(names, " ")
}
