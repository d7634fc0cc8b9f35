package crf

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// featureOf returns the feature that has a key.
func featureOf(key uint32) uint32 {
	inverse := uint32(1)
	for range 5 { // Newton's method doubles the bits that are right
		inverse *= 2 - keyOf(1)*inverse
	}
	return key * inverse
}

func TestTableFindsTheWeightsOfEachFeature(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	sets := map[string][]uint32{"none": {}, "spread": {}, "crowded": {}}
	for range 3000 {
		sets["spread"] = append(sets["spread"], 1+r.Uint32N(1<<31))
		sets["crowded"] = append(sets["crowded"], 1+r.Uint32N(6000)) // most in one bucket, which no move can place
	}
	for _, name := range []string{"none", "spread", "crowded"} {
		keys := sets[name]
		slices.Sort(keys)
		keys = slices.Compact(keys)
		for _, width := range []int{1, 4, 5, 8, 13, 47} {
			weights, want := newRows(len(keys), width), make([]int32, 48)
			features := []uint32{featureOf(1<<31 + 7), featureOf(6001)} // without weights
			for i, key := range keys {
				features = append(features, featureOf(key))
				for c := range width {
					w := int8(r.IntN(255) - 127)
					weights.set(i, c, w)
					want[c] += int32(w)
				}
			}
			table, got := newTable(keys, weights), make([]int32, 48)
			table.add(got, features)
			assert.Equal(t, want, got, "%s, %d weights", name, width)
			assert.Equal(t, name == "crowded", len(table.rest) > 0, name)
			file := reader{rest: table.append(nil)}
			assert.Equal(t, table, file.table(width), "%s, %d weights, from its file", name, width)
			assert.NoError(t, file.err)
			assert.Empty(t, file.rest)
		}
	}
}
