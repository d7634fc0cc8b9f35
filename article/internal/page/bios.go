package page

import "strings"

// markBios finds lines behind the text that tell of an author whom the byline names.
func markBios(lines []line, text string) {
	const most = 8
	var authors []string
	for i := range lines {
		l := &lines[i]
		s := l.text(text)
		if l.zone == head {
			for _, name := range BylineNames(s) {
				if len(authors) == most {
					break
				}
				authors = append(authors, s[name.Start:name.End])
			}
			continue
		}
		for _, name := range authors {
			if rest, ok := strings.CutPrefix(s, name); ok && l.quoted == 0 && tellsOfAuthor(rest) || l.asksToReach(s, name) {
				l.form = Bio
			}
		}
	}
}

// asksToReach reports a line that tells how to write to an author, or where to find more
// of what he or she wrote: "You can email Ann Lee here".
func (l *line) asksToReach(s, name string) bool {
	const near = 40 // bytes
	before, behind, ok := strings.Cut(s, name)
	if !ok || len(before) > near || l.words > 30 || l.quoted > 0 {
		return false
	}
	before = strings.ToLower(before)
	for _, verb := range [...]string{"contact ", "email ", "e-mail ", "follow ", "reach ", "write to ", "more from ", "more by ", "stories by ", "articles by "} {
		if strings.HasSuffix(before, verb) || strings.HasSuffix(before, verb+"reporter ") {
			opens := strings.HasPrefix(before, verb) || containsAny(before, []string{"you ", "please ", "readers "})
			return opens && (!l.ends || l.words <= 12 || containsAny(behind, []string{"@", " here", " on ", " at "}))
		}
	}
	return false
}

// tellsOfAuthor reports what stands behind the name of an author who is written about:
// what he or she covers, or how to reach them.
func tellsOfAuthor(s string) bool {
	c := cursor{text: s}
	switch w, _ := c.word(); w {
	case "covers", "edits", "has", "is", "joined", "reports", "works", "writes":
		return true
	}
	return strings.IndexByte(s, '@') >= 0
}
