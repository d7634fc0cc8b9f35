package values

import (
	"strings"
	"time"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/entity/internal/tokens"
)

// longestFeast is how many tokens the name of a feast has at most: "New Year's Day".
const longestFeast = 4

// feasts are days of the year by the words that they are called, month and day.
var feasts = map[string][2]int{
	"all saints' day": {11, 1}, "armistice day": {11, 11}, "bastille day": {7, 14}, "boxing day": {12, 26}, "christmas day": {12, 25},
	"christmas eve": {12, 24}, "halloween": {10, 31}, "international women's day": {3, 8}, "may day": {5, 1}, "new year's day": {1, 1}, "new year's eve": {12, 31},
	"saint patrick's day": {3, 17}, "st patrick's day": {3, 17}, "st. patrick's day": {3, 17}, "valentine's day": {2, 14},
}

// movable are the days that hang on Easter, and how many days behind it they are.
var movable = map[string]int{
	"ascension day": 39, "ash wednesday": -46, "easter day": 0, "easter monday": 1, "easter sunday": 0, "good friday": -2, "holy saturday": -1,
	"maundy thursday": -3, "palm sunday": -7, "shrove tuesday": -47, "whit monday": 50, "whit sunday": 49,
}

// undated are days of the week with a name of their own that tells no date here.
var undated = map[string]bool{"black friday": true, "cyber monday": true, "super tuesday": true, "holy thursday": true, "bloody sunday": true}

// feast reads "Christmas Day", "New Year's Eve, 2014", "Good Friday": of no year the one that
// is nearest to the article.
func (c cursor) feast(i int) (int, string) {
	end, name := feastAt(c.Reader, i)
	if end == 0 || undated[name] {
		return end, ""
	}
	end, year := c.yearBehind(end)
	day, fixed := feasts[name]
	switch {
	case fixed:
		return end, c.dayOf(year, day[0], day[1])
	case year > 0:
		return end, easter(year).AddDate(0, 0, movable[name]).Format(time.DateOnly)
	case c.today.IsZero():
		return end, ""
	}
	best := time.Time{}
	for y := c.today.Year() - 1; y <= c.today.Year()+1; y++ {
		if t := easter(y).AddDate(0, 0, movable[name]); best.IsZero() || t.Sub(c.today).Abs() < best.Sub(c.today).Abs() {
			best = t
		}
	}
	return end, best.Format(time.DateOnly)
}

// feastAt returns the token behind the name of a feast at token i, and the name in lower
// case: 0 for none.
func feastAt(r *tokens.Reader, i int) (end int, name string) {
	if w := r.TextAt(i); !tokens.Capital(w) || !lists.DateWords.Has(strings.ToLower(w)) {
		return 0, ""
	}
	words := ""
	for k := i; k < i+longestFeast; k++ {
		w := strings.ToLower(strings.ReplaceAll(r.TextAt(k), "’", "'"))
		if words != "" && !strings.HasPrefix(w, "'") {
			words += " "
		}
		words += w
		_, fixed := feasts[words]
		_, moves := movable[words]
		if fixed || moves || undated[words] {
			return k + 1, words
		}
	}
	return 0, ""
}

// easter returns Easter Sunday of a year, as Meeus, Jones and Butcher reckon it (Jean Meeus,
// Astronomical Algorithms, chapter 8).
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(y, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}
