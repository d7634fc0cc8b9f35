package page

import (
	"strings"
	"unicode/utf8"
)

// lineWords is how many words of a line are looked up: what a line is about shows in
// its opening, and a line may be a megabyte long.
const lineWords = 40

// openingWords is how many of them open the line; they have points of their own.
const openingWords = 2

// numberHash stands for all numbers.
const numberHash = 0x30 << 8

// A word is a hash of a word in small letters, with two flags in its lowest bits.
type word uint64

const (
	contentWord word = 1 << iota // of four letters or more, or with a capital
	nameWord                     // with a capital, and not the first of its line or sentence
	wordFlags   = contentWord | nameWord
)

// A lineWording is what the words of a line tell.
type lineWording struct {
	points  int // of all words, and of the opening ones once more
	opening int
	classes wordClass
	past    int // words that end as past tenses do
	things  int // words of the class of things that differ from the one before
}

// readWords appends the first words of a line, and tells of them what the model knows.
func readWords(to []word, s string, known *wordTable) ([]word, lineWording) {
	var w lineWording
	first, before, since := true, uint64(0), 0
	for at, n := 0, 0; n < lineWords; n++ {
		end, hash, digits := nextWord(s, at)
		if hash == 0 {
			break
		}
		start := wordStart(s, at, end)
		if digits {
			hash = numberHash
			w.classes |= numberClass(s, start, end)
		}
		var class wordClass
		e := known.entry(hash)
		if e == nil && end-start > 3 && s[end-1] == 's' && s[end-2] != 's' && classes[s[end-2]] > digit {
			if bare := known.entry(stemHash(s, start, end, hash)); bare != nil && bare.class&outletWord != 0 {
				e = &wordPoints{class: bare.class & outletWord} // "The Mercury's"
			}
		}
		if e != nil {
			w.points += int(e.points)
			class = e.class
			if class&caseClasses != 0 {
				class = w.inContext(class, since, first, before, classes[s[start]] == capital)
			}
			w.classes |= class
			if n < openingWords {
				w.points += int(e.opening)
				w.opening += int(e.opening)
			}
		}
		before = hash
		if end-start > 4 && s[end-2] == 'e' && s[end-1] == 'd' {
			w.past++
		}
		this := word(hash) &^ wordFlags
		isCapital := classes[s[start]] == capital
		if !digits && class&smallWord == 0 && (end-start >= 4 || isCapital && end-start > 1) {
			this = word(stemHash(s, start, end, hash))&^wordFlags | contentWord
		}
		if isCapital && !first {
			this |= nameWord
		}
		if since++; first {
			since = 1
		}
		first = end < len(s) && strings.IndexByte(".?!:", s[end]) >= 0
		to = append(to, this)
		at = end
	}
	return to, w
}

// stemHash returns the hash of a word without the ending of a plural or of a genitive.
func stemHash(s string, start, end int, hash uint64) uint64 {
	const shortest = 4
	if s[end-1] != 's' || end-start < shortest || s[end-2] == 's' {
		return hash
	}
	end--
	switch {
	case s[end-1] == '\'':
		end--
	case strings.HasSuffix(s[start:end], "’"):
		end -= len("’")
	case s[end-1] == 'e' && s[end-2] == 'i':
		return hash
	}
	_, hash, _ = nextWord(s[start:end], 0)
	return hash
}

// caseClasses are the classes of words that hang on the word before or on a capital.
const caseClasses = houseNoun | yoursNoun | outletWord | thingWord | askWord

var ourHash, yourHash = hashOf("our"), hashOf("your")

// inContext returns the classes that a word has where it stands.
func (w *lineWording) inContext(class wordClass, since int, opens bool, before uint64, isCapital bool) wordClass {
	const subject = 6 // words
	if before == ourHash && class&houseNoun != 0 {
		class |= ourWord
	}
	if before == yourHash && class&yoursNoun != 0 {
		class |= yoursWord
	}
	switch {
	case !isCapital || opens:
		class &^= outletWord
	case class&outletWord != 0:
		class &^= thingWord
		if since < subject {
			class |= subjectWord
		}
	}
	if !opens {
		class &^= askWord
	}
	if class&thingWord != 0 {
		w.things++
	}
	return class
}

// wordStart returns where the word that ends at end starts, at from or behind it.
func wordStart(s string, from, end int) int {
	for from < end && classes[s[from]] > digit {
		r, n := utf8.DecodeRuneInString(s[from:])
		if isPhraseRune(r) {
			break
		}
		from += n
	}
	return from
}

// numberClass tells what a number may be: a day of a month, a year, an hour.
func numberClass(s string, start, end int) wordClass {
	switch n := end - start; {
	case n <= 2 && end+1 < len(s) && s[end] == ':' && classes[s[end+1]] == digit:
		return clockWord
	case n <= 2:
		return dateNumber
	case n == 4 && (s[start:start+2] == "19" || s[start:start+2] == "20"):
		return yearWord
	}
	return 0
}

// A wordTable has the points of words. It is a hash table of open addresses; the hash
// stands for the word.
type wordTable struct {
	slots []wordPoints
}

type wordPoints struct {
	hash            uint64
	points, opening int16
	class           wordClass
}

func newWordTable(words int) *wordTable {
	return &wordTable{make([]wordPoints, roomFor(words))}
}

// roomFor returns the size of a hash table for so many words: a power of two, at least
// half of which stays empty.
func roomFor(words int) int {
	size := 16
	for size < 2*words {
		size *= 2
	}
	return size
}

// at returns the slot of a word, or the empty one where it belongs.
func (t *wordTable) at(hash uint64) *wordPoints {
	mask := uint64(len(t.slots) - 1)
	for i := (hash ^ hash>>32) & mask; ; i = (i + 1) & mask {
		if e := &t.slots[i]; e.hash == hash || e.hash == 0 {
			return e
		}
	}
}

// entry returns what is known of a word, or nil.
func (t *wordTable) entry(hash uint64) *wordPoints {
	if e := t.at(hash); e.hash != 0 {
		return e
	}
	return nil
}

// hashOf returns the hash of a word in small letters.
func hashOf(w string) uint64 {
	if w == "0" {
		return numberHash
	}
	_, hash, _ := nextWord(w, 0)
	return hash
}

// EachWord calls f with the words of a line that are looked up, in small letters,
// numbers as "0", and tells of each whether it opens the line.
func EachWord(s string, f func(w string, opens bool)) {
	for at, n := 0, 0; n < lineWords; n++ {
		end, hash, digits := nextWord(s, at)
		if hash == 0 {
			break
		}
		w := "0"
		if !digits {
			w = strings.Trim(strings.ReplaceAll(strings.ToLower(s[wordStart(s, at, end):end]), "’", "'"), "'")
		}
		f(w, n < openingWords)
		at = end
	}
}
