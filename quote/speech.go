package quote

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon/sayings"
)

// isSpeech reports whether a cue has a word of saying, or is "according to".
func isSpeech(cue string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(cue)) {
		if w = strings.Trim(w, ".,:;!?\"'“”‘’()—–-"); w == "according" || sayings.Is(w, sayings.Says|sayings.Rare) {
			return true
		}
	}
	return false
}
