package terminal

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/width"
)

// Line puts a piece of text into one line of output: white space becomes single
// spaces, and Escape is applied.
func Line(s string) string { return Escape(strings.Join(strings.Fields(s), " ")) }

// Escape writes what would steer a terminal (control characters, bidirectional
// controls, tags: the categories Cc and Cf) as an escape such as \x1b or \u202e, and
// so bytes that are no UTF-8: one may be a control of another character set.
// Characters of those categories that only join or part letters and take no column
// are left out, unless they join an emoji. What cuts and pads applies it.
func Escape(s string) string {
	if utf8.ValidString(s) && !strings.ContainsFunc(s, steers) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], string(r)):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case !steers(r):
			b.WriteRune(r)
		case strings.ContainsRune(joiners, r):
		case r <= 0xff:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r <= 0xffff:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\U%08x`, r)
		}
	}
	return b.String()
}

// A Writer writes lines to another writer. Escape is applied, but for tabs.
type Writer struct{ To io.Writer }

// Write writes p, which ends behind a character.
func (w Writer) Write(p []byte) (int, error) {
	lines := strings.Split(string(p), "\n")
	for i, line := range lines {
		cells := strings.Split(line, "\t")
		for k := range cells {
			cells[k] = Escape(cells[k])
		}
		lines[i] = strings.Join(cells, "\t")
	}
	if _, err := io.WriteString(w.To, strings.Join(lines, "\n")); err != nil {
		return 0, err
	}
	return len(p), nil
}

const zeroWidthJoiner = '\u200d' // makes one emoji of several

// joiners are the soft hyphen, the zero-width space and non-joiner, the word joiner
// and the byte-order mark.
const joiners = "\u00ad\u200b\u200c\u2060\ufeff"

func steers(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf) && r != zeroWidthJoiner
}

// Width counts the columns of a line: two for each wide character (Unicode Standard
// Annex 11: East Asian wide and full-width, emoji among them), one for each other
// grapheme (Annex 29), none for a mark that stands alone.
func Width(s string) (columns int) {
	for g := graphemes.FromString(s); g.Next(); {
		columns += widthOfGrapheme(g.Value())
	}
	return columns
}

// emojiStyle makes the character before it an emoji.
const emojiStyle = '\ufe0f'

func widthOfGrapheme(g string) int {
	columns := 0
	for _, r := range g {
		if r == emojiStyle || unicode.Is(unicode.Regional_Indicator, r) { // two of the latter are a flag
			return 2
		}
		if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc) {
			continue
		}
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			return 2
		}
		columns = 1
	}
	return columns
}

// Head is as much of the beginning of a line as so many columns hold.
func Head(s string, columns int) string {
	s = Escape(s)
	used := 0
	for g := graphemes.FromString(s); g.Next(); {
		if used += widthOfGrapheme(g.Value()); used > columns {
			return s[:g.Start()]
		}
	}
	return s
}

// Tail is as much of its end.
func Tail(s string, columns int) string {
	s = Escape(s)
	over := Width(s) - max(0, columns)
	if over <= 0 {
		return s
	}
	g := graphemes.FromString(s)
	for cut := 0; cut < over && g.Next(); {
		cut += widthOfGrapheme(g.Value())
	}
	return s[g.End():]
}

// Cut shortens a line to so many columns, with a mark where something is cut off.
func Cut(s string, columns int) string {
	s = Escape(s)
	switch {
	case Width(s) <= columns:
		return s
	case columns < 1:
		return ""
	}
	return Head(s, columns-1) + "…"
}

// Left makes a cell of a table: a line, see Line, cut or padded to so many columns.
func Left(s string, columns int) string {
	s = Cut(Line(s), columns)
	return s + strings.Repeat(" ", max(0, columns-Width(s)))
}

// Right pads a line in front, or cuts it behind.
func Right(s string, columns int) string {
	s = Cut(s, columns)
	return strings.Repeat(" ", max(0, columns-Width(s))) + s
}

// Wrap cuts a text into lines of at most so many columns, between words; a word that
// is longer stands by itself. Line is applied. There is always one line.
func Wrap(text string, columns int) []string {
	var lines []string
	line, used := "", 0
	for word := range strings.FieldsSeq(Line(text)) {
		w := Width(word)
		if used > 0 && used+1+w > columns {
			lines = append(lines, line)
			line, used = "", 0
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+w
	}
	return append(lines, line)
}
