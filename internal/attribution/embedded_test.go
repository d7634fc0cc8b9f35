package attribution

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/syntax"
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

// TestRankerReadsWhatIsWritten guards against weights that were learned from
// other features than the code writes.
func TestRankerReadsWhatIsWritten(t *testing.T) {
	d := oneBlockEach("Mayor Ann Lee said the ferry was safe.")
	f := finder{models: load()}
	f.text = f.models.newText(d, make([]uint8, len(d.Tokens)), slices.Repeat([]int32{syntax.Root}, len(d.Tokens)))
	f.weigh.begin()
	l := &f.link
	l.reset(f.text, f.text.paras[0], make(margins, len(d.Tokens)))
	x := candidate{at: 3, probs: make([][3]float32, len(d.Tokens)), shares: []float64{0.5, 0.5}, best: 1,
		readings: []reading{{}, {content: [maxPieces][2]int{{4, 8}}, pieces: 1, cue: [2]int{3, 4}, source: [2]int{0, 3}}}}
	f.weigh.describe(l, []candidate{x})
	assert.Equal(t, 2*f.models.Ranker.Features(), len(f.weigh.out))
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
