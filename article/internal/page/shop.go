package page

import "strings"

// isShop reports a row of offers: a line without end that names prices and hardly more.
func isShop(s string, m *measure) bool {
	if m.ends || m.words > 14 || m.sign != moneySign {
		return false
	}
	verb := false
	prices, others := 0, 0
	for w := range strings.FieldsSeq(s) {
		switch strings.ToLower(w) {
		case "view", "buy", "shop", "see", "check", "get":
			verb = true
		case "at", "on", "now", "price", "from", "it", "deal":
		default:
			if strings.ContainsAny(w, "$£€") {
				prices++
			} else {
				others++
			}
		}
	}
	return prices > 0 && (verb || m.words <= 8 && strings.Contains(strings.ToLower(s), " at ")) && others <= 3*prices
}
