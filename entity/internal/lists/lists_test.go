package lists

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestFiles holds that each list is sorted, has no word twice, and tells where it is from.
func TestFiles(t *testing.T) {
	files, err := wordFiles.ReadDir("words")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := wordFiles.ReadFile("words/" + file.Name())
		require.NoError(t, err)
		var all []string
		origin := false
		for line := range strings.Lines(string(data)) {
			line = strings.TrimRight(line, "\n")
			if strings.HasPrefix(line, "#") {
				origin = origin || strings.HasPrefix(line, "# Origin: ")
				continue
			}
			assert.Equal(t, strings.TrimSpace(line), line, file.Name())
			assert.NotEmpty(t, line, file.Name())
			all = append(all, line)
		}
		assert.True(t, origin, "%s: the origin of its words", file.Name())
		assert.True(t, slices.IsSorted(all), "%s is not sorted", file.Name())
		assert.Len(t, slices.Compact(slices.Clone(all)), len(all), file.Name())
	}
}
