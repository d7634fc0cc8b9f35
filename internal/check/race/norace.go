//go:build !race

package race

// Enabled says that the race detector is on.
const Enabled = false

// Fewer is n; with the race detector it is a tenth of that.
func Fewer(n int) int { return n }
