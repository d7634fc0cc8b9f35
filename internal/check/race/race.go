//go:build race

// Package race tells tests whether the race detector is on: it makes pools drop values
// at random, so that allocations cannot be counted.
package race

// Enabled says that the race detector is on.
const Enabled = true
