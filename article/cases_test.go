package article_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/article"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestCases reads testdata/cases. Each line of a case is a line of a text behind "|",
// and before it the kind of the block that it belongs to; before a line that goes on
// with the block above, nothing. Lines that start with '#' say what the case is about.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			require.NoError(t, err)
			checkCase(t, string(data))
		})
	}
}

func checkCase(t *testing.T, data string) {
	var text strings.Builder
	type want struct{ kind, line string }
	wants := map[int]want{} // by where the line starts
	for line := range strings.Lines(data) {
		if line[0] == '#' {
			continue
		}
		kind, rest, ok := strings.Cut(line, "|")
		require.True(t, ok, "no | in %q", line)
		rest = strings.TrimPrefix(rest, " ")
		if kind = strings.TrimSpace(kind); strings.TrimSpace(rest) != "" {
			wants[text.Len()+len(rest)-len(strings.TrimLeft(rest, " \t"))] = want{kind, rest}
		}
		text.WriteString(rest)
	}
	a := article.Parse(text.String())
	for at, w := range wants {
		for _, b := range a.Blocks().All() {
			switch {
			case at < b.Start || b.End <= at:
			case w.kind == "":
				assert.Less(t, b.Content.Start, at, "goes on: %q", w.line)
			default:
				assert.Equal(t, w.kind, string(b.Kind), "%q, by %q", w.line, b.Rule)
				assert.Equal(t, at, b.Content.Start, "a block of its own: %q", w.line)
			}
		}
	}
}
