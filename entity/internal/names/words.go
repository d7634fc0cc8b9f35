package names

import (
	"context"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/model/crf"
	"github.com/copydesk/copydesk/internal/text/fold"
)

// A word is what the features say about a token by itself.
type word struct {
	exact, lower uint32 // hashes
	shape        uint32 // "Xx", "X.X.", "d-d": runs of one sort shortened
	known        lexicon.Class
	class        class
	phrase       lexicon.Class // of the longest known phrase that the token lies in
	typ          int32         // words that differ in capitals only have the same
	runFirst     int32         // the capitalised run that the token is in is
	runEnd       int32         // [runFirst, runEnd); empty if it is in none
	prefix       [4]uint32     // hashes of the first one to four bytes
	suffix       [4]uint32
	tag          uint8 // part of speech
	phraseAt     uint8 // 0 in no phrase, 1 its first word, 2 a later one; 3 one phrase by itself
	form         form
	head         bool // first word of its sentence, or after an opening mark there
	shouted      bool // in a sentence mostly of capitals
}

// A form is the sort of letters that a token starts with and has.
type form uint8

const (
	formOther   form = iota // marks, numbers
	formLower               // "word"
	formCapital             // "Word"
	formUpper               // "WORD", two letters or more
	formMixed               // "McCain", "iPhone"
	formInitial             // "J", "J."
)

func (f form) capital() bool { return f >= formCapital }

// read fills in all but the runs, the types and what depends on the sentence.
func (w *word) read(text string) {
	*w = word{tag: w.tag, typ: -1}
	w.exact = crf.Hash(text)
	w.lower, w.shape, w.form = lowered(text)
	w.prefix, w.suffix = affixes(text)
}

// lowered returns the hash of text in lower case, the hash of its shape, and
// its form. For what is not ASCII the hash of lower case is by runes.
func lowered(text string) (lower, shape uint32, f form) {
	lower, shape = 2166136261, 17
	var last byte
	upper, small, first := 0, 0, byte(0)
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		i += n
		c := sort(r)
		switch c {
		case 'X':
			upper++
			r = unicode.ToLower(r)
		case 'x':
			small++
		}
		if first == 0 {
			first = c
		}
		if c != last {
			shape = (shape ^ uint32(c)) * 16777619
			last = c
		}
		if r < utf8.RuneSelf {
			lower = (lower ^ uint32(r)) * 16777619
		} else {
			lower = crf.Mix(lower, uint32(r))
		}
	}
	return lower, shape, formOf(first, upper, small)
}

func formOf(first byte, upper, small int) form {
	switch {
	case upper+small == 0:
		return formOther
	case upper == 0:
		return formLower
	case small == 0 && upper == 1:
		return formInitial
	case small == 0:
		return formUpper
	case upper == 1 && first == 'X':
		return formCapital
	}
	return formMixed
}

// sort returns which sort of character r is, as shapes show it.
func sort(r rune) byte {
	switch {
	case 'a' <= r && r <= 'z':
		return 'x'
	case 'A' <= r && r <= 'Z':
		return 'X'
	case '0' <= r && r <= '9':
		return 'd'
	case r == '’':
		return '\''
	case r < utf8.RuneSelf:
		return byte(r)
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return 'x'
	}
	return '*'
}

func affixes(text string) (prefix, suffix [4]uint32) {
	h := uint32(2166136261)
	for i := range min(4, len(text)) {
		h = (h ^ uint32(text[i])) * 16777619
		prefix[i] = h
	}
	h = 2166136261
	for i := range min(4, len(text)) {
		h = (h ^ uint32(text[len(text)-1-i])) * 16777619
		suffix[i] = h
	}
	return prefix, suffix
}

// A reader holds what is known about the words of one document, a window of it at a
// time. Its memory is used again.
type reader struct {
	doc  *layer.Doc
	tags []uint8
	*window
	words []word // of the window
	types []wordType
	index map[uint32]int32 // of types, by hash of lower case
	lex   lexicon.Lexicon
	table *classTable
}

// text returns the token i of the window. A grave accent stays: between two words with
// capitals package entity joins them over it.
func (r *reader) text(i int) string {
	w := r.doc.Word(r.base + i)
	if w == "`" {
		return w
	}
	return fold.Straight(w)
}

// begin gathers what the document as a whole says about words, and returns its windows,
// of a size in tokens, or the error of ctx when that is done.
func (r *reader) begin(ctx context.Context, d *layer.Doc, tags []uint8, size int) ([]window, error) {
	r.doc, r.tags, r.lex, r.table = d, tags, lexicon.All(), wordClasses()
	windows := windowsOf(d, size)
	return windows, r.countTypes(ctx, windows)
}

// turnTo reads a window, unless it is the only one and so has been read.
func (r *reader) turnTo(w *window) {
	if r.window != w || r.tokens() != len(r.doc.Tokens) {
		r.read(w)
	}
}

// read looks at each word of a window by itself, then at phrases, sentences and runs.
func (r *reader) read(w *window) {
	r.window = w
	n := w.tokens()
	if cap(r.words) < n {
		r.words = make([]word, n)
	}
	r.words = r.words[:n]
	for i := range r.words {
		if r.tags != nil {
			r.words[i].tag = r.tags[r.base+i]
		}
		r.words[i].read(r.text(i))
		if r.words[i].form.capital() {
			r.words[i].class = r.table.find(r.words[i].lower)
		}
	}
	for _, s := range r.sentences {
		r.markSentence(s.first, s.end)
		r.markPhrases(s.first, s.end)
		r.markRuns(s.first, s.end)
	}
	r.numberTypes()
}

// classify looks up the classes of the words in a piece that have no capital;
// those of the others are known.
func (r *reader) classify(first, end int) {
	for i := first; i < end; i++ {
		if w := &r.words[i]; w.form == formLower || w.form == formOther {
			w.class = r.table.find(w.lower)
		}
	}
}

// markSentence finds the head of a sentence, and whether it is shouted.
func (r *reader) markSentence(first, end int) {
	head := first
	for head < end-1 && r.words[head].form == formOther {
		head++
	}
	if first < end {
		r.words[head].head = true
	}
	capitals, letters := 0, 0
	for i := first; i < end; i++ {
		if r.words[i].form != formOther {
			letters++
			if r.words[i].form.capital() {
				capitals++
			}
		}
	}
	if letters >= 4 && 10*capitals >= 7*letters {
		for i := first; i < end; i++ {
			r.words[i].shouted = true
		}
	}
}

// longestPhrase is how many tokens a known phrase may have.
const longestPhrase = 7

// markPhrases finds known words and, from left to right, the longest known phrases.
func (r *reader) markPhrases(first, end int) {
	for i := first; i < end; i++ {
		w := &r.words[i]
		if w.form == formOther {
			continue
		}
		key, found, class := lexicon.Start, 0, lexicon.Nothing
		for n := 0; n < longestPhrase && i+n < end; n++ {
			key = key.And(r.text(i + n))
			exact, folded, longer := r.lex.Find(key)
			if exact == 0 && (r.words[i].shouted || r.words[i].form == formUpper) {
				exact = folded
			}
			if n == 0 {
				w.known = exact
			}
			if exact&phrases != 0 {
				found, class = n+1, exact
			}
			if !longer {
				break
			}
		}
		if w.phraseAt != 0 || found == 0 {
			continue
		}
		r.markPhrase(i, found, class&phrases)
	}
}

// phrases are the classes whose entries may have several words.
const phrases = lexicon.Place | lexicon.Demonym | lexicon.Group | lexicon.Org | lexicon.Media | lexicon.Honorific

func (r *reader) markPhrase(at, n int, class lexicon.Class) {
	for k := range n {
		r.words[at+k].phrase = class
		r.words[at+k].phraseAt = 2
	}
	r.words[at].phraseAt = 1
	if n == 1 {
		r.words[at].phraseAt = 3
	}
}

// markRuns finds runs of capitalised words; "of", "de", "-" and the like may
// stand within one.
func (r *reader) markRuns(first, end int) {
	for i := first; i < end; {
		if !r.words[i].form.capital() {
			i++
			continue
		}
		j := i + 1
		for j < end {
			if r.words[j].form.capital() {
				j++
			} else if j+1 < end && r.words[j+1].form.capital() && r.joins(j) {
				j += 2
			} else {
				break
			}
		}
		for k := i; k < j; k++ {
			r.words[k].runFirst, r.words[k].runEnd = int32(i), int32(j)
		}
		i = j
	}
}

// joins reports whether token i may stand between two parts of a name.
func (r *reader) joins(i int) bool {
	switch r.text(i) {
	case "of", "de", "del", "la", "da", "do", "dos", "di", "el", "al", "bin", "ibn", "bint", "van", "von", "der", "den",
		"-", "'", "&", "for", "le", "ul", "ur", "e", "y", "–":
		return true
	}
	return false
}
