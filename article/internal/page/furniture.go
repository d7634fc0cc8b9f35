package page

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed data/furniture.txt
var furnitureFile string

var furnitureWords = sync.OnceValue(func() map[string]bool {
	return cased(strings.Join(dataLines(furnitureFile), " "))
})

// isFurniture reports whether a short line is made of the words of buttons and
// labels, also of such as run together ("FacebookTwitterEmail"). Small words and
// numbers count for neither side.
func isFurniture(s string) bool {
	const longest = 80 // bytes
	if len(s) > longest {
		return false
	}
	if isEndMark(s) {
		return true
	}
	known := 0
	words := furnitureWords()
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		for w != "" {
			n := humpLen(w)
			word := w[:n]
			w = w[n:]
			switch {
			case words[word]:
				known++
			case len(word) > 3:
				return false
			}
		}
	}
	return known > 1 || known > 0 && !strings.Contains(s, " ")
}

// isEndMark reports what copy ends with: "ENDS", "-30-", "###".
func isEndMark(s string) bool {
	if s == "" || strings.IndexByte("#-–3Ee( ", s[0]) < 0 {
		return false // as most lines
	}
	if s == "###" || s == "# # #" || strings.EqualFold(s, "(END)") || strings.EqualFold(s, "(ENDS)") {
		return true
	}
	end := strings.Trim(s, "-–— #")
	switch end {
	case "30", "END", "ENDS", "Ends", "end", "ends":
		return end != s || end == "ENDS"
	}
	return false
}

// isPromotion reports a line of five words at most that has one that hardly stands in
// an article but asks readers for something, or is a handle to follow.
func isPromotion(s string, m *measure) bool {
	if m.words > 5 || m.ends || m.quoted > 0 {
		return false
	}
	c := cursor{text: s}
	for before := ""; ; {
		w, _ := c.word()
		switch {
		case w == "":
			return false
		case w[0] == '@':
			return before == "" && m.words == 1 || strings.EqualFold(before, "follow")
		case promotionWords[withoutMarks(w, ".,:;|•*[]()»›>→+!")]:
			return true
		}
		before = w
	}
}

// isGift reports what subscribers are asked to do with a story: "Send a free link to this
// article". Beside the verb it has hardly a word that is not of this.
func isGift(s string, m *measure) bool {
	if m.words < 2 || m.words > 12 || m.quoted > 0 || m.capital > 1 && m.lower > 0 && m.capital*2 < m.words {
		return false
	}
	c := cursor{text: s}
	first, _ := c.word()
	if !giftVerbs[first] {
		return false
	}
	known, other := 0, 0
	for w, _ := c.word(); w != ""; w, _ = c.word() {
		switch w = strings.ToLower(trimMarks(w)); {
		case giftWords[w]:
			known++
		case len(w) > 3:
			other++
		}
	}
	return known >= min(2, m.words-1) && other == 0 || known >= 3 && other <= 1
}

var (
	giftVerbs = cased("copy e-mail email forward gift give pass print save send share")
	giftWords = cased("access anyone any article articles box friend friends free full gift link month page read recipe recipes someone story subscriber subscribers this")
)

var promotionWords = cased("ad-free advert advertisement advertisements advertising adverts e-newsletter newsletter newsletters paywall reprints " +
	"sign-up signup sponsored subscribe subscriber-only subscription subscriptions unsubscribe")

// humpLen returns the length of the part of w before the next capital that follows a
// small letter.
func humpLen(w string) int {
	small := false
	for i, r := range w {
		if small && unicode.IsUpper(r) {
			return i
		}
		small = unicode.IsLower(r)
	}
	return len(w)
}
