// Package stem gives the forms of an English word one key, so that they are counted
// together, and words that look alike keys of their own.
package stem

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"
)

//go:embed exceptions.txt
var exceptionList string

// exceptions gives keys to the words that the stemmer joins with others.
var exceptions = sync.OnceValue(func() map[string]string {
	words := make(map[string]string)
	for word, key := range pairs(exceptionList) {
		words[word] = key
	}
	return words
})

// pairs iterates over the lines of a list of two columns.
func pairs(list string) func(yield func(string, string) bool) {
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(list) {
			first, second, ok := strings.Cut(strings.TrimSpace(line), " ")
			if ok && first != "#" && !yield(first, second) {
				return
			}
		}
	}
}

// Of returns the key of a folded word: the Snowball stem of its American spelling
// without accents, but for the words that exceptions.txt keeps apart. Words with
// digits, points or letters that are not Latin are no concern of an English stemmer
// and stay as they are, as do those of a foreign alphabet.
func Of(folded string) string {
	word := Plain(folded)
	for i := range len(word) {
		if c := word[i]; c != '\'' && (c < 'a' || 'z' < c) {
			return word
		}
	}
	word = American(word)
	if key, ok := exceptions()[word]; ok {
		return key
	}
	return english.Stem(word, true)
}
