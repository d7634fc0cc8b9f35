package names

import (
	"testing"

	"github.com/copydesk/copydesk/internal/model/crf"
)

// BenchmarkDecode is what the first use of the embedded weights costs.
func BenchmarkDecode(b *testing.B) {
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		if _, err := crf.Decode(file); err != nil {
			b.Fatal(err)
		}
	}
}
