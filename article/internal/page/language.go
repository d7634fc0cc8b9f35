package page

import "strings"

// englishShare is how many of a hundred words at least are among the commonest in
// an English text; running English text has more than twenty.
const (
	englishShare  = 5
	languageWords = 40   // fewer words tell nothing
	languageBytes = 2000 // so much of a text is looked at
	enough        = 40   // so many common words settle it
)

// isEnglish reports whether text, the start of one, has the common words of English. A
// short text passes.
func isEnglish(text string) bool {
	words, common, foreign := 0, 0, 0
	for i := 0; i < len(text) && common < enough; {
		x, _ := sixteenBytes(text[i:])
		n := aboveSpace(x)
		if n == 0 {
			i++
			continue
		}
		words++
		if isCommon(x, n) {
			common++
		} else if b := text[i]; b >= 0xC3 && b != 0xE2 {
			foreign++
		}
		for i += n; n == 8; i += n { // to the end of a long one
			x, _ = sixteenBytes(text[i:])
			n = aboveSpace(x)
		}
	}
	return words < languageWords && foreign*2 <= words || common*100 >= words*englishShare && common > 0
}

// commonWords are some of the commonest of English, of four letters at most.
var commonWords = func() (set [128]uint64) {
	for _, w := range strings.Fields("the The of and to that for was with is are said has his by from have it this you your") {
		x, _ := sixteenBytes(w)
		slot := commonSlot(x)
		for set[slot] != 0 {
			slot = (slot + 1) % len(set)
		}
		set[slot] = x
	}
	return set
}()

func commonSlot(x uint64) int { return int(x * hashPrime64 >> 57) }

// isCommon reports whether the first n of eight bytes are one of the common words.
func isCommon(x uint64, n int) bool {
	if n > 4 {
		return false
	}
	x &= 1<<(8*n&63) - 1
	slot := commonSlot(x)
	for commonWords[slot] != 0 && commonWords[slot] != x {
		slot = (slot + 1) % len(commonWords)
	}
	return commonWords[slot] == x
}
