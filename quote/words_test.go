package quote

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWordListsAreSortedAndSayWhereTheyAreFrom(t *testing.T) {
	for _, list := range []string{wordsList, documentsList} {
		var comments, entries []string
		for line := range strings.Lines(list) {
			if strings.HasPrefix(line, "#") {
				comments = append(comments, line)
			} else {
				entries = append(entries, line)
			}
		}
		assert.Contains(t, strings.ToLower(strings.Join(comments, "")), "written by hand")
		assert.True(t, slices.IsSorted(entries))
		assert.Len(t, slices.Compact(entries), len(entries))
	}
	for _, kind := range []wordKind{abstract, anybody, campaign, organisation, ruler} {
		assert.NotEmpty(t, words()[kind], kind)
	}
}
