//go:build unix

package segment

import (
	"syscall"
	"time"
)

// processorTime returns the time the process has had of the processor, which
// other work on the machine does not change.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
