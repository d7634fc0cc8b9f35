package main

import (
	"context"
	"errors"
	"sync/atomic"
)

// errFull is what enter returns where nobody more may wait.
var errFull = errors.New("too many requests are waiting")

// A lane lets so many requests work at a time, and so many more wait for them.
type lane struct {
	places  chan struct{}
	waiting atomic.Int64
	queue   int64
}

func newLane(places, queue int) *lane {
	return &lane{places: make(chan struct{}, places), queue: int64(queue)}
}

// enter waits for a place. It returns errFull where as many wait as may, and
// ctx.Err() when ctx is done first.
func (l *lane) enter(ctx context.Context) error {
	select {
	case l.places <- struct{}{}:
		return nil
	default:
	}
	defer l.waiting.Add(-1)
	if l.waiting.Add(1) > l.queue {
		return errFull
	}
	select {
	case l.places <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// leave gives the place to the next.
func (l *lane) leave() { <-l.places }
