package stats

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// By hand: the node stands at the words 2 and 5; two words on each side of it are town,
// board, a, rise and the first the.
func TestCollocates(t *testing.T) {
	text := "The town harbour board, a harbour rises again in the spring tide. The town sleeps."
	how := Collocates{Terms: everything, Left: 2, Right: 1}
	table := how.Table(slices.Values(articles(text)), "harbour")
	counts := make(map[string]Collocate)
	for _, c := range table {
		counts[c.Key] = c
		assert.Equal(t, 2, c.Nodes)
		assert.Equal(t, 5, c.Near)
		assert.Equal(t, 13, c.Words)
	}
	require.Len(t, counts, 5)
	the := counts["the"]
	assert.Equal(t, [4]int{1, 1, 0, 3}, [4]int{the.Count, the.Before, the.Behind, the.Total})
	board := counts["board"]
	assert.Equal(t, [4]int{1, 0, 1, 1}, [4]int{board.Count, board.Before, board.Behind, board.Total}, "nearer to the first node")
	assert.InDelta(t, math.Log2(1/(5*3/13.)), float64(the.PMI), 1e-12)
	assert.InDelta(t, 5*3/13., float64(the.Expected), 1e-12)
	assert.InDelta(t, 14+math.Log2(2./5), float64(the.LogDice), 1e-12)
	assert.InDelta(t, 1/5.-2/8., float64(the.Forward), 1e-12)

	assert.Empty(t, how.Table(slices.Values(articles(text)), "unheard"))
	assert.Empty(t, how.Table(slices.Values(articles(text)), ""))
	assert.NotEmpty(t, Collocates{Right: math.MaxInt}.Table(slices.Values(articles(text)), "the _ harbour"))
}
