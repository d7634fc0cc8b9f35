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
	least := make([]weight, 2)
	clear(points)
	m.first.weigh([]features{two, three}, points, least)
	assert.Equal(t, []int{7, -3}, points)
	assert.Equal(t, [2]int{0, 2}, [2]int{least[0].table(), least[1].table()})
	assert.Equal(t, [2]int{1, 0}, [2]int{m.first.greatest(&two), m.first.greatest(&three)})
}

func TestTheFirstOfTheHeaviestTells(t *testing.T) {
	m, err := ReadModel("", "words>1\t5\nstops..0\t5\ncommas..0\t-4\nnumbers..0\t-4\n", "")
	require.NoError(t, err)
	var two features
	two[fWords] = 2
	least := make([]weight, 1)
	m.first.weigh([]features{two}, make([]int, 1), least)
	assert.Equal(t, "score: commas", m.first.names[least[0].table()-1])
	assert.Equal(t, "score: words", m.first.names[m.first.greatest(&two)-1])
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
