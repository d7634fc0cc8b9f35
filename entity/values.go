package entity

import (
	"math"
	"strconv"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/names"
)

// A reading is a date or an amount that starts at some token and ends before end.
type reading struct {
	kind  Kind
	end   int
	value Value
}

// findValues finds dates, amounts of money and percentages outside of names.
// Those with the same value are one thing; so are those without a value that
// are written alike.
func (s *scan) findValues() {
	type key struct {
		kind    Kind
		value   Value
		surface string
	}
	index := map[key]int32{}
	for _, n := range s.order {
		sentence := s.doc.Sentences[n]
		for i := sentence.First; i < sentence.End; i++ {
			r := s.valueAt(i, sentence.First, sentence.End)
			if r.end == 0 || !s.takes(i, &r) {
				continue
			}
			k := key{kind: r.kind, value: r.value}
			if r.value == (Value{}) {
				span := s.span(i, r.end)
				k.surface = strings.ToLower(s.doc.Show(span.Start, span.End))
			}
			id, ok := index[k]
			if !ok {
				id = int32(len(s.things))
				index[k] = id
				s.things = append(s.things, thing{kind: r.kind, value: r.value, last: -1})
			}
			s.mentions = append(s.mentions, mention{Name: names.Name{First: i, End: r.end, Confidence: 1}, sentence: n, form: -1, thing: id})
			i = r.end - 1
		}
	}
}

// takes reports whether a value at token i overlaps with no name. The demonym
// in "40 Swiss francs" becomes part of the amount.
func (s *scan) takes(i int, r *reading) bool {
	for k := i; k < r.end; k++ {
		if at := s.nameAt[k]; at >= 0 && (r.kind != Money || s.mentions[at].Kind != names.NORP) {
			return false
		}
	}
	for k := i; k < r.end; k++ {
		if at := s.nameAt[k]; at >= 0 {
			s.mentions[at].thing = -1
		}
	}
	return true
}

// valueAt reads the value that starts at token i; its end is 0 if none does.
func (s *scan) valueAt(i, first, end int) reading {
	c := cursor{s, first, end}
	w := s.text(i)
	switch {
	case currencySymbol(w) != "":
		return c.money(i)
	case startsWithDigit(w) || numberWord(w) > 0:
		if r := c.amount(i); r.end > 0 {
			return r
		}
		return c.date(i)
	case len(w) == 3 && currencyCodes[w] && i+1 < end && startsWithDigit(s.text(i+1)):
		return c.money(i)
	}
	return c.date(i)
}

// A cursor reads tokens of one sentence, [first, end).
type cursor struct {
	*scan
	first, end int
}

// word returns the text of a token, "" outside of the sentence.
func (c cursor) word(i int) string {
	if i < c.first || i >= c.end {
		return ""
	}
	return c.text(i)
}

// lower returns the text of a token in lower case.
func (c cursor) lower(i int) string { return strings.ToLower(c.word(i)) }

// money reads "$1.5 billion", "US$ 20m", "USD 500".
func (c cursor) money(i int) reading {
	currency := currencySymbol(c.word(i))
	if currency == "" {
		currency = c.word(i)
	}
	if currency == "RMB" { // what the yuan is called, but no code
		currency = "CNY"
	}
	amount, n := c.number(i + 1)
	if n == 0 {
		return reading{}
	}
	if currency == bareDollar {
		currency = c.dollar()
	}
	return reading{Money, i + 1 + n, Value{Amount: amount, Currency: currency}}
}

// bareDollar stands for "$", which does not say whose dollar it is.
const bareDollar = "$"

// dollarLands are places with a dollar of their own.
var dollarLands = map[string]bool{"Canada": true, "Australia": true, "New Zealand": true, "Singapore": true, "Hong Kong": true,
	"Taiwan": true, "Jamaica": true, "Fiji": true, "Barbados": true, "Guyana": true, "Namibia": true, "Liberia": true, "Belize": true,
	"Trinidad and Tobago": true, "Bahamas": true, "Argentina": true, "Chile": true, "Mexico": true, "Colombia": true}

// dollar returns the currency of a bare "$": the US dollar, but none where the
// article names a place that writes its own money so, or its people.
func (s *scan) dollar() string {
	if s.dollars == nil {
		s.dollars = new(string)
		*s.dollars = "USD"
		for i := range s.forms {
			name := s.forms[i].surface
			if place, ok := lexicon.Nationality(name); ok {
				name = place
			}
			if dollarLands[name] {
				*s.dollars = ""
			}
		}
	}
	return *s.dollars
}

// amount reads "500 million euros", "12.5 per cent".
func (c cursor) amount(i int) reading {
	amount, n := c.number(i)
	if n == 0 {
		return reading{}
	}
	end := i + n
	switch w := c.lower(end); {
	case w == "%" || w == "percent" || w == "pct":
		return reading{Percent, end + 1, Value{Amount: amount}}
	case w == "per" && c.lower(end+1) == "cent":
		return reading{Percent, end + 2, Value{Amount: amount}}
	case w == "dollar" || w == "dollars":
		return reading{Money, end + 1, Value{Amount: amount, Currency: c.dollar()}}
	case currencyWord(w) != "":
		return reading{Money, end + 1, Value{Amount: amount, Currency: currencyWord(w)}}
	case nationalMoney[w] != nil && nationalMoney[w][c.lower(end+1)] != "":
		return reading{Money, end + 2, Value{Amount: amount, Currency: nationalMoney[w][c.lower(end+1)]}}
	case (w == "us" || w == "u.s.") && (c.lower(end+1) == "dollars" || c.lower(end+1) == "dollar"):
		return reading{Money, end + 2, Value{Amount: amount, Currency: "USD"}}
	}
	return reading{}
}

// number reads a number with its scale, "1.5 billion" or "20m", and returns
// how many tokens it takes, 0 if there is none.
func (c cursor) number(i int) (value float64, n int) {
	w := c.word(i)
	scale := 1.0
	if v := numberWord(w); v > 0 {
		value = v
	} else {
		digits := strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
		v, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
		if err != nil || digits == "" || !startsWithDigit(digits) {
			return 0, 0
		}
		if suffix := w[len(digits):]; suffix != "" {
			if scale = scales[strings.ToLower(suffix)]; scale == 0 {
				return 0, 0
			}
		}
		value = v
	}
	n = 1
	next := i + 1
	if c.word(next) == "-" {
		next++
	}
	if by, ok := scales[c.lower(next)]; ok {
		scale, n = scale*by, next-i+1
	}
	if value = float64(value * scale); math.IsInf(value, 0) {
		return 0, 0
	}
	return value, n
}

var scales = map[string]float64{"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9,
	"tn": 1e12, "trillion": 1e12, "lakh": 1e5, "crore": 1e7}

var numberWords = map[string]float64{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
	"seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100}

// numberWord returns the value of a number in words, or 0.
func numberWord(w string) float64 {
	if len(w) < 3 || len(w) > 7 {
		return 0
	}
	if v, ok := numberWords[w]; ok {
		return v
	}
	return numberWords[strings.ToLower(w)]
}

func startsWithDigit(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }
