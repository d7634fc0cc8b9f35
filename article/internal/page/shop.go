package page

import (
	"strings"
	"unicode"
)

// isShop reports a row of offers: a line without end that names prices and hardly more.
func isShop(s string, m *measure) bool {
	if m.ends || m.words > 14 || m.sign < moneySign || !strings.ContainsAny(s, moneySigns) {
		return false
	}
	if i := strings.LastIndex(s, ", "); i > 0 && m.words <= 10 && strings.Contains(s[i:], ".") && strings.Trim(s[i+2:], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-.") == "" && isPrice(s[lastOf(s[:i], " ")+1:i]) {
		return true // "Oak mallet, $29.95, dockside.example"
	}
	if lower := strings.ToLower(s); strings.HasSuffix(lower, " buy now") || strings.HasSuffix(lower, " shop now") || strings.HasSuffix(lower, " add to cart") {
		return true
	}
	verb := false
	prices, others, marks := 0, 0, 0
	for w := range strings.FieldsSeq(s) {
		switch strings.ToLower(strings.Trim(w, "|•·:")) {
		case "view", "buy", "save", "shop", "see", "check", "get":
			verb = true
		case "at", "on", "now", "price", "from", "it", "deal", "was", "off", "":
		case "–", "—", "-", "&":
			marks++
		default:
			if strings.ContainsAny(w, moneySigns) {
				prices++
			} else {
				others++
			}
		}
	}
	if !verb {
		others += marks
	}
	return prices > 0 && (verb || prices > 1 && strings.Count(s, " at ") >= prices || m.sign == moneySign && (m.words <= 8 || prices > 1 && m.words <= 12) && strings.Contains(strings.ToLower(s), " at ")) && others <= 3*prices
}

const moneySigns = "$£€"

// isPrice reports a line that is a price and nothing else: "$39.99", "From £20".
func isPrice(s string) bool {
	const longest = 4 // words
	prices, words := 0, 0
	for w := range strings.FieldsSeq(s) {
		words++
		switch {
		case strings.ContainsAny(w, moneySigns) && strings.Trim(w, moneySigns+".,0123456789") == "":
			prices++
		case !strings.EqualFold(w, "from") && !strings.EqualFold(w, "now") && !strings.EqualFold(w, "was"):
			return false
		}
	}
	return prices > 0 && words <= longest
}

// isPriceLink reports a button to where a price or a deal is told: "See price at Harbourmart".
func isPriceLink(s string, m *measure) bool {
	if m.ends || m.words < 2 || m.words > 7 {
		return false
	}
	first, rest, _ := strings.Cut(s, " ")
	if where, name, ok := strings.Cut(rest, " "); ok && (first == "View" || first == "Buy" || first == "Shop" || first == "Order" || first == "Pre-order" || first == "Preorder") && (where == "on" || where == "at" || where == "On" || where == "At") && strings.Count(name, " ") < 2 && isName(name) {
		return true
	}
	switch strings.ToLower(first) {
	case "buy", "check", "compare", "find", "get", "see", "shop", "view":
	default:
		return false
	}
	priced := false
	for w := range strings.FieldsSeq(rest) {
		switch strings.ToLower(w) {
		case "price", "prices", "deal", "deals":
			priced = true
		case "at", "on", "from", "the", "latest", "best", "today’s", "today's", "all", "more", "for", "offer", "now":
		default:
			if r := firstRune(w); !unicode.IsUpper(r) {
				return false
			}
		}
	}
	return priced
}

// isCoupon reports an offer with a code: "Save 20% with code COAST20".
func isCoupon(s string, m *measure) bool {
	if m.ends || m.words > 14 || m.sign < percentSign || !m.has('%') && !strings.ContainsAny(s, moneySigns) {
		return false
	}
	first := firstWordOf(s)
	_, code, ok := strings.Cut(s, " code ")
	return ok && (first == "Save" || first == "Take" || first == "Get") && isCapitals(firstWordOf(strings.Trim(code, "“”\"'")))
}

// markOffer marks a price above a button or beside one, and the name of the product above it.
func (d *Draft) markOffer(i int) {
	const name = 10 // words
	l := &d.lines[i]
	s := l.text(d.text)
	if i+1 == len(d.lines) || !d.lines[i+1].sells() {
		return
	}
	if !isPrice(s) {
		if l.zone != head && !l.ends && l.words <= name && l.form == "" && isPrice(s[strings.LastIndexByte(s, ',')+1:]) && strings.Contains(s, ", ") {
			l.form = Furniture
		}
		return
	}
	l.form = Furniture
	if i == 0 {
		return
	}
	if above := &d.lines[i-1]; above.zone != head && !above.ends && above.words <= name && (above.words <= 5 || d.likeness[i-1].again == 0) {
		above.form = Furniture
	}
}

// sells reports a short line that a phrase or its shape tells for a button or an offer.
func (l *line) sells() bool {
	if l.ends || l.words > 8 {
		return false
	}
	return l.shape == Furniture || l.form == Furniture || l.phrase != nil && (l.phrase.kind == Furniture || l.phrase.kind == Sponsored || l.phrase.kind == "subscription" || l.phrase.kind == "advert")
}
