package markup

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTag(t *testing.T) {
	for s, want := range map[string]string{
		"<p>Text":              "<p>",
		"</P >x":               "</P >",
		`<a href="x">y</a>`:    `<a href="x">`,
		"<br/>":                "<br/>",
		"<!-- a > b -->c":      "<!-- a > b -->",
		"<!DOCTYPE html>":      "<!DOCTYPE html>",
		"<h2>x":                "<h2>",
		"<Name Withheld> said": "",
		"<3":                   "",
		"< p>":                 "",
		"<p":                   "",
		"<p <b>":               "",
		"":                     "",
		"<":                    "",
		"</":                   "",
	} {
		assert.Equal(t, want, s[:Tag(s)], "%q", s)
	}
}

func TestTagIsBounded(t *testing.T) {
	assert.Zero(t, Tag("<p "+strings.Repeat("x", 2*maxTag)+">"))
}

func TestReference(t *testing.T) {
	for s, want := range map[string]string{
		"&amp;T":    "&",
		"&#8217;s":  "’",
		"&#x201C;x": "“",
		"&nbsp;x":   "\u00a0",
		"&quot;":    `"`,
		"& co;":     "",
		"&bogus;":   "",
		"&;":        "",
		"&":         "",
		"AT&T;":     "",
		"&&lt;":     "",
		"&lt&gt;":   "",
	} {
		n, got := Reference(s)
		assert.Equal(t, want, got, "%q", s)
		if want != "" {
			assert.Equal(t, byte(';'), s[n-1])
		}
	}
}

func TestBreaks(t *testing.T) {
	assert.True(t, Breaks("</p>"))
	assert.True(t, Breaks("<BR>"))
	assert.False(t, Breaks("<b>"))
}
