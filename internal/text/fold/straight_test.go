package fold

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestStraight(t *testing.T) {
	for token, want := range map[string]string{
		"": "", "word": "word", "“": `"`, "”": `"`, "«": `"`, "„": `"`, "``": `"`, "''": `"`, "’’": `"`, `"`: `"`,
		"‘": "'", "’": "'", "`": "'", "'": "'", "‹": "'", "’s": "'s", "n’t": "n't", "O’Hara": "O'Hara", "‘s": "'s", "’90s": "'90s",
		"Élan": "Élan", "'em": "'em", "“a": "“a", "\xff": "\xff", "'s": "'s",
	} {
		assert.Equal(t, want, Straight(token), token)
	}
}
