package crf

// Hash returns a hash of a string, to be mixed into features.
func Hash[S ~string | ~[]byte](s S) uint32 {
	h := uint32(2166136261) // FNV-1a
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// Mix joins two numbers to a feature, or to a part of one: a template and a
// value, a feature and one more value. The order counts.
func Mix(a, b uint32) uint32 {
	h := a*0x9E3779B1 ^ b // the finisher of MurmurHash3 on a product
	h ^= h >> 16
	h *= 0x85EBCA6B
	h ^= h >> 13
	h *= 0xC2B2AE35
	return h ^ h>>16
}

// Mix3 joins three numbers.
func Mix3(a, b, c uint32) uint32 { return Mix(Mix(a, b), c) }

// Fold returns to which of k parts the article or document with this id
// belongs, from 0. It spreads ids evenly and is the same for good.
func Fold(id string, k int) int { return int(Mix(0xF01D, Hash(id)) % uint32(k)) }
