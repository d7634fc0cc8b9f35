package attribution

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/internal/layer"
)

func TestEmbeddedFilesAreWhole(t *testing.T) {
	m, err := decode(cuesFile, calibrationFile, taggerFile, linkerFile, wordsFile, rankerFile)
	require.NoError(t, err)
	assert.Greater(t, len(m.Lexicon.classes), 500)
	assert.Greater(t, m.Calibration.of(0.95), m.Calibration.of(0.5))
	_, err = decode(cuesFile, calibrationFile, taggerFile, linkerFile, wordsFile, nil)
	assert.Error(t, err)
	size := len(taggerFile) + len(linkerFile) + len(wordsFile) + len(rankerFile)
	assert.Less(t, size, 4_500_000)
}

func TestFind(t *testing.T) {
	d := oneBlockEach("Mayor Ann Lee said the ferry was safe.")
	found, quoted, err := Find(t.Context(), d)
	require.NoError(t, err)
	require.Len(t, found, 1)
	assert.Equal(t, [2]int{0, 3}, found[0].Source)
	assert.Equal(t, [2]int{3, 4}, found[0].Cue)
	assert.Equal(t, 4, found[0].Content[0][0])
	assert.Contains(t, []int{8, 9}, found[0].Content[0][1], "package quote cuts the full stop")
	assert.Empty(t, quoted)
	found, _, err = Find(t.Context(), &layer.Doc{})
	require.NoError(t, err)
	assert.Empty(t, found)
}
