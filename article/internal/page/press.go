package page

import "strings"

// isAboutHeading reports a heading such as "About Harbour Light" behind a press release.
func (l *line) isAboutHeading(s string) bool {
	name, ok := strings.CutPrefix(strings.TrimRight(s, ": "), "About ")
	return ok && l.zone != head && !l.ends && isName(name)
}

// isAbout reports whether a paragraph starts with the name in a heading.
func isAbout(paragraph, heading string) bool {
	name, _, _ := strings.Cut(strings.TrimPrefix(heading, "About "), " ")
	name = strings.TrimRight(name, ":,")
	const near = 60 // bytes
	return len(name) > 1 && strings.Contains(paragraph[:min(len(paragraph), near)], name)
}
