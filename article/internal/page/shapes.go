package page

import "strings"

// shapeOf returns the kind that the form of a line tells, whatever stands around it,
// or "".
func shapeOf(s string, m *measure) Kind {
	switch {
	case m.words == 0 || isFurniture(s) || isPromotion(s, m) || isShop(s, m):
		return Furniture
	case isTagRow(s, m):
		return Tags
	case isPostHead(s, m):
		return Embed
	case isGift(s, m):
		return Share
	case m.words <= 6 && isAgency(strings.TrimPrefix(s, "Source: ")):
		return Agency
	case isByline(s, m):
		return Byline
	case (!m.ends || m.lower <= 6) && isDated(s, m):
		return Dated
	case m.words <= 14 && !m.ends && m.quoted == 0 && strings.Contains(s, " (@") && !strings.HasPrefix(s, "—"):
		return Embed // behind a dash it tells who said what stands above
	case isPlacedCaption(s, m):
		return Caption
	case m.quoted < 4 && (isBio(s) || isStaff(s, m)):
		return Bio
	case strings.HasPrefix(s, "©") && !(m.words > longProse && m.ends && m.stops > 1):
		return Credit
	case isAppeal(s, m):
		return Appeal
	}
	if (m.quoted == 0 || m.words < 45) && !(m.words > longProse && quotesWithSource(s)) && !(m.ends && m.last != ')' && m.words > 25) {
		if span, ok := CreditTail(s); ok && (m.words <= captionWords || namesPhoto(s[span.Start:span.End])) {
			if span.Len()*2 > len(s) {
				return Credit
			}
			return Caption
		}
	}
	if isScene(s, m) {
		return Caption
	}
	return ""
}

// quotesWithSource reports a quote and where it is from, as those write who report what others wrote:
// "‘We are a small firm.’ (Via the Kestrel)".
func quotesWithSource(s string) bool {
	const marks = "‘’“”\"'"
	if s[len(s)-1] != ')' {
		return false
	}
	quote, _, ok := strings.Cut(s, " (Via ")
	return ok && strings.ContainsRune(marks, firstRune(s)) && strings.ContainsRune(marks, lastRune(quote, Span{0, len(quote)}))
}

// captionWords is how many words the text of a picture has at most, unless its credit
// leaves no doubt.
const captionWords = 60

// namesPhoto reports a credit that says of itself that it is of a picture, or an agency's.
func namesPhoto(credit string) bool {
	return containsAny(credit, []string{"hoto", "mage", "redit", "ideo by", "/AP", "AP/", "AFP", "REUTERS", "Reuters"})
}

// A cursor reads words from the left.
type cursor struct {
	text string
	at   int
}

// word returns the next run without white space, and where it starts.
func (c *cursor) word() (word string, start int) {
	s, at := c.text, c.at
	for at < len(s) && isSpaceByte(s[at]) {
		at++
	}
	start = at
	for at < len(s) && !isSpaceByte(s[at]) {
		at++
	}
	c.at = at
	return s[start:at], start
}

// peek returns the next word and stays where it is.
func (c cursor) peek() string {
	w, _ := c.word()
	return w
}

// withoutMarks is strings.Trim with marks, but quick for a word with none at its ends.
func withoutMarks(w, marks string) string {
	if w == "" || classes[w[0]] <= digit && classes[w[len(w)-1]] <= digit {
		return w
	}
	return strings.Trim(w, marks)
}

func isSpaceByte(b byte) bool { return b <= ' ' && (b == ' ' || b == '\t' || b == '\n' || b == '\r') }
