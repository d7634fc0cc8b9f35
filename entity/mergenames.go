package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
)

// A fullName is the canonical name of a person in parts, all as keys.
type fullName struct {
	words  []string // without suffix
	suffix string   // "jr", "iii"; empty where there is none
	ofClan bool     // "Al-" stands in it
}

// suffixes tell bearers of one name apart.
var suffixes = map[string]bool{"jr": true, "sr": true, "ii": true, "iii": true, "iv": true}

// shortAl is a given name, "Al Harlow", where it is not the article of a clan, "Al Vantov".
const shortAl = "Al"

func parseName(name string) fullName {
	words := nameKeys(name)
	n := fullName{words: words, ofClan: strings.Contains(strings.ToLower(name), " al-") || strings.Contains(name, " Al ")}
	if last := len(words) - 1; last > 0 && suffixes[words[last]] {
		n.words, n.suffix = words[:last], words[last]
	}
	if len(n.words) == 1 && strings.HasPrefix(name, shortAl+" ") {
		n.words = []string{"al", n.words[0]}
	}
	// "J. Edgar Harlow" goes by his second name.
	if len(n.words) > 2 && isInitial(n.words[0]) && !isInitial(n.words[1]) {
		n.words = n.words[1:]
	}
	return n
}

// key is the same for the same name.
func (n *fullName) key() string {
	return strings.Join(n.words, " ") + "\t" + n.suffix
}

func (n *fullName) family() string { return n.words[len(n.words)-1] }

// hasFather reports whether the last word is the name of the father, by which nobody is
// called alone: "Karim bin Salim".
func (n *fullName) hasFather() bool {
	if len(n.words) < 3 {
		return false
	}
	switch n.words[len(n.words)-2] {
	case "bin", "ibn", "bint":
		return true
	}
	return false
}

// isFull reports whether the name has a given name that is more than an initial.
func (n *fullName) isFull() bool { return len(n.words) > 1 && !isInitial(n.words[0]) }

// middle is the initial of the second of three words and more.
func (n *fullName) middle() string {
	if len(n.words) < 3 {
		return ""
	}
	return firstLetter(n.words[1])
}

func isInitial(word string) bool { return utf8.RuneCountInString(word) == 1 }

func firstLetter(word string) string {
	_, size := utf8.DecodeRuneInString(word)
	return word[:size]
}

// nameKeys returns the keys of the words of a canonical name.
func nameKeys(name string) []string {
	var words []string
	onlyInitials := false // in the last of words
	for w := range strings.FieldsSeq(partInitials(name)) {
		w = plainKey(strings.Trim(w, `.,"'’“”()[]`))
		for _, p := range []string{"al-", "el-"} {
			if t := strings.TrimPrefix(w, p); t != "" {
				w = t
			}
		}
		switch last := len(words) - 1; {
		case w == "" || w == "the" || w == "al" || w == "el":
		case last >= 0 && isInitial(w) && onlyInitials: // "J. K. Harlow" as "J.K. Harlow"
			words[last] += w
		default:
			onlyInitials = isInitial(w)
			words = append(words, w)
		}
	}
	return words
}

// partInitials puts a space between initials and the name that they are printed
// together with: "M.K.Harlow".
func partInitials(name string) string {
	at := strings.LastIndexByte(name, '.')
	if at < 1 || at+3 > len(name) || name[at+1] == ' ' || !unicode.IsUpper(rune(name[at+1])) || !unicode.IsLower(rune(name[at+2])) {
		return name
	}
	return name[:at+1] + " " + name[at+1:]
}

// givenGender is the gender that a given name has by itself.
func givenGender(given string) Gender {
	var t thing
	t.vote(lexicon.LookupFolded(given), lexicon.Female, lexicon.Male, 1)
	return t.gender()
}

// skeleton reduces a name to the consonants that spellings of it have in common.
func skeleton(name string) string {
	name = skeletonReplacer.Replace(name)
	var b []byte
	for i := range len(name) {
		c := name[i]
		if i == 0 && strings.IndexByte("aeiou", c) >= 0 {
			b = append(b, 'a')
			continue
		}
		if strings.IndexByte("aeiouyjh-'", c) >= 0 && i > 0 || i > 0 && name[i-1] == c {
			continue
		}
		b = append(b, c)
	}
	return string(b)
}

var skeletonReplacer = strings.NewReplacer("ph", "f", "ck", "k", "x", "ks", "c", "k", "q", "k", "w", "v", "z", "s")
