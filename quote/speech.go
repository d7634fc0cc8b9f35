package quote

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon/sayings"
)

// saidOtherwise are the ends of cues of saying that have no verb of it.
var saidOtherwise = []string{"let slip", "made clear", "makes clear", "made it clear", "makes it clear", "let it be known", "made plain", "made it plain", "made public"}

// isSpeech reports whether a cue has a word of saying, is "according to", or says as much in other words.
func isSpeech(cue string) bool {
	lower := strings.ToLower(cue)
	if slices.ContainsFunc(saidOtherwise, func(end string) bool { return strings.HasSuffix(lower, end) }) {
		return true
	}
	for w := range strings.FieldsSeq(lower) {
		if w = strings.Trim(w, ".,:;!?\"'“”‘’()—–-"); w == "according" || sayings.Is(w, sayings.Says|sayings.Rare) {
			return true
		}
	}
	return false
}
