package page

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

// A teaser is the headline of another story, in the text or behind it. Its form is that
// of a subheading; but it tells a story of its own, and hardly a word of it stands in
// the text around.

const (
	teaserWords  = 18 // at most
	teaserText   = 80 // words of prose at least, for what does not stand there to tell something
	teasersInRow = 3  // between paragraphs; more are a list
)

// markTeasers finds headlines of other stories between paragraphs and behind the last.
func (d *Draft) markTeasers() {
	much := proseWordsOf(d.lines) >= teaserText
	lone, headings := 0, 0
	var found []Span
	for i := 1; i < len(d.lines); i++ {
		if l := &d.lines[i]; l.form != "" || l.zone == head || !d.looksLikeTitle(i) {
			continue
		}
		from := i
		for i < len(d.lines) && d.lines[i].form == "" && d.looksLikeTitle(i) {
			i++
		}
		switch {
		case d.isList(from, i):
		case !d.tellOther(from, i, much):
			headings += i - from
		default:
			if i-from == 1 && d.lines[from].zone == core {
				lone++
			}
			found = append(found, Span{from, i})
		}
	}
	for _, f := range found {
		if f.Len() > 1 || d.lines[f.Start].zone == end || lone > headings && lone <= teasersInRow {
			for i := f.Start; i < f.End; i++ {
				d.lines[i].form = Related
			}
		}
	}
	if much {
		d.markSummaries()
	}
}

// tellOther reports whether lines that look like titles tell of something else than the
// text: one for itself, several together.
func (d *Draft) tellOther(from, to int, much bool) bool {
	if to-from == 1 {
		return d.tellsOther(from, much) && !d.opensSection(from)
	}
	var all likeness
	titled := true
	for i, k := range d.likeness[from:to] {
		titled = titled && d.lines[from+i].titleCase()
		all.content += k.content
		all.again += k.again
		all.namesAgain += k.namesAgain
	}
	return much && all.content >= 3*(to-from) && (all.below(30) && all.namesAgain == 0 || titled && all.below(35)) // any word of a title has a capital
}

// isList reports whether lines that look like titles are the rows of a list: many of
// them, or not between paragraphs.
func (d *Draft) isList(from, to int) bool {
	above := &d.lines[from-1]
	if !above.prose && !above.told() && above.form == "" && (!above.ends || above.last == ':') {
		return true
	}
	if d.lines[from].zone == end {
		return false
	}
	if to == len(d.lines) {
		return to-from > teasersInRow
	}
	below := &d.lines[to]
	return to-from > teasersInRow || !below.prose && !below.told() && below.form == "" && !below.ends
}

// looksLikeTitle reports the form of a headline: no sentence, or one that asks what a
// report of a game or a poll does ("Ann Lee on the draw: who will be happy?").
func (d *Draft) looksLikeTitle(i int) bool {
	l, w := &d.lines[i], &d.wording[i]
	s := l.text(d.text)
	if l.told() || l.words < 5 || l.words > teaserWords || l.quoted > 0 || l.row || l.commas > 1 && !tellsAge(s, l.commas) || l.sign >= moneySign && !l.tellsSum() || startOf(s) != 1 && startOf(s) != 2 && !quotesBeforeColon(s) && !countsHeads(s) ||
		w.classes&(yearWord|clockWord) != 0 || w.classes&monthWord != 0 && l.numbers > 0 || strings.ContainsAny(s, "([") || namesMaker(s) || strings.ContainsRune(":,;", l.last) {
		return false
	}
	if stop := strings.Index(s, ". "); stop > 0 && behindCaption(s[:stop]) {
		return false
	}
	if l.sign == colonSign && strings.Count(s[:strings.IndexByte(s, ':')+1], " ") < 2 && !isSectioned(s) && !isFlagged(s) {
		return false // "Step 6:", "Available:"
	}
	switch first, _, _ := strings.Cut(s, " "); first {
	case "He", "I", "It", "She", "They", "We":
		return false
	}
	return !l.ends || asksBehindColon(l, s)
}

//go:embed data/sections.txt
var sectionsFile string

// flags are what stands before the colon of a headline and is no part of it.
var flags = linesOf(&flagsFile)

// isFlagged reports a flag and a headline of several words behind it: "Explained: Why eels climb".
func isFlagged(s string) bool {
	const longest = 20 // bytes of a flag
	for _, mark := range [...]string{": ", " | "} {
		if i := strings.Index(s[:min(len(s), longest)], mark); i > 0 && flags()[strings.ToLower(s[:i])] {
			rest := s[i+len(mark):]
			return strings.Count(rest, " ") >= 3 && unicode.IsUpper(firstRune(rest))
		}
	}
	return false
}

// countsHeads reports a number before a small letter, as the headline of an accident has: "5 hurt as
// bus hits tree". What a number and a capital open is the row of a list.
func countsHeads(s string) bool {
	number, rest, _ := strings.Cut(s, " ")
	return isNumber(number, 1, 3) && unicode.IsLower(firstRune(rest))
}

// sections are where a site files its stories, of one word each.
var sections = sync.OnceValue(func() map[string]bool { return cased(strings.Join(dataLines(sectionsFile), " ")) })

// isSectioned reports a section before a colon and a headline of three words or more behind it.
func isSectioned(s string) bool {
	section, title, ok := strings.Cut(s, ": ")
	return ok && sections()[section] && strings.Count(title, " ") >= 2 && unicode.IsUpper(firstRune(title))
}

// tellsSum reports a long line with a sum of money that is no offer.
func (l *line) tellsSum() bool { return l.sign == moneySign && l.words >= 8 && l.lower*2 >= l.words }

// quotesBeforeColon reports somebody's words before a colon: "‘I lost it all’: the people whom a
// false bank took in".
func quotesBeforeColon(s string) bool {
	return strings.HasPrefix(s, "‘") && strings.Contains(s, "’: ")
}

// isMarkedLink reports a link behind an arrow or in brackets with spaces inside: ">> Mayor resigns",
// "[ Mayor resigns ]".
func (l *line) isMarkedLink(s string) bool {
	if l.ends || l.words < 4 || l.words > teaserWords || l.row {
		return false
	}
	switch {
	case strings.HasPrefix(s, "[ "):
		return strings.HasSuffix(s, " ]")
	case strings.HasPrefix(s, "« "): // an arrow too, unless words stand in such marks
		return !strings.Contains(s, "»")
	}
	for _, arrow := range [...]string{">> ", "» ", "→ ", "▶ ", "► ", "➡ ", "➤ "} {
		if strings.HasPrefix(s, arrow) {
			return true
		}
	}
	return false
}

// endsInFlag reports a title that ends in how its story is told: "Crowd sings in the rain – video".
func (l *line) endsInFlag(s string) bool {
	if l.ends || l.words < 5 || l.words > teaserWords || l.row {
		return false
	}
	for _, dash := range [...]string{" – ", " — ", " - ", " | "} {
		if i := lastOf(s, dash); i > 0 {
			switch strings.ToLower(s[i+len(dash):]) {
			case "as it happened", "in pictures", "live", "live updates", "podcast", "video", "watch":
				return true
			}
		}
	}
	return false
}

// isTimedLink reports the title of a film behind its length: "2:34 Crowd sings in the rain".
func (l *line) isTimedLink(s string) bool {
	length, title, ok := strings.Cut(s, " ")
	return ok && !l.ends && 5 <= l.words && l.words <= teaserWords && !l.row && isClock(length) && len(length) == len("2:34") && unicode.IsUpper(firstRune(title))
}

// isLoneTimed reports that no line beside line i starts with a time, as those of a programme do,
// nor does one near by between paragraphs, as over the entries of a live blog.
func (d *Draft) isLoneTimed(i int) bool {
	const near = 6
	prose := func(n int) bool { return 0 <= n && n < len(d.lines) && d.lines[n].prose }
	for n := max(0, i-near); n <= min(len(d.lines)-1, i+near); n++ {
		beside := n == i-1 || n == i+1
		if n != i && (beside || prose(n-1) && prose(n+1)) && isClock(firstWordOf(d.lines[n].text(d.text))) {
			return false
		}
	}
	return true
}

// namesMaker reports "by" before a name, as of who wrote or took something; a thing may be
// bought by a rival.
func namesMaker(s string) bool {
	const by = " by "
	i := strings.Index(s, by)
	return i >= 0 && unicode.IsUpper(firstRune(s[i+len(by):]))
}

// tellsAge reports two commas about a number: "Boy, 9, wins chess title".
func tellsAge(s string, commas int) bool {
	_, behind, _ := strings.Cut(s, ", ")
	age, _, ok := strings.Cut(behind, ",")
	return commas == 2 && ok && isNumber(age, 1, 3)
}

func asksBehindColon(l *line, s string) bool {
	return l.last == '?' && l.words <= 14 && strings.Contains(s, ": ")
}

// tellsOther reports whether a line that looks like a title tells of something else than
// the text, of which there may be too little to say so.
func (d *Draft) tellsOther(i int, much bool) bool {
	l, k := &d.lines[i], d.likeness[i]
	switch {
	case l.sign == colonSign && k.content >= 4 && k.again == 0 && isSectioned(l.text(d.text)), isFlagged(l.text(d.text)):
		return true
	case asksBehindColon(l, l.text(d.text)):
		return k.below(25) && k.namesAgain == 0
	case l.words >= 6 && k.again <= 1 && k.namesAgain == 0 && tellsAge(l.text(d.text), l.commas):
		return true
	case l.words >= 6 && k.again == 0 && k.content >= 3 && d.wording[i].classes&youWord != 0:
		return true
	case k.content < 4:
		return false
	case !much:
		return l.words >= 6 && k.content >= 5 && k.again == 0
	case l.titleCase() && l.capital*4 >= l.words*3:
		return l.words >= 6 && (k.below(40) || k.below(50) && k.content-k.again >= 3)
	case k.names > 0 && k.namesAgain == 0 && l.words >= 6 && k.again*3 <= k.content:
		return true
	}
	return l.words >= 7 && k.content >= 5 && k.below(20) || l.words >= 8 && k.again == 0
}

// titleForm tells of a line that looks like a title whether it is in title case and
// whether it tells of something else.
func (d *Draft) titleForm(i int, much bool) uint8 {
	if !d.looksLikeTitle(i) {
		return 0
	}
	form := uint8(1)
	if d.lines[i].titleCase() {
		form = 2
	}
	if d.tellsOther(i, much) {
		form += 2
	}
	return form
}

// markSummaries finds, behind the text, titles with a sentence below them that tell of
// something else.
func (d *Draft) markSummaries() {
	for i := len(d.lines) - 1; i > 1; i-- {
		l, title := &d.lines[i], &d.lines[i-1]
		switch {
		case l.form != "" || l.told():
			continue
		case !d.isSummary(i):
			return
		}
		l.form, title.form = Related, Related
		i--
	}
}

func (d *Draft) isSummary(i int) bool {
	const (
		longest         = 40   // words
		questionWords   = 5    // of a question that is no subheading, "What now?"
		fewest, several = 5, 7 // words of content
	)
	l, title := &d.lines[i], &d.lines[i-1]
	speech := saidWord
	if title.list == Related {
		speech = 0 // whatever stands under such a heading
	}
	if !l.ends || l.words < summaryWords || l.words > longest || l.quoted > 0 || l.stops > 1 || d.wording[i].classes&(speech|iWord) != 0 ||
		i > 3 && d.looksLikeTitle(i-2) && d.looksLikeTitle(i-3) || title.told() || title.ends && (title.last != '?' || title.words < questionWords) || title.words < 3 || title.words > teaserWords || title.quoted > 0 || title.sign >= moneySign {
		return false
	}
	a, b := d.likeness[i], d.likenessOf(i-1, i)
	if strings.HasPrefix(title.text(d.text), "The ") { // it stands in any text, and tells nothing
		b.content--
		b.again = max(b.again-1, 0)
	}
	if d.wording[i].classes&weWord != 0 && a.again+b.again > 0 {
		return false // the writer's we, unless nothing ties it to the text
	}
	if title.form == Related && a.content >= fewest-1 && a.below(50) && a.namesAgain == 0 {
		return true
	}
	if a.content < several && a.again > 0 && !(b.again == 0 && d.looksLikeTitle(i-1)) {
		return false
	}
	return a.content >= fewest && (b.content > 1 || b.content == 1 && d.standIn(i-1, i) > 0) && a.below(34) && (b.below(25) || a.again == 0 && b.again == 1) && a.namesAgain+b.namesAgain == 0 &&
		(a.again+b.again)*4 <= a.content+b.content
}

// standIn counts the words of content of line i that stand in line j.
func (d *Draft) standIn(i, j int) (n int) {
	for _, w := range d.wordsOf(i) {
		if d.hasWord(j, w) {
			n++
		}
	}
	return n
}

// opensSection reports whether two words of line i, or half of them, stand in one of the
// next lines too, as those of a subheading do.
func (d *Draft) opensSection(i int) bool {
	const reach = 2                                  // lines
	shouted := d.lines[i].upper*2 > d.lines[i].words // small words are counted too
	for j := i + 1; j < min(len(d.lines), i+1+reach); j++ {
		content, again := 0, 0
		for _, w := range d.wordsOf(i) {
			content++
			if d.hasWord(j, w) {
				again++
			}
		}
		if again >= 2 || again > 0 && (again*2 >= content || shouted && j == i+1 && d.lines[j].prose) {
			return true
		}
	}
	return false
}
