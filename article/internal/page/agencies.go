package page

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed data/agencies.txt
var agenciesFile string

// agencies are the names of news agencies, as they stand in the file and in capitals.
var agencies = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, name := range dataLines(agenciesFile) {
		m[name], m[strings.ToUpper(name)] = true, true
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

const longestAgency = 48 // bytes

// isAgency reports whether s, marks around it aside, is an agency's name: a known
// one, or one that calls itself so ("Meridian News Agency").
func isAgency(s string) bool {
	s = strings.Trim(s, " ()[]/.,:—–-|*")
	if len(s) < 2 || len(s) > longestAgency {
		return false
	}
	return agencies()[s] || isNamedAgency(s)
}

func isNamedAgency(s string) bool {
	for _, tail := range [...]string{" Wire", " Newswire", " News Agency", " Press Agency", " News Service", " Wire Service", " Press Service"} {
		if strings.HasSuffix(s, tail) {
			return s != "The"+tail && isName(s) && !strings.Contains(s, ",")
		}
	}
	return false
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

// isName reports whether s is no more than five words, each with a capital but for
// the particles of names.
func isName(s string) bool {
	c := cursor{text: s}
	for words := 0; ; words++ {
		w, _ := c.word()
		if w == "" {
			return 0 < words && words <= 5
		}
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && !(words > 0 && isNameParticle(w)) {
			return false
		}
	}
}
