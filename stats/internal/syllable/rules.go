package syllable

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed rules.txt
var ruleList string

// A rule adds to the syllables of the words that have its pattern.
type rule struct {
	pattern    []letters26 // of the letters in a row
	start, end bool        // the pattern stands at the start, at the end of the word
	plural     bool        // an s may come behind the end
	delta      int
}

// letters26 is a set of letters.
type letters26 uint32

func (set letters26) has(c byte) bool { return 'a' <= c && c <= 'z' && set&(1<<(c-'a')) != 0 }

const everyLetter letters26 = 1<<26 - 1

var vowels = newSet("aeiouy")

func newSet(s string) (set letters26) {
	for i := range len(s) {
		set |= 1 << (s[i] - 'a')
	}
	return set
}

var rules = sync.OnceValue(func() []rule {
	var all []rule
	for line := range strings.Lines(ruleList) {
		if fields := strings.Fields(line); len(fields) == 3 && fields[0] != "#" {
			all = append(all, newRule(fields[0], fields[1]))
		}
	}
	return all
})

func newRule(pattern, delta string) rule {
	var r rule
	r.delta, _ = strconv.Atoi(delta)
	for pattern != "" {
		c := pattern[0]
		pattern = pattern[1:]
		switch c {
		case '^':
			r.start = true
		case '$':
			r.end, r.plural = true, true
		case '.':
			r.end = true
		case 'V':
			r.pattern = append(r.pattern, vowels)
		case 'C':
			r.pattern = append(r.pattern, everyLetter&^vowels)
		case '[':
			inside, rest, _ := strings.Cut(pattern, "]")
			pattern = rest
			if others, not := strings.CutPrefix(inside, "^"); not {
				r.pattern = append(r.pattern, everyLetter&^newSet(others))
			} else {
				r.pattern = append(r.pattern, newSet(inside))
			}
		default:
			r.pattern = append(r.pattern, newSet(string(c)))
		}
	}
	return r
}

// matches reports whether the word has the pattern.
func (r *rule) matches(word string) bool {
	n := len(r.pattern)
	switch {
	case r.start && r.end:
		return len(word) == n && r.at(word, 0)
	case r.start:
		return r.at(word, 0)
	case r.end:
		return r.at(word, len(word)-n) || r.plural && strings.HasSuffix(word, "s") && r.at(word, len(word)-1-n)
	}
	for i := range word {
		if r.at(word, i) {
			return true
		}
	}
	return false
}

func (r *rule) at(word string, i int) bool {
	if i < 0 || i+len(r.pattern) > len(word) {
		return false
	}
	for j, set := range r.pattern {
		if !set.has(word[i+j]) {
			return false
		}
	}
	return true
}

// adjust returns what the rules add to the syllables of a word.
func adjust(word string) int {
	sum := 0
	for i := range rules() {
		if r := &rules()[i]; r.matches(word) {
			sum += r.delta
		}
	}
	return sum
}
