package page

import "strings"

// Words that tell whose a text is and who let it be printed.
const rightsWords = "adapted copyright excerpt excerpted extract extracted extracts permission reprinted reproduced republished syndicated taken"

// isRights reports a line on where a text was taken from and by whose leave: two signs of
// it, one of them at the start.
func isRights(s string, m *measure, w *lineWording) bool {
	const longest = 60 // words
	if w.classes&rightsWord == 0 || w.classes&(saidWord|iWord) != 0 || m.words > longest || m.quoted > m.words/2 {
		return false
	}
	signs := 0
	if opensRights(s) {
		signs++
	}
	for _, sign := range [...][]string{
		{"permission", " leave of", " leave from", "courtesy"},
		{"Copyright", "copyright", "©", "ights reserved"},
		{" Press", " Books", " Publish", " published by", " the publisher"},
		{" by "},
	} {
		if containsAny(s, sign) {
			signs++
		}
	}
	return opensRights(s) && signs >= 3 || signs >= 4
}

// opensRights reports a line that starts as a note on where a text is from.
func opensRights(s string) bool {
	c := cursor{text: s}
	first, _ := c.word()
	second, _ := c.word()
	first, second = strings.TrimRight(first, ","), strings.TrimRight(second, ",")
	switch strings.ToLower(first) {
	case "excerpted", "reprinted", "adapted", "extracted", "reproduced", "republished", "taken":
		return second == "from" || second == "with" || second == "by" || second == "courtesy" || strings.HasPrefix(second, "here")
	case "this", "the":
		switch second {
		case "article", "chapter", "essay", "excerpt", "extract", "passage", "piece", "story":
			return containsAny(s[:min(len(s), c.at+40)], []string{" excerpted from", " adapted from", " taken from", " reprinted ", " drawn from", " extract from", " excerpt from"})
		}
	case "from":
		return true
	case "copyright", "©":
		return true
	case "an":
		return second == "excerpt" || second == "extract" || second == "edited"
	case "excerpt", "extract":
		return second == "from"
	}
	return false
}
