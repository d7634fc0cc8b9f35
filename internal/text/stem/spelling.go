package stem

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

//go:embed spellings.txt
var spellingList string

// border stands for the borders of a word in spellings.txt.
const border = "."

var spellings = sync.OnceValue(func() *strings.Replacer {
	var oldnew []string
	for british, american := range pairs(spellingList) {
		oldnew = append(oldnew, american, british)
	}
	slices.Reverse(oldnew) // of two pieces that begin alike the longer comes first
	return strings.NewReplacer(oldnew...)
})

// American returns the American spelling of a folded word.
func American(word string) string {
	if len(word) < 2 {
		return word
	}
	word = zed(word)
	return strings.Trim(spellings().Replace(border+word+border), border)
}

// endings are those of words in -ise and -yse.
var endings = []string{"e", "ed", "er", "ers", "es", "ing", "ably", "able", "ation", "ational", "ations", "ement", "ingly"}

// zed writes organise as organize, and analyse as analyze.
func zed(word string) string {
	for _, end := range endings {
		stem, ok := strings.CutSuffix(word, end)
		if !ok {
			continue
		}
		if greek(stem) {
			return stem[:len(stem)-1] + "z" + end
		}
	}
	return word
}

// greek reports whether a verb without its ending has the Greek suffix that America
// spells with a z.
func greek(stem string) bool {
	const shortest = 5 // "realis"; not the "ris" of rising, the "ais" of raised
	switch {
	case strings.HasSuffix(stem, "alys"):
		return true
	case len(stem) < shortest || !strings.HasSuffix(stem, "is"):
		return false
	}
	return !latin()[stem+"e"]
}

//go:embed ise.txt
var latinList string

// latin are the words in -ise whose s is no suffix.
var latin = sync.OnceValue(func() map[string]bool {
	words := make(map[string]bool)
	for line := range strings.Lines(latinList) {
		words[strings.TrimSpace(line)] = true
	}
	return words
})

// Plain returns a folded word without accents: "café" and "cafe" are one.
func Plain(word string) string {
	if isASCII(word) {
		return word
	}
	word = plainLetters.Replace(word)
	if isASCII(word) || !hasLatin(word) {
		return word
	}
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(word)))
}

// plainLetters are those that Unicode does not take apart.
var plainLetters = strings.NewReplacer("æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "ħ", "h")

// hasLatin reports whether a word has a Latin letter: marks of other scripts, such as
// the vowels of Hindi, are no accents.
func hasLatin(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) >= 0
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
