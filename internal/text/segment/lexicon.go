package segment

import (
	"embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed lists/*.txt
var lists embed.FS

// A use says what a listed word may do; a word may do several things.
type use uint8

const (
	prefix  use = 1 << iota // joined by a hyphen to what follows
	suffix                  // joined by a hyphen to what stands before
	measure                 // a unit behind a number
	elided                  // may follow an apostrophe in place of its beginning
	domain                  // a top-level domain
)

// An abbreviation says what its full stop can be.
type abbreviation uint8

const (
	none     abbreviation = iota
	before                // stands before a name or a word and never ends a sentence: "Mr."
	after                 // may end a sentence: "Inc."
	clock                 // may end a sentence, unless a day, a zone or a month follows: "p.m."
	numbered              // an abbreviation only before a number: "No. 5"
	place                 // an abbreviation only behind a comma or a hyphen: ", Mass.", "D-Ill."
	loose                 // at the end of a sentence the stop is a token of its own: "etc"
)

var abbreviationKinds = map[string]abbreviation{
	"before": before, "after": after, "clock": clock, "numbered": numbered, "place": place, "loose": loose,
}

// lexica are the word lists of the folder lists. The keys of the maps of
// numbers are packed.
type lexica struct {
	words         map[uint64]use
	contractions  map[uint64]uint8        // bytes of the first part
	edges         [32]uint32              // for each first letter of a contraction, its last letters
	abbreviations map[uint64]abbreviation // as written
	starters      map[string]bool         // capitalised words that begin sentences
	dates         map[string]bool         // what follows a time of the day
}

// lexicon reads the lists once. They are part of the program, so that an
// error in one is a fault of the program.
var lexicon = sync.OnceValue(func() *lexica {
	l := &lexica{
		words: map[uint64]use{}, contractions: map[uint64]uint8{}, abbreviations: map[uint64]abbreviation{},
		starters: map[string]bool{}, dates: map[string]bool{},
	}
	for _, w := range list("affixes") {
		if p, ok := strings.CutSuffix(w, "-"); ok {
			l.words[pack(p)] |= prefix
		} else {
			l.words[pack(w[1:])] |= suffix
		}
	}
	for name, u := range map[string]use{"units": measure, "elisions": elided, "domains": domain} {
		for _, w := range list(name) {
			l.words[pack(w)] |= u
		}
	}
	for _, w := range list("contractions") {
		first, second, _ := strings.Cut(w, " ")
		l.contractions[pack(first+second)] = uint8(len(first))
		l.edges[first[0]&31] |= 1 << (second[len(second)-1] & 31)
	}
	for _, w := range list("abbreviations") {
		word, kind, _ := strings.Cut(w, " ")
		if abbreviationKinds[kind] == none {
			panic(fmt.Sprintf("lists/abbreviations.txt: %q: no such kind", w))
		}
		l.abbreviations[packAs(word)] = abbreviationKinds[kind]
	}
	for name, set := range map[string]map[string]bool{"starters": l.starters, "dates": l.dates} {
		for _, w := range list(name) {
			set[w] = true
		}
	}
	return l
})

// list returns the lines of a list without its comments.
func list(name string) []string {
	data, err := lists.ReadFile("lists/" + name + ".txt")
	if err != nil {
		panic(err)
	}
	var words []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			words = append(words, line)
		}
	}
	return words
}

// abbreviation returns what the word, without its full stop, is short for.
// Words in capitals are looked up as if only the first were one.
func (l *lexica) abbreviation(word string) abbreviation {
	if len(word) > 8 {
		return none
	}
	if k := l.abbreviations[packAs(word)]; k != none || len(word) < 2 || !isUpper(word[1]) {
		return k
	}
	return l.abbreviations[uint64(word[0])|pack(word)&^0xFF]
}

// pack returns the bytes of an ASCII word of at most 8, in lower case, as a
// number; 0 for what is longer.
func pack(word string) uint64 {
	if len(word) > 8 {
		return 0
	}
	var key uint64
	for i := 0; i < len(word); i++ {
		b := word[i]
		if isUpper(b) {
			b |= 0x20
		}
		key |= uint64(b) << (8 * i)
	}
	return key
}

// packAs is pack that keeps capitals.
func packAs(word string) uint64 {
	if len(word) > 8 {
		return 0
	}
	var key uint64
	for i := 0; i < len(word); i++ {
		key |= uint64(word[i]) << (8 * i)
	}
	return key
}
