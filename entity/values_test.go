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
		{"They met two Fridays ago to talk.", "two Fridays ago", "2016-07-29", ""},
		{"They met the Monday before last to talk.", "Monday before last", "2016-08-01", ""},
		{"They met in mid-2015 to talk.", "mid-2015", "2015", "2015"},
		{"They sail this Friday from town.", "this Friday", "2016-08-12", ""},
		{"They will sail on Friday from town.", "Friday", "2016-08-12", ""},
		{"They are expected to sail on Friday.", "Friday", "2016-08-12", ""},
		{"The crew said on Friday that they will sail.", "Friday", "2016-08-05", ""},
		{"They were told to sail on Friday.", "Friday", "2016-08-05", ""},
		{"On Friday the crew will sail.", "Friday", "2016-08-12", ""},
		{"They sailed a week ago Monday.", "a week ago Monday", "2016-08-01", ""},
		{"They sailed two weeks ago Monday.", "two weeks ago Monday", "2016-07-25", ""},
		{"They sail a fortnight from Friday.", "a fortnight from Friday", "2016-08-26", ""},
		{"They sailed a week ago yesterday.", "a week ago yesterday", "2016-08-02", ""},
		{"They sail two weeks from today.", "two weeks from today", "2016-08-24", ""},
		{"They sail a year from now.", "a year from now", "2017", ""},
		{"They live two days from town.", "", "", ""},
		{"They sail every Monday from town.", "Monday", "", ""},
		{"They sailed this past weekend in fog.", "this past weekend", "2016-08-06/2016-08-07", ""},
		{"They sailed in mid-July in fog.", "mid-July", "2016-07", "XXXX-07"},
		{"They sail on the first Monday in September.", "first Monday in September", "2016-09-05", ""},
		{"They sailed on the last Friday of May 2014 in fog.", "last Friday of May 2014", "2014-05-30", "2014-05-30"},
		{"They sail a week from Friday.", "a week from Friday", "2016-08-19", ""},
		{"They sail on Friday week.", "Friday week", "2016-08-19", ""},
		{"They sail on Tuesday next week.", "Tuesday next week", "2016-08-16", ""},
		{"They sailed on Thursday of last week.", "Thursday of last week", "2016-08-04", ""},
		{"They sailed the day before yesterday.", "the day before yesterday", "2016-08-08", ""},
		{"They sail the day after tomorrow.", "the day after tomorrow", "2016-08-12", ""},
		{"They sailed last night in fog.", "last night", "2016-08-09", ""},
		{"They will sail in ten days or so.", "in ten days", "2016-08-20", ""},
		{"It was their first trip in ten days.", "", "", ""},
		{"It will be the longest trip in ten years.", "", "", ""},
		{"This fall was the worst of all.", "", "", ""},
		{"They sailed on Monday, August 8, 2016, in fog.", "Monday, August 8, 2016", "2016-08-08", "2016-08-08"},
		{"They sailed last weekend in fog.", "last weekend", "2016-08-06/2016-08-07", ""},
		{"They sailed at the weekend in fog.", "at the weekend", "2016-08-06/2016-08-07", ""},
		{"They will sail over the weekend.", "over the weekend", "2016-08-13/2016-08-14", ""},
		{"They sailed in the autumn of 2013 in fog.", "autumn of 2013", "2013-23", "2013-23"},
		{"They sailed on 24/10/2013 in fog.", "24/10/2013", "2013-10-24", "2013-10-24"},
		{"They sailed on 10/24/2013 in fog.", "10/24/2013", "2013-10-24", "2013-10-24"},
		{"They sailed on 04.10.2013 in fog.", "04.10.2013", "2013-10-04", "2013-10-04"},
		{"They sailed on 04/10/2013 in fog.", "04/10/2013", "", ""}, // April or October
		{"They sailed at 2013-10-24T08:15:00Z in fog.", "2013-10-24T08:15:00Z", "2013-10-24", "2013-10-24"},
		{"They sailed a lot in the 1970s here.", "1970s", "197X", "197X"},
		{"They sailed a lot in the '70s here.", "'70s", "197X", "197X"},
		{"They sailed a lot in the 18th century here.", "18th century", "17XX", "17XX"},
		{"They sold 2016 houses.", "", "", ""},
		{"They sailed a month ago today in fog.", "a month ago today", "2016-07-10", ""},
		{"They sailed a year ago yesterday in fog.", "a year ago yesterday", "2015-08-09", ""},
		{"They sail a fortnight today.", "a fortnight today", "2016-08-24", ""},
		{"They sailed a decade ago in fog.", "a decade ago", "2006", ""},
		{"They sailed a couple of days ago.", "a couple of days ago", "2016-08-08", ""},
		{"They sailed on Christmas Day in fog.", "Christmas Day", "2016-12-25", "XXXX-12-25"},
		{"They sailed on New Year’s Eve 2014 in fog.", "New Year’s Eve 2014", "2014-12-31", "2014-12-31"},
		{"They sailed on Good Friday in fog.", "Good Friday", "2016-03-25", ""},
		{"They sailed on Easter Monday, 2019, in fog.", "Easter Monday, 2019", "2019-04-22", "2019-04-22"},
		{"They sold lamps on Black Friday here.", "Black Friday", "", ""},
		{"They sailed in late May in fog.", "late May", "2016-05", "XXXX-05"},
		{"They sailed in early 2014 in fog.", "early 2014", "2014", "2014"},
		{"They sailed in the late 1980s in fog.", "late 1980s", "198X", "198X"},
		{"They sailed late last year in fog.", "late last year", "2015", ""},
		{"They sailed in July last year in fog.", "July last year", "2015-07", ""},
		{"They sailed on 3 July last year in fog.", "3 July last year", "2015-07-03", "XXXX-07-03"},
		{"They sailed on July 3 this year in fog.", "July 3 this year", "2016-07-03", "XXXX-07-03"},
		{"They sail on Tuesdays in fog.", "Tuesdays", "", ""},
		{"They sail on Sundays in fog.", "Sundays", "", ""},
		{"The court meets on Friday.", "Friday", "2016-08-12", ""},
		{"The crew says on Friday it sailed.", "Friday", "2016-08-05", ""},
		{"They sailed on the previous Friday in fog.", "Friday", "", ""},
		{"They sail on the coming Friday.", "Friday", "2016-08-12", ""},
		{"They sail the Monday after next.", "Monday after next", "2016-08-22", ""},
		{"They sailed on the third of May in fog.", "third of May", "2016-05-03", "XXXX-05-03"},
		{"They sailed on the twenty-first of May in fog.", "twenty-first of May", "2016-05-21", "XXXX-05-21"},
		{"They sailed on 28-05-2013 in fog.", "28-05-2013", "2013-05-28", "2013-05-28"},
		{"They sailed on 28.05.13 in fog.", "28.05.13", "2013-05-28", "2013-05-28"},
		{"They sailed on 2013/05/28 in fog.", "2013/05/28", "2013-05-28", "2013-05-28"},
		{"They sold lamps in the final quarter of 2014.", "final quarter of 2014", "2014-Q4", "2014-Q4"},
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
		{"They paid 12 500 euros for it.", "12 500 euros", Value{Amount: 12500, Currency: "EUR"}},
		{"Of page 2014 300 euros were lost.", "300 euros", Value{Amount: 300, Currency: "EUR"}},
		{"They won 20 100 years later.", "", Value{}},
		{"They paid 40 Swiss francs for it.", "40 Swiss francs", Value{Amount: 40, Currency: "CHF"}},
		{"They paid USD 70 for it.", "USD 70", Value{Amount: 70, Currency: "USD"}},
		{"They paid RMB 70 for it.", "RMB 70", Value{Amount: 70, Currency: "CNY"}},
		{"They paid $" + strings.Repeat("9", 300) + " trillion for it.", "", Value{}},
		{"In Canada they paid $7 for it.", "$7", Value{Amount: 7}},
		{"It rose by 12.5 per cent in all.", "12.5 per cent", Value{Amount: 12.5}},
		{"It rose by 3% in all.", "3%", Value{Amount: 3}},
		{"It rose by ten percent in all.", "ten percent", Value{Amount: 10}},
		{"It rose by 12 metres in all.", "", Value{}},
		{"They paid three and a half million euros.", "three and a half million euros", Value{Amount: 3.5e6, Currency: "EUR"}},
		{"They paid a million and a half euros.", "a million and a half euros", Value{Amount: 1.5e6, Currency: "EUR"}},
		{"They paid half a billion pounds.", "half a billion pounds", Value{Amount: 5e8, Currency: "GBP"}},
		{"They paid a quarter of a million pounds.", "a quarter of a million pounds", Value{Amount: 250000, Currency: "GBP"}},
		{"They paid six hundred and forty-one thousand yen.", "six hundred and forty-one thousand yen", Value{Amount: 641000, Currency: "JPY"}},
		{"They paid a hundred dollars.", "a hundred dollars", Value{Amount: 100, Currency: "USD"}},
		{"They paid seventeen million dollars.", "seventeen million dollars", Value{Amount: 17e6, Currency: "USD"}},
		{"They paid Rs. 5 lakh each.", "Rs. 5 lakh", Value{Amount: 5e5, Currency: "INR"}},
		{"They paid R5 million for it.", "R5 million", Value{Amount: 5e6, Currency: "ZAR"}},
		{"They paid R18.50 for it.", "R18.50", Value{Amount: 18.5, Currency: "ZAR"}},
		{"They paid R50 000 for it.", "R50 000", Value{Amount: 5e4, Currency: "ZAR"}},
		{"They took the N12 road to it.", "", Value{}},
		{"They left it for N12 roads.", "", Value{}},
		{"They left for N12 then.", "", Value{}},
		{"They sold tickets for R250 then.", "R250", Value{Amount: 250, Currency: "ZAR"}},
		{"They paid R250 to him.", "R250", Value{Amount: 250, Currency: "ZAR"}},
		{"They paid N$3,75 billion or 61% then.", "N$3,75 billion", Value{Amount: 3.75e9, Currency: "NAD"}},
		{"They paid R2,5 million of it.", "R2,5 million", Value{Amount: 2.5e6, Currency: "ZAR"}},
		{"It grew by 3,4% then.", "3,4%", Value{Amount: 3.4}},
		{"They paid RM7,856,920 for it.", "RM7,856,920", Value{Amount: 7856920, Currency: "MYR"}},
		{"They paid RM1bil for it.", "RM1bil", Value{Amount: 1e9, Currency: "MYR"}},
		{"They paid KSh 5,000 for it.", "KSh 5,000", Value{Amount: 5000, Currency: "KES"}},
		{"They paid GH¢200 for it.", "GH¢200", Value{Amount: 200, Currency: "GHS"}},
		{"They paid J$4 million for it.", "J$4 million", Value{Amount: 4e6, Currency: "JMD"}},
		{"They paid 20c for it.", "20c", Value{Amount: .2, Currency: "USD"}},
		{"They paid 20c for it, and R5 million for the rest.", "20c", Value{Amount: .2, Currency: "ZAR"}},
		{"It rose 3pc in all.", "3pc", Value{Amount: 3}},
		{"It was a 5-per-cent rise in all.", "5-per-cent", Value{Amount: 5}},
		{"They paid 3 million Hong Kong dollars for it.", "3 million Hong Kong dollars", Value{Amount: 3e6, Currency: "HKD"}},
		{"They paid 3 million Sri Lankan rupees for it.", "3 million Sri Lankan rupees", Value{Amount: 3e6, Currency: "LKR"}},
		{"They paid 3 million Turkish lira for it.", "3 million Turkish lira", Value{Amount: 3e6, Currency: "TRY"}},
		{"They paid PLN 40 for it.", "PLN 40", Value{Amount: 40, Currency: "PLN"}},
		{"They paid one point five million euros.", "one point five million euros", Value{Amount: 1.5e6, Currency: "EUR"}},
		{"The bag weighs 2 pounds and 5 ounces.", "", Value{}},
		{"They found 475 pounds of salt, and a 200-pound seal.", "", Value{}},
		{"The bank gave her 500 pounds.", "500 pounds", Value{Amount: 500, Currency: "GBP"}},
		{"She was fined 200 pounds.", "200 pounds", Value{Amount: 200, Currency: "GBP"}},
		{"A 40-pound ticket, 50p more, was lost.", "40-pound", Value{Amount: 40, Currency: "GBP"}},
		{"They paid 65 pence.", "65 pence", Value{Amount: .65, Currency: "GBP"}},
		{"They paid 65p.", "65p", Value{Amount: .65, Currency: "GBP"}},
		{"They paid thirty cents.", "thirty cents", Value{Amount: .3, Currency: "USD"}},
		{"They paid £1½m for it.", "£1½m", Value{Amount: 1.5e6, Currency: "GBP"}},
		{"They paid 700 pesos.", "700 pesos", Value{Amount: 700}},
		{"They paid €4m-7m for it.", "€4m-7m", Value{Amount: 7e6, Currency: "EUR"}},
		{"It rose by 7 3/4 percent in all.", "7 3/4 percent", Value{Amount: 7.75}},
		{"It rose by ¾ of a percent in all.", "¾ of a percent", Value{Amount: .75}},
		{"It rose by half a percent in all.", "half a percent", Value{Amount: .5}},
		{"It rose by half of one per cent in all.", "half of one per cent", Value{Amount: .5}},
		{"It rose by a quarter of one pct in all.", "a quarter of one pct", Value{Amount: .25}},
		{"They stood one and two in all.", "", Value{}},
	}
	for _, c := range cases {
		found, value := firstValue(c.text, time.Time{})
		assert.Equal(t, c.found, found, c.text)
		assert.Equal(t, c.value, value, c.text)
	}
}

// Of a range and of a list each end and each day is found.
func TestRanges(t *testing.T) {
	wednesday := time.Date(2016, time.August, 10, 0, 0, 0, 0, time.UTC)
	usd := func(amount float64) Value { return Value{Amount: amount, Currency: "USD"} }
	cases := []struct {
		text   string
		found  []string
		values []Value
	}{
		{"It costs $4-6 billion.", []string{"$4", "6 billion"}, []Value{usd(4e9), usd(6e9)}},
		{"It costs between $4 and $6 million.", []string{"$4", "$6 million"}, []Value{usd(4e6), usd(6e6)}},
		{"It costs $900 or $6 million.", []string{"$900", "$6 million"}, []Value{usd(900), usd(6e6)}},
		{"It was 17% or 3.3 billion barrels.", []string{"17%"}, []Value{{Amount: 17}}},
		{"They paid $5 to 10 people.", []string{"$5"}, []Value{usd(5)}},
		{"It rose 30 to 35 per cent.", []string{"30", "35 per cent"}, []Value{{Amount: 30}, {Amount: 35}}},
		{"It fell between two and four percent.", []string{"two", "four percent"}, []Value{{Amount: 2}, {Amount: 4}}},
		{"The fair is on August 19-21.", []string{"August 19", "21"}, []Value{{Date: "2016-08-19"}, {Date: "2016-08-21"}}},
		{"The fair was 3, 4 and 5 May 2014.", []string{"3", "4", "5 May 2014"}, []Value{{Date: "2014-05-03"}, {Date: "2014-05-04"}, {Date: "2014-05-05"}}},
		{"On August 19 and 21 people it rained.", []string{"August 19"}, []Value{{Date: "2016-08-19"}}},
		{"It stood from 1911-1923.", []string{"1911", "1923"}, []Value{{Date: "1911"}, {Date: "1923"}}},
		{"It won the 1987-88 cup.", []string{"1987", "88"}, []Value{{Date: "1987"}, {Date: "1988"}}},
		{"It ran from 3 March to 9 April 2014.", []string{"3 March", "9 April 2014"}, []Value{{Date: "2014-03-03"}, {Date: "2014-04-09"}}},
		{"It ran December 20–January 5, 2014.", []string{"December 20", "January 5, 2014"}, []Value{{Date: "2013-12-20"}, {Date: "2014-01-05"}}},
		{"It ran from March to May 2014.", []string{"March", "May 2014"}, []Value{{Date: "2014-03"}, {Date: "2014-05"}}},
		{"It is open Tuesday to Sunday.", []string{"Tuesday", "Sunday"}, []Value{{Date: "2016-08-09"}, {Date: "2016-08-14"}}},
	}
	for _, c := range cases {
		var found []string
		var values []Value
		p := article.Parser{Known: article.Known{Date: wednesday}}
		for _, e := range (&Extractor{Kinds: []Kind{Date, Money, Percent}}).Extract(p.Parse(c.text)) {
			found, values = append(found, e.Name), append(values, e.Value)
		}
		assert.Equal(t, c.found, found, c.text)
		assert.Equal(t, c.values, values, c.text)
	}
}

// The day of publication counts, not that of an update before it, wherever the head of
// the page tells it.
func TestDateOfPublicationNotOfUpdate(t *testing.T) {
	for head, want := range map[string]string{
		"Updated: 12 August 2016\nPublished: 10 August 2016":                            "2016-08-09",
		"Updated 12 August 2016, first published 10 August 2016":                        "2016-08-09",
		"First published: 10 August 2016, 9:00":                                         "2016-08-09",
		"Originally published August 10, 2016":                                          "2016-08-09",
		"This article was first published on 10 August 2016":                            "2016-08-09",
		"This story was published on 10 August 2016 and last updated on 12 August 2016": "2016-08-09",
		"Published Aug. 10, 2016 | Updated Aug. 12, 2016":                               "2016-08-09",
		"Last updated on 10 August 2016":                                                "2016-08-09",
		"By Ann Lee\n10.08.2016":                                                        "2016-08-09",
		"By Ann Lee | 2016-08-10":                                                       "2016-08-09",
		"By Ann Lee\nBy Omar Reyes | August 10, 2016":                                   "2016-08-09",
		"Ann Lee, Omar Reyes · 13/08/2016":                                              "2016-08-12",
		"By Ann Lee Last Updated: August 12, 2016\nPublished 10 August 2016":            "2016-08-09",
	} {
		text := "Ferry sinks off Aldport\n\n" + head + "\n\nThe ferry sank yesterday, the harbour board said in a statement. Nobody was hurt, and nobody was on board.\n"
		_, value := firstValue(text, time.Time{})
		assert.Equal(t, want, value.Date, head)
	}
}

// A dateline tells the day where no line does.
func TestDateOfDateline(t *testing.T) {
	for line, want := range map[string]string{
		"ALDPORT, August 10, 2016 (AP) - ":        "2016-08-09",
		"ALDPORT, Aug. 10, 2016 /PRNewswire/ -- ": "2016-08-09",
		"ALDPORT (10 August 2016) — ":             "2016-08-09",
		"10 August 2016 (The Gazette) – ":         "2016-08-09",
		"ALDPORT, August 10 (AP) - ":              "",
	} {
		text := "Ferry sinks off Aldport\n\n" + line + "The ferry sank yesterday, the harbour board said in a statement. Nobody was hurt, and nobody was on board.\n"
		for _, e := range (&Extractor{Kinds: []Kind{Date}}).Extract(article.Parse(text)) {
			if e.Name == "yesterday" {
				assert.Equal(t, want, e.Value.Date, line)
			}
		}
	}
}

// Without a known date the one that the article says it was published on counts.
func TestDateOfPublication(t *testing.T) {
	for _, line := range []string{"Published: 10 August 2016", "PUBLISHED AUG 10, 2016, 5:00 AM"} {
		text := "Ferry sinks off Aldport\n\n" + line + "\n\nThe ferry sank on Monday, the harbour board said in a statement. Nobody was hurt.\n"
		require.NotEmpty(t, article.Parse(text).Meta().Dated)
		found, value := firstValue(text, time.Time{})
		assert.Equal(t, "Monday", found)
		assert.Equal(t, "2016-08-08", value.Date)
	}
}
