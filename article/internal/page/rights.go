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
	enough := len(rightsSigns())
	if opensRights(s) {
		enough = 2
	}
	return hasSigns(s, enough, rightsSigns())
}

var rightsSigns = signRows("rights.leave", "rights.mark", "rights.publisher", "rights.by")

// isSupport reports a line on who helped that a text could be made: "This story was produced
// with the support of the Lune Fund."
func isSupport(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	if (first == "Support" || first == "Funding") && strings.HasPrefix(rest, "for ") {
		return containsAny(s, supportSources()) && (containsAny(s, textWorks()) || containsAny(s, selfSigns()))
	}
	switch what := firstWordOf(rest); what {
	case "article", "column", "content", "coverage", "feature", "piece", "report", "reporting", "series", "story":
		if first != "This" {
			return false
		}
	case "for", "on":
		if first != "Reporting" {
			return false
		}
	case "in", "with":
		return first == "Produced" && containsAny(s, []string{" help of ", " support", " partnership", " funding", " grant"})
	default:
		return false
	}
	for _, how := range supportHows() {
		if i := strings.Index(s, how); i > 0 && i < 40 {
			return true
		}
	}
	return false
}

// supportHows tell how somebody helped with a text.
var supportHows = signSet("text.support")

// supportSources tell from whom support comes.
var supportSources = signSet("text.source")

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
