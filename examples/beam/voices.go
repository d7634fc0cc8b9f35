package main

import (
	"cmp"
	"maps"
	"slices"

	"github.com/copydesk/copydesk/stats"
)

// A tally counts the quotes of a speaker.
type tally struct {
	Quotes, Words, Articles int
	Roles, Genders          map[string]int
}

// tallyFn adds tallies up.
type tallyFn struct{}

// MergeAccumulators adds b to a.
func (*tallyFn) MergeAccumulators(a, b tally) tally {
	return tally{
		Quotes: a.Quotes + b.Quotes, Words: a.Words + b.Words, Articles: a.Articles + b.Articles,
		Roles: sum(a.Roles, b.Roles), Genders: sum(a.Genders, b.Genders),
	}
}

func sum(a, b map[string]int) map[string]int {
	both := maps.Clone(a)
	if both == nil {
		both = map[string]int{}
	}
	for name, n := range b {
		both[name] += n
	}
	return both
}

// A spoken is the tally of a speaker.
type spoken struct {
	name string
	tally
}

// voicesOf returns the rows that stats.Voices gives for the same quotes.
func voicesOf(all []spoken) []stats.Voice {
	var quotes, words int
	for _, s := range all {
		quotes += s.Quotes
		words += s.Words
	}
	rows := make([]stats.Voice, 0, len(all))
	for _, s := range all {
		v := stats.Voice{
			Name: s.name, Quotes: s.Quotes, Words: s.Words, Articles: s.Articles,
			Share:         stats.Float(s.Quotes) / stats.Float(quotes),
			WordShare:     stats.Float(s.Words) / stats.Float(words),
			WordsPerQuote: stats.Float(s.Words) / stats.Float(s.Quotes),
		}
		if s.name != "" {
			v.Speakers, v.Role, v.Gender = 1, commonest(s.Roles), commonest(s.Genders)
		}
		rows = append(rows, v)
	}
	slices.SortFunc(rows, func(a, b stats.Voice) int { return cmp.Or(b.Quotes-a.Quotes, cmp.Compare(a.Name, b.Name)) })
	return rows
}

// commonest returns the name with the highest count, the first in byte order of several.
func commonest(counts map[string]int) string {
	best := ""
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		if best == "" || counts[name] > counts[best] {
			best = name
		}
	}
	return best
}
