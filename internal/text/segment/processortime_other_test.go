//go:build !unix

package segment

import "time"

var began = time.Now()

// processorTime returns the time that has passed, for want of a better clock.
func processorTime() time.Duration { return time.Since(began) }
