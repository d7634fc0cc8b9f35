package page

import "slices"

// A wordSet counts in how many lines of prose a word stands. It is a hash table of open
// addresses.
type wordSet struct {
	slots []wordCount
}

type wordCount struct {
	word  word
	lines int32 // how many
	last  int32 // the last of them
}

// proseWordSet counts the words of content of the lines that are prose.
func (d *Draft) proseWordSet() *wordSet {
	words := 0
	for i := range d.lines {
		if d.lines[i].isOwnProse() {
			words += len(d.wordsOf(i))
		}
	}
	s := &wordSet{make([]wordCount, roomFor(words))}
	for i := range d.lines {
		if d.lines[i].isOwnProse() {
			for _, w := range d.wordsOf(i) {
				if w&contentWord != 0 {
					s.add(w, i)
				}
			}
		}
	}
	return s
}

// isOwnProse reports prose of the article: a note to readers is none.
func (l *line) isOwnProse() bool { return l.prose && l.form == "" }

func (s *wordSet) slot(w word) *wordCount {
	w &^= wordFlags
	mask := uint64(len(s.slots) - 1)
	for i := uint64(w^w>>32) >> 2 & mask; ; i = (i + 1) & mask {
		if c := &s.slots[i]; c.lines == 0 || c.word == w {
			return c
		}
	}
}

// add counts the word in a line.
func (s *wordSet) add(w word, line int) {
	c := s.slot(w)
	if c.lines == 0 || c.last != int32(line) {
		*c = wordCount{w &^ wordFlags, c.lines + 1, int32(line)}
	}
}

// measureLikeness fills the features that tell how much of a line stands in the prose
// around it too.
func (d *Draft) measureLikeness() {
	d.prose = d.proseWordSet()
	much := proseWordsOf(d.lines) >= teaserText
	for i := range d.lines {
		d.likeness[i] = d.likenessOf(i, -1)
	}
	for i, k := range d.likeness {
		f := &d.features[i]
		if k.content > 0 {
			f[fRecur] = 1 + bucket(percent(k.again, k.content), percentBounds)
		}
		f[fTitleForm] = d.titleForm(i, much)
		switch {
		case k.names == 0:
		case k.namesAgain == 0:
			f[fNamesRecur] = 1
		case k.namesAgain*3 < k.names*2:
			f[fNamesRecur] = 2
		default:
			f[fNamesRecur] = 3
		}
	}
}

// likeness is how much of a line stands in the prose too, stems compared.
type likeness struct{ content, again, names, namesAgain int }

// below reports whether no more than so many per cent of the words stand there again.
func (k likeness) below(share int) bool { return k.again*100 <= k.content*share }

// likenessOf compares line i with all prose but itself and line other, which may be -1.
func (d *Draft) likenessOf(i, other int) (k likeness) {
	own := int32(0)
	if d.lines[i].isOwnProse() {
		own = 1
	}
	for _, w := range d.wordsOf(i) {
		if w&contentWord == 0 {
			continue
		}
		k.content++
		recurs := 0
		lines := d.prose.slot(w).lines - own
		if lines > 0 && other >= 0 && d.lines[other].isOwnProse() && d.hasWord(other, w) {
			lines--
		}
		if lines > 0 {
			recurs = 1
		}
		k.again += recurs
		if w&nameWord != 0 {
			k.names++
			k.namesAgain += recurs
		}
	}
	return k
}

// hasWord reports whether w is a word of line i.
func (d *Draft) hasWord(i int, w word) bool {
	return slices.ContainsFunc(d.wordsOf(i), func(v word) bool { return v&^wordFlags == w&^wordFlags && v&contentWord != 0 })
}
