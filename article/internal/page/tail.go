package page

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
	k := &d.ofText
	k.lines = append(k.lines[:0], d.lines...)
	k.features = append(k.features[:0], d.features[:n]...)
	k.likeness = append(k.likeness[:0], d.likeness[:n]...)
	d.lines = all
	f()
	copy(d.lines, k.lines)
	copy(d.features, k.features)
	copy(d.likeness, k.likeness)
}

// A description is what was told of the lines of the text.
type description struct {
	lines    []line
	features []features
	likeness []likeness
}

// inParts lets f tell of the lines [from, to) among those up to to: of the lines up to the end
// of the text, and then of those behind.
func (d *Draft) inParts(f func(from, to int)) {
	n := textEnd(d.lines)
	f(0, n)
	f(n, len(d.lines))
}
