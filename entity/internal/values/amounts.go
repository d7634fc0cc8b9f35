package values

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/internal/lexicon"
)

// A quantity is a number with what it counts.
type quantity struct {
	number
	first    int
	kind     Kind // Money or Percent; empty where nothing is counted
	currency string
	cents    bool // it counts hundredths
}

func (q quantity) found() Found {
	amount := q.value
	if q.cents {
		amount /= 100
	}
	return Found{Kind: q.kind, First: q.first, End: q.end, Amount: amount, Currency: q.currency}
}

// amounts reads money and percentages at token i. A range gives one for each
// end of it: "$2-3 billion" is two billion and three, "20 to 25 percent" 20 and 25.
func (c cursor) amounts(i int, into []Found) []Found {
	a := c.quantity(i)
	if a.end == 0 {
		return into
	}
	if upper, ok := c.joinedRange(a); ok {
		return append(into, upper.found())
	}
	b := c.upper(a)
	if b.end == 0 {
		if a.kind != None {
			into = append(into, a.found())
		}
		return into
	}
	if a.kind == None {
		a.kind, a.currency, a.cents = b.kind, b.currency, b.cents
	}
	if b.kind == None {
		b.kind, b.currency = a.kind, a.currency
	}
	if a.scale == 1 && a.value < b.value/b.scale { // "$2 or $3 million", but not "$500 or $3 million"
		a.value = float64(a.value * b.scale)
	}
	return append(into, a.found(), b.found())
}

// upper returns the upper end of a range whose lower end is a: its end is 0
// where there is none.
func (c cursor) upper(a quantity) quantity {
	joint := c.lower(a.end)
	dash := joint == "-" || joint == "–" || joint == "—"
	switch {
	case dash, joint == "to", joint == "or", joint == "and" && c.lower(a.first-1) == "between":
	default:
		return quantity{}
	}
	b := c.quantity(a.end + 1)
	switch {
	case b.end == 0, a.kind == None && b.kind == None, a.kind == None && b.kind == Percent && a.scale > 1, a.kind != None && b.kind != None && a.kind != b.kind:
		return quantity{}
	case b.kind == None && startsWithNumber(c.Text(a.first)): // "17% or 3 billion people"
		return quantity{}
	case b.kind == None && !dash && b.scale == 1: // "$5 to 10 people"
		return quantity{}
	}
	return b
}

// joinedRange reads what the tokenizer leaves together in "$2m-3m": the upper end.
func (c cursor) joinedRange(a quantity) (quantity, bool) {
	scale, rest, ok := strings.Cut(c.word(a.end), "-")
	if !ok || a.kind != Money || scales[strings.ToLower(scale)] == 0 || !startsWithDigit(rest) {
		return a, false
	}
	digits := strings.TrimRight(rest, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
	value, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	by := scales[strings.ToLower(rest[len(digits):])]
	if err != nil || by == 0 {
		return a, false
	}
	a.value, a.end = float64(value*by), a.end+1
	return a, true
}

// quantity reads "$1.5 billion", "US$ 20m", "USD 500", "R5 million", "500 million euros",
// "12.5 per cent", "3pc"; of a number alone the kind is empty.
func (c cursor) quantity(i int) quantity {
	if currency, next := c.currencyBefore(i); next > 0 {
		return quantity{number: c.number(c.past(next, ".")), first: i, kind: Money, currency: currency}
	}
	if q := c.written(i); q.number.end > 0 {
		return q
	}
	q := quantity{number: c.number(i), first: i}
	if q.number.end > 0 {
		c.unit(&q)
	}
	return q
}

// currencyBefore returns the currency of a symbol or a code at token i and the token behind
// it, where a number may stand; 0 for none.
func (c cursor) currencyBefore(i int) (currency string, next int) {
	w := c.word(i)
	switch currency = currencySymbol(w); {
	case currency == bareDollar:
		return c.dollar(), i + 1
	case currency != "":
		return currency, i + 1
	case w == "GH" && (c.word(i+1) == "¢" || c.word(i+1) == "₵"):
		return "GHS", i + 2
	}
	if sign := writtenSign(w); sign != "" && len(w) > 1 && startsWithDigit(c.word(i+1)) {
		return sign, i + 1
	}
	return "", 0
}

// written reads amounts and percentages of which one token holds the number and what it
// counts: "R18.50", "Dh1.2 billion", "20c", "3pc".
func (c cursor) written(i int) quantity {
	w := c.word(i)
	at := strings.IndexAny(w, "0123456789")
	if at < 0 || at > longestSign {
		return quantity{}
	}
	if at == 0 {
		return c.writtenBehind(i, w)
	}
	q := quantity{first: i, kind: Money, currency: writtenSign(w[:at])}
	if q.currency == "" {
		return quantity{}
	}
	q.number = c.scaled(c.withDecimals(c.grouped(c.digitsIn(w[at:], i))))
	_, decimals, _ := strings.Cut(w, ".")
	if at == 1 && q.value < 1e3 && len(decimals) != 2 && !c.isPaid(q) { // "N12" is a road
		return quantity{}
	}
	return q
}

// isPaid reports whether an amount with a single letter before it stands behind a word for
// paying, and before no noun, as no road does: "cost R250", "tickets for R250".
func (c cursor) isPaid(q quantity) bool {
	before := c.lower(q.first - 1)
	if before == "for" { // but "left for N12"
		before = c.lower(q.first - 2)
	}
	return q.end > 0 && lists.Payings.Has(before) && !c.TagAt(q.end).IsNoun()
}

// writtenBehind is written for what stands behind the number.
func (c cursor) writtenBehind(i int, w string) quantity {
	digits := strings.TrimRight(w, "cpt")
	value, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return quantity{}
	}
	q := quantity{number: number{value, 1, i + 1}, first: i}
	switch w[len(digits):] {
	case "c":
		q.kind, q.currency, q.cents = Money, c.cents(), true
	case "pc", "pct":
		q.kind = Percent
	default:
		return quantity{}
	}
	return q
}

// grouped reads the thousands that the tokenizer leaves behind a number with a sign:
// "RM7 | , | 856 | , | 920".
func (c cursor) grouped(n number) number {
	const most = 4 // groups: a trillion has no more
	for range most {
		group := c.word(n.end + 1)
		if n.end == 0 || n.scale > 1 || c.word(n.end) != "," || !c.attached(n.end) || !c.attached(n.end+1) || len(group) < 3 || !IsDigits(group[:3]) {
			break
		}
		value, err := strconv.ParseFloat(strings.ReplaceAll(group, ",", ""), 64)
		if err != nil {
			break
		}
		by := 1e3
		for range strings.Count(group, ",") {
			by *= 1e3
		}
		n.value, n.end = float64(n.value*by)+value, n.end+2
	}
	return n
}

// unit reads what a number counts.
func (c cursor) unit(q *quantity) {
	i := c.past(q.end, "-")
	w := c.lower(i)
	currency, end := c.nationalMoney(i)
	money := func(currency string, end int) { q.kind, q.currency, q.end = Money, currency, end }
	switch {
	case c.percentEnd(i) > i:
		q.kind, q.end = Percent, c.percentEnd(i)
	case w == "dollar" || w == "dollars":
		money(c.dollar(), i+1)
	case w == "pence" || w == "p" && c.attached(i):
		money("GBP", i+1)
		q.cents = true
	case w == "cent" || w == "cents" || w == "¢":
		money(c.cents(), i+1)
		q.cents = true
	case (w == "pound" || w == "pounds") && c.isWeight(q.number, i):
	case currencyWord(w) != "":
		money(currencyWord(w), i+1)
	case end > i:
		money(currency, end)
	case len(w) == 3 && lists.CurrencyCodes.Has(c.word(i)):
		money(writtenSign(c.word(i)), i+1)
	case w == "won" && c.isWon(q.number, i):
		money("KRW", i+1)
	case lists.MoneyWords.Has(w):
		money("", i+1)
	}
}

// percentEnd returns the end of the word for hundredths at token i, or i: "percent", "per cent".
func (c cursor) percentEnd(i int) int {
	switch c.lower(i) {
	case "%", "percent", "pct", "pc":
		return i + 1
	case "per":
		if cent := c.past(i+1, "-"); c.lower(cent) == "cent" {
			return cent + 1
		}
	}
	return i
}

// isWon reports whether "won" at token i is the money and no verb: a number is before it that
// counts no people, or what it is worth stands in brackets behind it.
func (c cursor) isWon(n number, i int) bool {
	return n.scale >= 1e9 || c.word(i+1) == "(" && (currencySymbol(c.word(i+2)) != "" || writtenSign(c.word(i+2)) != "") || n.scale >= 1e6 && !c.Tag(i).IsVerbOrModal()
}

// isWeight reports whether the pounds at token i are no money: there are no millions of them, the
// article has no other sign of the money, no word beside them tells of paying, and either one
// tells of weight, or what is weighed, or the article pays in dollars.
func (c cursor) isWeight(n number, i int) bool {
	const far = 10
	if n.scale >= 1e6 || c.hasSterling() {
		return false
	}
	weighs := c.lower(i+1) == "of" || c.word(i-1) == "-" || strings.Contains(c.Doc.Text, "$")
	for k := max(c.first, n.end-far); k < min(c.end, i+far); k++ {
		if lists.Payings.Has(c.lower(k)) {
			return false
		}
		weighs = weighs || lists.Weighings.Has(c.lower(k))
	}
	return weighs
}

// hasSterling reports whether the article has a sign or a name of the money of Britain.
func (f *Finder) hasSterling() bool {
	if f.sterling == nil {
		has := strings.Contains(f.Doc.Text, "£") || strings.Contains(f.Doc.Text, " pence") || strings.Contains(f.Doc.Text, "sterling") || strings.Contains(f.Doc.Text, "GBP")
		f.sterling = &has
	}
	return *f.sterling
}

// attached reports whether nothing stands between token i and the one before.
func (c cursor) attached(i int) bool {
	return i > c.first && i < c.end && c.Doc.Tokens[i-1].End == c.Doc.Tokens[i].Start
}

// bareDollar stands for "$", which does not say whose dollar it is.
const bareDollar = "$"

// dollar returns the currency of a bare "$": the US dollar, but none where the
// article names a place that writes its own money so, or its people.
func (f *Finder) dollar() string {
	if f.dollars == nil {
		f.dollars = new(string)
		*f.dollars = "USD"
		for name := range f.names {
			if place, ok := lexicon.Nationality(name); ok {
				name = place
			}
			if lists.DollarLands.Has(name) {
				*f.dollars = ""
			}
		}
	}
	return *f.dollars
}

// cents returns the currency of cents: of the dollar, but of the rand where the article
// tells of rands, and none where it tells of euros.
func (f *Finder) cents() string {
	if f.hundredths == nil {
		cents := f.dollar()
		switch {
		case strings.Contains(f.Doc.Text, "€") || strings.Contains(f.Doc.Text, " euro"):
			cents = ""
		case rands.MatchString(f.Doc.Text):
			cents = "ZAR"
		}
		f.hundredths = &cents
	}
	return *f.hundredths
}

// rands are amounts in the currency of South Africa.
var rands = regexp.MustCompile(`\bR\d+(?:[.,]\d\d| ?\d{3}\b|m\b|bn\b| [mb]illion\b)| rands?\b`)
