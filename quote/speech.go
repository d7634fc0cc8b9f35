package quote

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed speech.txt
var speechList string

var speechWords = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for line := range strings.Lines(speechList) {
		if word := strings.TrimSpace(line); word != "" && word[0] != '#' {
			words[word] = true
		}
	}
	return words
})

// isSpeech reports whether a cue has a word of saying, or is "according to".
func isSpeech(cue string) bool {
	words := speechWords()
	for w := range strings.FieldsSeq(strings.ToLower(cue)) {
		w = strings.Trim(w, ".,:;!?\"'“”‘’()—–-")
		if w == "according" || words[w] {
			return true
		}
		for _, ending := range [...]string{"s", "es", "d", "ed", "ing"} {
			base, ok := strings.CutSuffix(w, ending)
			if !ok || len(base) < 3 {
				continue
			}
			n := len(base)
			if words[base] || words[base+"e"] || words[strings.TrimSuffix(base, "i")+"y"] ||
				base[n-1] == base[n-2] && words[base[:n-1]] {
				return true
			}
		}
	}
	return false
}
