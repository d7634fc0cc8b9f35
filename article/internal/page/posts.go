package page

import (
	"strings"
	"unicode/utf8"
)

// isPostHead reports a line of a post from elsewhere that tells who wrote it and when, or
// whom it answers: "Ann Lee @annlee · Jun 15", "Replying to @annlee".
func isPostHead(s string, m *measure) bool {
	const longest = 14 // words
	if m.ends && m.last != '.' || m.words > longest || m.quoted > 0 {
		return false
	}
	before, behind, ok := strings.Cut(s, "@")
	if !ok || before != "" && before[len(before)-1] != ' ' {
		return false
	}
	before = strings.TrimSpace(before)
	if answers := strings.ToLower(before); answers == "replying to" || answers == "in reply to" || answers == "retweeted" {
		return !m.ends
	}
	handle, day, _ := strings.Cut(behind, " ")
	return handle != "" && day != "" && (before == "" || isName(before)) && isPostDay(day)
}

// isPostDay reports the time of a post: "· 3h", "Jun 15", "Jun 15, 2015".
func isPostDay(s string) bool {
	digits := false
	for w := range strings.FieldsSeq(strings.Trim(s, "·•-– ")) {
		bare := strings.Trim(w, ".,·•-–")
		switch number := strings.TrimLeft(bare, "0123456789"); {
		case bare == "", isMonth(bare):
		case number == "", number == "h", number == "m", number == "d", number == "w", number == "min":
			digits = digits || len(number) < len(bare)
		default:
			return false
		}
	}
	return digits
}

// isPostFooter reports the line below a post from elsewhere: a dash, a name, a handle in
// brackets and a date.
func isPostFooter(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if r != '—' && r != '–' && r != '-' {
		return false
	}
	_, behind, ok := strings.Cut(s[n:], "(@")
	if !ok {
		return false
	}
	_, day, ok := strings.Cut(behind, ") ")
	first, rest, _ := strings.Cut(day, " ")
	second, _, _ := strings.Cut(rest, " ")
	return ok && (isMonth(first) || isMonth(second) && strings.Trim(first, "0123456789") == "")
}

// isLeftOpen reports a paragraph whose quote goes on in the next one.
func isLeftOpen(s string) bool {
	const opening, closing = "\"“", "\"”"
	return strings.ContainsRune(opening, firstRune(s)) && !strings.ContainsRune(closing, lastRune(s, Span{0, len(s)}))
}

// markPost marks a post from elsewhere that stands between a line with the handle of who wrote
// it and one with the hour and the day, if the text names nobody of that name before.
func (d *Draft) markPost(i int) {
	const most = 5 // lines of a post
	handle := d.lines[i].text(d.text)
	if !d.lines[i].has('@') || !isHandle(handle) || i == 0 {
		return
	}
	from, name := i, strings.TrimSpace(handle[:strings.IndexByte(handle, '@')])
	if above := d.lines[i-1].text(d.text); name == "" && isName(above) {
		from, name = i-1, above
	}
	for n := i + 2; n < min(len(d.lines), i+2+most); n++ {
		if !isPostTime(d.lines[n].text(d.text)) {
			continue
		}
		for k := from; k <= n && !d.namesBefore(from, name); k++ {
			d.lines[k].form = Embed
		}
		return
	}
}

// isQuotedPost reports a post with the handle of who wrote it before a colon.
func isQuotedPost(s string) bool {
	handle, post, ok := strings.Cut(s, ": ")
	return ok && handle != "" && handle[0] == '@' && isHandle(handle) && post != ""
}

// markPostBelow marks what stands below a line that tells who wrote a post, if it is no
// sentence and the text does not name who wrote it.
func (d *Draft) markPostBelow(i int) {
	const longest = 30 // words
	if d.lines[i].form != Embed || i+1 == len(d.lines) {
		return
	}
	l, next, s := &d.lines[i], &d.lines[i+1], d.lines[i].text(d.text)
	name, _, ok := strings.Cut(s, " @")
	if ok && isPostHead(s, &l.measure) && isName(name) && next.form == "" && !next.told() && !next.ends && next.words <= longest && !d.namesBefore(i, name) {
		next.form = Embed
	}
}

// isHandle reports a line that is a handle, or a name and a handle.
func isHandle(s string) bool {
	name, handle, ok := strings.Cut(s, "@")
	return ok && handle != "" && strings.IndexByte(handle, ' ') < 0 && strings.IndexByte(handle, '.') < 0 && (name == "" || name[len(name)-1] == ' ' && isName(strings.TrimSpace(name)))
}

// isPostTime reports the hour and day below a post: "7:04 PM · Jun 15, 2015".
func isPostTime(s string) bool {
	hour, day, ok := strings.Cut(s, " · ")
	return ok && isClock(hour) && namesDay(day)
}

// isPostTag reports a line that is nothing but tags that a program left for a post:
// "<tweet tweet-id="12"><tweet/>".
func isPostTag(s string) bool {
	if !strings.HasPrefix(s, "<tweet") && !strings.HasPrefix(s, "<embed") && !strings.HasPrefix(s, "<iframe") {
		return false
	}
	for strings.HasPrefix(s, "<") {
		_, s, _ = strings.Cut(s, ">")
	}
	return s == "" || s == "."
}

// isOfPost reports whether line i is a post from elsewhere or the line below one.
func isOfPost(lines []line, text string, i int) bool {
	return isPostFooter(lines[i].text(text)) || i+1 < len(lines) && isPostFooter(lines[i+1].text(text))
}

// keepPosts keeps the posts of those whom the text names before, as part of the story, and below a
// post whose words stay anyhow the line that tells whose they are.
func (d *Draft) keepPosts() {
	for i := 1; i < len(d.lines); i++ {
		l, s := &d.lines[i-1], d.lines[i].text(d.text)
		switch {
		case !isPostFooter(s):
		case d.namesBefore(i-1, poster(s)):
			l.keepPost()
			d.lines[i].keepPost()
		case l.score <= 0 && l.ends && d.isPosted(i-1):
			d.lines[i].keepPost()
		}
	}
}

// isPosted reports a line that may be somebody's own words: it is all in quote marks, or has none, somebody
// speaks of himself in it, and nobody is told to say something.
func (d *Draft) isPosted(i int) bool {
	l, w := &d.lines[i], d.wording[i].classes
	if l.quoted > 0 {
		return l.quoted == l.words && !isLeftOpen(l.text(d.text))
	}
	return w&(iWord|weWord) != 0 && w&saidWord == 0
}

func (l *line) keepPost() {
	l.form, l.score, l.rule = "", 0, "limit: a post of somebody named before, or whose words stay"
}

// poster returns the name before the handle in the line below a post.
func poster(s string) string {
	name, _, _ := strings.Cut(s, "(@")
	return strings.Trim(name, "—–- ")
}

// namesBefore reports whether a name stands in a sentence not far before line i.
func (d *Draft) namesBefore(i int, name string) bool {
	const far = 20 // lines
	for n := i - 1; n >= max(0, i-far); n-- {
		if name != "" && (d.lines[n].prose || d.lines[n].ends) && strings.Contains(d.lines[n].text(d.text), name) {
			return true
		}
	}
	return false
}
