package page

import (
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/markup"
)

// evidence is what speaks for and against a line's being boilerplate.
type evidence struct {
	phrase *pattern // the phrase that it starts with
	shape  Kind     // the kind that its form alone tells, or ""
	prose  bool     // reads like a paragraph
	kind   Kind     // what was decided
	rule   string
	score  int
}

// A setting is what the lines around a line tell.
type setting struct {
	*line
	text     string
	zone     zone
	above    bool // the line before is prose
	below    bool // the line after is prose
	list     Kind // of the heading above, with no prose between: Related, Popular ...
	thread   bool // the heading of a comment thread stands above
	marked   int  // of the four lines around, those that a phrase or shape tells
	row      bool // starts as the line above or below does: with a bullet, a number, a date
	credited bool // the line below is a credit
	repeated bool // the same line, no sentence, stands elsewhere in the text
	run      int  // how many lines without a sentence stand together here
	late     bool // most of the prose stands above
}

func (c *setting) content() string { return c.line.text(c.text) }

// link reports the shape of a link to another story: a headline, no sentence.
func (c *setting) link() bool { return !c.ends && 4 <= c.words && c.words <= 18 }

// weakPhrase reports a phrase so short that a sentence may start with it by chance.
func (c *setting) weakPhrase() bool {
	return c.phrase != nil && c.phrase.length <= 2 && !c.phrase.bound() && c.content()[0] != '['
}

// bracketed reports a line in brackets, such as "(Laughter)" and "($1 = 8.94 crowns)".
func (c *setting) bracketed() bool {
	if c.content() == "" {
		return false
	}
	first := c.content()[0]
	return first == '(' && c.last == ')' || first == '[' && c.last == ']'
}

// namesSource reports a name in brackets, as of the service that a text is from.
func (c *setting) namesSource() bool {
	s := c.content()
	return c.bracketed() && c.words <= 5 && c.upper == 0 && isName(s[1:len(s)-1])
}

// sentence reports the shape of a short paragraph.
func (c *setting) sentence() bool { return c.ends && c.words > 3 && !c.prose }

// A cue weighs by its points where it holds; where the sum of the points is above
// zero, the line is boilerplate.
type cue struct {
	name   string
	points int
	holds  func(c *setting) bool
}

// doubt is what every line starts with: it is kept until cues speak against it.
const doubt = -20

// cues are the whole of the judgement. The points are tenths of log-odds: a
// logistic regression on the 100 pages of the article-extraction benchmark that
// testdata/shortlines.tsv calls "choose" gave the first values. A search by steps, which
// charged ten words left for one true word lost and was held against pages that it had
// not seen, moved them; where a cue is rare, they were set by hand.
var cues = [...]cue{
	{"phrase", 20, func(c *setting) bool { return c.phrase != nil }},
	{"phrase, short line", 40, func(c *setting) bool { return c.phrase != nil && c.words <= 16 }},
	{"phrase of three words or more", 15, func(c *setting) bool { return c.phrase != nil && c.phrase.length >= 3 }},
	{"phrase of three words or more, long line", 25, func(c *setting) bool { return c.phrase != nil && c.phrase.length >= 3 && c.words > 16 }},
	{"phrase: a note", 30, func(c *setting) bool { return c.phrase != nil && c.phrase.kind == Note && c.phrase.length >= 2 }},
	{"phrase of one or two words, a sentence", -25, func(c *setting) bool { return c.zone == core && c.weakPhrase() && c.ends && c.words > 5 }},
	{"phrase behind the end", 5, func(c *setting) bool { return c.phrase != nil && c.zone == end }},
	{"shape: caption or credit", 30, func(c *setting) bool { return c.shape == Caption || c.shape == Credit }},
	{"shape: byline, date or agency", 45, func(c *setting) bool { return c.shape == Byline || c.shape == Dated || c.shape == Agency }},
	{"shape: credit", 25, func(c *setting) bool { return c.shape == Credit }},
	{"shape: caption, hardly quoted", 25, func(c *setting) bool { return c.shape == Caption && c.quoted < 4 }},
	{"a credit below", 12, func(c *setting) bool { return c.credited }},
	{"shape: a post from elsewhere", 60, func(c *setting) bool { return c.shape == Embed }},
	{"shape: about the author", 35, func(c *setting) bool { return c.shape == Bio }},
	{"shape: no words but those of buttons", 60, func(c *setting) bool { return c.shape == Furniture }},
	{"shape: an appeal to readers", 90, func(c *setting) bool { return c.shape == Appeal }},
	{"shape: capitals throughout", 60, func(c *setting) bool { return c.words >= 7 && !c.ends && c.upper*10 >= (c.words-c.numbers)*9 }},
	{"shape: row of a list", -20, func(c *setting) bool { return c.row && c.list == "" }},
	{"shape: in brackets", -20, func(c *setting) bool { return c.bracketed() && c.phrase == nil }},
	{"length: 25-39 words", -4, func(c *setting) bool { return 25 <= c.words && c.words <= 39 }},
	{"length: 40 words or more", -8, func(c *setting) bool { return 40 <= c.words }},
	{"ending: question", -2, func(c *setting) bool { return c.last == '?' }},
	{"ending: colon", -15, func(c *setting) bool { return c.last == ':' }},
	{"body: quoted words", -18, func(c *setting) bool { return c.quoted >= 4 }},
	{"before the text: prose", 2, func(c *setting) bool { return c.zone == head && c.prose }},
	{"before the text: a lead-in", -30, func(c *setting) bool { return c.zone == head && c.last == ':' && c.below }},
	{"before the text: no sentence", 25, func(c *setting) bool { return c.zone == head && !c.ends }},
	{"in the text: a line without end", -15, func(c *setting) bool { return c.zone == core && c.link() }},
	{"in the text: a long line without end", 3, func(c *setting) bool { return c.zone == core && c.link() && c.words >= 8 }},
	{"in the text: a sentence", -9, func(c *setting) bool { return c.zone == core && c.sentence() }},
	{"in the text: prose", -30, func(c *setting) bool { return c.zone == core && c.prose }},
	{"behind the end: a name in brackets", 50, func(c *setting) bool { return c.zone == end && c.namesSource() }},
	{"behind the end: a line without end", 2, func(c *setting) bool { return c.zone == end && c.link() }},
	{"behind the end: prose", 45, func(c *setting) bool { return c.zone == end && c.prose }},
	{"between prose", 5, func(c *setting) bool { return c.above && c.below }},
	{"prose above", -14, func(c *setting) bool { return c.above }},
	{"prose below", -11, func(c *setting) bool { return c.below }},
	{"under a heading of links", 40, func(c *setting) bool { return c.list != "" && c.zone != head }},
	{"under a heading of links: a sentence in the text", -15, func(c *setting) bool { return c.list != "" && c.ends && c.last != '?' && c.zone == core }},
	{"under a heading of links: no sentence", 12, func(c *setting) bool { return c.list != "" && !c.ends && c.zone != head }},
	{"in a thread of comments", 35, func(c *setting) bool { return c.thread }},
	{"one marked line near", 10, func(c *setting) bool { return c.marked == 1 && !c.ends }},
	{"several marked lines near", 21, func(c *setting) bool { return c.marked > 1 && !c.ends }},
	{"in a run of lines without end, late", 20, func(c *setting) bool { return c.run >= 4 && c.late && c.link() && !c.row && c.capital*3 >= c.words }},
	{"repeated line", 10, func(c *setting) bool { return c.repeated }},
}

// rowStart returns what the rows of a list start with: a bullet, 'd' for a date, '0'
// for a number; or 0.
func rowStart(s string) rune {
	r, n := utf8.DecodeRuneInString(s)
	if 'a' <= r && r <= 'z' || 'T' <= r && r <= 'Z' {
		return 0 // no month starts so
	}
	word, rest, _ := strings.Cut(s, " ")
	switch {
	case rest == "":
		return 0
	case n == len(word) && strings.ContainsRune("-–—*•·▪‣◦■●►▸✓", r):
		return r
	case isMonth(word):
		return 'd'
	case '0' <= r && r <= '9' && strings.TrimLeft(word, "0123456789") != word && strings.Trim(word, "0123456789.)") == "":
		return '0'
	}
	return 0
}

// weigh sums the points of all cues, and names the one that weighed most on the
// side that won.
func (c *setting) weigh() (score int, rule string) {
	score = doubt
	most, least := 0, 0
	var for_, against string
	for i := range cues {
		q := &cues[i]
		if q.points == 0 || !q.holds(c) {
			continue
		}
		score += q.points
		if q.points > most {
			most, for_ = q.points, q.name
		}
		if q.points < least {
			least, against = q.points, q.name
		}
	}
	if score > 0 {
		return score, for_
	}
	return score, against
}

// proseWords is the least number of words of a line that is prose.
const proseWords = 12

func (l *line) isProse() bool {
	return l.phrase == nil && l.shape == "" && l.words >= proseWords && l.lower*2 >= l.words && (l.ends || l.words >= 2*proseWords)
}

// examine measures each line and looks for phrases and shapes in those that are not
// plainly paragraphs: too long, or long and with quoted words.
func examine(lines []line, text string, phrases []*Phrases) {
	const (
		long, tooLong = 400, 800 // bytes
		manyWords     = 25
	)
	var s scan
	allPlain := markup.Plain(text)
	for i := range lines {
		l := &lines[i]
		content := l.text(text)
		if !allPlain {
			if shown := markup.Show(content).Text; len(shown) != len(content) {
				l.shown, content = shown, shown
			}
		}
		l.measure = measureLine(content)
		plain := l.quoted >= 4 && l.words > manyWords
		opening := openingStar
		if l.words > manyWords {
			opening = 3
		}
		if len(content) <= long && !plain {
			for _, p := range phrases {
				if l.phrase = p.match(content, opening, &s); l.phrase != nil {
					break
				}
			}
		}
		if len(content) <= tooLong && !plain {
			l.shape = shapeOf(content, &l.measure)
		}
		if l.prose = l.isProse(); !l.prose && l.words >= proseWords && l.phrase == nil {
			_, l.prose = ReadDateline(content)
		}
	}
}

// mayRepeat reports a line of which it tells something that it stands there twice.
func (l *line) mayRepeat() bool { return l.words >= 4 && !l.ends }

// settings calls yield for each line with what the lines around it tell.
func settings(lines []line, text string, yield func(c *setting)) {
	first := startOfText(lines, text)
	last := endOfText(lines)
	seen := map[string]int{}
	for i := range lines {
		if l := &lines[i]; l.mayRepeat() {
			seen[l.text(text)]++
		}
	}
	is := func(i int, f func(l *line) bool) bool { return 0 <= i && i < len(lines) && f(&lines[i]) }
	prose := func(l *line) bool { return l.prose }
	marked := func(l *line) bool { return l.phrase != nil || l.shape != "" }
	c := setting{text: text}
	runEnd, above, all := 0, 0, proseWordsOf(lines)
	for i := range lines {
		l := &lines[i]
		c.line = l
		switch {
		case i < first:
			c.zone = head
		case i < last:
			c.zone = core
		default:
			c.zone = end
		}
		c.above, c.below = is(i-1, prose), is(i+1, prose)
		c.marked = 0
		for _, n := range [...]int{-2, -1, 1, 2} {
			if is(i+n, marked) {
				c.marked++
			}
		}
		if i >= runEnd {
			for runEnd = i; is(runEnd, func(l *line) bool { return !l.ends && !l.prose }); {
				runEnd++
			}
			c.run = runEnd - i
			runEnd = max(runEnd, i+1)
		}
		if l.prose {
			above += l.words
		}
		c.late = above*10 > all*6
		c.credited = is(i+1, func(l *line) bool {
			return l.words <= 8 && (l.shape == Credit || l.phrase != nil && l.phrase.kind == Credit)
		})
		c.row = false
		if r := rowStart(c.content()); r != 0 {
			same := func(l *line) bool { return rowStart(l.text(text)) == r }
			c.row = is(i-1, same) || is(i+1, same)
		}
		c.repeated = l.mayRepeat() && seen[l.text(text)] > 1
		if l.prose {
			c.list = ""
		}
		yield(&c)
		if l.opensList() {
			switch l.phrase.kind {
			case Related, Popular, Sponsored, Tags:
				c.list = l.phrase.kind
			case Bio:
				if c.zone != head { // "Staff writer" belongs to the byline
					c.list = Bio
				}
			}
		}
		c.thread = c.thread || c.zone == end && l.opensThread()
	}
}
