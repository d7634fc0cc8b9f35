package values

import (
	"math"
	"strconv"
	"strings"
)

// A number is what digits or words count, its scale included.
type number struct {
	value float64
	scale float64 // of its last word, "million": 1 if it has none
	end   int     // behind its last token; 0 if there is no number
}

// number reads a number at token i: "1.5 billion", "20m", "5 1/2", "2½ million",
// "two hundred and fifty thousand", "half a million".
func (c cursor) number(i int) number {
	n := c.withDecimals(c.digits(i))
	if n.end == 0 {
		n = c.pointed(c.spelled(i))
	}
	if n.end == 0 {
		return n
	}
	n = c.scaled(c.andFraction(n))
	n = c.andFraction(n) // "a million and a half"
	if math.IsInf(n.value, 0) {
		return number{}
	}
	return n
}

// digits reads a number in digits with the fraction behind it.
func (c cursor) digits(i int) number { return c.digitsIn(c.word(i), i) }

// digitsIn is digits for w, which token i is or ends with.
func (c cursor) digitsIn(w string, i int) number {
	if f := fraction(w); f > 0 {
		if c.lower(i+1) == "of" && c.lower(i+2) == "a" { // "¾ of a percent"
			return number{f, 1, i + 3}
		}
		return number{f, 1, i + 1}
	}
	if !startsWithDigit(w) {
		return number{}
	}
	digits := strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
	value, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	if err != nil {
		return number{}
	}
	n := number{value, 1, i + 1}
	if suffix := w[len(digits):]; suffix != "" {
		if n.scale = scales[strings.ToLower(suffix)]; n.scale == 0 {
			return number{}
		}
		n.value = float64(n.value * n.scale)
		return n
	}
	if len(w) <= 3 && w[0] != '0' { // "20 000", as some write thousands; no more groups than a trillion has
		for ; n.end <= i+4 && len(c.word(n.end)) == 3 && IsDigits(c.word(n.end)); n.end++ {
			group, _ := strconv.ParseFloat(c.word(n.end), 64)
			n.value = float64(n.value*1000) + group
		}
		value = n.value
	}
	if f := fraction(c.word(n.end)); f > 0 && value == math.Trunc(value) {
		n.value, n.end = n.value+f, n.end+1
	}
	return n
}

// withDecimals reads one or two decimals that a comma parts from a number before its scale or
// "%", as Africans and others write: "3,75 billion".
func (c cursor) withDecimals(n number) number {
	decimals, i := c.word(n.end+1), n.end+2
	if n.end == 0 || n.scale > 1 || c.word(n.end) != "," || !c.attached(n.end) || !c.attached(n.end+1) || len(decimals) > 2 || !IsDigits(decimals) {
		return n
	}
	if scale := c.lower(i); scales[scale] < 1e6 && c.percentEnd(i) == i {
		return n
	}
	value, err := strconv.ParseFloat(strconv.FormatFloat(n.value, 'f', -1, 64)+"."+decimals, 64)
	if err != nil || n.value != math.Trunc(n.value) {
		return n
	}
	return number{value, n.scale, i}
}

// fractions are those that are one character.
var fractions = map[string]float64{"½": 1. / 2, "⅓": 1. / 3, "⅔": 2. / 3, "¼": 1. / 4, "¾": 3. / 4, "⅕": 1. / 5, "⅛": 1. / 8, "⅜": 3. / 8, "⅝": 5. / 8, "⅞": 7. / 8}

// fraction returns the value of "½" and "1/2", 0 for other words.
func fraction(w string) float64 {
	if f := fractions[w]; f > 0 || len(w) < 3 || len(w) > 5 || !startsWithDigit(w) {
		return f
	}
	above, below, ok := strings.Cut(w, "/")
	a, err := strconv.Atoi(above)
	b, err2 := strconv.Atoi(below)
	if !ok || err != nil || err2 != nil || a < 1 || a >= b || b > 16 {
		return 0
	}
	return float64(a) / float64(b)
}

// parts are what may be left of one: "two and a half", "three quarters of a million".
var parts = map[string]float64{"half": 1. / 2, "quarter": 1. / 4, "quarters": 1. / 4, "third": 1. / 3, "thirds": 1. / 3}

// andFraction reads "and a half" and "and three quarters" behind a number.
func (c cursor) andFraction(n number) number {
	i := c.past(n.end, "-")
	if c.lower(i) != "and" {
		return n
	}
	i = c.past(i+1, "-")
	many := numberWord(c.word(i))
	if w := c.lower(i); w == "a" || w == "an" {
		many = 1
	}
	i = c.past(i+1, "-")
	if part := parts[c.lower(i)]; many > 0 && many < 4 && part > 0 {
		n.value += float64(many * part * n.scale)
		n.end = i + 1
	}
	return n
}

// past returns the token behind i if i is word, else i.
func (c cursor) past(i int, word string) int {
	if c.word(i) == word {
		return i + 1
	}
	return i
}

// scaled reads the scales behind a number: "million", "hundred thousand".
func (c cursor) scaled(n number) number {
	for range 2 {
		next := c.past(n.end, "-")
		by := scales[strings.TrimSuffix(c.lower(next), ".")] // "$5B."
		if by == 0 {
			break
		}
		n.value, n.scale, n.end = float64(n.value*by), by, next+1
	}
	return n
}

var scales = map[string]float64{"k": 1e3, "hundred": 1e2, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mil": 1e6, "million": 1e6, "bn": 1e9, "b": 1e9,
	"bil": 1e9, "billion": 1e9, "tn": 1e12, "trillion": 1e12, "lakh": 1e5, "crore": 1e7}

// spelled reads a number in words.
func (c cursor) spelled(i int) number {
	if n := c.partOf(i); n.end > 0 {
		return n
	}
	total, group := 0.0, 0.0 // what scales have closed, and what is open
	least := math.Inf(1)     // the least scale so far: the next one must be less
	last := 0.0              // the value of the last word
	n := number{scale: 1}    // with what is read for certain
	if w := c.lower(i); (w == "a" || w == "an") && scales[c.lower(i+1)] >= 100 && len(c.word(i+1)) > 2 {
		group, last, i = 1, 1, i+1
	}
	for {
		w := c.lower(i)
		v, by := numberWord(w), scales[w]
		switch {
		case v >= 1 && v < 20 && (last == 0 || last >= 100 || last >= 20 && v < 10):
			group += v
		case v >= 20 && v < 100 && (last == 0 || last >= 100):
			group += v
		case w == "hundred" && last >= 1 && last < 20:
			group, v = float64(group*100), 100
		case by >= 1000 && len(w) > 2 && last >= 1 && last < 1000 && by < least:
			total, group, least, v = total+float64(group*by), 0, by, by
			n.scale = by
		default:
			n.value = total + group
			return n
		}
		if v < 1000 {
			n.scale = 1
		}
		last, n.end, i = v, i+1, i+1
		if joint := c.lower(i); joint == "-" || joint == "and" && last >= 100 {
			if next := c.lower(i + 1); numberWord(next) > 0 || joint == "-" && len(next) > 2 && scales[next] > 0 {
				i++
			}
		}
	}
}

// pointed reads the decimals behind a number in words: "one point five".
func (c cursor) pointed(n number) number {
	if n.end == 0 || c.lower(n.end) != "point" {
		return n
	}
	const most = 3 // decimals
	first, by := n.end+1, .1
	for i := first; i < first+most; i++ {
		digit := numberWord(c.word(i))
		if digit < 1 || digit > 9 {
			break
		}
		n.value += float64(digit * by)
		n.end, by = i+1, by/10
	}
	return n
}

// partOf reads "half a", "a quarter of a", "three quarters of a": the scale or
// what is counted comes behind.
func (c cursor) partOf(i int) number {
	many := 1.0
	if v := numberWord(c.word(i)); v > 0 {
		many, i = v, c.past(i+1, "-")
	} else if c.lower(i) == "a" {
		i++
	}
	part := parts[c.lower(i)]
	if part == 0 || many >= 4 {
		return number{}
	}
	i = c.past(c.past(i+1, "-"), "of")
	if w := c.lower(i); w == "a" || w == "an" || w == "one" && c.percentEnd(i+1) > i+1 {
		return number{float64(many * part), 1, c.past(i+1, "-")}
	}
	if scales[c.lower(i)] >= 1000 { // "a half million"
		return number{float64(many * part), 1, i}
	}
	return number{}
}

var numberWords = map[string]float64{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
	"ninety": 90}

// numberWord returns the value of a number in one word, or 0.
func numberWord(w string) float64 {
	if len(w) < 3 || len(w) > 9 {
		return 0
	}
	if v, ok := numberWords[w]; ok {
		return v
	}
	return numberWords[strings.ToLower(w)]
}

func startsWithDigit(w string) bool { return w != "" && w[0] >= '0' && w[0] <= '9' }

// IsDigits reports whether a word is a number in digits.
func IsDigits(w string) bool { return w != "" && strings.Trim(w, "0123456789") == "" }
