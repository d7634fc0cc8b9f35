package article_test

import (
	"context"
	"errors"
	"iter"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/copydesk/copydesk/article"
)

func numbers(n int) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
	}
}

func TestMapKeepsOrder(t *testing.T) {
	slowFirst := func(i int) int {
		time.Sleep(time.Duration(5-i%5) * time.Millisecond)
		return i * i
	}
	for _, workers := range []int{0, 1, 7} {
		var got []int
		for v, err := range article.Map(context.Background(), workers, numbers(40), slowFirst) {
			assert.NoError(t, err)
			got = append(got, v)
		}
		assert.Len(t, got, 40)
		assert.True(t, slices.IsSorted(got), "%v", got)
		assert.Equal(t, 39*39, got[39])
	}
}

func TestMapPassesErrorsInPlace(t *testing.T) {
	bad := errors.New("bad")
	in := func(yield func(int, error) bool) {
		_ = yield(1, nil) && yield(0, bad) && yield(3, nil)
	}
	var got []int
	var errs []error
	for v, err := range article.Map(context.Background(), 2, in, func(i int) int { return 10 * i }) {
		got, errs = append(got, v), append(errs, err)
	}
	assert.Equal(t, []int{10, 0, 30}, got)
	assert.Equal(t, []error{nil, bad, nil}, errs)
}

func TestMapStopsAtCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var got []int
	var last error
	for v, err := range article.Map(ctx, 3, numbers(1_000_000_000), func(i int) int { return i }) {
		if last = err; err != nil {
			break
		}
		if got = append(got, v); v == 10 {
			cancel()
		}
	}
	assert.ErrorIs(t, last, context.Canceled)
	for i, v := range got {
		assert.Equal(t, i, v)
	}
	assert.Less(t, len(got), 1000)
}

func TestMapStopsWithItsLoop(t *testing.T) {
	read := 0
	in := func(yield func(int, error) bool) {
		for read = 0; yield(read, nil); read++ {
		}
	}
	for v := range article.Map(context.Background(), 2, in, func(i int) int { return i }) {
		if v == 5 {
			break
		}
	}
	n := read // written by a goroutine that has ended: the race detector would tell
	assert.Less(t, n, 100)
}
