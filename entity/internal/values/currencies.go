package values

import (
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// startsWithSign reports whether an amount may start with a word that is no number.
func startsWithSign(w string) bool {
	if w == "" || w[0] >= 'a' && w[0] <= 'z' {
		return false
	}
	if currencySymbol(w) != "" || w == "GH" {
		return true
	}
	sign := w
	if at := strings.IndexAny(w, "0123456789"); at >= 0 {
		sign = w[:at]
	}
	return writtenSign(sign) != ""
}

// currencySymbol returns the currency of a symbol, "" for other words.
func currencySymbol(w string) string {
	if w == "" || len(w) > longestSymbol || w[0] >= 'a' && w[0] <= 'z' || w[0] >= '0' && w[0] <= '9' {
		return ""
	}
	return currencySymbols[w]
}

// longestSymbol is how many bytes a symbol has at most.
const longestSymbol = 5

var currencySymbols = map[string]string{
	"$": bareDollar, "US$": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
	"R$": "BRL", "NT$": "TWD", "J$": "JMD", "TT$": "TTD", "EC$": "XCD", "BDS$": "BBD", "Bds$": "BBD", "BZ$": "BZD", "G$": "GYD", "N$": "NAD",
	"FJ$": "FJD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "Rs": "INR", "Rs.": "INR", "₦": "NGN", "₽": "RUB", "₴": "UAH", "₩": "KRW",
	"₪": "ILS", "₱": "PHP", "₺": "TRY", "₵": "GHS", "₫": "VND", "₸": "KZT", "৳": "BDT",
}

// longestSign is how many letters a sign has at most.
const longestSign = 4

// writtenSign returns the currency of letters that stand right before an amount, "RM" of
// "RM20", or of an ISO code; "" for other words.
func writtenSign(w string) string {
	if w == "" || len(w) > longestSign {
		return ""
	}
	if len(w) == 3 && lists.CurrencyCodes.Has(w) {
		if w == "RMB" { // what the yuan is called, but no code
			return "CNY"
		}
		return w
	}
	return writtenSigns[w]
}

// writtenSigns are letters that newspapers write for their own currency.
var writtenSigns = map[string]string{
	"BD": "BHD", "Dh": "AED", "Dhs": "AED", "KD": "KWD", "KSh": "KES", "Ksh": "KES", "Kshs": "KES", "N": "NGN", "QR": "QAR", "R": "ZAR",
	"RM": "MYR", "RO": "OMR", "Rp": "IDR", "SR": "SAR", "Sh": "KES", "Shs": "UGX", "TSh": "TZS", "Tk": "BDT", "Tsh": "TZS", "USh": "UGX", "Ush": "UGX",
}

// currencyWord returns the currency that a noun, one way or other, stands for.
func currencyWord(w string) string {
	switch w {
	case "euro", "euros":
		return "EUR"
	case "pound", "pounds", "quid":
		return "GBP"
	case "buck", "bucks":
		return "USD"
	case "yen":
		return "JPY"
	case "yuan", "renminbi":
		return "CNY"
	case "ruble", "rubles", "rouble", "roubles":
		return "RUB"
	case "rupee", "rupees":
		return "INR"
	case "naira":
		return "NGN"
	case "rand":
		return "ZAR"
	case "baht":
		return "THB"
	case "ringgit":
		return "MYR"
	case "rupiah":
		return "IDR"
	case "zloty", "zlotys":
		return "PLN"
	case "hryvnia", "hryvnias":
		return "UAH"
	case "shekel", "shekels":
		return "ILS"
	case "lira", "liras":
		return "TRY"
	case "cedi", "cedis":
		return "GHS"
	case "taka":
		return "BDT"
	}
	return ""
}

// longestLand is how many words the name of a land before its currency has at most.
const longestLand = 3

// nationalMoney reads a currency with the land that it is of, "Hong Kong dollars",
// "Sri Lankan rupees", and returns the token behind it: i for none. The currency is empty
// for lands that moneyOf has not.
func (c cursor) nationalMoney(i int) (currency string, end int) {
	for end = i; end < i+longestLand && tokens.Capital(c.word(end)); end++ {
	}
	noun := strings.TrimSuffix(c.lower(end), "s")
	if end == i || !lists.MoneyWords.Has(noun) && noun != "dollar" && currencyWord(noun) == "" {
		return "", i
	}
	land := strings.Join(strings.Fields(c.Doc.Text[c.Doc.Tokens[i].Start:c.Doc.Tokens[end-1].End]), " ")
	if place, ok := lexicon.Nationality(land); ok {
		land = place
	} else if lexicon.Lookup(land)&lexicon.Place == 0 {
		return "", i
	}
	if currency = moneyOf[noun][land]; currency == "" && noun != "dollar" && noun != "pound" && noun != "rupee" {
		currency = currencyWord(noun) // no other land has it
	}
	return currency, end + 1
}

// moneyOf are the currencies of one name by the land that the text tells.
var moneyOf = map[string]map[string]string{
	"dollar": {"Australia": "AUD", "Bahamas": "BSD", "Barbados": "BBD", "Belize": "BZD", "Canada": "CAD", "Fiji": "FJD", "Guyana": "GYD", "Hong Kong": "HKD",
		"Jamaica": "JMD", "Liberia": "LRD", "Namibia": "NAD", "New Zealand": "NZD", "Singapore": "SGD", "Taiwan": "TWD", "U.S.": "USD", "US": "USD", "United States": "USD"},
	"peso":     {"Argentina": "ARS", "Chile": "CLP", "Colombia": "COP", "Cuba": "CUP", "Mexico": "MXN", "Philippines": "PHP", "Uruguay": "UYU"},
	"rupee":    {"India": "INR", "Mauritius": "MUR", "Nepal": "NPR", "Pakistan": "PKR", "Sri Lanka": "LKR"},
	"shilling": {"Kenya": "KES", "Somalia": "SOS", "Tanzania": "TZS", "Uganda": "UGX"},
	"pound":    {"Britain": "GBP", "UK": "GBP", "United Kingdom": "GBP", "Egypt": "EGP", "Lebanon": "LBP", "South Sudan": "SSP", "Sudan": "SDG", "Syria": "SYP"},
	"dinar":    {"Algeria": "DZD", "Bahrain": "BHD", "Iraq": "IQD", "Jordan": "JOD", "Kuwait": "KWD", "Libya": "LYD", "Serbia": "RSD", "Tunisia": "TND"},
	"dirham":   {"Morocco": "MAD", "UAE": "AED", "United Arab Emirates": "AED"},
	"franc":    {"Congo": "CDF", "Rwanda": "RWF", "Switzerland": "CHF"},
	"krona":    {"Iceland": "ISK", "Sweden": "SEK"},
	"kronor":   {"Sweden": "SEK"},
	"krone":    {"Denmark": "DKK", "Norway": "NOK"},
	"kroner":   {"Denmark": "DKK", "Norway": "NOK"},
	"lira":     {"Turkey": "TRY"},
	"rial":     {"Iran": "IRR", "Oman": "OMR", "Yemen": "YER"},
	"riyal":    {"Qatar": "QAR", "Saudi Arabia": "SAR"},
	"ruble":    {"Belarus": "BYN", "Russia": "RUB"},
	"rouble":   {"Belarus": "BYN", "Russia": "RUB"},
}
