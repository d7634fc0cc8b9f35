package page

import (
	"strings"
	"unicode"
)

// Pages have pieces of a few words whose form tells what they are, where the words alone might be a
// subheading: labels of captions, links behind an arrow, fields of forms.

// widgetForm returns the kind of such a piece, or "".
func (d *Draft) widgetForm(i int, s string) Kind {
	l := &d.lines[i]
	switch {
	case isLabelledCaption(s):
		return Caption
	case l.told() || l.form != "":
		return ""
	case l.isArrowed(s), isField(s):
		return Furniture
	case l.zone == core && l.words <= 8 && !l.ends && isFlaggedName(s):
		return Related
	case l.zone != head && (isCutShort(s) || l.words >= 10 && len(s) <= longestTwice && !l.ends && isRepeated(s)):
		return Related
	case l.zone == head && i > 0 && d.lines[i-1].shape == Byline && isBroadcasterDesk(s):
		return Agency
	}
	return ""
}

// isLabelledCaption reports a caption behind what a site calls it: "Image caption The lock is shut".
func isLabelledCaption(s string) bool {
	for _, label := range [...]string{"Image caption ", "Media caption ", "Video caption "} {
		if rest, ok := strings.CutPrefix(s, label); ok {
			return unicode.IsUpper(firstRune(rest))
		}
	}
	return false
}

// isArrowed reports a few words before an arrow, as links and menus have: "Harbour News »".
func (l *line) isArrowed(s string) bool {
	return !l.ends && 1 <= l.words && l.words <= 6 && (strings.HasSuffix(s, " »") || strings.HasSuffix(s, " ›")) && !strings.ContainsAny(s, "«‹")
}

// markMenus finds the lines of a menu that have no arrow: the heading of several that have one, and what
// stands below them behind the text.
func (d *Draft) markMenus() {
	const several, shortest = 2, 4 // lines; words of what is no line of a menu
	isPlain := func(i int) bool {
		l := &d.lines[i]
		return !l.told() && l.form == "" && !l.ends && l.words <= shortest
	}
	for i := 1; i < len(d.lines); i++ {
		from := i
		for i < len(d.lines) && d.lines[i].isArrowed(d.lines[i].text(d.text)) {
			i++
		}
		if i-from < several {
			continue
		}
		if isPlain(from - 1) {
			d.lines[from-1].form = Furniture
		}
		for ; i < len(d.lines) && d.lines[i].zone == end && isPlain(i); i++ {
			d.lines[i].form = Furniture
		}
	}
}

// isField reports what stands in a form to fill in and is no word of a text.
func isField(s string) bool {
	return s == "Δ" || s == "CAPTCHA" || strings.HasSuffix(s, "(Required)") && strings.Count(s, " ") <= 3
}

// isFlaggedName reports somebody or something that another story is about: "Profile | Ann Lee".
func isFlaggedName(s string) bool {
	flag, name, ok := strings.Cut(s, " | ")
	return ok && flags()[strings.ToLower(flag)] && isName(name)
}

// isCutShort reports the start of another story before a button: "The eels of the weir… Read more".
func isCutShort(s string) bool {
	const button = " Read more"
	start := strings.TrimSuffix(strings.TrimSuffix(s, button), button)
	return len(start) < len(s) && strings.HasSuffix(start, "…") || len(s)-len(start) > len(button)
}

// longestTwice is how many bytes a link that says itself two or three times has at most.
const longestTwice = 600

// isRepeated reports a line that says the same two or three times, as the pieces of a link do for those
// who see its picture and those who do not.
func isRepeated(s string) bool {
	for _, times := range [...]int{2, 3} {
		n := (len(s) + 1) / times
		if (len(s)+1)%times == 0 && s[n-1] == ' ' && s[:len(s)-n] == s[n:] {
			return true
		}
	}
	return false
}

// isBroadcasterDesk reports a broadcaster, as stands below who wrote for it.
func isBroadcasterDesk(s string) bool {
	name, desk, _ := strings.Cut(s, " ")
	return isBroadcaster(name) && (desk == "" || desk == "News" || desk == "Wire")
}

// markPictures finds the button of a picture that was left out, and the name below it.
func (d *Draft) markPictures() {
	const reach = 3 // lines
	for i := range d.lines {
		if d.lines[i].zone == head || !isPictureButton(d.lines[i].text(d.text)) {
			continue
		}
		d.lines[i].form = Furniture
		for j := i + 1; j+1 < len(d.lines) && j <= i+reach && !d.lines[j].prose; j++ {
			if l := &d.lines[j]; d.lines[j+1].prose && !l.told() && l.form == "" && isBareName(l.text(d.text)) {
				l.form = Caption
			}
		}
	}
}

// isPictureButton reports "View photo", "View this image ›".
func isPictureButton(s string) bool {
	switch strings.ToLower(strings.TrimRight(s, " ›»>")) {
	case "see image", "see photo", "see this image", "see this photo", "view image", "view photo", "view picture", "view this image", "view this photo", "view this picture":
		return true
	}
	return false
}
