package stats

import (
	"slices"
	"testing"
	"time"

	"github.com/copydesk/copydesk/article"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func onDay(day, text string) *article.Article {
	date, _ := time.Parse(time.DateOnly, day)
	p := article.Parser{Known: article.Known{Date: date}}
	return p.Parse(text)
}

func TestSeriesSteps(t *testing.T) {
	all := []*article.Article{
		onDay("2026-01-04", "Tax tax."), // a Sunday
		onDay("2026-01-05", "A town."),
		onDay("2027-02-28", "Tax."),
		article.Parse("An undated tax."),
	}
	m := Terms{}.Count(slices.Values(all))
	tax, _ := m.Lookup("tax")
	for _, c := range []struct {
		step   Step
		points int
		starts []string // of the first three and the last
	}{
		{Daily, 421, []string{"2026-01-04", "2026-01-05", "2026-01-06", "2027-02-28"}},
		{Weekly, 61, []string{"2025-12-29", "2026-01-05", "2026-01-12", "2027-02-22"}},
		{Monthly, 14, []string{"2026-01-01", "2026-02-01", "2026-03-01", "2027-02-01"}},
	} {
		points := m.Series(tax, c.step)
		require.Len(t, points, c.points)
		for i, at := range []int{0, 1, 2, len(points) - 1} {
			assert.Equal(t, c.starts[i], points[at].From.Format(time.DateOnly))
		}
		count, of := 0, 0
		for _, p := range points {
			count += p.Count
			of += p.Of
		}
		assert.Equal(t, 3, count)
		assert.Equal(t, 3, of)
	}
	years := m.Series(tax, Yearly)
	require.Len(t, years, 2)
	assert.Equal(t, Point{time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), 2, 4, 1, 2, 5e5}, years[0])
}

func TestSeriesWithoutDates(t *testing.T) {
	m := Terms{}.Count(slices.Values(articles("Tax.")))
	assert.Empty(t, m.Series(0, Daily))
	assert.Empty(t, Bursts{}.Find(nil))
}

func TestVoicesTakeTheCommonestRole(t *testing.T) {
	said := []Utterance{
		{Speaker: "A", Role: "mayor", Article: "1", Words: 3},
		{Speaker: "A", Role: "critic", Article: "1", Words: 3},
		{Speaker: "A", Role: "critic", Gender: "female", Article: "2"},
		{Speaker: "B", Article: "1"},
	}
	got := Voices(said)
	require.Len(t, got, 2)
	assert.Equal(t, Voice{"A", "critic", "female", 1, 3, 6, 2, .75, 1, 2}, got[0])
	assert.Empty(t, Voices(nil))
}

func TestSeriesOfTheSamePeriods(t *testing.T) {
	var all []*article.Article
	for i, text := range []string{"A ferry left.", "A ferry and a ferry.", "A boat left."} {
		p := article.Parser{Known: article.Known{Outlet: "Post", Date: time.Date(2026, time.Month(1+i), 2, 0, 0, 0, 0, time.UTC)}}
		if i > 0 {
			p.Known.Outlet = "Echo"
		}
		all = append(all, p.Parse(text))
	}
	m := Terms{}.Count(slices.Values(all))
	id, _ := m.Lookup("ferry")
	echo := m.SeriesOf(id, Monthly, func(r Row) bool { return r.Var("outlet") == "Echo" })
	whole := m.Series(id, Monthly)
	require.Len(t, echo, 3)
	var counts, of []int
	for i, p := range echo {
		assert.Equal(t, whole[i].From, p.From)
		counts, of = append(counts, p.Count), append(of, p.Of)
	}
	assert.Equal(t, []int{0, 2, 0}, counts)
	assert.Equal(t, []int{0, 1, 1}, of)
	assert.Equal(t, 1, whole[0].Count)
}
