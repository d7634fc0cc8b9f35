package quote_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/copydesk/copydesk/article"
	"github.com/copydesk/copydesk/entity"
	"github.com/copydesk/copydesk/quote"
)

// said makes a report of what people say, one line each: "Ann Lee: words". A line whose
// words stand in marks is a direct quote.
func said(date time.Time, lines ...string) quote.Report {
	p := article.Parser{Known: article.Known{Date: date}}
	r := quote.Report{Article: p.Parse(strings.Join(lines, "\n"))}
	at := 0
	for i, line := range lines {
		name, words, _ := strings.Cut(line, ": ")
		r.Entities = append(r.Entities, entity.Entity{ID: i, Kind: entity.Person, Name: name,
			Mentions: []entity.Mention{{Span: article.Span{Start: at, End: at + len(name)}}}})
		kind := quote.Indirect
		if strings.HasPrefix(words, "“") {
			kind = quote.Direct
		}
		start := at + len(name) + 2
		r.Quotes = append(r.Quotes, quote.Quote{Kind: kind, Entity: i, Speaker: name, Content: []article.Span{{Start: start, End: start + len(words)}}})
		at += len(line) + 1
	}
	return r
}

func merge(reports ...quote.Report) []quote.Statement {
	var m entity.Merger
	for _, r := range reports {
		m.Add(r.Article.Meta(), r.Entities)
	}
	return quote.Merge(reports, m.Groups())
}

func TestStatements(t *testing.T) {
	day := func(n int) time.Time { return time.Date(2026, time.May, n, 0, 0, 0, 0, time.UTC) }
	september := time.Date(2026, time.September, 1, 0, 0, 0, 0, time.UTC)
	long := "Ines Vargold: “The harbour can wait another winter, but the people who work there cannot.”"
	cases := []struct {
		name  string
		other quote.Report
		one   bool
	}{
		{"word for word", said(day(2), long), true},
		{"shortened", said(day(2), "Ines Vargold: “The people who work there cannot wait another winter at the harbour.”"), false},
		{"a part", said(day(2), "Ines Vargold: “The harbour can wait another winter.”"), true},
		{"indirect", said(day(2), "Ines Vargold: that the harbour could wait one more winter but not the people working there"), true},
		{"reworded", said(day(2), "Ines Vargold: “The harbour can wait for another winter, yet people who are working there cannot.”"), true},
		{"somebody else said to speak", said(day(2), strings.Replace(long, "Ines Vargold", "Omar Telmo", 1)), true},
		{"somebody else's part of it", said(day(2), "Omar Telmo: “The harbour can wait another winter.”"), false},
		{"somebody else in other words", said(day(2), "Omar Telmo: “The harbour can wait for another winter, yet people who are working there cannot.”"), false},
		{"somebody else, reported", said(day(2), "Omar Telmo: that the harbour can wait another winter, but the people who work there cannot"), false},
		{"months later, word for word", said(september, long), true},
		{"months later, a part", said(september, "Ines Vargold: “The harbour can wait another winter.”"), false},
		{"months later, reworded", said(september, "Ines Vargold: “The harbour can wait for another winter, yet people who are working there cannot.”"), false},
		{"months later, somebody else", said(september, strings.Replace(long, "Ines Vargold", "Omar Telmo", 1)), false},
		{"months later, reported", said(september, "Ines Vargold: that the harbour can wait another winter, but the people who work there cannot"), false},
		{"date not known, a part", said(time.Time{}, "Ines Vargold: “The harbour can wait another winter.”"), true},
		{"date not known, most words", said(time.Time{}, "Ines Vargold: “Any harbour can wait another winter, but people who work there cannot.”"), true},
		{"date not known, some words", said(time.Time{}, "Ines Vargold: “The harbour can wait another winter, she thought, until the minister and the bank and all their lawyers came to Salten in August.”"), false},
		{"date not known, reported", said(time.Time{}, "Ines Vargold: that the harbour could wait one more winter but not those at sea"), false},
		{"all telling words, few of the others", said(day(2), "Ines Vargold: “Wait! Another! Was that not what they said of us in winter?”"), false},
		{"date not known", said(time.Time{}, long), true},
		{"another thing", said(day(2), "Ines Vargold: “The harbour will be sold before the winter is over.”"), false},
		{"too short to tell", said(day(2), "Ines Vargold: “The harbour.”"), false},
		{"names alone", said(day(2), "Ines Vargold: “The North Harbour Board of Port Salten cannot.”"), false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.one, len(merge(said(day(1), long), c.other)) == 1)
		})
	}
}

// Pairs of what one speaker is reported to have said a day apart.
func TestStatementsOfOneSpeaker(t *testing.T) {
	cases := []struct {
		name, a, b string
		one        bool
	}{
		{"a short one word for word", "“What a fine boat!”", "“What a fine boat!”", true},
		{"a short one in indirect speech", "that most of her sailors mended nets", "that most of her sailors mended nets", true},
		{"but not of other things", "that most of her sailors mended nets", "that most of her sailors mended sails", false},
		{"nor denied", "that the harbour is open to sailors", "“The harbour is not open, and sailors will learn that tonight from me.”", false},
		{"a part in marks", "“He isn't merely a smuggler, he is a coward and a bully.”", "“smuggler,” and a “coward” and a “bully”", true},
		{"the same words far apart", "“smuggler, coward, bully”", "“A smuggler came here in March. The harbour slept, the town slept, the guards slept at their posts all night. A coward ran away from the storm and nobody cared much about what became of some bully.”", false},
		{"reworded by another editor", "that the losses of some of the yards could be put down to bad weather and cheap timber", "that the losses of some of the yards could be blamed on bad weather and on “cheap tools and timber”", true},
		{"a figure and names", "that the Halden Board wanted to admit 42,000 Salteners", "that the Halden Board wanted to let in 42,000 Salten settlers", true},
		{"another figure", "that the Halden Board wanted to admit 42,000 Salteners", "that the Halden Board wanted to let in 17,000 Salten settlers", false},
		{"translated anew", "“The last weeks have taught that we want to row nearer to our larger sister.”", "“we want to sail nearer to our bigger sister and share all nets.”", true},
		{"a frame of words of grammar", "“and so it is that we have to be there for all of them.”", "“but so it is that you have to be there with all of us.”", false},
		{"a year is no figure", "that Halden would be sold in 2026 or so", "that Halden would build in 2026 or so", false},
		{"a few words of a long text", "that the old master of the lower harbour should go", "“The old ferry sank. Nobody mourned it. A new one was bought that year, with the money of a master who had come from the islands. It is lower in the water. It cost a fortune, and it stood idle for weeks. Then came the storm, which closed the harbour for days on end.”", false},
	}
	day := func(n int) time.Time { return time.Date(2026, time.May, n, 0, 0, 0, 0, time.UTC) }
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.one, len(merge(said(day(1), "Ines Vargold: "+c.a), said(day(2), "Ines Vargold: "+c.b))) == 1)
			assert.Equal(t, c.one, len(merge(said(day(2), "Ines Vargold: "+c.b), said(day(1), "Ines Vargold: "+c.a))) == 1, "the other way round")
		})
	}
}

// One outlet names somebody else, another one nobody: the statement is of whom most name.
func TestStatementOfSpeakersThatDiffer(t *testing.T) {
	words := "“The harbour can wait another winter, but the people who work there cannot.”"
	nobody := said(time.Time{}, "Nobody: "+words)
	nobody.Quotes[0].Entity = -1
	reports := []quote.Report{nobody, said(time.Time{}, "Omar Telmo: "+words), said(time.Time{}, "Ines Vargold: "+words), said(time.Time{}, "Ines Vargold: "+words)}
	all := merge(reports...)
	require.Len(t, all, 1)
	s := all[0]
	assert.Equal(t, "Ines Vargold", s.Speaker)
	assert.Equal(t, -1, s.Versions[0].Group)
	assert.NotEqual(t, s.Group, s.Versions[1].Group)
	assert.Equal(t, s.Group, s.Versions[2].Group)

	all = merge(nobody, nobody)
	require.Len(t, all, 1)
	assert.Equal(t, -1, all[0].Group)
	assert.Empty(t, all[0].Speaker)
}

func TestStatementNeedsTwoArticles(t *testing.T) {
	line := "Ines Vargold: “The harbour can wait another winter.”"
	assert.Empty(t, merge(said(time.Time{}, line, line)))
	assert.Empty(t, merge())
}

func TestStatementEdits(t *testing.T) {
	all := merge(
		said(time.Time{}, "Ines Vargold: “We must stand closer to our older brother in the long years ahead.”"),
		said(time.Time{}, "Ines Vargold: “We must stick closer to our elder brother in the years ahead.”"),
	)
	require.Len(t, all, 1)
	s := all[0]
	assert.Equal(t, 0, s.Longest)
	assert.Equal(t, 1.0, s.Versions[0].Share)
	assert.Empty(t, s.Versions[0].Edits)
	assert.Equal(t, []quote.Edit{{Longest: "stand", Version: "stick"}, {Longest: "older", Version: "elder"}, {Longest: "long"}}, s.Versions[1].Edits)
	assert.InDelta(t, 10.0/13, s.Versions[1].Share, 1e-9)
}

func TestStatementAltered(t *testing.T) {
	const words = "“We must stand closer to our older brother in the long years ahead.”"
	for other, want := range map[string]bool{
		words: false,
		"“We must stand closer to our elder brother in the long years ahead.”":            true,
		"“We must stand closer to our brother in the years ahead.”":                       false,
		"“We must stand closer to our [elder] brother in the long years ahead.”":          false,
		"“We must stand closer to our older brother”":                                     false,
		"that they must stand close to their elder brother in the long years ahead of us": false,
	} {
		reports := []quote.Report{said(time.Time{}, "Ines Vargold: "+words), said(time.Time{}, "Ines Vargold: "+other)}
		all := merge(reports...)
		require.Len(t, all, 1, other)
		assert.Equal(t, want, all[0].Altered(all[0].Versions[1], reports) || all[0].Altered(all[0].Versions[0], reports), other)
	}
}

func TestStatementAgency(t *testing.T) {
	copyOf := func(agency string) quote.Report {
		p := article.Parser{}
		r := said(time.Time{}, "Ines Vargold: “The harbour can wait another winter.”")
		if agency != "" {
			r.Article = p.Parse(r.Article.Source() + "\n\n(" + agency + ")")
		}
		return r
	}
	a, b, c := copyOf("Reuters"), copyOf("Reuters"), copyOf("")
	reports := []quote.Report{a, b}
	assert.Equal(t, "Reuters", merge(reports...)[0].Agency(reports))
	reports = []quote.Report{a, b, c}
	assert.Empty(t, merge(reports...)[0].Agency(reports))
}

// inventSpeeches makes reports on a few hundred speeches, from which each quotes some
// words or others.
func inventSpeeches(n int, seed uint64) []quote.Report {
	random := rand.New(rand.NewPCG(seed, 3))
	word := func(i int) string {
		return string([]byte{byte('b' + i%19), byte('a' + i/19%5*4), byte('b' + i/7%19), 'o', byte('b' + i/133%19)})
	}
	reports := make([]quote.Report, n)
	for i := range reports {
		var lines []string
		for range 4 {
			speech := random.IntN(n/2 + 1)
			var words []string
			for w := range 14 + speech%9 {
				if random.IntN(12) > 0 {
					words = append(words, word(speech*31+w*w*7+w))
				}
			}
			lines = append(lines, fmt.Sprintf("Ines Vargold%c%c: “%s.”", 'a'+speech%26, 'a'+speech/26%26, strings.Join(words, " ")))
		}
		reports[i] = said(time.Time{}, lines...)
	}
	return reports
}

func TestOrderOfReportsChangesNoStatement(t *testing.T) {
	reports := inventSpeeches(120, 1)
	order := rand.New(rand.NewPCG(1, 4)).Perm(len(reports))
	moved := make([]quote.Report, len(reports))
	for to, from := range order {
		moved[to] = reports[from]
	}
	plain := func(all []quote.Statement, original func(int) int) []string {
		var out []string
		for _, s := range all {
			longest := s.Versions[s.Longest].Text
			var versions []string
			for _, v := range s.Versions {
				versions = append(versions, fmt.Sprint(original(v.Article), v.Quote, v.Text, v.Share, v.Edits))
			}
			slices.Sort(versions)
			out = append(out, fmt.Sprint(s.Speaker, longest, versions))
		}
		slices.Sort(out)
		return out
	}
	want := plain(merge(reports...), func(i int) int { return i })
	assert.Greater(t, len(want), 30)
	got := plain(merge(moved...), func(i int) int { return order[i] })
	require.Len(t, got, len(want))
	for i := range want {
		require.Equal(t, want[i], got[i])
	}
}
