package page

import "slices"

// A wordSet counts in how many lines of prose a word of content stands. It is a hash table
// of open addresses.
type wordSet struct {
	slots []wordCount
}

type wordCount struct {
	word  word  // without its flag; 0 where the slot is empty
	lines int32 // how many
	last  int32 // the last of them, counted from 1
}

// countProse counts in how many lines of prose the words of all lines stand, and keeps
// where in the set each of them is.
func (d *Draft) countProse() {
	d.prose.slots = zeros(d.prose.slots, roomFor(len(d.words)))
	d.slots = zeros(d.slots, len(d.words))
	for i := range d.lines {
		own := d.lines[i].isOwnProse()
		for n := d.fromWord[i]; n < d.fromWord[i+1]; n++ {
			at := d.prose.slot(d.words[n])
			d.slots[n] = at
			if c := &d.prose.slots[at]; own && c.last != int32(i+1) {
				c.lines++
				c.last = int32(i + 1)
			}
		}
	}
}

// isOwnProse reports prose of the article: a note to readers is none.
func (l *line) isOwnProse() bool { return l.prose && l.form == "" }

// lastOwnProse returns the index of the last line that is such; 0 where there is none.
func lastOwnProse(lines []line) int {
	last := len(lines) - 1
	for last > 0 && !lines[last].isOwnProse() {
		last--
	}
	return last
}

// slot returns the index of the slot of a word of content, which it may take.
func (s *wordSet) slot(w word) int32 {
	w &^= nameWord
	mask := uint64(len(s.slots) - 1)
	for i := uint64(w^w>>32) >> 1 & mask; ; i = (i + 1) & mask {
		switch c := &s.slots[i]; c.word {
		case 0:
			c.word = w
			return int32(i)
		case w:
			return int32(i)
		}
	}
}

// measureLikeness fills the features that tell how much of a line stands in the prose
// around it too.
func (d *Draft) measureLikeness() {
	d.countProse()
	d.likeness = zeros(d.likeness, len(d.lines))
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
	words, slots := d.wordsOf(i), d.slots[d.fromWord[i]:d.fromWord[i+1]]
	k.content = len(words)
	for n, w := range words {
		lines := d.prose.slots[slots[n]].lines - own
		if other >= 0 && lines > 0 && d.lines[other].isOwnProse() && d.hasWord(other, w) {
			lines--
		}
		recurs := 0
		if lines > 0 {
			recurs = 1
		}
		name := int(w & nameWord)
		k.again += recurs
		k.names += name
		k.namesAgain += recurs & name
	}
	return k
}

// hasWord reports whether w is a word of line i.
func (d *Draft) hasWord(i int, w word) bool {
	return slices.ContainsFunc(d.wordsOf(i), func(v word) bool { return v&^nameWord == w&^nameWord })
}
