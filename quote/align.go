package quote

import (
	"strings"
)

// compare returns how much of the longest version another has, and where they differ.
func compare(longest, other *saying) (share float64, edits []Edit) {
	matches := align(longest.words, other.words)
	for i := 1; i < len(matches); i++ {
		a, b := matches[i-1], matches[i]
		if e := (Edit{join(longest.words[a[0]+1 : b[0]]), join(other.words[a[1]+1 : b[1]])}); e != (Edit{}) {
			edits = append(edits, e)
		}
	}
	return float64(len(matches)) / float64(len(longest.words)), edits
}

func join(words []word) string {
	shown := make([]string, len(words))
	for i, w := range words {
		shown[i] = w.shown
	}
	return strings.Join(shown, " ")
}

// align returns the places of a longest common subsequence of words in both.
func align(a, b []word) [][2]int {
	return alignKeys(wordKeys(a), wordKeys(b))
}

func wordKeys(words []word) []uint32 {
	keys := make([]uint32, len(words))
	for i, w := range words {
		keys[i] = w.key
	}
	return keys
}

// alignKeys returns the places of a longest common subsequence.
func alignKeys(a, b []uint32) [][2]int {
	width := len(b) + 1
	table := make([]uint16, (len(a)+1)*width) // by the rest of a and of b
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				table[i*width+j] = table[(i+1)*width+j+1] + 1
			} else {
				table[i*width+j] = max(table[(i+1)*width+j], table[i*width+j+1])
			}
		}
	}
	var matches [][2]int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			matches = append(matches, [2]int{i, j})
			i, j = i+1, j+1
		case table[(i+1)*width+j] >= table[i*width+j+1]:
			i++
		default:
			j++
		}
	}
	return matches
}
