package article

import (
	"bufio"
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode"
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

// Phrases are patterns of words that tell boilerplate, as [ParsePhrases] reads
// them. They are read-only; many goroutines may use one.
type Phrases struct {
	ids   map[string]int32 // of the words that occur in patterns
	first [][]pattern      // by the id of their first word
	later [][]pattern      // those that start with a star, by the id of the word behind it
}

type pattern struct {
	kind  Kind
	text  string
	items []item
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
	openingStar = 12
	phraseWords = 28
)

// ParsePhrases reads patterns, one a line, as "kind: pattern". The kind is one of
// the constants of type [Kind] or a name of the caller's; a kind of the body
// ("paragraph") protects the lines that match. The pattern is a row
// of words that stands at the start of a line of the article; case and
// punctuation do not matter. In it
//
//   - is any words, six at the most (twelve at the start of a pattern)
//     0      is any number
//     word:  is that word and a colon behind it
//     word$  is that word and then nothing more but punctuation
//
// Empty lines and lines that start with # are left out. An error names the
// line that cannot be read.
func ParsePhrases(r io.Reader) (*Phrases, error) {
	p := &Phrases{ids: map[string]int32{}, first: [][]pattern{nil}, later: [][]pattern{nil}}
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
	pat := pattern{kind: kind, text: text}
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
			it.id = p.id(bare)
		}
		pat.items = append(pat.items, it)
	}
	head, into := pat.items, p.first
	if len(head) > 0 && head[0].id == anyWords {
		head, into = head[1:], p.later
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

func (p *Phrases) id(word string) int32 {
	word = strings.ReplaceAll(strings.ToLower(word), "’", "'")
	id, ok := p.ids[word]
	if !ok {
		id = int32(len(p.first))
		p.ids[word] = id
		p.first, p.later = append(p.first, nil), append(p.later, nil)
	}
	return id
}

// match returns the first pattern that fits the line, or nil. Id 0 of the words
// is a word that no pattern knows, or a number.
func (p *Phrases) match(line string, s *scratch) *pattern {
	s.lineWords(line, p)
	if len(s.words) == 0 {
		return nil
	}
	if pat := fitting(p.first[s.words[0].id], s.words); pat != nil {
		return pat
	}
	for i := range min(len(s.words), openingStar+1) {
		if pat := fitting(p.later[s.words[i].id], s.words[i:]); pat != nil {
			return pat
		}
	}
	return nil
}

func fitting(patterns []pattern, words []phraseWord) *pattern {
	for i := range patterns {
		items := patterns[i].items
		if items[0].id == anyWords {
			items = items[1:]
		}
		if fits(items, words) {
			return &patterns[i]
		}
	}
	return nil
}

func fits(items []item, words []phraseWord) bool {
	for n, it := range items {
		if it.id == anyWords {
			for skip := range min(innerStar, len(words)-n) + 1 {
				if fits(items[n+1:], words[n+skip:]) {
					return true
				}
			}
			return false
		}
		if n >= len(words) || !it.fits(words[n]) {
			return false
		}
	}
	return true
}

func (it item) fits(w phraseWord) bool {
	if it.colon && !w.colon || it.end && !w.last {
		return false
	}
	if it.id == anyNumber {
		return w.number
	}
	return it.id == w.id
}

type phraseWord struct {
	id          int32
	number      bool
	colon, last bool
}

// A scratch holds what is used again for each line of a text.
type scratch struct {
	words []phraseWord
	fold  []byte
}

// lineWords fills s.words with the first words of line.
func (s *scratch) lineWords(line string, p *Phrases) {
	s.words = s.words[:0]
	for i := 0; i < len(line); {
		start, digits := i, true
		s.fold = s.fold[:0]
		for i < len(line) {
			r, n := rune(line[i]), 1
			if r >= utf8.RuneSelf {
				r, n = utf8.DecodeRuneInString(line[i:])
			}
			if r == '’' {
				r = '\''
			}
			inner := r == '\'' && i > start
			if !inner && r != '©' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				break
			}
			digits = digits && unicode.IsDigit(r)
			s.fold = utf8.AppendRune(s.fold, unicode.ToLower(r))
			i += n
		}
		if i == start {
			if line[i] == ':' && len(s.words) > 0 {
				s.words[len(s.words)-1].colon = true
			}
			_, n := utf8.DecodeRuneInString(line[i:])
			i += n
			continue
		}
		if len(s.words) == phraseWords {
			return
		}
		s.words = append(s.words, phraseWord{id: p.ids[string(bytes.TrimRight(s.fold, "'"))], number: digits})
	}
	if len(s.words) > 0 {
		s.words[len(s.words)-1].last = true
	}
}
