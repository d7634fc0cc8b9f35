package article

import (
	"context"
	"iter"
	"runtime"
	"sync"
)

// Map calls f for each value of in, from as many goroutines as workers says (0
// stands for GOMAXPROCS), and yields the results in the order of in. It reads in
// from one goroutine and holds at most a few values per worker, so that a stream
// of any length runs in flat memory. f must be safe for concurrent calls.
//
// An error of in is yielded in its place, with a zero Out, and the run goes on.
// When ctx is done, Map yields what f has finished in order, then ctx.Err(), and
// ends; in the midst of a call of f or of a read from in it waits for that to end. When
// the loop over the results breaks off, the workers are stopped before it returns. A
// panic in f ends the program, as in any goroutine.
//
//	for quotes, err := range article.Map(ctx, 0, article.ReadFS(fsys), extract) {
func Map[In, Out any](ctx context.Context, workers int, in iter.Seq2[In, error], f func(In) Out) iter.Seq2[Out, error] {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return func(yield func(Out, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		p := pool[In, Out]{
			jobs:  make(chan job[In, Out]),
			queue: make(chan chan result[Out], 2*workers),
		}
		var running sync.WaitGroup
		for range workers {
			running.Go(func() {
				for j := range p.jobs {
					j.out <- result[Out]{value: f(j.in)}
				}
			})
		}
		go p.feed(ctx, in)
		defer func() {
			cancel()
			for range p.queue { // until feed has closed it
			}
			running.Wait()
		}()
		p.drain(ctx, yield)
	}
}

type result[Out any] struct {
	value Out
	err   error
}

type job[In, Out any] struct {
	in  In
	out chan<- result[Out]
}

// A pool hands jobs to workers, and queues where their results will come from in
// the order of the input.
type pool[In, Out any] struct {
	jobs  chan job[In, Out]
	queue chan chan result[Out]
}

func (p *pool[In, Out]) feed(ctx context.Context, in iter.Seq2[In, error]) {
	defer close(p.queue)
	defer close(p.jobs)
	for v, err := range in {
		out := make(chan result[Out], 1)
		select {
		case p.queue <- out:
		case <-ctx.Done():
			return
		}
		if err != nil {
			out <- result[Out]{err: err}
			continue
		}
		select {
		case p.jobs <- job[In, Out]{v, out}:
		case <-ctx.Done():
			out <- result[Out]{err: ctx.Err()}
			return
		}
	}
}

func (p *pool[In, Out]) drain(ctx context.Context, yield func(Out, error) bool) {
	for out := range p.queue {
		r := <-out
		if ctx.Err() != nil && r.err == ctx.Err() {
			break
		}
		if !yield(r.value, r.err) {
			return
		}
	}
	if err := ctx.Err(); err != nil {
		var zero Out
		yield(zero, err)
	}
}
