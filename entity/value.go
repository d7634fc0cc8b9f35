package entity

// A Value is what a DATE, MONEY or PERCENT entity stands for. The zero Value
// means that there is none or that it is not known.
type Value struct {
	// Date is in ISO 8601, as exact as the text: "2016-08-09", "2016-W32",
	// "2016-08", "2016-Q3", "2016"; with an unknown year "XXXX-08-09". It is
	// reckoned from the day of the article, the one that the caller knows or
	// that the text says it was published on: a day without a year is the one
	// nearest to it, a weekday the last one before it or itself. Where neither is
	// known, "Monday" and "last week" have no Date.
	Date string `json:"date,omitempty"`
	// Amount is of money in units of Currency, or a percentage: 12.5 for "12.5 per cent".
	Amount float64 `json:"amount,omitempty"`
	// Currency is an ISO 4217 code such as "USD", empty where it is not known:
	// a bare "$" in an article that names another land of dollars or pesos.
	Currency string `json:"currency,omitempty"`
}
