// Package markup finds the HTML tags and character references that careless
// extraction leaves in plain text. It reads text as it is and gives offsets.
package markup

import (
	"html"
	"strings"
	"unicode/utf8"
)

// The longest tag and the longest reference that are looked for, in bytes. They
// bound the work at each "<" and "&".
const (
	maxTag       = 1024
	maxReference = 32
)

// Tag returns the length of the HTML tag or comment at the start of s, or 0.
// "a < b" and "<3" are no tags.
func Tag(s string) int {
	if len(s) < 3 || s[0] != '<' {
		return 0
	}
	if strings.HasPrefix(s, "<!--") {
		if i := strings.Index(s[:min(len(s), maxTag)], "-->"); i >= 0 {
			return i + len("-->")
		}
		return 0
	}
	name := s[1:]
	if name[0] == '/' || name[0] == '!' {
		name = name[1:]
	}
	if name == "" || !isLetter(name[0]) {
		return 0
	}
	i := strings.IndexAny(s[1:min(len(s), maxTag)], "<>")
	if i < 0 || s[1+i] == '<' || !known[Name(s)] {
		return 0
	}
	return i + 2
}

// Name returns the name of the tag at the start of s in lower case, without a
// slash, such as "p" for "</P>".
func Name(s string) string {
	s = strings.TrimLeft(s[1:min(len(s), 16)], "/!")
	for i := range len(s) {
		if !isLetter(s[i]) && (s[i] < '1' || s[i] > '6') {
			return strings.ToLower(s[:i])
		}
	}
	return ""
}

// known are the tags that text from web pages has. "<Name>" is none.
var known = set("a abbr address article aside b big blockquote body br button canvas caption center cite code dd del details div dl dt em " +
	"embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label li link main mark meta nav " +
	"noscript object ol option p picture pre q s script section select small source span strike strong style sub summary sup svg table " +
	"tbody td textarea tfoot th thead time title tr tt u ul video wbr doctype")

// breaks are the tags that part paragraphs.
var breaks = set("address article aside blockquote body br center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr " +
	"html li main nav ol p pre section table tbody td tfoot th thead title tr ul")

// Breaks reports whether the tag at the start of s parts paragraphs.
func Breaks(s string) bool { return breaks[Name(s)] }

// Reference returns the length of the character reference at the start of s,
// such as "&amp;" or "&#8217;", and what it stands for; or 0. Those of two characters,
// which are signs of mathematics, stay as they are: two tokens would have their span.
func Reference(s string) (length int, text string) {
	if len(s) < 3 || s[0] != '&' {
		return 0, ""
	}
	i := strings.IndexByte(s[:min(len(s), maxReference)], ';')
	if i < 2 || strings.LastIndexByte(s[:i], '&') > 0 { // in "&&lt;" the second begins one
		return 0, ""
	}
	text = html.UnescapeString(s[:i+1])
	if text == s[:i+1] || text[len(text)-1] == ';' && text != ";" || utf8.RuneCountInString(text) > 1 {
		return 0, ""
	}
	return i + 1, text
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

func set(names string) map[string]bool {
	m := map[string]bool{}
	for _, name := range strings.Fields(names) {
		m[name] = true
	}
	return m
}
