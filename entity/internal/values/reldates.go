package values

import (
	"fmt"
	"strings"
	"time"

	"github.com/copydesk/copydesk/entity/internal/lists"
	"github.com/copydesk/copydesk/internal/lexicon/sayings"
	"github.com/copydesk/copydesk/internal/pos"
)

// weekday reads a day of the week with what stands around it: "last Monday",
// "this Friday", "a week ago Monday", "a week from Monday", "Monday week",
// "Tuesday of last week".
func (c cursor) weekday(i int) (int, string) {
	prefix, weeks, at := c.weekdayPrefix(i)
	if one, many := strings.CutSuffix(c.word(at), "s"); many && at == i { // each of them
		if _, ok := weekdays[one]; ok {
			return i + 1, ""
		}
	}
	day, ok := weekdays[c.word(at)]
	if !ok {
		return 0, ""
	}
	suffix, end := c.weekdaySuffix(at + 1)
	if c.today.IsZero() {
		return end, ""
	}
	today := c.today
	back := (int(today.Weekday()) - int(day) + 7) % 7 // to the last such day, or today
	ahead := (7 - back) % 7                           // to the next one, or today
	by := -back
	switch prefix {
	case "next":
		by = 7 - back
	case "last":
		if by = -back; back == 0 {
			by = -7
		}
	case "this", "coming":
		by = ahead
	case "ago":
		by = -back - 7*weeks
	case "from":
		by = ahead + 7*weeks
	case "every": // each of them, or one beside another day
		return end, ""
	default:
		if suffix == "" && (c.isAhead(at) || c.isDue(at)) {
			by = ahead
		}
	}
	switch suffix {
	case "week", "after next":
		by = ahead + 7
	case "fortnight":
		by = ahead + 14
	case "before last":
		by = -back - 7
		if back == 0 {
			by = -14
		}
	case "last", "this", "next":
		monday := -(int(today.Weekday()) + 6) % 7
		by = monday + 7*relativeUnits[suffix] + (int(day)+6)%7
	}
	return end, today.AddDate(0, 0, by).Format(time.DateOnly)
}

// weekdayPrefix returns what stands before a day of the week from token i on, how many
// weeks that is away, and the token that must be the day.
func (c cursor) weekdayPrefix(i int) (prefix string, weeks, at int) {
	switch w := c.lower(i); w {
	case "next", "last", "this":
		if next := c.lower(i + 1); next == "coming" || next == "past" {
			return map[string]string{"coming": "coming", "past": "last"}[next], 0, i + 2
		}
		return w, 0, i + 1
	}
	switch c.lower(i - 1) {
	case "every", "each", "previous", "following", "preceding":
		return "every", 0, i
	case "coming":
		return "coming", 0, i
	}
	n, unit, end := c.span(i)
	if days := n * daysOf[unit]; days > 0 && days%7 == 0 {
		switch c.lower(end) {
		case "ago":
			return "ago", days / 7, end + 1
		case "from", "on":
			return "from", days / 7, end + 1
		}
	}
	return "", 0, i
}

// weekdaySuffix returns what stands behind a day of the week, "week" or which
// week it is of, and where that ends.
func (c cursor) weekdaySuffix(i int) (suffix string, end int) {
	switch w, next := c.lower(i), c.lower(i+1); {
	case w == "week", w == "fortnight":
		return w, i + 1
	case w == "before" && next == "last", w == "after" && next == "next":
		return w + " " + next, i + 2
	}
	next := c.past(i, "of")
	if w := c.lower(next); (w == "last" || w == "next" || w == "this") && c.lower(next+1) == "week" {
		return w, next + 2
	}
	return "", i
}

// isAhead reports whether the verb that a time at token i belongs to speaks of
// what is to come: the nearest one before it, or else behind it.
func (c cursor) isAhead(i int) bool {
	for k := i - 1; k >= c.first && i-k < 30; k-- {
		if c.Tag(k).IsVerbOrModal() {
			return c.future(k)
		}
	}
	for k := i + 1; k < c.end && k-i < 15; k++ {
		if c.Tag(k).IsVerbOrModal() {
			return c.Tag(k) == pos.MD && (c.lower(k) == "will" || c.lower(k) == "shall" || c.lower(k) == "'ll" || c.lower(k) == "’ll")
		}
	}
	return false
}

// isDue reports whether a verb in the present stands right before a day at token i, which is
// how what is fixed is told: "the council votes on | Friday".
func (c cursor) isDue(i int) bool {
	if c.lower(i-1) == "on" {
		i--
	}
	tag, w := c.TagAt(i-1), c.lower(i-1)
	return i > c.first && (tag == pos.VBZ || tag == pos.VBP) && !sayings.Is(w, sayings.Says) && !lists.IsForms.Has(w) && w != "are" && w != "has" && w != "have"
}

// future reports whether the group of verbs that ends with token k begins with
// "will", or with a verb in the present and goes on with "to".
func (c cursor) future(k int) bool {
	for to := false; k >= c.first; k-- {
		switch tag := c.Tag(k); tag {
		case pos.MD:
			w := c.lower(k)
			return w != "would" && w != "could" && w != "might"
		case pos.VBZ, pos.VBP:
			return to
		case pos.TO:
			to = true
		case pos.VB, pos.VBN, pos.VBG, pos.RB, pos.JJ:
		default:
			return false
		}
	}
	return false
}

// weekdayDate reads a date behind the day of the week that it is: "Monday, June
// 15, 2015".
func (c cursor) weekdayDate(i int) (int, string) {
	if _, ok := weekdays[c.word(i)]; !ok {
		return 0, ""
	}
	next := c.past(i+1, ",")
	if end, value := c.monthDay(next); end > next+1 {
		return end, value
	}
	return c.dayMonth(next)
}

// weekdaysTo reads "Monday to Friday": the second is the first such day behind
// the first one.
func (c cursor) weekdaysTo(i int, into []Found) []Found {
	from, ok := weekdays[c.word(i)]
	to, ok2 := weekdays[c.word(i+2)]
	if !ok || !ok2 {
		return into
	}
	switch c.lower(i + 1) {
	case "to", "-", "–", "through", "thru", "until", "till":
	default:
		return into
	}
	_, value := c.weekday(i)
	last := ""
	if day, err := time.Parse(time.DateOnly, value); err == nil {
		last = day.AddDate(0, 0, (int(to)-int(from)+7)%7).Format(time.DateOnly)
	}
	return append(into, date(i, i+1, value), date(i+2, i+3, last))
}

// relativeDays are days from that of the article.
var relativeDays = map[string]int{"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

// relativeUnits are weeks, months and years from that of the article.
var relativeUnits = map[string]int{"last": -1, "this": 0, "next": 1}

// partOfTime reads "early May", "late 1980s", "late last year": a month or more of which a
// part is told.
func (c cursor) partOfTime(i int) (int, string) {
	if w := c.lower(i); w != "early" && w != "late" && w != "mid" {
		return 0, ""
	}
	for _, read := range []func(cursor, int) (int, string){cursor.monthDay, cursor.decade, cursor.year} {
		if end, value := read(c, i+1); end > i+1 && len(value) < len(time.DateOnly) {
			return end, value
		}
	}
	if by, ok := relativeUnits[c.lower(i+1)]; ok && c.lower(i+2) == "year" {
		return i + 3, c.format(shift(c.today, "year", by), "year")
	}
	return 0, ""
}

// relative reads "yesterday", "the day before yesterday", "last week", "three
// years ago", "in ten days".
func (c cursor) relative(i int) (int, string) {
	today := c.today
	first := c.lower(i)
	if by, ok := relativeDays[first]; ok {
		return i + 1, c.format(today.AddDate(0, 0, by), "day")
	}
	switch first {
	case "the":
		return c.dayBeside(i)
	case "at", "over":
		return c.weekend(i)
	case "in":
		return c.inTime(i)
	}
	if by, ok := relativeUnits[first]; ok {
		if c.lower(i+1) == "past" && c.lower(i+2) == "weekend" {
			return i + 3, c.weekendBy(-1)
		}
		switch unit := c.lower(i + 1); unit {
		case "week", "month", "year":
			return i + 2, c.format(shift(today, unit, by), unit)
		case "night":
			if first == "last" {
				return i + 2, c.format(today.AddDate(0, 0, -1), "day")
			}
		case "morning", "afternoon", "evening":
			if first == "this" {
				return i + 2, c.format(today, "day")
			}
		case "weekend":
			return i + 2, c.weekendBy(by)
		}
		return 0, ""
	}
	if end, value := c.weekdaysAgo(i); end > i {
		return end, value
	}
	return c.away(i)
}

// daysOf is how long a unit is that is whole days.
var daysOf = map[string]int{"day": 1, "week": 7}

// away reads "three years ago", "a week ago yesterday", "two weeks from tomorrow", "a year
// from now".
func (c cursor) away(i int) (int, string) {
	n, unit, end := c.span(i)
	next := c.lower(end + 1)
	if by, ok := relativeDays[c.lower(end)]; ok && by >= 0 && n > 0 && daysOf[unit]*n%7 == 0 && daysOf[unit] > 0 { // "a week tomorrow"
		return end + 1, c.format(dayAway(c.today, unit, n).AddDate(0, 0, by), "day")
	}
	switch c.lower(end) {
	case "ago":
		n = -n
	case "from":
		if _, day := relativeDays[next]; !day && next != "now" {
			return 0, ""
		}
	default:
		return 0, ""
	}
	if n == 0 {
		return 0, ""
	}
	if by, ok := relativeDays[next]; ok {
		return end + 2, c.format(dayAway(c.today, unit, n).AddDate(0, 0, by), "day")
	}
	if n < 0 {
		return end + 1, c.format(shift(c.today, unit, n), unit)
	}
	return end + 2, c.format(shift(c.today, unit, n), unit)
}

// dayAway returns the same day some units away, the last one of a month that has fewer.
func dayAway(t time.Time, unit string, n int) time.Time {
	months := map[string]int{"month": n, "year": 12 * n}[unit]
	if months == 0 {
		return t.AddDate(0, 0, n*daysOf[unit])
	}
	there := time.Date(t.Year(), t.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	last := there.AddDate(0, 1, -1).Day()
	return there.AddDate(0, 0, min(t.Day(), last)-1)
}

// weekdaysAgo reads "two Fridays ago".
func (c cursor) weekdaysAgo(i int) (int, string) {
	n := int(numberWord(c.word(i)))
	day, ok := weekdays[strings.TrimSuffix(c.word(i+1), "s")]
	if n == 0 || !ok || c.lower(i+2) != "ago" {
		return 0, ""
	}
	back := (int(c.today.Weekday()) - int(day) + 7) % 7
	if back == 0 {
		back = 7
	}
	return i + 3, c.format(c.today.AddDate(0, 0, -back-7*(n-1)), "day")
}

// span reads how long something is: "three years", "a week".
func (c cursor) span(i int) (n int, unit string, end int) {
	if w := c.lower(i); w == "a" && c.lower(i+1) == "couple" {
		n, end = 2, c.past(i+2, "of")
	} else if w == "a" || w == "an" {
		n, end = 1, i+1
	} else {
		number := c.number(i)
		if number.end == 0 || number.value != float64(int(number.value)) || number.value >= 1e4 {
			return 0, "", i
		}
		n, end = int(number.value), number.end
	}
	switch unit = strings.TrimSuffix(c.lower(end), "s"); unit {
	case "day", "week", "month", "year":
		return n, unit, end + 1
	case "fortnight":
		return 14 * n, "day", end + 1
	case "decade":
		return 10 * n, "year", end + 1
	}
	return 0, "", i
}

// dayBeside reads "the day before yesterday", "the day after tomorrow", "the
// weekend".
func (c cursor) dayBeside(i int) (int, string) {
	if c.lower(i+1) != "day" {
		return 0, ""
	}
	switch c.lower(i+2) + " " + c.lower(i+3) {
	case "before yesterday":
		return i + 4, c.format(c.today.AddDate(0, 0, -2), "day")
	case "after tomorrow":
		return i + 4, c.format(c.today.AddDate(0, 0, 2), "day")
	}
	return 0, ""
}

// inTime reads "in ten days" where something is to come or "opens", and "in two weeks’
// time", which always is.
func (c cursor) inTime(i int) (int, string) {
	n, unit, end := c.span(i + 1)
	time := end
	for time > i+1 && time <= end+1 && (c.lower(time) == "'" || c.lower(time) == "’" || c.lower(time) == "'s" || c.lower(time) == "’s") {
		time++
	}
	opens := i > c.first && c.Tag(i-1) == pos.VBZ
	if n == 0 || c.isRecord(i) || !opens && c.lower(time) != "time" && !c.isAhead(i) {
		return 0, ""
	}
	return end, c.format(shift(c.today, unit, n), unit)
}

// isRecord reports whether what stands before token i is "the worst storm" or
// "the first time": "in ten years" behind it tells how long ago the last was.
func (c cursor) isRecord(i int) bool {
	for k := i - 1; k >= c.first && i-k <= 4; k-- {
		if w := c.lower(k); c.Tag(k) == pos.JJS || c.Tag(k) == pos.RBS || upToFourth(w) > 0 {
			return true
		}
	}
	return false
}

// weekend reads "at the weekend": the last one or, of what is to come, the next.
func (c cursor) weekend(i int) (int, string) {
	if c.lower(i+1) != "the" || c.lower(i+2) != "weekend" {
		return 0, ""
	}
	by := -1
	if c.isAhead(i) {
		by = 1
	}
	return i + 3, c.weekendBy(by)
}

// weekendBy returns the last weekend, this one or the next, as an interval of
// days. This one is the one that is or comes next.
func (c cursor) weekendBy(by int) string {
	today := c.today
	if today.IsZero() {
		return ""
	}
	ahead := (int(time.Saturday) - int(today.Weekday())) % 7
	if today.Weekday() == time.Sunday {
		ahead = -1
	}
	switch {
	case by < 0:
		ahead -= 7
	case by > 0 && ahead <= 0:
		ahead += 7
	}
	saturday := today.AddDate(0, 0, ahead)
	return saturday.Format(time.DateOnly) + "/" + saturday.AddDate(0, 0, 1).Format(time.DateOnly)
}

var seasons = map[string]int{"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

// season reads "spring of 2014", "summer 2015" and "last winter", in the numbers
// of ISO 8601-2: "2014-21" is a spring.
func (c cursor) season(i int) (int, string) {
	by, relative := relativeUnits[c.lower(i)]
	if relative {
		i++
	}
	number := seasons[c.lower(i)]
	if number == 0 {
		return 0, ""
	}
	if relative {
		if c.lower(i) == "fall" && i+1 < c.end && c.Tag(i+1).IsVerbOrModal() { // "this fall was steep"
			return 0, ""
		}
		if c.today.IsZero() || by < 0 { // which one was the last hangs on where it is
			return i + 1, ""
		}
		return i + 1, fmt.Sprintf("%04d-%d", c.today.Year(), number)
	}
	if end, year := c.yearBehind(c.past(i+1, "of")); year > 0 {
		return end, fmt.Sprintf("%04d-%d", year, number)
	}
	return 0, ""
}
