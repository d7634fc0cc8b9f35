// Package cancel breaks off work from deep inside of loops when a context is done,
// without an error from each function on the way: it panics, and Catch turns that into an error
// where the work began, as encoding/json does inside. No such panic leaves a package.
package cancel

import "context"

// every is at how many calls of Now the context is asked once: some microseconds of work,
// so that neither the asking nor the waiting is felt.
const every = 128

// A Check knows when work is to be broken off. The zero Check never does; none is safe
// for several goroutines.
type Check struct {
	ctx   context.Context
	calls uint
}

// On returns a Check that breaks off when ctx is done, which it asks at once.
func On(ctx context.Context) Check {
	c := Check{ctx: ctx}
	c.ask()
	return c
}

// Now breaks off if the context is done, which it asks at every 128th call.
func (c *Check) Now() {
	if c.calls++; c.calls%every == 0 && c.ctx != nil {
		c.ask()
	}
}

// ask is not inlined, so that Now is.
//
//go:noinline
func (c *Check) ask() {
	if err := c.ctx.Err(); err != nil {
		panic(brokenOff{err})
	}
}

type brokenOff struct{ err error }

// Catch sets err to that of the context if the function that defers it was broken off.
func Catch(err *error) {
	switch r := recover().(type) {
	case nil:
	case brokenOff:
		*err = r.err
	default:
		panic(r)
	}
}
