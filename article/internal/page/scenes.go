package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isScene reports whether s tells in the present tense what a picture shows, and when
// or from where: "Ann Lee speaks during a rally in Oslo on Monday." Headlines do so
// too, but do not end as sentences.
func isScene(s string, m *measure) bool {
	if m.words > 40 || m.words < 6 || m.quoted > 3 || !m.ends {
		return false
	}
	c := cursor{text: s}
	name := false
	for n := 0; n < 10; n++ {
		w, _ := c.word()
		r, _ := utf8.DecodeRuneInString(w)
		switch w {
		case "is", "are":
			next, _ := c.word()
			return name && (next == "seen" || next == "pictured") && hasDay(s[c.at:])
		}
		if name && strings.HasSuffix(w, "s") && scenes[w] {
			return hasDay(s[c.at:]) || endsInPlace(s, w == "attends" || w == "poses")
		}
		if w == "" || !unicode.IsUpper(r) && n == 0 {
			return false
		}
		name = unicode.IsUpper(r) && !isPronoun(w) || n > 0 && strings.HasSuffix(w, ",")
	}
	return false
}

func isPronoun(w string) bool {
	switch w {
	case "He", "I", "It", "She", "That", "There", "They", "This", "We", "Who", "You":
		return true
	}
	return false
}

// scenes are what people do in pictures.
var scenes = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("addresses applauds arrives attends celebrates delivers embraces gestures greets hugs listens participates " +
		"performs poses reacts sits smiles speaks stands walks watches waves wears") {
		m[w] = true
	}
	return m
}()

// endsInPlace reports "in Oslo, Norway." at the end, or "in Oslo." where that is enough.
func endsInPlace(s string, alone bool) bool {
	const longest = 40 // bytes
	s = strings.TrimRight(s, ".")
	s = s[max(0, len(s)-longest):]
	i := lastOf(s, " in ")
	if i < 0 {
		return false
	}
	place, land, ok := strings.Cut(s[i+len(" in "):], ", ")
	return isName(place) && (ok && isName(land) || !ok && alone)
}

// hasDay reports whether s names a day of the week or a month.
func hasDay(s string) bool {
	c := cursor{text: s}
	for {
		w, _ := c.word()
		if w == "" {
			return false
		}
		if r := rune(w[0]); unicode.IsUpper(r) && len(w) > 2 && isCalendarWord(w) {
			return true
		}
	}
}

// isDatedScene reports what an agency writes below a picture: a sentence in the present
// that ends in a place and the whole date, or tells who stands on which side.
func (l *line) isDatedScene(s string, w *lineWording) bool {
	const shortest, longest = 6, 40 // words
	if l.words < shortest || l.words > longest || l.quoted > 3 || w.past > 0 || w.classes&(saidWord|pastWord|iWord|weWord|youWord) != 0 {
		return false
	}
	if endsInDate(s) {
		return containsAny(s, []string{" in ", " at "}) && !tellsNoScene(s)
	}
	sure := func() bool {
		return w.classes&(dayWord|monthWord|yearWord) != 0 || !l.ends || l.words <= 12 && l.last == '.' || l.words <= 25 && containsAny(s, bracketed)
	}
	return (l.commas > 1 || l.has('(')) && containsAny(s, sides) && (sure() || l.words <= 25 && sidesIn(s) > 1) && !tellsNoScene(s)
}

// endsInDate reports a sentence that ends in a whole date, or in one and a place.
func endsInDate(s string) bool {
	return endsInYear(s) && !isSpanOfDays(s) || endsInPlace(s, true) && endsInYear(s[:strings.LastIndex(s, " in ")])
}

// tellsNoScene reports a verb or a word of time of sentences that no picture shows: somebody
// may walk through a gate, but what goes on through Friday is no scene.
func tellsNoScene(s string) bool {
	if containsAny(s, noScenes()) {
		return true
	}
	for _, word := range [...]string{" through ", " by "} {
		if _, rest, ok := strings.Cut(s, word); ok && isDateWord(firstWordOf(rest)) {
			return true
		}
	}
	return false
}

// isSpanOfDays reports a sentence the date at whose end is one of two: "between Nov. 28, 2005,
// and Oct. 12, 2006."
func isSpanOfDays(s string) bool {
	const date = 20 // bytes
	end := s[max(0, len(s)-date-len(" through ")):]
	return containsAny(end, []string{" and ", " or ", " through ", " until ", " before ", " after "})
}

// isOneWithCredit reports a sentence that a blank line parts from what stands above it, and none from
// the credit below.
func (d *Draft) isOneWithCredit(i int) bool {
	const longest = 30 // words
	l := &d.lines[i]
	return i > 0 && d.lines[i-1].blank && !l.blank && l.zone != head && l.form == "" && !l.told() && l.words <= longest && l.quoted == 0 &&
		d.wording[i].classes&(saidWord|saysWord|iWord|weWord|pastWord) == 0 && !tellsNoScene(l.text(d.text))
}

// isNamedScene reports a name and where somebody of that name is, without a verb: "Ann Lee on the
// quay at Oakmere."
func isNamedScene(s string, m *measure) bool {
	const longest = 20 // words
	if !m.ends || m.words > longest || m.quoted > 0 {
		return false
	}
	c := cursor{text: s}
	for n := 0; ; n++ {
		w, at := c.word()
		if !unicode.IsUpper(firstRune(w)) {
			return n > 1 && isPlaceWord(w) && isBareName(strings.TrimSpace(s[:at])) && !containsAny(s, otherVerbs())
		}
	}
}

// isPlaceWord reports what stands before the place where somebody is.
func isPlaceWord(w string) bool {
	switch w {
	case "above", "at", "before", "behind", "beside", "by", "during", "in", "inside", "near", "on", "outside", "with":
		return true
	}
	return false
}

// isPlainScene reports a sentence that may tell what a picture shows, where the line below is
// a credit: one without a finite verb, or in the present.
func (d *Draft) isPlainScene(i int) bool {
	const shortest, longest = 5, 35 // words
	l, w := &d.lines[i], &d.wording[i]
	s := l.text(d.text)
	return l.form == "" && !l.told() && l.zone != head && l.ends && shortest <= l.words && l.words <= longest && l.stops <= 1 && l.quoted == 0 && w.past <= 1 &&
		w.classes&(saidWord|saysWord|pastWord|iWord|weWord|youWord) == 0 && !tellsNoScene(s) && !l.has(':') &&
		(w.classes&(dayWord|monthWord) != 0 && !isPronoun(firstWordOf(s)) || firstWordOf(s) == "A" || firstWordOf(s) == "An")
}

func firstWordOf(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return first
}

// sidesIn counts the sides that s names behind commas.
func sidesIn(s string) (n int) {
	for _, side := range sides {
		if side[0] == ',' {
			n += strings.Count(s, side)
		}
	}
	return n
}

var bracketed = []string{" (left)", " (right)", " (center)", " (centre)"}

// noScenes are verbs and words of time of sentences that no picture shows.
var noScenes = signSet("scene.not")

// sides are the sides of a picture, behind a name.
var sides = []string{", left,", ", right,", ", center,", ", centre,", " (left)", " (right)", " (center)", " (centre)", ", second from left,", ", second from right,"}

// endsInYear reports a sentence that ends in a whole date, as captions of agencies do.
func endsInYear(s string) bool {
	s = strings.TrimRight(s, "., ")
	i := strings.LastIndexByte(s, ' ')
	year := s[i+1:]
	if i < 0 || len(year) != 4 || year[:2] != "20" && year[:2] != "19" {
		return false
	}
	month, day := false, false
	for _, w := range strings.Fields(s[max(0, i-16):i]) {
		month = month || isMonth(w)
		day = day || strings.Trim(w, "0123456789,") == ""
	}
	return month && day
}

// markAltTexts finds lines that say the same as a caption near them, or as the line below:
// a picture has its text twice.
func (d *Draft) markAltTexts() {
	const reach, longest, twice = 3, 40, 25 // lines; words beside a caption, and of two lines alike
	for i := range d.lines {
		l := &d.lines[i]
		s := l.text(d.text)
		if l.form != "" || l.words < 4 || l.words > longest || l.zone == head {
			continue
		}
		for j := max(0, i-reach); j <= min(len(d.lines)-1, i+reach); j++ {
			other := &d.lines[j]
			if j == i || len(other.text(d.text)) < len(s) {
				continue
			}
			isCaption := other.shape == Caption || other.form == Caption
			if t := other.text(d.text); isCaption && strings.HasPrefix(t, s) || j == i+1 && t == s && l.prose && l.words <= twice {
				l.form, other.form = Caption, Caption
			}
		}
	}
}
