package stats

import (
	"cmp"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSortOnAllCores(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for cores := 1; cores < 12; cores++ {
		runtime.GOMAXPROCS(cores)
		for _, n := range []int{0, 1, 7, 4096, 9001} {
			got := sortOnAllCores(rand.New(rand.NewPCG(uint64(n), 3)).Perm(n), cmp.Compare[int])
			assert.Len(t, got, n)
			assert.True(t, slices.IsSorted(got), "%d of %d cores", n, cores)
		}
	}
}

// However many counters there are, each is merged once.
func TestMergeAll(t *testing.T) {
	all := randomArticles(23, 13)
	want := fingerprint(t, Terms{}.Count(slices.Values(all)))
	for n := 1; n <= len(all); n++ {
		counters := make([]*Counter, n)
		for i := range counters {
			counters[i] = NewCounter(Terms{})
		}
		for i, a := range all {
			counters[i*7%n].Add(i, a)
		}
		assert.Equal(t, want, fingerprint(t, mergeAll(counters).Matrix()), "%d counters", n)
	}
}
