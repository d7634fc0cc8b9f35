package page

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
		if d.lines[i].prose {
			words += len(d.wordsOf(i))
		}
	}
	s := &wordSet{make([]wordCount, roomFor(words))}
	for i := range d.lines {
		if d.lines[i].prose {
			for _, w := range d.wordsOf(i) {
				if w&contentWord != 0 {
					s.add(w, i)
				}
			}
		}
	}
	return s
}

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
	set := d.proseWordSet()
	for i := range d.lines {
		own := int32(0)
		if d.lines[i].prose {
			own = 1
		}
		content, again, names, namesAgain := 0, 0, 0, 0
		for _, w := range d.wordsOf(i) {
			if w&contentWord == 0 {
				continue
			}
			content++
			recurs := 0
			if set.slot(w).lines > own {
				recurs = 1
			}
			again += recurs
			if w&nameWord != 0 {
				names++
				namesAgain += recurs
			}
		}
		f := &d.features[i]
		if content > 0 {
			f[fRecur] = 1 + bucket(percent(again, content), percentBounds)
		}
		switch {
		case names == 0:
		case namesAgain == 0:
			f[fNamesRecur] = 1
		case namesAgain*3 < names*2:
			f[fNamesRecur] = 2
		default:
			f[fNamesRecur] = 3
		}
	}
}
