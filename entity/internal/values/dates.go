package values

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/internal/pos"
)

// dates reads the dates that start at token i: one, several days of a month
// ("July 26-28"), or the ends of a range of years or weekdays. What they depend
// on the day of the article for has no value where that is not known.
func (c cursor) dates(i int, into []Found) []Found {
	if !dateStarts(c.word(i)) {
		return into
	}
	for _, read := range severalDates {
		if into = read(c, i, into); len(into) > 0 {
			return into
		}
	}
	for _, read := range dateReaders {
		if end, value := read(c, i); end > i {
			return append(into, date(i, end, value))
		}
	}
	return into
}

func date(first, end int, value string) Found {
	return Found{Kind: Date, First: first, End: end, Date: value}
}

var severalDates = []func(cursor, int, []Found) []Found{cursor.daysOfMonth, cursor.years, cursor.weekdaysTo, cursor.toYear}

// dateReaders read one date each; the first that can wins.
var dateReaders = []func(cursor, int) (int, string){
	cursor.isoDate, cursor.numericDate, cursor.feast, cursor.dayMonth, cursor.monthDay, cursor.weekdayDate, cursor.weekdayOfMonth, cursor.weekday,
	cursor.partOfTime, cursor.relative, cursor.season, cursor.quarter, cursor.decade, cursor.century, cursor.year,
}

// dateStarts reports whether a date can start with a word: a number, or one of
// few words.
func dateStarts(w string) bool {
	switch {
	case w == "":
		return false
	case startsWithDigit(w), w[0] == '\'', strings.HasPrefix(w, "mid-"), numberWord(w) > 0, monthNumber(w) > 0:
		return true
	case len(w) == 2:
		return w[0] == 'Q' || w == "in" || w == "In" || w == "at"
	}
	if _, ok := weekdays[strings.TrimSuffix(w, "s")]; ok {
		return true
	}
	return len(w) < 14 && lists.DateWords.Has(strings.ToLower(w))
}

// isoDate reads "2016-08-09", in one token or in five, and the time that may
// follow: "2016-08-09T10:00:00Z".
func (c cursor) isoDate(i int) (int, string) {
	w, end := c.word(i), i+1
	if len(w) == 4 && startsWithDigit(w) && c.word(i+1) == "-" && c.word(i+3) == "-" {
		day, _, timed := strings.Cut(c.word(i+4), "T")
		w, end = strings.Join([]string{w, c.word(i + 2), day}, "-"), i+5
		for timed && c.word(end) == ":" && startsWithDigit(c.word(end+1)) {
			end += 2
		}
	}
	if year, rest, ok := strings.Cut(w, "/"); ok && len(year) == 4 { // "2016/08/09"
		w = year + "-" + strings.Replace(rest, "/", "-", 1)
	} else if len(w) == 4 && c.word(i+1) == "/" && len(c.word(i+2)) == 5 {
		w, end = w+"-"+strings.Replace(c.word(i+2), "/", "-", 1), i+3
	}
	if len(w) != len(time.DateOnly) {
		return 0, ""
	}
	if _, err := time.Parse(time.DateOnly, w); err != nil {
		return 0, ""
	}
	return end, w
}

// numericDate reads "31/12/2014", "12/31/2014", "31.12.2014", "31-12-2014" and "31/12/14".
// Where day and month may be either, full stops say that the day is first; between other
// marks the value is unknown, and a year of two digits makes no date.
func (c cursor) numericDate(i int) (int, string) {
	w := c.word(i)
	if len(w) < 8 || len(w) > 10 || !startsWithDigit(w) {
		return 0, ""
	}
	at := strings.IndexAny(w, "/.-")
	if at < 0 {
		return 0, ""
	}
	mark := w[at : at+1]
	fields := strings.Split(w, mark)
	if len(fields) != 3 {
		return 0, ""
	}
	day, month, year := dayNumber(fields[0]), dayNumber(fields[1]), yearNumber(fields[2])
	if len(fields[2]) == 2 && IsDigits(fields[2]) && max(day, month) > 12 {
		year = shortYear(fields[2])
	}
	if day == 0 || month == 0 || year == 0 || day > 12 && month > 12 {
		return 0, ""
	}
	if month > 12 {
		day, month = month, day
	} else if day <= 12 && day != month && mark != "." {
		return i + 1, ""
	}
	return i + 1, isoDay(year, month, day)
}

// shortYear returns the year from 1950 to 2049 that two digits stand for.
func shortYear(digits string) int {
	year, _ := strconv.Atoi(digits)
	if year < 50 {
		return 2000 + year
	}
	return 1900 + year
}

// dayMonth reads "9 August 2016", "9th of August", "ninth of August", "the" before it left
// out.
func (c cursor) dayMonth(i int) (int, string) {
	day, next := dayNumber(c.word(i)), c.past(i+1, "of")
	if day == 0 {
		if day, next = c.ordinalDay(i); c.word(next) != "of" {
			return 0, ""
		}
		next++
	}
	if day == 0 {
		return 0, ""
	}
	month := monthNumber(c.word(next))
	if month == 0 || day > longestMonth(month) {
		return 0, ""
	}
	end, year := c.yearBehind(next + 1)
	return end, c.dayOf(year, month, day)
}

// ordinalDay reads a day of the month in words: "third", "twenty-first".
func (c cursor) ordinalDay(i int) (day, end int) {
	tens, end := 0, i
	if w := c.lower(i); (w == "twenty" || w == "thirty") && c.word(i+1) == "-" {
		tens, end = int(numberWord(w)), i+2
	}
	day = ordinals[c.lower(end)]
	if day == 0 || tens > 0 && day > 9 || tens+day > 31 {
		return 0, i
	}
	return tens + day, end + 1
}

// yearBehind reads the year behind a month or a day, and returns 0 and i if
// there is none.
func (c cursor) yearBehind(i int) (end, year int) {
	next := c.past(i, ",")
	if y := yearNumber(c.word(next)); y > 0 {
		return next + 1, y
	}
	if unit, ok := relativeUnits[c.lower(i)]; ok && c.lower(i+1) == "year" && !c.today.IsZero() { // "3 May last year"
		return i + 2, c.today.Year() + unit
	}
	return i, 0
}

// dayOf returns a day of a year; of year 0 the one that is nearest to the article.
func (c cursor) dayOf(year, month, day int) string {
	if year == 0 {
		return c.nearestDay(month, day)
	}
	return isoDay(year, month, day)
}

// monthDay reads "Aug. 9, 2016", "August 2016", "last August", "mid-August".
func (c cursor) monthDay(i int) (int, string) {
	if word, ok := strings.CutPrefix(c.word(i), "mid-"); ok && monthNumber(word) > 0 {
		if end, year := c.yearBehind(i + 1); year > 0 {
			return end, fmt.Sprintf("%04d-%02d", year, monthNumber(word))
		}
		return i + 1, c.nearestMonth(monthNumber(word), "")
	}
	month := monthNumber(c.word(i))
	if month == 0 {
		return 0, ""
	}
	next := c.past(i+1, "the")
	if day := dayNumber(c.word(next)); day > 0 && day <= longestMonth(month) {
		end, year := c.yearBehind(next + 1)
		return end, c.dayOf(year, month, day)
	}
	if day := dayNumber(c.word(i + 2)); c.lower(i+1) == "," && day > 0 && day <= longestMonth(month) { // "January, 6 2026"
		if end, year := c.yearBehind(i + 3); year > 0 {
			return end, c.dayOf(year, month, day)
		}
	}
	if end, year := c.yearBehind(c.past(i+1, "of")); year > 0 {
		return end, fmt.Sprintf("%04d-%02d", year, month)
	}
	if w := c.word(i); w == strings.ToUpper(w) {
		return 0, "" // a name, or any word of a headline
	}
	if unit := relativeUnits[c.lower(i+1)]; unit != 0 && c.lower(i+2) == "year" { // "May last year"
		return i + 3, ""
	}
	if !lists.DateBefore.Has(c.lower(i-1)) && (month == 5 || month == 3 || len(c.word(i)) < 4) {
		return 0, ""
	}
	return i + 1, c.nearestMonth(month, c.lower(i-1))
}

// weekdayOfMonth reads "first Monday in July", "last Friday of May 2014".
func (c cursor) weekdayOfMonth(i int) (int, string) {
	nth, last := upToFourth(c.lower(i)), c.lower(i) == "last"
	day, ok := weekdays[c.word(i+1)]
	next := max(c.past(i+2, "in"), c.past(i+2, "of"))
	month := monthNumber(c.word(next))
	if nth == 0 && !last || !ok || next == i+2 || month == 0 {
		return 0, ""
	}
	end, year := c.yearBehind(next + 1)
	if year == 0 {
		if c.today.IsZero() {
			return end, ""
		}
		year, _ = strconv.Atoi(c.nearestMonth(month, "")[:4])
	}
	date := time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
	if last {
		date = date.AddDate(0, 1, -7)
	}
	date = date.AddDate(0, 0, (int(day)-int(date.Weekday())+7)%7)
	if nth > 0 {
		date = date.AddDate(0, 0, 7*(nth-1))
	}
	return end, date.Format(time.DateOnly)
}

// daysOfMonth reads several days of one month: "July 26-28, 2016", "26 to 28
// June", "June 26 and 27".
func (c cursor) daysOfMonth(i int, into []Found) []Found {
	month, first := monthNumber(c.word(i)), i
	if month > 0 {
		i++
	}
	var days []int // the tokens
	for days = append(days, i); dayNumber(c.word(i)) > 0 && c.moreDays(i); days = append(days, i) {
		i += 2
	}
	if len(days) < 2 {
		return into
	}
	end, year := i+1, 0
	if month == 0 {
		if month = monthNumber(c.word(c.past(end, "of"))); month == 0 {
			return into
		}
		end = c.past(end, "of") + 1
	} else {
		days[0] = first
	}
	end, year = c.yearBehind(end)
	for k, at := range days {
		number, stop := at, at+1
		if at == first && monthNumber(c.word(at)) > 0 {
			number, stop = at+1, at+2
		}
		if k == len(days)-1 {
			stop = end
		}
		day := dayNumber(c.word(number))
		if day > longestMonth(month) {
			return into[:0]
		}
		into = append(into, date(at, stop, c.dayOf(year, month, day)))
	}
	return into
}

// moreDays reports whether another day of the same month follows the one at
// token i: behind a dash, "to" or "and", or behind a comma if the list goes on.
func (c cursor) moreDays(i int) bool {
	if dayNumber(c.word(i+2)) == 0 {
		return false
	}
	switch c.lower(i + 1) {
	case "-", "–", "—", "to", "and", "&", "through", "until":
		if c.word(i+2) == "" || i+3 >= c.end {
			return true
		}
		return c.Tag(i+3) != pos.NNS && c.Tag(i+3) != pos.JJ // "June 26 and 27 people"
	case ",":
		return c.word(i+3) == "," && dayNumber(c.word(i+4)) > 0 || c.lower(i+3) == "and" && dayNumber(c.word(i+4)) > 0
	}
	return false
}

// years reads "1945-1950", "1961-62" and "2014/15": both years.
func (c cursor) years(i int, into []Found) []Found {
	from := yearNumber(c.word(i))
	if mark := c.word(i + 1); from == 0 || mark != "-" && mark != "–" && mark != "/" {
		return into
	}
	w := c.word(i + 2)
	to := yearNumber(w)
	if n, err := strconv.Atoi(w); err == nil && len(w) == 2 {
		to = from - from%100 + n
		if to < from {
			to += 100
		}
	}
	known := lists.DateBefore.Has(c.lower(i-1)) || c.word(i-1) == "("
	if to <= from || to > from+99 || !known && to != from+1 || !known && len(w) == 4 {
		return into
	}
	return append(into, date(i, i+1, strconv.Itoa(from)), date(i+2, i+3, strconv.Itoa(to)))
}

// toYear reads two days or months of which the second has the year of both: "3 March to 9
// April 2014", "20 June–5 July 2016". Where the first would be the later one, it is of the
// year before.
func (c cursor) toYear(i int, into []Found) []Found {
	end, from := c.dayOrMonth(i)
	if end == 0 || yearNumber(c.word(end-1)) > 0 || len(from) < len("XXXX-XX") {
		return into
	}
	switch c.lower(end) {
	case "to", "until", "till", "through", "-", "–", "—", "and", "or":
	default:
		return into
	}
	last, to := c.dayOrMonth(end + 1)
	year := 0
	if last > 0 {
		year = yearNumber(c.word(last - 1))
	}
	if year == 0 || len(to) != len(from) {
		return into
	}
	if from[len("XXXX"):] > to[len("XXXX"):] {
		year--
	}
	return append(into, date(i, end, strconv.Itoa(year)+from[len("XXXX"):]), date(end+1, last, to))
}

// dayOrMonth reads a day of a month, with its weekday or without, or a month.
func (c cursor) dayOrMonth(i int) (int, string) {
	for _, read := range []func(cursor, int) (int, string){cursor.dayMonth, cursor.monthDay, cursor.weekdayDate} {
		if end, value := read(c, i); end > i {
			return end, value
		}
	}
	return 0, ""
}

// year reads a number of four digits where a year is likely.
func (c cursor) year(i int) (int, string) {
	word, mid := strings.CutPrefix(c.word(i), "mid-")
	y := yearNumber(word)
	if y == 0 || !mid && !lists.DateBefore.Has(c.lower(i-1)) && c.word(i-1) != "(" || c.word(i+1) == "-" && startsWithDigit(c.word(i+2)) {
		return 0, ""
	}
	return i + 1, strconv.Itoa(y)
}

// decade reads "1960s" and "'90s".
func (c cursor) decade(i int) (int, string) {
	w := strings.TrimPrefix(strings.TrimPrefix(c.word(i), "mid-"), "'")
	digits := strings.TrimSuffix(strings.TrimSuffix(w, "s"), "'")
	if len(digits) == len(w) || len(digits) < 2 || digits[len(digits)-1] != '0' {
		return 0, ""
	}
	switch {
	case yearNumber(digits) > 0:
		return i + 1, digits[:3] + "X"
	case len(digits) == 2 && c.word(i)[0] == '\'' && digits >= "20":
		return i + 1, "19" + digits[:1] + "X"
	}
	return 0, ""
}

// century reads "19th century" and "nineteenth-century".
func (c cursor) century(i int) (int, string) {
	n, next := dayNumber(c.word(i)), i+1
	if n == 0 || c.word(i) == strconv.Itoa(n) {
		n, next = c.ordinalDay(i)
	}
	next = c.past(next, "-")
	if w := c.lower(next); n < 10 || n > 21 || w != "century" && w != "centuries" {
		return 0, ""
	}
	return next + 1, fmt.Sprintf("%02dXX", n-1)
}

var ordinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
	"twentieth": 20, "thirtieth": 30}

// upToFourth returns what "first" to "fourth" count, 0 for other words: quarters, and
// weekdays of a month.
func upToFourth(w string) int {
	if n := ordinals[w]; n <= 4 {
		return n
	}
	return 0
}

// quarter reads "third quarter of 2016" and "Q3 2016".
func (c cursor) quarter(i int) (int, string) {
	q, next := upToFourth(c.lower(i)), i+1
	if w := c.lower(i); w == "last" || w == "final" { // with its year
		q = 4
	}
	if q > 0 && c.lower(next) == "quarter" {
		next++
	} else if w := c.word(i); len(w) == 2 && w[0] == 'Q' && w[1] >= '1' && w[1] <= '4' {
		q = int(w[1] - '0')
	} else {
		return 0, ""
	}
	next = c.past(next, "of")
	if y := yearNumber(c.word(next)); y > 0 {
		return next + 1, fmt.Sprintf("%04d-Q%d", y, q)
	}
	return 0, ""
}
