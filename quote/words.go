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
	anybody      wordKind = "anybody"
	arbiter      wordKind = "arbiter"
	campaign     wordKind = "campaign"
	deed         wordKind = "deed"
	depiction    wordKind = "depiction"
	hearer       wordKind = "hearer"
	organisation wordKind = "organisation"
	quotable     wordKind = "quotable"
	ruler        wordKind = "ruler"
	timeUnit     wordKind = "unit"
	timeWord     wordKind = "time"
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

// isA reports whether a word, in lower case, is of a kind.
func isA(kind wordKind, word string) bool { return words()[kind][word] }
