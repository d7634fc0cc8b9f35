package stats

import (
	"runtime"
	"slices"
	"sync"
)

// onAllCores calls f for each number below n, in any order.
func onAllCores(n int, f func(i int)) {
	var running sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		running.Go(func() {
			for i := w * n / workers; i < (w+1)*n/workers; i++ {
				f(i)
			}
		})
	}
	running.Wait()
}

// together calls two functions at the same time.
func together(f, g func()) {
	var other sync.WaitGroup
	other.Go(g)
	f()
	other.Wait()
}

// sortOnAllCores returns s sorted, of which no two elements are equal. It sorts as many
// parts as there are cores and merges them two by two.
func sortOnAllCores[T any](s []T, compare func(a, b T) int) []T {
	const short = 1 << 12 // not worth it
	parts := runtime.GOMAXPROCS(0)
	if len(s) < short {
		parts = 1
	}
	border := func(i int) int { return min(i, parts) * len(s) / parts }
	onAllCores(parts, func(i int) { slices.SortFunc(s[border(i):border(i+1)], compare) })
	to := make([]T, len(s))
	for step := 1; step < parts; step *= 2 {
		onAllCores((parts+2*step-1)/(2*step), func(i int) {
			start, middle, end := border(2*i*step), border((2*i+1)*step), border((2*i+2)*step)
			merge(to[start:end], s[start:middle], s[middle:end], compare)
		})
		s, to = to, s
	}
	return s
}

// merge fills to with the elements of two sorted slices, sorted.
func merge[T any](to, a, b []T, compare func(a, b T) int) {
	for i := range to {
		if len(b) == 0 || len(a) > 0 && compare(a[0], b[0]) < 0 {
			to[i], a = a[0], a[1:]
		} else {
			to[i], b = b[0], b[1:]
		}
	}
}
