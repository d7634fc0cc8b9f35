package entity

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
)

// firstValue returns what the first date or amount of a text stands for, and
// how it is written.
func firstValue(text string, date time.Time) (string, Value) {
	p := article.Parser{Known: article.Known{Date: date}}
	for _, e := range (&Extractor{Kinds: []Kind{Date, Money, Percent}}).Extract(p.Parse(text)) {
		return e.Name, e.Value
	}
	return "", Value{}
}

func TestDates(t *testing.T) {
	wednesday := time.Date(2016, time.August, 10, 0, 0, 0, 0, time.UTC)
	cases := []struct {
		text, found, dated, undated string // with and without the date of the article
	}{
		{"They met on August 9, 2016 in town.", "August 9, 2016", "2016-08-09", "2016-08-09"},
		{"They met on Aug. 9 in town.", "Aug. 9", "2016-08-09", "XXXX-08-09"},
		{"They met on 9 August 2015 in town.", "9 August 2015", "2015-08-09", "2015-08-09"},
		{"They met on the 9th of August in town.", "9th of August", "2016-08-09", "XXXX-08-09"},
		{"They met on December 30 in town.", "December 30", "2016-12-30", "XXXX-12-30"},
		{"They will meet on January 2 in town.", "January 2", "2017-01-02", "XXXX-01-02"},
		{"They met on 2016-08-09 in town.", "2016-08-09", "2016-08-09", "2016-08-09"},
		{"They met in August 2015 in town.", "August 2015", "2015-08", "2015-08"},
		{"They met in March to talk.", "March", "2016-03", "XXXX-03"},
		{"They met last September to talk.", "September", "2015-09", "XXXX-09"},
		{"They met in 2014 to talk.", "2014", "2014", "2014"},
		{"They met on Monday to talk.", "Monday", "2016-08-08", ""},
		{"They met on Wednesday to talk.", "Wednesday", "2016-08-10", ""},
		{"They met last Wednesday to talk.", "last Wednesday", "2016-08-03", ""},
		{"They will meet next Friday to talk.", "next Friday", "2016-08-12", ""},
		{"They met yesterday to talk.", "yesterday", "2016-08-09", ""},
		{"They met last week to talk.", "last week", "2016-W31", ""},
		{"They met last month to talk.", "last month", "2016-07", ""},
		{"They met two years ago to talk.", "two years ago", "2014", ""},
		{"They met 10 days ago to talk.", "10 days ago", "2016-07-31", ""},
		{"Sales fell in the third quarter of 2015 again.", "third quarter of 2015", "2015-Q3", "2015-Q3"},
		{"They met on 29 February to talk.", "29 February", "2016-02-29", "XXXX-02-29"},
		{"They met on February 29, 2015 to talk.", "February 29, 2015", "", ""},
		{"They wrote 31 February down.", "February", "2016-02", "XXXX-02"}, // there is no such day
		{"They met 9999 years ago to talk.", "9999 years ago", "", ""},
		{"They may march to town on foot.", "", "", ""},
		{"They sold 2016 houses.", "", "", ""},
	}
	for _, c := range cases {
		found, value := firstValue(c.text, wednesday)
		assert.Equal(t, c.found, found, c.text)
		assert.Equal(t, c.dated, value.Date, c.text)
		_, value = firstValue(c.text, time.Time{})
		assert.Equal(t, c.undated, value.Date, c.text)
	}
}

func TestAmounts(t *testing.T) {
	cases := []struct {
		text, found string
		value       Value
	}{
		{"They paid $5 for it.", "$5", Value{Amount: 5, Currency: "USD"}},
		{"They paid $1.5 billion for it.", "$1.5 billion", Value{Amount: 1.5e9, Currency: "USD"}},
		{"They paid $20m for it.", "$20m", Value{Amount: 20e6, Currency: "USD"}},
		{"They paid £3,500 for it.", "£3,500", Value{Amount: 3500, Currency: "GBP"}},
		{"They paid 500 million euros for it.", "500 million euros", Value{Amount: 500e6, Currency: "EUR"}},
		{"They paid 40 Swiss francs for it.", "40 Swiss francs", Value{Amount: 40, Currency: "CHF"}},
		{"They paid USD 70 for it.", "USD 70", Value{Amount: 70, Currency: "USD"}},
		{"They paid RMB 70 for it.", "RMB 70", Value{Amount: 70, Currency: "CNY"}},
		{"They paid $" + strings.Repeat("9", 300) + " trillion for it.", "", Value{}},
		{"In Canada they paid $7 for it.", "$7", Value{Amount: 7}},
		{"It rose by 12.5 per cent in all.", "12.5 per cent", Value{Amount: 12.5}},
		{"It rose by 3% in all.", "3%", Value{Amount: 3}},
		{"It rose by ten percent in all.", "ten percent", Value{Amount: 10}},
		{"It rose by 12 metres in all.", "", Value{}},
	}
	for _, c := range cases {
		found, value := firstValue(c.text, time.Time{})
		assert.Equal(t, c.found, found, c.text)
		assert.Equal(t, c.value, value, c.text)
	}
}

// Without a known date the one that the article says it was published on counts.
func TestDateOfPublication(t *testing.T) {
	text := "Ferry sinks off Aldport\n\nPublished: 10 August 2016\n\nThe ferry sank on Monday, the harbour board said in a statement. Nobody was hurt.\n"
	require.NotEmpty(t, article.Parse(text).Meta().Dated)
	found, value := firstValue(text, time.Time{})
	assert.Equal(t, "Monday", found)
	assert.Equal(t, "2016-08-08", value.Date)
}
