package page

import (
	"slices"
	"strings"
)

// releaseLine returns the index of the last line above the text that says when a press release
// may be printed, or of one at its very top that labels it as a release; neither it nor what
// stands above it is a title. -1 where there is none.
func releaseLine(lines []line, text string) int {
	last := -1
	for i := range lines {
		if lines[i].zone != head {
			break
		}
		if timed, labelled := lines[i].isRelease(text); timed || labelled && i == last+1 {
			last = i
		}
	}
	return last
}

// isRelease reports a line that says when a text may be printed, or one that labels it as a press
// release.
func (l *line) isRelease(text string) (timed, labelled bool) {
	const longest = 14 // words
	s := strings.TrimLeft(l.text(text), "*–- ")
	if l.words > longest || s == "" || strings.IndexByte("EFIMNPSUefimnpsu", s[0]) < 0 {
		return false, false
	}
	s = strings.ToLower(s)
	for _, opening := range releaseTimes() {
		if strings.HasPrefix(s, opening) {
			return true, false
		}
	}
	switch strings.TrimRight(s, ": ") {
	case "media advisory", "media release", "media statement", "news release", "press advisory", "press release", "press statement":
		return false, true
	}
	return false, false
}

// releaseTimes open a line that says when a text may be printed.
var releaseTimes = signSet("release.timed")

// markBehindEnd marks what follows the mark that a press release ends with: whom to ask, what the
// sender is.
func (d *Draft) markBehindEnd() {
	const most = 70 // per cent of the words of prose that stand above
	all, above := proseWordsOf(d.lines), 0
	for i := range d.lines {
		l := &d.lines[i]
		if l.prose {
			above += l.words
		}
		if !isEndMark(l.text(d.text)) {
			continue
		}
		if above*100 >= all*most && !slices.ContainsFunc(d.lines[i:], func(l line) bool { return l.prose && l.quoted > 0 }) {
			d.markFrom(i)
		}
		return // where the first is not the last, they part a story
	}
}

// markFrom marks the lines from one on of which nothing else is known.
func (d *Draft) markFrom(i int) {
	for n := i; n < len(d.lines); n++ {
		if d.lines[n].form == "" && !d.lines[n].told() {
			d.lines[n].form = Furniture
		}
	}
}

// markEditors marks notes to editors: what stands behind a heading of them, and a line behind
// the text that opens with it.
func (d *Draft) markEditors() {
	all, above := proseWordsOf(d.lines), 0
	for i := range d.lines {
		l := &d.lines[i]
		rest, ok := editorsNote(l.text(d.text))
		switch {
		case l.prose && !ok:
			above += l.words
		case ok && rest == "" && above*2 >= all:
			d.markFrom(i)
			return
		case ok && rest != "" && i > 0 && (l.zone == end || i == len(d.lines)-1):
			l.form = Furniture
		}
	}
}

// editorsNote cuts the heading of notes to editors from a line.
func editorsNote(s string) (rest string, ok bool) {
	if s == "" || strings.IndexByte("ENen", s[0]) < 0 {
		return "", false
	}
	for _, heading := range [...]string{"notes to editors", "note to editors", "notes for editors", "note for editors", "notes to the editor", "note to the editor", "editors' notes", "editors’ notes"} {
		if n := len(heading); len(s) >= n && strings.EqualFold(s[:n], heading) {
			rest = strings.TrimLeft(s[n:], " ")
			return strings.TrimLeft(rest, ": "), rest == "" || rest[0] == ':'
		}
	}
	return "", false
}

// markContact finds whom to ask below a heading such as "Media contact:": names, numbers and
// addresses, none of which is a sentence; within the text only where there is an address.
func (d *Draft) markContact(i int) {
	const most, heading = 5, 6 // lines; words
	l := &d.lines[i]
	if l.words > heading || l.ends || l.zone == core && l.last != ':' || !strings.Contains(strings.ToLower(l.text(d.text)), "contact") {
		return
	}
	if l.zone == head {
		d.markContactAbove(i)
		return
	}
	if l.last != ':' && !(l.words <= 2 && l.zone == end) {
		return
	}
	to, reached := i+1, l.zone == end && l.last == ':'
	for to < min(len(d.lines), i+1+most) && !d.lines[to].prose && !d.lines[to].ends {
		reached = reached || isAddress(d.lines[to].text(d.text))
		to++
	}
	if !reached {
		return
	}
	for n := i; n < to; n++ {
		d.lines[n].form = Furniture
	}
}

// markContactAbove marks the lines from a heading above the text to the last number or
// address soon below it: the title stands behind.
func (d *Draft) markContactAbove(i int) {
	const most = 8 // lines
	for n := min(len(d.lines)-1, i+most); n > i; n-- {
		if l := &d.lines[n]; l.zone == head && isAddress(l.text(d.text)) {
			for ; n >= i; n-- {
				d.lines[n].form = Furniture
			}
			return
		}
	}
}

// isAddress reports a line that is hardly more than where to write or call: an address with
// "@", a telephone number.
func isAddress(s string) bool {
	const longest, digits = 6, 7 // words
	if strings.Count(s, " ") >= longest {
		return false
	}
	if _, host, ok := strings.Cut(s, "@"); ok {
		return strings.Contains(strings.TrimRight(host, ". "), ".")
	}
	n := 0
	for _, r := range s {
		if '0' <= r && r <= '9' {
			n++
		}
	}
	return n >= digits && n*2 >= len(s) && !strings.ContainsAny(s, "$£€%:/")
}

// isPressSource reports who sent a press release, as services print it behind one:
// "SOURCE Harbour Light Corp."
func isPressSource(s string) bool {
	name, ok := strings.CutPrefix(s, "SOURCE ")
	return ok && isName(strings.TrimRight(strings.TrimLeft(name, ": "), "."))
}

// markFirm marks one of the last paragraphs where it tells of a firm what nobody but the firm tells
// all at once: where it sits, how many it employs, where it is listed.
func (d *Draft) markFirm() {
	const last, enough = 3, 3
	release := releaseLine(d.lines, d.text) >= 0
	for i, n := len(d.lines)-1, 0; i > 0 && n < last; i-- {
		l, w := &d.lines[i], &d.wording[i]
		if !l.prose {
			continue
		}
		n++
		if l.form != "" || l.told() || l.quoted > 0 || w.classes&(saidWord|heWord|iWord) != 0 {
			continue
		}
		if s := l.text(d.text); hasClause(s) {
			continue // as a report tells of a firm
		} else if hasSigns(s, enough, firmSigns()) || release && containsAny(s, moreSigns()) {
			l.form = Furniture
		}
	}
}

// hasClause reports a clause with "which" behind the name that a sentence opens with.
func hasClause(s string) bool {
	name, _, ok := strings.Cut(s, ", which ")
	return ok && isOutlet(name)
}

// moreSigns tell where more of a firm is to be read.
var moreSigns = signSet("firm.more")

// firmSigns are what firms tell of themselves, the shortest lists first, since most lines have
// none.
var firmSigns = signRows("firm.seat", "firm.age", "firm.leads", "firm.more", "firm.size", "firm.listed")

// isAboutHeading reports a heading such as "About Harbour Light" behind a press release.
func (l *line) isAboutHeading(s string) bool {
	name := aboutWhom(s)
	return name != "" && l.zone != head && (!l.ends || endsAsFirm(s)) && isOutlet(name)
}

// endsAsFirm reports a full stop that is none: "Dockside Inc."
func endsAsFirm(s string) bool {
	switch strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:]) {
	case "co.", "corp.", "inc.", "ltd.":
		return true
	}
	return false
}

// aboutWhom returns the name behind "About" or "About the", or "".
func aboutWhom(heading string) string {
	const about, the = "About ", "the "
	name := strings.TrimRight(heading, ": ")
	if len(name) < len(about) || name[0] != 'A' || !strings.EqualFold(name[:len(about)], about) {
		return ""
	}
	if name = name[len(about):]; len(name) > len(the) && strings.EqualFold(name[:len(the)], the) {
		name = name[len(the):]
	}
	return name
}

// tellsStory reports what somebody was, and not that a firm was founded.
func tellsStory(s, was string) bool {
	_, what, ok := strings.Cut(s, was)
	return ok && !containsAny(what[:min(len(what), len("established"))], []string{"created", "established", "formed", "founded", "set up", "started"})
}

// isAbout reports whether a paragraph starts with the name in a heading.
func isAbout(paragraph, heading string) bool {
	name, _, _ := strings.Cut(aboutWhom(heading), " ")
	name = strings.TrimRight(name, ":,")
	const near = 60 // bytes
	opening := strings.ToLower(paragraph[:min(len(paragraph), near)])
	return len(name) > 1 && strings.Contains(opening, strings.ToLower(name)) && !tellsStory(opening, strings.ToLower(name)+" was ")
}
