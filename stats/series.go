package stats

import (
	"iter"
	"slices"
	"time"

	"github.com/copydesk/copydesk/stats/internal/burst"
)

// A Step is the length of the periods of a series.
type Step int

// The steps. Weeks begin on Monday. Days are those of the date's own location.
const (
	Daily Step = iota
	Weekly
	Monthly
	Yearly
)

// A Point is a period of a series.
type Point struct {
	From       time.Time `json:"from"` // first day of the period
	Count      int       `json:"count"`
	Words      int       `json:"words"`       // running words of all articles
	Articles   int       `json:"articles"`    // that have the term
	Of         int       `json:"of"`          // all articles
	PerMillion Float     `json:"per_million"` // NaN in a period without words
}

// Series returns how often a term, by its number in this Matrix, occurs in each period from
// the first dated article to the last, periods without articles among them, unless that
// made more than 100,000 (270 years of days). Articles without a date are left out. The
// series of a [Matrix.Select] begins with the first of its own articles, and its terms have
// other numbers: to compare outlets over the same periods use [Matrix.SeriesOf].
func (m *Matrix) Series(term int, step Step) []Point {
	return m.SeriesOf(term, step, func(Row) bool { return true })
}

// SeriesOf is Series of the articles that keep chooses, over the periods of all, so that the
// points of one outlet are those of another.
func (m *Matrix) SeriesOf(term int, step Step, keep func(Row) bool) []Point {
	first, last := m.dates(step)
	if first.IsZero() {
		return nil
	}
	var points []Point
	index := make(map[time.Time]int)
	for at := range m.periods(step, first, last) {
		index[at] = len(points)
		points = append(points, Point{From: at})
	}
	for _, r := range m.Rows {
		if !r.Date.IsZero() && keep(r) {
			p := &points[index[step.start(r.Date)]]
			p.Words += r.Words
			p.Of++
		}
	}
	for _, c := range m.column(term) {
		if r := m.Rows[c.row]; !r.Date.IsZero() && keep(r) {
			p := &points[index[step.start(r.Date)]]
			p.Count += int(c.count)
			p.Articles++
		}
	}
	for i := range points {
		points[i].PerMillion = perMillion(points[i].Count, points[i].Words)
	}
	return points
}

// dates returns the first and the last period.
func (m *Matrix) dates(step Step) (first, last time.Time) {
	for _, r := range m.Rows {
		if r.Date.IsZero() {
			continue
		}
		at := step.start(r.Date)
		if first.IsZero() || at.Before(first) {
			first = at
		}
		if last.IsZero() || at.After(last) {
			last = at
		}
	}
	return first, last
}

// mostPeriods bounds the empty periods between two articles far apart.
const mostPeriods = 100_000

// periods iterates over the periods of a series: all of them, or, where they are too
// many, those with articles.
func (m *Matrix) periods(step Step, first, last time.Time) iter.Seq[time.Time] {
	at, n := first, 0
	for ; !at.After(last) && n <= mostPeriods; n++ {
		at = step.next(at)
	}
	if n > mostPeriods {
		return slices.Values(m.periodsWithArticles(step))
	}
	return func(yield func(time.Time) bool) {
		for at := first; !at.After(last) && yield(at); {
			at = step.next(at)
		}
	}
}

func (m *Matrix) periodsWithArticles(step Step) []time.Time {
	var all []time.Time
	for _, r := range m.Rows {
		if !r.Date.IsZero() {
			all = append(all, step.start(r.Date))
		}
	}
	slices.SortFunc(all, time.Time.Compare)
	return slices.Compact(all)
}

// start returns the first day of the period that t is in, as midnight UTC.
func (s Step) start(t time.Time) time.Time {
	year, month, day := t.Date()
	switch s {
	case Weekly:
		day -= (int(t.Weekday()) + 6) % 7
	case Monthly:
		day = 1
	case Yearly:
		month, day = time.January, 1
	}
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

func (s Step) next(t time.Time) time.Time {
	switch s {
	case Weekly:
		return t.AddDate(0, 0, 7)
	case Monthly:
		return t.AddDate(0, 1, 0)
	case Yearly:
		return t.AddDate(1, 0, 0)
	}
	return t.AddDate(0, 0, 1)
}

// Bursts says what a burst is. The zero value has Kleinberg's usual parameters.
type Bursts struct {
	Scale float64 // how many times the ordinary rate a burst has; zero means 2
	Gamma float64 // what entering a burst costs, in units of ln(periods); zero means 1
}

// A Burst is a run of periods in which a term is in more articles than it
// ordinarily is.
type Burst struct {
	From     time.Time `json:"from"`  // first day of the first period
	Until    time.Time `json:"until"` // first day of the last period
	First    int       `json:"first"` // index of the first point
	Last     int       `json:"last"`
	Articles int       `json:"articles"`
	Weight   Float     `json:"weight"` // what it explains better than the ordinary rate, in nats
}

// Find returns the bursts of a series in the order of time: Kleinberg's
// automaton of two states (2002), for articles with the term among all articles
// of each period, decoded by Viterbi. A term in so many articles that Scale
// times its rate is one or more has none.
func (b Bursts) Find(points []Point) []Burst {
	hits, trials := make([]int, len(points)), make([]int, len(points))
	for i, p := range points {
		hits[i], trials[i] = p.Articles, p.Of
	}
	var found []Burst
	for _, run := range burst.Find(hits, trials, orDefault(b.Scale, 2), orDefault(b.Gamma, 1)) {
		f := Burst{From: points[run.From].From, Until: points[run.To-1].From, First: run.From, Last: run.To - 1, Weight: Float(run.Weight)}
		for _, p := range points[run.From:run.To] {
			f.Articles += p.Articles
		}
		found = append(found, f)
	}
	return found
}
