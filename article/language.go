package article

import "strings"

// englishShare is how many of a hundred words at least are among the commonest in
// an English text; running English text has more than twenty.
const (
	englishShare  = 5
	languageWords = 40   // fewer words tell nothing
	languageBytes = 8000 // so much of a text is looked at
)

// isEnglish reports whether the text has the common words of English. A short text
// passes.
func isEnglish(lines []line, text string) bool {
	words, common, foreign := 0, 0, 0
	for w := range strings.FieldsSeq(text[:min(len(text), languageBytes)]) {
		words++
		switch w {
		case "the", "The", "of", "and", "to", "that", "for", "was", "with", "is", "are", "said", "has", "his", "by", "from", "have", "it", "this", "you", "your":
			common++
		}
		if w[0] >= 0xC3 && w[0] != 0xE2 {
			foreign++
		}
	}
	return words < languageWords && foreign*2 <= words || common*100 >= words*englishShare && common > 0
}
