// Package syllable counts the syllables of English words by spelling.
package syllable

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/copydesk/copydesk/internal/text/fold"
	"golang.org/x/text/unicode/norm"
)

//go:embed exceptions.txt
var exceptionList string

// exceptions gives the syllables of the words that the rules get wrong.
var exceptions = sync.OnceValue(func() map[string]int { return readCounts(exceptionList) })

// readCounts reads a list of words with their syllables.
func readCounts(list string) map[string]int {
	m := make(map[string]int)
	for line := range strings.Lines(list) {
		word, n, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok && word != "#" {
			m[word], _ = strconv.Atoi(n)
		}
	}
	return m
}

// Count returns the number of syllables of a word, at least one. The parts of a
// hyphened word are counted apart. An abbreviation has those of what one says: two for
// "Mr." and for "U.N.", three for "FBI"; a word that is all in capitals with the rest of
// its sentence is to be handed in folded. Of letters and digits, "G20",
// letters are said one by one. What has no letter from a to z counts as one, and so does a
// number, also as a part.
func Count(word string) int {
	total := 0
	for part := range strings.SplitSeq(word, "-") {
		total += countPart(part)
	}
	return max(1, total)
}

func countPart(part string) int {
	plain := strings.TrimSuffix(fold.Spelling(part), "'s")
	if n, ok := spelled(plain); ok {
		return n
	}
	if n, ok := spelledParts(plain); ok {
		return n
	}
	if word := letters(fold.Key(part)); word != "" {
		return countWord(word)
	}
	return b2i(strings.ContainsAny(part, "0123456789"))
}

// letters keeps the letters a to z and apostrophes; accents are taken off.
func letters(s string) string {
	plain := true
	for i := range len(s) {
		plain = plain && ('a' <= s[i] && s[i] <= 'z' || s[i] == '\'')
	}
	if plain {
		return strings.Trim(s, "'")
	}
	s = strings.ReplaceAll(s, "é", "ey") // is never silent
	return strings.Trim(strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || r == '\'' {
			return r
		}
		return -1
	}, norm.NFD.String(s)), "'")
}

func countWord(word string) int {
	word, clitic := cutClitic(word)
	if n, ok := exceptions()[word]; ok {
		return n + clitic
	}
	// A plural or a possessive has the syllables of its stem, or one more.
	if stem, ok := strings.CutSuffix(word, "s"); ok {
		if n, ok := exceptions()[stem]; ok {
			return n + sibilant(stem) + clitic
		}
	}
	if first, second, ok := splitCompound(word); ok {
		return countWord(first) + countWord(second) + clitic
	}
	return max(1, vowelGroups(word)+hiatus(word)-silent(word)+adjust(word)) + clitic
}

// cutClitic cuts a contraction off and returns its syllables: "didn't" has one
// more than "did", "we'll" has no more than "we".
func cutClitic(word string) (string, int) {
	stem, clitic, found := strings.Cut(word, "'")
	switch {
	case !found:
		return word, 0
	case clitic == "t" && strings.HasSuffix(stem, "n") && len(stem) > 2 && strings.ContainsRune("dstv", rune(stem[len(stem)-2])):
		return stem[:len(stem)-1], 1
	case clitic == "s":
		return stem, sibilant(stem)
	case stem != "" && !isVowel(stem[len(stem)-1]) && (clitic == "ve" || clitic == "ll" || clitic == "d" && hasAnySuffix(stem, "t", "d")):
		return stem, 1 // would've, it'll, it'd
	}
	return stem + strings.ReplaceAll(clitic, "'", ""), 0
}

// sibilant is 1 if an s makes a syllable of its own after the stem.
func sibilant(stem string) int {
	return b2i(hasAnySuffix(stem, "s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze"))
}

func isVowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

func vowelGroups(word string) int {
	n, inside := 0, false
	for i := range len(word) {
		vowel := isVowel(word[i]) && !(word[i] == 'y' && i == 0)
		if word[i] == 'u' && i > 0 && word[i-1] == 'q' {
			vowel = false
		}
		if vowel && !inside {
			n++
		}
		inside = vowel
	}
	return n
}

// hiatus counts the places where two vowels in a row are two syllables.
func hiatus(word string) int {
	n := suffixHiatus(word)
	for i := 0; i+1 < len(word); i++ {
		rest := word[i:]
		switch word[i : i+2] {
		case "ia", "io", "iu", "ya":
			n += breaks(word, i)
		case "eo": // video, but not people, gorgeous, surgeon
			n += b2i(len(rest) > 2 && !hasAnyPrefix(rest, "eop", "eou", "eon"))
		case "ua", "uo": // usual, but not quality, guard
			n += b2i(i > 0 && word[i-1] != 'q' && word[i-1] != 'g')
		case "oi": // going, but not coin
			n += b2i(strings.HasPrefix(rest, "oing"))
		case "ay", "ey", "oy", "uy": // mayor, playing, but not played
			n += b2i(len(rest) > 2 && isVowel(rest[2]) && rest != "aye" && rest != "eye" && !hasAnySuffix(rest[2:], "ed", "es"))
		case "yi", "ei": // studying, being, but not ceiling
			n += b2i(strings.HasPrefix(rest[1:], "ing") && (word[i] != 'y' || i == 0 || !isVowel(word[i-1])))
		case "ie": // quiet, society, science, client, but not friend
			n += b2i(rest == "iet" || hasAnyPrefix(rest, "iety", "ience") ||
				strings.HasPrefix(rest, "ient") && (i == 0 || word[i-1] != 't' && word[i-1] != 'c'))
		}
	}
	return n
}

// suffixHiatus counts the syllable that some endings have more than vowels:
// racism, happier, happiest.
func suffixHiatus(word string) int {
	n := len(word)
	return b2i(n > 3 && strings.HasSuffix(word, "ism")) +
		b2i(n > 4 && strings.HasSuffix(word, "ier") && word[n-4] != 't' || n > 5 && strings.HasSuffix(word, "iest"))
}

func hasAnyPrefix(s string, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
}

func hasAnySuffix(s string, suffixes ...string) bool {
	return slices.ContainsFunc(suffixes, func(p string) bool { return strings.HasSuffix(s, p) })
}

// breaks is 0 where ia, io, iu are one syllable, as in "nation" and "special".
func breaks(word string, i int) int {
	if i == 0 || word[i] == 'y' {
		return b2i(i > 0 && word[i+1] == 'a' && !isVowel(word[i-1]))
	}
	switch word[i-1] {
	case 't', 's', 'c', 'g', 'x':
		soft := word[i+1] == 'o' && (strings.HasPrefix(word[i:], "ion") || strings.HasPrefix(word[i:], "iou")) ||
			word[i+1] == 'a' && (strings.HasPrefix(word[i:], "ial") || strings.HasPrefix(word[i:], "ian"))
		return b2i(!soft)
	case 'n', 'l':
		return b2i(!strings.HasPrefix(word[i:], "ion") || len(word) != i+3 && word[i+3] != 's')
	}
	return 1
}

// silent counts the vowel groups at the end that are not spoken: "made", "asked",
// "times", "careful".
func silent(word string) int {
	n := len(word)
	switch {
	case n > 3 && (strings.HasSuffix(word, "gue") || strings.HasSuffix(word, "que")):
		return 1
	case n > 2 && strings.HasSuffix(word, "e") && !isVowel(word[n-2]) && !syllabicL(word):
		return 1
	case n > 3 && strings.HasSuffix(word, "es") && !isVowel(word[n-3]) && sibilant(word[:n-1]) == 0 && sibilant(word[:n-2]) == 0 && !syllabicL(word[:n-1]):
		return 1
	case n > 3 && strings.HasSuffix(word, "ed") && !isVowel(word[n-3]) && word[n-3] != 't' && word[n-3] != 'd' && !syllabicL(word[:n-1]):
		return 1
	}
	for _, end := range []string{"ely", "eless", "elessly", "elessness", "eful", "efully", "efulness", "ement", "ements"} {
		if stem, ok := strings.CutSuffix(word, end); ok && len(stem) > 1 && !isVowel(stem[len(stem)-1]) && vowelGroups(stem) > 0 {
			return 1
		}
	}
	return 0
}

// syllabicL reports whether a word ends in a consonant and "le", as "table".
func syllabicL(word string) bool {
	n := len(word)
	return n > 3 && strings.HasSuffix(word, "le") && !isVowel(word[n-3]) && word[n-3] != 'l'
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
