package page

// openingWords is how many of them open the line; they have points of their own.
const openingWords = 2

// numberHash stands for all numbers.
const numberHash = 0x30<<40 | 0x30<<8

// A word of content has four letters or more, or a capital, and is no small word. It is the
// hash of its stem in small letters, with a flag in the lowest bit.
type word uint64

// nameWord is set in a word with a capital that is not the first of its line or sentence.
const nameWord word = 1

// A lineWording is what the words of a line tell.
type lineWording struct {
	points  int // of all words, and of the opening ones once more
	opening int
	classes wordClass
	past    int // words that end as past tenses do
	things  int // words of the class of things that differ from the one before
}

// readWords appends the words of content among the first of a line, of which it has the
// tokens, and tells of all of them what the model knows.
func readWords(to []word, s string, tokens []token, known wordTable) ([]word, lineWording) {
	var w lineWording
	first, before, since := true, uint64(0), 0
	for n := range tokens {
		t := &tokens[n]
		hash, start, end := t.hash, int(t.start), t.end()
		if t.isNumber() {
			hash = numberHash
			w.classes |= numberClass(s, start, end)
		}
		var class wordClass
		isCapital := classes[s[start]] == capital
		e := known.entry(hash)
		if e == nil && isCapital && end-start > 3 && s[end-1] == 's' && s[end-2] != 's' && classes[s[end-2]] > digit {
			if bare := known.entry(t.stem(s)); bare != nil && bare.class&outletWord != 0 {
				e = &wordPoints{class: bare.class & outletWord} // "The Mercury's"
			}
		}
		if e != nil {
			w.points += int(e.points)
			if class = e.class; class&caseClasses != 0 {
				class = w.inContext(class, since, first, before, isCapital)
			}
			w.classes |= class
			if n < openingWords {
				w.points += int(e.opening)
				w.opening += int(e.opening)
			}
		}
		before = hash
		if end-start > 4 && s[end-2:end] == "ed" {
			w.past++
		}
		if !t.isNumber() && class&smallWord == 0 && (end-start >= 4 || isCapital && end-start > 1) {
			this := word(t.stem(s)) &^ nameWord
			if isCapital && !first {
				this |= nameWord
			}
			to = append(to, this)
		}
		if since++; first {
			since = 1
		}
		first = end < len(s) && s[end] != ' ' && opensSentence(s[end])
	}
	return to, w
}

// opensSentence reports a mark behind which a capital tells nothing.
func opensSentence(mark byte) bool { return mark == '.' || mark == '?' || mark == '!' || mark == ':' }

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
type wordTable []wordPoints

// A wordPoints takes 16 bytes, so that what is known of a word lies together.
type wordPoints struct {
	class           wordClass
	points, opening int16
	tag             uint32 // of the hash; the slot tells the rest; 0 where it is empty
}

func newWordTable(words int) wordTable { return make(wordTable, roomFor(words)) }

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
func (t wordTable) at(hash uint64) *wordPoints {
	mask := uint64(len(t) - 1)
	tag := tagOf(hash)
	for i := hash & mask; ; i = (i + 1) & mask {
		if e := &t[i]; e.tag == tag || e.tag == 0 {
			return e
		}
	}
}

func tagOf(hash uint64) uint32 { return uint32(hash>>32) | 1 }

// take returns what is known of a word, which it enters where it is new.
func (t wordTable) take(word string) *wordPoints {
	hash := hashOf(word)
	e := t.at(hash)
	e.tag = tagOf(hash)
	return e
}

// entry returns what is known of a word, or nil.
func (t wordTable) entry(hash uint64) *wordPoints {
	if e := t.at(hash); e.tag != 0 {
		return e
	}
	return nil
}
