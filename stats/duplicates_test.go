package stats_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/stats"
)

// No length of a run sizes memory.
func TestDuplicatesOfAnyRun(t *testing.T) {
	same := []*article.Article{article.Parse("The ferry sails again."), article.Parse("The ferry sails again.")}
	for _, shingle := range []int{math.MinInt, -1, 0, 1, math.MaxInt} {
		d := stats.Duplicates{Shingle: shingle}
		assert.Equal(t, [][]int{{0, 1}}, d.Groups(slices.Values(same)), shingle)
		assert.Equal(t, 1.0, d.Similarity(same[0], same[1]), shingle)
	}
}
