package sayings

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestForms(t *testing.T) {
	for _, w := range []string{"say", "said", "says", "replies", "replied", "reply", "quipped", "conceding", "announces", "told", "wrote"} {
		assert.True(t, Is(w, Says), w)
	}
	for _, w := range []string{"", "walked", "letter", "sailed"} {
		assert.False(t, Is(w, Says), w)
	}
	assert.True(t, Is("told", Listener))
	assert.True(t, Is("letter", Words))
	assert.False(t, Is("letter", Clause))
	assert.True(t, Is("urged", Orders))
	assert.True(t, Is("threat", Noun))
}

func TestListIsSorted(t *testing.T) {
	var words []string
	for line := range strings.Lines(list) {
		if word, what, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && word[0] != '#' {
			words = append(words, word)
			for use := range strings.FieldsSeq(what) {
				assert.NotZero(t, uses[use], line)
			}
		}
	}
	assert.True(t, slices.IsSorted(words))
	assert.Equal(t, len(words), len(slices.Compact(words)))
}
