package markup

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestShow(t *testing.T) {
	for s, want := range map[string]string{
		"":                         "",
		"plain":                    "plain",
		"a < b & c":                "a < b & c",
		"it&#8217;s <b>bold</b>":   "it’s bold",
		"10\u00a0km&nbsp;or\u202f": "10 km or ",
		"<p></p>":                  "",
		"\xff&amp;\xff":            "\xff&\xff",
	} {
		shown := Show(s)
		assert.Equal(t, want, shown.Text, "%q", s)
		if !strings.Contains(s, "<p>") {
			start, end := shown.Source(0, len(shown.Text))
			assert.Zero(t, start, "%q", s)
			assert.Equal(t, strings.TrimSuffix(s, "</b>"), s[:end], "%q", s)
		}
	}
}

func TestSource(t *testing.T) {
	const s = "<i>Ren&eacute;e</i>\u00a0Ek"
	shown := Show(s)
	source := func(part string) string {
		at := strings.Index(shown.Text, part)
		start, end := shown.Source(at, at+len(part))
		return s[start:end]
	}
	assert.Equal(t, "Ren&eacute;e", source("Renée"))
	assert.Equal(t, "&eacute;", source("é"))
	assert.Equal(t, "\u00a0Ek", source(" Ek"))
	assert.Equal(t, "", source(""))
	start, end := shown.Source(len(shown.Text), len(shown.Text))
	assert.Equal(t, []int{len(s), len(s)}, []int{start, end})
}
