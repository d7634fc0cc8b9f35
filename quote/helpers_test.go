package quote

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestUnquote(t *testing.T) {
	for in, want := range map[string]string{
		"“We go.”":          "We go.",
		"''We go.''":        "We go.",
		"“We go on":         "We go on",
		"“We go” at noon":   "“We go” at noon",
		"“This” and “that”": "“This” and “that”",
	} {
		assert.Equal(t, want, unquote(in), in)
	}
}
