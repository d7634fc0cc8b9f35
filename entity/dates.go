package entity

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/segment"
)

// date reads a date at token i. What it depends on the day of the article for
// has no value where that is not known.
func (c cursor) date(i int) reading {
	if !dateStarts(c.word(i)) {
		return reading{}
	}
	for _, read := range dateReaders {
		if end, value := read(c, i); end > i {
			return reading{Date, end, Value{Date: value}}
		}
	}
	return reading{}
}

var dateReaders = []func(cursor, int) (int, string){
	cursor.isoDate, cursor.dayMonth, cursor.monthDay, cursor.weekdayAt, cursor.relative, cursor.quarter, cursor.year,
}

// dateStarts reports whether a date can start with a word: a number, or one of
// few words.
func dateStarts(w string) bool {
	switch {
	case startsWithDigit(w), numberWord(w) > 0, monthNumber(w) > 0:
		return true
	}
	if _, ok := weekdays[w]; ok {
		return true
	}
	if len(w) == 2 {
		return w[0] == 'Q'
	}
	return len(w) > 3 && len(w) < 10 && relativeStarts[strings.ToLower(w)]
}

var relativeStarts = map[string]bool{"today": true, "tonight": true, "yesterday": true, "tomorrow": true,
	"last": true, "this": true, "next": true, "first": true, "second": true, "third": true, "fourth": true}

// relativeDays are days from that of the article.
var relativeDays = map[string]int{"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

// relativeUnits are weeks, months and years from that of the article.
var relativeUnits = map[string]int{"last": -1, "this": 0, "next": 1}

var quarterNumbers = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4}

// isoDate reads "2016-08-09", in one token or in five.
func (c cursor) isoDate(i int) (int, string) {
	w, end := c.word(i), i+1
	if len(w) == 4 && startsWithDigit(w) && c.word(i+1) == "-" && c.word(i+3) == "-" {
		w, end = strings.Join([]string{w, c.word(i + 2), c.word(i + 4)}, "-"), i+5
	}
	if len(w) != len(time.DateOnly) {
		return 0, ""
	}
	if _, err := time.Parse(time.DateOnly, w); err != nil {
		return 0, ""
	}
	return end, w
}

// dayMonth reads "9 August 2016", "9th of August", "the" before it left out.
func (c cursor) dayMonth(i int) (int, string) {
	day := dayNumber(c.word(i))
	if day == 0 {
		return 0, ""
	}
	next := i + 1
	if c.word(next) == "of" {
		next++
	}
	month := monthNumber(c.word(next))
	if month == 0 || day > longestMonth(month) {
		return 0, ""
	}
	next++
	if y := yearNumber(c.word(next)); y > 0 {
		return next + 1, isoDay(y, month, day)
	}
	return next, c.nearestDay(month, day)
}

// monthDay reads "Aug. 9, 2016", "August 2016", "last August".
func (c cursor) monthDay(i int) (int, string) {
	month := monthNumber(c.word(i))
	if month == 0 {
		return 0, ""
	}
	if day := dayNumber(c.word(i + 1)); day > 0 && day <= longestMonth(month) {
		next := i + 2
		if c.word(next) == "," && yearNumber(c.word(next+1)) > 0 {
			next++
		}
		if y := yearNumber(c.word(next)); y > 0 {
			return next + 1, isoDay(y, month, day)
		}
		return i + 2, c.nearestDay(month, day)
	}
	next := i + 1
	if c.word(next) == "," || c.word(next) == "of" {
		next++
	}
	if y := yearNumber(c.word(next)); y > 0 {
		return next + 1, fmt.Sprintf("%04d-%02d", y, month)
	}
	if !dateBefore[c.lower(i-1)] && (month == 5 || month == 3 || len(c.word(i)) < 4) {
		return 0, ""
	}
	return i + 1, c.nearestMonth(month, c.lower(i-1))
}

// dateBefore are the words behind which "May" and "March" are months and a
// number of four digits is a year.
var dateBefore = map[string]bool{"in": true, "since": true, "from": true, "until": true, "till": true, "by": true, "during": true,
	"after": true, "before": true, "last": true, "next": true, "this": true, "late": true, "early": true, "mid": true, "of": true,
	"between": true, "through": true, "the": true, "year": true, "to": true, "and": true}

// weekdayAt reads "Monday" and "last Monday": the last such day before the
// article or on its day, behind "next" the first one after it.
func (c cursor) weekdayAt(i int) (int, string) {
	start := i
	if w := c.lower(i); w == "next" || w == "last" || w == "this" {
		i++
	}
	day, ok := weekdays[c.word(i)]
	if !ok {
		return 0, ""
	}
	today := c.today()
	if today.IsZero() {
		return i + 1, ""
	}
	back := (int(today.Weekday()) - int(day) + 7) % 7
	switch {
	case start < i && c.lower(start) == "next":
		back -= 7
	case start < i && c.lower(start) == "last" && back == 0:
		back = 7
	}
	return i + 1, today.AddDate(0, 0, -back).Format(time.DateOnly)
}

// relative reads "yesterday", "last week", "three years ago".
func (c cursor) relative(i int) (int, string) {
	today := c.today()
	if by, ok := relativeDays[c.lower(i)]; ok {
		return i + 1, c.format(today.AddDate(0, 0, by), "day")
	}
	if by, ok := relativeUnits[c.lower(i)]; ok {
		if unit := c.lower(i + 1); unit == "week" || unit == "month" || unit == "year" {
			return i + 2, c.format(shift(today, unit, by), unit)
		}
		return 0, ""
	}
	if n, used := c.number(i); used == 1 && n == float64(int(n)) && n < 1e4 && c.lower(i+2) == "ago" {
		unit := strings.TrimSuffix(c.lower(i+1), "s")
		if unit == "day" || unit == "week" || unit == "month" || unit == "year" {
			return i + 3, c.format(shift(today, unit, -int(n)), unit)
		}
	}
	return 0, ""
}

func shift(t time.Time, unit string, by int) time.Time {
	switch unit {
	case "day":
		return t.AddDate(0, 0, by)
	case "week":
		return t.AddDate(0, 0, 7*by)
	case "month": // from the first, so that March 31 less a month is in February
		return time.Date(t.Year(), t.Month()+time.Month(by), 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(t.Year()+by, 1, 1, 0, 0, 0, 0, time.UTC)
}

// format writes a date as exactly as the unit allows, "" where the day of the
// article is not known.
func (c cursor) format(t time.Time, unit string) string {
	if c.today().IsZero() || t.Year() < 1 {
		return ""
	}
	switch unit {
	case "day":
		return t.Format(time.DateOnly)
	case "week":
		y, w := t.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, w)
	case "month":
		return t.Format("2006-01")
	}
	return t.Format("2006")
}

// quarter reads "third quarter of 2016" and "Q3 2016".
func (c cursor) quarter(i int) (int, string) {
	q, next := quarterNumbers[c.lower(i)], i+1
	if q > 0 && c.lower(next) == "quarter" {
		next++
	} else if w := c.word(i); len(w) == 2 && w[0] == 'Q' && w[1] >= '1' && w[1] <= '4' {
		q = int(w[1] - '0')
	} else {
		return 0, ""
	}
	if c.word(next) == "of" {
		next++
	}
	if y := yearNumber(c.word(next)); y > 0 {
		return next + 1, fmt.Sprintf("%04d-Q%d", y, q)
	}
	return 0, ""
}

// year reads a number of four digits where a year is likely.
func (c cursor) year(i int) (int, string) {
	y := yearNumber(c.word(i))
	if y == 0 || !dateBefore[c.lower(i-1)] && c.word(i-1) != "(" || c.word(i+1) == "-" && startsWithDigit(c.word(i+2)) {
		return 0, ""
	}
	return i + 1, strconv.Itoa(y)
}

// published returns the day of an article: the one that its caller knew, or the
// first full date in the lines that tell when it was published. It is the zero
// time if there is none.
func published(a *article.Article) time.Time {
	meta := a.Meta()
	if !meta.Date.IsZero() {
		return meta.Date
	}
	for _, f := range meta.Dated {
		d := &layer.Doc{Text: a.Source(), Tokens: segment.AppendTokens(nil, a.Source(), f.Start, f.End)}
		c := cursor{&scan{doc: d}, 0, len(d.Tokens)}
		for i := range d.Tokens {
			if day, err := time.Parse(time.DateOnly, c.date(i).value.Date); err == nil {
				return day
			}
		}
	}
	return time.Time{}
}

// today is the day of the article, the zero time if it is not known.
func (c cursor) today() time.Time { return c.day }

// nearestDay returns a day of the year that puts it nearest to the article; of
// an unknown year, "XXXX", where that is not known.
func (c cursor) nearestDay(month, day int) string {
	today := c.today()
	if today.IsZero() {
		return fmt.Sprintf("XXXX-%02d-%02d", month, day)
	}
	best := time.Time{}
	for y := today.Year() - 8; y <= today.Year()+8; y++ { // there are eight years without February 29 around 1900
		t := time.Date(y, time.Month(month), day, 0, 0, 0, 0, time.UTC)
		if t.Day() != day {
			continue
		}
		if best.IsZero() || t.Sub(today).Abs() < best.Sub(today).Abs() {
			best = t
		}
	}
	return best.Format(time.DateOnly)
}

// nearestMonth is nearestDay for a month; "last" and "next" before it count.
func (c cursor) nearestMonth(month int, before string) string {
	today := c.today()
	if today.IsZero() {
		return fmt.Sprintf("XXXX-%02d", month)
	}
	y := today.Year()
	switch ahead := month - int(today.Month()); {
	case before == "last" && ahead >= 0, before != "next" && ahead > 6:
		y--
	case before == "next" && ahead <= 0, before != "last" && ahead < -6:
		y++
	}
	return fmt.Sprintf("%04d-%02d", y, month)
}

// isoDay returns a day of a year, "" if the year has no such day.
func isoDay(y, month, day int) string {
	t := time.Date(y, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day {
		return ""
	}
	return t.Format(time.DateOnly)
}

// longestMonth returns how many days a month can have.
func longestMonth(month int) int {
	return time.Date(2000, time.Month(month+1), 0, 0, 0, 0, 0, time.UTC).Day()
}

// dayNumber returns the day of the month that "9" or "9th" stands for, or 0.
func dayNumber(w string) int {
	if !startsWithDigit(w) || len(w) > 4 {
		return 0
	}
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, suffix)
	}
	if n, err := strconv.Atoi(w); err == nil && n >= 1 && n <= 31 {
		return n
	}
	return 0
}

// yearNumber returns the year from 1800 to 2099 that w stands for, or 0.
func yearNumber(w string) int {
	if len(w) != 4 || w[0] != '1' && w[0] != '2' {
		return 0
	}
	if n, err := strconv.Atoi(w); err == nil && n >= 1800 && n < 2100 {
		return n
	}
	return 0
}

// monthNumber returns the number of a month, 0 for other words.
func monthNumber(w string) int {
	if len(w) < 3 || w[0] < 'A' || w[0] > 'S' {
		return 0
	}
	return months[w]
}

var months = func() map[string]int {
	all := map[string]int{"Sept": 9, "Sept.": 9}
	for m := time.January; m <= time.December; m++ {
		name := m.String()
		all[name], all[name[:3]], all[name[:3]+"."] = int(m), int(m), int(m)
	}
	return all
}()

var weekdays = func() map[string]time.Weekday {
	all := map[string]time.Weekday{}
	for d := time.Sunday; d <= time.Saturday; d++ {
		all[d.String()] = d
	}
	return all
}()
