package article_test

import (
	"context"
	"errors"
	"io"
	"iter"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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

func double(_ context.Context, i int) (int, error) { return 2 * i, nil }

// collect returns the results in the order in which they came, without the failed ones,
// and the errors.
func collect(results iter.Seq2[int, error]) (got []int, errs []error) {
	for v, err := range results {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		got = append(got, v)
	}
	return got, errs
}

var bothModes = []article.Workers{{Max: 3}, {Max: 3, Unordered: true}}

func TestMapKeepsOrder(t *testing.T) {
	slowFirst := func(_ context.Context, i int) (int, error) {
		time.Sleep(time.Duration(5-i%5) * time.Millisecond)
		return i * i, nil
	}
	for _, workers := range []int{0, 1, 7, 1 << 40} {
		got, errs := collect(article.Map(t.Context(), article.Workers{Max: workers}, numbers(40), slowFirst))
		assert.Empty(t, errs)
		assert.Len(t, got, 40)
		assert.True(t, slices.IsSorted(got), "%v", got)
	}
}

// A value that waits for all others holds up none of them.
func TestMapUnordered(t *testing.T) {
	others := make(chan struct{})
	f := func(_ context.Context, i int) (int, error) {
		if i == 0 {
			<-others
		}
		return i, nil
	}
	n := 0
	last := -1
	for v, err := range article.Map(t.Context(), article.Workers{Max: 2, Unordered: true}, numbers(1000), f) {
		require.NoError(t, err)
		last = v
		if n++; n == 999 {
			close(others)
		}
	}
	assert.Equal(t, 1000, n)
	assert.Equal(t, 0, last)
}

func TestMapYieldsErrorsInTheirPlace(t *testing.T) {
	bad, odd := errors.New("bad"), errors.New("odd")
	in := func(yield func(int, error) bool) {
		_ = yield(2, nil) && yield(0, bad) && yield(3, nil) && yield(4, nil)
	}
	f := func(_ context.Context, i int) (int, error) {
		if i%2 == 1 {
			return 0, odd
		}
		return 10 * i, nil
	}
	var errs []error
	for _, err := range article.Map(t.Context(), article.Workers{Max: 2}, in, f) {
		errs = append(errs, err)
	}
	assert.Equal(t, []error{nil, bad, odd, nil}, errs)
	for _, w := range bothModes {
		got, errs := collect(article.Map(t.Context(), w, in, f))
		assert.ElementsMatch(t, []int{20, 40}, got)
		assert.ElementsMatch(t, []error{bad, odd}, errs)
	}
}

func TestMapRecoversPanics(t *testing.T) {
	f := func(_ context.Context, i int) (int, error) {
		switch i {
		case 3:
			panic(io.ErrUnexpectedEOF)
		case 5:
			runtime.Goexit()
		}
		return i, nil
	}
	for _, w := range bothModes {
		got, errs := collect(article.Map(t.Context(), w, numbers(8), f))
		assert.ElementsMatch(t, []int{0, 1, 2, 4, 6, 7}, got)
		require.Len(t, errs, 2)
		slices.SortFunc(errs, func(a, b error) int { return a.(*article.PanicError).Index - b.(*article.PanicError).Index })
		assert.EqualError(t, errs[0], "article: panic in the call for value 3: unexpected EOF")
		assert.ErrorIs(t, errs[0], io.ErrUnexpectedEOF)
		assert.Contains(t, string(errs[0].(*article.PanicError).Stack), "map_test.go")
		assert.EqualError(t, errs[1], "article: the call for value 5 ended its goroutine")
	}
}

// It was lost in two of a hundred runs.
func TestMapHandsOnPanicsOfItsInput(t *testing.T) {
	in := func(yield func(int, error) bool) {
		yield(1, nil)
		panic("no more paper")
	}
	for i := range 200 {
		var got []int
		assert.PanicsWithValue(t, "no more paper", func() {
			for v := range article.Map(t.Context(), bothModes[i%2], in, double) {
				got = append(got, v)
			}
		})
		assert.Equal(t, []int{2}, got)
	}
}

func TestMapHandsOnTheEndOfItsInputsGoroutine(t *testing.T) {
	in := func(func(int, error) bool) { runtime.Goexit() }
	for _, w := range bothModes {
		done, returned := make(chan struct{}), false
		go func() {
			defer close(done)
			for range article.Map(context.Background(), w, in, double) {
			}
			returned = true
		}()
		<-done
		assert.False(t, returned)
	}
}

func TestMapStartsNoMoreGoroutinesThanItNeeds(t *testing.T) {
	before := runtime.NumGoroutine()
	var most atomic.Int64
	for _, unordered := range []bool{false, true} {
		w := article.Workers{Max: 20_000, Unordered: unordered}
		for _, err := range article.Map(t.Context(), w, numbers(10), func(context.Context, int) (int, error) {
			most.Store(max(most.Load(), int64(runtime.NumGoroutine())))
			return 0, nil
		}) {
			require.NoError(t, err)
		}
	}
	assert.Less(t, most.Load(), int64(before+50))
}

func TestMapNeverRunsMoreCallsThanItMay(t *testing.T) {
	for _, w := range bothModes {
		var running, most atomic.Int64
		f := func(context.Context, int) (int, error) {
			most.Store(max(most.Load(), running.Add(1)))
			runtime.Gosched()
			running.Add(-1)
			return 0, nil
		}
		collect(article.Map(t.Context(), w, numbers(500), f))
		assert.LessOrEqual(t, most.Load(), int64(3))
	}
}

func TestMapStopsAtCancel(t *testing.T) {
	for _, w := range bothModes {
		ctx, cancel := context.WithCancel(t.Context())
		n := 0
		var last error
		for v, err := range article.Map(ctx, w, numbers(1_000_000_000), double) {
			if last = err; err == nil {
				n++
			}
			if v == 20 {
				cancel()
			}
		}
		cancel()
		assert.ErrorIs(t, last, context.Canceled)
		assert.Less(t, n, 1000)
	}
}

// A call that waits is told when nobody waits for it any more.
func TestMapCancelsCallsWhenItsLoopBreaksOff(t *testing.T) {
	wait := func(ctx context.Context, i int) (int, error) {
		if i > 0 {
			<-ctx.Done()
		}
		return i, ctx.Err()
	}
	for _, w := range bothModes {
		for range article.Map(t.Context(), w, numbers(100), wait) {
			break
		}
	}
}

func TestMapStopsWithItsLoop(t *testing.T) {
	read := 0
	in := func(yield func(int, error) bool) {
		for read = 0; yield(read, nil); read++ {
		}
	}
	for _, w := range bothModes {
		n := 0
		for range article.Map(t.Context(), w, in, double) {
			if n++; n == 5 {
				break
			}
		}
		assert.Less(t, read, 100) // written by a goroutine that has ended: the race detector would tell
	}
}
