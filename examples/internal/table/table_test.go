package table

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestBar(t *testing.T) {
	assert.Equal(t, "████", Bar(2, 2, 4))
	assert.Equal(t, "█▌", Bar(3, 8, 4))
	assert.Empty(t, Bar(0, 2, 4))
	assert.Empty(t, Bar(0, 0, 4))
}

func TestSpark(t *testing.T) {
	assert.Equal(t, "·▁▄█", Spark([]float64{0, 1, 4, 8}))
	assert.Empty(t, Spark(nil))
}

func TestSqueeze(t *testing.T) {
	assert.Equal(t, []float64{3, 7}, Squeeze([]float64{1, 2, 3, 4}, 2))
	assert.Equal(t, []float64{1, 2}, Squeeze([]float64{1, 2}, 5))
}
