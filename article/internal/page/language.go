package page

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
		from := i
		for n := 8; n == 8 && i+8 <= len(text); i += n {
			n = aboveSpace(eightBytes(text[i:]))
		}
		for i < len(text) && text[i] > ' ' {
			i++
		}
		if from == i {
			i++
			continue
		}
		words++
		if isCommon(text[from:i]) {
			common++
		} else if b := text[from]; b >= 0xC3 && b != 0xE2 {
			foreign++
		}
	}
	return words < languageWords && foreign*2 <= words || common*100 >= words*englishShare && common > 0
}

// isCommon reports one of the commonest words of English.
func isCommon(w string) bool {
	const longest = 4 // bytes
	if len(w) > longest {
		return false
	}
	switch w {
	case "the", "The", "of", "and", "to", "that", "for", "was", "with", "is", "are", "said", "has", "his", "by", "from", "have", "it", "this", "you", "your":
		return true
	}
	return false
}
