package syntax

import "testing"

func BenchmarkHeads(b *testing.B) {
	p := NewParser(Train(trees(), 1, 1, nil))
	words, tags := make([]uint32, 30), make([]uint8, 30)
	for i := range words {
		words[i], tags[i] = uint32(i*i), uint8(1+i%3)
	}
	for b.Loop() {
		p.Heads(words, tags)
	}
}

// BenchmarkDecode is what the first use of the embedded weights costs.
func BenchmarkDecode(b *testing.B) {
	for b.Loop() {
		if _, err := Decode(modelFile); err != nil {
			b.Fatal(err)
		}
	}
}
