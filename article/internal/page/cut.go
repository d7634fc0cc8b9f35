package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/text/markup"
)

// A line is what may become a block: a line of the text, or several that were
// one paragraph before somebody wrapped it.
type line struct {
	Span
	content Span
	shown   string // the content as a reader sees it, where that is not the content itself
	blank   bool   // a blank line stands between it and the next
	measure
	evidence
	place
}

// text returns the content of l, a line of text, as it is judged.
func (l *line) text(text string) string {
	if l.shown != "" {
		return l.shown
	}
	return text[l.content.Start:l.content.End]
}

// cutLines cuts the whole text into lines. White space goes with the line
// before it, or with the first. The lines take the memory of those that are handed in.
func cutLines(lines []line, text string) []line {
	const usual = 60 // bytes of a line at least, and of the blank one behind it
	ends := strings.Count(text, "\n") - strings.Count(text, "\n\n")
	lines = slices.Grow(lines, 1+min(ends, len(text)/usual))
	other := func(s string) int { return strings.IndexByte(s, '\r') }
	if contains(text, "\u2028") || contains(text, "\u2029") {
		other = func(s string) int { return strings.IndexAny(s, "\r\u2028\u2029") }
	}
	tags := strings.IndexByte(text, '<') >= 0
	for at := 0; at < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		if tags {
			lines = cutAtTags(lines, text, at, end, other)
		} else {
			lines = cutAtOthers(lines, text, at, end, other)
		}
		at = end
	}
	if len(lines) == 0 {
		lines = append(lines, line{Span: Span{0, len(text)}})
	}
	lines[0].Start = 0
	return unwrap(lines, text)
}

// cutAtTags cuts text[at:end] before each tag that parts paragraphs, and then at
// the other line ends.
func cutAtTags(lines []line, text string, at, end int, other func(string) int) []line {
	for i := at; i < end; i++ {
		next := strings.IndexByte(text[i:end], '<')
		if next < 0 {
			break
		}
		i += next
		n := markup.Tag(text[i:end])
		if n == 0 {
			continue
		}
		if markup.Breaks(text[i:]) && i > at {
			lines = cutAtOthers(lines, text, at, i, other)
			at = i
		}
		i += n - 1
	}
	return cutAtOthers(lines, text, at, end, other)
}

// cutAtOthers cuts text[at:end] at the line ends other than "\n", the next of which other finds.
func cutAtOthers(lines []line, text string, at, end int, other func(string) int) []line {
	for at < end {
		n := other(text[at:end])
		if n < 0 {
			break
		}
		stop := at + n + lineEnd(text[at+n:end])
		lines = addLine(lines, text, Span{at, stop})
		at = stop
	}
	if at < end {
		lines = addLine(lines, text, Span{at, end})
	}
	return lines
}

// lineEnd returns the length of the line end that s starts with. "\r\r\n" is what files
// have whose line ends were converted twice.
func lineEnd(s string) int {
	for _, ends := range [...]string{"\r\n", "\r\r\n"} {
		if strings.HasPrefix(s, ends) {
			return len(ends)
		}
	}
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// endsLine reports whether s ends with a line end.
func endsLine(s string) bool {
	return s != "" && (s[len(s)-1] == '\n' || s[len(s)-1] == '\r' || strings.HasSuffix(s, "\u2028") || strings.HasSuffix(s, "\u2029"))
}

// addLine appends a line, or, where it is blank, adds it to the one before it.
func addLine(lines []line, text string, s Span) []line {
	content := trim(text, s)
	if content.Len() > 0 {
		if len(lines) == cap(lines) {
			lines = slices.Grow(lines, 1+len(lines)) // twice: append grows slowly, and lines are large
		}
		return append(lines, line{Span: s, content: content})
	}
	if len(lines) > 0 {
		last := &lines[len(lines)-1]
		last.End = s.End
		last.blank = last.blank || endsLine(text[s.Start:s.End]) && endsLine(text[last.content.End:s.Start])
	}
	return lines
}

// trim leaves out white space, marks without width and tags at both ends of s.
func trim(text string, s Span) Span {
	for {
		for s.Start < s.End {
			r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
			if !isBlank(r) {
				break
			}
			s.Start += n
		}
		n := markup.Tag(text[s.Start:s.End])
		if n == 0 {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if r == '>' {
			if from := strings.LastIndexByte(text[max(s.Start, s.End-1024):s.End], '<'); from >= 0 {
				from += max(s.Start, s.End-1024)
				if markup.Tag(text[from:s.End]) == s.End-from {
					s.End = from
					continue
				}
			}
		}
		if !isBlank(r) {
			break
		}
		s.End -= n
	}
	return s
}

// isBlank reports white space, control characters, the byte-order mark and
// other marks without width. An invalid byte (U+FFFD) is not blank.
func isBlank(r rune) bool {
	return r <= ' ' || r >= 0x7F && (unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r))
}

// Wrapped text has lines of nearly one width, most of which end inside a
// sentence, because the next word did not fit.
const (
	minWidth = 40  // bytes; narrower columns are lists
	maxWidth = 130 // wider lines are paragraphs
)

// unwrap joins the lines of a text that was wrapped to a width. In other texts it
// joins only a line that goes on with a small letter.
func unwrap(lines []line, text string) []line {
	width := wrapWidth(lines, text)
	joined := lines[:1]
	for i := 1; i < len(lines); i++ {
		last, next := &joined[len(joined)-1], &lines[i]
		if !isLoneDateline(last.content, next.content, text) && (last.blank || !continues(&lines[i-1], next, text, width) && !goesOn(last.content, next.content, text)) {
			joined = append(joined, *next)
			continue
		}
		last.End, last.content.End, last.blank = next.End, next.content.End, next.blank
	}
	return joined
}

// isLoneDateline reports a dateline on a line of its own, with an en or em dash at its end, above the
// paragraph that it belongs to.
func isLoneDateline(above, b Span, text string) bool {
	const paragraph = 60 // bytes
	if above.Len() > datelineWindow || b.Len() < paragraph || strings.IndexByte("\x93\x94", text[above.End-1]) < 0 || !unicode.IsUpper(firstRune(text[b.Start:b.End])) {
		return false
	}
	s := text[above.Start:above.End]
	d, ok := ReadDateline(s + " The")
	return ok && d.All.End == len(s)+1 && (d.Agency.Len() > 0 || d.Date.Len() > 0 || strings.Contains(s, ", ")) && strings.ContainsRune(".”\"’", lastRune(text, b))
}

// continues reports whether line a was broken only since the first word of b, the
// next, did not fit into the width.
func continues(a, b *line, text string, width int) bool {
	column := a.content.End - a.Start // the indent of a paragraph counts
	if width == 0 || column < width/2 {
		return false
	}
	return column+1+firstWord(b.text(text)) > width
}

func firstWord(s string) int {
	for i := range len(s) {
		if s[i] == ' ' || strings.HasPrefix(s[i:], noBreakSpace) {
			return i
		}
	}
	return len(s)
}

// goesOn reports whether b goes on with the sentence of the line above: that has five
// words or more and no end, and b starts with a small letter and has three.
func goesOn(above, b Span, text string) bool {
	const few = 200 // bytes that are searched for words
	if isBroken(above, b, text) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(text[b.Start:b.End])
	if isSmallByline(text[b.Start:b.End]) {
		return false
	}
	if !unicode.IsLower(r) || strings.ContainsRune(".!?;:”\"", lastRune(text, above)) {
		return false
	}
	spaces := func(s Span) int {
		head := text[s.Start:min(s.End, s.Start+few)]
		return strings.Count(head, " ") + strings.Count(head, noBreakSpace)
	}
	return spaces(above) >= 4 && spaces(b) >= 2
}

// isSmallByline reports a short line that starts with "by" and a name: below a title it is no
// part of it.
func isSmallByline(s string) bool {
	const longest = 80 // bytes
	name, ok := strings.CutPrefix(s, "by ")
	return ok && len(s) <= longest && unicode.IsUpper(firstRune(name)) && !strings.ContainsRune(".!?", lastRune(s, Span{0, len(s)}))
}

// isBroken reports a word that a hyphen breaks at the end of a line.
func isBroken(above, b Span, text string) bool {
	word, ok := strings.CutSuffix(text[above.Start:above.End], "-")
	last, _ := utf8.DecodeLastRuneInString(word)
	next, _ := utf8.DecodeRuneInString(text[b.Start:b.End])
	return ok && unicode.IsLower(last) && unicode.IsLower(next)
}

// wrapWidth returns the width in bytes that the text was wrapped to, or 0. It looks
// at the lines that stand together in a paragraph.
func wrapWidth(lines []line, text string) int {
	var counts [maxWidth + 1]int
	pairs, narrow := 0, 0
	for i := range lines[:len(lines)-1] {
		if l := &lines[i]; !l.blank {
			pairs++
			if n := l.content.End - l.Start; n <= maxWidth {
				counts[n]++
				narrow++
			}
		}
	}
	if pairs < 4 || narrow*10 < pairs*9 {
		return 0
	}
	width, above := maxWidth, 0
	for ; above*20 < pairs; width-- {
		above += counts[width]
	}
	width++
	full, open := 0, 0
	for i := range lines[:len(lines)-1] {
		if l := &lines[i]; !l.blank && continues(l, &lines[i+1], text, width) {
			full++
			if !strings.ContainsRune(".!?”\":", lastRune(text, l.content)) {
				open++
			}
		}
	}
	if width < minWidth || full*10 < pairs*6 || open*10 < full*6 {
		return 0
	}
	return width
}

func lastRune(text string, s Span) rune {
	r, _ := utf8.DecodeLastRuneInString(text[s.Start:s.End])
	return r
}
