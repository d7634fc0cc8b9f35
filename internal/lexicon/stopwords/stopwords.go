// Package stopwords holds the English function words that tables of terms
// leave out.
package stopwords

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed english.txt
var english string

var set = sync.OnceValue(func() map[string]bool {
	words := make(map[string]bool)
	for line := range strings.Lines(english) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			words[line] = true
		}
	}
	return words
})

// Contains reports whether the folded word is a stop word.
func Contains(word string) bool { return set()[word] }

// Acronym reports whether word, as it is spelled, is an acronym that reads
// like a stop word once it is folded.
func Acronym(word string) bool {
	return word == "US" || word == "WHO" || word == "IT"
}
