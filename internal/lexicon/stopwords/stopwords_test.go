package stopwords

import (
	"slices"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/internal/text/fold"
	"github.com/stretchr/testify/assert"
)

func TestList(t *testing.T) {
	var words []string
	for line := range strings.Lines(english) {
		if !strings.HasPrefix(line, "#") {
			words = append(words, strings.TrimSuffix(line, "\n"))
		}
	}
	assert.True(t, slices.IsSorted(words))
	assert.Equal(t, words, slices.Compact(slices.Clone(words)), "no word twice")
	for _, w := range words {
		assert.Equal(t, fold.Key(w), w)
	}
	for _, w := range []string{"the", "n't", "'s", "i'm", "would"} {
		assert.True(t, Contains(w), w)
	}
	for _, w := range []string{"said", "new", "year", "The", ""} {
		assert.False(t, Contains(w), w)
	}
}

func TestAcronym(t *testing.T) {
	assert.True(t, Acronym("US"))
	assert.False(t, Acronym("us"))
	assert.False(t, Acronym("Us"))
}
