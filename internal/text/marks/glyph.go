package marks

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A glyph is what stands at one place of the text.
type glyph struct {
	kind   kind
	style  Style
	width  int  // bytes
	space  bool // white space, or nothing to see
	after  bool // follows white space, an opening bracket, a dash or the start
	before bool // comes before what can begin an utterance
	loose  bool // follows punctuation: he said,"so
	bullet bool // a lone » that opens a line
}

// begins reports whether g can only open; ends, whether it can only close.
func (g glyph) begins() bool { return g.after && g.before }
func (g glyph) ends() bool   { return !g.after && !g.before }

// A kind says what a glyph can do.
type kind uint8

const (
	other  kind = iota // no mark
	opens              // “ ‘ «
	closes             // ” ’ »
	either             // " ''
	weak               // an apostrophe after a word that may be a closing mark: the voters’
)

// signs are the characters that can be marks.
var signs = map[rune]struct {
	kind  kind
	style Style
}{
	'“': {opens, Double}, '„': {opens, Double}, '‟': {opens, Double},
	'”': {closes, Double},
	'"': {either, Double}, '＂': {either, Double}, '″': {either, Double},
	'‘': {opens, Single}, '‚': {opens, Single}, '‛': {opens, Single}, '`': {opens, Single},
	'’': {closes, Single}, '\'': {either, Single},
	'«': {opens, Guillemet}, '‹': {opens, Guillemet},
	'»': {closes, Guillemet}, '›': {closes, Guillemet},
}

// plain tells the bytes that neither are marks nor begin one: ASCII but for
// four characters, and what continues a character.
var plain = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= ' ' && c < 0xC0 && c != '"' && c != '\'' && c != '`' && c != '&'
	}
	return t
}()

// entities are marks as HTML writes them, where it was left over in the text.
var entities = []struct {
	text string
	sign rune
}{
	{"&quot;", '"'}, {"&#34;", '"'}, {"&ldquo;", '“'}, {"&rdquo;", '”'}, {"&#8220;", '“'}, {"&#8221;", '”'},
	{"&#39;", '\''}, {"&apos;", '\''}, {"&lsquo;", '‘'}, {"&rsquo;", '’'}, {"&#8216;", '‘'}, {"&#8217;", '’'},
	{"&laquo;", '«'}, {"&raquo;", '»'},
}

// elided are the words that drop their first letters behind an apostrophe.
var elided = [...]string{"bout", "cause", "cos", "cuz", "em", "n", "neath", "round", "til", "till", "tis", "twas", "twere", "twill"}

// read reads the glyph at text[at], within the paragraph p.
func read(text string, at int, p Range) glyph {
	r, n := sign(text[at:p.End])
	s, ok := signs[r]
	if !ok {
		return glyph{width: n, space: unicode.IsSpace(r) || unicode.Is(unicode.Cf, r)}
	}
	g := glyph{kind: s.kind, style: s.style, width: n}
	prev, _ := utf8.DecodeLastRuneInString(text[p.Start:at])
	if at == p.Start {
		prev = ' '
	}
	if g.style == Single {
		g = doubled(g, r, prev, text[at:p.End])
	}
	next := follows(text[at+g.width : p.End])
	g.after = breaks(prev)
	g.before = bodies(next, text[at+g.width:p.End])
	g.loose = strings.ContainsRune(",:;.", prev)
	g.bullet = g.style == Guillemet && next == ' '
	switch g.style {
	case Single:
		return single(g, r, prev, text[at+g.width:p.End])
	case Double:
		if inches(text[p.Start:at], r) {
			g.kind = other
		}
	}
	return g
}

// sign decodes the character that text begins with.
func sign(text string) (rune, int) {
	if c := text[0]; c == '&' {
		for _, e := range entities {
			if strings.HasPrefix(text, e.text) {
				return e.sign, len(e.text)
			}
		}
	} else if c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text)
}

// doubled reads two single marks in a row as one double mark. Of three, the
// outer two are the double one.
func doubled(g glyph, r, prev rune, rest string) glyph {
	second, n := utf8.DecodeRuneInString(rest[g.width:])
	if second != r {
		return g
	}
	if third, _ := utf8.DecodeRuneInString(rest[g.width+n:]); third == r && !breaks(prev) {
		return g
	}
	g.style = Double
	g.width += n
	return g
}

// single tells a single quote mark from an apostrophe.
func single(g glyph, r, prev rune, rest string) glyph {
	next, _ := utf8.DecodeRuneInString(rest)
	inWord, toWord := letter(prev), rest != "" && letter(next)
	switch {
	case inWord && toWord: // don't
		g.kind = other
	case inWord && strings.ContainsRune("sSzZxXnN", prev):
		g.kind = weak // the voters' choice, goin' home
	case inWord:
		g.kind = closes
	case toWord && (r == '’' && prev != '(' || isElided(rest)):
		g.kind = other
	case toWord && r == '`' || toWord && g.after:
		g.kind = opens
	case g.ends() || !g.after:
		g.kind = closes
	case r == '`':
		g.kind = other
	}
	if g.kind == either && !g.begins() {
		g.kind = other
	}
	return g
}

// isElided reports whether a word or a year that lost its beginning follows:
// 'em, '90s.
func isElided(rest string) bool {
	n := 0
	for n < len(rest) && n < 7 && letter(rune(rest[n])) {
		n++
	}
	word := rest[:n]
	if n >= 2 && digit(word[0]) && digit(word[1]) && (n == 2 || n == 3 && word[2] == 's') {
		return true
	}
	for _, e := range elided {
		if strings.EqualFold(word, e) {
			return true
		}
	}
	return false
}

// inches reports whether a double mark stands behind a length: 6'2".
func inches(before string, r rune) bool {
	if r != '"' && r != '″' && r != '”' {
		return false
	}
	i := len(before)
	for i > 0 && len(before)-i < 3 && digit(before[i-1]) {
		i--
	}
	if i == len(before) {
		return false
	}
	foot, n := utf8.DecodeLastRuneInString(before[:i])
	return (foot == '\'' || foot == '’' || foot == '′') && i-n > 0 && digit(before[i-n-1])
}

// follows returns the first character of rest that is no mark; a space where
// there is none.
func follows(rest string) rune {
	for i := 0; i < 4 && rest != ""; i++ {
		r, n := sign(rest)
		if _, ok := signs[r]; !ok {
			return r
		}
		rest = rest[n:]
	}
	return ' '
}

// breaks reports whether r stands before a word, not inside or behind one.
func breaks(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("([{-–—―/>=", r) || unicode.Is(unicode.Cf, r)
}

// bodies reports whether an utterance can begin with r, the first of rest.
func bodies(r rune, rest string) bool {
	switch {
	case unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("([{$£€#@…&<¿¡*", r):
		return true
	case r == '.':
		return strings.HasPrefix(rest, "..")
	}
	return r == utf8.RuneError && rest != ""
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
func digit(c byte) bool  { return '0' <= c && c <= '9' }

// trimRight returns end without the white space before it, but not below start.
func trimRight(text string, start, end int) int {
	return start + len(strings.TrimRightFunc(text[start:end], unicode.IsSpace))
}
