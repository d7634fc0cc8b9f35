package page

import "strings"

// markNotes finds the lines that several kinds of words tell for what they are (house.go,
// access.go, rights.go, references.go, scenes.go, tags.go, posts.go). They do
// not count as prose that others are compared with.
func (d *Draft) markNotes() {
	for i := range d.lines {
		d.lines[i].form = d.noteKind(i)
	}
}

// markEdges finds notes above the first paragraph and behind the last.
func (d *Draft) markEdges() {
	for i := range d.lines {
		if !d.markEdge(i) {
			break
		}
	}
	for i := len(d.lines) - 1; i > 0; i-- {
		if !d.markEdge(i) {
			break
		}
	}
}

func (d *Draft) noteKind(i int) Kind {
	l, w := &d.lines[i], &d.wording[i]
	s := l.text(d.text)
	switch {
	case isAccess(s, &l.measure, w):
		return Paywall
	case isRights(s, &l.measure, w):
		return Legal
	case l.shape == Tags, l.shape == Embed:
		return l.shape
	case l.zone != head && isNameAndOutlet(s, &l.measure):
		return Credit
	case l.isDatedScene(s, w):
		return Caption
	case w.classes&saidWord == 0 && (l.numbers > 0 || startsAsNote(s)) && w.mayRefer(s) && isReference(s, &l.measure):
		return Furniture
	case l.quoted == 0 && (w.isHouseNote(l.words) || l.words <= longProse && w.isPresence(s)):
		return House
	}
	return ""
}

// tellsOfNew reports whether a line tells of nobody whom the text names, or starts with the
// name of an outlet that the text does not name: that may cover where the story was.
func (d *Draft) tellsOfNew(i int) bool {
	if d.features[i][fNamesRecur] <= noneRecur {
		return true
	}
	if name, _, ok := strings.Cut(d.lines[i].text(d.text), " is "); ok && isName(name) && !isPronoun(name) && !d.namesElsewhere(i, name[strings.LastIndexByte(name, ' ')+1:]) {
		return true
	}
	if d.wording[i].classes&subjectWord == 0 {
		return false
	}
	c := cursor{text: d.lines[i].text(d.text)}
	for w, _ := c.word(); w != ""; w, _ = c.word() {
		if name := strings.TrimRight(w, ",.:"); isOutletWord(name) {
			return !d.namesElsewhere(i, name)
		}
	}
	return false
}

// namesElsewhere reports whether prose of the article other than line i has a name.
func (d *Draft) namesElsewhere(i int, name string) bool {
	for n := range d.lines {
		if n != i && d.lines[n].isOwnProse() && strings.Contains(d.lines[n].text(d.text), name) {
			return true
		}
	}
	return false
}

// markEdge marks a line that is a note if it stands at an edge of the text, and
// reports whether the next one still does.
func (d *Draft) markEdge(i int) bool {
	l, w := &d.lines[i], &d.wording[i]
	s := l.text(d.text)
	const near = 8 // lines from the end
	switch {
	case l.shape == Bio && l.phrase == nil && l.form == "" && l.zone == end && len(d.lines)-i <= near && d.tellsOfNew(i) && !d.tellsOfSubject(i):
		l.form = Bio
	case l.form != "" || l.told() || l.quoted > 0:
	case i > 0 && l.zone == end && (isTagList(s, &l.measure, false) || d.likeness[i].again*2 >= d.likeness[i].content && isTagList(s, &l.measure, true)):
		l.form = Tags
	case w.isHouseLine(l.words), w.isHouseAddress(s, l.words), i > 0 && (w.isEthics(s) || w.isCommentRule(s) || w.isOnText(s) || w.isInvitation(s) || w.isOffer(s) || l.zone != head && w.isOnLetters(s)),
		l.zone != head && w.tellsOfOutlet(s) && d.tellsOfNew(i),
		l.prose && d.tellsOfNew(i) && w.isAboutOutlet(s):
		l.form = House
	}
	const sentence = 5 // words
	return l.form != "" || l.told() || !l.prose && (!l.ends || l.words < sentence)
}
