package copydesk_test

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each file of weights is one that a MODEL.md describes, by 16 digits of its SHA-256 or
// all; together they are below 12 MB.
func TestWeightsAreThoseOfModelMD(t *testing.T) {
	var described strings.Builder
	files := map[string][]byte{}
	size := 0
	require.NoError(t, filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.Name() == "MODEL.md":
			text, err := os.ReadFile(path)
			described.Write(text)
			return err
		case (strings.HasPrefix(path, "internal/") || strings.HasPrefix(path, "entity/")) && !strings.Contains(path, "testdata") &&
			(strings.HasSuffix(path, ".bin") || strings.HasSuffix(path, ".txt.gz")):
			file, err := os.ReadFile(path)
			files[path] = file
			size += len(file)
			return err
		}
		return nil
	}))
	assert.GreaterOrEqual(t, len(files), 10)
	for path, file := range files {
		sum := sha256.Sum256(file)
		assert.Contains(t, described.String(), hex.EncodeToString(sum[:8]), path)
	}
	assert.Less(t, size, 12_000_000)
}
