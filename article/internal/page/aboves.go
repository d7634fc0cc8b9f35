package page

import "strings"

// Above a text stand lines that look like its title and its subheadings, and are told by the line
// beside them: who wrote it and their trade, the stories of a columnist, tags, a count of comments.

// markAbove finds those lines above the text that are fields or links.
func (d *Draft) markAbove() {
	for i := range d.lines {
		l := &d.lines[i]
		switch s := l.text(d.text); {
		case l.zone != head:
			return
		case l.form == "" && l.phrase == nil && (i > 0 || strings.Contains(s, ":")) && isNameAndDay(s, &l.measure): // "Harbour Diary - 4 May" is a title
			l.form = Byline
		case i+1 < len(d.lines) && d.isAuthorAbove(i):
			l.form, d.lines[i+1].form = Byline, Byline
		case l.opensList() && strings.EqualFold(s, "more from"):
			d.markColumnist(i + 1)
		case i > 0:
			d.markOfLabel(i)
		}
	}
}

// markOfLabel marks a few words that belong to the label above them: a tag, how many comments there are,
// a button in a row of them. The last words above a byline or the text may be the title.
func (d *Draft) markOfLabel(i int) {
	const tagWords, buttonWords = 4, 2 // at most
	l, label := &d.lines[i], &d.lines[i-1]
	if l.told() || l.form != "" || l.ends || i+1 == len(d.lines) {
		return
	}
	next := &d.lines[i+1]
	isTag := l.words <= tagWords && (l.words <= 1 || next.zone == head && next.shape != Byline)
	if label.form == Tags && isTag {
		l.form = Tags
	}
	if label.phrase == nil {
		return
	}
	switch kind := label.phrase.kind; {
	case kind == Tags && label.opensList() && isTag, kind == Thread && i > 1 && l.numbers > 0 && next.told(),
		kind == Share && l.words <= buttonWords && next.phrase != nil && next.phrase.kind == Share:
		l.form = kind
	}
}

// isNameAndDay reports who wrote a text and when, and no place, as a row of a calendar of events
// has: "Ann Lee - 29 May 2026 7:15 am UTC".
func isNameAndDay(s string, m *measure) bool {
	if m.numbers == 0 || m.words > 10 || m.quoted > 0 {
		return false
	}
	for _, dash := range [...]string{" - ", " – ", " — "} {
		if name, day, ok := strings.Cut(s, dash); ok {
			return isBareName(name) && isDatePiece(strings.Fields(strings.ReplaceAll(day, ",", "")))
		}
	}
	return false
}

// isAuthorAbove reports a name in line i and the trade of whoever bears it below: "Kestrel News
// Reporter".
func (d *Draft) isAuthorAbove(i int) bool {
	const longest = 5 // words
	l, next := &d.lines[i], &d.lines[i+1]
	s, below := l.text(d.text), next.text(d.text)
	if !l.isUntoldName(s) || next.told() || next.form != "" || next.ends || next.words < 2 || next.words > longest || next.zone != head {
		return false
	}
	switch strings.ToLower(below[strings.LastIndexByte(below, ' ')+1:]) {
	case "correspondent", "reporter", "writer":
		b := ReadByline(below)
		return b.whole && b.nobody && len(b.Names) == 0
	}
	return false
}

// isUntoldName reports a line that is a name, as of an author.
func (l *line) isUntoldName(s string) bool {
	return l.form == "" && !l.told() && !l.ends && isBareName(s)
}

// markColumnist finds the stories of a columnist, whose name stands in line i below "More from". A
// byline or a date behind them tells that the title is among them.
func (d *Draft) markColumnist(i int) {
	if i >= len(d.lines) || !d.lines[i].isUntoldName(d.lines[i].text(d.text)) {
		return
	}
	end := i + 1
	for end < len(d.lines) && d.lines[end].zone == head && !d.lines[end].told() && d.lines[end].form == "" && !d.lines[end].ends {
		end++
	}
	if end-i < 3 || end == len(d.lines) || d.lines[end].told() {
		return
	}
	for ; i < end; i++ {
		d.lines[i].form = Related
	}
}
