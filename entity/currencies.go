package entity

// currencySymbol returns the currency of a symbol, "" for other words.
func currencySymbol(w string) string {
	if w == "" || w[0] >= 'a' && w[0] <= 'z' || w[0] >= '0' && w[0] <= '9' {
		return ""
	}
	switch w {
	case "$":
		return bareDollar
	case "US$", "U.S.$":
		return "USD"
	case "A$", "AU$":
		return "AUD"
	case "C$", "CA$":
		return "CAD"
	case "NZ$":
		return "NZD"
	case "HK$":
		return "HKD"
	case "S$":
		return "SGD"
	case "R$":
		return "BRL"
	case "NT$":
		return "TWD"
	case "£":
		return "GBP"
	case "€":
		return "EUR"
	case "¥":
		return "JPY"
	case "₹", "Rs", "Rs.":
		return "INR"
	case "₦":
		return "NGN"
	case "₽":
		return "RUB"
	case "₴":
		return "UAH"
	case "₩":
		return "KRW"
	case "₪":
		return "ILS"
	case "₱":
		return "PHP"
	case "₺":
		return "TRY"
	}
	return ""
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

// nationalMoney are currencies that a demonym tells apart.
var nationalMoney = map[string]map[string]string{
	"canadian":   {"dollars": "CAD", "dollar": "CAD"},
	"australian": {"dollars": "AUD", "dollar": "AUD"},
	"singapore":  {"dollars": "SGD", "dollar": "SGD"},
	"emirati":    {"dirhams": "AED", "dirham": "AED"},
	"kuwaiti":    {"dinars": "KWD", "dinar": "KWD"},
	"swiss":      {"francs": "CHF", "franc": "CHF"},
	"mexican":    {"pesos": "MXN", "peso": "MXN"},
	"philippine": {"pesos": "PHP", "peso": "PHP"},
	"chilean":    {"pesos": "CLP", "peso": "CLP"},
	"pakistani":  {"rupees": "PKR", "rupee": "PKR"},
	"belarusian": {"rubles": "BYN", "roubles": "BYN"},
	"kenyan":     {"shillings": "KES", "shilling": "KES"},
	"egyptian":   {"pounds": "EGP", "pound": "EGP"},
	"saudi":      {"riyals": "SAR", "riyal": "SAR"},
	"swedish":    {"kronor": "SEK", "krona": "SEK"},
	"danish":     {"kroner": "DKK", "krone": "DKK"},
	"norwegian":  {"kroner": "NOK", "krone": "NOK"},
}
