package quote

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed words.txt
var wordsList string

// A wordKind is what a rule takes a word for; words.txt explains them.
type wordKind string

const (
	abstract     wordKind = "abstract"
	adverb       wordKind = "adverb"
	anybody      wordKind = "anybody"
	arbiter      wordKind = "arbiter"
	asking       wordKind = "asking"
	being        wordKind = "being"
	bodily       wordKind = "bodily"
	campaign     wordKind = "campaign"
	collective   wordKind = "collective"
	composing    wordKind = "composing"
	conjunction  wordKind = "conjunction"
	deed         wordKind = "deed"
	depiction    wordKind = "depiction"
	finding      wordKind = "finding"
	fronted      wordKind = "fronted"
	hearer       wordKind = "hearer"
	helping      wordKind = "helping"
	issuing      wordKind = "issuing"
	network      wordKind = "network"
	opener       wordKind = "opener"
	organisation wordKind = "organisation"
	quotable     wordKind = "quotable"
	reading      wordKind = "reading"
	relative     wordKind = "relative"
	room         wordKind = "room"
	ruler        wordKind = "ruler"
	talking      wordKind = "talking"
	timeUnit     wordKind = "unit"
	timeWord     wordKind = "time"
	uttering     wordKind = "uttering"
	view         wordKind = "view"
)

var words = sync.OnceValue(func() map[wordKind]map[string]bool {
	words := map[wordKind]map[string]bool{}
	for line := range strings.Lines(wordsList) {
		word, kind, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || word[0] == '#' {
			continue
		}
		if words[wordKind(kind)] == nil {
			words[wordKind(kind)] = map[string]bool{}
		}
		words[wordKind(kind)][word] = true
	}
	return words
})

// isOne reports whether token i is a word of a kind, in any case.
func (f *finder) isOne(i int, kind wordKind) bool { return isA(kind, strings.ToLower(f.word(i))) }

// isA reports whether a word, in lower case, is of a kind.
func isA(kind wordKind, word string) bool { return words()[kind][word] }
