package page

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func wordsIn(s string) (words []string) {
	EachWord(s, func(w string, _ bool) { words = append(words, w) })
	return words
}

func TestTokens(t *testing.T) {
	for s, want := range map[string]string{
		"":                              "",
		"… — ‘":                         "",
		"The mayor of Oslo left.":       "the mayor of oslo left",
		"It’s Ann's, the dogs' and x":   "it's ann's the dogs and x",
		"well-known 2026 20th 3,000":    "well known 0 20th 0 0",
		"Élan ÉLAN naïve©":              "élan élan naïve©",
		"a''b O’Brien-Smith":            "a b o'brien smith",
		"\xffab\x00c extraordinarily x": "ab c extraordinarily x",
	} {
		assert.Equal(t, strings.Fields(want), slices.Clip(append([]string{}, wordsIn(s)...)), "%q", s)
	}
}

// A hash is that of the word in small letters, whatever stands around it and whether it is
// read eight bytes at a time or not.
func TestHashes(t *testing.T) {
	hash := func(s string) uint64 { return nextWord(s, 0).hash }
	for _, words := range [][]string{
		{"mayor", "Mayor", "MAYOR", "(mayor) x", "“Mayor’ said so"},
		{"straightforward", "Straightforward.", "STRAIGHTFORWARD, he said"},
		{"abcdefgh", "ABCDEFGH", "abcdefgh ijkl"},
		{"don't", "DON’T", "don’t go there"},
		{"é", "É!"},
	} {
		for _, w := range words {
			assert.Equal(t, hash(words[0]), hash(w), "%q", w)
		}
	}
	seen := map[uint64]string{}
	for _, w := range []string{"a", "aa", "ab", "b", "abcdefg", "abcdefgh", "abcdefghi", "0", "00", "a'b", "ab'", "é", "dont", "don't"} {
		if h := hash(w); w != "ab'" { // its apostrophe counts for nothing
			assert.Empty(t, seen[h], "%q", w)
			seen[h] = w
		}
	}
	assert.Equal(t, hash("ab"), hash("ab'"))
}

func TestStem(t *testing.T) {
	for w, want := range map[string]string{
		"voters": "voter", "Ann's": "ann", "Ann’s": "ann", "glass": "glass", "cities": "cities", "gas": "gas", "dogs'": "dogs", "Boats": "boat",
	} {
		token := nextWord(w, 0)
		assert.Equal(t, nextWord(want, 0).hash, token.stem(w), "%q", w)
	}
}
