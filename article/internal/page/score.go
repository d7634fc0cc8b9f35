package page

import (
	"slices"
	"strings"
)

// How many points a line needs to be boilerplate; prose needs more. Chosen on the
// pages of fundus, from which nothing was learned.
const (
	threshold      = 0
	proseThreshold = 100
)

// score scores all lines in two passes, of which the second sees the scores of the
// first around a line. Above zero a line is boilerplate.
func (d *Draft) score(m *Model) {
	d.SetWordScores(func(i int) (all, opening int) { return d.wording[i].points, d.wording[i].opening })
	first := make([]int, len(d.lines))
	for i := range first {
		first[i] = sum(m.first, &d.features[i])
	}
	d.SetFirstScores(first)
	for i := range d.lines {
		l := &d.lines[i]
		l.score = sum(m.second, &d.features[i]) - threshold
		if l.prose {
			l.score -= proseThreshold
		}
	}
}

// why names the two features that weighed most on the side that won, with the words that
// weighed most where these are a score of words.
func (d *Draft) why(m *Model, i int) string {
	f := &d.features[i]
	t := heaviest(m.second, f, d.lines[i].score <= 0)
	if t == nil {
		return ""
	}
	rule := Features[t.a].Name + " " + Features[t.a].Values[f[t.a]]
	if t.b != t.a {
		rule += ", " + Features[t.b].Name + " " + Features[t.b].Values[f[t.b]]
	}
	if heavy := heaviestWords(m.words, d.lines[i].text(d.text)); heavy != "" && d.lines[i].score > 0 {
		rule += "; words: " + heavy
	}
	return rule
}

// heaviestWords returns the three words that speak most for boilerplate.
func heaviestWords(known *wordTable, s string) string {
	type weighed struct {
		word   string
		points int16
	}
	var all []weighed
	EachWord(s, func(w string, _ bool) {
		if e := known.entry(hashOf(w)); e != nil && e.points > 0 {
			all = append(all, weighed{w, e.points})
		}
	})
	slices.SortStableFunc(all, func(a, b weighed) int { return int(b.points) - int(a.points) })
	var names []string
	for _, w := range all[:min(len(all), 3)] {
		names = append(names, w.word)
	}
	return strings.Join(names, " ")
}
