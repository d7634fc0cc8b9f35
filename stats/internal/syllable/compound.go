package syllable

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed parts.txt
var partList string

// parts are words that stand behind another in compounds.
var parts = sync.OnceValue(func() map[string]bool {
	words := make(map[string]bool)
	for line := range strings.Lines(partList) {
		if line[0] != '#' {
			words[strings.TrimSpace(line)] = true
		}
	}
	return words
})

// splitCompound splits a word behind the silent e of its first part: "spokes man",
// "life time". The first part has a vowel before the e, and a consonant between.
func splitCompound(word string) (first, second string, ok bool) {
	for i := 3; i < len(word)-2; i++ {
		if word[i-1] != 'e' && word[i-2:i] != "es" || !parts()[strings.TrimSuffix(word[i:], "s")] && !parts()[word[i:]] {
			continue
		}
		stem := strings.TrimSuffix(word[:i], "s")
		if stem[len(stem)-1] == 'e' && !isVowel(stem[len(stem)-2]) && !syllabicL(stem) && vowelGroups(stem) > 1 {
			return word[:i], word[i:], true
		}
	}
	return "", "", false
}
