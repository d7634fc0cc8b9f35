package article

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed data/agencies.txt
var agenciesFile string

// agencies are the names of news agencies, in capitals.
var agencies = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, name := range dataLines(agenciesFile) {
		m[strings.ToUpper(name)] = true
	}
	return m
})

// dataLines returns the lines of a data file but for comments and blank ones.
func dataLines(file string) []string {
	var lines []string
	for l := range strings.Lines(file) {
		if l = strings.TrimSpace(l); l != "" && l[0] != '#' {
			lines = append(lines, l)
		}
	}
	return lines
}

func isAgency(s string) bool {
	return agencies()[strings.ToUpper(strings.Trim(s, " ()[].,:—–-|*"))]
}

// hasAgency reports whether s, cut at slashes and the like, names an agency.
func hasAgency(s string) bool {
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("/|,;", r) }) {
		part = strings.TrimSpace(part)
		if isAgency(part) || isAgency(strings.TrimPrefix(part, "via ")) || isAgency(strings.TrimSuffix(part, " Photo")) {
			return true
		}
	}
	return false
}

// A cursor reads words from the left.
type cursor struct {
	text string
	at   int
}

// word returns the next run without white space, and where it starts.
func (c *cursor) word() (word string, start int) {
	for c.at < len(c.text) && isSpaceByte(c.text[c.at]) {
		c.at++
	}
	start = c.at
	for c.at < len(c.text) && !isSpaceByte(c.text[c.at]) {
		c.at++
	}
	return c.text[start:c.at], start
}

func isSpaceByte(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' }

// bylineNames returns the spans of the names in a line that starts as a byline
// does ("By Ann Lee and Bo Ek, Health Editor"), relative to the line.
func bylineNames(s string) []Span {
	rest, ok := afterBy(s)
	if !ok {
		return nil
	}
	var names []Span
	c := cursor{s, rest}
	name := Span{}
	words := 0
	flush := func() {
		if 2 <= words && words <= 5 {
			names = append(names, name)
		}
		words = 0
	}
	for {
		w, start := c.word()
		bare := strings.TrimRight(w, ",;|•:")
		if w == "," {
			flush()
			continue
		}
		r, _ := utf8.DecodeRuneInString(bare)
		switch {
		case bare == "and" || bare == "&" || bare == "AND" || bare == "with":
			flush()
			continue
		case isNameParticle(bare) && words > 0:
		case bare == "" || !unicode.IsUpper(r) || isDateWord(bare):
			flush()
			return names
		}
		if words == 0 {
			name.Start = start
		}
		words++
		name.End = start + len(bare)
		if len(bare) < len(w) {
			flush()
			if strings.ContainsAny(w[len(bare):], "|•:") {
				return names
			}
		}
	}
}

// afterBy returns the offset behind the "by" of a byline.
func afterBy(s string) (int, bool) {
	c := cursor{text: s}
	w, _ := c.word()
	switch strings.ToLower(w) {
	case "written", "posted", "story", "words", "text", "report", "published", "submitted", "article", "reported":
		w, _ = c.word()
	}
	if l := strings.ToLower(strings.TrimSuffix(w, ":")); l != "by" {
		return 0, false
	}
	return c.at, true
}

func isNameParticle(w string) bool {
	switch w {
	case "al", "bin", "da", "das", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le", "ten", "ter", "van", "von", "y":
		return true
	}
	return false
}

var dateWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("january february march april may june july august september october november december " +
		"jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday " +
		"mon tue tues wed thu thur thurs fri sat sun am pm a.m p.m et est edt gmt utc pst pdt cst cdt mst mdt bst ist hst cet cest jst " +
		"published updated posted modified created first last on at date time ago min mins minute minutes hour hours hr hrs day days " +
		"week weeks yesterday today edited local pt ct uk us of the added issued day's") {
		m[w] = true
	}
	return m
}()

func isDateWord(w string) bool {
	w = strings.ToLower(strings.Trim(w, ".,:;|()[]/•-–—"))
	return dateWords[w] || w != "" && '0' <= w[0] && w[0] <= '9'
}

// isCalendarWord reports a word that a date or a time has and other lines lack.
func isCalendarWord(w string) bool {
	if strings.Count(w, "/") == 2 || strings.Count(w, "-") == 2 || strings.Contains(w, ":") {
		return true
	}
	w = strings.ToLower(strings.Trim(w, ".,:;|()[]"))
	switch w {
	case "on", "at", "of", "the", "us", "et", "may", "sun", "sat", "last", "first", "date", "time", "day's", "today", "week", "local", "am", "pm", "a.m", "p.m":
		return false
	}
	return dateWords[w]
}

// isDated reports whether s is a date, "Updated 3 hours ago" or the like, with
// hardly a word besides.
func isDated(s string, m *measure) bool {
	if m.words > 20 || m.numbers == 0 || m.quoted > 0 {
		return false
	}
	c := cursor{text: s}
	all, dates, calendar := 0, 0, 0
	for {
		w, _ := c.word()
		if w == "" {
			break
		}
		if strings.Trim(w, "|•·/-–—:") == "" {
			continue
		}
		all++
		if isDateWord(w) {
			dates++
			if isCalendarWord(w) {
				calendar++
			}
		}
	}
	return calendar > 0 && dates*10 >= all*7
}

// dateline returns the span of the dateline at the start of a paragraph, the dash
// included, relative to it, with its place and agency; ok tells whether there is
// one. In "OSLO, Aug 3 (Reuters) - Police said" it ends before "Police".
func dateline(s string) (d struct{ all, place, agency Span }, ok bool) {
	const window = 100
	head := s[:min(len(s), window)]
	i, n := separator(head)
	if i < 0 {
		return d, false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[i+n:], " \u00a0\"“‘'"))
	if !unicode.IsUpper(next) && !unicode.IsDigit(next) {
		return d, false
	}
	d.all = Span{0, i + n + len(s[i+n:]) - len(strings.TrimLeft(s[i+n:], " \u00a0\t"))}
	head = strings.TrimRight(head[:i], " ")
	if open := strings.IndexByte(head, '('); open >= 0 && strings.HasSuffix(head, ")") {
		if !hasAgency(head[open+1 : len(head)-1]) {
			return d, false
		}
		d.agency = Span{open + 1, len(head) - 1}
		head = strings.TrimRight(head[:open], " ")
	}
	place, dated := placeOf(head)
	if place < 0 || place == 0 && d.agency.IsZero() {
		return d, false
	}
	d.place = Span{0, place}
	return d, !d.agency.IsZero() || dated || isCapitals(head[:place]) && !isShout(head[:place])
}

// separator finds the dash (or, after a place in capitals, the colon) that ends a
// dateline.
func separator(head string) (at, length int) {
	at = -1
	for _, sep := range [...]string{" — ", " – ", " - ", " -- ", "—", "–", ": "} {
		if i := strings.Index(head, sep); i >= 0 && (at < 0 || i < at) {
			at, length = i, len(sep)
		}
	}
	return at, length
}

// placeOf returns how many bytes of a dateline's head are the place, and whether
// a date follows it; -1 where the head is no place and date.
func placeOf(head string) (end int, dated bool) {
	c := cursor{text: head}
	for words := 0; ; words++ {
		w, start := c.word()
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case w == "":
			return end, dated
		case words > 7:
			return -1, false
		case isDateWord(w):
			dated = true
		case dated || !unicode.IsUpper(r) && !isNameParticle(w):
			return -1, false
		default:
			end = start + len(strings.TrimRight(w, ","))
		}
	}
}

// isCapitals reports whether the first word of s is in capitals throughout.
func isCapitals(s string) bool {
	s, _, _ = strings.Cut(s, " ")
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 2
}

// isShout reports words in capitals that open a paragraph and are no place.
func isShout(s string) bool {
	switch first, _, _ := strings.Cut(strings.Trim(s, ":"), " "); first {
	case "ANALYSIS", "BREAKING", "CORRECTION", "EDITORIAL", "EXCLUSIVE", "FACTBOX", "LATEST", "LIVE", "NEWS", "NOTE", "OPINION", "QUESTION",
		"ANSWER", "REVIEW", "THE", "UPDATE", "UPDATED", "VIDEO", "WATCH", "PHOTOS", "READ", "MORE", "FILE", "INTERVIEWER", "REPORTER", "HOST", "MODERATOR":
		return true
	}
	return false
}

// creditTail returns the span of the credit that ends a caption, such as
// "Ann Lee / AP" or "(Bo Ek/Reuters)", relative to s.
func creditTail(s string) (Span, bool) {
	const window = 110
	from := max(0, len(s)-window)
	for from < len(s) && !utf8.RuneStart(s[from]) {
		from++
	}
	tail := strings.TrimRight(s[from:], " .")
	if strings.HasSuffix(tail, ")") || strings.HasSuffix(tail, "]") {
		open := strings.LastIndexAny(tail, "([")
		if open >= 0 && isCredit(tail[open+1:len(tail)-1]) {
			return Span{from + open, from + len(tail)}, true
		}
		return Span{}, false
	}
	for _, mark := range creditMarks {
		if i := strings.LastIndex(tail, mark); i >= 0 && from+i > 0 && isCreditName(strings.Trim(tail[i+len(mark):], " .:…")) {
			return Span{from + i, from + len(tail)}, true
		}
	}
	if i := strings.LastIndexAny(tail, "/|"); i > 0 && hasAgencyOrStock(tail[i+1:]) {
		return Span{from + lastName(tail[:i]), from + len(tail)}, true
	}
	for _, stock := range stocks {
		if strings.HasSuffix(tail, stock) && len(tail) > len(stock) {
			return Span{from + len(tail) - len(stock), from + len(tail)}, true
		}
	}
	if i := strings.LastIndex(tail, "REUTERS/"); i >= 0 && isCreditName(tail[i+len("REUTERS/"):]) {
		return Span{from + i, from + len(tail)}, true
	}
	return Span{}, false
}

var creditMarks = [...]string{"Credit:", "Credit...", "CREDIT:", "Photo:", "PHOTO:", "Photo by ", "Photograph:", "Photograph by ", "Photographer:",
	"Picture:", "Pictures:", "Image:", "Image courtesy of ", "Photo courtesy of ", "Illustration by ", "Illustration:"}

var stocks = [...]string{"Getty Images", "via Getty", "AP Photo", "via AP", "Shutterstock", "iStock", "AFP/Getty", "Alamy", "Wikimedia Commons", "Unsplash", "Pexels", "Pixabay"}

func hasAgencyOrStock(s string) bool {
	s = strings.TrimSpace(s)
	for _, stock := range stocks {
		if strings.HasSuffix(s, stock) {
			return true
		}
	}
	return isAgency(s) || isAgency(strings.TrimPrefix(s, "via "))
}

// isCredit reports whether the inside of brackets at the end of a line is a
// credit.
func isCredit(s string) bool {
	if strings.Count(s, " ") > 9 || len(s) < 2 {
		return false
	}
	if hasAgency(s) || hasAgencyOrStock(s) {
		return true
	}
	lower := strings.ToLower(s)
	for _, mark := range [...]string{"photo", "image:", "image credit", "credit", "picture:", "source:", "courtesy", "via ", "screengrab", "screenshot", "getty", "illustration", "handout"} {
		if strings.HasPrefix(lower, mark) || strings.HasPrefix(lower, "ap "+mark) {
			return true
		}
	}
	return strings.Contains(lower, "/getty") || strings.Contains(lower, " photo/") || strings.Contains(lower, "/for the ")
}

// isCreditName reports whether s is as short as the name behind "Photo:".
func isCreditName(s string) bool {
	return s != "" && strings.Count(s, " ") <= 7 && !strings.ContainsAny(s, "!?\n")
}

// lastName returns where the capitalised words at the end of s begin.
func lastName(s string) int {
	s = strings.TrimRight(s, " ")
	at := len(s)
	for words := 0; words < 4; words++ {
		i := strings.LastIndexByte(s[:at], ' ')
		r, _ := utf8.DecodeRuneInString(s[i+1:])
		if !unicode.IsUpper(r) || strings.HasSuffix(s[i+1:at], ".") && at-i > 3 {
			break
		}
		at = max(i, 0)
		if i < 0 {
			break
		}
	}
	for at < len(s) && s[at] == ' ' {
		at++
	}
	return at
}

// isBio reports whether s tells who an author is: a name, "is" or the like, and a
// trade, near the start.
func isBio(s string) bool {
	c := cursor{text: s}
	names := 0
	for {
		w, _ := c.word()
		r, _ := utf8.DecodeRuneInString(w)
		switch w {
		case "is", "was", "covers", "writes", "has":
			return 2 <= names && (names <= 4 && hasTrade(s[c.at:min(len(s), c.at+160)]) || hasTrade(s[:c.at]))
		}
		if names++; w == "" || names > 7 || !unicode.IsUpper(r) && r != '(' && r != '@' && !hasTrade(w) {
			return false
		}
	}
}

func hasTrade(s string) bool {
	for w := range strings.FieldsSeq(s) {
		switch strings.ToLower(strings.Trim(w, ".,;:’'")) {
		case "author", "bestselling", "blogger", "columnist", "contributor", "correspondent", "editor", "freelance", "journalist", "newsletter",
			"podcast", "producer", "reporter", "reporting", "writer":
			return true
		}
	}
	return false
}
