package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSaysWhatIsWrong(t *testing.T) {
	data := t.TempDir()
	assert.ErrorContains(t, run(data, false, nil), "say what")
	assert.ErrorContains(t, run(data, false, []string{"ferry"}), `"ferry"`)
	assert.ErrorContains(t, run(data, false, []string{"tags"}), "tags: ", "no data there")
}
