package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSaysWhatIsWrong(t *testing.T) {
	data := t.TempDir()
	assert.ErrorContains(t, run(data, data, 1, nil), "which models")
	assert.ErrorContains(t, run(data, data, 1, []string{"ferry"}), `"ferry"`)
	assert.ErrorContains(t, run(data, data, 1, []string{"pos"}), "pos: ", "no data there")
}

func TestModuleIsFound(t *testing.T) {
	dir, err := module()
	assert.NoError(t, err)
	assert.FileExists(t, dir+"/doc.go")
}
