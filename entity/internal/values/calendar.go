package values

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity/internal/tokens"
	"github.com/copydesk/copydesk/internal/layer"
	"github.com/copydesk/copydesk/internal/text/segment"
)

// Published returns the day of an article: the one that its caller knew; the first
// full date in the lines that tell when it was published; that of its dateline; the
// first that tells of an update. It is the zero time if there is none.
func Published(a *article.Article) time.Time {
	meta := a.Meta()
	if !meta.Date.IsZero() {
		return meta.Date
	}
	var updated time.Time
	for _, f := range meta.Dated {
		for _, part := range stampParts(a.Text(f.Span)) {
			day := firstDay(a.Source(), article.Span{Start: f.Start + part.start, End: f.Start + part.end})
			switch {
			case day.IsZero():
			case !part.update:
				return day
			case updated.IsZero():
				updated = day
			}
		}
	}
	if f := meta.Dateline.Date; !f.IsZero() {
		if day := firstDay(a.Source(), f.Span); !day.IsZero() {
			return day
		}
	}
	return updated
}

// A stampPart is the part of a line on the days of an article that tells one of them.
type stampPart struct {
	start, end int
	update     bool
}

// stampParts cuts a line before the words that tell what happened on a day.
func stampParts(line string) []stampPart {
	parts := []stampPart{{end: len(line)}}
	for at := 0; at < len(line); {
		word := line[at:]
		if i := strings.IndexAny(word, " \t\n:|("); i >= 0 {
			word = word[:i]
		}
		update, tells := stampWords[strings.ToLower(word)]
		if last := &parts[len(parts)-1]; tells {
			last.end = at
			parts = append(parts, stampPart{at, len(line), update})
		}
		at += len(word) + 1
	}
	return parts
}

// stampWords tell what happened to an article, and whether that is an update.
var stampWords = map[string]bool{"published": false, "posted": false, "created": false, "issued": false, "filed": false,
	"updated": true, "modified": true, "edited": true, "revised": true, "amended": true, "corrected": true}

// firstDay returns the first full date of a part of a text, or the zero time.
func firstDay(text string, part article.Span) time.Time {
	d := &layer.Doc{Text: text, Tokens: segment.AppendTokens(nil, text, part.Start, part.End)}
	c := cursor{NewFinder(tokens.NewReader(context.Background(), d, make([]uint8, len(d.Tokens))), time.Time{}, nil), 0, len(d.Tokens)}
	for i := range d.Tokens {
		for _, f := range c.dates(i, nil) {
			if day, err := time.Parse(time.DateOnly, f.Date); err == nil {
				return day
			}
		}
	}
	return time.Time{}
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
	if c.today.IsZero() || t.Year() < 1 {
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

// nearestDay returns a day of the year that puts it nearest to the article; of
// an unknown year, "XXXX", where that is not known.
func (c cursor) nearestDay(month, day int) string {
	today := c.today
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
	today := c.today
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

// monthNumber returns the number of a month, also of one in capitals, 0 for other words.
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
		for _, form := range []string{name, name[:3], name[:3] + "."} {
			all[form], all[strings.ToUpper(form)] = int(m), int(m)
		}
	}
	all["SEPT"], all["SEPT."] = 9, 9
	return all
}()

var weekdays = func() map[string]time.Weekday {
	all := map[string]time.Weekday{}
	for d := time.Sunday; d <= time.Saturday; d++ {
		all[d.String()] = d
	}
	return all
}()
