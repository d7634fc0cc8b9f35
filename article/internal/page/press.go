package page

import "strings"

// isAboutHeading reports a heading such as "About Harbour Light" behind a press release.
func (l *line) isAboutHeading(s string) bool {
	return l.zone != head && !l.ends && isName(aboutWhom(s))
}

// aboutWhom returns the name behind "About" or "About the", or "".
func aboutWhom(heading string) string {
	name, ok := strings.CutPrefix(strings.TrimRight(heading, ": "), "About ")
	if !ok {
		return ""
	}
	return strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The ")
}

// isAbout reports whether a paragraph starts with the name in a heading.
func isAbout(paragraph, heading string) bool {
	name, _, _ := strings.Cut(aboutWhom(heading), " ")
	name = strings.TrimRight(name, ":,")
	const near = 60 // bytes
	return len(name) > 1 && strings.Contains(paragraph[:min(len(paragraph), near)], name)
}
