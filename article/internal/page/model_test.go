package page

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReadModel(t *testing.T) {
	m, err := ReadModel("sign\t40\n^sign\t25\n", "words..2\tending..letter\t7\nwords>2\t-3\n", "")
	require.NoError(t, err)
	_, w := readWords(nil, "Sign the letter: sign it", readTokens("Sign the letter: sign it"), m.words)
	assert.Equal(t, 40+25+40, w.points)
	assert.Equal(t, 25, w.opening)
	var two, three features
	two[fWords], three[fWords] = 2, 3
	points := make([]int, 2)
	m.first.sum([]features{two, three}, points)
	assert.Equal(t, []int{7, -3}, points, "two words, a letter at the end; three")
	tells := make([]telling, 2)
	clear(points)
	m.first.weigh([]features{two, three}, points, tells)
	assert.Equal(t, []int{7, -3}, points)
	for i, want := range [][2]int{{1, 0}, {0, 2}} {
		assert.Equal(t, want, [2]int{tells[i].table(true), tells[i].table(false)})
	}
}

func TestTellingIsTheFirstOfTheHeaviest(t *testing.T) {
	var w telling
	for n, points := range []weight{0, -2, 5, 0, -32768, 5, -32768, 4} {
		w.add(points<<tableBits + weight(n+1))
	}
	assert.Equal(t, 3, w.table(true))
	assert.Equal(t, 5, w.table(false))
	w = telling{}
	w.add(1)
	assert.Zero(t, w.table(true))
	assert.Zero(t, w.table(false))
}

func TestReadModelErrors(t *testing.T) {
	for _, rules := range []string{"words..2", "words..77\t3", "letters..2\t3", "words..2\tmany", "a\tb\tc\t3"} {
		_, err := ReadModel("", rules, "")
		assert.Error(t, err, rules)
	}
	_, err := ReadModel("sign\tmuch", "", "")
	assert.Error(t, err)
}

// The files of the model are read by people too.
func TestModelFiles(t *testing.T) {
	for name, file := range map[string]string{"words": wordsFile, "first": firstFile, "second": secondFile} {
		lines := dataLines(file)
		assert.True(t, slices.IsSorted(lines), name)
		assert.Len(t, slices.Compact(slices.Clone(lines)), len(lines), name)
		assert.True(t, strings.HasPrefix(file, "# Written by"), name)
	}
	_, err := ReadModel(wordsFile, firstFile, secondFile)
	assert.NoError(t, err)
}

func TestFeaturesNameTheirValues(t *testing.T) {
	for _, f := range Features {
		assert.NotEmpty(t, f.Name)
		assert.NotEmpty(t, f.Values, f.Name)
		sorted := slices.Clone(f.Values)
		slices.Sort(sorted)
		assert.Len(t, slices.Compact(sorted), len(f.Values), f.Name)
	}
	assert.Len(t, Features[fWords].Values, len(wordsBounds)+1)
	assert.Len(t, Features[fWordScore].Values, len(scoreBounds)+1)
	assert.Len(t, Features[fPrevScore].Values, int(noLine)+1)
	assert.Len(t, Features[fProseAbove].Values, len(farBounds)+2)
}
