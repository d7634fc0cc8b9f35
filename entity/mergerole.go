package entity

import (
	"cmp"
	"strings"
)

// roleOf returns the wording of a role that most have; of several the one whose words stand
// in most of the others, "adviser to Vale" rather than "one of his aides", then the shorter.
func roleOf(count map[string]int) string {
	most := 0
	words := map[string]int{}
	for role, n := range count {
		most = max(most, n)
		for w := range roleWords(role) {
			words[w] += n
		}
	}
	best, support := "", 0.0
	for role, n := range count {
		if n < most {
			continue
		}
		s := supportOf(role, words)
		if best == "" || cmp.Or(cmp.Compare(s, support), cmp.Compare(len(best), len(role)), cmp.Compare(best, role)) > 0 {
			best, support = role, s
		}
	}
	return best
}

// supportOf is how many roles have a word of a role, on average.
func supportOf(role string, words map[string]int) float64 {
	sum, n := 0, 0
	for w := range roleWords(role) {
		sum += words[w]
		n++
	}
	return float64(sum) / float64(max(n, 1))
}

// roleWords are the keys of the words of a role, each once.
func roleWords(role string) map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(role) {
		words[plainKey(strings.Trim(w, ".,"))] = true
	}
	return words
}
