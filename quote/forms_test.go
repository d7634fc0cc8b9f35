package quote_test

import (
	"io/fs"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/examples/corpus"
	"github.com/copydesk/copydesk/quote"
)

// TestFormsOfSpaces holds that the form in which a text has its spaces and line ends
// changes no quote of the sample articles.
func TestFormsOfSpaces(t *testing.T) {
	files, err := fs.Glob(corpus.FS, "*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, form := range []struct {
		name  string
		write func(string) string
	}{
		{"no-break spaces", strings.NewReplacer(" ", "\u00a0").Replace},
		{"line ends of Windows", strings.NewReplacer("\n", "\r\n").Replace},
		{"spaces at the ends of lines", strings.NewReplacer("\n", " \n").Replace},
	} {
		t.Run(form.name, func(t *testing.T) {
			for _, name := range files {
				text, err := fs.ReadFile(corpus.FS, name)
				require.NoError(t, err)
				assert.Equal(t, attributed(string(text)), attributed(form.write(string(text))), name)
			}
		})
	}
}

// attributed returns the quotes of a text in words, with their speakers.
func attributed(text string) []string {
	a := article.Parse(text)
	var all []string
	for _, q := range quote.Extract(a, entity.Extract(a)) {
		all = append(all, q.Speaker+" | "+q.Attributed(a))
	}
	return all
}
