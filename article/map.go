package article

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"
	"sync"
)

// Workers say how [Map] works. The zero value keeps the order and uses all cores.
type Workers struct {
	// Max is how many calls run at once at most; 0 stands for GOMAXPROCS, and more
	// than 16,384 for that. No more goroutines are started than there are values.
	Max int
	// Unordered yields each result as soon as it is there, so that one slow value
	// holds up no other.
	Unordered bool
}

const mostWorkers = 1 << 14

func (w Workers) max() int {
	if w.Max <= 0 {
		return runtime.GOMAXPROCS(0)
	}
	return min(w.Max, mostWorkers)
}

// Map calls f for each value of in, several at once as w says, and yields the results
// in the order of in. It reads in from one goroutine and holds at most a few values
// per worker, so that a stream of any length runs in flat memory. f must be safe
// for concurrent calls.
//
// An error of in or of f is yielded in its place, and the run goes on. So is a
// [PanicError] for a call of f that panics. A panic in the input sequence is one in
// the loop over the results.
//
// The context that f is given is done when ctx is, or when the loop over the results
// breaks off. When ctx is done, Map yields what f has finished in order, then
// ctx.Err(), and ends; it waits for the calls of f, and for a read from in, that have
// begun. No goroutine is left behind.
//
//	for quotes, err := range article.Map(ctx, article.Workers{}, corpus.Paths("articles.jsonl"), find) {
func Map[In, Out any](ctx context.Context, w Workers, in iter.Seq2[In, error], f func(context.Context, In) (Out, error)) iter.Seq2[Out, error] {
	return func(yield func(Out, error) bool) {
		inner, cancel := context.WithCancel(ctx)
		p := newPool(w, f)
		go p.feed(inner, in)
		defer func() {
			cancel()
			for range p.results() { // until feed has ended, and all that it started
			}
			p.rethrow()
		}()
		for r := range p.results() {
			if ctx.Err() != nil && errors.Is(r.err, ctx.Err()) {
				break
			}
			if !yield(r.value, r.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			var none Out
			yield(none, err)
		}
	}
}

// A PanicError is what [Map] yields for a call of its function that panicked.
type PanicError struct {
	Index int    // of the value, counted from 0 in the order of the input, errors included
	Value any    // what recover returned; nil where the call ended its goroutine (runtime.Goexit)
	Stack []byte // of the call
}

// Error returns the index and the value, without the stack.
func (e *PanicError) Error() string {
	if e.Value == nil {
		return fmt.Sprintf("article: the call for value %d ended its goroutine", e.Index)
	}
	return fmt.Sprintf("article: panic in the call for value %d: %v", e.Index, e.Value)
}

// Unwrap returns Value where it is an error.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}

type result[Out any] struct {
	value Out
	err   error
}

// A pool runs f. In order, queue holds where the results will come from; otherwise
// they come from done.
type pool[In, Out any] struct {
	f       func(context.Context, In) (Out, error)
	free    chan struct{} // holds a token for each call that runs
	running sync.WaitGroup
	queue   chan chan result[Out]
	done    chan result[Out]

	ended    bool // in has come to its end, or the run to that of its context
	panicked any  // what in panicked with
}

func newPool[In, Out any](w Workers, f func(context.Context, In) (Out, error)) *pool[In, Out] {
	p := &pool[In, Out]{f: f, free: make(chan struct{}, w.max())}
	if w.Unordered {
		p.done = make(chan result[Out])
	} else {
		p.queue = make(chan chan result[Out], 2*w.max())
	}
	return p
}

// results yields what is done until feed has ended.
func (p *pool[In, Out]) results() iter.Seq[result[Out]] {
	return func(yield func(result[Out]) bool) {
		if p.queue == nil {
			for r := range p.done {
				if !yield(r) {
					return
				}
			}
			return
		}
		for out := range p.queue {
			if !yield(<-out) {
				return
			}
		}
	}
}

// feed starts a call of f for each value of in.
func (p *pool[In, Out]) feed(ctx context.Context, in iter.Seq2[In, error]) {
	defer func() {
		if !p.ended {
			p.panicked = recover()
		}
		p.running.Wait()
		if p.queue != nil {
			close(p.queue)
		} else {
			close(p.done)
		}
	}()
	index := -1
	for v, err := range in {
		index++
		out, ok := p.place(ctx)
		if !ok {
			break
		}
		if err != nil {
			out <- result[Out]{err: err}
			<-p.free
		} else {
			i := index
			p.running.Go(func() { p.call(ctx, i, v, out) })
		}
	}
	p.ended = true
}

// place waits until a call may begin, and returns where its result goes; false where
// ctx is done before.
func (p *pool[In, Out]) place(ctx context.Context) (out chan result[Out], ok bool) {
	select {
	case p.free <- struct{}{}:
	case <-ctx.Done():
		return nil, false
	}
	if p.queue == nil {
		return p.done, true
	}
	out = make(chan result[Out], 1)
	select {
	case p.queue <- out:
		return out, true
	case <-ctx.Done():
		return nil, false
	}
}

// call hands on what f returns for a value, or how it failed to.
func (p *pool[In, Out]) call(ctx context.Context, index int, v In, out chan<- result[Out]) {
	r := result[Out]{err: &PanicError{Index: index}} // stands where f ends the goroutine
	defer func() {
		if value := recover(); value != nil {
			r.err = &PanicError{index, value, debug.Stack()}
		}
		out <- r
		<-p.free
	}()
	value, err := p.f(ctx, v)
	r = result[Out]{value, err}
}

// rethrow lets a panic of the input sequence, or the end of its goroutine, go on where
// the results are read. It is called when feed has ended.
func (p *pool[In, Out]) rethrow() {
	switch {
	case p.panicked != nil:
		panic(p.panicked)
	case !p.ended:
		runtime.Goexit()
	}
}
