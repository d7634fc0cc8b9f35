package page

// Behind the text of a page stand the cards of other stories, of which no line tells by itself: a
// section, a title, a date, a sentence, again and again. What the lines around one are tells it.

// summaryWords is how many words a sentence on another story has at least.
const summaryWords = 8

// markBetween strips lines behind the text that stand alone between lines that go, unless
// their score speaks clearly for them: less so for what is no sentence, and where the line above or
// below is one of several that read alike.
func (d *Draft) markBetween() {
	const doubt, title, framed = 60, 150, 190 // points for a line
	var frames map[string]bool
	from := d.startOfTail()
	for i := max(from, 2); i+1 < len(d.lines); i++ {
		l := &d.lines[i]
		if l.score <= -framed || !d.isAlone(i) || l.phrase != nil || l.thread || l.last == '.' && l.words < summaryWords {
			continue
		}
		if frames == nil {
			frames = d.framesFrom(from)
		}
		if l.score > -doubt || l.score > -title && l.zone == end && (!l.ends || l.last == '?') || frames[d.lines[i-1].text(d.text)] || frames[d.lines[i+1].text(d.text)] {
			l.form, l.score = Related, 1
		}
	}
	d.markMenuWords()
}

// startOfTail returns the index of the line behind the last two that stay and stand together, or how
// many lines there are where most of what stays stands behind them, or where several lines behind them
// stay for sure: a text may go on in single lines, as a gallery between "Next" and "Next" does.
func (d *Draft) startOfTail() int {
	const sure, several = 250, 2
	from, all, behind, goesOn := 0, 0, 0, 0 // words that stay; lines
	for i := range d.lines {
		if d.lines[i].score > 0 {
			continue
		}
		all += d.lines[i].words
		behind += d.lines[i].words
		if d.lines[i].score <= -sure {
			goesOn++
		}
		if i > 0 && d.lines[i-1].score <= 0 {
			from, behind, goesOn = i+1, 0, 0
		}
	}
	if behind*2 > all || goesOn >= several {
		return len(d.lines)
	}
	return from
}

// isAlone reports a line that stays between lines that go, as most of those near it do.
func (d *Draft) isAlone(i int) bool {
	const reach, most = 3, 2
	if d.lines[i].score > 0 || d.lines[i-1].score <= 0 || d.lines[i+1].score <= 0 || d.lines[i-1].partsText() || d.lines[i+1].partsText() {
		return false
	}
	return d.stayAround(i, reach) <= most
}

// stayAround counts the lines near line i that stay.
func (d *Draft) stayAround(i, reach int) (n int) {
	for j := max(0, i-reach); j < min(len(d.lines), i+reach+1); j++ {
		if j != i && d.lines[j].score <= 0 {
			n++
		}
	}
	return n
}

// partsText reports a line that stands between the paragraphs of a text too.
func (l *line) partsText() bool {
	for _, kind := range [...]Kind{Caption, Credit, Embed} {
		if l.form == kind || l.shape == kind || l.phrase != nil && (l.phrase.kind == kind || l.phrase.kind == "advert") {
			return true
		}
	}
	return false
}

// framesFrom returns the lines from one on that go and read as several others do.
func (d *Draft) framesFrom(from int) map[string]bool {
	const several = 3
	counts, frames := map[string]int{}, map[string]bool{}
	for i := from; i < len(d.lines); i++ {
		if d.lines[i].score <= 0 {
			continue
		}
		s := d.lines[i].text(d.text)
		if counts[s]++; counts[s] == several {
			frames[s] = true
		}
	}
	return frames
}

// markMenuWords strips a few words above the text that stand in the middle of lines that go.
func (d *Draft) markMenuWords() {
	const reach, most = 3, 4 // lines; words
	for i := reach; i+reach < len(d.lines) && d.lines[i].zone == head; i++ {
		l := &d.lines[i]
		if l.score <= 0 && !l.told() && l.words <= most && !l.ends && d.stayAround(i, reach) == 0 {
			l.score, l.rule = 1, "place: between lines of a menu"
		}
	}
}
