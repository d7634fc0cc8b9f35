package names

import "github.com/copydesk/copydesk/internal/lexicon"

// tidy takes from names what belongs to none: marks and possessives at their
// ends, titles before people, and offices before people that pass for
// organisations ("Aldport Governor" before "Anna Berg").
func (w *scratch) tidy(found []Name) []Name {
	kept := found[:0]
	for i, n := range found {
		for n.First < n.End && w.words[n.First].form == formOther && w.mark(n.First) {
			n.First++
		}
		for n.First < n.End && w.mark(n.End-1) {
			n.End--
		}
		for n.Kind == Person && n.End-n.First > 1 && w.title(n.First) {
			n.First++
		}
		if n.First == n.End || i+1 < len(found) && found[i+1].First == n.End && w.passes(&n, &found[i+1]) {
			continue
		}
		kept = append(kept, n)
	}
	return kept
}

// mark reports whether token i can be no end of a name.
func (w *scratch) mark(i int) bool {
	switch w.text(i) {
	case "-", "–", "—", ",", ";", ":", "'", "\"", "'s", "(", "[", "|", "/":
		return true
	}
	return false
}

// title reports whether token i is a title or an office and no name as well.
func (w *scratch) title(i int) bool {
	c := w.words[i].known
	return c&(lexicon.Honorific|lexicon.Office) != 0 && c&(lexicon.Given|lexicon.Surname) == 0
}

// passes reports whether n is the office of the person named behind it.
func (w *scratch) passes(n, next *Name) bool {
	return next.Kind == Person && (n.Kind == Org || n.Kind == Misc) && w.words[n.End-1].known&lexicon.Office != 0
}
