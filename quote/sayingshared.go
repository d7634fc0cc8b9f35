package quote

// shareRun reports whether two utterances have a run of words in common that is long
// enough.
func shareRun(a, b *saying) bool {
	row := make([]int, len(b.words)+1)
	for i, x := range a.words {
		diagonal := 0
		for j, y := range b.words {
			above := row[j+1]
			row[j+1] = 0
			if x.key == y.key {
				row[j+1] = diagonal + 1
			}
			if n := row[j+1]; n >= leastLongRun || n >= leastRun && tellingWords(a.words[i+1-n:i+1]) >= 3 {
				return true
			}
			diagonal = above
		}
	}
	return false
}

// shareFrame reports whether two utterances have nearly the same words at the same places
// of a few: "we need to stand closer to our older brother", "we need to stick closer to our
// elder brother", as two translators put it.
func shareFrame(a, b *saying) bool {
	for d := frame - len(b.words); d <= len(a.words)-frame; d++ { // a diagonal
		i, j := max(d, 0), max(-d, 0)
		same, telling := 0, 0
		for k := 0; i+k < len(a.words) && j+k < len(b.words); k++ {
			x, y := &a.words[i+k], &b.words[j+k]
			if x.key == y.key {
				same++
				telling += boolInt(x.telling)
			}
			if k >= frame {
				if x, y = &a.words[i+k-frame], &b.words[j+k-frame]; x.key == y.key {
					same--
					telling -= boolInt(x.telling)
				}
			}
			if same >= frame-2 && telling >= 3 {
				return true
			}
		}
	}
	return false
}

// frame is how many words shareFrame looks at; all but two must be the same.
const frame = 9

func tellingWords(words []word) int {
	n := 0
	for i := range words {
		n += boolInt(words[i].telling)
	}
	return n
}
