package page

import "strings"

// expertTrades are what people are who write for a newspaper now and then.
var expertTrades = []string{" professor ", " lecturer ", " fellow ", " director ", " researcher ", " economist ", " executive ", " president ", " founder ", " scientist ", " historian ",
	" partner ", " lawyer ", " engineer ", " analyst ", " biologist ", " teacher ", " physician ", " student ", " member "}

// markExpert marks the last sentence of a text where it tells what somebody does whom the text
// does not name: the author of a column ("Ann Lee is professor of law at Aldo University.").
func (d *Draft) markExpert() {
	const longest, most = 45, 4 // words; of a name
	for i := len(d.lines) - 1; i > 0; i-- {
		l := &d.lines[i]
		if l.form != "" || l.told() {
			continue
		}
		s := l.text(d.text)
		name, rest, ok := strings.Cut(s[:min(len(s), datelineWindow)], " is ")
		if !l.ends || l.words > longest || l.quoted > 0 || !ok || strings.Count(name, " ") >= most || !isBareName(name) || isPronoun(firstWordOf(name)) {
			return
		}
		rest = " " + rest
		if family := name[strings.LastIndexByte(name, ' ')+1:]; containsAny(rest, expertTrades) && containsAny(rest, []string{" at ", " of ", " in ", " with "}) && !d.namesElsewhere(i, family) {
			l.form = Bio
		}
		return
	}
}

// keepNamed keeps sentences in the text that tell what somebody is whom it names elsewhere and
// who is no author of it: he or she is part of the story.
func (d *Draft) keepNamed() {
	for i := range d.lines {
		l := &d.lines[i]
		if l.shape != Bio || l.form != "" || l.zone != core || !l.prose && !l.ends || l.phrase != nil {
			continue
		}
		s := l.text(d.text)
		name, _, ok := strings.Cut(s[:min(len(s), datelineWindow)], " is ")
		if ok && isBareName(name) && d.namesBefore(i, name) {
			l.score, l.rule = 0, "limit: somebody named before"
		}
	}
}
