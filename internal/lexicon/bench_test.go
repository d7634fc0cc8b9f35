package lexicon

import "testing"

// BenchmarkLoad is what the first look-up costs.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load()
	}
}
