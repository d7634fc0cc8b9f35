package syllable

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"github.com/copydesk/copydesk/internal/lexicon/stopwords"
	"github.com/copydesk/copydesk/internal/text/fold"
)

//go:embed abbreviations.txt
var abbreviationList string

// abbreviations gives the syllables of what one says for them.
var abbreviations = sync.OnceValue(func() map[string]int { return readCounts(abbreviationList) })

// spelled returns the syllables of an abbreviation, and whether the word is one: a word
// of the list, letters with points between them, a word without vowels, or one in
// capitals that is said letter by letter.
func spelled(word string) (n int, ok bool) {
	folded := fold.Key(word)
	if n, ok := abbreviations()[folded]; ok {
		return n, true
	}
	capitals := strings.TrimSuffix(word, "s") // NGOs
	plain := strings.ReplaceAll(folded, ".", "")
	switch {
	case len(plain) > maxSpelled || strings.ContainsFunc(plain, func(r rune) bool { return r < 'a' || 'z' < r }):
		return 0, false
	case inCapitals(capitals):
		return saidByLetter(strings.ToLower(capitals)), true
	case strings.Contains(strings.TrimSuffix(folded, "."), "."), !strings.ContainsAny(plain, "aeiouy"):
		return saidByLetter(plain), true
	}
	return 0, false
}

// spelledParts returns the syllables of capitals that an ampersand or digits part, as in
// "AT&T" and "MI5", and whether a word is such: the "and" and each number count as one.
func spelledParts(word string) (n int, ok bool) {
	if !strings.ContainsAny(word, "&0123456789") {
		return 0, false
	}
	var last rune
	letters := 0
	for _, r := range strings.TrimSuffix(word, "s") { // G20s
		switch {
		case 'A' <= r && r <= 'Z':
			letters++
			n += saidByLetter(string(unicode.ToLower(r)))
		case r == '&', isDigit(r) && !isDigit(last):
			n++
		case !isDigit(r):
			return 0, false
		}
		last = r
	}
	return n, 0 < letters && letters <= maxSpelled
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// maxSpelled is the most letters that are said one by one.
const maxSpelled = 6

// inCapitals reports whether a word is in capitals and said letter by letter: of two or
// three letters, or with an end that cannot be said, as in NAACP.
func inCapitals(word string) bool {
	if len(word) < 2 || strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsUpper(r) }) {
		return false
	}
	if stopwords.Contains(strings.ToLower(word)) {
		return stopwords.Acronym(word) // US, but not NOT
	}
	return len(word) <= 3 || !canEnd(strings.ToLower(word[len(word)-2:]))
}

// canEnd reports whether an English word can end in two letters: in a vowel, a consonant
// behind one, or two consonants that go together.
func canEnd(two string) bool {
	return isVowel(two[0]) || isVowel(two[1]) || two[0] == two[1] ||
		strings.Contains("ch ck ct ds ft gs ks lc ld lf lk lp lt mp ms nc nd ng nk ns nt ps pt rc rd rf rk rl rm rn rp rs rt sh sk sp st th ts", two)
}

// saidByLetter counts the syllables of letters: three of a w, one of every other.
func saidByLetter(letters string) int { return len(letters) + 2*strings.Count(letters, "w") }
