package page

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed data/phrases.txt
var phrasesFile string

var builtinPhrases = sync.OnceValue(func() *Phrases {
	p, err := ParsePhrases(strings.NewReader(phrasesFile))
	if err != nil {
		panic("article: data/phrases.txt: " + err.Error()) // a test reads the same file
	}
	return p
})

// Phrases are patterns of words that tell boilerplate, as [ParsePhrases] reads them.
type Phrases struct {
	slots []slot      // a hash table of the words that occur in patterns
	words int         // how many they are
	first [][]pattern // by the id of their first word
	later [][]pattern // those that start with a star, by the id of the word behind it
}

// A slot is empty where its id is 0. The hash stands for the word.
type slot struct {
	hash uint64
	id   int32
}

type pattern struct {
	kind  Kind
	rule  string // "phrase: " and the text
	items []item
	// second is the id of the word that has to follow the first one, or 0.
	second int32
	// length is how many of the items are words, and not stars or numbers.
	length int
}

type item struct {
	id         int32 // of a word, or anyWords, or anyNumber
	colon, end bool  // what has to follow the word
}

const (
	anyWords  int32 = -1
	anyNumber int32 = -2
)

// How far patterns look: stars stand for so many words, and only the first
// words of a line are looked at, so that matching costs the same on any line.
const (
	innerStar   = 6
	openingStar = 12 // 3 in long lines, which may tell who somebody is
	phraseWords = 28
)

// ParsePhrases reads patterns, one a line; package article documents them.
func ParsePhrases(r io.Reader) (*Phrases, error) {
	p := &Phrases{slots: make([]slot, 64), first: [][]pattern{nil}, later: [][]pattern{nil}}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		kind, text, ok := strings.Cut(line, ": ")
		if !ok {
			return nil, fmt.Errorf("phrases: line %d: no \": \" between kind and pattern in %q", n, line)
		}
		if err := p.add(Kind(kind), text); err != nil {
			return nil, fmt.Errorf("phrases: line %d: %w", n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("phrases: %w", err)
	}
	return p, nil
}

func (p *Phrases) add(kind Kind, text string) error {
	pat := pattern{kind: kind, rule: "phrase: " + text}
	for _, w := range strings.Fields(text) {
		bare := strings.TrimRight(w, ":$")
		it := item{colon: w[len(bare):] == ":", end: w[len(bare):] == "$"}
		switch {
		case bare == "" || len(w)-len(bare) > 1:
			return fmt.Errorf("%q is no word with at most one mark behind it", w)
		case bare == "*":
			it.id = anyWords
		case bare == "0":
			it.id = anyNumber
		default:
			if it.id = p.id(bare); it.id == 0 {
				return fmt.Errorf("%q is no word of letters and digits", bare)
			}
			pat.length++
		}
		pat.items = append(pat.items, it)
	}
	head, into := pat.items, p.first
	if len(head) > 0 && head[0].id == anyWords {
		head, into = head[1:], p.later
	}
	if len(head) > 1 && head[1].id > 0 {
		pat.second = head[1].id
	}
	switch {
	case len(head) == 0 || head[0].id == anyWords:
		return fmt.Errorf("no word in pattern %q", text)
	case head[0].id == anyNumber:
		into[0] = append(into[0], pat)
	default:
		into[head[0].id] = append(into[head[0].id], pat)
	}
	return nil
}

// id returns the number of a word, which it gives to new ones; 0 where word is none.
func (p *Phrases) id(word string) int32 {
	t := nextWord(word, 0)
	if t.end() != len(word) || t.start != 0 {
		return 0
	}
	at := p.slot(t.hash)
	if at.id == 0 {
		p.words++
		*at = slot{t.hash, int32(p.words)}
		p.first, p.later = append(p.first, nil), append(p.later, nil)
	}
	id := at.id
	if p.words*2 > len(p.slots) {
		old := p.slots
		p.slots = make([]slot, 2*len(old))
		for _, s := range old {
			if s.id > 0 {
				*p.slot(s.hash) = s
			}
		}
	}
	return id
}

// slot returns the slot of a word, or the empty one where it belongs.
func (p *Phrases) slot(hash uint64) *slot {
	mask := uint64(len(p.slots) - 1)
	for i := (hash ^ hash>>32) & mask; ; i = (i + 1) & mask {
		if s := &p.slots[i]; s.id == 0 || s.hash == hash {
			return s
		}
	}
}

// match returns the pattern that fits the line with the most words, the first of
// several; or nil. Id 0 of the words is a word that no pattern knows, or a number.
// A star at the start of a pattern stands for opening words at most.
func (p *Phrases) match(line string, tokens []token, opening int, s *scan) *pattern {
	*s = scan{line: line, tokens: tokens, p: p, words: s.words[:0]}
	var best *pattern
	for i := 0; i <= opening && s.has(i); i++ {
		w := s.words[i]
		if w.id == 0 && !w.number {
			continue
		}
		if i == 0 {
			best = s.longest(best, p.first[w.id], i)
		}
		if later := p.later[w.id]; len(later) > 0 {
			best = s.longest(best, later, i)
		}
	}
	return best
}

// bound reports whether a mark tells what has to follow the last word.
func (p *pattern) bound() bool {
	last := p.items[len(p.items)-1]
	return last.colon || last.end
}

// stars returns how many words the stars and numbers of p may well stand for.
func (p *pattern) stars() int { return 3 * (1 + len(p.items) - p.length) }

// longest returns the longest of best and the patterns that fit the words from i.
func (s *scan) longest(best *pattern, patterns []pattern, i int) *pattern {
	var next int32
	if len(patterns) > 0 && s.has(i+1) {
		next = s.words[i+1].id
	}
	for n := range patterns {
		pat := &patterns[n]
		if pat.second > 0 && pat.second != next {
			continue
		}
		if best != nil && (pat.length < best.length || pat.length == best.length && (best.bound() || !pat.bound())) {
			continue
		}
		items := pat.items
		if items[0].id == anyWords {
			items = items[1:]
		}
		if s.fits(items, i) {
			best = pat
		}
	}
	return best
}

// fits reports whether the words from i fit the items.
func (s *scan) fits(items []item, i int) bool {
	for n, it := range items {
		if it.id == anyWords {
			return s.starFits(it, items[n+1:], i+n)
		}
		if !s.has(i+n) || !it.fits(s.words[i+n]) {
			return false
		}
	}
	return true
}

// starFits tries a star as no word, one, two and so on from i. A mark behind the star
// is one behind its last word.
func (s *scan) starFits(star item, rest []item, i int) bool {
	for skip := 0; skip <= innerStar && (skip == 0 || s.has(i+skip-1)); skip++ {
		if (star.colon || star.end) && (skip == 0 || !star.marked(s.words[i+skip-1])) {
			continue
		}
		if s.fits(rest, i+skip) {
			return true
		}
	}
	return false
}

func (it item) marked(w phraseWord) bool { return (!it.colon || w.colon) && (!it.end || w.last) }

func (it item) fits(w phraseWord) bool {
	return it.marked(w) && (it.id == w.id || it.id == anyNumber && w.number)
}

type phraseWord struct {
	id          int32
	number      bool
	colon, last bool
}

// A scan looks up the words of a line as far as they are asked for. One scan serves for
// many lines, so that they share its memory.
type scan struct {
	line   string
	tokens []token
	p      *Phrases
	words  []phraseWord
}

// has reports whether the line has a word i among those that are looked at, and looks up
// so far.
func (s *scan) has(i int) bool {
	for len(s.words) <= i {
		if len(s.words) == min(len(s.tokens), phraseWords) {
			return false
		}
		s.next()
	}
	return true
}

// next looks up a word and reads the marks behind it. A "|" parts a label from what it
// labels as a colon does.
func (s *scan) next() {
	t := &s.tokens[len(s.words)]
	w := phraseWord{id: s.p.slot(t.hash).id, number: t.isNumber()}
	at := t.end()
	if n := len(s.words) + 1; n < len(s.tokens) && int(s.tokens[n].start) == at+1 && s.line[at] == ' ' {
		s.words = append(s.words, w)
		return
	}
	for ; at < len(s.line) && classes[s.line[at]] == otherByte; at++ {
		w.colon = w.colon || s.line[at] == ':' || s.line[at] == '|'
	}
	for at < len(s.line) { // marks beyond ASCII
		r, n := utf8.DecodeRuneInString(s.line[at:])
		if isPhraseRune(r) {
			break
		}
		w.colon = w.colon || r == ':' || r == '|'
		at += n
	}
	w.last = at == len(s.line)
	s.words = append(s.words, w)
}
