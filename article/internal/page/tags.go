package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tagLabels stand before a row of tags, with a colon or without.
var tagLabels = []string{"Categories", "Category", "Filed under", "Filed Under", "FILED UNDER", "In this article", "In this story", "In This Article", "In This Story",
	"Keywords", "Mentioned in this article", "More on", "Read more about", "Related topics", "Related Topics", "Tagged", "Tags", "TAGS", "Topic", "Topics", "TOPICS", "More about"}

// isTagRow reports a row of tags: a label with names behind it, or hashtags.
func isTagRow(s string, m *measure) bool {
	const longest = 40 // words
	if m.ends || m.words < 2 || m.words > longest || m.quoted > 0 {
		return false
	}
	if s[0] == '#' {
		return allWords(s, func(w string) bool { return w[0] == '#' && len(w) > 1 })
	}
	for _, label := range tagLabels {
		if s[0] != label[0] {
			continue
		}
		if rest, ok := strings.CutPrefix(s, label); ok && rest != "" && (rest[0] == ' ' || rest[0] == ':') {
			rest = strings.TrimLeft(rest, ": ")
			return rest != "" && (strings.Contains(s[:len(label)+2], ":") && m.commas > 0 || m.commas > 1 || mostlyCapitals(rest))
		}
	}
	return false
}

// isTagList reports names between commas, four at the least, and words in small letters if small says so.
func isTagList(s string, m *measure, small bool) bool {
	const fewest, longest = 4, 40
	if m.ends || m.sign != 0 || m.numbers > 0 || m.commas < fewest-1 || m.words > longest || m.quoted > 0 || m.words > 3*(m.commas+1) {
		return false
	}
	for part := range strings.SplitSeq(s, ",") {
		part = strings.TrimSpace(part)
		if r := firstRune(part); !unicode.IsUpper(r) && !(small && unicode.IsLower(r)) || strings.Contains(part, " and ") {
			return false
		}
	}
	return true
}

// markTagRows marks lines of a few words that end a page, several of them, if most stand in the
// text too: what it is about.
func (d *Draft) markTagRows() {
	const fewest, most, longest = 2, 12, 4 // lines; words
	from, again := len(d.lines), 0
	for from > 0 && d.lines[from-1].zone == end && d.lines[from-1].isTag(longest) && !strings.ContainsAny(d.lines[from-1].text(d.text), "0123456789") {
		from--
		if d.likeness[from].again > 0 {
			again++
		}
	}
	if n := len(d.lines) - from; n < fewest || n > most || again*2 < n {
		return
	}
	for i := from; i < len(d.lines); i++ {
		if d.lines[i].form == "" {
			d.lines[i].form = Tags
		}
	}
}

func (l *line) isTag(longest int) bool {
	return !l.told() && !l.ends && 1 <= l.words && l.words <= longest && l.numbers == 0 && l.last != ':' && l.quoted == 0
}

// isRowOfTags reports names and words of which bars part three or more.
func (l *line) isRowOfTags() bool {
	return !l.ends && l.dividers > 1 && l.words <= 3*(l.dividers+1) && l.numbers == 0
}

// isSmallTags reports a row of tags in small letters, without a small word.
func (d *Draft) isSmallTags(i int) bool {
	const fewest, longest = 3, 9
	l := &d.lines[i]
	return !l.told() && !l.ends && fewest <= l.words && l.words <= longest && l.lower == l.words && l.marks&^1 == 0 && d.likeness[i].content == l.words
}

// platforms are where podcasts are to be heard.
var platforms = cased("acast anchor apple audible audioboom castbox deezer google iheart iheartradio megaphone overcast player podbean podcast podcasts rss soundcloud spotify stitcher tunein youtube")

// isPlatforms reports a row of them, three at the least.
func isPlatforms(s string, m *measure) bool {
	const fewest, longest = 3, 16
	if m.ends || m.words < fewest || m.words > longest || m.dividers == 0 && m.commas == 0 {
		return false
	}
	known := 0
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("|•·,/", r) }) {
		if first, _, _ := strings.Cut(strings.TrimSpace(part), " "); platforms[first] {
			known++
		} else if first != "Amazon" && first != "Listen" && first != "Pocket" {
			return false
		}
	}
	return known >= fewest
}

func allWords(s string, ok func(w string) bool) bool {
	for w := range strings.FieldsSeq(s) {
		if !ok(w) {
			return false
		}
	}
	return true
}

// mostlyCapitals reports that hardly a word of s starts with a small letter.
func mostlyCapitals(s string) bool {
	capitals, all := 0, 0
	for w := range strings.FieldsSeq(s) {
		all++
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) || unicode.IsDigit(r) {
			capitals++
		}
	}
	return all > 0 && capitals*10 >= all*8
}
