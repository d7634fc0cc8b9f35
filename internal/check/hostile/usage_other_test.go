//go:build !unix

package hostile_test

import "time"

// userTime is the time by the clock where a process cannot be asked for its own.
func userTime() time.Duration { return time.Since(start) }

var start = time.Now()
