package article

import "iter"

// A List is a read-only view of values that an Article holds. It copies no
// data, and many goroutines may read one at the same time.
type List[T any] struct {
	n  int
	at func(i int) T
}

// Len is the number of values.
func (l List[T]) Len() int { return l.n }

// At returns the value with index i. It panics if i is not in [0, Len).
func (l List[T]) At(i int) T {
	if uint(i) >= uint(l.n) {
		panic("article: List index out of range")
	}
	return l.at(i)
}

// All iterates over the values in order, with their indices.
func (l List[T]) All() iter.Seq2[int, T] { return l.Range(0, l.n) }

// Range iterates over the values with the indices [from, to). It panics if
// that range is not within [0, Len].
func (l List[T]) Range(from, to int) iter.Seq2[int, T] {
	if from < 0 || to < from || l.n < to {
		panic("article: List range out of bounds")
	}
	return func(yield func(int, T) bool) {
		for i := from; i < to; i++ {
			if !yield(i, l.at(i)) {
				return
			}
		}
	}
}
