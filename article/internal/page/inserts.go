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
