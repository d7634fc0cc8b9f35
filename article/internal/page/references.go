package page

import (
	"strings"
	"unicode/utf8"
)

// referenceWords stand in notes and entries; a line without any is looked at only where a
// number or a row of years tells.
const referenceWords = "accessed al archive archives books box doi folder ibid isbn issn journal no op p pp press proceedings quarterly retrieved shelf univ " +
	"university vol"

// mayRefer reports whether it is worth while to look for a reference.
func (w *lineWording) mayRefer(s string) bool {
	return w.classes&referenceWord != 0 || s != "" && (s[0] == '[' || s[0] == '(' || s[0] == '^' || s[0] >= utf8.RuneSelf) ||
		w.classes&yearWord != 0 && (strings.IndexByte(s, ';') > 0 || strings.Contains(s, " (19") || strings.Contains(s, " (20"))
}

// isReference reports a footnote or an entry of a list of sources: "[3] Minutes of …",
// or several signs of one.
func isReference(s string, m *measure) bool {
	const longest = 60 // words
	if m.words > longest || m.numbers == 0 && !startsAsNote(s) {
		return false
	}
	for _, doi := range [...]string{"DOI: ", "doi.org/", "https://doi.org/", "http://dx.doi.org/"} {
		if len(s) > len(doi) && strings.EqualFold(s[:len(doi)], doi) {
			return true
		}
	}
	if startsAsNote(s) {
		return m.words > 2
	}
	number, rest := noteNumber(s)
	if number != "" && number[0] == '[' {
		return rest != ""
	}
	enough := 3
	if number != "" || m.lower*2 <= m.words {
		enough--
	}
	for i, signs := range referenceSigns {
		if containsAny(s, signs) {
			enough--
			if number != "" && (i == ibidSigns || i == pageSigns) {
				enough--
			}
		}
	}
	if hasPages(s) {
		enough--
	}
	if hasVolume(s) || hasPagesAndYear(s) {
		enough -= 2
	}
	return enough <= 0
}

// startsAsNote reports a line that starts with a raised number, a dagger or a caret.
func startsAsNote(s string) bool {
	return strings.HasPrefix(s, "^ ") || strings.ContainsRune("¹²³⁴⁵⁶⁷⁸⁹†‡", firstRune(s))
}

// The places of two rows in referenceSigns that tell of a numbered line alone.
const ibidSigns, pageSigns = 1, 2

// referenceSigns are what notes and entries have: marks of books and journals, of
// archives, of the day when a page was looked at. Those of a row say the same.
var referenceSigns = [][]string{
	{"doi:", "doi.org", "DOI:", "DOI "},
	{"et al.", "Ibid", "ibid.", "op. cit."},
	{" pp. ", " p. "},
	{"Vol. ", " vol. ", ", no. ", " No. "},
	{"ISBN", "ISSN"},
	{" box ", " folder ", " shelf ", "Box ", "Folder "},
	{"Journal ", "Proceedings ", " Univ", " Press", " Books", "Quarterly"},
	{"Retrieved ", "retrieved ", "Accessed ", "accessed "},
	{" archive.", " archives.", " Archives", " Archive"},
	{"(19", "(20"},
}

// markSources marks a short list under a heading such as "Footnotes" behind the text, if all of
// its lines are numbered, and one is a reference or they end the page.
func (d *Draft) markSources() {
	const few = 6
	for i := range d.lines {
		if l := &d.lines[i]; l.zone == head || l.ends || l.words > 2 || !isSourcesHeading(l.text(d.text)) {
			continue
		}
		to, sure := i+1, false
		for to < len(d.lines) && !d.lines[to].told() {
			l := &d.lines[to]
			s := l.text(d.text)
			if !startsWithDigit(s) && s[0] != '[' {
				break
			}
			sure = sure || l.form == Furniture && isReference(s, &l.measure)
			to++
		}
		if n := to - i - 1; n == 0 && to < len(d.lines) && d.lines[to].form == Furniture {
			d.lines[i].form = Furniture
			continue
		} else if n == 0 || n > few || !sure && to < len(d.lines) {
			continue
		}
		for n := i; n < to; n++ {
			d.lines[n].form = Furniture
		}
	}
}

// markFootnotes marks notes behind the text that stand behind the star or dagger of a word in it: "It paid
// nobody.*", "* Minutes of the committee, 1822".
func (d *Draft) markFootnotes() {
	for i := len(d.lines) - 1; i > 0; i-- {
		l := &d.lines[i]
		switch note := noteMark(l.text(d.text)); {
		case l.told() || l.form != "":
		case note == "" || l.numbers == 0 || d.wording[i].classes&saidWord != 0 || !d.isMarkedAbove(i, note): // one without a day or page may go on with the story
			return
		default:
			l.form = Furniture
		}
	}
}

// noteMark returns the star or dagger before a note.
func noteMark(s string) string {
	mark, rest, _ := strings.Cut(s, " ")
	switch mark {
	case "*", "**", "†":
		if rest != "" {
			return mark
		}
	}
	return ""
}

// isMarkedAbove reports whether one line of prose above line i has a word or sentence with the mark behind it,
// and none opens with it, as the rows of a list do.
func (d *Draft) isMarkedAbove(i int, mark string) bool {
	found := false
	for n := range d.lines[:i] {
		l := &d.lines[n]
		s := l.text(d.text)
		if noteMark(s) == mark {
			return false
		}
		if before, behind, ok := strings.Cut(s, mark); ok && l.prose {
			found = found || before != "" && !strings.HasSuffix(before, " ") && (behind == "" || behind[0] == ' ') && !strings.Contains(behind, mark)
		}
	}
	return found
}

// isSourcesHeading reports the heading of a list of sources.
func isSourcesHeading(s string) bool {
	switch strings.ToLower(strings.TrimLeft(strings.TrimRight(s, ": "), "0123456789 ")) {
	case "bibliography", "citations", "endnotes", "footnotes", "notes", "references", "sources", "works cited":
		return true
	}
	return false
}

// keepReferences keeps the references of a page that has many: it is no report, and its list
// of sources is part of it.
func (d *Draft) keepReferences() {
	const few = 6
	var all []int
	for i := range d.lines {
		if l := &d.lines[i]; l.form == Furniture && isReference(l.text(d.text), &l.measure) {
			all = append(all, i)
		}
	}
	if len(all) <= few {
		return
	}
	for _, i := range all {
		d.lines[i].form, d.lines[i].score, d.lines[i].rule = "", 0, "limit: many references"
	}
}

// noteNumber returns the number at the start of a note, in brackets or before a stop, or
// the mark of one, and what follows it.
func noteNumber(s string) (number, rest string) {
	number, rest, _ = strings.Cut(s, " ")
	switch bare := strings.Trim(number, "[](.)0123456789"); {
	case number == "^", number == "*", number == "**":
		return number, rest
	case bare != "" || len(number) > 4 || strings.Trim(number, "[](.)") == "" || number[0] == '[' && number[len(number)-1] != ']':
		return "", s
	}
	return number, rest
}

// hasPages reports a range of pages behind a colon or brackets: "(1999): 44-61".
func hasPages(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if s[i] != '-' && !strings.HasPrefix(s[i:], "–") || classes[s[i-1]] != digit {
			continue
		}
		from := i - 1
		for from > 0 && classes[s[from-1]] == digit {
			from--
		}
		before := strings.TrimRight(s[:from], " ")
		if next := strings.TrimLeft(s[i:], "-–"); next != "" && classes[next[0]] == digit && before != "" && (before[len(before)-1] == ':' || strings.HasSuffix(before, "),")) && i-from <= 4 {
			return true
		}
	}
	return false
}

// hasPagesAndYear reports a range of pages before a year in brackets: "12, 441–449 (2023)".
func hasPagesAndYear(s string) bool {
	for _, century := range [...]string{" (19", " (20"} {
		i := strings.Index(s, century)
		if i <= 0 || i+len(" (2023)") > len(s) || s[i+len(" (2023)")-1] != ')' {
			continue
		}
		pages := s[strings.LastIndexByte(s[:i], ' ')+1 : i]
		if strings.Trim(pages, "0123456789-–") == "" && strings.ContainsAny(pages, "-–") {
			return true
		}
	}
	return false
}

// hasVolume reports a year, a semicolon and a number: "2011;8".
func hasVolume(s string) bool {
	i := strings.IndexByte(s, ';')
	return i >= 4 && i+1 < len(s) && classes[s[i+1]] == digit && strings.Trim(s[i-4:i], "0123456789") == ""
}
