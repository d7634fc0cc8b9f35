package page

import "slices"

// What follows a text must not change how it is judged: a line of rubbish behind it, the
// remains of a page. So the lines up to the last that is prose or a sentence are described as
// if nothing followed, and what follows is described with all that stands above it.

// textEnd returns the index of the line behind the last that is prose or ends as a sentence
// does, and is nothing else by a phrase or its shape.
func textEnd(lines []line) int {
	n := len(lines)
	for n > 0 && !lines[n-1].prose && (!lines[n-1].ends || lines[n-1].told()) {
		n--
	}
	return n
}

// inTwo lets f tell of the lines up to the end of the text alone, and then of all lines, of
// which it keeps what f told of those behind the text.
func (d *Draft) inTwo(f func()) {
	all, n := d.lines, textEnd(d.lines)
	if n == 0 || n == len(all) {
		f()
		return
	}
	d.lines = all[:n]
	f()
	lines, features, likeness := slices.Clone(d.lines), slices.Clone(d.features[:n]), slices.Clone(d.likeness[:n])
	d.lines = all
	f()
	copy(d.lines, lines)
	copy(d.features, features)
	copy(d.likeness, likeness)
}
