package page

// markInserts finds links to other stories between paragraphs that stand in two lines, the section and
// the headline: two subheadings in a row, the second of which has no text of its own.
func (d *Draft) markInserts() {
	for i := 1; i+2 < len(d.lines); i++ {
		if d.lines[i-1].prose && d.lines[i+2].prose && d.isInsertHead(i) && d.isInsertTitle(i+1) && !d.tellsOfNext(i, i+2) && !d.tellsOfNext(i+1, i+2) {
			d.lines[i].form, d.lines[i+1].form = Related, Related
		}
	}
}

// isInsertHead reports a line that may be the name of a section.
func (d *Draft) isInsertHead(i int) bool {
	const longest = 4 // words
	l := &d.lines[i]
	return l.zone == core && l.form == "" && !l.told() && !l.ends && 1 <= l.words && l.words <= longest && l.numbers == 0 && l.quoted == 0 && l.lower == 0 && l.last != ':'
}

// isInsertTitle reports a headline in title case, or one that opens with a question.
func (d *Draft) isInsertTitle(i int) bool {
	const fewest = 6 // words
	l := &d.lines[i]
	return l.form == "" && d.looksLikeTitle(i) && l.words >= fewest && (l.capital*4 >= l.words*3 || l.stops > 0)
}

// tellsOfNext reports whether a word of content of line i stands in line j or the next.
func (d *Draft) tellsOfNext(i, j int) bool {
	return d.standIn(i, j) > 0 || j+1 < len(d.lines) && d.standIn(i, j+1) > 0
}

// markTitleRuns finds titles of other stories between paragraphs of a report, told by the line below
// them: of several lines in a row that look like subheadings only the last can be one.
func (d *Draft) markTitleRuns() {
	const several = 2
	if !d.isReport() {
		return
	}
	for i := 1; i < len(d.lines); i++ {
		from := i
		for i < len(d.lines) && d.mayBeSubheading(i) {
			i++
		}
		if n := i - from; n < several || n > teasersInRow || i == len(d.lines) || !d.lines[i].prose || !d.lines[from-1].prose || !d.lines[from-1].ends || !d.opensNext(i-1) {
			continue
		}
		for j := from; j < i-1 && d.isTitleInRun(j); j++ {
			d.lines[j].form = Related
		}
	}
}

// isReport reports a text that quotes people: the parts of a guide have headings of their own above
// the first of their sections.
func (d *Draft) isReport() bool {
	const enough, long = 3, 8 // paragraphs; words of one that is a quote
	n := 0
	for i := range d.lines {
		if l := &d.lines[i]; l.prose && (l.quoted >= long && l.quoted*5 >= l.words*4 || l.quoted > 0 && d.wording[i].classes&saidWord != 0) {
			n++
		}
	}
	return n >= enough
}

// mayBeSubheading reports a line that nothing tells and that is no sentence.
func (d *Draft) mayBeSubheading(i int) bool {
	l := &d.lines[i]
	return l.zone == core && l.form == "" && !l.told() && !l.prose && !l.row && l.isSubheading(d.text)
}

// opensNext reports a subheading that the text below goes on with; one with a number is the row of a list.
func (d *Draft) opensNext(i int) bool {
	l := &d.lines[i]
	return l.commas == 0 && !startsWithDigit(l.text(d.text)) && d.tellsOfNext(i, i+1)
}

// isTitleInRun reports a title of another story above a subheading: no question of an interview, nor the
// heading of several questions.
func (d *Draft) isTitleInRun(i int) bool {
	l := &d.lines[i]
	switch firstWordOf(l.text(d.text)) {
	case "FAQ", "FAQs", "Frequently", "Further", "More":
		return false
	}
	return d.looksLikeTitle(i) && !l.titleCase() && d.wording[i].classes&heWord == 0
}
