//go:build race

// Package race tells tests whether the race detector is on: it makes pools drop values
// at random, so that allocations cannot be counted.
package race

// Enabled says that the race detector is on.
const Enabled = true

// Fewer is how often a test that stays in one goroutine does what it does n times: as the
// detector finds nothing there and takes ten times as long, a tenth of that. CI runs
// packages that ask for it without the detector too.
func Fewer(n int) int { return (n + 9) / 10 }
