package gold

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const gap = " … " // stands for a middle that was left out

var ordinal = regexp.MustCompile(` @([0-9]+)$`)

// cutOrdinal parts "said @3" into "said" and 3; without an ordinal, 0.
func cutOrdinal(quoted string) (string, int) {
	m := ordinal.FindStringSubmatch(quoted)
	if m == nil {
		return quoted, 0
	}
	n, err := strconv.Atoi(m[1])
	if err != nil {
		return quoted, 0
	}
	return strings.TrimSuffix(quoted, m[0]), n
}

// findAll returns where quoted stands in text, from left to right.
func findAll(text, quoted string) []Span {
	if all := exact(text, quoted); len(all) > 0 {
		return all
	}
	head, tail, ok := strings.Cut(quoted, gap)
	if !ok {
		return nil
	}
	ends := exact(text, tail)
	var all []Span
	for _, h := range exact(text, head) {
		for _, t := range ends {
			if t.Start >= h.End {
				all = append(all, Span{h.Start, t.End})
				break
			}
		}
	}
	return all
}

// exact finds quoted by whole words, a space standing for any white space.
func exact(text, quoted string) []Span {
	words := strings.Fields(quoted)
	if len(words) == 0 {
		return nil
	}
	for i, w := range words {
		words[i] = regexp.QuoteMeta(w)
	}
	re := regexp.MustCompile(strings.Join(words, `[\s\p{Z}]+`))
	var all []Span
	for _, m := range re.FindAllStringIndex(text, -1) {
		if wholeWords(text, m[0], m[1]) {
			all = append(all, Span{m[0], m[1]})
		}
	}
	return all
}

// wholeWords reports whether neither end of text[start:end] cuts a word.
func wholeWords(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	first, _ := utf8.DecodeRuneInString(text[start:end])
	last, _ := utf8.DecodeLastRuneInString(text[start:end])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return !(isWord(before) && isWord(first)) && !(isWord(last) && isWord(after))
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// pick returns the n-th of all, from 1; n = 0 means the first.
func pick(all []Span, n int, quoted string) (Span, error) {
	switch {
	case len(all) == 0:
		return Span{}, fmt.Errorf("%q is not in the text", quoted)
	case n > len(all):
		return Span{}, fmt.Errorf("%q occurs %d times, not %d", quoted, len(all), n)
	case n == 0:
		return all[0], nil
	}
	return all[n-1], nil
}

// find returns one occurrence of quoted.
func find(text, value string) (Span, error) {
	quoted, n := cutOrdinal(value)
	return pick(findAll(text, quoted), n, quoted)
}

// findLine is find, but counts only whole lines if there are any.
func findLine(text, value string) (Span, error) {
	quoted, n := cutOrdinal(value)
	all := findAll(text, quoted)
	var whole []Span
	for _, s := range all {
		if wholeLine(text, s) {
			whole = append(whole, s)
		}
	}
	if len(whole) > 0 {
		all = whole
	}
	return pick(all, n, quoted)
}

// wholeLine reports whether only white space stands beside s on its lines.
func wholeLine(text string, s Span) bool {
	before := text[strings.LastIndexByte(text[:s.Start], '\n')+1 : s.Start]
	after, _, _ := strings.Cut(text[s.End:], "\n")
	return strings.TrimSpace(before) == "" && strings.TrimSpace(after) == ""
}

// findNear returns the occurrence of value that is nearest to one of the
// anchors and overlaps none of avoid. Two that are equally near are an error.
func findNear(text, value string, anchors, avoid []Span) (Span, error) {
	quoted, n := cutOrdinal(value)
	all := findAll(text, quoted)
	if n > 0 || len(all) < 2 {
		return pick(all, n, quoted)
	}
	var best Span
	bestGap, ties := -1, 0
	for _, s := range all {
		if overlapsAny(s, avoid) {
			continue
		}
		g := distance(s, anchors)
		switch {
		case bestGap < 0 || g < bestGap:
			best, bestGap, ties = s, g, 1
		case g == bestGap:
			ties++
		}
	}
	if ties != 1 {
		return Span{}, fmt.Errorf("%q needs an @N: %d occurrences are equally near", quoted, ties)
	}
	return best, nil
}

// distance is the number of bytes between s and the nearest anchor.
func distance(s Span, anchors []Span) int {
	least := -1
	for _, a := range anchors {
		d := max(s.Start-a.End, a.Start-s.End, 0)
		if least < 0 || d < least {
			least = d
		}
	}
	return least
}

func overlapsAny(s Span, others []Span) bool {
	for _, o := range others {
		if overlap(s, o) {
			return true
		}
	}
	return false
}
