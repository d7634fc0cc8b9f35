//go:build unix

package hostile_test

import (
	"syscall"
	"time"
)

// userTime is what this process has used of the processors so far, which other
// processes disturb less than the clock.
func userTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano())
}
